package io.github.mettle.report;

import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.amount.Points;
import io.github.mettle.page.Block;
import io.github.mettle.page.Markup;
import io.github.mettle.page.Numbers;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Line;
import io.github.mettle.sheet.SheetTables;
import io.github.mettle.trust.Trust;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The picture of a balance sheet: assets and liabilities back to back by account, what is overdue
 * hatched, and the interval of trust beside them.
 *
 * <p>Across, everything is in per cent and down in pixels, so that the picture is as wide as there
 * is room, and its text never shrinks.
 */
final class SheetPicture {
  private static final int TOP = 40;
  private static final int ROW = 45;
  private static final String BARS_AT = "30%";
  private static final String BARS_WIDE = "37%";
  private static final String TRUST_AT = "71%";
  private static final String TRUST_WIDE = "27%";

  private final BalanceSheet sheet;
  private final Audience to;
  private final Scale scale;
  private final Markup svg = Markup.create();
  private int y = TOP;

  private SheetPicture(BalanceSheet sheet, Audience audience) {
    this.sheet = sheet;
    this.to = audience;
    scale = Scale.of(sheet);
  }

  static Block.Picture of(BalanceSheet sheet, Audience to) {
    String caption =
        "Liabilities to the left, assets to the right, in points; beside them how well the next"
            + " thing will be handled, from 0 to 1, and how sure that is.";
    return new Block.Picture(
        () -> new Block.Drawing(new SheetPicture(sheet, to).draw(), caption, legend(sheet)));
  }

  private static List<Block.Swatch> legend(BalanceSheet sheet) {
    List<Block.Swatch> legend = new ArrayList<>();
    legend.add(new Block.Swatch(Shapes.swatch("m-assets"), "assets: earned"));
    legend.add(new Block.Swatch(Shapes.swatch("m-liabilities"), "liabilities: lost or owed"));
    legend.add(
        new Block.Swatch(
            Shapes.swatch("m-overdue"), "of these outstanding: overdue, does not fade"));
    legend.add(
        new Block.Swatch(Shapes.swatch("m-contingent"), "contingent: not due yet, not counted"));
    legend.add(new Block.Swatch(Shapes.swatchOfTrust(), "interval and expected value"));
    if (sheet.model().isPresent()) {
      legend.add(new Block.Swatch(Shapes.swatchOfBaseRate(), "base rate: expected of the unknown"));
    }
    return legend;
  }

  private String draw() {
    int height = TOP + ROW * (Account.values().length + Section.values().length + 1) + 8;
    Shapes.openPicture(
        svg,
        "m-picture m-sheet",
        height,
        "Balance sheet of "
            + sheet.party()
            + " by account: bars for liabilities and assets, and intervals of trust."
            + " The tables have the same numbers.");
    head(height);
    for (Section section : Section.values()) {
      section(section);
    }
    whole();
    return svg.close("svg").toString();
  }

  private void head(int height) {
    open(BARS_AT, BARS_WIDE, 0);
    String middle = Shapes.percent(scale.middle());
    Shapes.text(svg, middle, 18, "m-label m-end", "liabilities", -6);
    Shapes.text(svg, middle, 18, "m-label", "assets", 6);
    svg.close("svg");
    open(TRUST_AT, TRUST_WIDE, 0);
    for (String tick : List.of("0", ".5", "1")) {
      String x = Shapes.percent(Double.parseDouble(tick));
      Shapes.text(svg, x, 18, "m-label m-mid", tick, 0);
      Shapes.line(svg, x, 26, x, height - 8, "m-grid");
    }
    svg.close("svg").line();
  }

  private void section(Section section) {
    Optional<Trust> trust = sheet.trust(section);
    Shapes.line(svg, "0", y, "100%", y, "m-rule");
    String standing = trust.map(t -> t.standing().title()).orElse("without weight");
    name(section.title(), standing, "m-name m-strong");
    Shapes.text(svg, BARS_AT, y + 20, "m-question", to.asked(section.question()), 0);
    trust.ifPresent(t -> trust(t, baseRate(section), "m-interval m-heavy"));
    next();
    axis(section);
    for (Account account : Account.values()) {
      if (account.section() == section) {
        account(sheet.line(account));
      }
    }
  }

