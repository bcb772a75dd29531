package io.github.mettle.example.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mettle.example.procurement.NonConformity.Fault;
import io.github.mettle.example.procurement.NonConformity.Grade;
import io.github.mettle.example.procurement.NonConformity.Reach;
import io.github.mettle.insight.Recommendation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** As the command prints them; the page shows some of them. */
  @Test
  void saysWhyInPlainWords() throws IOException {
    Path minutes = Path.of("src/test/resources/io/github/mettle/example/procurement/minutes.txt");
    if ("write".equals(System.getProperty("mettle.golden"))) {
      Files.writeString(minutes, Main.decision());
    }
    assertThat(Main.decision()).isEqualTo(Files.readString(minutes));
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
