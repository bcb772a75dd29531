package io.github.mettle.example.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mettle.example.procurement.Email.Tag;
import io.github.mettle.example.procurement.NonConformity.Deed;
import io.github.mettle.example.procurement.NonConformity.Entry;
import io.github.mettle.example.procurement.NonConformity.Fault;
import io.github.mettle.example.procurement.NonConformity.Grade;
import io.github.mettle.example.procurement.NonConformity.Reach;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What our records become. */
class FactsTest {
  private static final Instant MONDAY = Instant.parse("2026-05-04T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-05-05T08:00:00Z");

  @Test
  void takesAnOrderForADelivery() {
    LocalDate promised = LocalDate.of(2026, 5, 8);
    Order open = new Order("41-7", MONDAY, promised, Optional.empty(), 1_000, 0, 420);
    Order received = new Order("41-7", MONDAY, promised, Optional.of(TUESDAY), 1_000, 950, 420);
    assertThat(Facts.delivery(open))
        .hasToString(
            "delivery 41-7: ordered 2026-05-04T08:00:00Z, due 2026-05-08, order value 420");
    assertThat(Facts.delivery(received))
        .hasToString(
            "delivery 41-7: ordered 2026-05-04T08:00:00Z, due 2026-05-08,"
                + " delivered 2026-05-05T08:00:00Z, accepted share 0.95, order value 420");
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
            List.of(new Entry(TUESDAY, Deed.CALLED), new Entry(TUESDAY, Deed.SORTED)));
    assertThat(Facts.incident(report))
        .hasToString(
            "incident NC-7: MAJOR, fault SHARED, impact LIMITED, opened 2026-05-04T08:00:00Z,"
                + " noticed 2026-05-04T08:00:00Z, NOTIFIED 2026-05-05T08:00:00Z,"
                + " CONTAINED 2026-05-05T08:00:00Z, repeats NC-3");
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

  private static String conversation(Tag first, Tag reply) {
    return Facts.conversation(List.of(mail(MONDAY, first), mail(TUESDAY, reply)))
        .toString()
        .replace("T08:00:00Z", "");
  }

  private static Email mail(Instant sent, Tag tag) {
    return new Email("t", sent, tag, Optional.of(LocalDate.of(2026, 5, 8)));
  }
}
