package io.github.mettle.report;

import io.github.mettle.amount.Decimals;
import io.github.mettle.page.Block;
import io.github.mettle.page.English;
import io.github.mettle.page.Markup;
import io.github.mettle.page.Numbers;
import io.github.mettle.record.Severity;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.History;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Trust over time: the expected value as a line, the interval as a band around it, and the
 * incidents on the line; those that lie close share a mark.
 *
 * <p>The curves are stretched to the width there is; text and marks are not.
 */
final class TrendPicture {
  /** The line of the numbers of incidents, above everything that has a label. */
  private static final int NUMBERS = 11;

  /** The labels of the grid stand left of it, clear of the line and its marks. */
  private static final int BESIDE = -8;

  private static final int TOP = 26;
  private static final int PLOT = 240;
  private static final int HEIGHT = TOP + PLOT + 30;

  private final History history;
  private final List<IncidentBin> bins;
  private final TimeScale time;
  private final Markup svg = Markup.create();

  private TrendPicture(History history, List<IncidentBin> bins) {
    this.history = history;
    this.bins = bins;
    time = TimeScale.of(history);
  }

  /** The picture, unless there is no time between the first sheet and the last. */
  static Optional<Block.Picture> of(History history, List<IncidentBin> bins) {
    if (history.first().asOf().dueSecond() == history.last().asOf().dueSecond()) {
      return Optional.empty();
    }
    return Optional.of(new Block.Picture(() -> draw(history, bins)));
  }

  private static Block.Drawing draw(History history, List<IncidentBin> bins) {
    String caption =
        "How well the next thing will be handled, from 0 to 1: the expected value as a line, and"
            + " the interval as a band around it.";
    String drawing = new TrendPicture(history, bins).draw();
    return new Block.Drawing(drawing, caption, legend(bins));
  }

  private static List<Block.Swatch> legend(List<IncidentBin> bins) {
    List<Block.Swatch> legend = new ArrayList<>();
    legend.add(new Block.Swatch(trendSwatch(), "expected value and interval"));
    for (Severity severity : Severity.values()) {
      if (bins.stream().anyMatch(bin -> bin.severity() == severity)) {
        Markup swatch = Shapes.swatch();
        mark(swatch, 0.5, 8, severity);
        String meaning = English.word(severity) + " incident";
        legend.add(new Block.Swatch(swatch.close("svg").toString(), meaning));
      }
    }
    return legend;
  }

  private static String trendSwatch() {
    Markup swatch = Shapes.swatch();
    swatch.empty("rect", "y", "2", "width", "28", "height", "12", "class", "m-band");
    Shapes.line(swatch, "0", 8, "28", 8, "m-trend");
    return swatch.close("svg").toString();
  }

  private String draw() {
    Shapes.openPicture(
        svg,
        "m-picture",
        HEIGHT,
        "Trust in " + history.party() + " over time. The tables have the same numbers.");
    svg.open("svg", "x", "7%", "width", "91%", "class", "m-panel");
    band();
    grid();
    line();
    baseRate();
    for (int i = 0; i < bins.size(); i++) {
      bin(bins.get(i), i + 1);
    }
    last();
    return svg.close("svg").close("svg").toString();
  }

  private void grid() {
    for (String tick : List.of("1", ".75", ".5", ".25", "0")) {
      int y = y(Double.parseDouble(tick));
      Shapes.line(svg, "0", y, "100%", y, tick.equals("0") ? "m-axis" : "m-grid");
      Shapes.text(svg, "0", y + 4, "m-label m-end", tick, BESIDE);
    }
    for (Map.Entry<String, Double> tick : time.ticks().entrySet()) {
      String x = Shapes.percent(tick.getValue());
      Shapes.line(svg, x, y(0), x, y(0) + 5, "m-axis");
      Shapes.text(svg, x, HEIGHT - 8, "m-label m-mid", tick.getKey(), 0);
    }
  }

