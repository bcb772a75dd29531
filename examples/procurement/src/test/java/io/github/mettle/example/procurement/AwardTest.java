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

            APPROVE  Birch Cartons    partly tested  expected 0.74, at least 0.47
            WATCH    Alder Packaging  untested       expected 0.49, at least 0.11
            HOLD     Cedar Boxes      partly tested  expected 0.34, at least 0.09

            The order goes to Birch Cartons.
            They are partly tested: some evidence, not enough to be sure. What we can plan with is 0.47.
              Our gate: Approve Birch Cartons: no rule fired.

            Why not Alder Packaging?
              Birch Cartons is ahead of Alder Packaging: 76 % likely the more trustworthy, by 0.25,
                mostly because it tells us sooner and prevents repeats better; too close to call on
                deliveries; Alder Packaging is untested.
              Our gate: Watch Alder Packaging: the whole is untested, at 0.49.

            We write to Alder Packaging, with thanks:
              You deliver on time and in full: all 10 deliveries

            Why not Cedar Boxes?
              Birch Cartons is ahead of Cedar Boxes: 91 % likely the more trustworthy, by 0.40, mostly
                because it tells us sooner and contains problems better; too close to call on
                deliveries.
              Our gate: Hold Cedar Boxes: Containment is expected at 0.27, below 0.3; watch because the
                whole has 2.95 points outstanding, at least 1.

            We write to Cedar Boxes, with thanks:
              You deliver on time and in full: 7 of 10 deliveries

            We write to Cedar Boxes, and ask:
              Tell us before we notice: in both incidents we found out ourselves
              Keep problems from reaching us: in both incidents they did
              Offer us a way out sooner: in both incidents it came late or not at all

            What cost Cedar Boxes most:
              NC-151 costs 0.081: it happened again, as NC-109
              Settle glue-test, which costs 0.015: not kept after 264 d 2 h, expected within 29 d 13 h
              NC-109 costs 0.014: it reached us, with severe impact

            We write to Birch Cartons, with thanks:
              You tell us in time: in both incidents
              You tell us in time what will prevent it: in both incidents
              You resolve problems in time: in both incidents

            Still open with Birch Cartons:
              by 2026-12-11, second-press: keep the promise

            And we?
            Birch Cartons is partly tested to Harbour Foods, at 0.74; Harbour Foods is untested to Birch
            Cartons, at 0.51; Harbour Foods owes Birch Cartons 1.28 points of goodwill.

            What cost us most:
              why-late costs 0.012: evaded the question
              42-2-I costs less than 0.001: kept 8 d 10 h late
              42-1-I costs less than 0.001: kept 8 d 10 h late

            Harbour Foods, as of 2026-11-21T12:00:00Z: 9 commitments, 2 inquiries

            Points          Assets  Liabilities   Net  Outstanding  Standing
            ─────────────────────────────────────────────────────────────────────
            Commitment        7.52         0.28  7.24            –  proven
            Candour           0.43         0.39  0.04            –  partly tested
            Responsiveness    0.49         0.33  0.16            –  partly tested
            ─────────────────────────────────────────────────────────────────────
            Total             8.44         0.99  7.44            –
            No evidence yet: Containment, Remedy, Resolution, Reliability, Notification,
                Prevention, Willingness, Extra mile

            Trust, from 0 to 1                     Expected  80 % interval  Standing
            ─────────────────────────────────────────────────────────────────────────────
            Ability: can they?                         0.50  0.10 to 0.90   untested
            Integrity: are they straight with us?      0.58  0.24 to 0.91   partly tested
            Benevolence: do they care?                 0.38  0.08 to 0.75   untested
            ─────────────────────────────────────────────────────────────────────────────
            Overall                                    0.51  0.16 to 0.87   untested
            Overall: untested. So little evidence that it is as good as none.

            Nothing is due.
            """);
  }

  @Test
  void goesToNobodyWhereAllAreHeld() {
    Award award = Award.among(List.of(silent()), NOW);
    assertThat(award.winner()).isEmpty();
    assertThat(award)
        .hasToString(
            """
            HOLD     Elm Board        impaired       expected 0.18, at least 0.03

            Nobody gets the order: all who bid are on hold.

            Why not Elm Board?
              Our gate: Hold Elm Board: the whole is impaired, at 0.18; Integrity is impaired, at 0.17;
                Notification is impaired, at 0.09; Candour is impaired, at 0.08; Containment is expected
                at 0.10, below 0.3; watch because Ability is impaired, at 0.16; watch because the whole
                has 45.00 points outstanding, at least 1.

            We write to Elm Board, and ask:
              Tell us sooner: in all 5 incidents word came late or not at all
              Tell us what will prevent it: in all 5 incidents you did so late or not at all
              Keep problems from reaching us: in all 5 incidents they did

            What cost Elm Board most:
              Settle NC-2026-05-12T08:00:00Z, which costs 0.013: no prevention shared after 193 d 4 h,
                expected within 14 d
              Settle NC-2026-04-12T08:00:00Z, which costs 0.013: no prevention shared after 223 d 4 h,
                expected within 14 d
              Settle NC-2026-03-12T08:00:00Z, which costs 0.013: no prevention shared after 254 d 4 h,
                expected within 14 d
            """);
  }

  @Test
  void isDecidedByTheGateBeforeAnythingElse() {
    List<Candidate> ranking = Award.among(Archive.bidders(), NOW).ranking();
    assertThat(ranking)
        .extracting(candidate -> candidate.decision().outcome())
        .containsExactly(Recommendation.APPROVE, Recommendation.WATCH, Recommendation.HOLD);
    assertThat(ranking.get(2).decision().fired().get(0))
        .hasToString("HOLD CONTAINMENT expectedBelow 0.3");
  }

  @Test
  void isWatchedWhereNobodyBetterBids() {
    Award award = Award.among(List.of(bidder("Fir", 42, List.of())), NOW);
    assertThat(award)
        .hasToString(
            """
            WATCH    Fir              untested       expected 0.47, at least 0.09

            The order goes to Fir, and we watch how it goes.
            They are untested: so little evidence that it is as good as none. What we can plan with is
            0.09.
              Our gate: Watch Fir: the whole is untested, at 0.47.

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
        List.of());
  }

  @Test
  void isDecidedInAModuleThatNeedsMettleOnly() {
    assertThat(Award.class.getModule().getName()).isEqualTo("io.github.mettle.example.procurement");
    assertThat(Award.class.getModule().getDescriptor().requires())
        .extracting(Object::toString)
        .noneMatch(required -> required.contains("immutables"));
  }
}
