package io.github.mettle.backtest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.mettle.account.Account;
import io.github.mettle.amount.Decimals;
import io.github.mettle.page.TextTable;
import io.github.mettle.policy.Policy;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.trust.TrustModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of a backtest, and the scores of our forecasts and of the baselines: per account,
 * and over all outcomes.
 *
 * <p>Immutable; every number is computed when it is asked for.
 */
public final class BacktestReport {
  /** The name of the forecast by the expected value of the account. */
  public static final String METTLE = "Mettle";

  /** The name of the same forecast with the peers' expected value as the base rate. */
  public static final String WITH_PEERS = "Mettle with peers' base rates";

  private static final double MICRO = 1e6;

  private final Backtest backtest;
  private final ForecastLog tape;

  BacktestReport(Backtest backtest, ForecastLog tape) {
    this.backtest = backtest;
    this.tape = tape;
  }

  /** {@return the policy under test} */
  public Policy policy() {
    return backtest.policy();
  }

  /** {@return the names of all forecasts: ours, ours with peers' base rates, and the baselines'} */
  public ImmutableList<String> forecasts() {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    names.add(METTLE, WITH_PEERS);
    backtest.baselines().forEach(baseline -> names.add(baseline.name()));
    return names.build();
  }

  /** {@return the accounts that have outcomes} */
  public ImmutableSet<Account> accounts() {
    return tape.outcomes.stream().map(Outcome::account).collect(Sets.toImmutableEnumSet());
  }

  /** {@return the outcomes, in the order in which they were settled} */
  public ImmutableList<Outcome> outcomes() {
    return ImmutableList.copyOf(tape.outcomes);
  }

  /**
   * {@return the forecast of an outcome, in [0, 1]}
   *
   * @param forecast one of {@link #forecasts()}
   * @param outcome its index in {@link #outcomes()}
   * @throws RefusedException if there is no such forecast
   */
  public double forecast(String forecast, int outcome) {
    return forecast(number(forecast), outcome);
  }

  /**
   * {@return the scores of a forecast over all outcomes, each counting once}
   *
   * @param forecast one of {@link #forecasts()}
   * @throws RefusedException if there is no such forecast
   */
  public ForecastScores scores(String forecast) {
    return scores(forecast, null, Outcome::share);
  }

  /**
   * {@return the scores of a forecast over the outcomes of an account}
   *
   * @param forecast one of {@link #forecasts()}
   * @param account the account
   * @throws RefusedException if there is no such forecast
   */
  public ForecastScores scores(String forecast, Account account) {
    return scores(forecast, account, Outcome::share);
  }

  /**
   * {@return the scores of a forecast of the shares earned in the end, late or not}
   *
   * @param forecast one of {@link #forecasts()}
   * @throws RefusedException if there is no such forecast
   */
  public ForecastScores scoresInTheEnd(String forecast) {
    return scores(forecast, null, Outcome::shareInTheEnd);
  }

  /** {@return the number of outcomes that earned nothing when they were settled} */
  public int missed() {
    return (int) tape.outcomes.stream().filter(outcome -> outcome.share() == 0).count();
  }

  /** {@return the number of missed outcomes that earned something in the end} */
  public int madeUpFor() {
    return (int)
        tape.outcomes.stream()
            .filter(outcome -> outcome.share() == 0 && outcome.shareInTheEnd() > 0)
            .count();
  }

  /**
   * {@return the sharpness of the score: the mean width of the account's interval one second before
   * its outcomes, in [0, 1]; NaN if there are none}
   *
   * @param account the account
   */
  public double meanIntervalWidth(Account account) {
    TrustModel model = TrustModel.of(policy());
    return IntStream.range(0, tape.size())
        .filter(i -> tape.outcomes.get(i).account() == account)
        .mapToDouble(i -> width(model, account, i))
        .average()
        .orElse(Double.NaN);
  }

  private double width(TrustModel model, Account account, int outcome) {
    long assets = Math.round(tape.columns[ForecastLog.ASSETS][outcome] * MICRO);
    long liabilities = Math.round(tape.columns[ForecastLog.LIABILITIES][outcome] * MICRO);
    var trust = model.account(account, assets, liabilities);
    return trust.upper() - trust.lower();
  }

  private ForecastScores scores(
      String name, @Nullable Account account, ToDoubleFunction<Outcome> share) {
    int number = number(name);
    int[] chosen =
        IntStream.range(0, tape.size())
            .filter(i -> account == null || tape.outcomes.get(i).account() == account)
            .toArray();
    double[] forecasts = new double[chosen.length];
    double[] shares = new double[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      forecasts[i] = forecast(number, chosen[i]);
      shares[i] = share.applyAsDouble(tape.outcomes.get(chosen[i]));
    }
    return ForecastScores.of(forecasts, shares);
  }

  private int number(String forecast) {
    int number = forecasts().indexOf(forecast);
    if (number < 0) {
      String rule = "must be one of " + String.join(", ", forecasts());
      throw RefusedException.of("", "forecast", rule, forecast);
    }
    return number;
  }

  private double forecast(int forecast, int outcome) {
    double baseRate = backtest.baseRate(tape.outcomes.get(outcome).account());
    double prior = policy().priorWeight();
    return switch (forecast) {
      case 0 -> tape.expected(outcome, prior, baseRate);
      case 1 -> tape.expected(outcome, prior, tape.peersExpected(outcome, prior, baseRate));
      default -> tape.columns[ForecastLog.BASELINES + forecast - 2][outcome];
    };
  }

  ForecastLog tape() {
    return tape;
  }

  /** {@return a table of the forecasts over all outcomes, with their skill} */
  @Override
  public String toString() {
    TextTable table = TextTable.ofColumns("lrrrrr");
    table.row("forecast", "outcomes", "Brier", "log loss", "over base rate", "over mean").rule();
    ForecastScores baseRate = scores(backtest.baselines().get(0).name());
    ForecastScores mean = scores(backtest.baselines().get(1).name());
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
