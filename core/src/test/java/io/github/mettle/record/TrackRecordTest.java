package io.github.mettle.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mettle.refusal.RefusedException;
import org.junit.jupiter.api.Test;

/** A record grows, is brought up to date, and is cut. */
class TrackRecordTest {
  private static final Delivery ORDER =
      Delivery.builder()
          .id("PO-12")
          .orderedAt("2026-03-01")
          .dueAt("2026-03-20")
          .tag("site", "Essen")
          .build();
  private static final Inquiry QUESTION = Inquiry.of("which-batch", "2026-03-04");
  private static final Reply REPLY = Reply.of("PO-12", "2026-03-25", "Customs.");
  private static final TrackRecord RECORD =
      TrackRecord.of("Ruhr Steelworks", ORDER, QUESTION)
          .with(Dispute.of("PO-12", "2026-03-24"))
          .with(Dispute.of("which-batch", "2026-03-24"))
          .with(REPLY);

  @Test
  void anEpisodeIsReplacedByTheOneOfItsId() {
    Delivery delivered = ORDER.deliveredAt("2026-03-19");
    TrackRecord record = RECORD.replace(delivered);
    assertThat(record.episodes()).containsExactly(delivered, QUESTION);
    assertThat(record.disputes()).isEqualTo(RECORD.disputes());
    assertThat(record.replies()).isEqualTo(RECORD.replies());
  }

  @Test
  void anEpisodeIsBroughtUpToDate() {
    TrackRecord record =
        RECORD.update("PO-12", Delivery.class, order -> order.deliveredAt("2026-03-19"));
    assertThat(record).isEqualTo(RECORD.replace(ORDER.deliveredAt("2026-03-19")));
    assertThat(RECORD.update("PO-12", order -> order)).isEqualTo(RECORD);
  }

  @Test
  void whatIsNotThereCannotBeReplaced() {
    assertRefused(
        "q: id must be of an episode of the record: q",
        () -> RECORD.replace(Inquiry.of("q", "2026-03-04")));
    assertRefused(
        "q: id must be of an episode of the record: q", () -> RECORD.update("q", order -> order));
    assertRefused(
        "which-batch: kind must be of type Delivery: inquiry",
        () -> RECORD.update("which-batch", Delivery.class, order -> order));
    assertRefused(
        "PO-12: id must be unique: PO-12", () -> RECORD.update("which-batch", other -> ORDER));
  }

  @Test
  void twoRecordsOfAPartyAreMerged() {
    TrackRecord others =
        TrackRecord.of("Ruhr Steelworks", Inquiry.of("q", "2026-03-04"))
            .with(Dispute.of("q", "2026-04-01"))
            .with(Reply.of("q", "2026-04-01", "Tomorrow."));
    TrackRecord record = RECORD.merge(others);
    assertThat(record.episodes())
        .extracting(Episode::id)
        .containsExactly("PO-12", "which-batch", "q");
    assertThat(record.disputes()).hasSize(3);
    assertThat(record.replies()).hasSize(2);
  }

  @Test
  void othersAreNotMerged() {
    assertRefused(
        "party must be Ruhr Steelworks: Dunmore",
        () -> RECORD.merge(TrackRecord.of("Dunmore", Inquiry.of("q", "2026-03-04"))));
    assertRefused(
        "PO-12: id must be unique: PO-12\nwhich-batch: id must be unique: which-batch",
        () -> RECORD.merge(RECORD));
  }

  @Test
  void aRecordIsCutByTag() {
    TrackRecord essen = RECORD.tagged("site", "Essen");
    assertThat(essen)
        .isEqualTo(
            TrackRecord.of("Ruhr Steelworks", ORDER)
                .with(Dispute.of("PO-12", "2026-03-24"))
                .with(REPLY));
    assertThat(RECORD.tagged("site", "Bochum").episodes()).isEmpty();
    assertThat(RECORD.tagged("contract", "Essen").replies()).isEmpty();
  }

  @Test
  void anEpisodeGoesWithTheRepliesAboutIt() {
    assertThat(RECORD.without("PO-12").replies()).isEmpty();
    assertThat(RECORD.without("which-batch").replies()).containsExactly(REPLY);
    assertThat(RECORD.without("nothing")).isEqualTo(RECORD);
  }

  private static void assertRefused(String message, Runnable making) {
    assertThatExceptionOfType(RefusedException.class).isThrownBy(making::run).withMessage(message);
  }
}
