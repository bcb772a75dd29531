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
  void showsAccountsSectionsTheWholeAndWhatIsDue() {
    assertThat(weigh(STEELWORKS))
        .hasToString(
            """
            Ruhr Steelworks, as of 2026-11-21: 1 incident, 1 commitment, 1 delivery

            Points          Assets  Liabilities    Net  Outstanding  Standing
            ──────────────────────────────────────────────────────────────────────
            Containment       0.50         0.50   0.00            –  partly tested
            Remedy               –         0.84  -0.84         0.84  partly tested
            Reliability       0.21            –   0.21            –  untested
            Notification      1.00            –   1.00            –  partly tested
            Commitment        0.82            –   0.82            –  partly tested
            Responsiveness       –         0.65  -0.65            –  partly tested
            ──────────────────────────────────────────────────────────────────────
            Total             2.53         1.99   0.54         0.84
            No evidence yet: Resolution, Prevention, Candour, Willingness, Extra mile

            Trust, from 0 to 1                     Expected  80 % interval  Standing
            ────────────────────────────────────────────────────────────────────────
            Ability: can they?                         0.47  0.11 to 0.84   untested
            Integrity: are they straight with us?      0.58  0.21 to 0.93   untested
            Benevolence: do they care?                 0.32  0.04 to 0.70   untested
            ────────────────────────────────────────────────────────────────────────
            Overall                                    0.49  0.14 to 0.85   untested
            Overall: untested. So little evidence that it is as good as none.

            Due         When           Account         At stake  What
            ────────────────────────────────────────────────────────────────────────────────────────
            2026-11-19  2 d late       Remedy              1.00  NCR-7: offer us a way out
            2026-11-20  1 d 11 h late  Responsiveness      1.00  NCR-7: tell us how it stands
            2026-11-23  in 1 d 8 h     Resolution          1.00  NCR-7: resolve it
            2026-11-25  in 3 d         Candour             1.00  NCR-7: explain the cause
            2026-12-13  in 21 d        Prevention          1.00  NCR-7: tell us what will prevent it\
            """);
  }

  @Test
  void showsEveryAccountAndEveryNumberWhenAsked() {
    assertThat(weigh(STEELWORKS).toWideString())
        .isEqualTo(
            """
            Ruhr Steelworks, as of 2026-11-21: 1 incident, 1 commitment, 1 delivery

            Policy %s

            Account           Assets  Liabilities        Net  Outstanding  Contingent  Disputed  Episodes
            ─────────────────────────────────────────────────────────────────────────────────────────────
            Containment     0.499051     0.499051   0.000000     0.000000    0.000000  0.000000         1
            Remedy          0.000000     0.842509  -0.842509     0.842509    0.000000  0.000000         1
            Resolution      0.000000     0.000000   0.000000     0.000000    1.000000  0.000000         0
            Reliability     0.207350     0.000000   0.207350     0.000000    0.000000  0.000000         1
            Notification    0.997156     0.000000   0.997156     0.000000    0.000000  0.000000         1
            Prevention      0.000000     0.000000   0.000000     0.000000    1.000000  0.000000         0
            Commitment      0.823122     0.000000   0.823122     0.000000    0.000000  0.000000         1
            Candour         0.000000     0.000000   0.000000     0.000000    1.000000  0.000000         0
            Responsiveness  0.000000     0.646444  -0.646444     0.000000    0.000000  0.000000         1
            Willingness     0.000000     0.000000   0.000000     0.000000    0.000000  0.000000         0
            Extra mile      0.000000     0.000000   0.000000     0.000000    0.000000  0.000000         0
            ─────────────────────────────────────────────────────────────────────────────────────────────
            Total           2.526679     1.988004   0.538675     0.842509    3.000000  0.000000

            Trust           Belief  Disbelief  Uncertainty  Expected   Lower   Upper  Base rate  Standing
            ──────────────────────────────────────────────────────────────────────────────────────────────────
            Containment     0.1665     0.1665       0.6671    0.5000  0.1564  0.8436     0.5000  partly tested
            Remedy          0.0000     0.2964       0.7036    0.3518  0.0556  0.7134     0.5000  partly tested
            Resolution      0.0000     0.0000       1.0000    0.5000  0.1000  0.9000     0.5000  untested
            Reliability     0.0939     0.0000       0.9061    0.5470  0.1485  0.9164     0.5000  untested
            Notification    0.3327     0.0000       0.6673    0.6664  0.3157  0.9486     0.5000  partly tested
            Prevention      0.0000     0.0000       1.0000    0.5000  0.1000  0.9000     0.5000  untested
            Commitment      0.2916     0.0000       0.7084    0.6458  0.2828  0.9438     0.5000  partly tested
            Candour         0.0000     0.0000       1.0000    0.5000  0.1000  0.9000     0.5000  untested
            Responsiveness  0.0000     0.2443       0.7557    0.3779  0.0620  0.7530     0.5000  partly tested
            Willingness     0.0000     0.0000       1.0000    0.5000  0.1000  0.9000     0.5000  untested
            Extra mile      0.0000     0.0000       1.0000    0.2000  0.0018  0.5684     0.2000  untested
            ──────────────────────────────────────────────────────────────────────────────────────────────────
            Ability         0.0665     0.1250       0.8085    0.4708  0.1142  0.8389     0.5000  untested
            Integrity       0.1693     0.0000       0.8307    0.5847  0.2085  0.9250     0.5000  untested
            Benevolence     0.0000     0.0931       0.9069    0.3249  0.0434  0.7019     0.3714  untested
            Overall         0.0968     0.0645       0.8387    0.4891  0.1399  0.8471     0.4730  untested
            Overall: untested. So little evidence that it is as good as none.

            Due         When           Account         At stake  What
            ────────────────────────────────────────────────────────────────────────────────────────
            2026-11-19  2 d late       Remedy              1.00  NCR-7: offer us a way out
            2026-11-20  1 d 11 h late  Responsiveness      1.00  NCR-7: tell us how it stands
            2026-11-23  in 1 d 8 h     Resolution          1.00  NCR-7: resolve it
            2026-11-25  in 3 d         Candour             1.00  NCR-7: explain the cause
            2026-12-13  in 21 d        Prevention          1.00  NCR-7: tell us what will prevent it\
            """
                .formatted(Policy.standard().fingerprint()));
  }

  @Test
  void saysThatNothingIsKnown() {
    assertThat(weigh(TrackRecord.of("Nobody")))
        .hasToString(
            """
            Nobody, as of 2026-11-21: nothing on record

            Points  Assets  Liabilities   Net  Outstanding  Standing
            ────────────────────────────────────────────────────────
            Total        –            –  0.00            –
            No evidence yet: Containment, Remedy, Resolution, Reliability, Notification,
                Prevention, Commitment, Candour, Responsiveness, Willingness, Extra mile

            Trust, from 0 to 1                     Expected  80 % interval  Standing
            ────────────────────────────────────────────────────────────────────────
            Ability: can they?                         0.50  0.10 to 0.90   untested
            Integrity: are they straight with us?      0.50  0.10 to 0.90   untested
            Benevolence: do they care?                 0.37  0.06 to 0.76   untested
            ────────────────────────────────────────────────────────────────────────
            Overall                                    0.47  0.09 to 0.87   untested
            Overall: untested. So little evidence that it is as good as none.

            Nothing is due.\
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
    assertThat(weigh(disputed).toString()).contains("\nDisputed: 0.99 of the liabilities\n");
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
            2026-11-20  1 d late   Commitment      1.00  plan-20: keep the promise
            2026-11-21  now        Commitment      1.00  plan-21: keep the promise
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
    assertThat(weigh(promises.build()).toString()).contains("plan-21").doesNotContain("more");
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
        .endsWith("Overall: untested. So little evidence that it is as good as none.");
  }

  private static BalanceSheet weigh(TrackRecord record) {
    return Scorecard.standard().weigh(record, "2026-11-21");
  }
}
