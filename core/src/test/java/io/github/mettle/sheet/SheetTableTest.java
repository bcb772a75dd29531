package io.github.mettle.sheet;

import static io.github.mettle.record.Attribution.SUPPLIER;
import static io.github.mettle.record.Impact.LIMITED;
import static io.github.mettle.record.Severity.MAJOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.TrackRecord;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tables as a reader sees them. */
class SheetTableTest {
  private static final TrackRecord STEELWORKS =
      TrackRecord.of(
          "Ruhr Steelworks",
          Incident.builder()
              .id("NCR-7")
              .openedAt("2026-11-18T08:00:00Z")
              .severity(MAJOR)
              .attribution(SUPPLIER)
              .impact(LIMITED)
              .notified("2026-11-18T09:00:00Z")
              .contained("2026-11-18T20:00:00Z")
              .updated("2026-11-19T12:00:00Z")
              .build(),
          Commitment.of("first-articles", "2026-04-01", "2026-04-30").keptAt("2026-04-28"),
          Delivery.of("PO-1", "2026-05-04", "2026-05-08").deliveredAt("2026-05-08"));

  @Test
  void showsAccountsSectionsOverallAndWhatIsDue() {
    assertThat(weigh(STEELWORKS))
        .hasToString(
            """
            Ruhr Steelworks, as of 2026-11-21: 1 incident, 1 commitment, 1 delivery

            Since April 2026: one delivery, on time and in full. One incident of their
                making, which reached us.

            Points          Assets  Liabilities    Net  Outstanding  Standing
            ──────────────────────────────────────────────────────────────────
            Containment       0.50         0.50   0.00            –  promising
            Remedy               –         0.92  -0.92         0.92  doubtful
            Reliability       0.21            –   0.21            –  untested
            Notification      1.00            –   1.00            –  promising
            Commitment        0.82            –   0.82            –  promising
            Responsiveness       –         0.82  -0.82            –  doubtful
            ──────────────────────────────────────────────────────────────────
            Total             2.53         2.24   0.28         0.92
            No evidence yet: Resolution, Prevention, Candour, Willingness, Extra mile

            Trust, from 0 to 1                     Expected  80 % interval  Standing
            ────────────────────────────────────────────────────────────────────────
            Ability: can they?                         0.55  0.21 to 0.87   untested
            Integrity: are they straight with us?      0.58  0.21 to 0.92   untested
            Benevolence: do they care?                 0.32  0.04 to 0.69   untested
            ────────────────────────────────────────────────────────────────────────
            Overall                                    0.52  0.17 to 0.86   untested
            Untested: only three facts are on record, too little to tell.
            When it was serious (one major incident of their making that reached us): too
                little or too long ago to tell.

            Five things are owed: two overdue and three not due yet.

            Due         When           At stake  What
            ────────────────────────────────────────────────────────────────────────
            2026-11-19  2 days late        1.00  NCR-7: offer us a way out
            2026-11-20  1 d 11 h late      1.00  NCR-7: tell us how it stands
            2026-11-23  in 2 days          1.00  NCR-7: resolve it
            2026-11-25  in 4 days          1.00  NCR-7: explain the cause
            2026-12-13  in 22 days         1.00  NCR-7: tell us what will prevent it\
            """);
  }

  /** A table without a row is left out; an account with one met and one missed has a row. */
  @Test
  void showsWhatWasExpectedWhereAnythingWas() {
    TrackRecord silent = TrackRecord.of("P", Gesture.of("g", "2026-11-01", Satisfaction.AMAZED));
    assertThat(weigh(silent).toWideString()).doesNotContain("Expectations");
    TrackRecord record =
        TrackRecord.of(
            "P",
            Commitment.of("met", "2026-01-01", "2026-01-31").keptAt("2026-01-30"),
            Commitment.of("missed", "2026-01-01", "2026-01-31").keptAt("2026-02-28"));
    assertThat(weigh(record).toWideString())
        .containsPattern("Expectations +Met +Missed +Waived\\n─+\\nCommitment +1 +1 +0\\n");
  }

  @Test
  void showsTheSupplierTheirOwnSheet() {
    assertThat(SheetWords.wideText(weigh(STEELWORKS), Audience.SUPPLIER))
        .contains("One incident of your\n    making, which reached us.")
        .contains("Containment     0.499051     0.499051");
  }

