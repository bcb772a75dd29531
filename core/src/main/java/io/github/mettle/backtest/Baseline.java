package io.github.mettle.backtest;

/**
 * Another forecaster, measured beside ours. It sees what any scorecard sees: the earlier outcomes
 * of one account of one party, each as it was settled.
 *
 * <p>{@link Baselines} has the usual ones. A baseline of your own is a name and a memory:
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
public final class Baseline {
  private final String name;
  private final Beginning beginning;

  private Baseline(String name, Beginning beginning) {
    this.name = name;
    this.beginning = beginning;
  }

  /** {@return the name shown in reports, unique in a backtest} */
  public String name() {
    return name;
  }

  /**
   * {@return a fresh memory, for one account of one party}
   *
   * @param baseRate of the account in the policy, in (0, 1): the forecast where nothing is known
   */
  public Memory begin(double baseRate) {
    return beginning.begin(baseRate);
  }

  /**
   * {@return a baseline}
   *
   * @param name unique in a backtest
   * @param beginning creates a memory from a base rate
   */
  public static Baseline of(String name, Beginning beginning) {
    return new Baseline(name, beginning);
  }

  @Override
  public String toString() {
    return name;
  }

  /** Creates a memory. */
  @FunctionalInterface
  public interface Beginning {
    /**
     * {@return a fresh memory}
     *
     * @param baseRate of the account in the policy, in (0, 1)
     */
    Memory begin(double baseRate);
  }

  /** The state of a baseline for one account of one party. Not thread-safe. */
  public interface Memory {
    /**
     * {@return the forecast of the share of the next outcome, in [0, 1]}
     *
     * @param now the second before it is settled, in seconds since 1970-01-01T00:00:00Z
     */
    double forecast(long now);

    /**
     * Observes an outcome. Outcomes settled in the same second are all forecast before any of them
     * is observed.
     *
     * @param settledAt in seconds since 1970-01-01T00:00:00Z, never before the previous one
     * @param share the share of its stake that was earned, in [0, 1]
     */
    void observe(long settledAt, double share);
  }
}
