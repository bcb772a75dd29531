package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.amount.Points;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Request;
import io.github.mettle.record.Ruling;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementOfChangesTest {
  private static final Scorecard SCORECARD = Scorecard.standard();

  @Test
  void whatStandsFades() {
    TrackRecord record = TrackRecord.of("P", Gesture.of("g", "2024-01-01", Satisfaction.EXCEEDED));

    Flow flow =
        SCORECARD.changes(record, "2024-01-01", "2028-12-30").change(Account.EXTRA_MILE).assets();

    assertThat(flow.opening()).isEqualTo(Points.of(1));
    assertThat(flow.faded()).as("1,825 days are its half-life").isEqualTo(Points.of(0.5));
    assertThat(flow.closing()).isEqualTo(Points.of(0.5));
    assertThat(flow.earned()).isEqualTo(Points.ZERO);
  }

  /** The changes of episodes are a part of those of the sheet, each. */
  @Test
  void byEpisodeItIsTheSame() {
    TrackRecord record =
        TrackRecord.of(
            "P",
            Gesture.of("g", "2024-01-01", Satisfaction.EXCEEDED),
            Commitment.of("c", "2026-01-01", "2026-01-31").keptAt("2026-03-31"),
            Commitment.of("n", "2026-03-01", "2026-03-31").keptAt("2026-03-30"));
    BalanceSheet opening = SCORECARD.weigh(record, "2026-02-28");
    BalanceSheet closing = SCORECARD.weigh(record, "2026-04-30");
    Map<String, Change> changes = StatementOfChanges.byEpisode(opening, closing);
    assertThat(changes).containsOnlyKeys("c", "g", "n");
    assertThat(changes.get("n").assets().opening()).isEqualTo(Points.ZERO);
    assertThat(changes.get("n").assets().earned()).isGreaterThan(Points.ZERO);
    assertThat(changes.get("g").decay()).isLessThan(Points.ZERO);
    assertThat(changes.values().stream().reduce(Change.none(), Change::plus))
        .isEqualTo(SCORECARD.changes(record, "2026-02-28", "2026-04-30").total());
  }

  @Test
  void byEpisodeItIsOfOnePartyUnderOnePolicy() {
    BalanceSheet mine = SCORECARD.weigh(TrackRecord.of("P"), "2026-02-28");
    BalanceSheet theirs = SCORECARD.weigh(TrackRecord.of("Q"), "2026-02-28");
    BalanceSheet cautious =
        Scorecard.of(Policy.cautious()).weigh(TrackRecord.of("P"), "2026-02-28");
    assertThatThrownBy(() -> StatementOfChanges.byEpisode(mine, theirs))
        .isInstanceOf(RefusedException.class)
        .hasMessage("party must be the same, P: Q");
    assertThatThrownBy(() -> StatementOfChanges.byEpisode(mine, cautious))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("policy must be the same: half-life in days 365 instead of 730");
  }

  @Test
  void whatIsNewIsEarned() {
    TrackRecord record =
        TrackRecord.of("P", Commitment.of("c", "2026-03-01", "2026-03-31").keptAt("2026-03-30"));

    Flow flow =
        SCORECARD.changes(record, "2026-02-28", "2026-03-31").change(Account.COMMITMENT).assets();

    assertThat(flow.opening()).isEqualTo(Points.ZERO);
    assertThat(flow.earned()).isEqualTo(Points.of(1));
  }

  @Test
  void whatIsOverdueGrowsAndIsSettled() {
    TrackRecord record =
        TrackRecord.of("P", Commitment.of("c", "2026-01-01", "2026-01-31").keptAt("2026-03-31"));

    Flow growing = liabilities(record, "2026-01-31", "2026-03-02");
    Flow settled = liabilities(record, "2026-03-02", "2026-03-31");

    assertThat(growing.outstanding()).as("a window late").isEqualTo(Points.of(0.875));
    assertThat(growing.earned()).isEqualTo(Points.ZERO);
    assertThat(settled.outstanding()).isEqualTo(Points.of(-0.875));
    assertThat(settled.earned().signum()).isPositive();
  }

  private static Flow liabilities(TrackRecord record, String from, String to) {
    return SCORECARD.changes(record, from, to).change(Account.COMMITMENT).liabilities();
  }

  @Test
  void whatIsReopenedIsReversed() {
    TrackRecord record =
        TrackRecord.of(
            "P",
            Incident.builder()
                .id("i")
                .openedAt("2026-01-01T00:00:00Z")
                .severity(Severity.MAJOR)
                .attribution(Attribution.SUPPLIER)
                .impact(Impact.NONE)
                .resolved("2026-01-02T00:00:00Z")
                .reopened("2026-02-01T00:00:00Z")
                .build());

    Flow flow =
        SCORECARD.changes(record, "2026-01-06", "2026-02-01").change(Account.RESOLUTION).assets();

    assertThat(flow.reversed()).isEqualTo(Points.of(1));
    assertThat(flow.closing()).isEqualTo(Points.ZERO);
  }

  /**
   * Half of containment is lost since it reached us, and a month later we waived the other half,
   * which was lost by then: the same loss twice. Whoever takes back the waiver takes back one.
   */
  @Test
  void ofSeveralThatAreTheSameAsManyAreReversedAsAreGone() {
    Incident incident =
        Incident.of("i", "2026-01-01", Severity.MAJOR, Attribution.SUPPLIER, Impact.LIMITED);
    BalanceSheet waived =
        SCORECARD.weigh(
            TrackRecord.of("P", incident.toBuilder().waivedAt("2026-02-01").build()), "2026-02-10");
    BalanceSheet notWaived = SCORECARD.weigh(TrackRecord.of("P", incident), "2026-02-11");
    assertThat(waived.line(Account.CONTAINMENT).postings()).hasSize(2);

    Flow flow =
        StatementOfChanges.between(waived, notWaived).change(Account.CONTAINMENT).liabilities();

    assertThat(flow.reversed()).as("39 of 730 days old").isEqualTo(Points.of(0.481823));
    assertThat(flow.opening()).isEqualTo(flow.reversed().times(2));
    assertThat(flow.earned()).isEqualTo(Points.ZERO);
    assertThat(flow.outstanding()).as("open again, and growing").isEqualTo(Points.of(0.5));
    assertThat(flow.faded()).as("one day of the one that stays").isEqualTo(Points.of(0.000457));

    Incident harmless = incident.toBuilder().impact(Impact.NONE).build();
    BalanceSheet neither = SCORECARD.weigh(TrackRecord.of("P", harmless), "2026-02-11");
    Flow both =
        StatementOfChanges.between(waived, neither).change(Account.CONTAINMENT).liabilities();
    assertThat(both.reversed()).as("both of them").isEqualTo(flow.opening());
  }

  @Test
  void whatIsRefutedIsReversed() {
    TrackRecord record =
        TrackRecord.of(
            "P",
            Request.of("r", "2026-01-01", Scope.WITHIN)
                .answered(Answer.CANNOT, "2026-01-02")
                .refutedAt("2026-03-01"));

    Change change =
        SCORECARD.changes(record, "2026-01-03", "2026-03-01").change(Account.WILLINGNESS);

    assertThat(change.assets().reversed()).isEqualTo(Points.of(0.5));
    assertThat(change.liabilities().reversed()).isEqualTo(Points.of(0.5));
    assertThat(change.liabilities().earned()).isEqualTo(Points.of(1));
  }

  @Test
  void whatIsRuledOutIsRestatedAndInNoneOfTheOthers() {
    TrackRecord record =
        TrackRecord.of("P", Commitment.of("c", "2026-01-01", "2026-01-31"))
            .with(Dispute.of("c", "2026-02-01").ruled(Ruling.UPHELD, "2026-03-10"));

    Flow flow = liabilities(record, "2026-03-02", "2026-03-31");

    assertThat(flow.restated()).isEqualTo(flow.opening()).isEqualTo(Points.of(0.875));
    assertThat(flow.outstanding()).isEqualTo(Points.ZERO);
    assertThat(flow.closing()).isEqualTo(Points.ZERO);
  }

  @Test
  void saysHowMuchIsOnlyTimePassing() {
    TrackRecord record =
        TrackRecord.of(
            "Ruhr Steelworks",
            Gesture.of("g", "2024-01-01", Satisfaction.EXCEEDED),
            Commitment.of("c", "2026-01-01", "2026-01-31"),
            Inquiry.of("q", "2028-12-31"));

    assertThat(SCORECARD.changes(record, "2025-01-01", "2026-03-02"))
        .hasToString(
            """
            Ruhr Steelworks, changes from 2025-01-01 to 2026-03-02

            Account                  Opening  Earned  Faded  Outstanding  Closing
            ─────────────────────────────────────────────────────────────────────
            Commitment, liabilities     0.00       –      –        +0.88     0.88
            Extra mile, assets          0.87       –  -0.13            –     0.74
            ─────────────────────────────────────────────────────────────────────
            All, assets                 0.87       –  -0.13            –     0.74
            All, liabilities            0.00       –      –        +0.88     0.88

            Equity went from 0.87 to -0.13.
            Only time passing: -0.13 (0.13 of assets and 0.00 of liabilities have faded).
            Everything else was done, left undone or ruled: -0.88.""");
  }

  @Test
  void showsWhatWasReversedOrRestatedWhereThereIsAny() {
    TrackRecord record =
        TrackRecord.of(
                "P",
                Commitment.of("c", "2026-01-01", "2026-01-31"),
                Request.of("r", "2026-01-01", Scope.WITHIN)
                    .answered(Answer.CANNOT, "2026-01-02")
                    .refutedAt("2026-03-01"))
            .with(Dispute.of("c", "2026-02-02").ruled(Ruling.UPHELD, "2026-03-01"));

    assertThat(SCORECARD.changes(record, "2026-02-15", "2026-03-02").toString())
        .contains("Faded  Reversed  Outstanding  Restated  Closing");
  }

  @Test
  void refusesTheWrongOrderAndOtherPolicies() {
    TrackRecord record = TrackRecord.of("P");
    BalanceSheet sheet = SCORECARD.weigh(record, "2026-01-01");
    BalanceSheet cautious = Scorecard.of(Policy.cautious()).weigh(record, "2026-02-01");

    assertThatThrownBy(() -> SCORECARD.changes(record, "2026-01-02", "2026-01-02"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("to must be after from, 2026-01-02: 2026-01-02");
    assertThatThrownBy(() -> StatementOfChanges.between(sheet, cautious))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "policy must be the same: half-life in days 365 instead of 730, for all but Extra mile; "
                + "half-life in days 912.5 instead of 1825, for Extra mile; negativity 2 instead of 1");
  }

  @Test
  void theNetChangesByTheSumOfItsParts() {
    TrackRecord record =
        TrackRecord.of(
                "P",
                Gesture.of("g", "2024-01-01", Satisfaction.EXCEEDED),
                Request.of("r", "2026-01-01", Scope.WITHIN)
                    .answered(Answer.CANNOT, "2026-01-02")
                    .refutedAt("2026-03-01"),
                Commitment.of("c", "2026-01-01", "2026-01-31"),
                Commitment.of("d", "2026-01-01", "2026-01-31"))
            .with(Dispute.of("d", "2026-02-01").ruled(Ruling.UPHELD, "2026-03-10"));

    Change total = SCORECARD.changes(record, "2026-02-10", "2026-03-31").total();

    assertThat(total.reversal())
        .as("half won and half lost by a cannot, and half by its answer, 38 days of 730 ago")
        .isEqualTo(Points.of(-0.482281));
    assertThat(total.overdue().signum()).isNegative();
    assertThat(total.restatement().signum()).isPositive();
    assertThat(total.conduct().plus(total.decay()))
        .isEqualTo(total.closing().minus(total.opening()));
    assertThat(total.conduct())
        .isEqualTo(
            total
                .assets()
                .earned()
                .minus(total.liabilities().earned())
                .plus(total.reversal())
                .plus(total.overdue())
                .plus(total.restatement()));
  }
}
