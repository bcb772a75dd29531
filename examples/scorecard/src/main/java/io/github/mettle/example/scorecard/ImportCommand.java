package io.github.mettle.example.scorecard;

import com.google.common.collect.ImmutableList;
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
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the record that a table in CSV amounts to. */
@Command(
    name = "import",
    description = {
      "Reads episodes of one kind from CSV in UTF-8, a row each, columns named as the fields in"
          + " JSON, and prints their record in JSON."
    },
    footer = {
      "",
      "Example:",
      "  scorecard import deliveries.csv --kind delivery --party \"Ruhr Steelworks\" > ruhr.json"
    })
final class ImportCommand implements Runnable {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "A table in CSV; - is standard input.")
  private String file = "";

  @Option(
      names = "--kind",
      required = true,
      paramLabel = "KIND",
      description = "The kind of its episodes, such as delivery.")
  private String kind = "";

  @Option(names = "--party", required = true, paramLabel = "NAME", description = "Who is judged.")
  private String party = "";

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Refusal.Gatherer refused = new Refusal.Gatherer();
    Kind known = Kind.ofKey(kind).orElseThrow(this::unknownKind);
    Optional<ImmutableList<Episode>> episodes =
        new Inputs(console.in(), refused).read(file, stream -> read(stream, known));
    refused.refuseIfAny();
    episodes.ifPresent(it -> console.say(MettleJson.write(TrackRecord.of(party, it))));
  }

  private static ImmutableList<Episode> read(InputStream stream, Kind kind) throws IOException {
    // A decoder of its own, since one that is given by name would replace what is not UTF-8.
    return MettleCsv.readEpisodes(
        new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()), kind);
  }

  private Refusal unknownKind() {
    String kinds = Arrays.stream(Kind.values()).map(Kind::key).collect(Collectors.joining(", "));
    return Refusal.of("--kind", "must be one of [" + kinds + "]", kind);
  }
}
