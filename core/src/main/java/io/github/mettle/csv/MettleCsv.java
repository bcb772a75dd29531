package io.github.mettle.csv;

import com.google.common.collect.ImmutableList;
import io.github.mettle.mapping.Bytes;
import io.github.mettle.mapping.Importer;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.mapping.Table;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Kind;
import io.github.mettle.record.TrackRecord;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads tables in CSV (RFC 4180): a row of headers, a row an episode or a part of one.
 *
 * <p>Columns are named by field, as in JSON: {@code id}, {@code orderedAt}, {@code dueAt} … The
 * steps of an incident have a column for each action — {@code notifiedAt}, {@code updatedAt},
 * {@code containedAt}, {@code remedyOfferedAt}, {@code resolvedAt}, {@code reopenedAt}, {@code
 * causeExplainedAt}, {@code preventionSharedAt} —, several instants in one cell apart by a blank or
 * a semicolon, and so are the criteria of {@code unrecorded}. The balances of an opening have a
 * column for each account and side, such as {@code CANDOUR.assets}, and each tag has one, such as
 * {@code tags.site}. Pauses are intervals, such as {@code 2026-03-02/2026-03-04}, and receipts a
 * moment and a share, such as {@code 2026-03-02/0.25}, several in one cell apart likewise. Blanks
 * around a cell do not count; an empty cell is an absent field. Everything else goes by a {@link
 * Mapping}.
 *
 * <p>Reading is as strict as it is of JSON, in the same words, with the line: {@code line 3, PO-7:
 * acceptedShare must be in [0, 1]: 1.5}.
 *
 * <pre>{@code
 * var deliveries = MettleCsv.readEpisodes(Path.of("deliveries.csv"), Kind.DELIVERY);
 * var record = TrackRecord.of("Ruhr Steelworks", deliveries);
 * }</pre>
 *
 * <p>Needs {@code de.siegmar:fastcsv} on the path; the rest of the library does not.
 */
public final class MettleCsv {
  private MettleCsv() {}

  /**
   * {@return the table in a file, for an {@link Importer}}
   *
   * @param file in the encoding that its mark or the mapping says
   */
  public static Table table(Path file) {
    Path name = file.getFileName();
    return new CsvTable(
        name == null ? "" : name.toString(),
        mapping -> CsvText.of(Files.newInputStream(file), mapping));
  }

  /**
   * {@return the table in some bytes, for an {@link Importer}}
   *
   * @param name by which messages call it
   * @param csv in the encoding that its mark or the mapping says
   */
  public static Table table(String name, Bytes csv) {
    return new CsvTable(name, mapping -> CsvText.of(csv.open(), mapping));
  }

  /**
   * {@return the table in a text, for an {@link Importer}; it can be read once}
   *
   * @param name by which messages call it
   * @param csv not closed
   */
  public static Table table(String name, Reader csv) {
    return new CsvTable(name, mapping -> CsvText.of(csv, mapping));
  }

  /**
   * {@return the episodes of a file whose columns are named as our fields}
   *
   * @param file in UTF-8
   * @param kind of all its episodes
   * @throws io.github.mettle.refusal.RefusedException with everything that is wrong
   * @throws IOException if the file cannot be read
   */
  public static ImmutableList<Episode> readEpisodes(Path file, Kind kind) throws IOException {
    return readEpisodes(file, Mapping.asNamed(kind));
  }

  /**
   * {@return the episodes of a file, whoever is judged}
   *
   * @param file in the encoding that its mark or the mapping says
   * @param mapping how its rows become episodes
   * @throws io.github.mettle.refusal.RefusedException with everything that is wrong
   * @throws IOException if the file cannot be read
   */
  public static ImmutableList<Episode> readEpisodes(Path file, Mapping mapping) throws IOException {
    return episodes(new CsvTable("", to -> CsvText.of(Files.newInputStream(file), to)), mapping);
  }

  /**
   * {@return the episodes of a text whose columns are named as our fields}
   *
   * @param csv not closed
   * @param kind of all its episodes
   * @throws io.github.mettle.refusal.RefusedException with everything that is wrong
   * @throws IOException if the text cannot be read
   */
  public static ImmutableList<Episode> readEpisodes(Reader csv, Kind kind) throws IOException {
    return readEpisodes(csv, Mapping.asNamed(kind));
  }

  /**
   * {@return the episodes of a text, whoever is judged}
   *
   * @param csv not closed
   * @param mapping how its rows become episodes
   * @throws io.github.mettle.refusal.RefusedException with everything that is wrong
   * @throws IOException if the text cannot be read
   */
  public static ImmutableList<Episode> readEpisodes(Reader csv, Mapping mapping)
      throws IOException {
    return episodes(table("", csv), mapping);
  }

  /**
   * {@return a line of CSV, with its end}
   *
   * <p>A cell that a spreadsheet would take for a formula, as it begins with {@code =}, {@code +},
   * {@code -}, {@code @}, a tab or a return and is no number, gets an apostrophe before it.
   *
   * @param cells of any text
   */
  public static String line(List<String> cells) {
    return CsvLine.of(cells);
  }

  private static ImmutableList<Episode> episodes(Table table, Mapping mapping) throws IOException {
    Mapping judging =
        mapping.fields().containsKey(Mapping.PARTY)
            ? mapping
            : mapping.toBuilder().constant(Mapping.PARTY, "-").build();
    return Importer.create().read(table, judging).finish().records().stream()
        .map(TrackRecord::episodes)
        .flatMap(ImmutableList::stream)
        .collect(ImmutableList.toImmutableList());
  }
}
