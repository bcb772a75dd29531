package io.github.mettle.backtest;

/**
 * Another way to foretell outcomes, to be measured beside ours. It sees what any scorecard sees:
 * the outcomes of one account of one party that were settled before, each as it was settled.
 *
 * <p>{@link Baselines} has the usual ones. One of your own is a name and a memory:
 *
 * <pre>{@code
 * Baseline optimist = Baseline.of("optimist", baseRate -> new Baseline.Memory() {
 *   public double forecast(long now) {
 *     return 0.95;
 *   }
 *
 *   public void observe(long settledAt, double share) {}
 * });
 * }</pre>
 */
public interface Baseline {
  /** {@return the name that reports show, unique in a backtest} */
  String name();

  /**
   * {@return a fresh memory, for one account of one party}
   *
   * @param baseRate of the account in the policy, in (0, 1): what to say where nothing is known
   */
  Memory begin(double baseRate);

  /**
   * {@return a rival of that name}
   *
   * @param name unique in a backtest
   * @param beginning makes a fresh memory of a base rate
   */
  static Baseline of(String name, Beginning beginning) {
    return new NamedBaseline(name, beginning);
  }

  /** Makes a fresh memory. */
  @FunctionalInterface
  interface Beginning {
    /**
     * {@return a fresh memory}
     *
     * @param baseRate of the account in the policy, in (0, 1)
     */
    Memory begin(double baseRate);
  }

  /** What a rival remembers of one account of one party. Not thread-safe. */
  interface Memory {
    /**
     * {@return the foretold share of the next outcome, in [0, 1]}
     *
     * @param now the moment before it is settled, in seconds since 1970-01-01T00:00:00Z
     */
    double forecast(long now);

    /**
     * Takes note of an outcome. Those that are settled in the same second are all foretold before
     * any of them is learned.
     *
     * @param settledAt in seconds since 1970-01-01T00:00:00Z, never before the last one
     * @param share of its stake that was earned, in [0, 1]
     */
    void observe(long settledAt, double share);
  }
}
