package io.github.mettle.example.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.mettle.csv.MettleCsv;
import io.github.mettle.mapping.FieldRule;
import io.github.mettle.mapping.Importer;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.mapping.Portfolio;
import io.github.mettle.mapping.Table;
import io.github.mettle.record.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Reading lists of orders in CSV by a mapping, into the records of a hundred suppliers or one row
 * after another, beside the same parser stepping through the same bytes and looking at every cell.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TableBenchmark {
  private static final Mapping ORDERS =
      Mapping.builder(Kind.DELIVERY)
          .field(Mapping.PARTY, "Supplier")
          .field("id", FieldRule.columns("PO", "Line"))
          .field("orderedAt", "Ordered")
          .field("dueAt", "Promised")
          .field("deliveredAt", "Received")
          .field("acceptedShare", FieldRule.share("Good", "Quantity"))
          .tag("site", "Plant")
          .dates("M/d/yyyy")
          .build();

  /** How many distinct tables. */
  @Param("10")
  public int tables;

  /** How many rows each. */
  @Param("10000")
  public int rows;

  private Cycle<byte[]> files = new Cycle<>(List.of());

  /** Writes the tables and checks that each row becomes an episode. */
  @Setup
  public void setUp() throws IOException {
    files = new Cycle<>(IntStream.range(0, tables).mapToObj(this::table).toList());
    for (int i = 0; i < tables; i++) {
      Agreement.require("episodes", records().episodeCount(), rows);
      Agreement.require("episodes", handed(), rows);
    }
  }

  private byte[] table(int seed) {
    Random random = new Random(seed);
    StringBuilder csv =
        new StringBuilder("PO,Line,Supplier,Ordered,Promised,Received,Quantity,Good,Plant\n");
    for (int i = 0; i < rows; i++) {
      LocalDate ordered = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000));
      LocalDate due = ordered.plusDays(3 + random.nextInt(30));
      int quantity = 3 + random.nextInt(1_000);
      csv.append(4_500_000_000L + i / 3).append(',').append(10 + i % 3 * 10);
      csv.append(",Supplier ").append(random.nextInt(100)).append(',').append(day(ordered));
      csv.append(',').append(day(due)).append(',').append(day(due.plusDays(random.nextInt(3))));
      csv.append(',').append(quantity).append(',').append(quantity - random.nextInt(3));
      csv.append(random.nextBoolean() ? ",Essen\n" : ",Gera\n");
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String day(LocalDate day) {
    return day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear();
  }

  private Table next() {
    byte[] file = files.next();
    return MettleCsv.table("orders", () -> new ByteArrayInputStream(file));
  }

  /** The records of all suppliers. */
  @Benchmark
  public Portfolio records() throws IOException {
    return Importer.create().read(next(), ORDERS).finish();
  }

  /** Every episode, handed on and not kept. */
  @Benchmark
  public long handed() throws IOException {
    Importer importer = Importer.handing((party, episode) -> {}, refused -> {});
    return importer.read(next(), ORDERS).finish().episodeCount();
  }

  /** The bare pass. */
  @Benchmark
  public long cells() {
    long seen = 0;
    InputStreamReader text =
        new InputStreamReader(new ByteArrayInputStream(files.next()), StandardCharsets.UTF_8);
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
      for (CsvRecord row : csv) {
        for (String cell : row.getFields()) {
          seen += cell.length();
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return seen;
  }
}
