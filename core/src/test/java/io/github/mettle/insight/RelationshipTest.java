package io.github.mettle.insight;

import static io.github.mettle.insight.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mettle.Scorecard;
import io.github.mettle.amount.Points;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import org.junit.jupiter.api.Test;

class RelationshipTest {
  private final BalanceSheet ruhr = sheet(Examples.ruhr());
  private final BalanceSheet acme =
      sheet(
          TrackRecord.builder("Acme")
              .add(Commitment.of("pay-1", "2026-05-19", "2026-06-19").keptAt("2026-06-18"))
              .add(Commitment.of("pay-2", "2026-06-25", "2026-07-25").keptAt("2026-08-25"))
              .add(Gesture.of("paid-early", "2026-09-01", Satisfaction.EXCEEDED))
              .build());
  private final Relationship relationship = Relationship.of(ruhr, acme);

  @Test
  void saysHowBothStandAndWhoOwesGoodwill() {
    assertThat(relationship.gap()).isEqualTo(relationship.given().minus(relationship.received()));
    assertThat(relationship.gap().signum()).isPositive();
    assertThat(relationship.debtor()).contains("Acme");
    assertThat(relationship)
        .hasToString(
            "With us, Ruhr Steelworks is promising, at 0.76; with them, we are untested, at 0.53;"
                + " we owe them 0.93 points of goodwill.");
    assertThat(relationship.to(Audience.SUPPLIER))
        .hasToString(
            "With us, you are promising, at 0.76; with you, we are untested, at 0.53; we owe you"
                + " 0.93 points of goodwill.");
    assertThat(relationship.swap())
        .hasToString(
            "With us, Acme is untested, at 0.53; with them, we are promising, at 0.76; they owe us"
                + " 0.93 points of goodwill.");
  }

  @Test
  void swappingSwapsItsSheets() {
    Relationship swapped = relationship.swap();
    assertThat(swapped.supplier()).isSameAs(acme);
    assertThat(swapped.buyer()).isSameAs(ruhr);
    assertThat(swapped.gap()).isEqualTo(Points.ZERO.minus(relationship.gap()));
    assertThat(swapped.debtor()).contains("Acme");
    assertThat(swapped.swap()).isEqualTo(relationship).hasSameHashCodeAs(relationship);
    assertThat(swapped).isNotEqualTo(relationship);
  }

  @Test
  void theEvenOweNothing() {
    BalanceSheet ada = sheet(Examples.unknown("Ada"));
    Relationship even = Relationship.of(sheet(Examples.baltic()), ada);
    assertThat(even.debtor()).isEmpty();
    assertThat(even)
        .hasToString(
            "With us, Baltic Castings is doubtful, at 0.38; with them, we are untested, at 0.51;"
                + " neither owes the other goodwill.");
  }

  @Test
  void sheetsThatWereReadWillDo() {
    BalanceSheet read = MettleJson.readSheet(MettleJson.write(acme));
    assertThat(Relationship.of(ruhr, read)).isEqualTo(relationship);
  }

  @Test
  void refusals() {
    refused(ruhr, "buyer must be another than the supplier: Ruhr Steelworks");
    refused(
        Scorecard.standard().weigh(Examples.unknown("Acme"), "2026-11-20"),
        "asOf must be the same, 2026-11-21T23:59:59Z: 2026-11-20T23:59:59Z");
  }

  private void refused(BalanceSheet buyer, String message) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Relationship.of(ruhr, buyer))
        .withMessage(message);
  }
}
