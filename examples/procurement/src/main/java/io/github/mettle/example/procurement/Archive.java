package io.github.mettle.example.procurement;

import io.github.mettle.example.procurement.Email.Tag;
import io.github.mettle.example.procurement.NonConformity.Deed;
import io.github.mettle.example.procurement.NonConformity.Entry;
import io.github.mettle.example.procurement.NonConformity.Fault;
import io.github.mettle.example.procurement.NonConformity.Grade;
import io.github.mettle.example.procurement.NonConformity.Reach;
import io.github.mettle.example.procurement.NonConformity.Wait;
import io.github.mettle.example.procurement.Order.Booking;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What our systems have on three bidders. Elsewhere these are tables; here they are written out.
 */
final class Archive {
  private static final int CENTS = 42;
  private static final int PIECES = 10_000;

  private Archive() {}

  static List<Bidder> bidders() {
    return List.of(alder(), birch(), cedar());
  }

  /** Ten orders, all on time, and nothing else. */
  private static Bidder alder() {
    return new Bidder(
        "Alder Packaging",
        CENTS,
        orders("41", 10, 0),
        List.of(),
        List.of(),
        invoices("41", 10, 0),
        List.of());
  }

  /** Two problems and a late order, all told at once and put right. */
  private static Bidder birch() {
    Instant crushed = Instant.parse("2026-03-17T06:20:00Z");
    Instant misprint = Instant.parse("2026-08-26T09:00:00Z");
    return new Bidder(
        "Birch Cartons",
        CENTS,
        inTwoLorries(orders("42", 9, 1)),
        List.of(
            new NonConformity(
                "NC-118",
                crushed,
                Grade.B,
                Fault.CARRIER,
                Reach.OUR_STORE,
                Optional.empty(),
                Optional.empty(),
                List.of(
                    entry(crushed, "PT35M", Deed.CALLED),
                    entry(crushed, "PT4H", Deed.SORTED),
                    entry(crushed, "PT5H", Deed.OFFERED_REPLACEMENT),
                    entry(crushed, "PT26H", Deed.REPLACED),
                    entry(crushed, "P3D", Deed.FOUND_CAUSE),
                    entry(crushed, "P12D", Deed.CHANGED_PROCESS)),
                List.of(),
                Optional.of("https://quality.example/8d/NC-118")),
            new NonConformity(
                "NC-164",
                misprint,
                Grade.A,
                Fault.THEIRS,
                Reach.THEIR_GATE,
                Optional.empty(),
                Optional.empty(),
                List.of(
                    entry(misprint, "PT20M", Deed.CALLED),
                    entry(misprint, "PT3H", Deed.SORTED),
                    entry(misprint, "PT6H", Deed.OFFERED_REPLACEMENT),
                    entry(misprint, "PT9H", Deed.REPORTED),
                    entry(misprint, "PT12H", Deed.REPORTED),
                    entry(misprint, "PT15H", Deed.REPLACED),
                    entry(misprint, "P4D", Deed.FOUND_CAUSE),
                    entry(misprint, "P9D", Deed.CHANGED_PROCESS)),
                List.of(new Wait(after(misprint, "PT6H"), after(misprint, "PT8H"))),
                Optional.of("https://quality.example/8d/NC-164"))),
        List.of(
            mail("ink-safety", "2026-04-07T08:00:00Z", Tag.QUESTION),
            mail("ink-safety", "2026-04-07T14:10:00Z", Tag.STRAIGHT),
            mail("pallet-size", "2026-05-11T09:30:00Z", Tag.CLAIM),
            mail("pallet-size", "2026-05-12T07:45:00Z", Tag.YES),
            mail("holiday-truck", "2026-05-21T13:00:00Z", Tag.FAVOUR),
            mail("holiday-truck", "2026-05-21T15:30:00Z", Tag.YES),
            promise("print-camera", "2026-09-04T10:00:00Z", "2026-10-30"),
            mail("print-camera", "2026-10-27T16:00:00Z", Tag.DONE),
            promise("second-press", "2026-11-02T10:00:00Z", "2026-12-11")),
        invoices("42", 9, 2),
        List.of(
            mail("next-quarter", "2026-06-08T09:00:00Z", Tag.QUESTION),
            mail("next-quarter", "2026-06-08T15:20:00Z", Tag.STRAIGHT),
            mail("why-late", "2026-03-02T09:00:00Z", Tag.QUESTION),
            mail("why-late", "2026-03-09T16:00:00Z", Tag.EVASIVE)));
  }

