package io.github.mettle.policy;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.refusal.Problems;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes a policy number by number. Nothing is judged before {@link #build()}, which refuses with
 * all that is wrong at once. Not thread-safe.
 */
public final class PolicyBuilder {
  private static final Duration LONGEST = Duration.ofDays(365_000);

  private final Map<Account, Double> weights = new EnumMap<>(Account.class);
  private final Map<Account, Double> baseRates = new EnumMap<>(Account.class);
  private final Map<Account, Double> halfLifeDays = new EnumMap<>(Account.class);
  private final Map<Severity, Double> severityStakes = new EnumMap<>(Severity.class);
  private final Map<Source, Double> sourceWeights = new EnumMap<>(Source.class);
  private final Map<Attribution, Double> attributionShares = new EnumMap<>(Attribution.class);
  private final Map<Impact, Double> impactFactors = new EnumMap<>(Impact.class);
  private final Map<Severity, Map<Criterion, Duration>> windows = new EnumMap<>(Severity.class);
  private double priorWeight;
  private double confidence;
  private double noticedFirst;
  private double surplus;
  private double negativity;
  private @Nullable Duration answerWindow;
  private @Nullable Duration writeOff;

  PolicyBuilder() {}

  PolicyBuilder setAll(Policy policy) {
    weights.putAll(policy.weights());
    baseRates.putAll(policy.baseRates());
    halfLifeDays.putAll(policy.halfLifeDays());
    severityStakes.putAll(policy.severityStakes());
    sourceWeights.putAll(policy.sourceWeights());
    attributionShares.putAll(policy.attributionShares());
    impactFactors.putAll(policy.impactFactors());
    policy.windows().forEach((severity, row) -> windows.put(severity, new EnumMap<>(row)));
    return priorWeight(policy.priorWeight())
        .confidence(policy.confidence())
        .noticedFirst(policy.noticedFirst())
        .surplus(policy.surplus())
        .negativity(policy.negativity())
        .answerWindow(policy.answerWindow())
        .writeOff(policy.writeOff());
  }

  /**
   * Sets how much an account counts.
   *
   * @param account the account
   * @param weight at least 0 and finite; the sum of all is normalised to 1 where they are used
   * @return this builder
   */
  public PolicyBuilder weight(Account account, double weight) {
    weights.put(account, weight + 0.0);
    return this;
  }

  /**
   * Sets what is expected of a supplier about whom nothing is known.
   *
   * @param account the account
   * @param baseRate in (0, 1)
   * @return this builder
   */
  public PolicyBuilder baseRate(Account account, double baseRate) {
    baseRates.put(account, baseRate);
    return this;
  }

  /**
   * Sets after how many days a posting counts for half.
   *
   * @param account the account
   * @param days above 0 and finite
   * @return this builder
   */
  public PolicyBuilder halfLifeDays(Account account, double days) {
    halfLifeDays.put(account, days);
    return this;
  }

  /**
   * Sets how many observations the base rate weighs.
   *
   * @param priorWeight above 0 and finite
   * @return this builder
   */
  public PolicyBuilder priorWeight(double priorWeight) {
    this.priorWeight = priorWeight;
    return this;
  }

  /**
   * Sets the probability that an interval covers.
   *
   * @param confidence in [0.5, 1)
   * @return this builder
   */
  public PolicyBuilder confidence(double confidence) {
    this.confidence = confidence;
    return this;
  }

  /**
   * Sets how many observations an incident counts for.
   *
   * @param severity of the incident
   * @param stake in (0, 100]
   * @return this builder
   */
  public PolicyBuilder severityStake(Severity severity, double stake) {
    severityStakes.put(severity, stake);
    return this;
  }

  /**
   * Sets how much what we know from there counts.
   *
   * @param source where an episode is known from
   * @param weight in [0, 1]
   * @return this builder
   */
  public PolicyBuilder sourceWeight(Source source, double weight) {
    sourceWeights.put(source, weight + 0.0);
    return this;
  }

  /**
   * Sets which share of a loss is the supplier's.
   *
   * @param attribution whose fault an incident was
   * @param share in [0, 1]
   * @return this builder
   */
  public PolicyBuilder attributionShare(Attribution attribution, double share) {
    attributionShares.put(attribution, share + 0.0);
    return this;
  }

  /**
   * Sets which share of containment can still be earned.
   *
   * @param impact how far an incident reached into our operations
   * @param factor in [0, 1]
   * @return this builder
   */
  public PolicyBuilder impactFactor(Impact impact, double factor) {
    impactFactors.put(impact, factor + 0.0);
    return this;
  }

  /**
   * Sets which share of notification can still be earned once we noticed first.
   *
   * @param factor in [0, 1]
   * @return this builder
   */
  public PolicyBuilder noticedFirst(double factor) {
    this.noticedFirst = factor + 0.0;
    return this;
  }

  /**
   * Sets which share of solving what is not their fault is beyond expectation.
   *
   * @param share in [0, 1]
   * @return this builder
   */
  public PolicyBuilder surplus(double share) {
    this.surplus = share + 0.0;
    return this;
  }

  /**
   * Sets by what every loss is multiplied.
   *
   * @param negativity above 0 and finite
   * @return this builder
   */
  public PolicyBuilder negativity(double negativity) {
    this.negativity = negativity;
    return this;
  }

  /**
   * Sets within what time we expect an answer.
   *
   * @param window whole seconds, above 0 and at most 365,000 days
   * @return this builder
   */
  public PolicyBuilder answerWindow(Duration window) {
    this.answerWindow = window;
    return this;
  }

  /**
   * Sets how long overdue something is until the loss is booked.
   *
   * @param writeOff whole seconds, above 0 and at most 365,000 days
   * @return this builder
   */
  public PolicyBuilder writeOff(Duration writeOff) {
    this.writeOff = writeOff;
    return this;
  }

  /**
   * Sets within what time we expect something in an incident.
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
   * Expects nothing of that kind.
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
   * @throws io.github.mettle.refusal.RefusedException with everything that is wrong
   */
  public Policy build() {
    Problems problems = Problems.collect();
    checkAccounts(problems);
    checkNumbers(problems);
    checkDuration(problems, "answerWindow", answerWindow);
    checkDuration(problems, "writeOff", writeOff);
    checkWindows(problems);
    problems.refuseIfAny();
    return ImmutablePolicy.assemble()
        .weights(ImmutableMap.copyOf(weights))
        .baseRates(ImmutableMap.copyOf(baseRates))
        .halfLifeDays(ImmutableMap.copyOf(halfLifeDays))
        .priorWeight(priorWeight)
        .confidence(confidence)
        .severityStakes(ImmutableMap.copyOf(severityStakes))
        .sourceWeights(ImmutableMap.copyOf(sourceWeights))
        .attributionShares(ImmutableMap.copyOf(attributionShares))
        .impactFactors(ImmutableMap.copyOf(impactFactors))
        .noticedFirst(noticedFirst)
        .surplus(surplus)
        .negativity(negativity)
        .answerWindow(Objects.requireNonNull(answerWindow))
        .writeOff(Objects.requireNonNull(writeOff))
        .windows(copyOfWindows())
        .build();
  }

  private void checkAccounts(Problems problems) {
    double sum = 0;
    for (Map.Entry<Account, Double> entry : weights.entrySet()) {
      double weight = entry.getValue();
      String attribute = "weights." + entry.getKey();
      problems.require(weight >= 0 && isFinite(weight), attribute, "must be in [0, ∞)", weight);
      sum += weight;
    }
    if (sum == 0 || sum == Double.POSITIVE_INFINITY) {
      problems.require(false, "weights", "must have a sum in (0, ∞)", sum);
    }
    for (Map.Entry<Account, Double> entry : baseRates.entrySet()) {
      double rate = entry.getValue();
      String attribute = "baseRates." + entry.getKey();
      problems.require(rate > 0 && rate < 1, attribute, "must be in (0, 1)", rate);
    }
    for (Map.Entry<Account, Double> entry : halfLifeDays.entrySet()) {
      requirePositive(problems, "halfLifeDays." + entry.getKey(), entry.getValue());
    }
  }

  private void checkNumbers(Problems problems) {
    requirePositive(problems, "priorWeight", priorWeight);
    boolean confident = confidence >= 0.5 && confidence < 1;
    problems.require(confident, "confidence", "must be in [0.5, 1)", confidence);
    for (Map.Entry<Severity, Double> entry : severityStakes.entrySet()) {
      double stake = entry.getValue();
      String attribute = "severityStakes." + entry.getKey();
      problems.require(stake > 0 && stake <= 100, attribute, "must be in (0, 100]", stake);
    }
    requireShares(problems, "sourceWeights.", sourceWeights);
    requireShares(problems, "attributionShares.", attributionShares);
    requireShares(problems, "impactFactors.", impactFactors);
    requireShare(problems, "noticedFirst", noticedFirst);
    requireShare(problems, "surplus", surplus);
    requirePositive(problems, "negativity", negativity);
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

  /**
   * Without the rows that have lost all their windows: two policies are equal if they expect so.
   */
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
    } else if (duration.toNanosPart() != 0) {
      problems.add(attribute, "must be whole seconds", duration);
    }
  }

  private static void requireShares(
      Problems problems, String prefix, Map<? extends Enum<?>, Double> shares) {
    for (Map.Entry<? extends Enum<?>, Double> entry : shares.entrySet()) {
      requireShare(problems, prefix + entry.getKey(), entry.getValue());
    }
  }

  private static void requireShare(Problems problems, String attribute, double share) {
    problems.require(share >= 0 && share <= 1, attribute, "must be in [0, 1]", share);
  }

  private static void requirePositive(Problems problems, String attribute, double value) {
    problems.require(value > 0 && isFinite(value), attribute, "must be in (0, ∞)", value);
  }

  private static boolean isFinite(double value) {
    return value < Double.POSITIVE_INFINITY;
  }
}
