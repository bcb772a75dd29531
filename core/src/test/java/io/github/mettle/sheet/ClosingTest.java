package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Action;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Reply;
import io.github.mettle.record.Ruling;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {
  private static final Scorecard SCORECARD = Scorecard.standard();

  @Test
  void theBooksGoOnWhereTheyWereClosed() {
    TrackRecord record =
        TrackRecord.of(
            "P",
            Gesture.of("g", "2024-01-01", Satisfaction.AMAZED),
            Commitment.of("c", "2024-02-01", "2024-03-01").keptAt("2024-03-09"));
    BalanceSheet facts = SCORECARD.weigh(record, "2027-05-05");

    TrackRecord goesOn = SCORECARD.close(record, "2025-12-31", "2025");
    BalanceSheet books = SCORECARD.weigh(goesOn, "2027-05-05");

    assertThat(goesOn.episodes()).extracting(Episode::id).containsExactly("2025");
    for (Account account : Account.values()) {
      long postings = facts.line(account).postings().size();
      assertThat(books.line(account).assets().micros())
          .isCloseTo(facts.line(account).assets().micros(), within(postings));
      assertThat(books.line(account).liabilities().micros())
          .isCloseTo(facts.line(account).liabilities().micros(), within(postings));
    }
  }

  /** What is settled is closed, what is open goes on: nothing owed is ever closed away. */
  @Test
  void whatIsOpenGoesOn() {
    Episode kept = Commitment.of("kept", "2026-01-01", "2026-01-31").keptAt("2026-01-30");
    Episode overdue = Commitment.of("overdue", "2026-01-01", "2026-01-31");
    Episode writtenOff = Commitment.of("written-off", "2024-01-01", "2024-01-31");
    Episode pending = Commitment.of("pending", "2026-03-01", "2026-03-31");
    Episode early = Delivery.of("early", "2026-02-01", "2026-03-31").deliveredAt("2026-02-10");
    Episode disputed = Commitment.of("disputed", "2026-01-01", "2026-01-31").keptAt("2026-02-09");
    Episode ruledOut = Commitment.of("ruled-out", "2026-01-01", "2026-01-31").keptAt("2026-02-09");
    TrackRecord record =
        TrackRecord.builder("P")
            .addAll(List.of(kept, overdue, writtenOff, pending, early, disputed, ruledOut))
            .add(Dispute.of("disputed", "2026-02-20"))
            .add(Dispute.of("ruled-out", "2026-02-10").ruled(Ruling.UPHELD, "2026-02-20"))
            .build();

    TrackRecord goesOn = SCORECARD.close(record, "2026-03-02", "books");

    assertThat(goesOn.episodes())
        .extracting(Episode::id)
        .containsExactly("overdue", "written-off", "pending", "early", "disputed", "books");
    assertThat(goesOn.disputes()).extracting(Dispute::episodeId).containsExactly("disputed");
    for (String day : List.of("2026-03-02", "2026-04-30", "2028-01-01")) {
      BalanceSheet facts = SCORECARD.weigh(record, day);
      BalanceSheet books = SCORECARD.weigh(goesOn, day);
      assertThat(books.assets().micros()).isCloseTo(facts.assets().micros(), within(1L));
      assertThat(books.liabilities()).isEqualTo(facts.liabilities());
      assertThat(books.outstanding()).isEqualTo(facts.outstanding());
    }
  }

  /** All is done that was expected, but the record knows that it came back later. */
  @Test
  void whatChangesLaterGoesOn() {
    Incident.Builder incident =
        Incident.builder()
            .id("i")
            .openedAt("2026-01-05")
            .severity(Severity.MINOR)
            .attribution(Attribution.SUPPLIER)
            .impact(Impact.NONE);
    for (Action action : Action.values()) {
      if (action != Action.REOPENED) {
        incident.step(action, "2026-01-06");
      }
    }
    assertThat(
            SCORECARD
                .close(TrackRecord.of("P", incident.build()), "2026-03-02", "books")
                .episodes())
        .extracting(Episode::id)
        .containsExactly("books");
    TrackRecord reopened =
        TrackRecord.of("P", incident.step(Action.REOPENED, "2026-04-01").build());
    assertThat(SCORECARD.close(reopened, "2026-03-02", "books").episodes())
        .extracting(Episode::id)
        .containsExactly("i", "books");
  }

  /** What is said of what goes on goes on with it; a ruling of that very second has come. */
  @Test
  void repliesAndRulingsGoOnWithTheirEpisodes() {
    Commitment kept = Commitment.of("kept", "2026-01-01", "2026-01-31").keptAt("2026-01-30");
    TrackRecord record =
        TrackRecord.builder("P")
            .add(kept)
            .add(Commitment.of("overdue", "2026-01-01", "2026-01-31"))
            .add(kept.toBuilder().id("ruled").build())
            .add(kept.toBuilder().id("later").build())
            .add(Reply.of("kept", "2026-02-20", "thank you"))
            .add(Reply.of("overdue", "2026-02-20", "next week"))
            .add(dismissed("ruled", "2026-03-02T12:00:00Z"))
            .add(dismissed("later", "2026-03-02T12:00:01Z"))
            .build();
    TrackRecord goesOn = SCORECARD.close(record, "2026-03-02T12:00:00Z", "books");
    assertThat(goesOn.episodes())
        .extracting(Episode::id)
        .containsExactly("overdue", "later", "books");
    assertThat(goesOn.replies()).extracting(Reply::episodeId).containsExactly("overdue");
    assertThat(goesOn.disputes()).extracting(Dispute::episodeId).containsExactly("later");
  }

  private static Dispute dismissed(String id, String at) {
    return Dispute.of(id, "2026-02-20").ruled(Ruling.DISMISSED, at);
  }

  @Test
  void refusesAnIdThatIsTaken() {
    TrackRecord record = TrackRecord.of("P", Commitment.of("c", "2026-01-01", "2026-01-31"));
    assertThatThrownBy(() -> SCORECARD.close(record, "2026-03-02", "c"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("c: id must be unique: c");
  }

  @Test
  void aSheetWithAnythingOwedIsNotClosedByItself() {
    TrackRecord record = TrackRecord.of("P", Commitment.of("c", "2026-01-01", "2026-01-31"));
    assertThatThrownBy(() -> SCORECARD.weigh(record, "2026-03-02").close("closed"))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("outstanding must be 0 to close the books: ");
    assertThatThrownBy(() -> SCORECARD.weigh(record, "2026-01-15").close("closed"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("contingent must be 0 to close the books: 1");
  }

  /** What was delivered early counts from the day it was due, which is yet to come. */
  @Test
  void aSheetWithAnythingOfALaterDayIsNotClosedByItself() {
    TrackRecord record =
        TrackRecord.of("P", Delivery.of("d", "2026-02-01", "2026-03-31").deliveredAt("2026-02-10"));
    assertThatThrownBy(() -> SCORECARD.weigh(record, "2026-03-02").close("closed"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("d: day must be at most 2026-03-02 to close the books: 2026-03-31");
    assertThat(SCORECARD.weigh(record, "2026-03-31").close("closed").id()).isEqualTo("closed");
  }

  @Test
  void refusesAPolicyThatWouldDiscountTheOpening() {
    Scorecard half = Scorecard.of(Policy.builder().sourceWeight(Source.OBSERVED, 0.5).build());
    assertThatThrownBy(() -> half.close(TrackRecord.of("P"), "2026-01-01", "closed"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("sourceWeights.OBSERVED must be 1 to close the books: 0.5");
  }
}
