package io.github.mettle.example.scorecard;

import io.github.mettle.Scorecard;
import io.github.mettle.amount.Decimals;
import io.github.mettle.insight.Decision;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Recommendation;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Five suppliers of one product at one price, told apart by how they handle what happens. Weighed
 * under the standard policy as of a fixed day, so that the text is the same for ever.
 */
final class Sample {
  private static final String AS_OF = "2026-11-21";
  private static final int WIDTH = 90;

  private static final String INTRODUCTION =
      """
      Five suppliers of the same coil, cold-rolled steel, at the same price: 780 euros a tonne.
      Whom do you trust with the next order? Here is what each of them did, weighed as of
      2026-11-21 and put through the standard gate, best first.
      """;

  private static final String KEY =
      """
      How to read a sheet. Every dated fact earns or costs points on one of eleven accounts.
      Assets: they did what we may expect, or more. Liabilities: late, badly or not at all; what
      is outstanding can still be put right. Points fade as they age. Trust, from 0 to 1, is how
      well we expect them to handle the next thing. The interval says how sure we are of that:
      the less we know, the wider it is. Plan with its lower end. How often things happen is no
      part of trust: it stands at the head of each sheet, beside it.
      """;

  private final Map<Supplier, BalanceSheet> sheets;

  private Sample(Map<Supplier, BalanceSheet> sheets) {
    this.sheets = sheets;
  }

  static Sample weigh() {
    Map<Supplier, BalanceSheet> sheets = new EnumMap<>(Supplier.class);
    for (Supplier supplier : Supplier.values()) {
      sheets.put(supplier, Scorecard.standard().weigh(supplier.record(), AS_OF));
    }
    return new Sample(sheets);
  }

  BalanceSheet sheet(Supplier supplier) {
    return sheets.get(supplier);
  }

  /** By standing, as a ranking has it; among equals, by how well we expect them to do. */
  List<Supplier> ranking() {
    return sheets.keySet().stream()
        .sorted(
            Comparator.comparing((Supplier it) -> rank(trust(it).standing()))
                .thenComparing(it -> -trust(it).expected()))
        .toList();
  }

  private static int rank(Standing standing) {
    return switch (standing) {
      case PROVEN -> 0;
      case PROMISING, UNTESTED -> 1;
      case MIXED, DOUBTFUL -> 2;
      case IMPAIRED -> 3;
    };
  }

  /** The whole text, as a reader sees it. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    parts.add(INTRODUCTION + "\n" + overview() + "\n" + KEY);
    for (Supplier supplier : ranking()) {
      parts.add(heading(supplier) + "\n" + supplier.story() + "\n");
      parts.add(wrapped(decision(supplier).sentence()) + "\n" + sheet(supplier) + "\n");
    }
    parts.add(reasons().stripTrailing());
    return String.join("\n", parts);
  }

  private String overview() {
    Columns columns = new Columns("%-2s %-22s %-9s %8s  %-13s %s");
    StringBuilder table = new StringBuilder();
    String head = columns.line("", "Supplier", "Standing", "Expected", "Interval", "Gate");
    table.append(head).append('\n');
    int place = 1;
    for (Supplier supplier : ranking()) {
      Trust trust = trust(supplier);
      String interval = lower(supplier) + " to " + two(trust.upper());
      String standing = trust.standing().title();
      Recommendation gate = decision(supplier).outcome();
      String expected = expected(supplier);
      String line = columns.line(place++, name(supplier), standing, expected, interval, gate);
      table.append(line).append('\n');
    }
    return table.toString();
  }

  private String heading(Supplier supplier) {
    int place = ranking().indexOf(supplier) + 1;
    String title = place + ". " + name(supplier) + ": " + trust(supplier).standing().title();
    return title + "\n" + "═".repeat(title.length()) + "\n";
  }

  /** What the standard gate says of them. */
  Decision decision(Supplier supplier) {
    return Gate.standard().decide(sheet(supplier));
  }

  private static String wrapped(String text) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ")) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        lines.append('\n');
        column = 0;
      }
      lines.append(column > 0 ? " " : "").append(word);
      column += word.length() + (column > 0 ? 1 : 0);
    }
    return lines.append('\n').toString();
  }

  private String reasons() {
    return """
        Why in this order?
        ══════════════════

        The proven come first, then those of whom we know nothing worse than too little, then
        those with more bad than good, the impaired last; among equals counts what we expect.

        Tarnow before Kestrel (%s against %s). Both handle trouble well. Tarnow has shown it six
        times and on every account, Kestrel once: at the lower end, %s against %s.

        Kestrel before Brightwater (%s against %s). Their records are the same but for one
        disaster. Handled well, it is worth more than none at all: of Kestrel we have seen what
        they do when it matters, and the gate approves them. But once is not enough to be
        preferred; Brightwater is watched, until there is something to see.

        Brightwater before Silverline (%s against %s). Not to know is better than to know that it
        will come back. Nobody can write their way out of that.

        Silverline before Dunmore (%s against %s). Silverline at least tells the truth and keeps
        us informed. Dunmore does neither.

        To weigh a record of your own: scorecard sheet FILE; see --help.
        """
        .formatted(
            expected(Supplier.TARNOW),
            expected(Supplier.KESTREL),
            lower(Supplier.TARNOW),
            lower(Supplier.KESTREL),
            expected(Supplier.KESTREL),
            expected(Supplier.BRIGHTWATER),
            expected(Supplier.BRIGHTWATER),
            expected(Supplier.SILVERLINE),
            expected(Supplier.SILVERLINE),
            expected(Supplier.DUNMORE));
  }

  private Trust trust(Supplier supplier) {
    return sheet(supplier).trust();
  }

  private String name(Supplier supplier) {
    return sheet(supplier).party();
  }

  private String expected(Supplier supplier) {
    return two(trust(supplier).expected());
  }

  private String lower(Supplier supplier) {
    return two(trust(supplier).lower());
  }

  private static String two(double share) {
    return Decimals.fixed(share, 2);
  }
}
