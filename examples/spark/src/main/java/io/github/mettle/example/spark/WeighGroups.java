package io.github.mettle.example.spark;

import com.google.common.collect.AbstractIterator;
import io.github.mettle.record.TrackRecord;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/**
 * Weighs a partition whose rows are sorted by supplier and part, the last column: one group after
 * another, so that no more than one is held.
 */
final class WeighGroups implements MapPartitionsFunction<Row, Weighed> {
  private static final long serialVersionUID = 1;

  private final Broadcast<Weigher> weigher;
  private final String[] columns;
  private final int partyPlace;

  WeighGroups(Broadcast<Weigher> weigher, List<String> columns) {
    this.weigher = weigher;
    this.columns = columns.toArray(String[]::new);
    partyPlace = columns.indexOf(FactColumns.PARTY);
  }

  @Override
  public Iterator<Weighed> call(Iterator<Row> rows) {
    return new Groups(rows);
  }

  private final class Groups extends AbstractIterator<Weighed> {
    private final FactReader reader = new FactReader(List.of(columns));
    private final List<String> cells = Arrays.asList(new String[columns.length]);
    private final Queue<Weighed> ready = new ArrayDeque<>();
    private final Iterator<Row> rows;
    private Row next;

    Groups(Iterator<Row> rows) {
      this.rows = rows;
      next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    protected Weighed computeNext() {
      while (ready.isEmpty() && next != null) {
        weighGroup();
      }
      Weighed weighed = ready.poll();
      return weighed == null ? endOfData() : weighed;
    }

    private void weighGroup() {
      String party = FactRows.text(next.get(partyPlace));
      int part = next.getInt(columns.length);
      FactGroup group =
          new FactGroup(
              party,
              (row, reason) ->
                  ready.add(Weighed.rejected(party, reason, Json.row(List.of(columns), row))));
      long count = 0;
      while (next != null && isOf(party, part)) {
        for (int i = 0; i < columns.length; i++) {
          cells.set(i, FactRows.text(next.get(i)));
        }
        group.add(reader, cells);
        count++;
        next = rows.hasNext() ? rows.next() : null;
      }
      Optional<TrackRecord> record = group.record();
      long right = count - ready.size();
      if (right > 0) {
        long[] totals = record.map(it -> weigher.value().totals(it).toLongs()).orElse(null);
        ready.add(Weighed.totals(party, right, totals));
      }
    }

    private boolean isOf(String party, int part) {
      return next.getInt(columns.length) == part
          && Objects.equals(FactRows.text(next.get(partyPlace)), party);
    }
  }
}
