package io.github.mettle.example.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.example.portal.Running;
import io.github.mettle.example.portal.Visitor;
import io.github.mettle.example.portal.facts.Facts;
import io.github.mettle.example.portal.facts.Filed;
import io.github.mettle.example.portal.facts.Remarks;
import io.github.mettle.example.portal.facts.Side;
import io.github.mettle.example.portal.facts.Supplier;
import io.github.mettle.example.portal.facts.Suppliers;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Reply;
import io.github.mettle.record.Severity;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each page shows. */
@ExtendWith(Running.Provider.class)
class ReadingTest {
  private static final List<String> OF_A_SUPPLIER =
      List.of(
          "",
          "/reasons",
          "/gate",
          "/review",
          "/buyer",
          "/relationship",
          "/supplier/facts",
          "/buyer/facts",
          "/supplier/facts/new?kind=delivery",
          "/supplier/facts/new?kind=incident",
          "/snapshots",
          "/people");
  private static final List<String> OF_ALL = List.of("/", "/ranking", "/due", "/import");

  private final Running portal;
  private final Facts facts;

  ReadingTest(Running portal) {
    this.portal = portal;
    facts = portal.get(Facts.class);
  }

  @Test
  void whoIsJudgedIsSpokenTo() {
    Supplier supplier = portal.supplier();
    Commitment broken = Commitment.of("PR-1", "2026-04-01", "2026-04-30");
    facts.add(supplier, Side.SUPPLIER, broken, "test");
    facts.add(supplier, Side.BUYER, broken, "test");
    String own = "/suppliers/" + supplier.number();
    Visitor theirs = portal.of(supplier);
    Visitor buyer = portal.buyer();

    assertThat(theirs.get(own).body()).contains("You owe us one thing", "can you?");
    assertThat(theirs.get(own + "/reasons").body())
        .contains("What speaks against you", "you did not keep the only promise in time");
    assertThat(buyer.get(own).body()).contains("They owe us one thing", "can they?");
    assertThat(buyer.get(own + "/reasons").body()).contains("What speaks against them");
    assertThat(theirs.get(own + "/buyer").body()).contains("They owe us one thing");
    assertThat(buyer.get(own + "/buyer").body()).contains("You owe us one thing");
  }

  @Test
  void bothSeeTheSamePictures() {
    Supplier supplier = portal.supplier();
    facts.add(supplier, Side.SUPPLIER, Commitment.of("PR-1", "2026-04-01", "2026-04-30"), "test");
    String own = "/suppliers/" + supplier.number();

    for (Visitor reader : List.of(portal.buyer(), portal.of(supplier))) {
      assertThat(reader.get(own).body().split("<figure>", -1)).hasSize(3);
      assertThat(reader.get(own).body()).contains("Trust over time, ");
    }
  }

  @Test
  void anEmptyRecordHasEveryPage() {
    Supplier supplier = portal.supplier();
    Visitor buyer = portal.buyer();
    for (String place : OF_A_SUPPLIER) {
      assertThat(buyer.get("/suppliers/" + supplier.number() + place).statusCode())
          .as(place)
          .isEqualTo(200);
    }
  }

  @Test
  void aHostileNameIsANameOnEveryPage() {
    String hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> \"' & ${7*7} \u202e";
    Supplier supplier = portal.get(Suppliers.class).add(hostile);
    Filed fact =
        facts.add(
            supplier,
            Side.SUPPLIER,
            Incident.builder()
                .id(hostile)
                .openedAt("2026-03-02")
                .severity(Severity.CRITICAL)
                .attribution(Attribution.SUPPLIER)
                .impact(Impact.SEVERE)
                .note(hostile)
                .link("javascript:alert(3)")
                .tag(hostile, hostile)
                .build(),
            "test");
    facts.add(
        supplier,
        Side.BUYER,
        Commitment.builder().id(hostile).madeAt("2026-03-02").dueAt("2026-04-02").build(),
        "test");
    Remarks remarks = portal.get(Remarks.class);
    remarks.reply(fact, Reply.of(hostile, "2026-03-03", hostile));
    remarks.dispute(
        fact, Dispute.builder().episode(hostile).raisedAt("2026-03-03").note(hostile).build());
    Visitor buyer = portal.buyer();
    String own = "/suppliers/" + supplier.number();
    buyer.submit(own + "/snapshots", own + "/snapshots", Map.of("reason", hostile));

    for (String place : OF_ALL) {
      requireHarmless(place, buyer.get(place));
    }
    for (String place : OF_A_SUPPLIER) {
      requireHarmless(place, buyer.get(own + place));
    }
    String one = own + "/supplier/facts/" + fact.number();
    requireHarmless("fact", buyer.get(one));
    requireHarmless("their fact", portal.of(supplier).get(one));
    requireHarmless("their sheet", portal.of(supplier).get("/"));
    requireHarmless(
        "refusal",
        buyer.submit(one, one, Map.of("version", "1", "id", hostile, "openedAt", hostile)));
  }

  private static void requireHarmless(String place, HttpResponse<String> page) {
    assertThat(page.statusCode()).as(place).isIn(200, 422);
    assertThat(page.body())
        .as(place)
        .doesNotContain("<script", "<img", "href=\"javascript:", "<bdi><", "&amp; 49");
  }
}
