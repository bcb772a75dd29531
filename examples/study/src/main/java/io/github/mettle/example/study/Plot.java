package io.github.mettle.example.study;

import io.github.mettle.backtest.ReliabilityBin;
import java.util.List;
import java.util.Locale;

/** Plots as inline SVG: of reliability, and of coverage. */
final class Plot {
  private static final int SIZE = 260;
  private static final int LEFT = 46;
  private static final int TOP = 26;
  private static final int BARS = 46;

  /** A bin with fewer outcomes says little about calibration. */
  static final int FULL_BIN = 30;

  /** The least share that a plot of coverage has room for. */
  private static final double LEAST = 0.6;

  private Plot() {}

  /** Forecasts to the right, observed shares upwards. */
  static String reliability(String title, List<ReliabilityBin> bins) {
    StringBuilder svg = begin(title, TOP + SIZE + BARS + 40);
    axes(svg);
    curve(svg, bins);
    bars(svg, bins);
    return svg.append("</svg>").toString();
  }

  /**
   * Promises of each supplier to the right, the share of intervals that held upwards: a dot for all
   * kinds together, and beside it the first letter of each kind.
   */
  static String coverage(String title, List<Coverage> kinds) {
    StringBuilder svg = begin(title, TOP + SIZE + 40);
    box(svg);
    line(svg, x(0), height(Coverage.CONFIDENCE), x(1), height(Coverage.CONFIDENCE));
    for (int tenth = 6; tenth <= 10; tenth++) {
      svg.append(
          format(
              "<text x=\"%d\" y=\"%s\" text-anchor=\"end\">%d %%</text>%n",
              LEFT - 6, height(tenth / 10.0 - 0.0075), tenth * 10));
    }
    StringBuilder points = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    List<Double> together = Coverage.together(kinds);
    for (int i = 0; i < together.size(); i++) {
      double at = (i + 0.5) / together.size();
      svg.append(tick(x(at), Integer.toString(Coverage.OUTCOMES.get(i))));
      String y = height(together.get(i));
      points.append(x(at)).append(',').append(y).append(' ');
      marks.append(format("<circle class=\"dot\" cx=\"%s\" cy=\"%s\" r=\"4\"/>%n", x(at), y));
      for (int kind = 0; kind < kinds.size(); kind++) {
        int half = kinds.size() / 2;
        double beside = at + (kind < half ? kind - half : kind - half + 1) * 0.024;
        marks.append(
            format(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>%n",
                x(beside),
                height(kinds.get(kind).shares().get(i) - 0.0075),
                kinds.get(kind).kind().title().charAt(0)));
      }
    }
    svg.append(format("<polyline class=\"curve\" points=\"%s\"/>%n", points.toString().strip()));
    svg.append(marks);
    svg.append(
        format(
            "<text x=\"%d\" y=\"%d\">promises; a letter is one kind alone</text>%n",
            LEFT, TOP + SIZE + 34));
    upwards(svg, "intervals that held the rate");
    return svg.append("</svg>").toString();
  }

  private static StringBuilder begin(String title, int height) {
    int width = LEFT + SIZE + 20;
    StringBuilder svg = new StringBuilder();
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " role=\"img\" aria-label=\"%s\">%n",
            width, height, width, Html.escape(title)));
    return svg.append(format("<text x=\"%d\" y=\"14\">%s</text>%n", LEFT, Html.escape(title)));
  }

  private static void box(StringBuilder svg) {
    svg.append(
        format(
            "<rect class=\"axis\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>%n",
            LEFT, TOP, SIZE, SIZE));
  }

  private static void line(StringBuilder svg, String x1, String y1, String x2, String y2) {
    svg.append(
        format(
            "<line class=\"ideal\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>%n", x1, y1, x2, y2));
  }

  private static String tick(String x, String text) {
    return format(
        "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>%n", x, TOP + SIZE + 15, text);
  }

  private static void upwards(StringBuilder svg, String text) {
    svg.append(
        format(
            "<text transform=\"translate(11 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>%n",
            TOP + SIZE / 2, text));
  }

  /** Where a share stands between the least that has room and one. */
  private static String height(double share) {
    return y((share - LEAST) / (1 - LEAST));
  }

  private static void axes(StringBuilder svg) {
    box(svg);
    line(svg, x(0), y(0), x(1), y(1));
    for (int fifth = 0; fifth <= 5; fifth++) {
      double at = fifth / 5.0;
      svg.append(
          format(
              "<text x=\"%d\" y=\"%s\" text-anchor=\"end\">%.1f</text>%n",
              LEFT - 6, y(at - 0.015), at));
      svg.append(tick(x(at), format("%.1f", at)));
    }
    svg.append(
        format(
            "<text x=\"%d\" y=\"%d\">forecast; below, the number of outcomes (root scale)</text>%n",
            LEFT, TOP + SIZE + BARS + 34));
    upwards(svg, format("observed (hollow: of fewer than %d)", FULL_BIN));
  }

  private static void curve(StringBuilder svg, List<ReliabilityBin> bins) {
    StringBuilder points = new StringBuilder();
    StringBuilder dots = new StringBuilder();
    for (ReliabilityBin bin : bins) {
      if (bin.count() > 0) {
        String x = x(bin.forecast());
        String y = y(bin.observed());
        points.append(x).append(',').append(y).append(' ');
        dots.append(
            format(
                "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"4\"><title>%s</title></circle>%n",
                bin.count() < FULL_BIN ? "few" : "dot", x, y, Html.escape(bin.toString())));
      }
    }
    svg.append(format("<polyline class=\"curve\" points=\"%s\"/>%n", points.toString().strip()));
    svg.append(dots);
  }

  private static void bars(StringBuilder svg, List<ReliabilityBin> bins) {
    int most = bins.stream().mapToInt(ReliabilityBin::count).max().orElse(0);
    for (ReliabilityBin bin : bins) {
      double height = most == 0 ? 0 : BARS * Math.sqrt((double) bin.count() / most);
      svg.append(
          format(
              "<rect class=\"bar\" x=\"%s\" y=\"%d\" width=\"%.1f\" height=\"%.1f\"/>%n",
              x(bin.lower() + 0.01), TOP + SIZE + 20, SIZE * 0.08, height));
    }
  }

  private static String x(double share) {
    return format("%.1f", LEFT + share * SIZE);
  }

  private static String y(double share) {
    return format("%.1f", TOP + (1 - share) * SIZE);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values).replace("\r\n", "\n");
  }
}
