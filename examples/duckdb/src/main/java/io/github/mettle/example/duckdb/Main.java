package io.github.mettle.example.duckdb;

import io.github.mettle.Scorecard;
import io.github.mettle.insight.Ranking;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ranks the suppliers of a folder of Parquet or CSV files. */
public final class Main {
  private static final String USAGE = "FOLDER [--mapping FILE] [--policy FILE] [--as-of WHEN]";
  private static final List<String> OPTIONS = List.of("--mapping", "--policy", "--as-of");

  private Main() {}

  /**
   * Prints the ranking; ends with 2 if anything was refused.
   *
   * @param args as the usage says
   * @throws IOException if a file cannot be read
   * @throws SQLException if DuckDB cannot read them
   */
  public static void main(String[] args) throws IOException, SQLException {
    try {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      out.println(ranking(args));
    } catch (RefusedException refused) {
      System.err.println(refused.getMessage());
      System.exit(2);
    }
  }

  static Ranking ranking(String... args) throws IOException, SQLException {
    Map<String, String> options = options(args);
    String policy = options.get("--policy");
    Scorecard scorecard =
        policy == null
            ? Scorecard.standard()
            : Scorecard.of(MettleJson.readPolicyBook(Files.readString(Path.of(policy))));
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    String asOf = options.getOrDefault("--as-of", today);
    return scorecard.rank(records(Path.of(args[0]), options.get("--mapping")), asOf);
  }

  private static Map<String, String> options(String[] args) {
    Map<String, String> options = new HashMap<>();
    for (int i = 1; i + 1 < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    if (args.length % 2 == 0 || !OPTIONS.containsAll(options.keySet())) {
      throw RefusedException.of("", "arguments", "must be " + USAGE, List.of(args));
    }
    return options;
  }

  private static List<TrackRecord> records(Path folder, String mapping)
      throws IOException, SQLException {
    try (FolderOfFacts facts = FolderOfFacts.read(folder)) {
      return mapping == null
          ? new Facts(facts).records()
          : new Facts(facts).records(MettleJson.readMappings(Files.readString(Path.of(mapping))));
    }
  }
}
