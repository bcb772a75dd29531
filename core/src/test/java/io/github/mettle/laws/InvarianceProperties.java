package io.github.mettle.laws;

import static io.github.mettle.kit.MettleAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Retelling;
import io.github.mettle.kit.Shuffling;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.Posting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Law 12: names and order are nothing but names and order. */
@Domain(Cases.class)
@Domain(DomainContext.Global.class)
class InvarianceProperties {
  @Law
  void otherNamesChangeNothingButNames(
      @ForAll TrackRecord record, @ForAll Policy policy, @ForAll Moment asOf) {
    Scorecard scorecard = Scorecard.of(policy);
    BalanceSheet sheet = scorecard.weigh(record, asOf);
    BalanceSheet renamed = scorecard.weigh(renamed(record), asOf);
    assertThat(renamed).hasTheNumbersOf(sheet);
    assertThat(renamed.party()).isEqualTo("Another");
    assertThat(renamed.postings().stream().map(InvarianceProperties::nameless))
        .containsExactlyInAnyOrderElementsOf(
            sheet.postings().stream().map(InvarianceProperties::nameless).toList());
    assertThat(renamed.expectations().stream().map(InvarianceProperties::nameless))
        .containsExactlyInAnyOrderElementsOf(
            sheet.expectations().stream().map(InvarianceProperties::nameless).toList());
  }

  /** The last shall be first: ids backwards. */
  private static TrackRecord renamed(TrackRecord record) {
    TrackRecord other =
        Retelling.renaming(id -> new StringBuilder(id).reverse().toString()).tell(record);
    TrackRecord.Builder builder = TrackRecord.builder("Another").addAll(other.episodes());
    other.disputes().forEach(builder::add);
    return builder.build();
  }

  private static List<Object> nameless(Posting posting) {
    return List.of(
        posting.account(),
        posting.criterion(),
        posting.basis(),
        posting.day(),
        posting.credit(),
        posting.debit(),
        posting.start(),
        posting.until());
  }

  private static List<Object> nameless(Expectation expectation) {
    return List.of(
        expectation.account(),
        expectation.criterion(),
        expectation.state(),
        expectation.stake(),
        expectation.start(),
        expectation.dueAt(),
        expectation.demand());
  }

  @Law
  void anotherOrderChangesNothing(
      @ForAll TrackRecord record,
      @ForAll Policy policy,
      @ForAll Moment asOf,
      @ForAll Random order) {
    Scorecard scorecard = Scorecard.of(policy);
    BalanceSheet sheet = scorecard.weigh(record, asOf);
    assertThat(scorecard.weigh(Shuffling.by(order).tell(record), asOf))
        .hasTheNumbersOf(sheet)
        .readsLike(sheet);
  }

  /** How often, but for since when. */
  private static Optional<List<Object>> timeless(BalanceSheet sheet) {
    return sheet
        .frequency()
        .map(it -> List.of(it.years(), it.incidents(), it.escapes(), it.repeatsLastYear()));
  }

  /** Not among the laws, but as plain: which century it is makes no difference. */
  @Law
  void wholeDaysLaterIsTheSame(
      @ForAll TrackRecord record,
      @ForAll Policy policy,
      @ForAll Moment asOf,
      @ForAll @IntRange(min = -30_000, max = 30_000) int days) {
    Scorecard scorecard = Scorecard.of(policy);
    Duration shift = Duration.ofDays(days);
    BalanceSheet shifted =
        scorecard.weigh(Retelling.later(shift).tell(record), asOf.due().plus(shift));
    BalanceSheet sheet = scorecard.weigh(record, asOf);
    assertThat(shifted).hasTheAmountsAndTrustOf(sheet);
    assertThat(timeless(shifted)).isEqualTo(timeless(sheet));
  }
}
