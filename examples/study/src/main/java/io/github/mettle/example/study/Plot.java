package io.github.mettle.example.study;

import io.github.mettle.backtest.ReliabilityBin;
import java.util.List;
import java.util.Locale;

/** A reliability plot as inline SVG: forecasts to the right, observed shares upwards. */
final class Plot {
  private static final int SIZE = 260;
  private static final int LEFT = 46;
  private static final int TOP = 26;
  private static final int BARS = 46;

  /** A bin with fewer outcomes says little about calibration. */
  static final int FULL_BIN = 30;

  private Plot() {}

  static String reliability(String title, List<ReliabilityBin> bins) {
    StringBuilder svg = new StringBuilder();
    int width = LEFT + SIZE + 20;
    int height = TOP + SIZE + BARS + 40;
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " role=\"img\" aria-label=\"%s\">%n",
            width, height, width, Html.escape(title)));
    svg.append(format("<text x=\"%d\" y=\"14\">%s</text>%n", LEFT, Html.escape(title)));
    axes(svg);
    curve(svg, bins);
    bars(svg, bins);
    return svg.append("</svg>").toString();
  }

  private static void axes(StringBuilder svg) {
    svg.append(
        format(
            "<rect class=\"axis\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>%n",
            LEFT, TOP, SIZE, SIZE));
    svg.append(
        format(
            "<line class=\"ideal\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>%n",
            x(0), y(0), x(1), y(1)));
    for (int fifth = 0; fifth <= 5; fifth++) {
      double at = fifth / 5.0;
      svg.append(
          format(
              "<text x=\"%d\" y=\"%s\" text-anchor=\"end\">%.1f</text>%n",
              LEFT - 6, y(at - 0.015), at));
      svg.append(
          format(
              "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%.1f</text>%n",
              x(at), TOP + SIZE + 15, at));
    }
    svg.append(
        format(
            "<text x=\"%d\" y=\"%d\">forecast; below, the number of outcomes (root scale)</text>%n",
            LEFT, TOP + SIZE + BARS + 34));
    svg.append(
        format(
            "<text transform=\"translate(11 %d) rotate(-90)\" text-anchor=\"middle\">observed"
                + " (hollow: of fewer than %d)</text>%n",
            TOP + SIZE / 2, FULL_BIN));
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
