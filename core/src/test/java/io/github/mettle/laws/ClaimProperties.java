package io.github.mettle.laws;

import static io.github.mettle.kit.MettleAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Records;
import io.github.mettle.kit.Retelling;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** Law 7: what only they say, at no weight, changes nothing but the counts. */
@Domain(Cases.class)
class ClaimProperties {
  @Provide
  Arbitrary<TrackRecord> claims() {
    return Records.any().map(Retelling.from(Source.CLAIMED)::tell);
  }

  @Provide
  Arbitrary<TrackRecord> others() {
    return Records.few().map(Retelling.renaming(id -> "other " + id)::tell);
  }

  @Law
  void claimsAloneChangeNothingButTheCounts(
      @ForAll("others") TrackRecord others,
      @ForAll("claims") TrackRecord claims,
      @ForAll Policy policy,
      @ForAll Moment asOf) {
    Policy unbelieving = policy.toBuilder().sourceWeight(Source.CLAIMED, 0).build();
    Scorecard scorecard = Scorecard.of(unbelieving);
    BalanceSheet without = scorecard.weigh(others, asOf);
    BalanceSheet alone = scorecard.weigh(claims, asOf);
    BalanceSheet with = without.plus(alone);
    assertThat(with).hasTheNumbersButTheCountsOf(without);
    assertThat(with.postings()).isEqualTo(without.postings());
    for (Kind kind : Kind.values()) {
      int counted = without.totals().count(kind) + alone.totals().count(kind);
      assertThat(with.totals().count(kind)).isEqualTo(counted);
    }
  }
}
