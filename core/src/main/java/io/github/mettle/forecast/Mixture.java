package io.github.mettle.forecast;

import com.google.common.collect.ImmutableList;
import io.github.mettle.amount.Halving;
import io.github.mettle.backtest.Baseline;
import io.github.mettle.backtest.Question;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A Bayesian mixture of experts for one criterion of one account, over all parties.
 *
 * <p>An expert says (R + W·a) / (R + S + W). R and S are the credit and the debit of the party's
 * account, or the counts of what it met and missed, faded by a half-life; W is a prior weight; a is
 * the base rate as given, or the same of all other parties, faded by a half-life of its own, with
 * the given one as two more observations. Half the prior is on the expert that is the sheet: its
 * own half-life, prior weight and base rate, of credit. The other half is spread evenly. Each
 * outcome multiplies the weight of an expert by the probability that it gave to it when it was
 * forecast.
 *
 * <p>The work of an outcome is proportional to the number of experts, and does not grow with the
 * record.
 */
final class Mixture implements Baseline.Memory {
  /** From three months to sixteen years, in days. */
  static final ImmutableList<Double> HALF_LIVES =
      ImmutableList.of(91.25, 182.5, 365.0, 730.0, 1460.0, 5840.0);

  /** Of these half-lives, those of the peers, by place. */
  static final ImmutableList<Integer> POOL_HALF_LIVES = ImmutableList.of(1, 3, 5);

  /** From half an observation to 256: by then the peers are nearly all that counts. */
  static final ImmutableList<Double> PRIOR_WEIGHTS =
      ImmutableList.of(0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 256.0);

  /** The weight of the given base rate in that of the peers, in observations. */
  static final double POOL_PRIOR_WEIGHT = 2;

  static final double PRIOR_OF_SHEET = 0.5;

  private static final int RATES = 1 + POOL_HALF_LIVES.size();
  private static final int EXPERTS = HALF_LIVES.size() * PRIOR_WEIGHTS.size() * RATES * 2;

  private final double sheetsPriorWeight;
  private final RateFilters filters = new RateFilters();
  private final Counts pool = new Counts();
  private final Map<String, Counts> byParty = new HashMap<>();
  private final Map<Integer, Evidence> pending = new HashMap<>();

  /** The weights of the experts, adding up to 1: of credit, then of counts, and last the sheet. */
  private final double[] weights = new double[EXPERTS + 1];

  private final double[] opinions = new double[EXPERTS + 1];

  Mixture(double sheetsPriorWeight) {
    this.sheetsPriorWeight = sheetsPriorWeight;
    Arrays.fill(weights, (1 - PRIOR_OF_SHEET) / EXPERTS);
    weights[EXPERTS] = PRIOR_OF_SHEET;
  }

  /** What is known when a question is asked: two tables of amounts, and what the sheet says. */
  private record Evidence(Amounts credit, Amounts counts, double sheet) {}

  /**
   * Good and bad by half-life, and the base rates: as given, then of the peers.
   *
   * @param good of the party, by half-life
   * @param bad of the party, by half-life
   * @param rates as given, then of the peers by their half-lives
   */
  record Amounts(double[] good, double[] bad, double[] rates) {}

  @Override
  public double forecast(Question question) {
    Evidence evidence = evidence(question);
    pending.put(question.number(), evidence);
    return mean(evidence);
  }

  private Evidence evidence(Question question) {
    double given = question.baseRate();
    double sheet = question.expected(sheetsPriorWeight, given);
    return new Evidence(credit(question), counts(question), sheet);
  }

  private static Amounts credit(Question question) {
    int size = HALF_LIVES.size();
    Amounts amounts = new Amounts(new double[size], new double[size], new double[RATES]);
    amounts.rates()[0] = question.baseRate();
    for (int h = 0; h < size; h++) {
      Question faded = question.withHalfLife(HALF_LIVES.get(h));
      amounts.good()[h] = faded.assets();
      amounts.bad()[h] = faded.liabilities();
      int rate = 1 + POOL_HALF_LIVES.indexOf(h);
      if (rate > 0) {
        amounts.rates()[rate] = faded.peersExpected(POOL_PRIOR_WEIGHT);
      }
    }
    return amounts;
  }

