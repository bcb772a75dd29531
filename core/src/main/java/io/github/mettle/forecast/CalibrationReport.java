package io.github.mettle.forecast;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.mettle.account.Account;
import io.github.mettle.amount.Decimals;
import io.github.mettle.policy.Policy;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The parameters that would have forecast best, the flatness of that optimum, and whether they held
 * for later outcomes.
 */
@NotByReflection
public final class CalibrationReport {
  /** Losses within this factor of the least are as good, for all we know. */
  private static final double AS_GOOD = 1.01;

  private final Policy given;
  private final Policy policy;
  private final Map<Account, List<Integer>> all;
  private final Map<Account, List<Integer>> enough;
  private final ParameterChoice choice;
  private final WalkForward forward;

  CalibrationReport(
      Policy given,
      Policy policy,
      Map<Account, List<Integer>> all,
      Map<Account, List<Integer>> enough,
      ParameterChoice choice,
      WalkForward forward) {
    this.given = given;
    this.policy = policy;
    this.all = all;
    this.enough = enough;
    this.choice = choice;
    this.forward = forward;
  }

  /** {@return the calibrated policy, or the given one where nothing better was found} */
  public Policy policy() {
    return policy;
  }

  /** {@return whether, walking forward, the search beat the given policy beyond chance} */
  public boolean isBetter() {
    return forward.isBetter();
  }

  /** {@return the accounts with enough evidence to be calibrated} */
  public ImmutableSet<Account> calibrated() {
    return Sets.immutableEnumSet(enough.keySet());
  }

  /** {@return the accounts with too few outcomes, or too few of either kind} */
  public ImmutableSet<Account> tooLittleEvidence() {
    return Sets.immutableEnumSet(Sets.difference(all.keySet(), enough.keySet()));
  }

  /**
   * {@return the prior weight that did best in hindsight}
   *
   * @throws RefusedException if no account has enough evidence
   */
  public double priorWeight() {
    requireEnough(!enough.isEmpty(), "portfolio");
    return choice.priorWeight();
  }

  /**
   * {@return the half-life that did best in hindsight, in days}
   *
   * @param account one of {@link #calibrated()}
   * @throws RefusedException if the account has too little evidence
   */
  public double halfLifeDays(Account account) {
    requireEnough(enough.containsKey(account), account.name());
    return choice.halfLife(account);
  }

  /**
   * {@return whether the peers' base rate did better in hindsight than the given one}
   *
   * @param account one of {@link #calibrated()}
   * @throws RefusedException if the account has too little evidence
   */
  public boolean isPeersBaseRateBetter(Account account) {
    requireEnough(enough.containsKey(account), account.name());
    return choice.isOfPeers(account);
  }

  /**
   * {@return the half-lives that did as well as the best, to within 1 % of its log loss: the wider
   * the choice, the flatter the optimum}
   *
   * @param account one of {@link #calibrated()}
   * @throws RefusedException if the account has too little evidence
   */
  public ImmutableList<Double> halfLivesAsGood(Account account) {
    requireEnough(enough.containsKey(account), account.name());
    return asGood(ParameterGrid.HALF_LIVES, choice.byHalfLife(account));
  }

  /**
   * {@return the prior weights that did as well as the best, to within 1 % of its log loss}
   *
   * @throws RefusedException if no account has enough evidence
   */
  public ImmutableList<Double> priorWeightsAsGood() {
    requireEnough(!enough.isEmpty(), "portfolio");
    return asGood(ParameterGrid.PRIOR_WEIGHTS, choice.byPriorWeight());
  }

  /** {@return the number of outcomes forecast walking forward} */
  public int outcomesForward() {
    return forward.count();
  }

  /** {@return the mean log loss of the given policy on those; NaN if there are none} */
  public double lossAsGiven() {
    return forward.given();
  }

  /** {@return the mean log loss of the choices by the past on those; NaN if there are none} */
  public double lossAsChosen() {
    return forward.chosen();
  }

  /** {@return the mean log loss of the mixture on those; NaN if there are none} */
  public double lossOfMixture() {
    return forward.mixture();
  }

  /** {@return the losses of each criterion walking forward, in the order of accounts} */
  public ImmutableList<CriterionLoss> lossesByCriterion() {
    return forward.byCriterion().entrySet().stream()
        .map(entry -> loss(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private static CriterionLoss loss(WalkForward.Key key, WalkForward of) {
    return new CriterionLoss(
        key.account(), key.criterion(), of.count(), of.chosen(), of.given(), of.mixture());
  }

  /** {@return the standard error of the difference, as if outcomes were independent} */
  public double standardError() {
    return forward.standardError();
  }

  private static ImmutableList<Double> asGood(List<Double> candidates, double[] losses) {
    double least = Double.POSITIVE_INFINITY;
    for (double loss : losses) {
      least = Math.min(least, loss);
    }
    ImmutableList.Builder<Double> asGood = ImmutableList.builder();
    for (int i = 0; i < losses.length; i++) {
      if (losses[i] <= least * AS_GOOD) {
        asGood.add(candidates.get(i));
      }
    }
    return asGood.build();
  }

  private static void requireEnough(boolean isEnough, String subject) {
    if (!isEnough) {
      String rule =
          "must have at least "
              + Calibration.LEAST_OUTCOMES
              + " outcomes, "
              + Calibration.LEAST_OF_EACH
              + " of them met and "
              + Calibration.LEAST_OF_EACH
              + " missed, to be calibrated";
      throw RefusedException.of("", "account", rule, subject);
    }
  }

  /** {@return the findings in words, line by line} */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    for (Account account : calibrated()) {
      lines.add(
          account
              + ": half-life "
              + Decimals.shortest(halfLifeDays(account))
              + " days (as good: "
              + list(halfLivesAsGood(account))
              + "), base rate "
              + (isPeersBaseRateBetter(account) ? "of the peers" : "as given"));
    }
    for (Account account : tooLittleEvidence()) {
      lines.add(account + ": too little evidence");
    }
    if (!enough.isEmpty()) {
      lines.add(
          "prior weight "
              + Decimals.shortest(priorWeight())
              + " (as good: "
              + list(priorWeightsAsGood())
              + ")");
      lossesByCriterion().forEach(loss -> lines.add(loss.toString()));
      lines.add(verdict());
    }
    return lines.isEmpty() ? "no outcomes" : String.join("\n", lines);
  }

  private String verdict() {
    return "walking forward, "
        + outcomesForward()
        + " outcomes: log loss "
        + Decimals.fixed(lossAsChosen(), 4)
        + ", as given "
        + Decimals.fixed(lossAsGiven(), 4)
        + ", of the mixture "
        + Decimals.fixed(lossOfMixture(), 4)
        + ", standard error of the difference "
        + Decimals.fixed(standardError(), 4)
        + (isBetter() ? ": better" : ": no better beyond chance, " + kept());
  }

  private String kept() {
    return "the policy stays " + given.fingerprint().substring(0, 8);
  }

  private static String list(List<Double> numbers) {
    return String.join(", ", numbers.stream().map(Decimals::shortest).toList());
  }
}
