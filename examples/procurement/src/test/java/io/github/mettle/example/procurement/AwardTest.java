package io.github.mettle.example.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mettle.example.procurement.NonConformity.Fault;
import io.github.mettle.example.procurement.NonConformity.Grade;
import io.github.mettle.example.procurement.NonConformity.Reach;
import io.github.mettle.insight.Recommendation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AwardTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void goesToWhoHandledTroubleWellRatherThanToWhoHadNone() {
    Award award = Award.among(Archive.bidders(), NOW);
    assertThat(award.ranking())
        .extracting(Candidate::name)
        .containsExactly("Birch Cartons", "Alder Packaging", "Cedar Boxes");
    assertThat(award.winner().map(Candidate::name)).contains("Birch Cartons");
  }

  @Test
  void saysWhyInPlainWords() {
    assertThat(Main.decision())
        .isEqualTo(
            """
            Three bids for 120,000 folding boxes, each at 42 cents. Whom do we trust to deliver them?

            APPROVE  Birch Cartons    promising      expected 0.73, at least 0.45
            WATCH    Alder Packaging  untested       expected 0.52, at least 0.15
            HOLD     Cedar Boxes      doubtful       expected 0.36, at least 0.11

            The order goes to Birch Cartons.
            They are promising: at least as much good as bad so far, and not enough to be sure. What we
            can plan with is 0.45.
              Our gate: Approve Birch Cartons: nothing speaks against them. Not preferred yet: they have
                stood one grave incident, and that is not enough to be sure.

            Why not Alder Packaging?
              Birch Cartons was tested once and stood; Alder Packaging has not been tested by anything
                grave. On how they handle what happens it is too close to call (74 % for Birch Cartons):
                Birch Cartons is ahead on telling us and prevention.
              Our gate: Watch Alder Packaging: order, and look. We have known them for ten months, and
                nothing has tested them.

            We write to Alder Packaging, with thanks:
              All 10 deliveries came on time and in full

            Why not Cedar Boxes?
              Birch Cartons was tested once and stood; Cedar Boxes was tested twice and failed both
                times. On how they handle what happens, Birch Cartons is ahead by 0.37, 89 % likely,
                mostly on telling us and prevention.
              Our gate: Hold Cedar Boxes: no new orders. They failed the last grave incident, NC-151 of
                July 2026: we found it before they told us and all six things we expect came late or not
                at all; they have stood nothing as grave since. The expected value on containment is
                0.27, below 0.3. The hold ends when enough is settled, or done well; and when one as
                grave is stood, or 6 July 2028 has come. Four rules besides would watch.

            We write to Cedar Boxes, and ask:
              Tell us before we notice: we noticed before you told us in both incidents
              Keep problems from reaching us: the trouble reached us in both incidents
              Keep it from happening again: one incident repeated an earlier one

            What cost Cedar Boxes most:
              NC-151 costs 0.084: it happened again, as NC-109; settled today, it gains 0.004
              glue-test costs 0.015: not kept, 235 days late; settled today, it gains 0.005
              NC-109 costs 0.010: it reached us, with severe impact

            We write to Birch Cartons, with thanks:
              You told us in time in both incidents
              You shared the prevention in time in both incidents
              You resolved it in time in both incidents

            What cost Birch Cartons most:
              42-1 costs 0.003: received 3 days late

            Still open with Birch Cartons:
              by 2026-12-11, second-press: keep the promise

            And we?
            With us, Birch Cartons is promising, at 0.73; with them, we are promising, at 0.53; we owe
            them 1.28 points of goodwill.

            What cost us most:
              why-late costs 0.011: evaded the question
              42-2-I costs 0.004: kept 9 days late
              42-1-I costs 0.004: kept 9 days late

            Harbour Foods, as of 2026-11-21T12:00:00Z: 9 commitments, 2 inquiries

            Since January 2026: nine promises, seven of them kept in time. No incident of
                their making is on record.

            Points          Assets  Liabilities   Net  Outstanding  Standing
            ─────────────────────────────────────────────────────────────────
            Commitment        6.58         1.22  5.36            –  promising
            Candour           0.43         0.39  0.04            –  promising
            Responsiveness    0.52         0.29  0.23            –  promising
            ─────────────────────────────────────────────────────────────────
            Total             7.53         1.90  5.63            –
            No evidence yet: Containment, Remedy, Resolution, Reliability, Notification,
                Prevention, Willingness, Extra mile

            Trust, from 0 to 1                     Expected  80 % interval  Standing
            ─────────────────────────────────────────────────────────────────────────
            Ability: can they?                         0.58  0.19 to 0.93   untested
            Integrity: are they straight with us?      0.56  0.22 to 0.90   promising
            Benevolence: do they care?                 0.40  0.09 to 0.76   untested
            ─────────────────────────────────────────────────────────────────────────
            Overall                                    0.53  0.18 to 0.88   promising
            Promising: more good than bad so far, and still too much unknown to be sure
                (0.53, and with 80 % confidence between 0.18 and 0.88).

            Nothing is owed.
            """);
  }

  @Test
  void goesToNobodyWhereAllAreHeld() {
    Award award = Award.among(List.of(silent()), NOW);
    assertThat(award.winner()).isEmpty();
    assertThat(award)
        .hasToString(
            """
            HOLD     Elm Board        impaired       expected 0.22, at least 0.06

            Nobody gets the order: all who bid are on hold.

            Why not Elm Board?
              Our gate: Hold Elm Board: no new orders. Impaired overall, at 0.22, and in integrity, at
                0.18. They failed the last critical incident, NC-2026-05-12T08:00:00Z of May 2026: we
                found it before they told us and all six things we expect came late or not at all; they
                have stood nothing as grave since. Five incidents of their making hit us severely in the
                last twelve months. Two more reasons. The hold ends when enough is settled, or done
                well; and when less than 14 points are outstanding; and when fewer than three severe
                incidents lie within twelve months (13 March 2027 at the earliest); and when a critical
                one is stood, or 12 May 2030 has come. Six rules besides would watch. Only what went
                wrong is on record; ask whether that is all there was.

            We write to Elm Board, and ask:
              Tell us sooner: you told us late or not at all in all five incidents
              Tell us what will prevent it: you shared the prevention late or not at all in all five
                incidents
              Resolve problems sooner: you resolved it late or not at all in all five incidents

            What cost Elm Board most:
              NC-2026-05-12T08:00:00Z costs 0.012: no prevention shared after 193 d 4 h, expected within
                14 d; settled today, it gains 0.014
              NC-2026-04-12T08:00:00Z costs 0.012: no prevention shared after 223 d 4 h, expected within
                14 d; settled today, it gains 0.014
              NC-2026-03-12T08:00:00Z costs 0.012: no prevention shared after 254 d 4 h, expected within
                14 d; settled today, it gains 0.014
            """);
  }

  @Test
  void isDecidedByTheGateBeforeAnythingElse() {
    List<Candidate> ranking = Award.among(Archive.bidders(), NOW).ranking();
    assertThat(ranking)
        .extracting(candidate -> candidate.decision().outcome())
        .containsExactly(Recommendation.APPROVE, Recommendation.WATCH, Recommendation.HOLD);
    assertThat(ranking.get(2).decision().fired())
        .extracting(reason -> reason.rule().id())
        .contains("reaches-us");
  }

  @Test
  void isWatchedWhereNobodyBetterBids() {
    Award award = Award.among(List.of(bidder("Fir", 42, List.of())), NOW);
    assertThat(award)
        .hasToString(
            """
            WATCH    Fir              untested       expected 0.51, at least 0.13

            The order goes to Fir, and we watch how it goes.
            They are untested: too little on record to tell. What we can plan with is 0.13.
              Our gate: Watch Fir: order, and look. Nothing is on record yet.

            And we?
            We have kept no record of our own conduct.
            """);
  }

  @Test
  void isNotDecidedByTrustWherePricesDiffer() {
    List<Bidder> bidders = Stream.of(42, 43).map(cents -> bidder("Fir", cents, List.of())).toList();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Award.among(bidders, NOW))
        .withMessage("bids must be of one price: [42, 43]");
  }

  /** Critical reports, one after the other, on which they never said or did a thing. */
  private static Bidder silent() {
    List<NonConformity> reports =
        IntStream.range(1, 6)
            .mapToObj(month -> Instant.parse("2026-0" + month + "-12T08:00:00Z"))
            .map(AwardTest::ignored)
            .toList();
    return bidder("Elm Board", 42, reports);
  }

  private static Bidder bidder(String name, int cents, List<NonConformity> reports) {
    return new Bidder(name, cents, List.of(), reports, List.of(), List.of(), List.of());
  }

  private static NonConformity ignored(Instant opened) {
    return new NonConformity(
        "NC-" + opened,
        opened,
        Grade.A,
        Fault.THEIRS,
        Reach.OUR_LINE,
        Optional.of(opened),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  @Test
  void isDecidedInAModuleThatNeedsMettleOnly() {
    assertThat(Award.class.getModule().getName()).isEqualTo("io.github.mettle.example.procurement");
    assertThat(Award.class.getModule().getDescriptor().requires())
        .extracting(Object::toString)
        .noneMatch(required -> required.contains("immutables"));
  }
}
