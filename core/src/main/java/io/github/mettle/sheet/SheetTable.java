package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.amount.Decimals;
import io.github.mettle.amount.Points;
import io.github.mettle.record.Kind;
import io.github.mettle.text.Durations;
import io.github.mettle.text.Text;
import io.github.mettle.text.TextTable;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A sheet as a table in plain text. */
final class SheetTable {
  private static final int MOST_DUE = 12;
  private static final int LONGEST_ID = 32;
  private static final int WIDTH = 80;

  /** The length of an instant up to its day. */
  private static final int DATE = "0000-00-00".length();

  private static final long DAY = 86_400;

  private SheetTable() {}

  static String of(BalanceSheet sheet) {
    List<String> lines = new ArrayList<>();
    lines.addAll(title(sheet));
    lines.add("");
    lines.addAll(accounts(sheet).lines());
    lines.addAll(withoutEvidence(sheet));
    lines.addAll(disputed(sheet));
    lines.add("");
    lines.addAll(trust(sheet).lines());
    lines.add(standing(sheet));
    lines.addAll(due(sheet));
    return String.join("\n", lines);
  }

  static String wide(BalanceSheet sheet) {
    List<String> lines = new ArrayList<>();
    lines.addAll(title(sheet));
    lines.add("policy " + sheet.policyFingerprint());
    lines.add("");
    lines.addAll(wideAccounts(sheet).lines());
    lines.add("");
    lines.addAll(wideTrust(sheet).lines());
    lines.add(standing(sheet));
    lines.addAll(due(sheet));
    return String.join("\n", lines);
  }

  private static List<String> title(BalanceSheet sheet) {
    String lead = Text.oneLine(sheet.party()) + ", as of " + sheet.asOf() + ":";
    List<String> counts = sheet.counts().entrySet().stream().map(SheetTable::count).toList();
    return wrapped(lead, counts.isEmpty() ? List.of("nothing on record") : counts, "   ");
  }

  private static String count(Map.Entry<Kind, Integer> entry) {
    return entry.getValue() + " " + plural(entry.getKey(), entry.getValue());
  }

  private static String plural(Kind kind, int count) {
    String one = kind.key();
    if (count == 1) {
      return one;
    }
    return one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
  }

  private static TextTable accounts(BalanceSheet sheet) {
    TextTable table = TextTable.ofColumns("lrrrrl");
    table.row("Points", "Assets", "Liabilities", "Net", "Outstanding", "Standing").rule();
    for (Line line : sheet.lines()) {
      if (line.episodeCount() > 0) {
        table.row(
            line.account().title(),
            some(line.assets()),
            some(line.liabilities()),
            points(line.net()),
            some(line.outstanding()),
            line.trust().standing().title());
      }
    }
    boolean empty = sheet.lines().stream().allMatch(line -> line.episodeCount() == 0);
    return (empty ? table : table.rule())
        .row(
            "Total",
            some(sheet.assets()),
            some(sheet.liabilities()),
            points(sheet.equity()),
            some(sheet.outstanding()));
  }

  private static List<String> withoutEvidence(BalanceSheet sheet) {
    List<String> titles =
        Arrays.stream(Account.values())
            .filter(account -> sheet.line(account).episodeCount() == 0)
            .map(Account::title)
            .toList();
    return titles.isEmpty() ? List.of() : wrapped("No evidence yet:", titles, "   ");
  }

  /** What leads and a list, on as many lines as they need; all but the first are indented. */
  private static List<String> wrapped(String lead, List<String> names, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(lead);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i) + (i < names.size() - 1 ? "," : "");
      if (line.length() + 1 + name.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
      }
      line.append(' ').append(name);
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> disputed(BalanceSheet sheet) {
    return sheet.disputed().isZero()
        ? List.of()
        : List.of("Disputed: " + points(sheet.disputed()) + " of the liabilities");
  }

  private static String standing(BalanceSheet sheet) {
    Standing standing = sheet.trust().standing();
    return "The whole is " + standing.title() + ": " + standing.meaning() + ".";
  }

