package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
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

    OpeningBalance opening = SCORECARD.close(record, "2025-12-31", "2025");
    BalanceSheet books = SCORECARD.weigh(TrackRecord.of("P", opening), "2027-05-05");

    for (Account account : Account.values()) {
      long postings = facts.line(account).postings().size();
      assertThat(books.line(account).assets().micros())
          .isCloseTo(facts.line(account).assets().micros(), within(postings));
      assertThat(books.line(account).liabilities().micros())
          .isCloseTo(facts.line(account).liabilities().micros(), within(postings));
    }
  }

  @Test
  void refusesWhatIsOutstanding() {
    TrackRecord record = TrackRecord.of("P", Commitment.of("c", "2026-01-01", "2026-01-31"));
    assertRefused(record, "2026-03-02", "outstanding must be 0 to close the books: 0.875");
  }

  @Test
  void refusesWhatIsContingent() {
    TrackRecord record = TrackRecord.of("P", Commitment.of("c", "2026-01-01", "2026-01-31"));
    assertRefused(record, "2026-01-15", "contingent must be 0 to close the books: 1");
  }

  @Test
  void refusesWhatFallsDueLater() {
    TrackRecord record =
        TrackRecord.of("P", Delivery.of("d", "2026-01-01", "2026-01-31").deliveredAt("2026-01-10"));
    assertRefused(
        record, "2026-01-15", "d: day must be at most 2026-01-15 to close the books: 2026-01-31");
  }

  private static void assertRefused(TrackRecord record, String asOf, String message) {
    assertThatThrownBy(() -> SCORECARD.close(record, asOf, "closed"))
        .isInstanceOf(RefusedException.class)
        .hasMessage(message);
  }

  @Test
  void refusesAPolicyThatWouldDiscountTheOpening() {
    Scorecard half = Scorecard.of(Policy.builder().sourceWeight(Source.OBSERVED, 0.5).build());
    assertThatThrownBy(() -> half.close(TrackRecord.of("P"), "2026-01-01", "closed"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("sourceWeights.OBSERVED must be 1 to close the books: 0.5");
  }
}
