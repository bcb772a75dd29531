package io.github.mettle.mapping;

import com.google.common.collect.ImmutableList;
import io.github.mettle.form.EpisodeReader;
import io.github.mettle.record.Kind;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables, each under its mapping, into the records of one portfolio.
 *
 * <pre>{@code
 * Mapping orders = Mapping.builder(Kind.DELIVERY).constant("party", "Ruhr Steelworks").build();
 * Portfolio portfolio =
 *     Importer.create().read(MettleCsv.table(Path.of("deliveries.csv")), orders).finish();
 * portfolio.records();              // refuses if a single row is wrong
 * portfolio.accepted();             // the records of the rows that are right
 * }</pre>
 *
 * <p>Rows that make one episode may stand in several tables; they are put together in the end. Not
 * thread-safe; one is used once.
 */
@NotByReflection
public final class Importer {
  private static final int MOST_WRONG = 20_000;

  private final EpisodeSink sink;
  private final @Nullable Parties parties;
  private final Consumer<RejectedRow> rejects;
  private final ProblemDigest digest = new ProblemDigest();
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, RowReader> readers = new LinkedHashMap<>();
  private final Map<String, String> rowNames = new LinkedHashMap<>();
  private final List<Problem> broken = new ArrayList<>();
  private final Set<String> assumptions = new LinkedHashSet<>();
  private final MappedFields fields = new MappedFields();
  private long rows;
  private long skipped;
  private long refused;
  private long episodes;

  private Importer(EpisodeSink sink, @Nullable Parties parties, Consumer<RejectedRow> rejects) {
    this.sink = sink;
    this.parties = parties;
    this.rejects = rejects;
  }

  /** {@return an importer that keeps records by party} */
  public static Importer create() {
    return create(row -> {});
  }

  /**
   * {@return an importer that keeps records by party, and hands over the rows that are wrong}
   *
   * @param rejects takes each row of which nothing is made
   */
  public static Importer create(Consumer<RejectedRow> rejects) {
    Parties parties = new Parties();
    return new Importer(parties, parties, rejects);
  }

  /**
   * {@return an importer that keeps no episode but hands each on, so that tables may be of any
   * length; it does not check that ids are unique}
   *
   * @param sink takes the episodes
   * @param rejects takes each row of which nothing is made
   */
  public static Importer handing(EpisodeSink sink, Consumer<RejectedRow> rejects) {
    return new Importer(sink, null, rejects);
  }

  /**
   * Reads a table.
   *
   * @param table the rows
   * @param mapping how they become episodes
   * @return this importer
   * @throws IOException if the table cannot be read
   */
  public Importer read(Table table, Mapping mapping) throws IOException {
    assumptions.addAll(mapping.assumptions());
    rowNames.put(table.name(), table.rowName());
    try {
      table.read(mapping, new TableRows(table.name(), mapping));
    } catch (RefusedException refusal) {
      refusal.problems().forEach(problem -> broken.add(inTable(table.name(), problem)));
    }
    return this;
  }

  private static Problem inTable(String table, Problem problem) {
    String subject = problem.subject();
    return table.isEmpty()
        ? problem
        : problem.of(subject.isEmpty() ? table : table + ", " + subject);
  }

  /**
   * Makes what was gathered from several rows, and ends.
   *
   * @return what was read
   */
  public Portfolio finish() {
    for (Group group : groups.values()) {
      finish(group);
    }
    groups.clear();
    return new Portfolio(
        parties == null ? ImmutableList.of() : parties.records(),
        ImmutableList.copyOf(broken),
        digest.problems(),
        ImmutableList.copyOf(assumptions),
        rows,
        skipped,
        refused,
        episodes);
  }

  private void finish(Group group) {
    group.fill(fields);
    group.problems().forEach(p -> fields.add(p.attribute(), p.rule(), p.actual()));
    take(group.table(), group.line(), group.id(), group.party());
  }

  /** Makes an episode of the fields, or rejects the row. */
  private void take(String table, long line, @Nullable String id, @Nullable String party) {
    if (party == null) {
      fields.add(Mapping.PARTY, "must be given", Problem.MISSING);
    }
    try {
      sink.take(party == null ? "" : party, EpisodeReader.read(fields));
      episodes++;
    } catch (RefusedException refusal) {
      reject(table, line, id == null ? "" : id, refusal);
    }
  }

  private void reject(String table, long line, String id, RefusedException refusal) {
    RowReader reader = readers.get(table);
    String place = (table.isEmpty() ? "" : table + ", ") + rowName(table) + " " + line;
    List<Problem> problems = new ArrayList<>();
    for (Problem problem : refusal.problems()) {
      String named = reader == null ? problem.attribute() : reader.named(problem.attribute());
      String subject = id.isEmpty() ? place : place + ", " + id;
      problems.add(new Problem(subject, named, problem.rule(), problem.actual()));
    }
    refused++;
    problems.forEach(problem -> digest.add(table, line, problem));
    rejects.accept(new RejectedRow(table, line, id, ImmutableList.copyOf(problems)));
  }

  private String rowName(String table) {
    return rowNames.getOrDefault(table, "line");
  }

  /** Takes the rows of one table. */
  private final class TableRows implements Table.Rows {
    private final String name;
    private final Mapping mapping;
    private final long refusedBefore = refused;
    private final Consumer<Problem> problems = fields::add;
    private long rowsOfTable;
    private int size;
    private @Nullable RowReader reader;

    TableRows(String name, Mapping mapping) {
      this.name = name;
      this.mapping = mapping;
    }

    @Override
    public void columns(long line, List<String> columns) {
      size = columns.size();
      RowReader ofTable = new RowReader(mapping, line, columns);
      reader = ofTable;
      readers.put(name, ofTable);
    }

    @Override
    public boolean row(long line, List<String> cells) {
      RowReader ofTable = reader;
      if (ofTable == null) {
        throw new IllegalStateException("columns must be given before rows");
      }
      rows++;
      rowsOfTable++;
      requireMostlyRight(line);
      if (cells.size() != size) {
        String rule = "must be " + size + ", as in the header";
        reject(name, line, "", RefusedException.of("", "cells", rule, cells.size()));
        return true;
      }
      List<String> filled = ofTable.filled(cells);
      if (!ofTable.isWanted(filled)) {
        skipped++;
        return true;
      }
      fields.start(mapping.kind());
      ofTable.read(line, filled, problems);
      if (mapping.gathers()) {
        gather(ofTable, line, filled);
      } else {
        ofTable.fill(fields);
        take(name, line, ofTable.id(), ofTable.party());
      }
      return true;
    }

    /** Where a whole column is wrong, nobody waits for the end to be told so. */
    private void requireMostlyRight(long line) {
      long wrong = refused - refusedBefore;
      if (wrong > MOST_WRONG && wrong > rowsOfTable / 2) {
        String actual =
            ProblemDigest.grouped(wrong) + " of " + ProblemDigest.grouped(rowsOfTable - 1);
        throw RefusedException.of(
            "line " + line,
            "table",
            "must be mostly right to be read to its end",
            actual + " rows refused");
      }
    }

    private void gather(RowReader ofTable, long line, List<String> cells) {
      String id = ofTable.id();
      if (id == null) {
        reject(name, line, "", RefusedException.of("", "id", "must be given", Problem.MISSING));
        return;
      }
      Kind kind = mapping.kind();
      Group group =
          groups.computeIfAbsent(kind + "\n" + id, key -> new Group(kind, id, name, line));
      group.party(ofTable.party());
      ofTable.gather(line, cells, group, problems);
      fields.handProblems(group.problems());
    }
  }
}