  private static TextTable trust(BalanceSheet sheet) {
    TextTable table = TextTable.ofColumns("lrll");
    table.row("Trust, from 0 to 1", "Expected", "Interval", "Standing").rule();
    for (Map.Entry<Section, Trust> entry : sheet.sections().entrySet()) {
      Section section = entry.getKey();
      table.row(trustRow(section.title() + ": " + section.question(), entry.getValue()));
    }
    return table.rule().row(trustRow("The whole", sheet.trust()));
  }

  private static List<String> trustRow(String name, Trust trust) {
    return List.of(name, two(trust.expected()), interval(trust), trust.standing().title());
  }

  private static TextTable wideAccounts(BalanceSheet sheet) {
    TextTable table = TextTable.ofColumns("lrrrrrrr");
    table
        .row(
            "Account",
            "Assets",
            "Liabilities",
            "Net",
            "Outstanding",
            "Contingent",
            "Disputed",
            "Episodes")
        .rule();
    for (Line line : sheet.lines()) {
      table.row(
          line.account().title(),
          six(line.assets()),
          six(line.liabilities()),
          six(line.net()),
          six(line.outstanding()),
          six(line.contingent()),
          six(line.disputed()),
          Integer.toString(line.episodeCount()));
    }
    return table
        .rule()
        .row(
            "Total",
            six(sheet.assets()),
            six(sheet.liabilities()),
            six(sheet.equity()),
            six(sheet.outstanding()),
            six(sheet.contingent()),
            six(sheet.disputed()));
  }

  private static TextTable wideTrust(BalanceSheet sheet) {
    TextTable table = TextTable.ofColumns("lrrrrrrl");
    table
        .row(
            "Trust", "Belief", "Disbelief", "Uncertainty", "Expected", "Lower", "Upper", "Standing")
        .rule();
    for (Line line : sheet.lines()) {
      table.row(wideTrustRow(line.account().title(), line.trust()));
    }
    table.rule();
    sheet.sections().forEach((section, trust) -> table.row(wideTrustRow(section.title(), trust)));
    return table.rule().row(wideTrustRow("The whole", sheet.trust()));
  }

  private static List<String> wideTrustRow(String name, Trust trust) {
    return List.of(
        name,
        four(trust.belief()),
        four(trust.disbelief()),
        four(trust.uncertainty()),
        four(trust.expected()),
        four(trust.lower()),
        four(trust.upper()),
        trust.standing().title());
  }

  private static List<String> due(BalanceSheet sheet) {
    if (!sheet.hasEvidence()) {
      return List.of();
    }
    List<Expectation> due = sheet.due();
    if (due.isEmpty()) {
      return List.of("", "Nothing is due.");
    }
    TextTable table = TextTable.ofColumns("lllrl");
    table.row("Due", "", "Account", "At stake", "What").rule();
    Instant now = sheet.asOf().due();
    due.stream().limit(MOST_DUE).forEach(expectation -> table.row(dueRow(expectation, now)));
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(table.lines());
    if (due.size() > MOST_DUE) {
      lines.add("and " + (due.size() - MOST_DUE) + " more");
    }
    return lines;
  }

  private static List<String> dueRow(Expectation expectation, Instant now) {
    return List.of(
        expectation.dueAt().toString().substring(0, DATE),
        distance(Duration.between(now, expectation.dueAt()).toSeconds()),
        expectation.account().title(),
        points(expectation.stake()),
        Text.oneLine(expectation.episodeId(), LONGEST_ID) + ": " + expectation.demand());
  }

  /** How far away it is, in whole days from two days on. */
  private static String distance(long seconds) {
    if (seconds == 0) {
      return "now";
    }
    long exact = Math.abs(seconds);
    String length = Durations.say(exact < 2 * DAY ? exact : exact / DAY * DAY);
    return seconds < 0 ? length + " late" : "in " + length;
  }

  private static String interval(Trust trust) {
    return two(trust.lower()) + " to " + two(trust.upper());
  }

  private static String points(Points points) {
    return Decimals.fixedMicros(points.micros(), 2);
  }

  private static String some(Points points) {
    return points.isZero() ? "–" : points(points);
  }

  private static String six(Points points) {
    return Decimals.fixedMicros(points.micros(), 6);
  }

  private static String two(double share) {
    return Decimals.fixed(share, 2);
  }

  private static String four(double share) {
    return Decimals.fixed(share, 4);
  }
}
