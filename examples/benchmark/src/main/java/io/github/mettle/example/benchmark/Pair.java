package io.github.mettle.example.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * Two sides that do the same work, and what their ratio, time of the first by time of the second,
 * should be.
 */
record Pair(String name, Side first, Side second, Goal goal) {

  /** Something whose time can be measured, in a process of its own. */
  interface Side {
    double microseconds(Runs runs) throws Exception;

    /** How many pairs of runs it takes to see through the noise. */
    int pairs(Runs runs);
  }

  static Unfinished of(String name) {
    return new Unfinished(name);
  }

  /** Runs the sides in turns. */
  Ratio measure(Runs runs) throws Exception {
    List<Double> ratios = new ArrayList<>();
    List<Double> firsts = new ArrayList<>();
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < first.pairs(runs); i++) {
      firsts.add(first.microseconds(runs));
      seconds.add(second.microseconds(runs));
      ratios.add(firsts.get(i) / seconds.get(i));
    }
    return Ratio.of(name, goal, ratios, firsts, seconds);
  }

  /** A pair without its sides. */
  record Unfinished(String name) {
    /** The more the better. */
    Pair above(String first, String second, double goal, double limit) {
      return above(JmhSide.of(first), JmhSide.of(second), goal, limit);
    }

    Pair above(Side first, Side second, double goal, double limit) {
      return new Pair(name, first, second, Goal.above(goal, limit));
    }

    /** The less the better. */
    Pair below(String first, String second, double goal, double limit) {
      return below(JmhSide.of(first), JmhSide.of(second), goal, limit);
    }

    Pair below(Side first, Side second, double goal, double limit) {
      return new Pair(name, first, second, Goal.below(goal, limit));
    }

    /** No goal: the other side is better at this, and the table says so. */
    Pair shown(String first, String second) {
      return new Pair(name, JmhSide.of(first), JmhSide.of(second), Goal.none());
    }
  }
}
