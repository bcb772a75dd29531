package io.github.mettle.example.scorecard;

import io.github.mettle.Scorecard;
import io.github.mettle.amount.Decimals;
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

  private static final String INTRODUCTION =
      """
      Five suppliers of the same coil, cold-rolled steel, at the same price: 780 euros a tonne.
      Whom do you trust with the next order? Here is what each of them did, weighed as of
      2026-11-21, best first.
      """;

  private static final String KEY =
      """
      How to read a sheet. Every dated fact earns or costs points on one of eleven accounts.
      Assets: they did what we may expect, or more. Liabilities: late, badly or not at all; what
      is outstanding can still be put right. Points fade as they age. Trust, from 0 to 1, is how
      well we expect them to handle the next thing. The interval says how sure we are of that:
      the less we know, the wider it is. Plan with its lower end.
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

  /** The proven first, the impaired last; among equals, by how well we expect them to do. */
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
      case IMPAIRED -> 2;
      default -> 1;
    };
  }

  /** The whole text, as a reader sees it. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    parts.add(INTRODUCTION + "\n" + overview() + "\n" + KEY);
    for (Supplier supplier : ranking()) {
      parts.add(heading(supplier) + "\n" + supplier.story() + "\n\n" + sheet(supplier) + "\n");
    }
    parts.add(reasons().stripTrailing());
    return String.join("\n", parts);
  }

  private String overview() {
    Columns columns = new Columns("%-2s %-22s %-14s %8s  %s");
    StringBuilder table = new StringBuilder();
    table.append(columns.line("", "Supplier", "Standing", "Expected", "Interval")).append('\n');
    int place = 1;
    for (Supplier supplier : ranking()) {
      Trust trust = trust(supplier);
      String interval = lower(supplier) + " to " + two(trust.upper());
      String standing = trust.standing().title();
      String line = columns.line(place++, name(supplier), standing, expected(supplier), interval);
      table.append(line).append('\n');
    }
    return table.toString();
  }

  private String heading(Supplier supplier) {
    int place = ranking().indexOf(supplier) + 1;
    String title = place + ". " + name(supplier) + ": " + trust(supplier).standing().title();
    return title + "\n" + "═".repeat(title.length()) + "\n";
  }

  private String reasons() {
    return """
        Why in this order?
        ══════════════════

        The proven come first and the impaired last; between them counts what we expect.

        Tarnow before Kestrel (%s against %s). Both handle trouble well. Tarnow has shown it six
        times and on every account, Kestrel once: at the lower end, %s against %s.

        Kestrel before Brightwater (%s against %s). Their records are the same but for one
        disaster. Handled well, it is worth more than none at all: of Kestrel we have seen what
        they do when it matters. But once is not enough: both must still prove themselves.

        Brightwater before Silverline (%s against %s). Not to know is better than to know that it
        will come back. Nobody can write their way out of that.

        Silverline before Dunmore (%s against %s). Silverline at least tells the truth and keeps
        us informed. Dunmore does neither.

        A sheet says how well a supplier handles what happens, not how much happens: the counts
        are at its head. To weigh a record of your own: scorecard sheet FILE; see --help.
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
