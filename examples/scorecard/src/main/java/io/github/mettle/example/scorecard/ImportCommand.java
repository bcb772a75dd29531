package io.github.mettle.example.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.mettle.csv.CsvMapping;
import io.github.mettle.csv.MettleCsv;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Kind;
import io.github.mettle.record.TrackRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the record that a table in CSV amounts to. */
@Command(
    name = "import",
    description = {
      "Prints a record in JSON from a table in CSV.",
      "Each row is an episode; all are of one kind. The file is in UTF-8, and columns"
          + " have the names of the fields in JSON or are mapped to them."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard import deliveries.csv --kind delivery --party \"Ruhr Steelworks\" > ruhr.json",
      "  scorecard import orders.csv --kind delivery --party \"Ruhr Steelworks\" --delimiter \";\" \\",
      "      --mapping \"id=PO number\" --mapping dueAt=Promised --ignore Buyer --out ruhr.json"
    })
final class ImportCommand implements Runnable {
  private static final Set<String> FORBIDDEN = Set.of("\"", "\n", "\r");

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "A table in CSV; - is standard input.")
  private String file = "";

  @Option(
      names = "--kind",
      required = true,
      paramLabel = "KIND",
      description = "The kind of its episodes, such as delivery.")
  private String kind = "";

  @Option(
      names = "--party",
      required = true,
      paramLabel = "NAME",
      description = "The party that is judged.")
  private String party = "";

  @Option(
      names = "--mapping",
      paramLabel = "FIELD=COLUMN",
      description = {
        "A column whose name differs from the field, such as dueAt=Promised; repeatable."
      })
  private List<String> mappings = List.of();

  @Option(
      names = "--ignore",
      paramLabel = "COLUMN",
      description = "A column to ignore; repeatable.")
  private List<String> ignored = List.of();

  @Option(
      names = "--constant",
      paramLabel = "FIELD=VALUE",
      description = "A field with one value in every row, such as source=REFERRED; repeatable.")
  private List<String> constants = List.of();

  @Option(
      names = "--delimiter",
      paramLabel = "CHARACTER",
      defaultValue = ",",
      description = "The separator of cells: one character, or tab. Default: a comma.")
  private String delimiter = ",";

  @Mixin private final Out out = new Out();

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Refusal.Gatherer refused = new Refusal.Gatherer();
    Optional<Kind> known = Kind.ofKey(kind);
    if (known.isEmpty()) {
      refused.add("--kind", "must be one of [" + kinds() + "]", kind);
    }
    CsvMapping mapping = mapping(refused);
    refused.refuseIfAny();
    String record = MettleJson.write(TrackRecord.of(party, read(known.orElseThrow(), mapping)));
    out.print(console, to -> to.say(record));
  }

  private CsvMapping mapping(Refusal.Gatherer refused) {
    CsvMapping mapping =
        CsvMapping.asNamed().ignoring(ignored.toArray(String[]::new)).delimiter(delimiter(refused));
    for (String pair : mappings) {
      int equals = middle("--mapping", "FIELD=COLUMN", pair, refused);
      mapping = mapping.column(pair.substring(equals + 1), pair.substring(0, equals));
    }
    for (String pair : constants) {
      int equals = middle("--constant", "FIELD=VALUE", pair, refused);
      mapping = mapping.constant(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return mapping;
  }

  /** Where the first equals sign is; somewhere, if that is refused. */
  private static int middle(String option, String form, String pair, Refusal.Gatherer refused) {
    int equals = pair.indexOf('=');
    if (equals <= 0 || equals == pair.length() - 1) {
      refused.add(option, "must be " + form, Columns.oneLine(pair));
    }
    return Math.max(0, equals);
  }

  private char delimiter(Refusal.Gatherer refused) {
    String character = delimiter.equals("tab") ? "\t" : delimiter;
    if (character.length() != 1 || FORBIDDEN.contains(character)) {
      String rule = "must be one character, no quote and no line break, or tab";
      refused.add("--delimiter", rule, Columns.oneLine(delimiter));
      return ',';
    }
    return character.charAt(0);
  }

  private ImmutableList<Episode> read(Kind kind, CsvMapping mapping) {
    Refusal.Gatherer refused = new Refusal.Gatherer();
    try (Progress progress = Progress.of(console, 1)) {
      Optional<ImmutableList<Episode>> episodes =
          new Inputs(console, refused, progress).read(file, csv -> read(csv, kind, mapping));
      refused.refuseIfAny();
      return episodes.orElseThrow();
    }
  }

  private static ImmutableList<Episode> read(InputStream stream, Kind kind, CsvMapping mapping)
      throws IOException {
    // A decoder of its own, since one that is given by name would replace what is not UTF-8.
    return MettleCsv.readEpisodes(
        new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()), kind, mapping);
  }

  private static String kinds() {
    return Arrays.stream(Kind.values()).map(Kind::key).collect(Collectors.joining(", "));
  }
}
