package io.github.mettle.example.spark;

import io.github.mettle.record.TrackRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The job on a cluster of two executors, each a process, of which several are killed: one in the
 * middle of its rows, one in the middle of its results, and more between two steps, when what they
 * kept for the next step is lost with them. Prints how many were lost, and the checksums.
 */
final class KilledExecutors {
  static final Weigher WEIGHER = Weigher.standard(GeneratedFacts.AS_OF);
  static final String IN_ROWS = "killed-in-rows";
  static final String IN_RESULTS = "killed-in-results";

  private static final int SUPPLIERS = 60;
  private static final int EPISODES = 50;

  private KilledExecutors() {}

  static List<TrackRecord> records() {
    return GeneratedFacts.records(SUPPLIERS, EPISODES);
  }

  /** Runs the job in the folder that is the only argument. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Killer killer = new Killer();
    try (SparkSession spark = cluster()) {
      spark.sparkContext().addSparkListener(killer);
      new WeighJob(spark, WEIGHER, 20, 0, killing(folder))
          .run(GeneratedFacts.table(spark, SUPPLIERS, EPISODES), folder);
    }
    System.out.println("executors lost: " + killer.lost);
    System.out.println("sheets  " + Digest.of(folder.resolve("sheets")));
    System.out.println("ranking " + Digest.of(folder.resolve("ranking")));
  }

  private static SparkSession cluster() {
    return SparkSession.builder()
        .master("local-cluster[2,1,1024]")
        .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
        .config("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.adaptive.coalescePartitions.enabled", "false")
        .config("spark.ui.enabled", "false")
        .getOrCreate();
  }

  private static UnaryOperator<MapPartitionsFunction<Row, Weighed>> killing(Path folder) {
    String inRows = folder.resolve(IN_ROWS).toString();
    String inResults = folder.resolve(IN_RESULTS).toString();
    return weigh ->
        rows -> Faults.killing(weigh.call(Faults.killing(rows, 300, inRows)), 5, inResults);
  }

  /** Counts the executors that are lost, and kills one after every eighth step of the job. */
  private static final class Killer extends SparkListener {
    private static final int EIGHTH = 8;

    private final AtomicInteger lost = new AtomicInteger();
    private int steps;

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
      lost.incrementAndGet();
    }

    /** On this cluster the executors are the children of the process that starts them. */
    @Override
    public void onJobEnd(SparkListenerJobEnd ended) {
      if (++steps % EIGHTH == 0) {
        ProcessHandle.current().children().findFirst().ifPresent(ProcessHandle::destroyForcibly);
      }
    }
  }
}
