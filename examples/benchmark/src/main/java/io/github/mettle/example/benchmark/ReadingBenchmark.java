package io.github.mettle.example.benchmark;

import io.github.mettle.json.MettleJson;
import io.github.mettle.record.TrackRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reading a record from JSON, beside the same parser stepping through the same bytes and looking at
 * every name, text and number without making anything of them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingBenchmark {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

  /** How many distinct records. */
  @Param("100")
  public int suppliers;

  /** How many episodes each. */
  @Param("1000")
  public int episodes;

  private Cycle<byte[]> documents = new Cycle<>(List.of());

  /** Writes the records and checks that what is read is what was written. */
  @Setup
  public void setUp() throws IOException {
    List<TrackRecord> world = World.mixed(suppliers, episodes);
    List<byte[]> all = world.stream().map(ReadingBenchmark::bytes).toList();
    documents = new Cycle<>(all);
    for (int i = 0; i < suppliers; i++) {
      TrackRecord record = MettleJson.readRecord(new ByteArrayInputStream(all.get(i)));
      Agreement.require("episodes", record.equals(world.get(i)) ? 1 : 0, 1);
      if (tokens(all.get(i)) < record.episodes().size()) {
        throw new IllegalStateException("the bare pass must see every episode");
      }
    }
  }

  private static byte[] bytes(TrackRecord record) {
    return MettleJson.write(record).getBytes(StandardCharsets.UTF_8);
  }

  /** A record from bytes. */
  @Benchmark
  public TrackRecord record() throws IOException {
    return MettleJson.readRecord(new ByteArrayInputStream(documents.next()));
  }

  /** The bare token pass. */
  @Benchmark
  public int tokens() {
    return tokens(documents.next());
  }

  private static int tokens(byte[] document) {
    int seen = 0;
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), new ByteArrayInputStream(document))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) {
          seen += parser.getString().length();
        } else if (token.isNumeric()) {
          seen += (int) parser.getDoubleValue();
        }
      }
    }
    return seen;
  }
}
