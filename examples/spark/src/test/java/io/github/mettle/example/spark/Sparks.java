package io.github.mettle.example.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** One session for all tests: two threads, and four attempts for each task. */
final class Sparks {
  static final SparkSession SESSION =
      SparkSession.builder()
          .master("local[2,4]")
          .appName("mettle-tests")
          .config("spark.ui.enabled", "false")
          .config("spark.sql.shuffle.partitions", "3")
          .config("spark.sql.adaptive.coalescePartitions.enabled", "false")
          .config("spark.sql.session.timeZone", "Asia/Tokyo")
          .getOrCreate();

  static final Weigher WEIGHER = Weigher.standard(GeneratedFacts.AS_OF);

  private Sparks() {}

  /** What a run leaves behind, as checksums. */
  static List<String> digests(Path out) throws IOException {
    return List.of(Digest.of(out.resolve("sheets")), Digest.of(out.resolve("ranking")));
  }
}
