package io.github.mettle.policy;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes a policy number by number. Nothing is checked before {@link #build()}, which refuses with
 * all problems at once. Not thread-safe.
 */
@NotByReflection
public final class PolicyBuilder {
  private static final Duration LONGEST = Duration.ofDays(365_000);
  private static final Duration LONGEST_GRACE = Duration.ofDays(3_650);

  private final List<Map<Enum<?>, Double>> numbers = new ArrayList<>();
  private final Map<Criterion, Duration> grace = new EnumMap<>(Criterion.class);
  private final Map<Severity, Map<Criterion, Duration>> windows = new EnumMap<>(Severity.class);
  private @Nullable Duration answerWindow;
  private @Nullable Duration writeOff;

  PolicyBuilder() {
    for (int i = 0; i < PolicyNumber.values().length; i++) {
      numbers.add(new LinkedHashMap<>());
    }
  }

  PolicyBuilder setAll(Policy policy) {
    for (PolicyNumber number : PolicyNumber.values()) {
      numbers.get(number.ordinal()).putAll(number.of(policy));
    }
    grace.putAll(policy.grace());
    policy.windows().forEach((severity, row) -> windows.put(severity, new EnumMap<>(row)));
    return answerWindow(policy.answerWindow()).writeOff(policy.writeOff());
  }

  /** Sets a number; −0.0 becomes 0. */
  private PolicyBuilder set(PolicyNumber number, Enum<?> key, double value) {
    numbers.get(number.ordinal()).put(key, value + 0.0);
    return this;
  }

  private PolicyBuilder set(PolicyNumber number, double value) {
    return set(number, number, value);
  }

  /**
   * Sets the weight of an account.
   *
   * @param account the account
   * @param weight at least 0 and finite; the weights are normalised to a sum of 1 where they are
   *     used
   * @return this builder
   */
  public PolicyBuilder weight(Account account, double weight) {
    return set(PolicyNumber.WEIGHTS, account, weight);
  }

  /**
   * Sets the base rate of an account: the expected value of a supplier about whom nothing is known.
   *
   * @param account the account
   * @param baseRate in (0, 1)
   * @return this builder
   */
  public PolicyBuilder baseRate(Account account, double baseRate) {
    return set(PolicyNumber.BASE_RATES, account, baseRate);
  }

  /**
   * Sets the target of an account: a supplier is proven once the lower bound of its trust reaches
   * it.
   *
   * @param account the account
   * @param target in (0, 1)
   * @return this builder
   */
  public PolicyBuilder target(Account account, double target) {
    return set(PolicyNumber.TARGETS, account, target);
  }

  /**
   * Sets the half-life of an account: the age at which a posting counts half.
   *
   * @param account the account
   * @param days in [1e-3, 1e6]
   * @return this builder
   */
  public PolicyBuilder halfLifeDays(Account account, double days) {
    return set(PolicyNumber.HALF_LIVES, account, days);
  }

  /**
   * Sets the prior weight: the number of observations that the base rate weighs.
   *
   * @param priorWeight in [1e-6, 1e6]
   * @return this builder
   */
  public PolicyBuilder priorWeight(double priorWeight) {
    return set(PolicyNumber.PRIOR_WEIGHT, priorWeight);
  }

  /**
   * Sets the probability that an interval covers.
   *
   * @param confidence in [0.5, 1)
   * @return this builder
   */
  public PolicyBuilder confidence(double confidence) {
    return set(PolicyNumber.CONFIDENCE, confidence);
  }

  /**
   * Sets the stake of an incident: the number of observations that it counts for.
   *
   * @param severity of the incident
   * @param stake in (0, 100]
   * @return this builder
   */
  public PolicyBuilder severityStake(Severity severity, double stake) {
    return set(PolicyNumber.SEVERITY_STAKES, severity, stake);
  }

  /**
   * Sets the weight of evidence from a source.
   *
   * @param source the source of an episode
   * @param weight in [0, 1]
   * @return this builder
   */
  public PolicyBuilder sourceWeight(Source source, double weight) {
    return set(PolicyNumber.SOURCE_WEIGHTS, source, weight);
  }

  /**
   * Sets the supplier's share of a loss.
   *
   * @param attribution whose fault an incident was
   * @param share in [0, 1]
   * @return this builder
   */
  public PolicyBuilder attributionShare(Attribution attribution, double share) {
    return set(PolicyNumber.ATTRIBUTION_SHARES, attribution, share);
  }

  /**
   * Sets the share of containment that can still be earned.
   *
   * @param impact of an incident on our operations
   * @param factor in [0, 1]
   * @return this builder
   */
  public PolicyBuilder impactFactor(Impact impact, double factor) {
    return set(PolicyNumber.IMPACT_FACTORS, impact, factor);
  }

  /**
   * Sets the share of notification that can still be earned once we noticed first.
   *
   * @param factor in [0, 1]
   * @return this builder
   */
  public PolicyBuilder noticedFirst(double factor) {
    return set(PolicyNumber.NOTICED_FIRST, factor);
  }

  /**
   * Sets the share of the stake that solving an incident earns beyond expectation, as far as the
   * incident is not the supplier's fault.
   *
   * @param share in [0, 1]
   * @return this builder
   */
  public PolicyBuilder surplus(double share) {
    return set(PolicyNumber.SURPLUS, share);
  }

  /**
   * Sets the share of its credit that an incident earns if it repeats another.
   *
   * @param share in [0, 1]
   * @return this builder
   */
  public PolicyBuilder repeatCredit(double share) {
    return set(PolicyNumber.REPEAT_CREDIT, share);
  }

  /**
   * Sets the factor applied to every loss but those brought forward.
   *
   * @param negativity in [1e-6, 1e6]
   * @return this builder
   */
  public PolicyBuilder negativity(double negativity) {
    return set(PolicyNumber.NEGATIVITY, negativity);
  }

  /**
   * Sets the share of the stake that is left the moment something is late; each further window
   * halves it.
   *
   * @param criterion one that {@linkplain Criterion#canBeLate() can be late}
   * @param share in [0, 1]
   * @return this builder
   */
  public PolicyBuilder lateCredit(Criterion criterion, double share) {
    return set(PolicyNumber.LATE_CREDIT, criterion, share);
  }

  /**
   * Sets the share of the stake that doing something at last earns, however late.
   *
   * @param criterion one that {@linkplain Criterion#canBeLate() can be late}
   * @param share in [0, 1]; no more than the late credit is used of it
   * @return this builder
   */
  public PolicyBuilder lateFloor(Criterion criterion, double share) {
    return set(PolicyNumber.LATE_FLOOR, criterion, share);
  }

  /**
   * Sets the time after its due date at which a promise is not late yet.
   *
   * @param criterion {@link Criterion#KEEP} or {@link Criterion#DELIVER}
   * @param time whole seconds, at least 0 and at most 3,650 days
   * @return this builder
   */
  public PolicyBuilder grace(Criterion criterion, Duration time) {
    grace.put(criterion, time);
    return this;
  }

  /**
   * Sets the time within which an answer is expected.
   *
   * @param window whole seconds, above 0 and at most 365,000 days
   * @return this builder
   */
  public PolicyBuilder answerWindow(Duration window) {
    this.answerWindow = window;
    return this;
  }

  /**
   * Sets the time overdue after which a loss is booked.
   *
   * @param writeOff whole seconds, above 0 and at most 365,000 days
   * @return this builder
   */
  public PolicyBuilder writeOff(Duration writeOff) {
    this.writeOff = writeOff;
    return this;
  }

  /**
   * Sets the time within which something is expected in an incident.
   *
   * @param severity of the incident
   * @param criterion one of the seven with a window
   * @param window whole seconds, above 0 and at most 365,000 days
   * @return this builder
   */
  public PolicyBuilder window(Severity severity, Criterion criterion, Duration window) {
    Map<Criterion, Duration> row = windows.get(severity);
    if (row == null) {
      row = new EnumMap<>(Criterion.class);
      windows.put(severity, row);
    }
    row.put(criterion, window);
    return this;
  }

  /**
   * Expects nothing by a criterion in incidents of a severity.
   *
   * @param severity of the incident
   * @param criterion one of the seven with a window
   * @return this builder
   */
  public PolicyBuilder noWindow(Severity severity, Criterion criterion) {
    windows.getOrDefault(severity, Map.of()).keySet().remove(criterion);
    return this;
  }

  /**
   * Makes the policy.
   *
   * @return the policy, valid
   * @throws io.github.mettle.refusal.RefusedException with all problems
   */
  public Policy build() {
    Problems problems = Problems.collect();
    for (PolicyNumber number : PolicyNumber.values()) {
      number.check(problems, numbers.get(number.ordinal()));
    }
    checkSumOfWeights(problems);
    checkDuration(problems, "answerWindow", answerWindow);
    checkDuration(problems, "writeOff", writeOff);
    checkGrace(problems);
    checkWindows(problems);
    problems.refuseIfAny();
    return ImmutablePolicy.assemble()
        .weights(table(PolicyNumber.WEIGHTS, Account.class))
        .baseRates(table(PolicyNumber.BASE_RATES, Account.class))
        .targets(table(PolicyNumber.TARGETS, Account.class))
        .halfLifeDays(table(PolicyNumber.HALF_LIVES, Account.class))
        .priorWeight(single(PolicyNumber.PRIOR_WEIGHT))
        .confidence(single(PolicyNumber.CONFIDENCE))
        .severityStakes(table(PolicyNumber.SEVERITY_STAKES, Severity.class))
        .sourceWeights(table(PolicyNumber.SOURCE_WEIGHTS, Source.class))
        .attributionShares(table(PolicyNumber.ATTRIBUTION_SHARES, Attribution.class))
        .impactFactors(table(PolicyNumber.IMPACT_FACTORS, Impact.class))
        .noticedFirst(single(PolicyNumber.NOTICED_FIRST))
        .surplus(single(PolicyNumber.SURPLUS))
        .repeatCredit(single(PolicyNumber.REPEAT_CREDIT))
        .negativity(single(PolicyNumber.NEGATIVITY))
        .lateCredit(table(PolicyNumber.LATE_CREDIT, Criterion.class))
        .lateFloor(table(PolicyNumber.LATE_FLOOR, Criterion.class))
        .answerWindow(Objects.requireNonNull(answerWindow))
        .writeOff(Objects.requireNonNull(writeOff))
        .grace(ImmutableMap.copyOf(grace))
        .windows(copyOfWindows())
        .build();
  }

  private double single(PolicyNumber number) {
    return Objects.requireNonNull(numbers.get(number.ordinal()).get(number));
  }

  private <K extends Enum<K>> ImmutableMap<K, Double> table(PolicyNumber number, Class<K> type) {
    Map<K, Double> table = new EnumMap<>(type);
    for (Map.Entry<Enum<?>, Double> entry : numbers.get(number.ordinal()).entrySet()) {
      table.put(type.cast(entry.getKey()), entry.getValue());
    }
    return ImmutableMap.copyOf(table);
  }

  private void checkSumOfWeights(Problems problems) {
    double sum = 0;
    for (double weight : numbers.get(PolicyNumber.WEIGHTS.ordinal()).values()) {
      sum += weight;
    }
    if (sum == 0 || sum == Double.POSITIVE_INFINITY) {
      problems.require(false, "weights", "must have a sum in (0, ∞)", sum);
    }
  }

  private void checkGrace(Problems problems) {
    for (Map.Entry<Criterion, Duration> entry : grace.entrySet()) {
      Criterion criterion = entry.getKey();
      Duration time = entry.getValue();
      String attribute = "grace." + criterion.key();
      if (!criterion.isPromise()) {
        problems.add(attribute, "must be keep or deliver", criterion.key());
      } else if (time == null) {
        problems.requireGiven(attribute, time);
      } else if (time.isNegative() || time.compareTo(LONGEST_GRACE) > 0) {
        problems.add(attribute, "must be in [PT0S, PT87600H]", time);
      } else {
        checkSeconds(problems, attribute, time);
      }
    }
  }

  private void checkWindows(Problems problems) {
    for (Map.Entry<Severity, Map<Criterion, Duration>> row : windows.entrySet()) {
      for (Map.Entry<Criterion, Duration> window : row.getValue().entrySet()) {
        Criterion criterion = window.getKey();
        String attribute = "windows." + row.getKey() + "." + criterion.key();
        if (!criterion.hasWindow()) {
          problems.add(attribute, "must be a criterion with a window", criterion.key());
        }
        checkDuration(problems, attribute, window.getValue());
      }
    }
  }

  /** Leaves out the rows that have lost all their windows, so that equal policies are equal. */
  private ImmutableMap<Severity, ImmutableMap<Criterion, Duration>> copyOfWindows() {
    Map<Severity, ImmutableMap<Criterion, Duration>> copy = new EnumMap<>(Severity.class);
    for (Map.Entry<Severity, Map<Criterion, Duration>> row : windows.entrySet()) {
      if (!row.getValue().isEmpty()) {
        copy.put(row.getKey(), ImmutableMap.copyOf(row.getValue()));
      }
    }
    return ImmutableMap.copyOf(copy);
  }

  private static void checkDuration(
      Problems problems, String attribute, @Nullable Duration duration) {
    if (duration == null) {
      problems.requireGiven(attribute, duration);
    } else if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
      problems.add(attribute, "must be in (PT0S, PT8760000H]", duration);
    } else {
      checkSeconds(problems, attribute, duration);
    }
  }

  private static void checkSeconds(Problems problems, String attribute, Duration duration) {
    if (duration.toNanosPart() != 0) {
      problems.add(attribute, "must be whole seconds", duration);
    }
  }
}
