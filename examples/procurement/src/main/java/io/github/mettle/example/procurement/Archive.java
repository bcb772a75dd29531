package io.github.mettle.example.procurement;

import io.github.mettle.example.procurement.Rows.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What our systems have on three bidders: a table for each of them, beside this class. */
final class Archive {
  private static final Rows ORDERS = Rows.of("orders");
  private static final Rows RECEIPTS = Rows.of("receipts");
  private static final Rows NON_CONFORMITIES = Rows.of("non-conformities");
  private static final Rows LOG = Rows.of("log");
  private static final Rows WAITS = Rows.of("waits");
  private static final Rows EMAILS = Rows.of("emails");
  private static final Rows INVOICES = Rows.of("invoices");

  private Archive() {}

  static List<Bidder> bidders() {
    return Rows.of("bidders").stream().map(Archive::bidder).toList();
  }

  private static Bidder bidder(Row row) {
    String name = row.text("bidder");
    Rows emails = EMAILS.where("bidder", name);
    return new Bidder(
        name,
        row.number("cents"),
        ORDERS.where("bidder", name).stream().map(Archive::order).toList(),
        NON_CONFORMITIES.where("bidder", name).stream().map(Archive::nonConformity).toList(),
        emails.where("conduct", "THEIRS").stream().map(Archive::email).toList(),
        INVOICES.where("bidder", name).stream().map(Archive::invoice).toList(),
        emails.where("conduct", "OURS").stream().map(Archive::email).toList());
  }

  private static Order order(Row row) {
    String number = row.text("number");
    return new Order(
        number,
        row.instant("placed"),
        row.day("promised"),
        row.number("pieces"),
        row.number("euros"),
        row.text("plant"),
        RECEIPTS.where("order", number).stream()
            .map(it -> new Order.Booking(it.instant("at"), it.number("accepted")))
            .toList());
  }

  private static NonConformity nonConformity(Row row) {
    String number = row.text("number");
    return new NonConformity(
        number,
        row.instant("opened"),
        row.choice("grade", NonConformity.Grade.class),
        row.choice("fault", NonConformity.Fault.class),
        row.choice("reached", NonConformity.Reach.class),
        row.given("foundByUs").map(Instant::parse),
        row.given("repeats"),
        LOG.where("report", number).stream()
            .map(
                it ->
                    new NonConformity.Entry(
                        it.instant("at"), it.choice("deed", NonConformity.Deed.class)))
            .toList(),
        WAITS.where("report", number).stream()
            .map(it -> new NonConformity.Wait(it.instant("from"), it.instant("until")))
            .toList(),
        row.given("report"));
  }

  private static Email email(Row row) {
    return new Email(
        row.text("thread"),
        row.instant("sent"),
        row.choice("tag", Email.Tag.class),
        row.given("by").map(LocalDate::parse));
  }

  private static Invoice invoice(Row row) {
    return new Invoice(
        row.text("number"),
        row.instant("received"),
        row.day("due"),
        row.given("paid").map(Instant::parse));
  }
}
