package io.github.mettle.backtest;

import io.github.mettle.amount.Halving;
import java.util.Arrays;

/**
 * The sum of losses that grow, each by its own window: what is kept halves in every further window,
 * so that of each length of window there is one sum.
 *
 * <p>Beyond {@value #EXACT} lengths at once, further ones are rounded to an eighth of an octave,
 * which tells a loss to within 1 % of its stake: the work does not grow with the number of losses.
 */
final class GrowingLosses {
  private static final int EXACT = 64;
  private static final double STEPS_PER_OCTAVE = 8;
  private static final double LN2 = 0.6931471805599453;

  private int size;
  private long[] windows = new long[2];
  private int[] counts = new int[2];
  private double[] kept = new double[2];

  /** The second at which each sum is kept. */
  private long[] moments = new long[2];

  private double stake;

  /** {@return what is lost by a second, in points} */
  double lost(long now) {
    double sum = stake;
    for (int i = 0; i < size; i++) {
      sum -= kept[i] * halved(now - moments[i], windows[i]);
    }
    return sum;
  }

  /**
   * Adds a loss.
   *
   * @param left the share that is left of it by decay
   */
  void add(long now, BookedAmount.Loss loss, double left) {
    int i = find(loss.window());
    if (i == size && size >= EXACT) {
      i = find(rounded(loss.window()));
    }
    if (i == size) {
      append(now, size >= EXACT ? rounded(loss.window()) : loss.window());
    }
    change(i, now, loss, left);
    counts[i]++;
    stake += loss.stake();
  }

  /** Takes away a loss that was added. */
  void remove(long now, BookedAmount.Loss loss, double left) {
    int i = find(loss.window());
    if (i == size) {
      i = find(rounded(loss.window()));
    }
    change(i, now, loss, -left);
    stake -= loss.stake();
    if (--counts[i] == 0) {
      drop(i);
    }
  }

  /** Lets all that is kept decay. */
  void fade(double left) {
    for (int i = 0; i < size; i++) {
      kept[i] *= left;
    }
  }

  private void change(int i, long now, BookedAmount.Loss loss, double factor) {
    kept[i] *= halved(now - moments[i], windows[i]);
    moments[i] = now;
    kept[i] += factor * loss.kept() * halved(now - loss.from(), windows[i]);
  }

  private int find(long window) {
    int i = 0;
    while (i < size && windows[i] != window) {
      i++;
    }
    return i;
  }

  private static long rounded(long window) {
    double step = Math.rint(StrictMath.log((double) window) / LN2 * STEPS_PER_OCTAVE);
    return Math.max(1, Math.round(StrictMath.exp(step / STEPS_PER_OCTAVE * LN2)));
  }

  private void append(long now, long window) {
    if (size == windows.length) {
      windows = Arrays.copyOf(windows, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
      kept = Arrays.copyOf(kept, 2 * size);
      moments = Arrays.copyOf(moments, 2 * size);
    }
    windows[size] = window;
    moments[size] = now;
    kept[size] = 0;
    counts[size++] = 0;
  }

  /** Puts the last in its place; of nothing, nothing is left that rounding made. */
  private void drop(int i) {
    size--;
    windows[i] = windows[size];
    counts[i] = counts[size];
    kept[i] = kept[size];
    moments[i] = moments[size];
    stake = size == 0 ? 0 : stake;
  }

  private static double halved(long seconds, long window) {
    return Halving.after((double) seconds / window);
  }
}
