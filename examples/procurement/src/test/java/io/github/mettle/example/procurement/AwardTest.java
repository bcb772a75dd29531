package io.github.mettle.example.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mettle.example.procurement.NonConformity.Fault;
import io.github.mettle.example.procurement.NonConformity.Grade;
import io.github.mettle.example.procurement.NonConformity.Reach;
import io.github.mettle.sheet.BalanceSheet;
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
        .extracting(BalanceSheet::party)
        .containsExactly("Birch Cartons", "Alder Packaging", "Cedar Boxes");
    assertThat(award.winner().map(BalanceSheet::party)).contains("Birch Cartons");
  }

  @Test
  void saysWhyInPlainWords() {
    assertThat(Main.decision())
        .isEqualTo(
            """
            Three bids for 120,000 folding boxes, each at 42 cents. Whom do we trust to deliver them?

            Birch Cartons    partly tested  expected 0.74, at least 0.47
            Alder Packaging  untested       expected 0.49, at least 0.11
            Cedar Boxes      partly tested  expected 0.34, at least 0.09

            The order goes to Birch Cartons.
            They are partly tested: some evidence, not enough to be sure. What we can plan with is 0.47.

            Why not Alder Packaging?
              Notification: 0.78 against 0.50
                Birch Cartons, NC-164: told us after 20 min, expected within 1 h
                Alder Packaging: nothing on record
              Prevention: 0.79 against 0.50
                Birch Cartons, NC-164: shared the prevention after 9 d, expected within 14 d
                Alder Packaging: nothing on record
              Resolution: 0.78 against 0.50
                Birch Cartons, NC-164: resolved after 15 h, expected within 1 d
                Alder Packaging: nothing on record

            Why not Cedar Boxes?
              Notification: 0.78 against 0.28
                Birch Cartons, NC-164: told us after 20 min, expected within 1 h
                Cedar Boxes, NC-151: we noticed first
              Containment: 0.75 against 0.27
                Birch Cartons, NC-164: contained after 3 h, expected within 4 h
                Cedar Boxes, NC-151: it reached us, with severe impact
              Prevention: 0.79 against 0.32
                Birch Cartons, NC-164: shared the prevention after 9 d, expected within 14 d
                Cedar Boxes, NC-151: it happened again, as NC-109

            Still open with Birch Cartons:
              by 2026-12-11, second-press: keep the promise
            """);
  }

  @Test
  void goesToNobodyWhereAllAreImpaired() {
    Award award = Award.among(List.of(silent()), NOW);
    assertThat(award.winner()).isEmpty();
    assertThat(award)
        .hasToString(
            """
            Elm Board        impaired       expected 0.18, at least 0.03

            Nobody gets the order: all who bid are impaired.
            """);
  }

  @Test
  void isNotDecidedByTrustWherePricesDiffer() {
    List<Bidder> bidders =
        Stream.of(42, 43)
            .map(cents -> new Bidder("Fir", cents, List.of(), List.of(), List.of()))
            .toList();
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
    return new Bidder("Elm Board", 42, List.of(), reports, List.of());
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
