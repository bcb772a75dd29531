package io.github.mettle.report;

import io.github.mettle.page.Markup;
import io.github.mettle.page.Numbers;
import io.github.mettle.trust.Trust;
import java.util.List;

/** The overall interval on a scale from 0 to 1, with the expected value. */
final class LeadPicture {
  private LeadPicture() {}

  static String of(Trust trust, double baseRate) {
    Markup svg = Markup.create();
    svg.open("svg", "class", "m-gauge", "width", "100%", "height", "64", "aria-hidden", "true");
    svg.open("svg", "x", "2%", "width", "96%", "class", "m-panel");
    for (String tick : List.of("0", ".5", "1")) {
      String x = Shapes.percent(Double.parseDouble(tick));
      Shapes.line(svg, x, 28, x, 42, "m-rule");
      Shapes.text(svg, x, 57, "m-label m-mid", tick, 0);
    }
    String expected = Numbers.share(trust.expected());
    String x = Shapes.percent(trust.expected());
    Shapes.text(svg, x, 12, "m-number m-strong m-mid", expected, 0);
    svg.open("svg", "y", "18", "class", "m-panel");
    Shapes.interval(svg, trust, baseRate, "m-interval m-heavy");
    return svg.close("svg").close("svg").close("svg").toString();
  }
}
