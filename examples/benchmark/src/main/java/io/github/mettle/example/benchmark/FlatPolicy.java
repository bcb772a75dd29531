package io.github.mettle.example.benchmark;

import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Halving;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/** The numbers of a policy in arrays, by ordinal. */
final class FlatPolicy {
  static final long NO_WINDOW = Long.MAX_VALUE;
  private static final int KEEP = Criterion.KEEP.ordinal();

  final double[] stakes;
  final double[] sources;
  final double[] shares;
  final double[] factors;
  final double[] lateCredit;
  final double[] lateFloor;
  final long[][] windows;
  final double noticedFirst;
  final double surplus;
  final double repeatCredit;
  final double negativity;
  final long answerWindow;
  final long writeOff;

  private FlatPolicy(Policy policy) {
    stakes = numbers(policy.severityStakes(), Severity.values().length);
    sources = numbers(policy.sourceWeights(), Source.values().length);
    shares = numbers(policy.attributionShares(), Attribution.values().length);
    factors = numbers(policy.impactFactors(), Impact.values().length);
    lateCredit = numbers(policy.lateCredit(), Criterion.values().length);
    lateFloor = numbers(policy.lateFloor(), Criterion.values().length);
    Arrays.setAll(lateFloor, i -> Math.min(lateFloor[i], lateCredit[i]));
    windows = new long[stakes.length][Criterion.values().length];
    for (Severity severity : Severity.values()) {
      Arrays.setAll(windows[severity.ordinal()], i -> window(policy, severity, i));
    }
    noticedFirst = policy.noticedFirst();
    surplus = policy.surplus();
    repeatCredit = policy.repeatCredit();
    negativity = policy.negativity();
    answerWindow = policy.answerWindow().toSeconds();
    writeOff = policy.writeOff().toSeconds();
  }

  static FlatPolicy of(Policy policy) {
    return new FlatPolicy(policy);
  }

  private static double[] numbers(Map<? extends Enum<?>, Double> table, int size) {
    double[] numbers = new double[size];
    table.forEach((key, number) -> numbers[key.ordinal()] = number);
    return numbers;
  }

  private static long window(Policy policy, Severity severity, int criterion) {
    return policy
        .window(severity, Criterion.values()[criterion])
        .map(Duration::toSeconds)
        .orElse(NO_WINDOW);
  }

  /** The share of the stake that something done earns. */
  double done(int criterion, long late, long window) {
    if (late <= 0) {
      return 1;
    }
    double floor = lateFloor[criterion];
    return floor + (lateCredit[criterion] - floor) * Halving.after((double) late / window);
  }

  /** The share of the stake that is not lost yet of something late and not done. */
  double notDone(int criterion, long late, long window) {
    return lateCredit[criterion] * Halving.after((double) late / window);
  }

  /** The share of the stake that a promise earns that is withdrawn. */
  double withdrawn(long late, long window) {
    double half = lateCredit[KEEP] / 2;
    double x = (double) late / window;
    return late > 0 ? half * Halving.after(x) : half * (1 + Math.min(1, -x));
  }
}
