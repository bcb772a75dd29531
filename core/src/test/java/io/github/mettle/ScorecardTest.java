package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mettle.account.Account;
import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.ReviewPack;
import io.github.mettle.kit.World;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.StatementOfChanges;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every question that a scorecard answers, as of a text or a date: the same as asking for it. */
class ScorecardTest {
  private static final String DAY = "2026-06-15";
  private static final LocalDate DATE = LocalDate.parse(DAY);
  private static final String BEFORE = "2025-06-15";
  private static final LocalDate DATE_BEFORE = LocalDate.parse(BEFORE);

  private final Scorecard scorecard = Scorecard.standard();
  private final TrackRecord record = World.of(120);
  private final TrackRecord other =
      TrackRecord.of("Other", Commitment.of("c", "2026-01-01", "2026-01-31").keptAt("2026-01-20"));
  private final BalanceSheet sheet = scorecard.weigh(record, DAY);
  private final BalanceSheet otherSheet = scorecard.weigh(other, DAY);

  @Test
  void knowsItsPolicy() {
    PolicyBook book = PolicyBook.of(Policy.cautious());
    assertThat(Scorecard.of(book).book()).isEqualTo(book);
    assertThat(Scorecard.of(Policy.cautious()).policy()).isEqualTo(Policy.cautious());
    assertThat(scorecard.policy()).isEqualTo(Policy.standard());
  }

  @Test
  void weighs() {
    assertThat(scorecard.weigh(record, DATE)).isEqualTo(sheet);
    assertThat(scorecard.totals(record, DAY)).isEqualTo(sheet.totals());
    assertThat(scorecard.totals(record, DATE)).isEqualTo(sheet.totals());
    List<TrackRecord> both = List.of(record, other);
    assertThat(scorecard.weighAll(both.stream(), DAY)).containsExactly(sheet, otherSheet);
    assertThat(scorecard.weighAll(both.stream(), DATE)).containsExactly(sheet, otherSheet);
  }

  @Test
  void ranksAndCompares() {
    List<TrackRecord> both = List.of(record, other);
    Ranking ranking = Ranking.of(List.of(sheet, otherSheet));
    assertThat(scorecard.rank(both, DAY)).isEqualTo(ranking);
    assertThat(scorecard.rank(both, DATE)).isEqualTo(ranking);
    Comparison comparison = Comparison.of(sheet, otherSheet);
    assertThat(scorecard.compare(record, other, DAY)).hasToString(comparison.toString());
    assertThat(scorecard.compare(record, other, DATE)).hasToString(comparison.toString());
  }

  @Test
  void explainsAndDecides() {
    Reasons reasons = Reasons.of(sheet);
    assertThat(scorecard.explain(record, DAY)).hasToString(reasons.toString());
    assertThat(scorecard.explain(record, DATE)).hasToString(reasons.toString());
    assertThat(scorecard.decide(record, DAY))
        .isEqualTo(scorecard.decide(record, DATE))
        .isEqualTo(Gate.standard().decide(sheet));
  }

  @Test
  void tellsWhatChanged() {
    BalanceSheet before = scorecard.weigh(record, BEFORE);
    StatementOfChanges changes = StatementOfChanges.between(before, sheet);
    assertThat(scorecard.changes(record, BEFORE, DAY)).isEqualTo(changes);
    assertThat(scorecard.changes(record, DATE_BEFORE, DATE)).isEqualTo(changes);
    ReviewPack review = ReviewPack.of(record, before, sheet);
    assertThat(scorecard.review(record, BEFORE, DAY)).hasToString(review.toString());
    assertThat(scorecard.review(record, DATE_BEFORE, DATE)).hasToString(review.toString());
  }

  /** What fits alone and not in sum is refused by name, weighed at once or month by month. */
  @Test
  void refusesMoreThanFits() {
    TrackRecord.Builder much = TrackRecord.builder("Much");
    for (int i = 0; i < 10_000; i++) {
      much.add(
          OpeningBalance.builder().id("o" + i).at(DAY).balance(Account.REMEDY, 1e9, 0).build());
    }
    TrackRecord tooMuch = much.build();
    String message = "points must be within 9.2e12 in sum: Much";
    assertThatThrownBy(() -> scorecard.weigh(tooMuch, DAY))
        .isInstanceOf(RefusedException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> scorecard.history(tooMuch, BEFORE, DAY))
        .isInstanceOf(RefusedException.class)
        .hasMessage(message);
  }
}
