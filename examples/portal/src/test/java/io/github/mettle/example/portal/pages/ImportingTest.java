package io.github.mettle.example.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.example.portal.Running;
import io.github.mettle.example.portal.Visitor;
import io.github.mettle.example.portal.facts.Facts;
import io.github.mettle.example.portal.facts.Filed;
import io.github.mettle.example.portal.facts.Side;
import io.github.mettle.example.portal.facts.Supplier;
import io.github.mettle.example.portal.facts.Suppliers;
import io.github.mettle.json.MettleJson;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Kind;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tables of other systems. */
@ExtendWith(Running.Provider.class)
class ImportingTest {
  private static final String MAPPING =
      MettleJson.write(
          Mapping.builder(Kind.DELIVERY)
              .field("party", "Vendor")
              .field("id", "PO")
              .field("orderedAt", "Ordered")
              .field("dueAt", "Due")
              .dates("d.M.yyyy")
              .build());

  private final Running portal;
  private final Visitor buyer;

  ImportingTest(Running portal) {
    this.portal = portal;
    buyer = portal.buyer();
  }

  @Test
  void aTableGoesInByItsMapping() {
    Supplier known = portal.supplier();
    HttpResponse<String> page =
        take(
            MAPPING,
            "Vendor,PO,Ordered,Due",
            known.name() + ",PO-1,1.3.2026,20.3.2026",
            "New Vendor Ltd,PO-1,2.3.2026,21.3.2026");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("2 rows: 2 episodes of 2 parties");
    assertThat(portal.get(Facts.class).of(known, Side.SUPPLIER))
        .extracting(Filed::episode)
        .containsExactly(Delivery.of("PO-1", "2026-03-01", "2026-03-20"));
    assertThat(portal.get(Suppliers.class).find("New Vendor Ltd")).isPresent();
  }

  @Test
  void aTableWithOneWrongRowGoesInNotAtAll() {
    Supplier known = portal.supplier();
    HttpResponse<String> page =
        take(
            MAPPING,
            "Vendor,PO,Ordered,Due",
            known.name() + ",PO-1,1.3.2026,20.3.2026",
            known.name() + ",PO-2,21.3.2026,20.3.2026");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("line 3, PO-2: dueAt (Due) must be at or after orderedAt 2026-03-21: 2026-03-20");
    assertThat(portal.get(Facts.class).of(known, Side.SUPPLIER)).isEmpty();
  }

  @Test
  void aTableGoesInOnce() {
    Supplier known = portal.supplier();
    String[] table = {"Vendor,PO,Ordered,Due", known.name() + ",PO-1,1.3.2026,20.3.2026"};
    take(MAPPING, table);
    HttpResponse<String> again = take(MAPPING, table);

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("PO-1: id must be unique: PO-1");
    assertThat(portal.get(Facts.class).of(known, Side.SUPPLIER)).hasSize(1);
  }

  @Test
  void forAnUnknownTableAMappingIsProposedAndNothingRecorded() {
    Supplier known = portal.supplier();
    HttpResponse<String> page =
        take(
            "",
            "Supplier,PO Number,Order Date,Due Date,Delivery Date",
            known.name() + ",PO-1,2026-03-01,2026-03-20,2026-03-19");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("mettle-mapping/1", "PO Number");
    assertThat(portal.get(Facts.class).of(known, Side.SUPPLIER)).isEmpty();
  }

  private HttpResponse<String> take(String mapping, String... lines) {
    return buyer.submit(
        "/import",
        "/import",
        Map.of("table", String.join("\n", lines), "mapping", mapping, "whose", ""));
  }
}
