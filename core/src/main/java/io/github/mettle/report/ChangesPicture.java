package io.github.mettle.report;

import io.github.mettle.amount.Points;
import io.github.mettle.sheet.Change;
import io.github.mettle.sheet.StatementOfChanges;
import java.util.ArrayList;
import java.util.List;

/** The way from one equity to the other, step by step, as a waterfall. */
final class ChangesPicture {
  private static final int TOP = 4;
  private static final int ROW = 45;

  /** A step: where the bar begins and ends, and how it is drawn. */
  private record Step(String name, Points from, Points to, boolean total) {
    Points change() {
      return to.minus(from);
    }

    String style() {
      return total ? "m-total" : change().signum() > 0 ? "m-assets" : "m-liabilities";
    }
  }

  private final List<Step> steps = new ArrayList<>();
  private Points equity = Points.ZERO;

  private ChangesPicture(Change total) {
    total("Equity before", total.opening());
    step("Earned", total.assets().earned());
    step("Lost", total.liabilities().earned().negated());
    step("Faded", total.fading());
    step("Reversed", total.reversal());
    step("Outstanding", total.overdue());
    step("Restated", total.restatement());
    total("Equity after", total.closing());
  }

  static Block.Picture of(StatementOfChanges changes) {
    String caption = "How equity went from one to the other, in points.";
    List<Block.Swatch> legend =
        List.of(
            new Block.Swatch(Shapes.swatch("m-assets"), "more equity"),
            new Block.Swatch(Shapes.swatch("m-liabilities"), "less equity"),
            new Block.Swatch(Shapes.swatch("m-total"), "equity"));
    String drawing = new ChangesPicture(changes.total()).draw(changes.party());
    return new Block.Picture(drawing, caption, legend);
  }

  private void total(String name, Points points) {
    equity = points;
    steps.add(new Step(name, Points.ZERO, points, true));
  }

  private void step(String name, Points change) {
    if (!change.isZero()) {
      steps.add(new Step(name, equity, equity.plus(change), false));
      equity = equity.plus(change);
    }
  }

  private String draw(String party) {
    Markup svg = new Markup();
    int height = TOP + ROW * steps.size();
    svg.open(
        "svg",
        "class",
        "m-picture",
        "role",
        "img",
        "width",
        "100%",
        "height",
        Integer.toString(height),
        "aria-label",
        "How the equity of " + party + " changed, step by step. The table has the same numbers.");
    for (int i = 0; i < steps.size(); i++) {
      draw(svg, steps.get(i), TOP + i * ROW);
    }
    svg.open("svg", "x", "31%", "width", "67%", "class", "m-panel");
    String zero = Shapes.percent(share(Points.ZERO));
    Shapes.line(svg, zero, 0, zero, height, "m-axis");
    return svg.close("svg").close("svg").toString();
  }

  private void draw(Markup svg, Step step, int y) {
    String amount = step.total ? Figures.points(step.to) : Figures.signed(step.change());
    Shapes.text(svg, "0", y + 20, step.total ? "m-name m-strong" : "m-name", step.name, 0);
    Shapes.text(svg, "0", y + 37, "m-number", amount, 0);
    svg.open("svg", "x", "31%", "y", Integer.toString(y), "width", "67%", "class", "m-panel");
    double from = share(step.from);
    double to = share(step.to);
    Shapes.bar(svg, Math.min(from, to), Math.abs(to - from), step.style());
    svg.close("svg").line();
  }

  /** Where an equity is drawn, zero always being in the picture. */
  private double share(Points points) {
    long least = 0;
    long most = 1;
    for (Step step : steps) {
      least = Math.min(least, step.to.micros());
      most = Math.max(most, step.to.micros());
    }
    return (points.micros() - least) / ((double) most - least);
  }
}
