package io.github.mettle.example.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.example.portal.Running;
import io.github.mettle.example.portal.Visitor;
import io.github.mettle.example.portal.facts.Facts;
import io.github.mettle.example.portal.facts.Filed;
import io.github.mettle.example.portal.facts.Remarks;
import io.github.mettle.example.portal.facts.Side;
import io.github.mettle.example.portal.facts.Supplier;
import io.github.mettle.example.portal.forms.FactForm;
import io.github.mettle.example.portal.forms.Field;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Ruling;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A year of one supplier, written by both sides in forms. */
@ExtendWith(Running.Provider.class)
class RecordingTest {
  private static final Delivery ORDER = Delivery.of("PO-1", "2026-03-01", "2026-03-20");

  private final Running portal;
  private final Facts facts;
  private Supplier supplier;
  private Visitor buyer;
  private String path;

  RecordingTest(Running portal) {
    this.portal = portal;
    facts = portal.get(Facts.class);
  }

  @BeforeEach
  void supplier() {
    supplier = portal.supplier();
    buyer = portal.buyer();
    path = "/suppliers/" + supplier.number() + "/supplier/facts";
  }

  @Test
  void anOrderIsRecordedAndReceived() {
    record("delivery", Map.of("id", "PO-1", "orderedAt", "2026-03-01", "dueAt", "2026-03-20"));
    HttpResponse<String> page =
        send(Map.of("version", "1", "item", "true", "at", "2026-03-19", "share", "0.5"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(only().episode()).isEqualTo(ORDER.received(0.5, "2026-03-19"));
    assertThat(buyer.get("/suppliers/" + supplier.number()).body()).contains("PO-1");
  }

  @Test
  void aNonConformityIsRecordedWithItsSteps() {
    record(
        "incident",
        Map.of(
            "id", "NCR-1",
            "openedAt", "2026-03-02T08:00Z",
            "severity", "MAJOR",
            "attribution", "SUPPLIER",
            "impact", "NONE"));
    HttpResponse<String> page =
        send(
            Map.of(
                "version", "1", "item", "true", "action", "NOTIFIED", "at", "2026-03-02T09:00Z"));

    assertThat(only().episode())
        .hasToString(
            "incident NCR-1: MAJOR, fault SUPPLIER, impact NONE, opened 2026-03-02T08:00:00Z,"
                + " NOTIFIED 2026-03-02T09:00:00Z");
    assertThat(page.body())
        .contains(
            "<dt>Severity</dt><dd>major</dd>", "<td>notified</td><td>2026-03-02T09:00:00Z</td>");
  }

  /** Whatever a form asks for, with the first of every choice. */
  @Test
  void everyKindIsRecordedInAForm() {
    for (FactForm form : FactForm.all()) {
      Map<String, String> written = new HashMap<>();
      for (Field field : form.fields()) {
        if (field.required()) {
          written.put(
              field.name(),
              switch (field.type()) {
                case MOMENT -> "2026-03-02";
                case CHOICE -> field.choices().get(0).value();
                case NUMBER -> "1";
                case TEXT -> "F-" + form.title();
              });
        }
      }
      HttpResponse<String> page = record(form.kind().key(), written);
      assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
      assertThat(page.body()).contains("F-" + form.title());
    }

    assertThat(facts.of(supplier, Side.SUPPLIER))
        .extracting(filed -> filed.episode().kind())
        .containsExactlyInAnyOrder(
            Arrays.stream(Kind.values()).filter(kind -> kind != Kind.OPENING).toArray(Kind[]::new));
  }

  @Test
  void whatIsWrongIsSaidInTheWordsOfTheLibraryAndWhatWasTypedStays() {
    HttpResponse<String> page =
        record(
            "delivery",
            Map.of(
                "id", "PO-1",
                "orderedAt", "2026-03-20",
                "dueAt", "2026-03-01",
                "acceptedShare", "most of it"));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("dueAt must be at or after orderedAt 2026-03-20: 2026-03-01")
        .contains("most of it");
    assertThat(facts.of(supplier, Side.SUPPLIER)).isEmpty();
  }

  @Test
  void theSecondOfTwoBuyersIsToldInWords() {
    record("delivery", Map.of("id", "PO-1", "orderedAt", "2026-03-01", "dueAt", "2026-03-20"));
    Map<String, String> change =
        Map.of("version", "1", "id", "PO-1", "orderedAt", "2026-03-01", "dueAt", "2026-03-25");
    send(change);
    HttpResponse<String> second = send(change);

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body())
        .contains("Somebody else has changed PO-1 since you looked: you saw version 1");
  }

  @Test
  void aChangeKeepsWhatTheFormDoesNotShow() {
    Delivery tagged = ORDER.toBuilder().tag("site", "Nürnberg").receipt(0.5, "2026-03-19").build();
    facts.add(supplier, Side.SUPPLIER, tagged, "test");
    send(Map.of("version", "1", "id", "PO-1", "orderedAt", "2026-03-01", "dueAt", "2026-03-25"));

    assertThat(only().episode()).isEqualTo(tagged.toBuilder().dueAt("2026-03-25").build());
  }

  @Test
  void aSupplierRepliesAndDisputesAndABuyerRules() {
    Filed order = facts.add(supplier, Side.SUPPLIER, ORDER, "test");
    Visitor theirs = portal.of(supplier);
    String fact = path + "/" + order.number();
    theirs.submit(fact, fact + "/replies", Map.of("text", "The lorry was stuck"));
    theirs.submit(fact, fact + "/disputes", Map.of("note", "It came on the 19th"));

    Remarks remarks = portal.get(Remarks.class);
    Remarks.FiledDispute dispute = remarks.disputes(supplier, Side.SUPPLIER).get(0);
    assertThat(buyer.get(fact).body()).contains("The lorry was stuck", "It came on the 19th");
    Map<String, String> upheld = Map.of("version", "1", "ruling", "UPHELD");
    assertThat(theirs.submit(fact, fact + "/disputes/" + dispute.number(), upheld).statusCode())
        .isEqualTo(403);
    buyer.submit(fact, fact + "/disputes/" + dispute.number(), upheld);

    assertThat(remarks.disputes(supplier, Side.SUPPLIER))
        .extracting(it -> it.dispute().ruling())
        .containsExactly(Optional.of(Ruling.UPHELD));
    assertThat(theirs.get("/").body()).doesNotContain("PO-1");
  }

  @Test
  void aSupplierRecordsNothing() {
    Filed order = facts.add(supplier, Side.SUPPLIER, ORDER, "test");
    Visitor theirs = portal.of(supplier);
    String fact = path + "/" + order.number();

    assertThat(theirs.submit(fact, fact, Map.of("version", "1")).statusCode()).isEqualTo(403);
    assertThat(theirs.submit(fact, path + "/new?kind=gesture", Map.of()).statusCode())
        .isEqualTo(403);
    assertThat(only()).isEqualTo(order);
  }

  @Test
  void ourOwnConductHasASheetForBoth() {
    String ours = "/suppliers/" + supplier.number() + "/buyer";
    buyer.submit(
        ours + "/facts/new?kind=commitment",
        ours + "/facts/new?kind=commitment",
        Map.of("id", "INV-1", "madeAt", "2026-03-01", "dueAt", "2026-03-31"));

    assertThat(buyer.get(ours).body()).contains("Northgate Stampings", "INV-1");
    assertThat(portal.of(supplier).get(ours).body()).contains("Northgate Stampings", "INV-1");
  }

  @Test
  void aSnapshotStaysAsItWas() {
    facts.add(supplier, Side.SUPPLIER, ORDER, "test");
    String place = "/suppliers/" + supplier.number() + "/snapshots";
    HttpResponse<String> page = buyer.submit(place, place, Map.of("reason", "Award of March"));
    facts.add(supplier, Side.SUPPLIER, Delivery.of("PO-2", "2026-03-01", "2026-03-20"), "test");

    assertThat(page.body()).contains("Award of March", "2026-11-21T12:00:00Z", buyer.login());
    Matcher link = Pattern.compile(place + "/\\d+").matcher(page.body());
    assertThat(link.find()).isTrue();
    String first = buyer.get(link.group()).body();
    assertThat(link.find()).isTrue();
    String second = buyer.get(link.group()).body();
    assertThat(first + second).contains("1 delivery").doesNotContain("2 deliveries");
  }

  private HttpResponse<String> record(String kind, Map<String, String> written) {
    String form = path + "/new?kind=" + kind;
    return buyer.submit(form, form, written);
  }

  private HttpResponse<String> send(Map<String, String> written) {
    String fact = path + "/" + only().number();
    return buyer.submit(fact, fact, written);
  }

  private Filed only() {
    assertThat(facts.of(supplier, Side.SUPPLIER)).hasSize(1);
    return facts.of(supplier, Side.SUPPLIER).get(0);
  }
}
