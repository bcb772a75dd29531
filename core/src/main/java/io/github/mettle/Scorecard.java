package io.github.mettle;

import io.github.mettle.appraisal.Appraiser;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Fading;
import io.github.mettle.sheet.Totals;
import io.github.mettle.sheet.TotalsAccumulator;
import io.github.mettle.trust.TrustModel;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.function.Supplier;

/**
 * Weighs records into balance sheets: a policy, compiled once.
 *
 * <p>Weighing is a pure function of the record, the policy and the as-of instant: there is no
 * clock, no locale and no state, and facts dated later than the as-of do not exist yet, so that one
 * record gives the sheet of any past day.
 *
 * <pre>{@code
 * var sheet = Scorecard.standard().weigh(record, "2026-11-21");
 * System.out.println(sheet);
 * }</pre>
 *
 * <p>Immutable and safe to share between threads. Make one and keep it.
 */
public final class Scorecard {
  private final Policy policy;
  private final Appraiser appraiser;
  private final Fading fading;
  private final TrustModel model;

  private Scorecard(Policy policy) {
    this.policy = policy;
    appraiser = Appraiser.of(policy);
    fading = Fading.of(policy);
    model = TrustModel.of(policy);
  }

  /** {@return a scorecard for the standard policy} */
  public static Scorecard standard() {
    return Standard.SCORECARD;
  }

  /**
   * {@return a scorecard for a policy}
   *
   * @param policy what is expected and how much it matters
   */
  public static Scorecard of(Policy policy) {
    return new Scorecard(policy);
  }

  /** {@return what is expected and how much it matters} */
  public Policy policy() {
    return policy;
  }

  /**
   * {@return what the facts known by then amount to}
   *
   * @param record the facts
   * @param asOf a date, meaning its last second in UTC, or an instant with a zone
   * @throws RefusedException if the as-of cannot be read, or amounts do not fit
   */
  public BalanceSheet weigh(TrackRecord record, String asOf) {
    return weigh(record, asOf(() -> Moment.parse(asOf)));
  }

  /**
   * {@return what the facts known by then amount to}
   *
   * @param record the facts
   * @param asOf a date, meaning its last second in UTC, or an instant
   * @throws RefusedException if the as-of has no zone, or amounts do not fit
   */
  public BalanceSheet weigh(TrackRecord record, Temporal asOf) {
    return weigh(record, asOf(() -> Moment.of(asOf)));
  }

  /**
   * {@return what the facts known by then amount to}
   *
   * @param record the facts
   * @param asOf a date means its last second in UTC
   * @throws RefusedException if amounts do not fit
   */
  public BalanceSheet weigh(TrackRecord record, Moment asOf) {
    Instant now = asOf.due();
    return BalanceSheet.weighed(
        record.party(),
        asOf,
        policy.fingerprint(),
        totals(record, asOf),
        model,
        fading,
        journal -> appraiser.appraise(record, now, journal));
  }

  /**
   * {@return the bare totals, without trust: for bulk work}
   *
   * @param record the facts
   * @param asOf a date means its last second in UTC
   * @throws RefusedException if amounts do not fit
   */
  public Totals totals(TrackRecord record, Moment asOf) {
    Instant now = asOf.due();
    TotalsAccumulator sums = TotalsAccumulator.of(fading, now);
    try {
      appraiser.appraise(record, now, sums);
    } catch (ArithmeticException overflow) {
      throw RefusedException.of("", "points", "must be within 9.2e12 in sum", record.party());
    }
    return sums.totals();
  }

  /** {@return how trust follows from amounts} */
  public TrustModel model() {
    return model;
  }

  private static Moment asOf(Supplier<Moment> moment) {
    try {
      return moment.get();
    } catch (RefusedException refusal) {
      var problem = refusal.problems().get(0);
      throw RefusedException.of("", "asOf", problem.rule(), problem.actual());
    }
  }

  @Override
  public String toString() {
    return "Scorecard " + policy.fingerprint();
  }

  /** Holds the standard scorecard, made on first use. */
  private static final class Standard {
    static final Scorecard SCORECARD = new Scorecard(Policy.standard());
  }
}
