package io.github.mettle.example.benchmark.firstedition;

import io.github.mettle.account.Criterion;
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
  final double negativity;
  final long answerWindow;
  final long writeOff;
  private final double[] severityStakes = new double[Severity.values().length];
  private final double[] sourceWeights = new double[Source.values().length];
  private final double[] attributionShares = new double[Attribution.values().length];
  private final double[] impactFactors = new double[Impact.values().length];
  private final long[][] windows = new long[Severity.values().length][Criterion.values().length];

  private CompiledPolicy(Policy policy) {
    noticedFirst = policy.noticedFirst();
    surplus = policy.surplus();
    negativity = policy.negativity();
    answerWindow = policy.answerWindow().toSeconds();
    writeOff = policy.writeOff().toSeconds();
    fill(severityStakes, Severity.values(), policy.severityStakes());
    fill(sourceWeights, Source.values(), policy.sourceWeights());
    fill(attributionShares, Attribution.values(), policy.attributionShares());
    fill(impactFactors, Impact.values(), policy.impactFactors());
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

  long window(Severity severity, Criterion criterion) {
    return windows[severity.ordinal()][criterion.ordinal()];
  }
}
