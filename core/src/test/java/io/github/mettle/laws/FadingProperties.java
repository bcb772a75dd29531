package io.github.mettle.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Moments;
import io.github.mettle.kit.Retelling;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.trust.Trust;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** Law 8: what is settled fades. */
@Domain(Cases.class)
class FadingProperties {
  /** A sheet's postings, each rounded to a micro-point on each side. */
  private static final double MICRO = 1e-6;

  /** So long after noon that most of what was expected is done, waived or written off. */
  @Provide
  Arbitrary<Instant> much() {
    return Arbitraries.integers().between(1000, 2500).map(Duration::ofDays).map(Moments.NOON::plus);
  }

  @Provide
  Arbitrary<Duration> later() {
    return Arbitraries.integers().between(1, 5000).map(Duration::ofDays);
  }

  /**
   * Rounding is granted: a posting is rounded to the micro-point on each side on each day, so that
   * expected may step past its base rate by half of one per posting and side, over the prior.
   */
  @Law
  void settledAccountMovesOnlyTowardItsBaseRate(
      @ForAll TrackRecord record,
      @ForAll Policy policy,
      @ForAll("much") Instant then,
      @ForAll("later") Duration later) {
    Scorecard scorecard = Scorecard.of(policy);
    BalanceSheet before = scorecard.weigh(record, then);
    Assume.that(isSettled(record, before));
    BalanceSheet after = scorecard.weigh(record, then.plus(later));
    double rounding = before.postings().size() * MICRO / policy.priorWeight();
    for (Account account : Account.values()) {
      double baseRate = policy.baseRates().get(account);
      Trust young = before.trust(account);
      Trust old = after.trust(account);
      assertThat(old.uncertainty()).isGreaterThanOrEqualTo(young.uncertainty());
      double distance = young.expected() - baseRate;
      double left = (old.expected() - baseRate) * Math.signum(distance);
      assertThat(left).isBetween(-rounding, Math.abs(distance) + rounding);
    }
  }

  /** Nothing is to come: no fact, nothing open, nothing to fall due, no silence that grows. */
  private static boolean isSettled(TrackRecord record, BalanceSheet sheet) {
    Instant now = sheet.asOf().due();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return Retelling.until(now).tell(record).equals(record)
        && sheet.due().isEmpty()
        && sheet.postings().stream().noneMatch(posting -> posting.day().isAfter(today))
        && sheet.expectations().stream()
            .filter(expectation -> expectation.criterion() == Criterion.UPDATE)
            .noneMatch(expectation -> expectation.state() == ExpectationState.WRITTEN_OFF);
  }
}
