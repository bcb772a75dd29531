package io.github.mettle.example.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.example.portal.Running;
import io.github.mettle.example.portal.Visitor;
import io.github.mettle.example.portal.facts.Supplier;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.TrackRecord;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What programs are answered. */
@ExtendWith(Running.Provider.class)
class ApiTest {
  private static final Delivery ORDER = Delivery.of("PO-1", "2026-03-01", "2026-03-20");

  private final Running portal;
  private Supplier supplier;
  private Visitor buyer;
  private String own;

  ApiTest(Running portal) {
    this.portal = portal;
  }

  @BeforeEach
  void supplier() {
    supplier = portal.supplier();
    buyer = portal.buyer();
    own = "/api/suppliers/" + supplier.number();
  }

  @Test
  void aFactGoesInAndComesOutInTheFormatOfTheLibrary() {
    HttpResponse<String> added = add(MettleJson.write(ORDER));

    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(added.headers().firstValue("ETag")).hasValue("\"1\"");
    String location = added.headers().firstValue("Location").orElseThrow();
    assertThat(buyer.call("GET", location, "").body()).isEqualTo(added.body());
    assertThat(MettleJson.readRecord(buyer.call("GET", own + "/supplier/record", "").body()))
        .isEqualTo(TrackRecord.of(supplier.name(), ORDER));
  }

  @Test
  void aSheetIsReadByTheLibrary() {
    add(MettleJson.write(ORDER));
    String json = buyer.call("GET", own + "/supplier/sheet?asOf=2026-11-21", "").body();

    assertThat(MettleJson.readSheet(json).party()).isEqualTo(supplier.name());
    assertThat(MettleJson.readSheet(json).asOf()).hasToString("2026-11-21");
  }

  @Test
  void everyConclusionHasAnAnswer() {
    add(MettleJson.write(ORDER));
    for (String call :
        new String[] {
          "/supplier/due",
          "/reasons",
          "/decision",
          "/relationship",
          "/review?from=2026-06-30",
          "/snapshots"
        }) {
      assertThat(buyer.call("GET", own + call, "").statusCode()).as(call).isEqualTo(200);
    }
    assertThat(buyer.call("GET", "/api/ranking", "").body()).contains(supplier.name());
  }

  @Test
  void whatIsWrongIsAllSaid() {
    HttpResponse<String> refused =
        add(
            "{\"kind\": \"delivery\", \"id\": \"PO-1\", \"orderedAt\": \"2026-03-20\", \"dueAt\":"
                + " \"2026-03-01\", \"stake\": 0}");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.body())
        .contains("must be at or after orderedAt 2026-03-20")
        .contains("must be in (0, 100]");
    assertThat(add("no json").statusCode()).isEqualTo(400);
    assertThat(add("{\"kind\": \"delivery\", \"colour\": \"red\"}").statusCode()).isEqualTo(422);
    assertThat(buyer.call("POST", "/api/suppliers", "[").statusCode()).isEqualTo(400);
    assertThat(buyer.call("GET", own + "/supplier/sheet?asOf=soon", "").statusCode())
        .isEqualTo(422);
  }

  @Test
  void theSecondOfTwoWritersIsTold() {
    String location = add(MettleJson.write(ORDER)).headers().firstValue("Location").orElseThrow();
    String received = MettleJson.write(ORDER.deliveredAt("2026-03-19"));
    HttpResponse<String> first = buyer.call("PUT", location, received, "If-Match", "\"1\"");
    HttpResponse<String> second = buyer.call("PUT", location, received, "If-Match", "\"1\"");

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("ETag")).hasValue("\"2\"");
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("Somebody else has changed PO-1 since you looked");
    assertThat(buyer.call("PUT", location, received).statusCode()).isEqualTo(400);
  }

  @Test
  void aSupplierHearsOfItselfAlone() {
    String location = add(MettleJson.write(ORDER)).headers().firstValue("Location").orElseThrow();
    Visitor theirs = portal.of(supplier);
    Visitor others = portal.of(portal.supplier());

    assertThat(theirs.call("GET", "/api/suppliers", "").body())
        .isEqualTo(
            "[{\"number\":%d,\"name\":\"%s\"}]".formatted(supplier.number(), supplier.name()));
    assertThat(theirs.call("POST", location + "/replies", "{\"text\": \"Sorry\"}").statusCode())
        .isEqualTo(201);
    assertThat(theirs.call("POST", location + "/disputes", "{}").statusCode()).isEqualTo(201);
    assertThat(buyer.call("POST", location + "/replies", "{\"text\": \"x\"}").statusCode())
        .isEqualTo(403);
    assertThat(theirs.call("POST", own + "/supplier/facts", MettleJson.write(ORDER)).statusCode())
        .isEqualTo(403);
    assertThat(theirs.call("GET", "/api/ranking", "").statusCode()).isEqualTo(403);
    assertThat(others.call("GET", location, "").statusCode()).isEqualTo(404);
    assertThat(others.call("GET", own + "/supplier/sheet", "").body())
        .isEqualTo(
            others
                .call("GET", "/api/suppliers/987654321/supplier/sheet", "")
                .body()
                .replace("987654321", String.valueOf(supplier.number())));
  }

  @Test
  void whoIsNotKnownIsAskedWho() {
    assertThat(new Visitor(portal.address()).get("/api/suppliers").statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> add(String json) {
    return buyer.call("POST", own + "/supplier/facts", json);
  }
}
