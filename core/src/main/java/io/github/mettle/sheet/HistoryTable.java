package io.github.mettle.sheet;

import io.github.mettle.amount.Decimals;
import io.github.mettle.amount.Points;
import io.github.mettle.record.Kind;
import io.github.mettle.text.Text;
import io.github.mettle.text.TextTable;
import io.github.mettle.trust.Trust;
import java.util.ArrayList;
import java.util.List;

/** A history as a table in plain text. */
final class HistoryTable {
  private HistoryTable() {}

  static String of(History history) {
    List<String> lines = new ArrayList<>();
    String span = history.first().asOf() + " to " + history.last().asOf();
    lines.add(Text.oneLine(history.party()) + ", trust from " + span);
    lines.add("");
    lines.addAll(table(history).lines());
    return String.join("\n", lines);
  }

  private static TextTable table(History history) {
    TextTable table = TextTable.ofColumns("lrlrrrl");
    table
        .row("As of", "Expected", "Interval", "Equity", "Outstanding", "Incidents", "Standing")
        .rule();
    history.forEach(sheet -> table.row(row(sheet)));
    return table;
  }

  private static List<String> row(BalanceSheet sheet) {
    Trust trust = sheet.trust();
    return List.of(
        sheet.asOf().toString(),
        Decimals.fixed(trust.expected(), 2),
        Decimals.fixed(trust.lower(), 2) + "–" + Decimals.fixed(trust.upper(), 2),
        points(sheet.equity()),
        sheet.outstanding().isZero() ? "–" : points(sheet.outstanding()),
        Integer.toString(sheet.totals().count(Kind.INCIDENT)),
        trust.standing().title());
  }

  private static String points(Points points) {
    return Decimals.fixedMicros(points.micros(), 2);
  }
}
