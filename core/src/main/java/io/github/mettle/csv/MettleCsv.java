package io.github.mettle.csv;

import com.google.common.collect.ImmutableList;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Kind;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads episodes from CSV (RFC 4180): one file a kind, a row of headers, a row an episode.
 *
 * <p>Columns are named by field, as in JSON: {@code id}, {@code orderedAt}, {@code dueAt} … The
 * steps of an incident have a column for each action — {@code notifiedAt}, {@code updatedAt},
 * {@code containedAt}, {@code remedyOfferedAt}, {@code resolvedAt}, {@code reopenedAt}, {@code
 * causeExplainedAt}, {@code preventionSharedAt} —, several instants in one cell apart by a blank or
 * a semicolon, and so are the criteria of {@code unrecorded}. The balances of an opening have a
 * column for each account and side, such as {@code CANDOUR.assets}, and each tag has one, such as
 * {@code tags.site}. Pauses are intervals, such as {@code 2026-03-02/2026-03-04}, and receipts a
 * moment and a share, such as {@code 2026-03-02/0.25}, several in one cell apart likewise. Blanks
 * around a cell do not count; an empty cell is an absent field. Other names go by a {@link
 * CsvMapping}.
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
   * {@return the episodes of a file whose columns are named as our fields}
   *
   * @param file in UTF-8, with commas
   * @param kind of all its episodes
   * @throws io.github.mettle.refusal.RefusedException with everything that is wrong
   * @throws IOException if the file cannot be read
   */
  public static ImmutableList<Episode> readEpisodes(Path file, Kind kind) throws IOException {
    return readEpisodes(file, kind, CsvMapping.asNamed());
  }

  /**
   * {@return the episodes of a file}
   *
   * @param file in UTF-8; of another encoding, use a reader
   * @param kind of all its episodes
   * @param mapping how its columns become our fields
   * @throws io.github.mettle.refusal.RefusedException with everything that is wrong
   * @throws IOException if the file cannot be read
   */
  public static ImmutableList<Episode> readEpisodes(Path file, Kind kind, CsvMapping mapping)
      throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return readEpisodes(reader, kind, mapping);
    }
  }

  /**
   * {@return the episodes of a text whose columns are named as our fields}
   *
   * @param csv with commas; not closed
   * @param kind of all its episodes
   * @throws io.github.mettle.refusal.RefusedException with everything that is wrong
   * @throws IOException if the text cannot be read
   */
  public static ImmutableList<Episode> readEpisodes(Reader csv, Kind kind) throws IOException {
    return readEpisodes(csv, kind, CsvMapping.asNamed());
  }

  /**
   * {@return the episodes of a text}
   *
   * @param csv not closed
   * @param kind of all its episodes
   * @param mapping how its columns become our fields
   * @throws io.github.mettle.refusal.RefusedException with everything that is wrong
   * @throws IOException if the text cannot be read
   */
  public static ImmutableList<Episode> readEpisodes(Reader csv, Kind kind, CsvMapping mapping)
      throws IOException {
    return new CsvEpisodes(kind, mapping).read(csv);
  }
}