  @Test
  void showsEveryAccountAndEveryNumberWhenAsked() {
    assertThat(weigh(STEELWORKS).toWideString())
        .isEqualTo(
            """
            Ruhr Steelworks, as of 2026-11-21: 1 incident, 1 commitment, 1 delivery

            Since April 2026: one delivery, on time and in full. One incident of their
                making, which reached us.

            Policy %s

            Account           Assets  Liabilities        Net  Outstanding  Contingent  Disputed  Episodes
            ─────────────────────────────────────────────────────────────────────────────────────────────
            Containment     0.499051     0.499051   0.000000     0.000000    0.000000  0.000000         1
            Remedy          0.000000     0.921254  -0.921254     0.921254    0.000000  0.000000         1
            Resolution      0.000000     0.000000   0.000000     0.000000    1.000000  0.000000         0
            Reliability     0.207350     0.000000   0.207350     0.000000    0.000000  0.000000         1
            Notification    0.997156     0.000000   0.997156     0.000000    0.000000  0.000000         1
            Prevention      0.000000     0.000000   0.000000     0.000000    1.000000  0.000000         0
            Commitment      0.823122     0.000000   0.823122     0.000000    0.000000  0.000000         1
            Candour         0.000000     0.000000   0.000000     0.000000    1.000000  0.000000         0
            Responsiveness  0.000000     0.823222  -0.823222     0.000000    0.000000  0.000000         1
            Willingness     0.000000     0.000000   0.000000     0.000000    0.000000  0.000000         0
            Extra mile      0.000000     0.000000   0.000000     0.000000    0.000000  0.000000         0
            ─────────────────────────────────────────────────────────────────────────────────────────────
            Total           2.526679     2.243527   0.283152     0.921254    3.000000  0.000000

            Trust           Belief  Disbelief  Uncertainty  Expected   Lower   Upper  Base rate  Standing
            ──────────────────────────────────────────────────────────────────────────────────────────────
            Containment     0.1665     0.1665       0.6671    0.5000  0.1564  0.8436     0.5000  promising
            Remedy          0.0000     0.3154       0.6846    0.3423  0.0534  0.6983     0.5000  doubtful
            Resolution      0.0000     0.0000       1.0000    0.5000  0.1000  0.9000     0.5000  untested
            Reliability     0.0939     0.0000       0.9061    0.8188  0.4817  0.9985     0.8000  untested
            Notification    0.3327     0.0000       0.6673    0.6664  0.3157  0.9486     0.5000  promising
            Prevention      0.0000     0.0000       1.0000    0.5000  0.1000  0.9000     0.5000  untested
            Commitment      0.2916     0.0000       0.7084    0.6458  0.2828  0.9438     0.5000  promising
            Candour         0.0000     0.0000       1.0000    0.5000  0.1000  0.9000     0.5000  untested
            Responsiveness  0.0000     0.2916       0.7084    0.3542  0.0562  0.7172     0.5000  doubtful
            Willingness     0.0000     0.0000       1.0000    0.5000  0.1000  0.9000     0.5000  untested
            Extra mile      0.0000     0.0000       1.0000    0.2000  0.0018  0.5684     0.2000  untested
            ──────────────────────────────────────────────────────────────────────────────────────────────
            Ability         0.0685     0.1102       0.8213    0.5507  0.2055  0.8686     0.5789  untested
            Integrity       0.1655     0.0000       0.8345    0.5827  0.2059  0.9244     0.5000  untested
            Benevolence     0.0000     0.1166       0.8834    0.3217  0.0432  0.6942     0.3800  untested
            Overall         0.0955     0.0652       0.8393    0.5183  0.1732  0.8572     0.5060  untested
            Untested: only three facts are on record, too little to tell.
            When it was serious (one major incident of their making that reached us): too
                little or too long ago to tell.

            Expectations    Met  Missed  Waived
            ───────────────────────────────────
            Containment       1       0       0
            Remedy            0       1       0
            Reliability       1       0       0
            Notification      1       0       0
            Commitment        1       0       0
            Responsiveness    0       1       0

            Incidents of their making  All  Last year  Per year  80 %% interval  Per 100 deliveries
            ──────────────────────────────────────────────────────────────────────────────────────
            All                          1          1      1.55  0.45 to 4.86               100.00
            That reached us              1          1      1.55  0.45 to 4.86               100.00
            Repeats                      0          0
            By severity: 1 major

            Five things are owed: two overdue and three not due yet.

            Due         When           At stake  What
            ────────────────────────────────────────────────────────────────────────
            2026-11-19  2 days late        1.00  NCR-7: offer us a way out
            2026-11-20  1 d 11 h late      1.00  NCR-7: tell us how it stands
            2026-11-23  in 2 days          1.00  NCR-7: resolve it
            2026-11-25  in 4 days          1.00  NCR-7: explain the cause
            2026-12-13  in 22 days         1.00  NCR-7: tell us what will prevent it\
            """
                .formatted(Policy.standard().fingerprint()));
  }

