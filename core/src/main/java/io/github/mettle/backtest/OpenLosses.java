package io.github.mettle.backtest;

import io.github.mettle.amount.Halving;
import java.util.Arrays;

/**
 * Everything overdue on one account: each further window halves what is not lost. All that has the
 * same window is one sum, since time takes the same share of each part.
 */
final class OpenLosses {
  private int size;
  private long[] windows = new long[4];

  /** By window, how many. */
  private int[] counts = new int[4];

  /** By window, what was not lost yet in points, and when that was. */
  private double[] kept = new double[4];

  private long[] moments = new long[4];

  /** What there is to lose by all. */
  private double stake;

  /** What is lost by then, in points. */
  double lost(long now) {
    double sum = stake;
    for (int i = 0; i < size; i++) {
      sum -= kept[i] * halved(now - moments[i], windows[i]);
    }
    return Math.max(sum, 0);
  }

  void add(long now, OpenLoss lapse) {
    int i = find(lapse.window());
    if (i == size) {
      append(now, lapse.window());
    }
    move(i, now);
    counts[i]++;
    kept[i] += lapse.stake() * halved(now - lapse.from(), lapse.window());
    stake += lapse.stake();
  }

  /** Takes one away that was added. */
  void remove(long now, OpenLoss lapse) {
    int i = find(lapse.window());
    move(i, now);
    counts[i]--;
    kept[i] -= lapse.stake() * halved(now - lapse.from(), lapse.window());
    stake -= lapse.stake();
    if (counts[i] == 0) {
      drop(i);
    }
  }

  private int find(long window) {
    int i = 0;
    while (i < size && windows[i] != window) {
      i++;
    }
    return i;
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

  private void move(int i, long now) {
    kept[i] *= halved(now - moments[i], windows[i]);
    moments[i] = now;
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
