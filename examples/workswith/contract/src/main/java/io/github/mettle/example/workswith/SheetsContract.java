package io.github.mettle.example.workswith;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.TrackRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What a client sees of a controller that takes a record and returns its sheet. */
public abstract class SheetsContract {
  /** Creates the tests of a controller. */
  protected SheetsContract() {}

  /** {@return the address of the server, which runs} */
  protected abstract URI server();

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server().resolve("/sheets?asOf=2026-11-21"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aRecordGoesInAndItsSheetComesOut() throws IOException, InterruptedException {
    TrackRecord record =
        TrackRecord.of(
            "Ruhr Steelworks",
            Commitment.of("first-articles", "2026-04-01", "2026-04-30").keptAt("2026-04-28"));
    HttpResponse<String> response = post(MettleJson.write(record));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(MettleJson.readSheet(response.body()))
        .isEqualTo(Scorecard.standard().weigh(record, "2026-11-21"));
  }

  @Test
  void whatIsRefusedComesBackAsItsProblems() throws IOException, InterruptedException {
    HttpResponse<String> response =
        post(
            """
            {"party": "Ruhr Steelworks", "episodes": [
              {"kind": "commitment", "id": "first-articles",
               "madeAt": "2026-04-30", "dueAt": "2026-04-01"}]}
            """);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body())
        .isEqualTo(
            "[{\"subject\":\"first-articles\",\"attribute\":\"dueAt\","
                + "\"rule\":\"must be at or after madeAt 2026-04-30\",\"actual\":\"2026-04-01\"}]");
  }

  @Test
  void whatIsNoJsonIsABadRequest() throws IOException, InterruptedException {
    assertThat(post("Dear Sirs").statusCode()).isEqualTo(400);
  }
}
