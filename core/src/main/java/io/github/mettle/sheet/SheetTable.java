package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.amount.Decimals;
import io.github.mettle.amount.Points;
import io.github.mettle.record.Kind;
import io.github.mettle.text.Text;
import io.github.mettle.text.TextTable;
import io.github.mettle.trust.Trust;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A sheet as a table in plain text. */
final class SheetTable {
  private static final int MOST_DUE = 12;

  private SheetTable() {}

  static String of(BalanceSheet sheet) {
    List<String> lines = new ArrayList<>();
    lines.add(title(sheet));
    lines.add("");
    lines.addAll(accounts(sheet).lines());
    lines.addAll(withoutEvidence(sheet));
    lines.add("");
    lines.addAll(trust(sheet).lines());
    lines.addAll(due(sheet));
    return String.join("\n", lines);
  }

  static String wide(BalanceSheet sheet) {
    List<String> lines = new ArrayList<>();
    lines.add(title(sheet));
    lines.add("policy " + sheet.policy());
    lines.add("");
    lines.addAll(wideAccounts(sheet).lines());
    lines.add("");
    lines.addAll(wideTrust(sheet).lines());
    lines.addAll(due(sheet));
    return String.join("\n", lines);
  }

  private static String title(BalanceSheet sheet) {
    return Text.oneLine(sheet.party()) + ", as of " + sheet.asOf() + ": " + counts(sheet);
  }

  private static String counts(BalanceSheet sheet) {
    if (sheet.counts().isEmpty()) {
      return "nothing on record";
    }
    return sheet.counts().entrySet().stream()
        .map(SheetTable::count)
        .collect(Collectors.joining(", "));
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
    table.row("Account", "Assets", "Liabilities", "Net", "Outstanding", "Standing").rule();
    for (Line line : sheet.lines()) {
      if (line.episodes() > 0) {
        table.row(
            line.account().title(),
            points(line.assets()),
            points(line.liabilities()),
            points(line.net()),
            some(line.outstanding()),
            line.trust().standing().title());
      }
    }
    return table
        .rule()
        .row(
            "Total",
            points(sheet.assets()),
            points(sheet.liabilities()),
            points(sheet.equity()),
            some(sheet.outstanding()),
            "");
  }

  private static List<String> withoutEvidence(BalanceSheet sheet) {
    String names =
        Arrays.stream(Account.values())
            .filter(account -> sheet.line(account).episodes() == 0)
            .map(Account::title)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? List.of() : List.of("No evidence yet: " + names);
  }

  private static TextTable trust(BalanceSheet sheet) {
    TextTable table = TextTable.ofColumns("lrll");
    table.row("Trust", "Expected", "Interval", "Standing").rule();
    for (Map.Entry<Section, Trust> entry : sheet.sections().entrySet()) {
      Section section = entry.getKey();
      table.row(trustRow(section.title() + ", " + section.question(), entry.getValue()));
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
          Integer.toString(line.episodes()));
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
    Instant now = sheet.asOf().due();
    due.stream().limit(MOST_DUE).forEach(expectation -> table.row(dueRow(expectation, now)));
    List<String> lines = new ArrayList<>(List.of("", "Due, and what can be lost by it:"));
    lines.addAll(table.lines());
    if (due.size() > MOST_DUE) {
      lines.add("and " + (due.size() - MOST_DUE) + " more");
    }
    return lines;
  }

  private static List<String> dueRow(Expectation expectation, Instant now) {
    return List.of(
        expectation.dueAt().toString().replace('T', ' ').replace("Z", ""),
        expectation.dueAt().isBefore(now) ? "overdue" : "pending",
        expectation.account().title(),
        points(expectation.stake()),
        Text.oneLine(expectation.episode()) + ": " + expectation.demand());
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
