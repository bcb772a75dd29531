package io.github.mettle.example.procurement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.mettle.record.Action;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Request;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What our systems know, as facts that can be weighed. The only place where the two meet. */
final class Facts {
  static final String US = "Harbour Foods";

  private Facts() {}

  static TrackRecord of(Bidder bidder) {
    Stream<Episode> orders = bidder.orders().stream().map(Facts::delivery);
    Stream<Episode> reports = bidder.nonConformities().stream().map(Facts::incident);
    Stream<Episode> threads = threads(bidder.emails()).map(Facts::conversation);
    List<Episode> all = Stream.of(orders, reports, threads).flatMap(it -> it).toList();
    return TrackRecord.of(bidder.name(), all);
  }

  /** What we did for them: our record, by the same measure. */
  static TrackRecord ofUs(Bidder bidder) {
    Stream<Episode> invoices = bidder.invoices().stream().map(Facts::payment);
    Stream<Episode> threads = threads(bidder.theirEmails()).map(Facts::conversation);
    return TrackRecord.of(US, Stream.concat(invoices, threads).toList());
  }

  /** To pay an invoice in time is a promise kept. */
  static Commitment payment(Invoice invoice) {
    var payment =
        Commitment.builder().id(invoice.number()).madeAt(invoice.received()).dueAt(invoice.due());
    invoice.paid().ifPresent(payment::keptAt);
    return payment.build();
  }

  static Delivery delivery(Order order) {
    var delivery =
        Delivery.builder()
            .id(order.number())
            .orderedAt(order.placed())
            .dueAt(order.promised())
            .orderValue(order.euros())
            .tag("plant", order.plant());
    for (Order.Booking booking : order.bookings()) {
      if (booking.accepted() > 0) {
        delivery.receipt((double) booking.accepted() / order.pieces(), booking.at());
      }
    }
    return delivery.build();
  }

  static Incident incident(NonConformity report) {
    var incident =
        Incident.builder()
            .id(report.number())
            .openedAt(report.opened())
            .severity(severity(report.grade()))
            .attribution(attribution(report.fault()))
            .impact(impact(report.reached()));
    report.foundByUs().ifPresent(incident::noticedAt);
    report.repeats().ifPresent(incident::recurrenceOf);
    report.report().ifPresent(incident::link);
    report.log().forEach(entry -> incident.step(action(entry.deed()), entry.at()));
    report.waits().forEach(wait -> incident.pause(wait.from(), wait.until()));
    return incident.build();
  }

  private static Severity severity(NonConformity.Grade grade) {
    return switch (grade) {
      case A -> Severity.CRITICAL;
      case B -> Severity.MAJOR;
      case C -> Severity.MODERATE;
    };
  }

  private static Attribution attribution(NonConformity.Fault fault) {
    return switch (fault) {
      case THEIRS -> Attribution.SUPPLIER;
      case BOTH -> Attribution.SHARED;
      case CARRIER -> Attribution.EXTERNAL;
      case OURS -> Attribution.BUYER;
    };
  }

  private static Impact impact(NonConformity.Reach reach) {
    return switch (reach) {
      case THEIR_GATE -> Impact.NONE;
      case OUR_STORE -> Impact.LIMITED;
      case OUR_LINE -> Impact.SEVERE;
    };
  }

  private static Action action(NonConformity.Deed deed) {
    return switch (deed) {
      case CALLED -> Action.NOTIFIED;
      case REPORTED -> Action.UPDATED;
      case SORTED -> Action.CONTAINED;
      case OFFERED_REPLACEMENT -> Action.REMEDY_OFFERED;
      case REPLACED -> Action.RESOLVED;
      case CAME_BACK -> Action.REOPENED;
      case FOUND_CAUSE -> Action.CAUSE_EXPLAINED;
      case CHANGED_PROCESS -> Action.PREVENTION_SHARED;
    };
  }

  /** The conversations, each from its first mail on. */
  private static Stream<List<Email>> threads(List<Email> emails) {
    return emails.stream()
        .collect(groupingBy(Email::thread, TreeMap::new, toList()))
        .values()
        .stream();
  }

  /** What a conversation is about shows in its first mail; what came of it, in the others. */
  static Episode conversation(List<Email> thread) {
    Email first = thread.get(0);
    Optional<Email> reply = last(thread, tag -> tag != Email.Tag.UNTRUE);
    Optional<Email> untrue = last(thread, tag -> tag == Email.Tag.UNTRUE);
    return switch (first.tag()) {
      case QUESTION -> inquiry(first, reply, untrue);
      case CLAIM -> request(first, Scope.WITHIN, reply, untrue);
      case FAVOUR -> request(first, Scope.BEYOND, reply, untrue);
      case PROMISE -> commitment(first, reply);
      default ->
          throw new IllegalArgumentException(
              "conversation "
                  + first.thread()
                  + " must begin with a question, a request or a promise: "
                  + first.tag());
    };
  }

  private static Optional<Email> last(List<Email> thread, Predicate<Email.Tag> tagged) {
    return thread.stream()
        .skip(1)
        .filter(mail -> tagged.test(mail.tag()))
        .reduce((earlier, later) -> later);
  }

  private static Inquiry inquiry(Email question, Optional<Email> reply, Optional<Email> untrue) {
    var inquiry = Inquiry.builder().id(question.thread()).askedAt(question.sent());
    reply.ifPresent(
        mail ->
            inquiry
                .candour(untrue.isPresent() ? Candour.MISLED : candour(mail))
                .answeredAt(mail.sent()));
    return inquiry.build();
  }

  private static Request request(
      Email wish, Scope scope, Optional<Email> reply, Optional<Email> untrue) {
    var request = Request.builder().id(wish.thread()).askedAt(wish.sent()).scope(scope);
    reply.ifPresent(mail -> request.answer(answer(mail)).answeredAt(mail.sent()));
    untrue.ifPresent(mail -> request.refutedAt(mail.sent()));
    return request.build();
  }

  private static Commitment commitment(Email promise, Optional<Email> reply) {
    var commitment =
        Commitment.builder()
            .id(promise.thread())
            .madeAt(promise.sent())
            .dueAt(promise.by().orElseThrow());
    reply.ifPresent(mail -> end(commitment, mail));
    return commitment.build();
  }

  private static void end(Commitment.Builder commitment, Email reply) {
    switch (reply.tag()) {
      case DONE -> commitment.keptAt(reply.sent());
      case NOT_DONE -> commitment.brokenAt(reply.sent());
      case NO -> commitment.withdrawnAt(reply.sent());
      default -> {}
    }
  }

  private static Candour candour(Email reply) {
    return reply.tag() == Email.Tag.STRAIGHT ? Candour.STRAIGHT : Candour.EVADED;
  }

  private static Answer answer(Email reply) {
    return switch (reply.tag()) {
      case YES -> Answer.GRANTED;
      case INSTEAD -> Answer.ALTERNATIVE;
      default -> Answer.WILL_NOT;
    };
  }
}
