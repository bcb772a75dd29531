package io.github.mettle.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Criterion;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Request;
import io.github.mettle.record.Ruling;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Decay;
import io.github.mettle.sheet.Totals;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Summing on gives what summing anew would, whatever has been set aside as settled. */
class TimelineTest {
  private static final Policy POLICY = Policy.standard();

  @Test
  void anEpisodeBeginsAtItsInstant() {
    Timeline timeline =
        timeline(TrackRecord.of("P", Gesture.of("g", "2026-03-02", Satisfaction.AMAZED)));
    assertThat(timeline.totals(Instant.parse("2026-03-01T23:59:59Z"))).isEqualTo(Totals.empty());
    assertThat(timeline.totals(Instant.parse("2026-03-02T00:00:00Z")).count(Kind.GESTURE)).isOne();
  }

  @Test
  void theSameInstantTwiceIsTheSame() {
    Timeline timeline =
        timeline(TrackRecord.of("P", Gesture.of("g", "2026-03-02", Satisfaction.AMAZED)));
    Instant asOf = Instant.parse("2026-03-05T00:00:00Z");
    assertThat(timeline.totals(asOf)).isEqualTo(timeline.totals(asOf)).isNotEqualTo(Totals.empty());
  }

  @Test
  void whatIsSettledIsOnlyFading() {
    assertSums(
        TrackRecord.of("P", Commitment.of("c", "2026-01-01", "2026-01-31").keptAt("2026-02-20")),
        "2026-01-15",
        "2026-01-31",
        "2026-02-19",
        "2026-02-20",
        "2026-02-21",
        "2029-01-01");
  }

  /** Its silence grows for as long as it is unresolved, long after all else is written off. */
  @Test
  void anUnresolvedIncidentIsNeverSettled() {
    assertSums(TrackRecord.of("P", incident().build()), "2026-03-05", "2028-01-01", "2029-01-01");
    assertSums(
        TrackRecord.of("P", incident().waivedAt("2026-03-04").build()), "2026-03-05", "2029-01-01");
  }

  @Test
  void whatIsDisputedIsNeverSettled() {
    Commitment broken = Commitment.of("c", "2026-01-01", "2026-01-31").withdrawnAt("2026-01-31");
    assertSums(
        TrackRecord.of("P", broken)
            .with(Dispute.of("c", "2026-03-01").ruled(Ruling.UPHELD, "2026-04-01")),
        "2026-02-15",
        "2026-03-15",
        "2026-04-15",
        "2027-04-15");
  }

  /** Any number of settled postings on one account. */
  @Test
  void manyAreSettled() {
    TrackRecord record = TrackRecord.of("P");
    for (int i = 1; i <= 20; i++) {
      record = record.with(Gesture.of("g" + i, "2026-03-02", Satisfaction.AMAZED));
      assertSums(record, "2026-03-02", "2027-03-02");
    }
  }

  /** A promise nobody keeps has no later fact, and yet it falls due. */
  @Test
  void whatIsNeverDoneIsNotSettledBeforeItIsWrittenOff() {
    assertSums(
        TrackRecord.of("P", Commitment.of("c", "2026-01-01", "2026-01-31")),
        "2026-01-15",
        "2026-02-15",
        "2027-01-31",
        "2027-02-01",
        "2029-01-01");
  }

  /** Nothing is due of it any more, and yet it is not what it will be. */
  @Test
  void whatIsRefutedLaterIsNotSettled() {
    assertSums(
        TrackRecord.of(
            "P",
            Request.of("r", "2026-01-01", Scope.WITHIN)
                .answered(Answer.CANNOT, "2026-01-02")
                .refutedAt("2026-03-01")),
        "2026-01-15",
        "2026-02-15",
        "2026-03-01");
  }

  /** A second before the last fact, nothing is settled yet. */
  @Test
  void whatIsRefutedInTheNextSecondIsNotSettled() {
    assertSums(
        TrackRecord.of(
            "P",
            Request.of("r", "2026-01-01", Scope.WITHIN)
                .answered(Answer.CANNOT, "2026-01-02")
                .refutedAt("2026-03-01T12:00:01Z")),
        "2026-03-01T12:00:00Z",
        "2026-03-01T12:00:01Z",
        "2026-03-02");
  }

  /** Where losses are written off soon, silence goes on costing after it is. */
  @Test
  void silenceGrowsThoughItIsWrittenOff() {
    Policy hasty = Policy.builder().writeOff(Duration.ofDays(1)).build();
    Incident unresolved =
        incident()
            .unrecorded(
                Criterion.NOTIFY,
                Criterion.CONTAIN,
                Criterion.REMEDY,
                Criterion.RESOLVE,
                Criterion.EXPLAIN,
                Criterion.PREVENT)
            .build();
    assertSums(hasty, TrackRecord.of("P", unresolved), "2026-03-04", "2026-03-05", "2026-03-09");
  }

  private static Incident.Builder incident() {
    return Incident.builder()
        .id("i")
        .openedAt("2026-03-02T00:00:00Z")
        .severity(Severity.MAJOR)
        .attribution(Attribution.SUPPLIER)
        .impact(Impact.NONE);
  }

  private static void assertSums(TrackRecord record, String... series) {
    assertSums(POLICY, record, series);
  }

  private static void assertSums(Policy policy, TrackRecord record, String... series) {
    Timeline timeline = Appraiser.of(policy).timeline(record, Decay.of(policy));
    for (String asOf : series) {
      Moment moment = Moment.parse(asOf);
      assertThat(timeline.totals(moment.due()))
          .as(asOf)
          .isEqualTo(Scorecard.of(policy).totals(record, moment));
    }
  }

  private static Timeline timeline(TrackRecord record) {
    return Appraiser.of(POLICY).timeline(record, Decay.of(POLICY));
  }
}
