package io.github.mettle.example.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What our records become. */
class FactsTest {
  private static final Instant MONDAY = Instant.parse("2026-05-04T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-05-05T08:00:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2026-05-06T08:00:00Z");

  @Test
  void takesAnOrderForADelivery() {
    assertThat(Facts.delivery(order()))
        .hasToString(
            "delivery 41-7: ordered 2026-05-04T08:00:00Z, due 2026-05-08, order value 420,"
                + " plant Rostock");
  }

  @Test
  void takesWhatPassedInspectionForAReceipt() {
    Order order = order(new Booking(TUESDAY, 600), new Booking(WEDNESDAY, 0));
    assertThat(Facts.delivery(order))
        .hasToString(
            "delivery 41-7: ordered 2026-05-04T08:00:00Z, due 2026-05-08, received 0.6"
                + " 2026-05-05T08:00:00Z, order value 420, plant Rostock");
  }

  private static Order order(Booking... bookings) {
    LocalDate promised = LocalDate.of(2026, 5, 8);
    return new Order("41-7", MONDAY, promised, 1_000, 420, "Rostock", List.of(bookings));
  }

  @Test
  void takesANonConformityForAnIncident() {
    NonConformity report =
        new NonConformity(
            "NC-7",
            MONDAY,
            Grade.B,
            Fault.BOTH,
            Reach.OUR_STORE,
            Optional.of(MONDAY),
            Optional.of("NC-3"),
            List.of(new Entry(TUESDAY, Deed.CALLED), new Entry(TUESDAY, Deed.SORTED)),
            List.of(new Wait(TUESDAY, WEDNESDAY)),
            Optional.of("https://quality.example/8d/NC-7"));
    assertThat(Facts.incident(report).link()).contains("https://quality.example/8d/NC-7");
    assertThat(Facts.incident(report))
        .hasToString(
            "incident NC-7: MAJOR, fault SHARED, impact LIMITED, opened"
                + " 2026-05-04T08:00:00Z, noticed 2026-05-04T08:00:00Z, NOTIFIED"
                + " 2026-05-05T08:00:00Z, CONTAINED 2026-05-05T08:00:00Z, repeats NC-3, paused"
                + " 2026-05-05T08:00:00Z/2026-05-06T08:00:00Z");
  }

  @Test
  void takesAConversationForWhatItBeginsWith() {
    assertThat(conversation(Tag.QUESTION, Tag.STRAIGHT))
        .isEqualTo("inquiry t: asked 2026-05-04, answered STRAIGHT 2026-05-05");
    assertThat(conversation(Tag.QUESTION, Tag.EVASIVE))
        .isEqualTo("inquiry t: asked 2026-05-04, answered EVADED 2026-05-05");
    assertThat(conversation(Tag.CLAIM, Tag.INSTEAD))
        .isEqualTo("request t: WITHIN, asked 2026-05-04, answered ALTERNATIVE 2026-05-05");
    assertThat(conversation(Tag.FAVOUR, Tag.YES))
        .isEqualTo("request t: BEYOND, asked 2026-05-04, answered GRANTED 2026-05-05");
    assertThat(conversation(Tag.FAVOUR, Tag.NO))
        .isEqualTo("request t: BEYOND, asked 2026-05-04, answered WILL_NOT 2026-05-05");
    assertThat(conversation(Tag.PROMISE, Tag.DONE))
        .isEqualTo("commitment t: made 2026-05-04, due 2026-05-08, kept 2026-05-05");
    assertThat(conversation(Tag.PROMISE, Tag.NO))
        .isEqualTo("commitment t: made 2026-05-04, due 2026-05-08, withdrawn 2026-05-05");
    assertThat(conversation(Tag.PROMISE, Tag.NOT_DONE))
        .isEqualTo("commitment t: made 2026-05-04, due 2026-05-08, broken 2026-05-05");
  }

  @Test
  void takesWhatProvedUntrueForALie() {
    assertThat(conversation(Tag.QUESTION, Tag.STRAIGHT, Tag.UNTRUE))
        .isEqualTo("inquiry t: asked 2026-05-04, answered MISLED 2026-05-05");
    assertThat(conversation(Tag.FAVOUR, Tag.YES, Tag.UNTRUE))
        .isEqualTo(
            "request t: BEYOND, asked 2026-05-04, answered GRANTED 2026-05-05, refuted 2026-05-06");
  }

  @Test
  void leavesAConversationOpenThatHasNoReply() {
    assertThat(Facts.conversation(List.of(mail(MONDAY, Tag.QUESTION))))
        .hasToString("inquiry t: asked 2026-05-04T08:00:00Z");
  }

  @Test
  void refusesAConversationWithoutABeginning() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Facts.conversation(List.of(mail(MONDAY, Tag.DONE))))
        .withMessage("conversation t must begin with a question, a request or a promise: DONE");
  }

  private static String conversation(Tag... tags) {
    return Facts.conversation(
            IntStream.range(0, tags.length)
                .mapToObj(i -> mail(MONDAY.plus(Duration.ofDays(i)), tags[i]))
                .toList())
        .toString()
        .replace("T08:00:00Z", "");
  }

  private static Email mail(Instant sent, Tag tag) {
    return new Email("t", sent, tag, Optional.of(LocalDate.of(2026, 5, 8)));
  }
}
