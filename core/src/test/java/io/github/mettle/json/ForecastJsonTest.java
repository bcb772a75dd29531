package io.github.mettle.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.mettle.Scorecard;
import io.github.mettle.forecast.PartyForecast;
import io.github.mettle.kit.World;
import io.github.mettle.record.TrackRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastJsonTest {
  private static final String SCHEMA = "mettle-forecast-1.schema.json";

  private static PartyForecast forecast(TrackRecord record, TrackRecord... peers) {
    return Scorecard.standard().forecast(record, List.of(peers), "2026-06-15");
  }

  private static Schema schema() throws IOException {
    try (InputStream stream = MettleJson.class.getResourceAsStream(SCHEMA)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    }
  }

  @Test
  void writesOneLine() {
    assertThat(MettleJson.write(forecast(TrackRecord.of("A"))))
        .matches(
            "\\{\"format\":\"mettle-forecast/1\",\"party\":\"A\",\"asOf\":\"2026-06-15\","
                + "\"policy\":\"[^\"]+\",\"peers\":0,\"forecasts\":\\[]}");
  }

  @Test
  void whatIsWrittenAgreesWithTheSchema() throws IOException {
    TrackRecord record = TrackRecord.of("A", World.of(60).episodes());
    String json = MettleJson.write(forecast(record, TrackRecord.of("B", World.of(40).episodes())));
    assertThat(json).contains("\"sentence\":\"The next ");
    assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
    assertThat(schema().validate(json.replace("\"peers\"", "\"more\""), InputFormat.JSON))
        .hasSize(2);
  }
}
