package io.github.mettle.forecast;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.backtest.Backtest;
import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.backtest.Baseline;
import io.github.mettle.backtest.Outcome;
import io.github.mettle.backtest.Question;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The probabilities that the next expectations of suppliers are met, learnt from the past of a
 * portfolio.
 *
 * <p>The sheet is exact credit; a forecast is a probability. It is a Bayesian mixture of settings,
 * which differ in the half-lives of the supplier's and of the peers' evidence, in the prior weight,
 * in the base rate (as given, or of the peers), and in the evidence (the sheet's credit, or the
 * counts of met and missed). Half of the prior is on the sheet's own setting; the weights follow
 * from how well each forecast the portfolio's past, as {@link Backtest} replays it. There is one
 * mixture for each criterion of each account.
 *
 * <p>Beside the probability stands an interval for the supplier's rate, from counts of outcomes:
 * each is one observation, whatever its stake. It allows for rates that drift. Over portfolios of
 * constant, good, bad and drifting suppliers together it holds the rate as often as it says, to
 * within two points from 1 to 100 outcomes. Where all suppliers of a portfolio are of one kind, the
 * kind has to be learnt first: until then it holds the rate up to five points less often or three
 * more, and where all drift up to six either way.
 *
 * <p>The work is linear in the record. The same facts give the same bits, in any order of the
 * records and their episodes.
 *
 * <pre>{@code
 * Forecasts forecasts = Forecasts.of(Policy.standard(), List.of(record, peer), "2026-11-21");
 * forecasts.of("Alfa", Account.COMMITMENT, Criterion.KEEP).probability();
 * System.out.println(forecasts.of("Alfa"));  // every criterion, in sentences
 * }</pre>
 */
@NotByReflection
public final class Forecasts {
  /** The name of the forecast in a backtest. */
  public static final String NAME = "Forecast";

  private final Policy policy;
  private final BacktestReport report;
  private final Moment asOf;
  private final int partyCount;

  private Forecasts(Policy policy, BacktestReport report, Moment asOf, int partyCount) {
    this.policy = policy;
    this.report = report;
    this.asOf = asOf;
    this.partyCount = partyCount;
  }

  /**
   * {@return the forecasts of a portfolio}
   *
   * @param policy the expectations and their weights
   * @param portfolio one record a party: those that are asked about, and their peers
   * @param asOf a date, meaning its last second in UTC, or an instant with a zone
   * @throws RefusedException if the as-of cannot be read, or two records share a party
   */
  public static Forecasts of(Policy policy, Collection<TrackRecord> portfolio, String asOf) {
    return of(policy, portfolio, read(() -> Moment.parse(asOf)));
  }

  /**
   * {@return the forecasts of a portfolio}
   *
   * @param book a policy as a book; one with chapters is refused: forecasts are of one policy
   * @param portfolio one record a party: those that are asked about, and their peers
   * @param asOf a date, meaning its last second in UTC, or an instant
   * @throws RefusedException if the book has chapters, the as-of has no zone, or two records share
   *     a party
   */
  public static Forecasts of(
      PolicyBook book, Collection<TrackRecord> portfolio, TemporalAccessor asOf) {
    if (!book.chapters().isEmpty()) {
      String rule = "must be without chapters for a forecast";
      throw RefusedException.of("", "book", rule, "one with " + book.chapters().size());
    }
    Moment moment = asOf instanceof Moment given ? given : read(() -> Moment.of(asOf));
    return of(book.policy(), portfolio, moment);
  }

  private static Moment read(Supplier<Moment> reading) {
    try {
      return reading.get();
    } catch (RefusedException refusal) {
      Problem problem = refusal.problems().get(0);
      throw RefusedException.of("", "asOf", problem.rule(), problem.actual());
    }
  }

  private static Forecasts of(Policy policy, Collection<TrackRecord> portfolio, Moment asOf) {
    Backtest backtest = Backtest.of(policy).against(List.of(baseline(policy)));
    List<TrackRecord> byParty =
        portfolio.stream().sorted(Comparator.comparing(TrackRecord::party)).toList();
    BacktestReport report = backtest.run(byParty, asOf.toString());
    return new Forecasts(policy, report, asOf, byParty.size());
  }

  /**
   * {@return the forecast as a baseline, to be measured beside others}
   *
   * @param policy the policy whose sheet has half of the prior
   */
  public static Baseline baseline(Policy policy) {
    double priorWeight = policy.priorWeight();
    return Baseline.of(NAME, () -> new Mixture(priorWeight)).withHalfLives(Mixture.HALF_LIVES);
  }

  /**
   * {@return the forecast of the next expectation of a party, if it begins one second after the
   * as-of instant}
   *
   * @param party one of the portfolio
   * @param account the account on which it is judged
   * @param criterion the criterion by which it is judged
   * @throws RefusedException if there is no such party
   */
  public Forecast of(String party, Account account, Criterion criterion) {
    Question question = report.next(party, account, criterion);
    Mixture mixture = (Mixture) report.memory(NAME, account, criterion);
    Rate rate = mixture.rate(question);
    double tail = (1 - policy.confidence()) / 2;
    double probability = mixture.mean(question);
    return Forecast.of(
        question,
        probability,
        Math.min(rate.quantile(tail), probability),
        Math.max(rate.quantile(1 - tail), probability),
        policy.confidence(),
        mixture.count(party));
  }

  /**
   * {@return the forecasts of a party by every criterion that has outcomes in the portfolio}
   *
   * @param party one of the portfolio
   * @throws RefusedException if there is no such party
   */
  public PartyForecast of(String party) {
    ImmutableList.Builder<Forecast> forecasts = ImmutableList.builder();
    for (Account account : report.accounts()) {
      for (Criterion criterion : criteria(account)) {
        forecasts.add(of(party, account, criterion));
      }
    }
    return ImmutablePartyForecast.assemble()
        .party(party)
        .asOf(asOf)
        .policyFingerprint(policy.fingerprint())
        .peerCount(partyCount - 1)
        .forecasts(forecasts.build())
        .build();
  }

  private Set<Criterion> criteria(Account account) {
    Set<Criterion> criteria = new TreeSet<>();
    report.outcomes().stream()
        .filter(outcome -> outcome.account() == account)
        .map(Outcome::criterion)
        .forEach(criteria::add);
    return criteria;
  }

  /** {@return the backtest from which the forecasts were learnt, and their scores in it} */
  public BacktestReport report() {
    return report;
  }

  /** {@return one readable line} */
  @Override
  public String toString() {
    return "Forecasts learnt from " + report.outcomes().size() + " outcomes";
  }
}
