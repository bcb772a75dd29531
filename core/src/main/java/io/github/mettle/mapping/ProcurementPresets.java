package io.github.mettle.mapping;

import com.google.common.collect.ImmutableList;
import io.github.mettle.record.Kind;

/** Orders, what was received of them, and milestones of contracts. */
final class ProcurementPresets {
  private static final String ELSEWHERE =
      "What no table of receipts says was received is not delivered";

  static final ImmutableList<Preset> ALL =
      ImmutableList.of(erpnext(), dynamics(), sap(), odoo(), ocds());

  private ProcurementPresets() {}

  private static MappingBuilder lines(String... id) {
    return Mapping.builder(Kind.DELIVERY).field("id", FieldRule.columns(id));
  }

  private static Preset erpnext() {
    return Preset.of(
        "erpnext",
        "ERPNext: purchase orders, and purchase receipts with their items",
        lines("ID", "Item Code (Items)")
            .field(Mapping.PARTY, "Supplier")
            .field("orderedAt", "Date")
            .field("dueAt", "Required By (Items)")
            .receipts(ReceiptsRule.elsewhere("Quantity (Items)"))
            .fillingDown("ID", "Supplier", "Date")
            .assuming(ELSEWHERE),
        lines("Purchase Order (Items)", "Item Code (Items)")
            .receipts(ReceiptsRule.of("Date", "Accepted Quantity (Items)").clampedToOrder())
            .fillingDown("ID", "Date"));
  }

  private static Preset dynamics() {
    return Preset.of(
        "dynamics",
        "Dynamics 365 Business Central: purchase lines, and posted receipt lines",
        lines("Document No.", "Line No.")
            .field(Mapping.PARTY, FieldRule.firstOf("Buy-from Vendor Name", "Buy-from Vendor No."))
            .field("orderedAt", "Order Date")
            .field("dueAt", FieldRule.firstOf("Promised Receipt Date", "Requested Receipt Date"))
            .receipts(ReceiptsRule.elsewhere("Quantity"))
            .grouping(',')
            .assuming(ELSEWHERE),
        lines("Order No.", "Order Line No.")
            .receipts(ReceiptsRule.of("Posting Date", "Quantity").clampedToOrder())
            .grouping(','));
  }

  private static Preset sap() {
    return Preset.of(
        "sap",
        "SAP: the lists of ME2M (orders) and MB51 (movements of goods)",
        lines("Purchasing Document", "Item")
            .field(
                Mapping.PARTY,
                FieldRule.firstOf(
                    "Name of Supplier", "Supplier/Supplying Plant", "Vendor/supplying plant"))
            .field("orderedAt", "Document Date")
            .field("dueAt", "Delivery Date")
            .receipts(ReceiptsRule.elsewhere("Order Quantity"))
            .dates("dd.MM.yyyy", "yyyyMMdd")
            .grouping(',')
            .assuming(ELSEWHERE),
        lines("Purchase Order", "Item")
            .only(RowFilter.of("Movement Type", "101", "102", "122"))
            .receipts(ReceiptsRule.of("Posting Date", "Quantity").clampedToOrder())
            .dates("dd.MM.yyyy", "yyyyMMdd")
            .grouping(',')
            .assuming("Movements 102 and 122 are negative, and cancel the latest receipts"));
  }

  private static Preset odoo() {
    return Preset.of(
        "odoo",
        "Odoo: purchase orders, judged by days",
        Mapping.builder(Kind.DELIVERY)
            .field(Mapping.PARTY, "Vendor")
            .field("id", "Order Reference")
            .field("orderedAt", FieldRule.firstOf("Confirmation Date", "Order Deadline"))
            .field("dueAt", "Expected Arrival")
            .field("deliveredAt", FieldRule.firstOf("Arrival", "Effective Date"))
            .skipping(RowFilter.of("Status", "Cancelled", "RFQ", "RFQ Sent"))
            .dates("yyyy-MM-dd*")
            .assume("acceptedShare", "1", "What arrived first stands for the whole order"));
  }

  private static Preset ocds() {
    return Preset.of(
        "ocds-milestones",
        "Open Contracting Data Standard: milestones of contracts in a release package",
        Mapping.builder(Kind.COMMITMENT)
            .rows("releases")
            .each("contracts.milestones")
            .field(Mapping.PARTY, "awards.suppliers.name")
            .field("id", FieldRule.columns("ocid", "contracts.id", "contracts.milestones.id"))
            .field("madeAt", "contracts.dateSigned")
            .field("dueAt", "contracts.milestones.dueDate")
            .field("keptAt", "contracts.milestones.dateMet")
            .skipping(RowFilter.of("contracts.milestones.dueDate", ""))
            .assuming("madeAt", "Milestones are promises, made when the contract was signed")
            .assuming("A release has one award: several suppliers of it are one party"));
  }
}
