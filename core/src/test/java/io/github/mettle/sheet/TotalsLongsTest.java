package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.amount.Points;
import io.github.mettle.insight.Ranking;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Totals as plain numbers, and the sheet of totals that were summed elsewhere. */
class TotalsLongsTest {
  private static final Moment AS_OF = Moment.parse("2026-11-21");
  private static final Delivery DELIVERY = Delivery.of("d", "2026-03-02", "2026-03-09");
  private static final Incident INCIDENT =
      Incident.builder()
          .id("i")
          .openedAt("2025-01-01")
          .severity(Severity.CRITICAL)
          .attribution(Attribution.SUPPLIER)
          .impact(Impact.SEVERE)
          .build();

  private static final Totals TOTALS = totals(DELIVERY, INCIDENT);

  private static Totals totals(Episode... episodes) {
    return Scorecard.standard().totals(TrackRecord.of("P", episodes), AS_OF);
  }

  private static BalanceSheet sheet(Totals totals) {
    return BalanceSheet.of("P", AS_OF, totals, Scorecard.standard().model());
  }

  private static long[] with(int index, long value) {
    long[] longs = TOTALS.toLongs();
    longs[index] = value;
    return longs;
  }

  private static void refused(Runnable action, String message) {
    assertThatThrownBy(action::run).isInstanceOf(RefusedException.class).hasMessage(message);
  }

  @Test
  void everyNumberIsReadBackAtItsPlace() {
    long[] longs = numbers();
    Totals totals = Totals.ofLongs(longs);
    assertThat(totals.toLongs()).isEqualTo(longs);
    assertThat(totals.assets(Account.CONTAINMENT)).isEqualTo(Points.ofMicros(999));
    assertThat(totals.disputed(Account.EXTRA_MILE)).isEqualTo(Points.ofMicros(945));
    assertThat(totals.episodeCount(Account.CONTAINMENT)).isEqualTo(944);
    assertThat(totals.waived(Account.EXTRA_MILE)).isEqualTo(901);
    assertThat(totals.count(Kind.OPENING)).isEqualTo(893);
    assertThat(totals.incidents(Severity.CRITICAL)).isEqualTo(883);
    assertThat(totals.since()).isEqualTo(881);
  }

  /** Every number tells totals apart but the beginning, which is forgotten by taking back. */
  @Test
  void totalsThatDifferInANumberAreNotEqual() {
    Totals totals = Totals.ofLongs(numbers());
    assertThat(Totals.ofLongs(numbers())).isEqualTo(totals).hasSameHashCodeAs(totals);
    for (int i = 1; i < 166; i++) {
      long[] longs = numbers();
      longs[i]--;
      assertThat(Totals.ofLongs(longs).equals(totals)).as("longs[%d]", i).isEqualTo(i == 119);
    }
  }

  private static long[] numbers() {
    long[] longs = new long[166];
    Arrays.setAll(longs, i -> 1_000 - i);
    longs[0] = 1;
    return longs;
  }

  @Test
  void totalsOfNothingAreNothing() {
    long[] nothing = new long[166];
    nothing[0] = 1;
    nothing[119] = Moment.NEVER;
    assertThat(Totals.empty().toLongs()).isEqualTo(nothing);
    assertThat(Totals.ofLongs(nothing)).isEqualTo(Totals.empty());
  }

  @Test
  void refusesNumbersOfAnotherFormat() {
    refused(Totals::ofLongs, "longs must begin with their format, 1: nothing");
    refused(() -> Totals.ofLongs(with(0, 2)), "longs must begin with their format, 1: 2");
    refused(() -> Totals.ofLongs(1, 2, 3), "longs must be 166 numbers: 3");
  }

  @Test
  void takesTheLargestNumberThatCanBe() {
    Totals totals = Totals.ofLongs(with(56, Integer.MAX_VALUE));
    assertThat(totals.episodeCount(Account.CONTAINMENT)).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void refusesNumbersThatCannotBe() {
    refused(() -> Totals.ofLongs(with(1, -1)), "CONTAINMENT.assets must be at least 0: -0.000001");
    refused(
        () -> Totals.ofLongs(with(56, 1L << 31)),
        "longs[56] must be in [0, 2147483647]: 2147483648");
    refused(
        () -> Totals.ofLongs(with(119, Long.MAX_VALUE - 1)),
        "longs[119] must be a second in the years 0000 to 9999: 9223372036854775806");
    refused(
        () -> Totals.ofLongs(with(120, 0)),
        "longs[120] must be above 0 where a trial has amounts: 0");
  }

  @Test
  void theSheetOfTotalsSaysWhatTheSheetOfTheFactsSays() {
    BalanceSheet weighed =
        Scorecard.standard().weigh(TrackRecord.of("P", DELIVERY, INCIDENT), AS_OF);
    BalanceSheet summed = sheet(totals(DELIVERY).plus(totals(INCIDENT)));
    assertThat(summed).isEqualTo(weighed);
    assertThat(summed.frequency()).isEqualTo(weighed.frequency()).isPresent();
    assertThat(summed.trials()).isEqualTo(weighed.trials()).isNotEmpty();
    assertThat(summed.policyFingerprint()).isEqualTo(weighed.policyFingerprint());
    assertThat(Ranking.of(List.of(summed))).isEqualTo(Ranking.of(List.of(weighed)));
    assertThat(weighed.toString()).startsWith(summed.toString().strip());
  }

  @Test
  void theSheetOfTotalsHasNoFacts() {
    BalanceSheet summed = sheet(TOTALS);
    assertThat(summed.hasEvidence()).isFalse();
    assertThat(summed.withLedger()).isSameAs(summed);
    assertThatThrownBy(summed::postings)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "postings must be asked of a sheet that was weighed here: P was summed elsewhere");
    assertThatThrownBy(() -> summed.plus(summed)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesTotalsThatHaveForgottenTheirBeginning() {
    Gesture first = Gesture.of("g", "2024-01-01", Satisfaction.EXCEEDED);
    Totals forgetful = totals(first, DELIVERY).minus(totals(first));
    refused(
        () -> sheet(forgetful), "totals must know when the first episode began: it was subtracted");
    assertThat(Totals.ofLongs(forgetful.toLongs()).toLongs()).isEqualTo(forgetful.toLongs());
  }
}
