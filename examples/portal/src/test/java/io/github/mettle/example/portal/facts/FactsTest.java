package io.github.mettle.example.portal.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mettle.example.portal.Running;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Reply;
import io.github.mettle.record.Ruling;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows keep what was recorded, all of it and no more. */
@ExtendWith(Running.Provider.class)
class FactsTest {
  private final Facts facts;
  private final Remarks remarks;
  private final Running portal;
  private Supplier supplier;

  FactsTest(Running portal) {
    this.portal = portal;
    facts = portal.get(Facts.class);
    remarks = portal.get(Remarks.class);
  }

  @BeforeEach
  void supplier() {
    supplier = portal.supplier();
  }

  @Test
  void whatIsRecordedIsOnRecordWithEveryField() throws IOException {
    TrackRecord every = everyField();
    record(every);

    assertThat(facts.record(supplier, Side.SUPPLIER, "Every Field")).isEqualTo(every);
  }

  @Test
  void everyKindCanBeChangedToWhatItWas() throws IOException {
    for (Episode episode : everyField().episodes()) {
      Filed filed = facts.add(supplier, Side.SUPPLIER, episode, "test");
      Filed again = facts.change(supplier, Side.SUPPLIER, filed, episode, "test");

      assertThat(facts.get(supplier, Side.SUPPLIER, filed.number()))
          .isEqualTo(again)
          .isEqualTo(new Filed(filed.number(), 2, episode));
    }
  }

  @Test
  void aReceiptIsAddedToAnOrder() {
    Delivery order = Delivery.of("PO-1", "2026-03-01", "2026-03-20");
    Filed filed = facts.add(supplier, Side.SUPPLIER, order, "test");
    facts.change(supplier, Side.SUPPLIER, filed, order.received(0.5, "2026-03-19"), "test");

    assertThat(facts.of(supplier, Side.SUPPLIER))
        .extracting(Filed::episode)
        .containsExactly(order.received(0.5, "2026-03-19"));
  }