  private Amounts counts(Question question) {
    long now = question.askedSecond() - 1;
    Counts own = byParty.computeIfAbsent(question.party(), unused -> new Counts());
    own.advance(now);
    pool.advance(now);
    double[] rates = new double[RATES];
    rates[0] = question.baseRate();
    for (int i = 1; i < RATES; i++) {
      int h = POOL_HALF_LIVES.get(i - 1);
      double met = Math.max(pool.met[h] - own.met[h], 0);
      double missed = Math.max(pool.missed[h] - own.missed[h], 0);
      rates[i] = (met + POOL_PRIOR_WEIGHT * rates[0]) / (met + missed + POOL_PRIOR_WEIGHT);
    }
    return new Amounts(own.met.clone(), own.missed.clone(), rates);
  }

  private double mean(Evidence evidence) {
    consult(evidence);
    double mean = 0;
    for (int i = 0; i <= EXPERTS; i++) {
      mean += weights[i] * opinions[i];
    }
    return Math.min(Math.max(mean, 0), 1);
  }

  /** Asks every expert. */
  private void consult(Evidence evidence) {
    int next = consult(evidence.credit(), 0);
    consult(evidence.counts(), next);
    opinions[EXPERTS] = evidence.sheet();
  }

  private int consult(Amounts amounts, int first) {
    int i = first;
    for (int h = 0; h < HALF_LIVES.size(); h++) {
      double good = amounts.good()[h];
      double all = good + amounts.bad()[h];
      for (double weight : PRIOR_WEIGHTS) {
        for (double rate : amounts.rates()) {
          opinions[i++] = (good + weight * rate) / (all + weight);
        }
      }
    }
    return i;
  }

  @Override
  public void observe(Question question, long settledAt, boolean isMet) {
    consult(Objects.requireNonNull(pending.remove(question.number())));
    double sum = 0;
    for (int i = 0; i <= EXPERTS; i++) {
      weights[i] *= isMet ? opinions[i] : 1 - opinions[i];
      sum += weights[i];
    }
    for (int i = 0; i <= EXPERTS; i++) {
      weights[i] /= sum;
    }
    filters.observe(question.party(), settledAt, isMet, bases(question));
    byParty.computeIfAbsent(question.party(), unused -> new Counts()).add(settledAt, isMet);
    pool.add(settledAt, isMet);
  }

  /** {@return the probability that a question is met, which stays unasked} */
  double mean(Question question) {
    return mean(evidence(question));
  }

  /** {@return what is known of the rate of a party} */
  Rate rate(Question question) {
    return filters.rate(question.party(), question.askedSecond(), bases(question));
  }

  private double[] bases(Question question) {
    double[] rates = counts(question).rates();
    return new double[] {rates[0], rates[RATES - 1]};
  }

  /** {@return the number of outcomes of a party} */
  int count(String party) {
    Counts own = byParty.get(party);
    return own == null ? 0 : own.all;
  }

  /** What was met and missed, by half-life, as of a second. */
  private static final class Counts {
    private static final double DAY = 86_400;

    final double[] met = new double[HALF_LIVES.size()];
    final double[] missed = new double[HALF_LIVES.size()];

    /** The number of outcomes, which does not fade. */
    int all;

    private long second = Long.MIN_VALUE;

    void advance(long now) {
      if (now > second && all > 0) {
        for (int h = 0; h < met.length; h++) {
          double left = Halving.after((now - second) / DAY / HALF_LIVES.get(h));
          met[h] *= left;
          missed[h] *= left;
        }
      }
      second = Math.max(second, now);
    }

    void add(long at, boolean isMet) {
      advance(at);
      double[] side = isMet ? met : missed;
      for (int h = 0; h < side.length; h++) {
        side[h]++;
      }
      all++;
    }
  }
}
