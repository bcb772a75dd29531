package io.github.mettle.forecast;

import com.google.common.collect.ImmutableList;
import io.github.mettle.amount.Halving;
import io.github.mettle.backtest.Baseline;
import io.github.mettle.backtest.Question;
import io.github.mettle.record.Moment;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A Bayesian mixture of experts for one criterion of one account, over all parties.
 *
 * <p>An expert says (R + W·a) / (R + S + W). R and S are the credit and the debit of the party's
 * account, or the counts of what it met and missed, faded by a half-life in days or in further
 * outcomes; W is a prior weight; a is the base rate as given, or the same of all other parties,
 * faded by a half-life of its own, with the given one as two more observations.
 *
 * <p>Half the prior is on the sheet: its own half-life, prior weight and credit. A quarter is on
 * the pooled rate of all parties: suppliers are alike. A quarter is spread over the grid: suppliers
 * differ, and it is to be learnt how much and for how long. Where a base rate is needed, a tenth
 * has it as given, and the rest has that of the peers.
 *
 * <p>An outcome multiplies the weight of each expert by the probability that it gave to it when it
 * was forecast, to the power of one by the number of expectations that the party began in that
 * second: the lines of one order do not succeed or fail by themselves.
 *
 * <p>The work of an outcome is proportional to the number of experts, and does not grow with the
 * record.
 */
final class Mixture implements Baseline.Memory {
  /** From three months to sixteen years, in days. */
  static final ImmutableList<Double> HALF_LIVES =
      ImmutableList.of(91.25, 182.5, 365.0, 730.0, 1460.0, 5840.0);

  /** The half-lives of counts that fade with each further outcome, in outcomes. */
  static final ImmutableList<Double> OUTCOME_HALF_LIVES =
      ImmutableList.of(2.0, 4.0, 8.0, 16.0, 32.0, 64.0);

  /** Of these half-lives, those of the peers, by place. */
  static final ImmutableList<Integer> POOL_HALF_LIVES = ImmutableList.of(1, 3, 5);

  /** From half an observation to 256: by then the peers are nearly all that counts. */
  static final ImmutableList<Double> PRIOR_WEIGHTS =
      ImmutableList.of(0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 256.0);

  /** The weight of the given base rate in that of the peers, in observations. */
  static final double POOL_PRIOR_WEIGHT = 2;

  /**
   * The priors of the sheet with the base rate as given, with that of the peers, and of the pool.
   */
  static final ImmutableList<Double> PRIORS = ImmutableList.of(0.05, 0.45, 0.25);

  /** The prior of the experts of the grid whose base rate is as given. */
  static final double PRIOR_AS_GIVEN = 0.1 * 0.25;

  /** The prior of those whose base rate is of the peers. */
  static final double PRIOR_OF_PEERS = 0.9 * 0.25;

  private static final int RATES = 1 + POOL_HALF_LIVES.size();
  private static final int GRID =
      (2 * HALF_LIVES.size() + OUTCOME_HALF_LIVES.size()) * PRIOR_WEIGHTS.size() * RATES;
  private static final int EXPERTS = GRID + PRIORS.size();

  private final double sheetsPriorWeight;
  private final RateFilters filters = new RateFilters();
  private final Counts pool = new Counts();
  private final Map<String, Counts> byParty = new HashMap<>();
  private final Map<Beginning, Integer> together = new HashMap<>();
  private final Map<Integer, KnownRates> pending = new HashMap<>();

  /** The weights of the experts, adding up to 1: the grid, then those with priors of their own. */
  private final double[] weights = new double[EXPERTS];

  private final double[] opinions = new double[EXPERTS];

  Mixture(double sheetsPriorWeight) {
    this.sheetsPriorWeight = sheetsPriorWeight;
    int asGiven = GRID / RATES;
    for (int i = 0; i < GRID; i++) {
      boolean isGiven = i % RATES == 0;
      weights[i] = isGiven ? PRIOR_AS_GIVEN / asGiven : PRIOR_OF_PEERS / (GRID - asGiven);
    }
    for (int i = 0; i < PRIORS.size(); i++) {
      weights[GRID + i] = PRIORS.get(i);
    }
  }

  /** What is known when a question is asked. */
  private static final class KnownRates {
    final PartyAmounts credit;
    final PartyAmounts counts;
    final PartyAmounts recent;

    /** What the experts with priors of their own say. */
    final double[] rates;

    KnownRates(PartyAmounts credit, PartyAmounts counts, PartyAmounts recent, double[] rates) {
      this.credit = credit;
      this.counts = counts;
      this.recent = recent;
      this.rates = rates;
    }
  }

  /** Good and bad of a party by half-life, and base rates: as given, then of the peers. */
  private static final class PartyAmounts {
    final double[] good;
    final double[] bad;
    final double[] rates;

    PartyAmounts(double[] good, double[] bad, double[] rates) {
      this.good = good;
      this.bad = bad;
      this.rates = rates;
    }
  }

  @Override
  public double forecast(Question question) {
    KnownRates evidence = evidence(question);
    pending.put(question.number(), evidence);
    together.merge(beginning(question), 1, Integer::sum);
    return mean(evidence);
  }