  @Test
  void anIdIsUniqueOnItsSide() {
    Episode order = Delivery.of("PO-1", "2026-03-01", "2026-03-20");
    facts.add(supplier, Side.SUPPLIER, order, "test");
    facts.add(supplier, Side.BUYER, order, "test");

    assertThatThrownBy(() -> facts.add(supplier, Side.SUPPLIER, order, "test"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("PO-1: id must be unique: PO-1");
  }

  @Test
  void theSecondOfTwoWhoChangeTheSameIsTold() {
    Commitment promise = Commitment.of("PR-1", "2026-04-01", "2026-04-30");
    Filed seen = facts.add(supplier, Side.SUPPLIER, promise, "test");
    facts.change(supplier, Side.SUPPLIER, seen, promise.keptAt("2026-04-28"), "first");

    assertThatThrownBy(
            () ->
                facts.change(
                    supplier, Side.SUPPLIER, seen, promise.withdrawnAt("2026-04-02"), "second"))
        .isInstanceOf(StaleException.class)
        .hasMessage(
            "Somebody else has changed PR-1 since you looked: you saw version 1, and it is now"
                + " version 2. Nothing of yours was written. Look at what it says now, and change"
                + " that.");
    assertThat(facts.get(supplier, Side.SUPPLIER, seen.number()).episode())
        .isEqualTo(promise.keptAt("2026-04-28"));
  }

  /** Each tries again after being told, as a person would. */
  @Test
  void ofManyAtOnceNoneLosesWhatItWrote() throws Exception {
    Delivery order = Delivery.of("PO-1", "2026-03-01", "2026-03-20");
    long number = facts.add(supplier, Side.SUPPLIER, order, "test").number();
    ExecutorService writers = Executors.newFixedThreadPool(4);
    List<Callable<Integer>> receipts =
        IntStream.range(0, 20).<Callable<Integer>>mapToObj(n -> () -> receive(number)).toList();

    int told = 0;
    for (Future<Integer> receipt : writers.invokeAll(receipts)) {
      told += receipt.get();
    }
    writers.shutdown();

    Filed now = facts.get(supplier, Side.SUPPLIER, number);
    assertThat(((Delivery) now.episode()).receipts()).hasSize(20);
    assertThat(now.version()).isEqualTo(21);
    assertThat(told).isPositive();
  }

  private int receive(long number) {
    for (int told = 0; ; told++) {
      Filed seen = facts.get(supplier, Side.SUPPLIER, number);
      Delivery received = ((Delivery) seen.episode()).received(0.05, "2026-03-19");
      try {
        facts.change(supplier, Side.SUPPLIER, seen, received, "test");
        return told;
      } catch (StaleException stale) {
        // Looks again.
      }
    }
  }

  @Test
  void aChangeKeepsIdAndKind() {
    Filed seen =
        facts.add(supplier, Side.SUPPLIER, Delivery.of("PO-1", "2026-03-01", "2026-03-20"), "test");
    Gesture gesture = Gesture.of("PO-1", "2026-03-01", Satisfaction.AMAZED);

    assertThatThrownBy(() -> facts.change(supplier, Side.SUPPLIER, seen, gesture, "test"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("PO-1: kind must stay delivery: gesture");
  }

  @Test
  void aFactOfAnotherIsMissing() {
    Filed filed =
        facts.add(supplier, Side.SUPPLIER, Delivery.of("PO-1", "2026-03-01", "2026-03-20"), "test");
    Supplier other = portal.supplier();

    assertThatThrownBy(() -> facts.get(other, Side.SUPPLIER, filed.number()))
        .isInstanceOf(MissingException.class);
    assertThatThrownBy(() -> facts.get(supplier, Side.BUYER, filed.number()))
        .isInstanceOf(MissingException.class);
  }

  /** Another portal on the same database may have written it. */
  @Test
  void aRecordThatWasReadKnowsWhatWasWrittenSince() throws IOException {
    Records records = portal.get(Records.class);
    TrackRecord every = everyField();
    assertThat(records.of(supplier, Side.SUPPLIER, "Every Field").episodes()).isEmpty();
    record(every);
    assertThat(records.of(supplier, Side.SUPPLIER, "Every Field")).isEqualTo(every);

    Filed filed = filed("PO-2");
    Episode received = ((Delivery) filed.episode()).received(0.1, "2026-01-25");
    facts.change(supplier, Side.SUPPLIER, filed, received, "test");
    assertThat(records.of(supplier, Side.SUPPLIER, "Every Field").episode("PO-2"))
        .contains(received);

    remarks.reply(filed, Reply.of("PO-2", "2026-02-01", "Late"));
    assertThat(records.of(supplier, Side.SUPPLIER, "Every Field").replies()).hasSize(3);

    Remarks.FiledDispute open = remarks.disputes(supplier, Side.SUPPLIER).get(1);
    remarks.rule(open, open.dispute().ruled(Ruling.UPHELD, "2026-02-10"));
    assertThat(records.of(List.of(supplier)).get(supplier).disputes().get(1).ruling())
        .contains(Ruling.UPHELD);
  }

  @Test
  void aRulingIsGivenOnce() throws IOException {
    record(everyField());
    Remarks.FiledDispute open = remarks.disputes(supplier, Side.SUPPLIER).get(1);
    Dispute upheld = open.dispute().ruled(Ruling.UPHELD, "2026-02-10");
    remarks.rule(open, upheld);

    assertThat(remarks.disputes(supplier, Side.SUPPLIER).get(1).dispute()).isEqualTo(upheld);
    assertThatThrownBy(
            () -> remarks.rule(open, open.dispute().ruled(Ruling.DISMISSED, "2026-02-11")))
        .isInstanceOf(StaleException.class)
        .hasMessageStartingWith("Somebody else has changed the dispute of PO-1 since you looked");
  }

  @Test
  void theDatabaseKeepsWhatItSaysItHas() {
    JdbcClient jdbc = portal.get(JdbcClient.class);

    assertThat(jdbc.sql("show fsync").query(String.class).single()).isEqualTo("on");
    assertThat(jdbc.sql("show synchronous_commit").query(String.class).single()).isEqualTo("on");
  }

  @Test
  void aCharacterThatTheDatabaseCannotHoldIsRefused() {
    Episode odd =
        Gesture.builder()
            .id("GE-1")
            .at("2026-06-01")
            .level(Satisfaction.AMAZED)
            .note("a\0b")
            .build();

    assertThatThrownBy(() -> facts.add(supplier, Side.SUPPLIER, odd, "test"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("must be without the character NUL");
  }

  private void record(TrackRecord record) {
    record.episodes().forEach(it -> facts.add(supplier, Side.SUPPLIER, it, "test"));
    for (Reply reply : record.replies()) {
      remarks.reply(filed(reply.episodeId()), reply);
    }
    for (Dispute dispute : record.disputes()) {
      remarks.dispute(filed(dispute.episodeId()), dispute);
    }
    for (Remarks.FiledDispute open : remarks.disputes(supplier, Side.SUPPLIER)) {
      record.disputes().stream()
          .filter(it -> it.episodeId().equals(open.dispute().episodeId()))
          .filter(it -> it.ruling().isPresent())
          .forEach(ruled -> remarks.rule(open, ruled));
    }
  }

  private Filed filed(String id) {
    return facts.of(supplier, Side.SUPPLIER).stream()
        .filter(it -> it.episode().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static TrackRecord everyField() throws IOException {
    try (InputStream json = Running.class.getResourceAsStream("every-field.json")) {
      return MettleJson.readRecord(json);
    }
  }
}
