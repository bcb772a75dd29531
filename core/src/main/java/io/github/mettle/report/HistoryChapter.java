package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.page.Block;
import io.github.mettle.page.Block.Column;
import io.github.mettle.page.Block.Row;
import io.github.mettle.page.Chapter;
import io.github.mettle.page.English;
import io.github.mettle.record.Incident;
import io.github.mettle.sheet.History;
import io.github.mettle.sheet.SheetTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A history: the line of trust with its incidents, and both as tables. */
final class HistoryChapter {
  private static final int MOST_INCIDENTS = 20;
  private static final int MOST_INSTANTS = 40;

  private HistoryChapter() {}

  static Chapter of(History history) {
    String span = history.first().asOf() + " to " + history.last().asOf();
    return new Chapter(
        history.party(), "Trust over time, " + span, history::toString, () -> blocks(history));
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
    return blocks.add(SheetTables.history(history, MOST_INSTANTS)).build();
  }

  private static Block incidents(List<Incident> shown, int left) {
    List<Row> rows = new ArrayList<>();
    for (Incident incident : shown) {
      rows.add(
          Row.of(
              Integer.toString(rows.size() + 1),
              English.day(incident.openedAt().begin()),
              incident.id(),
              English.word(incident.severity()),
              English.word(incident.attribution())));
    }
    List<Column> columns =
        List.of(
            Column.text("No."),
            Column.text("Opened"),
            Column.text("Incident"),
            Column.text("Severity"),
            Column.text("Fault"));
    List<String> rest =
        left == 0 ? List.of() : List.of("and " + left + " more, none of them graver");
    return Block.Table.of("Incidents in the picture", columns, rows).withRest(rest);
  }
}
