package io.github.mettle.mapping;

import com.google.common.collect.ImmutableSet;
import io.github.mettle.form.EpisodeReader;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Kind;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes one episode of one row, for engines that hand over rows themselves; whole tables are read
 * by an {@link Importer}, in the same words.
 *
 * <pre>{@code
 * var columns = List.of("party", "id", "at", "level");
 * var mapper = RowMapper.of(Mapping.asNamed(Kind.GESTURE), columns);
 * var cells = List.of("Ruhr Steelworks", "night-courier", "2026-05-04", "DELIGHTED");
 * mapper.read(cells, (party, gesture) -> System.out.println(party + ": " + gesture));
 * }</pre>
 *
 * <p>Not thread-safe; one reads one row after another, however many.
 */
@NotByReflection
public final class RowMapper {
  private static final ImmutableSet<String> DISPUTE =
      ImmutableSet.of("episode", "raisedAt", "ruling", "ruledAt", "note", "link");

  private final Mapping mapping;
  private final RowReader reader;
  private final MappedFields fields = new MappedFields();
  private long rows;

  private RowMapper(Mapping mapping, RowReader reader) {
    this.mapping = mapping;
    this.reader = reader;
  }

  /**
   * {@return a mapper of rows with these columns}
   *
   * @param mapping how a row becomes an episode; not one of several rows
   * @param columns their names, in the order of the cells
   * @throws RefusedException if the mapping gathers rows, or does not fit the columns
   */
  public static RowMapper of(Mapping mapping, List<String> columns) {
    if (mapping.gathers()) {
      String rule = "must make an episode of each row";
      throw RefusedException.of("", "mapping", rule, "it gathers several");
    }
    return new RowMapper(mapping, new RowReader(mapping, 0, columns));
  }

  /**
   * {@return the names of the columns that are fields of a kind, the party first; a column for a
   * tag, such as {@code tags.site}, is one besides}
   *
   * @param kind of episode
   */
  public static ImmutableSet<String> columns(Kind kind) {
    return TargetFields.of(kind).names();
  }

  /**
   * Makes an episode of a row, unless the mapping leaves the row out.
   *
   * @param cells as many as columns, "" if blank
   * @param sink takes the episode
   * @return whether the row is one that the mapping reads
   * @throws RefusedException with everything that is wrong with the row
   */
  public boolean read(List<String> cells, EpisodeSink sink) {
    rows++;
    List<String> filled = reader.filled(cells);
    if (!reader.isWanted(filled)) {
      return false;
    }
    fields.start(mapping.kind());
    reader.read(rows, filled, fields::add);
    reader.fill(fields);
    String party = reader.party();
    if (party == null) {
      fields.add(Mapping.PARTY, "must be given", Problem.MISSING);
    }
    try {
      sink.take(party == null ? "" : party, EpisodeReader.read(fields));
      return true;
    } catch (RefusedException refusal) {
      throw named(refusal);
    }
  }

  /**
   * {@return the dispute of a row of a table that holds disputes beside episodes}
   *
   * @param fields the cells of the row that are not blank, by the names of FIELDS.md
   * @throws RefusedException with everything that is wrong with the row
   */
  public static Dispute dispute(Map<String, String> fields) {
    MappedFields mapped = MappedFields.of(fields);
    for (Map.Entry<String, String> field : fields.entrySet()) {
      if (!DISPUTE.contains(field.getKey())) {
        mapped.add(field.getKey(), "must be a field of a dispute", '"' + field.getValue() + '"');
      }
    }
    return EpisodeReader.dispute(mapped);
  }

  private RefusedException named(RefusedException refusal) {
    String id = reader.id();
    List<Problem> problems = new ArrayList<>();
    for (Problem problem : refusal.problems()) {
      String attribute = reader.named(problem.attribute());
      problems.add(new Problem(id == null ? "" : id, attribute, problem.rule(), problem.actual()));
    }
    return new RefusedException(problems);
  }
}
