package io.github.mettle.example.benchmark;

import java.util.List;
import java.util.Locale;

/** What was measured of a pair: the least, median and greatest ratio, and both median times. */
record Ratio(
    String name,
    Goal goal,
    double least,
    double median,
    double greatest,
    double firstMicroseconds,
    double secondMicroseconds) {

  static Ratio of(
      String name, Goal goal, List<Double> ratios, List<Double> firsts, List<Double> seconds) {
    List<Double> sorted = ratios.stream().sorted().toList();
    double greatest = sorted.get(sorted.size() - 1);
    return new Ratio(
        name, goal, sorted.get(0), median(sorted), greatest, median(firsts), median(seconds));
  }

  static double median(List<Double> numbers) {
    List<Double> sorted = numbers.stream().sorted().toList();
    int size = sorted.size();
    return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }

  boolean isBeyondLimit() {
    return !goal.isLetPassBy(median);
  }

  String verdict() {
    return goal.verdict(median);
  }

  /** Three digits or so, such as "0.58", "17.2" or "171". */
  static String show(double number) {
    int decimals = number < 10 ? 2 : number < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f", number);
  }

  /** Microseconds in the unit that suits them, such as "165 µs" or "1.86 s". */
  static String showTime(double microseconds) {
    if (microseconds >= 1e6) {
      return show(microseconds / 1e6) + " s";
    }
    return microseconds >= 1e3 ? show(microseconds / 1e3) + " ms" : show(microseconds) + " µs";
  }

  @Override
  public String toString() {
    return name + ": " + show(least) + " / " + show(median) + " / " + show(greatest);
  }
}
