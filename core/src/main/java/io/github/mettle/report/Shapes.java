package io.github.mettle.report;

import io.github.mettle.amount.Decimals;
import io.github.mettle.page.Markup;
import io.github.mettle.trust.Trust;

/** What the pictures are drawn of. Shares of the width are in [0, 1], heights in pixels. */
final class Shapes {
  private static final int BAR_TOP = 11;
  private static final int BAR_HEIGHT = 12;
  private static final int TRACK = BAR_TOP + BAR_HEIGHT / 2;
  private static final double THINNEST = 0.0005;
  private static final String BASE_RATE = "M-4.5 0h9l-4.5 7z";

  private Shapes() {}

  /** Opens a picture as wide as there is room, which a screen reader tells by its label. */
  static void openPicture(Markup svg, String style, int height, String label) {
    svg.open(
        "svg",
        "class",
        style,
        "role",
        "img",
        "width",
        "100%",
        "height",
        Integer.toString(height),
        "aria-label",
        label);
  }

  static String percent(double share) {
    String text = Decimals.fixed(100 * share, 2);
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end) + "%";
  }

  static void text(Markup svg, String x, int y, String style, String text, int shift) {
    String down = Integer.toString(y);
    if (shift == 0) {
      svg.element("text", text, "x", x, "y", down, "class", style);
    } else {
      svg.element("text", text, "x", x, "y", down, "dx", Integer.toString(shift), "class", style);
    }
  }

  static void line(Markup svg, String x1, int y1, String x2, int y2, String style) {
    svg.empty(
        "line",
        "x1",
        x1,
        "y1",
        Integer.toString(y1),
        "x2",
        x2,
        "y2",
        Integer.toString(y2),
        "class",
        style);
  }

  /** A bar of an account; too small to be seen, nothing. */
  static void bar(Markup svg, double from, double width, String style) {
    if (width >= THINNEST) {
      rectangle(svg, from, width, BAR_TOP, BAR_HEIGHT, style);
    }
  }

  private static void rectangle(
      Markup svg, double from, double width, int y, int height, String style) {
    svg.empty(
        "rect",
        "x",
        percent(from),
        "y",
        Integer.toString(y),
        "width",
        percent(width),
        "height",
        Integer.toString(height),
        "class",
        style);
  }

  /** From lower to upper, a dot at what is expected, and a mark above at the base rate. */
  static void interval(Markup svg, Trust trust, double baseRate, String style) {
    line(svg, "0", TRACK, "100%", TRACK, "m-track");
    rectangle(svg, trust.lower(), trust.upper() - trust.lower(), TRACK - 4, 8, style);
    if (!Double.isNaN(baseRate)) {
      mark(svg, baseRate, 3, BASE_RATE, "m-base");
    }
    svg.empty(
        "circle",
        "cx",
        percent(trust.expected()),
        "cy",
        Integer.toString(TRACK),
        "r",
        "4.5",
        "class",
        "m-expected");
  }

  /** A small outline, hung at a share of the width. */
  static void mark(Markup svg, double x, int y, String outline, String style) {
    svg.open("svg", "x", percent(x), "y", Integer.toString(y), "class", "m-panel")
        .empty("path", "d", outline, "class", style)
        .close("svg");
  }

  static String swatch(String style) {
    Markup svg = swatch();
    rectangle(svg, 0.05, 0.9, 2, BAR_HEIGHT, style);
    return svg.close("svg").toString();
  }

  static String swatchOfTrust() {
    Markup svg = swatch();
    rectangle(svg, 0, 1, 4, 8, "m-interval");
    svg.empty("circle", "cx", "50%", "cy", "8", "r", "4.5", "class", "m-expected");
    return svg.close("svg").toString();
  }

  static String swatchOfBaseRate() {
    Markup svg = swatch();
    mark(svg, 0.5, 4, BASE_RATE, "m-base");
    return svg.close("svg").toString();
  }

  static Markup swatch() {
    return Markup.create()
        .open("svg", "class", "m-swatch", "width", "28", "height", "16", "aria-hidden", "true");
  }

  /** What hatches what is overdue; once a page, before any picture. */
  static String patterns() {
    return Markup.create()
        .open("svg", "class", "m-none", "width", "0", "height", "0", "aria-hidden", "true")
        .open(
            "pattern",
            "id",
            "mettle-hatch",
            "width",
            "6",
            "height",
            "6",
            "patternUnits",
            "userSpaceOnUse",
            "patternTransform",
            "rotate(45)")
        .empty("path", "d", "M1.5 0v6", "class", "m-hatch")
        .close("pattern")
        .close("svg")
        .toString();
  }
}
