package io.github.mettle.example.spark;

import io.github.mettle.json.MettleJson;
import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Weighs facts in Parquet on Spark, generates some to try it with, and weighs in one process. */
public final class Main {
  private final Arguments arguments;

  private Main(Arguments arguments) {
    this.arguments = arguments;
  }

  /**
   * Runs a command; ends with 2 if anything was refused.
   *
   * @param args as the usage says
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    try {
      new Main(Arguments.of(args)).run();
    } catch (RefusedException refused) {
      System.err.println(refused.getMessage());
      System.exit(2);
    }
  }

  private void run() throws IOException {
    Stopwatch start = Stopwatch.start();
    switch (arguments.command()) {
      case WEIGH -> weigh();
      case GENERATE -> generate();
      case ONE_PROCESS -> OneProcess.run(weigher(), ParquetFacts.records(facts()), out());
      case GROWTH -> growth();
    }
    System.out.println(arguments.command().key() + " in " + start);
    switch (arguments.command()) {
      case WEIGH, ONE_PROCESS -> {
        System.out.println("sheets  " + Digest.of(out().resolve("sheets")));
        System.out.println("ranking " + Digest.of(out().resolve("ranking")));
      }
      case GENERATE, GROWTH -> {}
    }
  }

  private void weigh() throws IOException {
    Weigher weigher = weigher();
    long splitAbove = arguments.whole("--split-above", WeighJob.SPLIT_ABOVE);
    double mostRejected = arguments.share("--most-rejected", 0);
    try (SparkSession spark = session()) {
      Stopwatch start = Stopwatch.start();
      new WeighJob(spark, weigher, splitAbove, mostRejected)
          .run(spark.read().parquet(facts().toString()), out());
      System.out.println("the job itself in " + start);
    }
  }

  private void generate() throws IOException {
    int suppliers = arguments.whole("--suppliers");
    int episodes = arguments.whole("--episodes");
    try (SparkSession spark = session()) {
      GeneratedFacts.table(spark, suppliers, episodes)
          .write()
          .mode("overwrite")
          .parquet(arguments.place(0).toString());
    }
  }

  private void growth() throws IOException {
    System.out.println(
        Growth.measure(weigher(), arguments.whole("--suppliers"), arguments.whole("--episodes")));
  }

  private static SparkSession session() {
    return SparkSession.builder().appName("mettle").getOrCreate();
  }

  private Weigher weigher() throws IOException {
    String asOf = arguments.text("--as-of");
    String file = arguments.text("--policy", "");
    return file.isEmpty()
        ? Weigher.standard(asOf)
        : new Weigher(MettleJson.readPolicyBook(Files.readString(Path.of(file))), asOf);
  }

  private Path facts() {
    return arguments.place(0);
  }

  private Path out() {
    return arguments.place(1);
  }
}
