package io.github.mettle.example.scorecard;

import io.github.mettle.insight.Ranking;
import io.github.mettle.json.MettleJson;
import io.github.mettle.mapping.Importer;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.mapping.Portfolio;
import io.github.mettle.mapping.Table;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one portfolio of all the tables in a folder, and ranks it. */
@Command(
    name = "adopt",
    description = {
      "Makes one portfolio of all the tables in a folder, and ranks it.",
      "Files in CSV, JSON, Markdown and .xlsx are read by the mappings that lie in the folder"
          + " (signed), by --mapping, or by a preset that knows them. What is left out is listed,"
          + " with the reason; the rest is written as records, one a line."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard adopt exports --out suppliers.jsonl --rejects left-out.csv",
      "  scorecard adopt exports --zone America/Chicago --as-of 2026-11-21"
    })
final class AdoptCommand implements Runnable {
  private final Console console;

  @Parameters(paramLabel = "FOLDER", description = "A folder; folders in it are read as well.")
  private String folder = "";

  @Mixin private final MappingOptions options = new MappingOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "portfolio.jsonl",
      description = "Where the records go. Unless given: ${DEFAULT-VALUE}.")
  private String out = "portfolio.jsonl";

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      defaultValue = "left-out.csv",
      description = "Where the rows are listed that are refused. Unless given: ${DEFAULT-VALUE}.")
  private String rejects = "left-out.csv";

  @Mixin private final Terms terms = new Terms();

  AdoptCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Refusal.Gatherer refused = new Refusal.Gatherer();
    List<Path> files = files();
    try (Progress progress = Progress.of(console, files.size())) {
      Inputs inputs = new Inputs(console, refused, progress);
      Portfolio portfolio = read(files, inputs, refused, progress);
      List<TrackRecord> records = portfolio.accepted();
      Notes.of(portfolio, Optional.of(rejects)).forEach(console::note);
      if (records.isEmpty()) {
        throw Refusal.of(Inputs.name(folder), "must hold a table that can be read", "none");
      }
      write(records);
    }
    List<BalanceSheet> sheets = terms.sheets(console, List.of(out));
    console.tell(Ranking.of(sheets).toString());
  }

  private Portfolio read(
      List<Path> files, Inputs inputs, Refusal.Gatherer refused, Progress progress) {
    Signed signed = Signed.of(files, options, inputs, refused);
    refused.refuseIfAny();
    try (Rejects list = Rejects.of(console, Optional.of(rejects))) {
      Importer importer = Importer.create(list::add);
      for (Path file : files) {
        if (!signed.isMapping(file)) {
          read(file, signed, importer, new Tables(inputs, refused));
        }
        progress.advance();
      }
      refused.refuseIfAny();
      Portfolio portfolio = importer.finish();
      list.keep();
      return portfolio;
    } catch (IOException unreadable) {
      throw Refusal.of(
          Inputs.name(folder), "must be a folder that can be read", "it cannot be read");
    }
  }

  private void read(Path file, Signed signed, Importer importer, Tables tables) throws IOException {
    Optional<Table> table = tables.table(file.toString());
    if (table.isEmpty()) {
      return;
    }
    List<Mapping> mappings = signed.fitting(table.get());
    if (mappings.isEmpty()) {
      String why =
          Signed.isRecord(file)
              ? "it holds records already"
              : "no mapping and no preset knows it; see scorecard import --explain";
      console.note(Inputs.name(file.toString()) + ": left out: " + why);
    }
    for (Mapping mapping : mappings) {
      importer.read(table.get(), mapping);
    }
  }

  /** The files that are named as tables, in order of their names, without those it writes. */
  private List<Path> files() {
    try {
      Path root = Path.of(folder);
      if (!Files.isDirectory(root)) {
        throw Refusal.of(Inputs.name(folder), "must be a folder", "it is none");
      }
      try (var all = Files.walk(root, 8)) {
        return all.filter(Files::isRegularFile)
            .filter(Tables::isTable)
            .filter(file -> !isSame(file, out) && !isSame(file, rejects))
            .map(Path::normalize)
            .sorted()
            .toList();
      }
    } catch (IOException | InvalidPathException unreadable) {
      throw Refusal.of(
          Inputs.name(folder), "must be a folder that can be read", "it cannot be read");
    }
  }

  private static boolean isSame(Path file, String other) {
    try {
      return WholeFile.isSame(file, Path.of(other));
    } catch (IOException unknown) {
      return false;
    }
  }

  private void write(List<TrackRecord> records) {
    try (WholeFile file = WholeFile.open(console, "--out", out)) {
      records.forEach(record -> file.out().print(MettleJson.write(record) + "\n"));
      file.keep();
    }
  }
}
