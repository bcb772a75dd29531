package io.github.mettle.backtest;

import com.google.common.collect.ImmutableList;
import io.github.mettle.reflection.NotByReflection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A forecaster, measured beside ours. It is told what a scorecard can know: each expectation when
 * it begins, as a {@link Question}, and whether it was met once that is settled.
 *
 * <p>{@link Baselines} has the usual ones. A baseline of your own is a name and a memory:
 *
 * <pre>{@code
 * Baseline optimist = Baseline.of("optimist", () -> new Baseline.Memory() {
 *   public double forecast(Question question) {
 *     return 0.95;
 *   }
 *
 *   public void observe(Question question, long settledAt, boolean isMet) {}
 * });
 * }</pre>
 */
@NotByReflection
public final class Baseline {
  /** The weight of the base rate in the rate of peers, in observations. */
  private static final double PRIOR_WEIGHT = 2;

  private final String name;
  private final ImmutableList<Double> halfLives;
  private final Supplier<Memory> beginning;

  private Baseline(String name, ImmutableList<Double> halfLives, Supplier<Memory> beginning) {
    this.name = name;
    this.halfLives = halfLives;
    this.beginning = beginning;
  }

  /**
   * {@return a baseline that remembers all parties together}
   *
   * @param name unique in a backtest
   * @param beginning creates a memory, for one criterion of one account
   */
  public static Baseline of(String name, Supplier<Memory> beginning) {
    return new Baseline(name, ImmutableList.of(), beginning);
  }

  /**
   * {@return a baseline that remembers each party by itself}
   *
   * @param name unique in a backtest
   * @param beginning creates a memory, for one criterion of one account of one party
   */
  public static Baseline ofEachParty(String name, Supplier<Memory> beginning) {
    return of(name, () -> new ByParty(beginning));
  }

  /**
   * {@return this baseline with the rate at which other parties met the same criterion so far as
   * the base rate}
   */
  public Baseline withPeers() {
    return new Baseline(name + ", peers", halfLives, () -> new WithPeers(begin()));
  }

  /**
   * {@return this baseline with questions that have the sums of more half-lives}
   *
   * @param days the half-lives, for {@link Question#withHalfLife}
   */
  public Baseline withHalfLives(Iterable<Double> days) {
    return new Baseline(name, ImmutableList.copyOf(days), beginning);
  }

  /** {@return the name shown in reports, unique in a backtest} */
  public String name() {
    return name;
  }

  /** {@return the half-lives in days that its questions have, besides the policy's} */
  public ImmutableList<Double> halfLives() {
    return halfLives;
  }

  /** {@return a fresh memory, for one criterion of one account} */
  public Memory begin() {
    return beginning.get();
  }

  @Override
  public String toString() {
    return name;
  }

  /** The state of a baseline for one criterion of one account. Not thread-safe. */
  public interface Memory {
    /**
     * {@return the forecast probability that the expectation is met, in [0, 1]}
     *
     * @param question the expectation as it begins; the questions come in the order of time
     */
    double forecast(Question question);

    /**
     * Observes an outcome. What begins in the second in which another is settled is forecast before
     * that is observed.
     *
     * @param question that was forecast
     * @param settledAt in seconds since 1970-01-01T00:00:00Z, never before the previous one
     * @param isMet whether it was met
     */
    void observe(Question question, long settledAt, boolean isMet);
  }

  private static final class ByParty implements Memory {
    private final Supplier<Memory> beginning;
    private final Map<String, Memory> memories = new HashMap<>();

    ByParty(Supplier<Memory> beginning) {
      this.beginning = beginning;
    }

    private Memory of(Question question) {
      return memories.computeIfAbsent(question.party(), unused -> beginning.get());
    }

    @Override
    public double forecast(Question question) {
      return of(question).forecast(question);
    }

    @Override
    public void observe(Question question, long settledAt, boolean isMet) {
      of(question).observe(question, settledAt, isMet);
    }
  }

  /** Counts of all, and of each party, to tell those of the others. */
  private static final class WithPeers implements Memory {
    private final Memory memory;
    private final double[] all = new double[2];
    private final Map<String, double[]> byParty = new HashMap<>();

    WithPeers(Memory memory) {
      this.memory = memory;
    }

    private double[] own(Question question) {
      return byParty.computeIfAbsent(question.party(), unused -> new double[2]);
    }

    @Override
    public double forecast(Question question) {
      double[] own = own(question);
      double met = all[0] - own[0] + PRIOR_WEIGHT * question.baseRate();
      double rate = met / (all[1] - own[1] + PRIOR_WEIGHT);
      return memory.forecast(question.withBaseRate(rate));
    }

    @Override
    public void observe(Question question, long settledAt, boolean isMet) {
      double[] own = own(question);
      own[0] += isMet ? 1 : 0;
      own[1]++;
      all[0] += isMet ? 1 : 0;
      all[1]++;
      memory.observe(question, settledAt, isMet);
    }
  }
}
