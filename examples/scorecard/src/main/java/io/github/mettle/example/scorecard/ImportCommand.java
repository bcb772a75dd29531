package io.github.mettle.example.scorecard;

import io.github.mettle.json.MettleJson;
import io.github.mettle.mapping.Importer;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.mapping.Portfolio;
import io.github.mettle.mapping.Proposal;
import io.github.mettle.mapping.Table;
import io.github.mettle.record.TrackRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the records, as JSON Lines, that tables amount to. */
@Command(
    name = "import",
    description = {
      "Prints the records, one a line in JSON, that tables amount to.",
      "A table is a file in CSV, JSON, Markdown or .xlsx. Which column is which field is said by"
          + " a mapping, a preset, or the options below; nothing is guessed. Nothing is printed if"
          + " anything is wrong, unless --rejects names a file for what is refused."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard import --explain orders.csv > orders-mapping.json",
      "  scorecard import orders.csv --mapping orders-mapping.json --out suppliers.jsonl",
      "  scorecard import orders.csv --kind delivery --party-column Supplier --dates M/d/yyyy \\",
      "      --field \"id=PO number\" --field dueAt=Promised --ignore Buyer --rejects left-out.csv",
      "  scorecard import incidents.json --preset statuspage --out vendor.json"
    })
final class ImportCommand implements Runnable {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "A table; - is standard input. Files of one id are put together.")
  private List<String> files = List.of();

  @Mixin private final MappingOptions options = new MappingOptions();

  @Option(
      names = "--explain",
      description = "Print the mapping that the files seem to need, and say what is unsure.")
  private boolean explain;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Take what is right, and list the rows that are refused in this file, as CSV.")
  private Optional<String> rejects = Optional.empty();

  @Mixin private final Out out = new Out();

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Refusal.Gatherer refused = new Refusal.Gatherer();
    try (Progress progress = Progress.of(console, files.size())) {
      Inputs inputs = new Inputs(console, refused, progress);
      List<Table> tables = tables(inputs, refused);
      if (explain) {
        refused.refuseIfAny();
        explain(tables);
        return;
      }
      List<Mapping> mappings = mappings(inputs, tables, refused);
      refused.refuseIfAny();
      print(read(tables, mappings, progress));
    }
  }

  private List<Table> tables(Inputs inputs, Refusal.Gatherer refused) {
    Tables known = new Tables(inputs, refused);
    return files.stream().map(known::table).flatMap(Optional::stream).toList();
  }

  private void explain(List<Table> tables) {
    List<Mapping> proposed = new ArrayList<>();
    for (Table table : tables) {
      Proposal proposal = proposal(table);
      proposal.notes().forEach(note -> console.note(table.name() + ": " + note));
      proposed.addAll(proposal.mappings());
    }
    String json = MettleJson.indented(MettleJson.write(proposed.toArray(Mapping[]::new)));
    out.print(console, to -> to.say(json));
  }

  private static Proposal proposal(Table table) {
    try {
      return Proposal.of(table);
    } catch (IOException unreadable) {
      throw Refusal.of(table.name(), "must be a file that can be read", "it cannot be read");
    }
  }

  /** Those given; or else the ones of the presets that are recognised. */
  private List<Mapping> mappings(Inputs inputs, List<Table> tables, Refusal.Gatherer refused) {
    if (options.isGiven()) {
      return options.mappings(inputs, refused);
    }
    List<Mapping> recognised = new ArrayList<>();
    for (Table table : tables) {
      Proposal proposal = proposal(table);
      if (proposal.preset().isEmpty()) {
        String rule = "must be of a known preset, or come with --mapping, --preset or --kind";
        refused.add(table.name(), rule, "see scorecard import --explain");
      } else {
        console.note(table.name() + ": read as " + proposal.preset().get().name());
        proposal.mappings().stream()
            .filter(mapping -> !recognised.contains(mapping))
            .forEach(recognised::add);
      }
    }
    return recognised.stream()
        .map(mapping -> options.with(mapping, refused))
        .flatMap(Optional::stream)
        .toList();
  }

  private Portfolio read(List<Table> tables, List<Mapping> mappings, Progress progress) {
    try (Rejects list = Rejects.of(console, rejects)) {
      Importer importer = Importer.create(list::add);
      for (Table table : tables) {
        for (Mapping mapping : fitting(table, mappings)) {
          importer.read(table, mapping);
        }
        progress.advance();
      }
      Portfolio portfolio = importer.finish();
      list.keep();
      return portfolio;
    } catch (IOException unreadable) {
      throw Refusal.of("FILE", "must be a file that can be read", "it cannot be read");
    }
  }

  /** Of several mappings, those whose columns the table has. */
  private static List<Mapping> fitting(Table table, List<Mapping> mappings) throws IOException {
    List<Mapping> fitting = new ArrayList<>();
    for (Mapping mapping : mappings) {
      if (mappings.size() == 1 || mapping.fits(table)) {
        fitting.add(mapping);
      }
    }
    if (fitting.isEmpty()) {
      throw Refusal.of(table.name(), "must fit one of the mappings", "it has other columns");
    }
    return fitting;
  }

  private void print(Portfolio portfolio) {
    List<TrackRecord> records = rejects.isPresent() ? portfolio.accepted() : strict(portfolio);
    out.print(console, to -> records.forEach(record -> to.say(MettleJson.write(record))));
    Notes.of(portfolio, rejects).forEach(console::note);
  }

  private static List<TrackRecord> strict(Portfolio portfolio) {
    if (!portfolio.problems().isEmpty() && portfolio.episodeCount() > 0) {
      Refusal.Gatherer refused = new Refusal.Gatherer();
      refused.add(portfolio.problems());
      refused.add(
          "import",
          "must be right in every row, unless --rejects FILE is given",
          portfolio.toString());
      refused.refuseIfAny();
    }
    return portfolio.records();
  }
}
