package io.github.mettle.insight;

import static io.github.mettle.insight.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.Scorecard;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Standing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {
  private final BalanceSheet ruhr = sheet(Examples.ruhr());
  private final BalanceSheet baltic = sheet(Examples.baltic());
  private final BalanceSheet ada = sheet(Examples.unknown("Ada"));
  private final BalanceSheet bob = sheet(Examples.unknown("Bob"));

  @Test
  void putsTheBestFirst() {
    Ranking ranking = Ranking.of(List.of(bob, baltic, ruhr, ada));
    assertThat(ranking.places().stream().map(RankingEntry::party))
        .containsExactly("Ruhr Steelworks", "Ada", "Bob", "Baltic Castings");
    assertThat(ranking.places().get(0))
        .hasToString(
            "1. Ruhr Steelworks: 0.74 (0.47 to 0.96), partly tested, 61 % likely the best, order"
                + " 100 % stable");
    assertThat(ranking.places().get(3))
        .hasToString("4. Baltic Castings: 0.35 (0.13 to 0.59), partly tested, 3 % likely the best");
    assertThat(ranking)
        .hasToString(
            """
               Supplier         Expected  80 % interval  Standing       Best  Stable
            ────────────────────────────────────────────────────────────────────────
            1  Ruhr Steelworks      0.74  0.47 to 0.96   partly tested  61 %   100 %
            2  Ada                  0.47  0.09 to 0.87   untested       18 %   100 %
            3  Bob                  0.47  0.09 to 0.87   untested       18 %   100 %
            4  Baltic Castings      0.35  0.13 to 0.59   partly tested   3 %       –""");
  }

  @Test
  void theProvenComeFirstAndTheImpairedLast() {
    List<RankingEntry> places = Ranking.of(Examples.randomSheets(60, 60)).places();
    List<Integer> tiers =
        places.stream()
            .map(place -> place.sheet().trust().standing())
            .map(s -> s == Standing.PROVEN ? 0 : s == Standing.IMPAIRED ? 2 : 1)
            .toList();
    assertThat(tiers).isSorted().contains(0, 1, 2);
    assertThat(places.stream().mapToInt(RankingEntry::position)).first().isEqualTo(1);
    assertThat(places.stream().mapToDouble(RankingEntry::best).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void theOrderOfWhatIsTheSameIsStable() {
    List<RankingEntry> places = Ranking.of(List.of(bob, ada)).places();
    assertThat(places.get(0).stability()).hasValue(1);
    assertThat(places.get(1).stability()).isEmpty();
    assertThat(places.get(0).best()).isEqualTo(0.5);
  }

  /** One is better on one account, the other on another: small moves of the weights decide. */
  @Test
  void theOrderOfNearEqualsIsNot() {
    List<RankingEntry> places = Ranking.of(Examples.randomSheets(60, 60)).places();
    assertThat(places.stream().flatMap(place -> place.stability().stream().boxed()))
        .allMatch(stability -> stability > 0 && stability <= 1)
        .anyMatch(stability -> stability < 0.9)
        .anyMatch(stability -> stability == 1);
  }

  @Test
  void aHundredSuppliersWithAHundredEpisodesTakeLessThanASecond() {
    List<TrackRecord> records = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      records.add(Examples.random("S" + i, i, 200));
    }
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      List<BalanceSheet> sheets =
          records.stream()
              .map(record -> Scorecard.standard().weigh(record, Examples.AS_OF))
              .toList();
      assertThat(Ranking.of(sheets).places()).hasSize(100);
      least = Math.min(least, System.nanoTime() - start);
    }
    assertThat(least).isLessThan(1_000_000_000L);
  }

  @Test
  void refusals() {
    refused(List.of(), "sheets must be at least one: none");
    refused(List.of(ada, ruhr, ada), "party must be ranked once: Ada");
    BalanceSheet earlier = Scorecard.standard().weigh(Examples.ruhr(), "2026-11-20");
    refused(
        List.of(ada, earlier), "asOf must be the same, 2026-11-21T23:59:59Z: 2026-11-20T23:59:59Z");
  }

  private static void refused(List<BalanceSheet> sheets, String message) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Ranking.of(sheets))
        .withMessage(message);
  }
}
