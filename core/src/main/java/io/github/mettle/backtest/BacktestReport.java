package io.github.mettle.backtest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Decimals;
import io.github.mettle.page.TextTable;
import io.github.mettle.policy.Policy;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.trust.TrustModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The outcomes of a backtest, and the scores of our forecasts and of the baselines: per account,
 * and over all outcomes.
 *
 * <p>Every number is computed when it is asked for.
 */
@NotByReflection
public final class BacktestReport {
  /** The name of the forecast by the expected value of the account. */
  public static final String METTLE = "Mettle";

  /** The name of the same forecast with the peers' expected value as the base rate. */
  public static final String WITH_PEERS = "Mettle with peers' base rates";

  private static final double MICRO = 1e6;

  private final Policy policy;
  private final ImmutableList<Baseline> baselines;
  private final ImmutableList<Outcome> outcomes;
  private final Replay replay;

  BacktestReport(
      Policy policy,
      ImmutableList<Baseline> baselines,
      ImmutableList<Outcome> outcomes,
      Replay replay) {
    this.policy = policy;
    this.baselines = baselines;
    this.outcomes = outcomes;
    this.replay = replay;
  }

  /** {@return the policy under test} */
  public Policy policy() {
    return policy;
  }

  /** {@return the names of all forecasts: ours, ours with peers' base rates, and the baselines'} */
  public ImmutableList<String> forecasts() {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    names.add(METTLE, WITH_PEERS);
    baselines.forEach(baseline -> names.add(baseline.name()));
    return names.build();
  }

  /** {@return the accounts that have outcomes} */
  public ImmutableSet<Account> accounts() {
    return outcomes.stream().map(Outcome::account).collect(Sets.toImmutableEnumSet());
  }

  /** {@return the outcomes, in the order in which they began} */
  public ImmutableList<Outcome> outcomes() {
    return outcomes;
  }

  /**
   * {@return the forecast probability that an outcome is met, in [0, 1]}
   *
   * @param forecast one of {@link #forecasts()}
   * @param outcome its index in {@link #outcomes()}
   * @throws RefusedException if there is no such forecast
   */
  public double forecast(String forecast, int outcome) {
    return forecast(number(forecast), outcomes.get(outcome));
  }

  /**
   * {@return the question that an expectation would be if it began one second after the as-of
   * instant}
   *
   * @param party one of the portfolio
   * @param account the account on which it is judged
   * @param criterion the criterion by which it is judged
   * @throws RefusedException if there is no such party
   */
  public Question next(String party, Account account, Criterion criterion) {
    return replay.next(party, account, criterion);
  }

  /**
   * {@return what a baseline remembers after the replay, to forecast {@link #next}}
   *
   * @param forecast the name of a baseline
   * @param account the account
   * @param criterion the criterion
   * @throws RefusedException if there is no such baseline
   */
  public Baseline.Memory memory(String forecast, Account account, Criterion criterion) {
    int number = number(forecast) - 2;
    if (number < 0) {
      throw RefusedException.of("", "forecast", "must be a baseline", forecast);
    }
    return replay.memories(account, criterion)[number];
  }

  /**
   * {@return the scores of a forecast over all outcomes, each counting once}
   *
   * @param forecast one of {@link #forecasts()}
   * @throws RefusedException if there is no such forecast
   */
  public ForecastScores scores(String forecast) {
    return scores(forecast, outcome -> true, BacktestReport::met);
  }

  /**
   * {@return the scores of a forecast over the outcomes of an account}
   *
   * @param forecast one of {@link #forecasts()}
   * @param account the account
   * @throws RefusedException if there is no such forecast
   */
  public ForecastScores scores(String forecast, Account account) {
    return scores(forecast, outcome -> outcome.account() == account, BacktestReport::met);
  }

  /**
   * {@return the scores of a forecast of the credit that the outcomes of an account earned, late or
   * not}
   *
   * @param forecast one of {@link #forecasts()}
   * @param account the account
   * @throws RefusedException if there is no such forecast
   */
  public ForecastScores creditScores(String forecast, Account account) {
    return scores(forecast, outcome -> outcome.account() == account, Outcome::credit);
  }

  /** {@return the number of outcomes that were missed} */
  public int missed() {
    return (int) outcomes.stream().filter(outcome -> !outcome.isMet()).count();
  }

  /** {@return the number of missed outcomes that earned something in the end} */
  public int madeUpFor() {
    return (int)
        outcomes.stream().filter(outcome -> !outcome.isMet() && outcome.credit() > 0).count();
  }

  /**
   * {@return the sharpness of the score: the mean width of the account's interval when its outcomes
   * began, in [0, 1]; NaN if there are none}
   *
   * @param account the account
   */
  public double meanIntervalWidth(Account account) {
    TrustModel model = TrustModel.of(policy);
    return outcomes.stream()
        .filter(outcome -> outcome.account() == account)
        .mapToDouble(outcome -> width(model, outcome.question()))
        .average()
        .orElse(Double.NaN);
  }

  private static double width(TrustModel model, Question question) {
    long assets = Math.round(question.assets() * MICRO);
    long liabilities = Math.round(question.liabilities() * MICRO);
    var trust = model.account(question.account(), assets, liabilities);
    return trust.upper() - trust.lower();
  }

  private static double met(Outcome outcome) {
    return outcome.isMet() ? 1 : 0;
  }

  private ForecastScores scores(
      String name, Predicate<Outcome> chosen, ToDoubleFunction<Outcome> share) {
    int number = number(name);
    List<Outcome> some = outcomes.stream().filter(chosen).toList();
    return ForecastScores.of(
        some.stream().mapToDouble(outcome -> forecast(number, outcome)).toArray(),
        some.stream().mapToDouble(share).toArray());
  }

  private int number(String forecast) {
    int number = forecasts().indexOf(forecast);
    if (number < 0) {
      String rule = "must be one of " + String.join(", ", forecasts());
      throw RefusedException.of("", "forecast", rule, forecast);
    }
    return number;
  }

  private double forecast(int number, Outcome outcome) {
    Question question = outcome.question();
    double prior = policy.priorWeight();
    return switch (number) {
      case 0 -> question.expected(prior, question.baseRate());
      case 1 -> question.expected(prior, question.peersExpected(prior));
      default -> outcome.forecast(number - 2);
    };
  }

  /** {@return a table of the forecasts over all outcomes, with their skill} */
  @Override
  public String toString() {
    TextTable table = TextTable.ofColumns("lrrrrr");
    table.row("forecast", "outcomes", "Brier", "log loss", "over base rate", "over mean").rule();
    ForecastScores baseRate = scores(baselines.get(0).name());
    ForecastScores mean = scores(baselines.get(1).name());
    for (String forecast : forecasts()) {
      table.row(row(forecast, baseRate, mean));
    }
    return table.toString();
  }

  private List<String> row(String forecast, ForecastScores baseRate, ForecastScores mean) {
    ForecastScores scores = scores(forecast);
    List<String> cells = new ArrayList<>(List.of(forecast, Integer.toString(scores.count())));
    if (scores.count() > 0) {
      cells.add(Decimals.fixed(scores.brier(), 4));
      cells.add(Decimals.fixed(scores.logLoss(), 4));
      cells.add(Decimals.fixed(scores.logSkill(baseRate), 3));
      cells.add(Decimals.fixed(scores.logSkill(mean), 3));
    }
    return cells;
  }
}