  private void band() {
    List<String> band = new ArrayList<>();
    history.forEach(sheet -> band.add(point(sheet, Trust::upper)));
    for (int i = history.size() - 1; i >= 0; i--) {
      band.add(point(history.get(i), Trust::lower));
    }
    curve("polygon", band, "m-band");
  }

  private void line() {
    curve(
        "polyline",
        history.stream().map(sheet -> point(sheet, Trust::expected)).toList(),
        "m-trend");
  }

  /** Draws on a thousand by a thousand, stretched to the plot. */
  private void curve(String element, List<String> points, String style) {
    svg.open(
        "svg",
        "y",
        Integer.toString(TOP),
        "width",
        "100%",
        "height",
        Integer.toString(PLOT),
        "viewBox",
        "0 0 1000 1000",
        "preserveAspectRatio",
        "none");
    svg.empty(element, "points", String.join(" ", points), "class", style);
    svg.close("svg").line();
  }

  private String point(BalanceSheet sheet, ToDoubleFunction<Trust> end) {
    double x = 1000 * time.share(sheet.asOf().due());
    double y = 1000 * (1 - end.applyAsDouble(sheet.trust()));
    return Decimals.fixed(x, 1) + "," + Decimals.fixed(y, 1);
  }

  private void baseRate() {
    Optional<Double> rate = history.last().model().map(TrustModel::baseRate);
    if (rate.isPresent()) {
      int y = y(rate.get());
      Shapes.line(svg, "0", y, "100%", y, "m-unknown-line");
      Shapes.text(
          svg, "100%", y + (isBelow(rate.get()) ? -6 : 15), "m-label m-end", "base rate", 0);
    }
  }

  private void bin(IncidentBin bin, int number) {
    double x = time.share(bin.begin());
    int y = y(expectedAt(bin.begin()));
    String across = Shapes.percent(x);
    Shapes.line(svg, across, NUMBERS + 4, across, y(0), "m-stem");
    svg.open("g").element("title", number + ". " + title(bin));
    mark(svg, x, y, bin.severity());
    Shapes.text(svg, across, NUMBERS, "m-count m-mid", Integer.toString(number), 0);
    svg.close("g").line();
  }

  private static String title(IncidentBin bin) {
    return bin.days() + " " + bin.name() + ", " + bin.severities();
  }

  /** Where the line is at an instant between two sheets: for the place of a mark only. */
  private double expectedAt(Instant at) {
    BalanceSheet before = history.first();
    for (BalanceSheet after : history) {
      double from = time.share(before.asOf().due());
      double to = time.share(after.asOf().due());
      double here = time.share(at);
      if (here <= to && to > from) {
        double part = (here - from) / (to - from);
        double start = before.trust().expected();
        return start + Math.max(0, part) * (after.trust().expected() - start);
      }
      before = after;
    }
    return before.trust().expected();
  }

  private void last() {
    Trust trust = history.last().trust();
    int y = y(trust.expected());
    svg.empty("circle", "cx", "100%", "cy", Integer.toString(y), "r", "4", "class", "m-expected");
    String expected = Numbers.share(trust.expected());
    boolean below = history.last().model().filter(m -> isBelow(m.baseRate())).isPresent();
    Shapes.text(svg, "100%", y + (below ? 18 : -9), "m-count m-strong m-end", expected, 0);
  }

  /** Whether the line ends below the base rate, so that their labels keep apart. */
  private boolean isBelow(double baseRate) {
    return history.last().trust().expected() < baseRate;
  }

  private static void mark(Markup svg, double x, int y, Severity severity) {
    String outline =
        switch (severity) {
          case CRITICAL -> "M0-7l7 7-7 7-7-7z";
          case MAJOR -> "M0-6l6 10h-12z";
          case MODERATE -> "M-4.5-4.5h9v9h-9z";
          case MINOR -> "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z";
        };
    boolean grave = severity.compareTo(Severity.MAJOR) >= 0;
    Shapes.mark(svg, x, y, outline, grave ? "m-incident m-grave" : "m-incident");
  }

  private static int y(double share) {
    return TOP + (int) Math.rint(PLOT * (1 - share));
  }
}
