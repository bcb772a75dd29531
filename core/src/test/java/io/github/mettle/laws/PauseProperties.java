package io.github.mettle.laws;

import static io.github.mettle.kit.MettleAssertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Paused;
import io.github.mettle.kit.Records;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/**
 * Law 13: a pause never lowers an account, with the write-off out of reach: what is written off
 * begins to fade, and a pause puts that off.
 */
@Domain(Cases.class)
class PauseProperties {
  private static final Duration OUT_OF_REACH = Duration.ofDays(36_500);

  @Provide
  Arbitrary<TrackRecord> others() {
    return Records.few();
  }

  @Provide
  Arbitrary<Paused> pauses() {
    return Paused.any();
  }

  @Law
  void aPauseNeverLowersAnAccount(
      @ForAll("others") TrackRecord others,
      @ForAll("pauses") Paused pause,
      @ForAll Policy policy,
      @ForAll Moment asOf) {
    Scorecard scorecard = Scorecard.of(policy.toBuilder().writeOff(OUT_OF_REACH).build());
    BalanceSheet unpaused = scorecard.weigh(others.with(pause.without()), asOf);
    BalanceSheet paused = scorecard.weigh(others.with(pause.with()), asOf);
    assertThat(paused).isNotBelow(unpaused, List.of(Account.values()));
  }
}
