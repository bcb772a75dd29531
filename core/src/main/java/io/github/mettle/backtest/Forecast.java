package io.github.mettle.backtest;

/** The names of our own ways to foretell, as reports show them. */
public final class Forecast {
  /** The expected of the account, as the policy has it. */
  public static final String METTLE = "Mettle";

  /** The same, with what the other parties had earned by then in place of the base rate. */
  public static final String WITH_PEERS = "Mettle with peers' base rates";

  private Forecast() {}
}
