package io.github.mettle.laws;

import static io.github.mettle.kit.MettleAssertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Incidents;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Records;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** Law 14: what happens again earns nothing, where repeats earn nothing. */
@Domain(Cases.class)
class RepeatProperties {
  private static final List<Account> ALL = List.of(Account.values());

  @Provide
  Arbitrary<TrackRecord> others() {
    return Records.few();
  }

  @Provide
  Arbitrary<Incident> first() {
    return Incidents.any().filter(incident -> !incident.isRecurrence());
  }

  @Law
  void aRepeatNeverRaisesAnAccount(
      @ForAll("others") TrackRecord others,
      @ForAll("first") Incident first,
      @ForAll Policy policy,
      @ForAll Moment asOf) {
    Scorecard scorecard = Scorecard.of(policy.toBuilder().repeatCredit(0).build());
    Incident repeat = first.toBuilder().recurrenceOf("an earlier one").build();
    BalanceSheet none = scorecard.weigh(others, asOf);
    BalanceSheet once = scorecard.weigh(others.with(first), asOf);
    BalanceSheet again = scorecard.weigh(others.with(repeat), asOf);
    assertThat(none).isNotBelow(again, ALL);
    assertThat(once).isNotBelow(again, ALL);
  }
}