  /** Where liabilities meet assets, beside the accounts of a section. */
  private void axis(Section section) {
    long accounts = Arrays.stream(Account.values()).filter(a -> a.section() == section).count();
    open(BARS_AT, BARS_WIDE, y);
    String middle = Shapes.percent(scale.middle());
    Shapes.line(svg, middle, 4, middle, (int) accounts * ROW - 4, "m-axis");
    svg.close("svg").line();
  }

  private double baseRate(Section section) {
    return sheet.model().flatMap(model -> model.baseRate(section)).orElse(Double.NaN);
  }

  private void account(Line line) {
    boolean known = line.episodeCount() > 0;
    name(line.account().title(), standing(line), known ? "m-name" : "m-name m-faint");
    if (known || !line.contingent().isZero()) {
      bars(line);
    }
    double rate = sheet.model().map(model -> model.baseRate(line.account())).orElse(Double.NaN);
    trust(line.trust(), rate, known ? "m-interval" : "m-interval m-unknown");
    next();
  }

  private String standing(Line line) {
    boolean weightless = sheet.model().filter(m -> m.weight(line.account()) == 0).isPresent();
    return weightless ? "without weight" : line.trust().standing().title();
  }

  private void bars(Line line) {
    open(BARS_AT, BARS_WIDE, y);
    double middle = scale.middle();
    double left = scale.width(line.liabilities());
    double hatched = scale.width(line.outstanding());
    double open = scale.width(line.contingent());
    Shapes.bar(svg, middle, scale.width(line.assets()), "m-assets");
    Shapes.bar(svg, middle - left + hatched, left - hatched, "m-liabilities");
    Shapes.bar(svg, middle - left, hatched, "m-overdue");
    Shapes.bar(svg, middle - left - open, open, "m-contingent");
    Shapes.text(
        svg, Shapes.percent(middle), 38, "m-number m-end", Numbers.some(line.liabilities()), -6);
    Shapes.text(svg, Shapes.percent(middle), 38, "m-number", Numbers.some(line.assets()), 6);
    svg.close("svg");
  }

  private void whole() {
    Shapes.line(svg, "0", y, "100%", y, "m-rule m-heavy");
    name(SheetTables.OVERALL, sheet.trust().standing().title(), "m-name m-strong");
    open(BARS_AT, BARS_WIDE, y);
    String middle = Shapes.percent(scale.middle());
    Shapes.text(
        svg, middle, 26, "m-number m-strong m-end", Numbers.points(sheet.liabilities()), -6);
    Shapes.text(svg, middle, 26, "m-number m-strong", Numbers.points(sheet.assets()), 6);
    svg.close("svg");
    double rate = sheet.model().map(model -> model.baseRate()).orElse(Double.NaN);
    trust(sheet.trust(), rate, "m-interval m-heavy");
    next();
  }

  private void name(String name, String standing, String style) {
    Shapes.text(svg, "0", y + 20, style, name, 0);
    Shapes.text(svg, "0", y + 37, "m-standing", standing, 0);
  }

  private void trust(Trust trust, double baseRate, String style) {
    open(TRUST_AT, TRUST_WIDE, y);
    Shapes.interval(svg, trust, baseRate, style);
    String text = Numbers.share(trust.expected()) + " (" + SheetTables.interval(trust) + ")";
    Shapes.text(svg, "0", 38, "m-number", text, 0);
    svg.close("svg");
  }

  private void open(String x, String width, int top) {
    svg.open("svg", "x", x, "y", Integer.toString(top), "width", width, "class", "m-panel");
  }

  private void next() {
    y += ROW;
    svg.line();
  }

  /** How wide a point is drawn, the same for all accounts and both sides. */
  private record Scale(double middle, double perMicro) {
    private static final double NARROWEST = 0.25;

    static Scale of(BalanceSheet sheet) {
      long left = 1;
      long right = 1;
      for (Line line : sheet.lines()) {
        left = Math.max(left, line.liabilities().plus(line.contingent()).micros());
        right = Math.max(right, line.assets().micros());
      }
      double share = left / ((double) left + right);
      double middle = Math.min(1 - NARROWEST, Math.max(NARROWEST, share));
      return new Scale(middle, Math.min(middle / left, (1 - middle) / right));
    }

    double width(Points points) {
      return points.micros() * perMicro;
    }
  }
}
