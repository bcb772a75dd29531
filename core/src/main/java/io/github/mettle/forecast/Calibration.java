package io.github.mettle.forecast;

import io.github.mettle.account.Account;
import io.github.mettle.appraisal.Appraiser;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBuilder;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.sheet.Decay;
import io.github.mettle.sheet.TotalsAccumulator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for the half-lives, the prior weight and the base rates that would have forecast a
 * portfolio's outcomes with the least log loss.
 *
 * <p>Candidates are fixed: eight half-lives from 45.625 to 5840 days and eight prior weights from ¼
 * to 32, each twice the one before, and base rates as given or pooled of the peers. The prior
 * weight is one for all accounts, half-life and base rate are each account's own; the best of all
 * combinations is found by trying them, so the same portfolio always gives the same answer.
 *
 * <p>The best in hindsight proves nothing. So the search also <b>walks forward</b>: the outcomes
 * are cut in five by their order; the second fifth is forecast by the best candidate on what was
 * settled of the first, the third by the best on the first two, and so on. {@link
 * CalibrationReport#policy()} is a new one only if that beat the given policy by more than two
 * standard errors. The mixture of {@link Forecasts} is measured on the same outcomes, criterion by
 * criterion: a policy has one setting for an account, and the loss against the mixture is the price
 * of that.
 *
 * <p>An account needs {@value #LEAST_OUTCOMES} outcomes, at least {@value #LEAST_OF_EACH} of them
 * met and {@value #LEAST_OF_EACH} missed; with fewer it is not calibrated, since the result would
 * be chance.
 *
 * <pre>{@code
 * var found = Calibration.of(Policy.standard()).run(List.of(record), "2026-11-21");
 * found.isBetter();  // false
 * System.out.println(found);
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class Calibration {
  /** The least number of outcomes of an account that are worth a search. */
  public static final int LEAST_OUTCOMES = 200;

  /** The least number of them that were met, and that were missed. */
  public static final int LEAST_OF_EACH = 20;

  private static final int PARTS = 5;
  private static final double MICRO = 1e6;

  private final Policy given;

  private Calibration(Policy given) {
    this.given = given;
  }

  /**
   * {@return a calibration that begins with a policy}
   *
   * @param given the policy to beat; only its half-lives, prior weight and base rates may change
   */
  public static Calibration of(Policy given) {
    return new Calibration(given);
  }

  /**
   * {@return the parameters that would have forecast best, and whether to rely on them}
   *
   * @param portfolio one record a party
   * @param asOf a date, meaning its last second in UTC, or an instant with a zone
   * @throws io.github.mettle.refusal.RefusedException if the as-of cannot be read, or two records
   *     share a party
   */
  public CalibrationReport run(Collection<TrackRecord> portfolio, String asOf) {
    ParameterGrid candidates = new ParameterGrid(given, portfolio, asOf);
    Map<Account, List<Integer>> all = byAccount(candidates);
    Map<Account, List<Integer>> enough = new EnumMap<>(all);
    enough.values().removeIf(outcomes -> !isEnough(candidates, outcomes));
    ParameterChoice choice = ParameterChoice.best(candidates, enough);
    WalkForward forward = walkForward(candidates, enough);
    Policy policy = forward.isBetter() ? policy(choice, portfolio, asOf) : given;
    return new CalibrationReport(given, policy, all, enough, choice, forward);
  }

  private static Map<Account, List<Integer>> byAccount(ParameterGrid candidates) {
    Map<Account, List<Integer>> outcomes = new EnumMap<>(Account.class);
    for (int i = 0; i < candidates.outcomes().size(); i++) {
      Account account = candidates.outcomes().get(i).account();
      outcomes.computeIfAbsent(account, unused -> new ArrayList<>()).add(i);
    }
    return outcomes;
  }

  private static boolean isEnough(ParameterGrid candidates, List<Integer> outcomes) {
    long met = outcomes.stream().filter(i -> candidates.outcomes().get(i).isMet()).count();
    return outcomes.size() >= LEAST_OUTCOMES
        && met >= LEAST_OF_EACH
        && outcomes.size() - met >= LEAST_OF_EACH;
  }

  private static WalkForward walkForward(
      ParameterGrid candidates, Map<Account, List<Integer>> enough) {
    WalkForward forward = new WalkForward();
    int size = candidates.outcomes().size();
    for (int part = 1; part < PARTS && !enough.isEmpty(); part++) {
      int from = size * part / PARTS;
      int to = size * (part + 1) / PARTS;
      ParameterChoice choice = ParameterChoice.best(candidates, past(candidates, enough, from));
      between(enough, from, to)
          .forEach(
              (account, outcomes) ->
                  outcomes.forEach(
                      outcome ->
                          forward.add(
                              candidates.outcomes().get(outcome),
                              candidates.lossAsGiven(outcome),
                              choice.loss(candidates, account, outcome),
                              candidates.lossOfMixture(outcome))));
    }
    return forward;
  }

  /** The outcomes that were settled before one began. */
  private static Map<Account, List<Integer>> past(
      ParameterGrid candidates, Map<Account, List<Integer>> enough, int first) {
    long now = candidates.outcomes().get(first).askedSecond();
    Map<Account, List<Integer>> past = between(enough, 0, first);
    past.replaceAll(
        (account, outcomes) ->
            outcomes.stream()
                .filter(i -> candidates.outcomes().get(i).settledSecond() < now)
                .toList());
    return past;
  }

  private static Map<Account, List<Integer>> between(
      Map<Account, List<Integer>> outcomes, int from, int to) {
    Map<Account, List<Integer>> between = new EnumMap<>(Account.class);
    outcomes.forEach(
        (account, all) ->
            between.put(account, all.stream().filter(i -> i >= from && i < to).toList()));
    return between;
  }

  private Policy policy(ParameterChoice choice, Collection<TrackRecord> portfolio, String asOf) {
    PolicyBuilder builder = given.toBuilder().priorWeight(choice.priorWeight());
    choice.accounts().forEach(account -> builder.halfLifeDays(account, choice.halfLife(account)));
    Policy faded = builder.build();
    PolicyBuilder informed = faded.toBuilder();
    for (Account account : choice.accounts()) {
      if (choice.isOfPeers(account)) {
        informed.baseRate(account, pooled(faded, portfolio, asOf, account));
      }
    }
    return informed.build();
  }

  private static double pooled(
      Policy policy, Collection<TrackRecord> portfolio, String asOf, Account account) {
    Moment moment = Moment.parse(asOf);
    TotalsAccumulator sums = TotalsAccumulator.of(Decay.of(policy), moment.due());
    Appraiser appraiser = Appraiser.of(policy);
    portfolio.forEach(record -> appraiser.appraise(record, moment.due(), sums));
    double good = sums.totals().assets(account).micros() / MICRO;
    double bad = sums.totals().liabilities(account).micros() / MICRO;
    double prior = policy.priorWeight();
    double baseRate = policy.baseRates().getOrDefault(account, 0.5);
    return (good + prior * baseRate) / (good + bad + prior);
  }
}
