package io.github.mettle.insight;

import static io.github.mettle.insight.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            "1. Ruhr Steelworks: 0.76 (0.48 to 0.96), promising, 3.73 incidents a year, 60 % likely"
                + " the best, order 100 % stable");
    assertThat(ranking.places().get(3))
        .hasToString(
            "4. Baltic Castings: 0.38 (0.16 to 0.62), doubtful, 7.77 incidents a year, 3 % likely"
                + " the best");
    assertThat(ranking)
        .hasToString(
            """
               Supplier         Expected  80 % interval  Standing   Incidents a year  Best  Stable
            ──────────────────────────────────────────────────────────────────────────────────────
            1  Ruhr Steelworks      0.76  0.48 to 0.96   promising              3.73  60 %   100 %
            2  Ada                  0.51  0.13 to 0.88   untested                  –  18 %   100 %
            3  Bob                  0.51  0.13 to 0.88   untested                  –  18 %   100 %
            4  Baltic Castings      0.38  0.16 to 0.62   doubtful               7.77   3 %       –""");
  }

  @Test
  void theOrderAloneOfTheFirst() {
    Ranking ranking = Ranking.of(List.of(bob, baltic, ruhr, ada)).atMost(2).orderOnly();
    assertThat(ranking)
        .hasToString(
            """
               Supplier         Expected  80 % interval  Standing   Incidents a year
            ────────────────────────────────────────────────────────────────────────
            1  Ruhr Steelworks      0.76  0.48 to 0.96   promising              3.73
            2  Ada                  0.51  0.13 to 0.88   untested                  –

            The first two of four suppliers.""");
    assertThat(ranking.places().get(0))
        .hasToString("1. Ruhr Steelworks: 0.76 (0.48 to 0.96), promising, 3.73 incidents a year");
    assertThat(ranking.size()).isEqualTo(4);
    assertThat(ranking.atMost(1).toString()).endsWith("\n\nThe first of four suppliers.");
    assertThat(ranking.atMost(9).places()).hasSize(4);
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> ranking.atMost(0))
        .withMessage("most must be at least 1: 0");
  }

  @Test
  void byOneAccountInWords() {
    assertThat(Ranking.by(Account.NOTIFICATION, List.of(ruhr, baltic)))
        .hasToString(
            """
            By Notification

               Supplier         Expected  80 % interval  Standing  Incidents a year  Best  Stable
            ─────────────────────────────────────────────────────────────────────────────────────
            1  Ruhr Steelworks      0.78  0.52 to 0.97   proven                3.73  96 %   100 %
            2  Baltic Castings      0.29  0.09 to 0.53   doubtful              7.77   4 %       –""");
  }

  @Test
  void theProvenComeFirstAndTheImpairedLast() {
    List<BalanceSheet> sheets = new ArrayList<>(Examples.randomSheets(60, 60));
    sheets.add(sheet(broughtForward("Proven", 50, 1)));
    sheets.add(sheet(broughtForward("Impaired", 1, 50)));
    List<RankingEntry> places = Ranking.of(sheets).places();
    List<Integer> tiers =
        places.stream().map(entry -> Ranking.tier(entry.trust().standing())).toList();
    assertThat(tiers).isSorted().contains(0, 1, 2, 3);
    assertThat(places.stream().mapToInt(RankingEntry::position)).first().isEqualTo(1);
    assertThat(places.stream().mapToDouble(RankingEntry::best).sum()).isCloseTo(1, within(1e-12));
  }

  private static TrackRecord broughtForward(String party, double assets, double liabilities) {
    OpeningBalance.Builder opening = OpeningBalance.builder().id("books").at("2026-01-01");
    for (Account account : Account.values()) {
      opening.balance(account, assets, liabilities);
    }
    return TrackRecord.of(party, opening.build());
  }

  @ParameterizedTest
  @CsvSource({"PROVEN, 0", "PROMISING, 1", "UNTESTED, 1", "MIXED, 2", "DOUBTFUL, 2", "IMPAIRED, 3"})
  void standsByStandingFirst(Standing standing, int tier) {
    assertThat(Ranking.tier(standing)).isEqualTo(tier);
  }

  /** Within a tier by expected value, then by the lower end. */
  @Test
  void withinATierByExpectedValueThenByLowerEnd() {
    Trust promising = Trust.of(0.5, 0.1, 0.4, 0.7, 0.4, 0.9, Standing.PROMISING);
    Trust better = Trust.of(0.5, 0.1, 0.4, 0.71, 0.3, 0.9, Standing.UNTESTED);
    Trust surer = Trust.of(0.5, 0.1, 0.4, 0.7, 0.41, 0.9, Standing.UNTESTED);
    assertThat(Ranking.compare(better, promising)).isNegative();
    assertThat(Ranking.compare(surer, promising)).isNegative();
    assertThat(Ranking.compare(promising, promising)).isZero();
  }

  /**
   * As much won as lost, so that both are expected to be as good in every weighting: whoever is
   * tried on what has more weight is surer. In a quarter of the weightings that is the other.
   */
  @Test
  void whereExpectedValuesAreLevelTheLowerEndDecidesInEveryWeighting() {
    BalanceSheet surer = sheet(tried("Surer", Account.CONTAINMENT));
    BalanceSheet other = sheet(tried("Other", Account.COMMITMENT));
    RankingEntry first = Ranking.of(List.of(other, surer)).places().get(0);
    assertThat(first.party()).isEqualTo("Surer");
    assertThat(first.trust().expected()).isEqualTo(other.trust().expected());
    assertThat(first.stability()).hasValue(0.75);
  }

  private static TrackRecord tried(String party, Account account) {
    return TrackRecord.of(
        party,
        OpeningBalance.builder().id("books").at("2026-11-21").balance(account, 20, 20).build());
  }

  @Test
  void theFirstOfMany() {
    Ranking ranking = Ranking.of(List.of(bob, baltic, ruhr, ada));
    assertThat(ranking.top(2)).isEqualTo(ranking.places().subList(0, 2));
    assertThat(ranking.top(0)).isEmpty();
    assertThat(ranking.top(9)).isEqualTo(ranking.places());
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> ranking.top(-1))
        .withMessage("size must be at least 0: -1");
  }

  /** The same suppliers by what they do alone: the weights have no say. */
  @Test
  void byOneAccount() {
    List<BalanceSheet> sheets = Examples.randomSheets(40, 60);
    Ranking ranking = Ranking.by(Account.RELIABILITY, sheets);
    assertThat(ranking.account()).contains(Account.RELIABILITY);
    assertThat(Ranking.of(sheets).account()).isEmpty();
    assertThat(ranking).isEqualTo(Ranking.by(Account.RELIABILITY, sheets));
    assertThat(ranking).isNotEqualTo(Ranking.of(sheets));
    List<RankingEntry> places = ranking.places();
    assertThat(places.get(0)).isNotEqualTo(Ranking.of(sheets).places().get(0));
    for (int i = 1; i < places.size(); i++) {
      Trust before = places.get(i - 1).sheet().trust(Account.RELIABILITY);
      assertThat(places.get(i - 1).trust()).isEqualTo(before);
      assertThat(Ranking.compare(before, places.get(i).trust())).isNotPositive();
      assertThat(places.get(i - 1).stability()).hasValue(1);
    }
    assertThat(places.stream().mapToDouble(RankingEntry::best).sum()).isCloseTo(1, within(1e-12));
    assertThat(places.get(0).best()).isGreaterThan(places.get(39).best());
  }

  /** A curve alone takes two thousand bytes: the order makes none, and asking makes each once. */
  @Test
  void theOrderAloneDerivesNoCurve() {
    List<BalanceSheet> sheets = Examples.randomSheets(200, 20);
    Ranking.of(sheets).places().get(0).best();
    long start = allocated();
    Ranking ranking = Ranking.of(sheets);
    ranking.places();
    long ordered = allocated();
    ranking.places().get(0).best();
    long known = allocated();
    ranking.places().get(1).best();
    ranking.places().get(0).stability();
    ranking.places().get(1).stability();
    assertThat(ordered - start).isLessThan(200L * sheets.size());
    assertThat(known - ordered).isGreaterThan(2_000L * sheets.size());
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
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
