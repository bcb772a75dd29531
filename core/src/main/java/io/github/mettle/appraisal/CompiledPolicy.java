package io.github.mettle.appraisal;

import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Halving;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The numbers of a policy that an appraisal needs, by ordinal. Immutable. */
final class CompiledPolicy {
  /** The window of what is not expected. */
  static final long NO_WINDOW = Moment.NEVER;

  final double noticedFirst;
  final double surplus;
  final double repeatCredit;
  final double negativity;
  final long answerWindow;
  final long writeOff;
  private final double[] severityStakes = new double[Severity.values().length];
  private final double[] sourceWeights = new double[Source.values().length];
  private final double[] attributionShares = new double[Attribution.values().length];
  private final double[] impactFactors = new double[Impact.values().length];
  private final double[] lateCredit = new double[Criterion.values().length];
  private final double[] lateFloor = new double[Criterion.values().length];
  private final long[] grace = new long[Criterion.values().length];
  private final long[][] windows = new long[Severity.values().length][Criterion.values().length];

  private CompiledPolicy(Policy policy) {
    noticedFirst = policy.noticedFirst();
    surplus = policy.surplus();
    repeatCredit = policy.repeatCredit();
    negativity = policy.negativity();
    answerWindow = policy.answerWindow().toSeconds();
    writeOff = policy.writeOff().toSeconds();
    fill(severityStakes, Severity.values(), policy.severityStakes());
    fill(sourceWeights, Source.values(), policy.sourceWeights());
    fill(attributionShares, Attribution.values(), policy.attributionShares());
    fill(impactFactors, Impact.values(), policy.impactFactors());
    fill(lateCredit, Criterion.values(), policy.lateCredit());
    fill(lateFloor, Criterion.values(), policy.lateFloor());
    for (int i = 0; i < lateFloor.length; i++) {
      lateFloor[i] = Math.min(lateFloor[i], lateCredit[i]);
    }
    for (Criterion criterion : Criterion.values()) {
      grace[criterion.ordinal()] =
          policy.grace().getOrDefault(criterion, Duration.ZERO).toSeconds();
    }
    for (Severity severity : Severity.values()) {
      for (Criterion criterion : Criterion.values()) {
        Optional<Duration> window = policy.window(severity, criterion);
        windows[severity.ordinal()][criterion.ordinal()] =
            window.isPresent() ? window.get().toSeconds() : NO_WINDOW;
      }
    }
  }

  static CompiledPolicy of(Policy policy) {
    return new CompiledPolicy(policy);
  }

  private static <E extends Enum<E>> void fill(double[] numbers, E[] keys, Map<E, Double> table) {
    for (E key : keys) {
      numbers[key.ordinal()] = table.getOrDefault(key, 0.0);
    }
  }

  double stake(Severity severity) {
    return severityStakes[severity.ordinal()];
  }

  double weight(Source source) {
    return sourceWeights[source.ordinal()];
  }

  double share(Attribution attribution) {
    return attributionShares[attribution.ordinal()];
  }

  double factor(Impact impact) {
    return impactFactors[impact.ordinal()];
  }

  /** The windows of a severity in seconds, by the ordinal of the criterion; not to be changed. */
  long[] windows(Severity severity) {
    return windows[severity.ordinal()];
  }

  /** The time after its due date at which a promise is not late yet, in seconds. */
  long grace(Criterion criterion) {
    return grace[criterion.ordinal()];
  }

  /** What is left of the stake the moment something is late. */
  double lateCredit(Criterion criterion) {
    return lateCredit[criterion.ordinal()];
  }

  /**
   * The share of the stake that something done earns.
   *
   * @param late seconds by which it was late; not above 0 if it was in time
   * @param window seconds, above 0
   */
  double done(Criterion criterion, long late, long window) {
    if (late <= 0) {
      return 1;
    }
    double floor = lateFloor[criterion.ordinal()];
    double above = lateCredit[criterion.ordinal()] - floor;
    return floor + above * Halving.after((double) late / window);
  }

  /**
   * The share of the stake that is not lost yet of something not done.
   *
   * @param late seconds by which it is late; not above 0 if it is not due yet
   * @param window seconds, above 0
   */
  double notDone(Criterion criterion, long late, long window) {
    return late <= 0 ? 1 : lateCredit[criterion.ordinal()] * Halving.after((double) late / window);
  }
}