  @Test
  void saysThatNothingIsKnown() {
    assertThat(weigh(TrackRecord.of("Nobody")))
        .hasToString(
            """
            Nobody, as of 2026-11-21: nothing on record

            Nothing is on record yet.

            Points  Assets  Liabilities   Net  Outstanding  Standing
            ────────────────────────────────────────────────────────
            Total        –            –  0.00            –
            No evidence yet: Containment, Remedy, Resolution, Reliability, Notification,
                Prevention, Commitment, Candour, Responsiveness, Willingness, Extra mile

            Trust, from 0 to 1                     Expected  80 % interval  Standing
            ────────────────────────────────────────────────────────────────────────
            Ability: can they?                         0.58  0.19 to 0.93   untested
            Integrity: are they straight with us?      0.50  0.10 to 0.90   untested
            Benevolence: do they care?                 0.38  0.06 to 0.77   untested
            ────────────────────────────────────────────────────────────────────────
            Overall                                    0.51  0.13 to 0.88   untested
            Untested: nothing is on record yet.

            Nothing is owed.\
            """);
  }

  @Test
  void breaksALongListOfKinds() {
    TrackRecord record =
        TrackRecord.of(
            "Ruhr Steelworks",
            Commitment.of("c", "2026-04-01", "2026-04-30"),
            Delivery.of("d", "2026-04-01", "2026-04-30"),
            Gesture.of("g", "2026-04-01", Satisfaction.AMAZED),
            Inquiry.of("i1", "2026-04-01"),
            Inquiry.of("i2", "2026-04-01"),
            Request.of("q", "2026-04-01", Scope.WITHIN),
            Review.of("r", "2026-04-01", Account.CANDOUR, Satisfaction.ANGERED));
    assertThat(weigh(record).toString())
        .startsWith(
            """
            Ruhr Steelworks, as of 2026-11-21: 1 commitment, 1 delivery, 1 request,
                2 inquiries, 1 gesture, 1 review
            """);
  }

  @Test
  void saysHowMuchIsDisputed() {
    TrackRecord disputed =
        TrackRecord.of("A", Commitment.of("plan", "2026-04-01", "2026-04-30"))
            .with(Dispute.of("plan", "2026-05-02"));
    assertThat(weigh(disputed).toString()).contains("\nDisputed: 1.00 of the liabilities\n");
  }

  @Test
  void showsTheTwelveThatAreDueFirst() {
    TrackRecord.Builder promises = TrackRecord.builder("A");
    IntStream.range(10, 24)
        .mapToObj(i -> Commitment.of("plan-" + i, "2026-11-01", "2026-11-" + i))
        .forEach(promises::add);
    assertThat(weigh(promises.build()).toString())
        .contains(
            """
            2026-11-20  1 day late    Commitment      1.00  plan-20: keep the promise
            2026-11-21  today         Commitment      1.00  plan-21: keep the promise
            and 2 more\
            """)
        .doesNotContain("plan-22");
  }

  @Test
  void doesNotSpeakOfMoreWhereThereAreNoMore() {
    TrackRecord.Builder promises = TrackRecord.builder("A");
    IntStream.range(10, 22)
        .mapToObj(i -> Commitment.of("plan-" + i, "2026-11-01", "2026-11-" + i))
        .forEach(promises::add);
    assertThat(weigh(promises.build()).toString())
        .contains("plan-21")
        .doesNotContainPattern("and [0-9]+ more");
  }

  @Test
  void staysWithinEightyColumns() {
    TrackRecord longNames =
        TrackRecord.of(
            "The Most Honourable Company of Makers of Steel, Iron and Other Things of Weight, Ltd.",
            Incident.builder()
                .id("a-number-of-forty-letters-of-one-incident")
                .openedAt("2026-03-02")
                .severity(MAJOR)
                .attribution(SUPPLIER)
                .impact(LIMITED)
                .build(),
            Request.of("a-number-of-forty-letters-of-one-request", "2026-11-21", Scope.WITHIN));
    assertThat(weigh(longNames).toString())
        .contains(
            """
            2026-03-27  239 days late      1.00  a-number-of-forty-letters-of-on…: tell us
                                                 what will prevent it
            """)
        .satisfies(
            text ->
                assertThat(text.lines()).allSatisfy(it -> assertThat(it.length()).isLessThan(81)));
  }

  @Test
  void keepsTextFromOutsideOnItsLine() {
    TrackRecord hostile =
        TrackRecord.of("A\nB", Commitment.of("p\u001b[2J", "2026-11-01", "2026-12-01"));
    assertThat(weigh(hostile).toString())
        .startsWith("A\\u000aB, as of 2026-11-21: 1 commitment\n")
        .endsWith("  p\\u001b[2J: keep the promise");
  }

  @Test
  void saysNothingOfWhatIsDueWhereTheFactsAreNotAtHand() {
    BalanceSheet read = MettleJson.readSheet(MettleJson.write(weigh(STEELWORKS)));
    assertThat(read.counts()).containsEntry(Kind.INCIDENT, 1);
    assertThat(read.toString())
        .endsWith(
            """
            Untested: only three facts are on record, too little to tell.
            When it was serious (one major incident of their making that reached us): too
                little or too long ago to tell.\
            """);
  }

  private static BalanceSheet weigh(TrackRecord record) {
    return Scorecard.standard().weigh(record, "2026-11-21");
  }
}
