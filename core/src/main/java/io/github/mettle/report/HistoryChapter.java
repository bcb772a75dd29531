package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Kind;
import io.github.mettle.report.Block.Column;
import io.github.mettle.report.Block.Row;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.History;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a history says: the line of trust with its incidents, and both as tables. */
final class HistoryChapter {
  private static final int MOST_INCIDENTS = 20;
  private static final int MOST_INSTANTS = 40;

  private HistoryChapter() {}

  static Chapter of(History history) {
    String span = history.first().asOf() + " to " + history.last().asOf();
    return new Chapter(
        history.party(), "Trust over time, " + span, history.toString(), blocks(history));
  }

  private static ImmutableList<Block> blocks(History history) {
    List<Incident> known = Incidents.of(history);
    List<Incident> shown =
        known.stream()
            .limit(MOST_INCIDENTS)
            .sorted(Comparator.comparing(Incident::beganSecond).thenComparing(Incident::id))
            .toList();
    ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    TrendPicture.of(history, shown).ifPresent(blocks::add);
    if (!shown.isEmpty()) {
      blocks.add(incidents(shown, known.size() - shown.size()));
    }
    return blocks.add(instants(history)).build();
  }

  private static Block incidents(List<Incident> shown, int left) {
    List<Row> rows = new ArrayList<>();
    for (Incident incident : shown) {
      rows.add(
          Row.of(
              Integer.toString(rows.size() + 1),
              Words.day(incident.openedAt().begin()),
              incident.id(),
              Words.name(incident.severity()),
              Words.name(incident.attribution())));
    }
    List<Column> columns =
        List.of(
            Column.text("No."),
            Column.text("Opened"),
            Column.text("Incident"),
            Column.text("Severity"),
            Column.text("Whose fault"));
    String rest = left == 0 ? "" : "and " + left + " more, none of them graver";
    return new Block.Table("Incidents in the picture", columns, rows, true, rest);
  }

  private static Block instants(History history) {
    int left = Math.max(0, history.size() - MOST_INSTANTS);
    List<Row> rows = history.stream().skip(left).map(HistoryChapter::row).toList();
    List<Column> columns =
        List.of(
            Column.text("As of"),
            Column.number("Expected"),
            Column.number("Lower"),
            Column.number("Upper"),
            Column.number("Equity"),
            Column.number("Outstanding"),
            Column.number("Incidents"),
            Column.text("Standing"));
    String rest = left == 0 ? "" : left + " earlier instants are left out.";
    return new Block.Table("Trust of the whole at each instant", columns, rows, true, rest);
  }

  private static Row row(BalanceSheet sheet) {
    return Row.of(
        sheet.asOf().toString(),
        Figures.share(sheet.trust().expected()),
        Figures.share(sheet.trust().lower()),
        Figures.share(sheet.trust().upper()),
        Figures.points(sheet.equity()),
        Figures.some(sheet.outstanding()),
        Integer.toString(sheet.totals().count(Kind.INCIDENT)),
        sheet.trust().standing().title());
  }
}
