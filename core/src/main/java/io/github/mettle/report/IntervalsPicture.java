package io.github.mettle.report;

import io.github.mettle.page.Block;
import io.github.mettle.page.Markup;
import io.github.mettle.page.Numbers;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.SheetTables;
import io.github.mettle.text.Text;
import io.github.mettle.trust.Trust;
import java.util.List;

/** The trust of several, one below another on the same scale. */
final class IntervalsPicture {
  private static final int TOP = 34;
  private static final int ROW = 50;
  private static final int LONGEST = 34;

  private IntervalsPicture() {}

  /** A trust with its name and its base rate. */
  record Interval(String name, Trust trust, double baseRate) {
    static Interval of(BalanceSheet sheet) {
      return new Interval(sheet.party(), sheet.trust(), Standings.baseRate(sheet));
    }
  }

  /** The overall trust of several. */
  static Block.Picture of(String name, String caption, List<BalanceSheet> sheets) {
    return ofEach(name, caption, sheets.stream().map(Interval::of).toList());
  }

  static Block.Picture ofEach(String name, String caption, List<Interval> intervals) {
    return new Block.Picture(() -> new Block.Drawing(draw(name, intervals), caption, legend()));
  }

  private static String draw(String name, List<Interval> intervals) {
    int height = TOP + ROW * intervals.size() + 4;
    Markup svg = Markup.create();
    Shapes.openPicture(svg, "m-picture", height, name + ". The table has the same numbers.");
    svg.open("svg", "x", "2%", "width", "96%", "class", "m-panel");
    for (String tick : List.of("0", ".5", "1")) {
      String x = Shapes.percent(Double.parseDouble(tick));
      Shapes.text(svg, x, 14, "m-label m-mid", tick, 0);
      Shapes.line(svg, x, 22, x, height, "m-grid");
    }
    for (int i = 0; i < intervals.size(); i++) {
      row(svg, intervals.get(i), TOP + i * ROW);
    }
    return svg.close("svg").close("svg").toString();
  }

  private static void row(Markup svg, Interval interval, int y) {
    Trust trust = interval.trust();
    Shapes.text(svg, "0", y + 12, "m-name m-strong", Text.oneLine(interval.name(), LONGEST), 0);
    String number = Numbers.share(trust.expected()) + " (" + SheetTables.interval(trust) + ")";
    Shapes.text(svg, "100%", y + 12, "m-number m-end", number, 0);
    svg.open("svg", "y", Integer.toString(y + 14), "class", "m-panel");
    Shapes.interval(svg, trust, interval.baseRate(), "m-interval m-heavy");
    svg.close("svg").line();
  }

  private static List<Block.Swatch> legend() {
    return List.of(
        new Block.Swatch(Shapes.swatchOfTrust(), "interval and expected value"),
        new Block.Swatch(Shapes.swatchOfBaseRate(), "base rate: expected of the unknown"));
  }
}
