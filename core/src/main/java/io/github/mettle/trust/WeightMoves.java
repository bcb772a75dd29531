package io.github.mettle.trust;

import io.github.mettle.account.Account;
import io.github.mettle.amount.Decimals;
import io.github.mettle.reflection.NotByReflection;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The trust overall when every weight moves: each account that has weight counts more or less by
 * the same share, in every combination.
 *
 * <p>With eleven weights there are 2,048 combinations. Sums of weighted numbers are linear in the
 * weights, so each combination is the sum of one half of the accounts and the other: 32 and 64 sums
 * are made, and no trust is derived again. The standing is judged anew in each combination, by the
 * same rules; a trial stays as it was judged.
 *
 * <pre>{@code
 * WeightMoves moves = WeightMoves.of(model, 0.2);
 * WeightMoves.Outcomes outcomes = moves.outcomes(sheet::trust, false);
 * outcomes.expected(0); // if every account counted a fifth less: as it is
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class WeightMoves {
  private final TrustModel model;
  private final double move;
  private final Account[] accounts;

  private WeightMoves(TrustModel model, double move) {
    this.model = model;
    this.move = move;
    accounts =
        Arrays.stream(Account.values())
            .filter(account -> model.weight(account) > 0)
            .toArray(Account[]::new);
  }

  /**
   * {@return the moves of the weights of a model}
   *
   * @param model weights, base rates and targets
   * @param move the share by which each weight grows or shrinks, in [0, 1)
   */
  public static WeightMoves of(TrustModel model, double move) {
    if (!(move >= 0 && move < 1)) {
      throw new IllegalArgumentException("move must be in [0, 1): " + Decimals.shortest(move));
    }
    return new WeightMoves(model, move);
  }

  /** {@return the number of combinations, 2 to the power of the number of accounts with weight} */
  public int size() {
    return 1 << accounts.length;
  }

  /**
   * {@return the trust overall in every combination; in combination c the k-th account that has
   * weight counts more if bit k of c is set}
   *
   * @param trusts the trust of each account
   * @param hasFailed whether a trial failed
   */
  public Outcomes outcomes(Function<Account, Trust> trusts, boolean hasFailed) {
    int half = accounts.length / 2;
    WeightedMean[] low = means(trusts, 0, half);
    WeightedMean[] high = means(trusts, half, accounts.length);
    Outcomes outcomes = new Outcomes(size());
    WeightedMean mean = new WeightedMean();
    for (int c = 0; c < size(); c++) {
      outcomes.set(c, mean.set(low[c & (low.length - 1)], high[c >>> half]), hasFailed);
    }
    return outcomes;
  }

  /** The means of some of the accounts in every combination of theirs. */
  private WeightedMean[] means(Function<Account, Trust> trusts, int from, int to) {
    WeightedMean[] means = new WeightedMean[1 << (to - from)];
    means[0] = new WeightedMean();
    for (int k = from; k < to; k++) {
      int size = 1 << (k - from);
      WeightedMean less = of(accounts[k], trusts, 1 - move);
      WeightedMean more = of(accounts[k], trusts, 1 + move);
      for (int c = 0; c < size; c++) {
        means[size + c] = new WeightedMean().set(means[c], more);
        means[c] = new WeightedMean().set(means[c], less);
      }
    }
    return means;
  }

  private WeightedMean of(Account account, Function<Account, Trust> trusts, double factor) {
    WeightedMean mean = new WeightedMean();
    double share = model.weight(account) * factor;
    Trust trust = trusts.apply(account);
    mean.add(account, share, trust, model.baseRate(account), model.target(account));
    return mean;
  }

  /** The trust overall of one supplier, in every combination. */
  public static final class Outcomes {
    private static final Standing[] STANDINGS = Standing.values();

    private final byte[] standings;
    private final double[] expected;
    private final double[] lower;

    private Outcomes(int size) {
      standings = new byte[size];
      expected = new double[size];
      lower = new double[size];
    }

    private void set(int combination, WeightedMean mean, boolean hasFailed) {
      standings[combination] = (byte) mean.standing(hasFailed).ordinal();
      expected[combination] = mean.expected();
      lower[combination] = mean.lower();
    }

    /**
     * {@return the standing}
     *
     * @param combination from 0
     */
    public Standing standing(int combination) {
      return STANDINGS[standings[combination]];
    }

    /**
     * {@return the expected value}
     *
     * @param combination from 0
     */
    public double expected(int combination) {
      return expected[combination];
    }

    /**
     * {@return the lower end of the interval}
     *
     * @param combination from 0
     */
    public double lower(int combination) {
      return lower[combination];
    }
  }
}
