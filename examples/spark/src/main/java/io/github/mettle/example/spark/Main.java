package io.github.mettle.example.spark;

import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.Moment;
import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** Weighs facts in Parquet on Spark, generates some to try it with, and weighs in one process. */
public final class Main {
  private static final String USAGE =
      """
      weigh FACTS OUT --as-of WHEN [--policy FILE] [--most-rejected SHARE] [--split-above ROWS]
      generate OUT --suppliers N --episodes N
      one-process FACTS OUT --as-of WHEN [--policy FILE]\
      """;

  private final List<String> places;
  private final Map<String, String> options;

  private Main(List<String> places, Map<String, String> options) {
    this.places = places;
    this.options = options;
  }

  /**
   * Runs a command.
   *
   * @param args as the usage says
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    List<String> places = Stream.of(args).takeWhile(arg -> !arg.startsWith("--")).toList();
    Map<String, String> options = new HashMap<>();
    for (int i = places.size(); i + 1 < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    try {
      new Main(places, options).run();
    } catch (RefusedException refused) {
      System.err.println(refused.getMessage());
      System.exit(2);
    }
  }

  private void run() throws IOException {
    long start = System.nanoTime();
    switch (places.isEmpty() ? "" : places.get(0)) {
      case "weigh" -> weigh();
      case "generate" -> generate();
      case "one-process" -> OneProcess.run(weigher(), ParquetFacts.records(place(1)), place(2));
      default -> throw RefusedException.of("", "command", "must be one of\n" + USAGE, places);
    }
    System.out.printf("%s in %.1f s%n", places.get(0), (System.nanoTime() - start) / 1e9);
    if (places.size() > 2) {
      System.out.println("sheets  " + Digest.of(place(2).resolve("sheets")));
      System.out.println("ranking " + Digest.of(place(2).resolve("ranking")));
    }
  }

  private void weigh() throws IOException {
    Weigher weigher = weigher();
    try (SparkSession spark = session()) {
      long start = System.nanoTime();
      long splitAbove = Long.parseLong(options.getOrDefault("--split-above", "1000000"));
      double mostRejected = Double.parseDouble(options.getOrDefault("--most-rejected", "0"));
      new WeighJob(spark, weigher, splitAbove, mostRejected)
          .run(spark.read().parquet(place(1).toString()), place(2));
      System.out.printf("the job itself in %.1f s%n", (System.nanoTime() - start) / 1e9);
    }
  }

  private void generate() throws IOException {
    int suppliers = Integer.parseInt(option("--suppliers"));
    int episodes = Integer.parseInt(option("--episodes"));
    try (SparkSession spark = session()) {
      GeneratedFacts.table(spark, suppliers, episodes)
          .write()
          .mode("overwrite")
          .parquet(place(1).toString());
    }
  }

  private static SparkSession session() {
    return SparkSession.builder().appName("mettle").getOrCreate();
  }

  private Weigher weigher() throws IOException {
    String file = options.get("--policy");
    PolicyBook book =
        file == null
            ? PolicyBook.of(Policy.standard())
            : MettleJson.readPolicyBook(Files.readString(Path.of(file)));
    return new Weigher(book, Moment.parse(option("--as-of")));
  }

  private String option(String name) {
    String value = options.get(name);
    if (value == null) {
      throw RefusedException.of("", name, "must be given", "missing");
    }
    return value;
  }

  private Path place(int i) {
    if (i >= places.size()) {
      throw RefusedException.of("", "command", "must be one of\n" + USAGE, places);
    }
    return Path.of(places.get(i));
  }
}