  private KnownRates evidence(Question question) {
    PartyAmounts counts = counts(question);
    Counts own = own(question);
    PartyAmounts recent =
        new PartyAmounts(own.lastMet.clone(), own.lastMissed.clone(), counts.rates);
    return new KnownRates(credit(question), counts, recent, rates(question));
  }

  private double[] rates(Question question) {
    double peers = question.peersExpected(sheetsPriorWeight);
    int last = HALF_LIVES.size() - 1;
    double met = pool.met[last] + POOL_PRIOR_WEIGHT * question.baseRate();
    return new double[] {
      question.expected(sheetsPriorWeight, question.baseRate()),
      question.expected(sheetsPriorWeight, peers),
      met / (pool.met[last] + pool.missed[last] + POOL_PRIOR_WEIGHT)
    };
  }

  private static PartyAmounts credit(Question question) {
    int size = HALF_LIVES.size();
    PartyAmounts amounts = new PartyAmounts(new double[size], new double[size], new double[RATES]);
    amounts.rates[0] = question.baseRate();
    for (int h = 0; h < size; h++) {
      Question faded = question.withHalfLife(HALF_LIVES.get(h));
      amounts.good[h] = faded.assets();
      amounts.bad[h] = faded.liabilities();
      int rate = 1 + POOL_HALF_LIVES.indexOf(h);
      if (rate > 0) {
        amounts.rates[rate] = faded.peersExpected(POOL_PRIOR_WEIGHT);
      }
    }
    return amounts;
  }

  private PartyAmounts counts(Question question) {
    long now = question.askedSecond() - 1;
    Counts own = own(question);
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
    return new PartyAmounts(own.met.clone(), own.missed.clone(), rates);
  }

  /** What a party began in one second. */
  private record Beginning(String party, long second) implements Comparable<Beginning> {
    private static final Comparator<Beginning> ORDER =
        Comparator.comparing(Beginning::party).thenComparingLong(Beginning::second);

    @Override
    public int compareTo(Beginning other) {
      return ORDER.compare(this, other);
    }
  }

  private static Beginning beginning(Question question) {
    return new Beginning(question.party(), question.askedSecond());
  }

  private Counts own(Question question) {
    return byParty.computeIfAbsent(question.party(), unused -> new Counts());
  }

  private double mean(KnownRates evidence) {
    consult(evidence);
    double mean = 0;
    for (int i = 0; i < EXPERTS; i++) {
      mean += weights[i] * opinions[i];
    }
    return Math.min(Math.max(mean, 0), 1);
  }

  /** Asks every expert. */
  private void consult(KnownRates evidence) {
    int next = consult(evidence.credit, 0);
    next = consult(evidence.counts, next);
    consult(evidence.recent, next);
    System.arraycopy(evidence.rates, 0, opinions, GRID, PRIORS.size());
  }

  private int consult(PartyAmounts amounts, int first) {
    int i = first;
    for (int h = 0; h < amounts.good.length; h++) {
      double good = amounts.good[h];
      double all = good + amounts.bad[h];
      for (double weight : PRIOR_WEIGHTS) {
        for (double rate : amounts.rates) {
          opinions[i++] = (good + weight * rate) / (all + weight);
        }
      }
    }
    return i;
  }

  @Override
  public void observe(Question question, long settledAt, boolean isMet) {
    consult(Objects.requireNonNull(pending.remove(question.number())));
    double power = 1.0 / together.getOrDefault(beginning(question), 1);
    double sum = 0;
    for (int i = 0; i < EXPERTS; i++) {
      double p = isMet ? opinions[i] : 1 - opinions[i];
      weights[i] *= power == 1 ? p : StrictMath.pow(p, power);
      sum += weights[i];
    }
    for (int i = 0; i < EXPERTS; i++) {
      weights[i] /= sum;
    }
    filters.observe(question.party(), settledAt, isMet, bases(question));
    own(question).add(settledAt, isMet);
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
    double[] rates = counts(question).rates;
    return new double[] {rates[0], rates[RATES - 1]};
  }

  /** {@return the number of outcomes of a party} */
  int count(String party) {
    Counts own = byParty.get(party);
    return own == null ? 0 : own.all;
  }

  /** What was met and missed, by half-life, as of a second. */
  private static final class Counts {

    final double[] met = new double[HALF_LIVES.size()];
    final double[] missed = new double[HALF_LIVES.size()];

    /** The same, fading with each further outcome. */
    final double[] lastMet = new double[OUTCOME_HALF_LIVES.size()];

    final double[] lastMissed = new double[OUTCOME_HALF_LIVES.size()];

    /** The number of outcomes, which does not fade. */
    int all;

    private long second = Long.MIN_VALUE;

    void advance(long now) {
      if (now > second && all > 0) {
        for (int h = 0; h < met.length; h++) {
          double left = Halving.after((now - second) / (double) Moment.DAY / HALF_LIVES.get(h));
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
      for (int i = 0; i < lastMet.length; i++) {
        double left = Halving.after(1 / OUTCOME_HALF_LIVES.get(i));
        lastMet[i] = lastMet[i] * left + (isMet ? 1 : 0);
        lastMissed[i] = lastMissed[i] * left + (isMet ? 0 : 1);
      }
      all++;
    }
  }
}
