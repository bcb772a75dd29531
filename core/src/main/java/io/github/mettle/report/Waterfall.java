package io.github.mettle.report;

import io.github.mettle.page.Block;
import io.github.mettle.page.Markup;
import java.util.ArrayList;
import java.util.List;

/** The way from one number to another, step by step, zero always being in the picture. */
final class Waterfall {
  private static final int TOP = 4;
  private static final int ROW = 45;

  /** A step: what it is called, where its bar begins and ends, and whether it is a sum. */
  private record Step(String name, String amount, double from, double to, boolean total) {
    String style() {
      return total ? "m-total" : to > from ? "m-assets" : "m-liabilities";
    }
  }

  private final List<Step> steps = new ArrayList<>();
  private double level;

  /** A sum: a bar from zero. */
  void total(String name, String amount, double value) {
    level = value;
    steps.add(new Step(name, amount, 0, value, true));
  }

  /** A bar from where the one before ended; nothing, if nothing changes. */
  void step(String name, String amount, double change) {
    if (change != 0) {
      steps.add(new Step(name, amount, level, level + change, false));
      level += change;
    }
  }

  /**
   * The picture.
   *
   * @param name what it shows, in a sentence
   * @param meanings of a step up, of a step down and of a sum
   */
  Block.Picture picture(String name, String caption, List<String> meanings) {
    List<Block.Swatch> legend =
        List.of(
            new Block.Swatch(Shapes.swatch("m-assets"), meanings.get(0)),
            new Block.Swatch(Shapes.swatch("m-liabilities"), meanings.get(1)),
            new Block.Swatch(Shapes.swatch("m-total"), meanings.get(2)));
    return new Block.Picture(() -> new Block.Drawing(draw(name), caption, legend));
  }

  private String draw(String name) {
    Markup svg = Markup.create();
    int height = TOP + ROW * steps.size();
    Shapes.openPicture(svg, "m-picture", height, name + " The table has the same numbers.");
    for (int i = 0; i < steps.size(); i++) {
      draw(svg, steps.get(i), TOP + i * ROW);
    }
    svg.open("svg", "x", "31%", "width", "67%", "class", "m-panel");
    String zero = Shapes.percent(share(0));
    Shapes.line(svg, zero, 0, zero, height, "m-axis");
    return svg.close("svg").close("svg").toString();
  }

  private void draw(Markup svg, Step step, int y) {
    Shapes.text(svg, "0", y + 20, step.total ? "m-name m-strong" : "m-name", step.name, 0);
    Shapes.text(svg, "0", y + 37, "m-number", step.amount, 0);
    svg.open("svg", "x", "31%", "y", Integer.toString(y), "width", "67%", "class", "m-panel");
    double from = share(step.from);
    double to = share(step.to);
    Shapes.bar(svg, Math.min(from, to), Math.abs(to - from), step.style());
    svg.close("svg").line();
  }

  /** Where a number is drawn. */
  private double share(double number) {
    double least = 0;
    double most = 0;
    for (Step step : steps) {
      least = Math.min(least, step.to);
      most = Math.max(most, step.to);
    }
    return most > least ? (number - least) / (most - least) : 0;
  }
}