  /** Two problems that we found ourselves, one of them again; a promise and a question left. */
  private static Bidder cedar() {
    Instant glue = Instant.parse("2026-02-09T07:00:00Z");
    Instant again = Instant.parse("2026-07-06T05:30:00Z");
    return new Bidder(
        "Cedar Boxes",
        CENTS,
        orders("43", 10, 3),
        List.of(
            new NonConformity(
                "NC-109",
                glue,
                Grade.B,
                Fault.THEIRS,
                Reach.OUR_LINE,
                Optional.of(glue),
                Optional.empty(),
                List.of(
                    entry(glue, "PT30H", Deed.CALLED),
                    entry(glue, "P4D", Deed.SORTED),
                    entry(glue, "P9D", Deed.REPLACED),
                    entry(glue, "P20D", Deed.FOUND_CAUSE),
                    entry(glue, "P21D", Deed.CHANGED_PROCESS)),
                List.of(),
                Optional.empty()),
            new NonConformity(
                "NC-151",
                again,
                Grade.B,
                Fault.THEIRS,
                Reach.OUR_LINE,
                Optional.of(again),
                Optional.of("NC-109"),
                List.of(
                    entry(again, "PT50H", Deed.CALLED),
                    entry(again, "P6D", Deed.SORTED),
                    entry(again, "P12D", Deed.REPLACED)),
                List.of(),
                Optional.empty())),
        List.of(
            promise("glue-test", "2026-03-02T10:00:00Z", "2026-03-31"),
            mail("why-again", "2026-07-20T08:00:00Z", Tag.QUESTION),
            mail("why-again", "2026-07-28T11:00:00Z", Tag.EVASIVE)),
        invoices("43", 10, 0),
        List.of());
  }

  /** An order a month, due after two weeks; the first of them arrive three days late. */
  private static List<Order> orders(String prefix, int count, int late) {
    return IntStream.range(0, count)
        .mapToObj(i -> order(prefix + "-" + (i + 1), LocalDate.of(2026, i + 1, 5), i < late))
        .toList();
  }

  /** The last of them came in two lorries, one of them a day late. */
  private static List<Order> inTwoLorries(List<Order> orders) {
    List<Order> all = new ArrayList<>(orders);
    Order last = all.remove(all.size() - 1);
    LocalDate placed = LocalDate.ofInstant(last.placed(), ZoneOffset.UTC);
    Booking first = new Booking(at(last.promised(), "T07:00:00Z"), 6_000);
    Booking second = new Booking(at(last.promised().plusDays(1), "T07:00:00Z"), 4_000);
    all.add(order(last.number(), placed, first, second));
    return all;
  }

  private static Order order(String number, LocalDate placed, boolean late) {
    LocalDate promised = placed.plusDays(14);
    Instant received = at(late ? promised.plusDays(3) : promised, "T09:00:00Z");
    return order(number, placed, new Booking(received, PIECES));
  }

  private static Order order(String number, LocalDate placed, Booking... bookings) {
    LocalDate promised = placed.plusDays(14);
    Instant sent = at(placed, "T08:00:00Z");
    return new Order(number, sent, promised, PIECES, 4_200, "Rostock", List.of(bookings));
  }

  /** An invoice for each order, due after thirty days; the first of them we paid nine days late. */
  private static List<Invoice> invoices(String prefix, int count, int late) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> invoice(prefix + "-" + (i + 1) + "-I", LocalDate.of(2026, i + 1, 20), i < late))
        .toList();
  }

  private static Invoice invoice(String number, LocalDate received, boolean late) {
    LocalDate due = received.plusDays(30);
    LocalDate paid = late ? due.plusDays(9) : due.minusDays(2);
    return new Invoice(
        number, at(received, "T08:00:00Z"), due, Optional.of(at(paid, "T10:00:00Z")));
  }

  private static Instant at(LocalDate day, String time) {
    return Instant.parse(day + time);
  }

  private static Entry entry(Instant opened, String after, Deed deed) {
    return new Entry(after(opened, after), deed);
  }

  private static Instant after(Instant opened, String duration) {
    return opened.plus(Duration.parse(duration));
  }

  private static Email mail(String thread, String sent, Tag tag) {
    return new Email(thread, Instant.parse(sent), tag, Optional.empty());
  }

  private static Email promise(String thread, String sent, String by) {
    return new Email(thread, Instant.parse(sent), Tag.PROMISE, Optional.of(LocalDate.parse(by)));
  }
}
