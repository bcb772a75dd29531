package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.page.Block;
import io.github.mettle.page.Block.Column;
import io.github.mettle.page.Block.Row;
import io.github.mettle.page.Chapter;
import io.github.mettle.sheet.History;
import io.github.mettle.sheet.SheetTables;
import java.util.ArrayList;
import java.util.List;

/** A history: the line of trust with its incidents, and both as tables. */
final class HistoryChapter {
  private static final int MOST_INSTANTS = 40;

  private HistoryChapter() {}

  static Chapter of(History history) {
    String span = history.first().asOf() + " to " + history.last().asOf();
    return new Chapter(
        history.party(), "Trust over time, " + span, history::toString, () -> blocks(history));
  }

  private static ImmutableList<Block> blocks(History history) {
    List<IncidentBin> bins = IncidentBin.of(Incidents.of(history), TimeScale.of(history));
    ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    TrendPicture.of(history, bins).ifPresent(blocks::add);
    if (!bins.isEmpty()) {
      blocks.add(incidents(bins));
    }
    return blocks.add(SheetTables.history(history, MOST_INSTANTS)).build();
  }

  private static Block incidents(List<IncidentBin> bins) {
    List<Row> rows = new ArrayList<>();
    bins.forEach(bin -> rows.add(bin.row(rows.size() + 1)));
    List<Column> columns =
        List.of(
            Column.text("No."),
            Column.text("Opened"),
            Column.text("Incident"),
            Column.text("Severity"),
            Column.text("Fault"));
    return Block.Table.of("Incidents in the picture", columns, rows);
  }
}
