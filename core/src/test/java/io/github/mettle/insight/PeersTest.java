package io.github.mettle.insight;

import static io.github.mettle.insight.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Request;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeersTest {
  private final BalanceSheet ruhr = sheet(Examples.ruhr());
  private final BalanceSheet baltic = sheet(Examples.baltic());
  private final Peers peers = Peers.of(List.of(ruhr, baltic));

  @Test
  void baseRatesArePooledFromEveryoneElse() {
    PeerRates rates = peers.baseRatesFor("Ruhr Steelworks");
    Account account = Account.NOTIFICATION;
    assertThat(rates.policy().baseRates().get(account)).isEqualTo(baltic.trust(account).expected());
    assertThat(rates.peers()).isEqualTo(1);
    assertThat(rates.evidence().get(account))
        .isEqualTo(baltic.line(account).assets().plus(baltic.line(account).liabilities()));
    assertThat(rates.evidence().get(Account.WILLINGNESS)).isEqualTo(Points.ZERO);
    assertThat(rates.policy().baseRates().get(Account.WILLINGNESS)).isEqualTo(0.5);
    assertThat(rates).hasToString("Base rates from one peer, by 33.46 points of evidence");
  }

  @Test
  void noOneLeaksIntoTheirOwnPriorUnlessAsked() {
    BalanceSheet better = sheet(Examples.ruhr().without("NCR-1"));
    PeerRates other = Peers.of(List.of(better, baltic)).baseRatesFor("Ruhr Steelworks");
    assertThat(other).isEqualTo(peers.baseRatesFor("Ruhr Steelworks"));
    PeerRates all = peers.baseRatesOfAll();
    assertThat(all.peers()).isEqualTo(2);
    double good =
        1
            + ruhr.line(Account.REMEDY)
                .assets()
                .plus(baltic.line(Account.REMEDY).assets())
                .toDouble();
    double bad =
        1
            + ruhr.line(Account.REMEDY)
                .liabilities()
                .plus(baltic.line(Account.REMEDY).liabilities())
                .toDouble();
    assertThat(all.policy().baseRates().get(Account.REMEDY))
        .isCloseTo(good / (good + bad), within(1e-12));
    assertThat(peers.baseRatesFor("Nobody")).isEqualTo(all);
    assertThat(Peers.of(List.of(ruhr)).baseRatesFor("Ruhr Steelworks").policy())
        .isEqualTo(Policy.standard());
    assertThat(Peers.of(List.of(ruhr)).baseRatesFor("Ruhr Steelworks"))
        .hasToString("Base rates from no peers, by 0.00 points of evidence");
  }

  /** Told after 1 to 10 hours. */
  @Test
  void windowsAreWhatOthersAchieved() {
    TrackRecord.Builder record = TrackRecord.builder("Quick");
    for (int i = 1; i <= 10; i++) {
      String day = "2026-03-" + (10 + i);
      record.add(
          Examples.incident("INC-" + i, day)
              .notified(day + "T" + (8 + i < 10 ? "0" : "") + (8 + i) + ":00:00Z")
              .build());
    }
    Peers market = Peers.of(List.of(sheet(record.build()), ruhr));
    PeerWindows windows = market.windowsFor("Ruhr Steelworks", 0.8);
    assertThat(windows.policy().window(Severity.MAJOR, Criterion.NOTIFY))
        .contains(Duration.ofHours(8));
    assertThat(windows.incidents().get(Severity.MAJOR, Criterion.NOTIFY)).isEqualTo(10);
    assertThat(windows.quantile()).isEqualTo(0.8);
    assertThat(windows.policy().window(Severity.MAJOR, Criterion.RESOLVE))
        .as("never done, so as it was")
        .isEqualTo(Policy.standard().window(Severity.MAJOR, Criterion.RESOLVE));
    assertThat(windows.policy().answerWindow()).isEqualTo(Duration.ofDays(2));
    assertThat(windows.answers()).isZero();
    assertThat(windows)
        .hasToString("Windows that 80 % of what one peer did would meet, by 70 observations");
    assertThat(market.windowsOfAll(0.8).incidents().get(Severity.MAJOR, Criterion.NOTIFY))
        .isEqualTo(13);
    assertThat(market.windowsFor("Quick", 0.8).policy())
        .as("three incidents are too few, so the windows are as they were")
        .extracting(Policy::windows)
        .isEqualTo(Policy.standard().windows());
  }

  /**
   * Three foundries that close a major incident after 40 to 45 days, none within the 5 expected.
   */
  @Test
  void baseRatesAndTargetsAreThoseUnderTheWindowsBesideThem() {
    Peers foundries = foundries(Policy.standard());
    Policy policy = foundries.windowsOfAll(0.8).policy();
    assertThat(policy.window(Severity.MAJOR, Criterion.RESOLVE)).contains(Duration.ofDays(44));
    assertThat(foundries.baseRatesOfAll().policy().baseRates().get(Account.RESOLUTION))
        .as("under the five days that nobody kept")
        .isCloseTo(0.24, within(0.01));
    BalanceSheet pooled =
        Scorecard.of(withWindows(policy)).weigh(foundry("all", 3), Examples.AS_OF);
    double baseRate = policy.baseRates().get(Account.RESOLUTION);
    assertThat(baseRate)
        .as("15 of 18 in time, three a day late")
        .isGreaterThan(0.8)
        .isCloseTo(pooled.trust(Account.RESOLUTION).expected(), within(1e-12));
    assertThat(policy.targets().get(Account.RESOLUTION)).isEqualTo(baseRate);
    assertThat(policy.baseRates().get(Account.COMMITMENT)).as("no evidence").isEqualTo(0.5);
    assertThat(policy.targets().get(Account.COMMITMENT)).as("no evidence").isEqualTo(0.7);
  }

  private static Policy withWindows(Policy policy) {
    return Policy.standard().toBuilder()
        .window(
            Severity.MAJOR,
            Criterion.RESOLVE,
            policy.window(Severity.MAJOR, Criterion.RESOLVE).orElseThrow())
        .build();
  }

  private static Peers foundries(Policy policy) {
    return Peers.of(
        Stream.of("A", "B", "C")
            .map(name -> Scorecard.of(policy).weigh(foundry(name, 1), Examples.AS_OF))
            .toList());
  }

  /** So many times six incidents of which nothing is recorded but that they were resolved. */
  private static TrackRecord foundry(String name, int times) {
    TrackRecord.Builder record = TrackRecord.builder(name);
    for (int i = 0; i < 6 * times; i++) {
      LocalDate day = LocalDate.of(2026, 1, 5).plusDays(20L * (i % 6));
      record.add(
          Incident.of(name + i, day, Severity.MAJOR, Attribution.SUPPLIER, Impact.NONE).toBuilder()
              .unrecorded(
                  Criterion.NOTIFY,
                  Criterion.CONTAIN,
                  Criterion.REMEDY,
                  Criterion.UPDATE,
                  Criterion.EXPLAIN,
                  Criterion.PREVENT)
              .resolved(day.plusDays(40 + i % 6))
              .build());
    }
    return record.build();
  }

  /** Waived before it was due or after, nobody knows how long it would have taken. */
  @Test
  void whatWasWaivedIsNotNeverDone() {
    TrackRecord.Builder record = TrackRecord.builder("Waived");
    for (int i = 1; i <= 9; i++) {
      String day = "2026-03-0" + i;
      Incident.Builder incident = Examples.incident("INC-" + i, day);
      record.add(
          i <= 5
              ? incident.notified(day + "T11:00:00Z").resolved(day + "T12:00:00Z").build()
              : incident.waivedAt("2026-04-01").build());
    }
    PeerWindows windows = Peers.of(List.of(sheet(record.build()))).windowsOfAll(0.8);
    assertThat(windows.incidents().get(Severity.MAJOR, Criterion.NOTIFY)).isEqualTo(5);
    assertThat(windows.policy().window(Severity.MAJOR, Criterion.NOTIFY))
        .contains(Duration.ofHours(3));
    assertThat(windows.incidents().get(Severity.MAJOR, Criterion.UPDATE)).isEqualTo(5);
    assertThat(windows.policy().window(Severity.MAJOR, Criterion.UPDATE))
        .contains(Duration.ofHours(3));
  }

  /** Answered after 1 to 9 hours, and four times waived: half of nine is five. */
  @Test
  void ofAnswersTooAQuantileIsTheTimeWithinWhichThatShareWasDone() {
    TrackRecord.Builder record = TrackRecord.builder("Answers");
    for (int i = 1; i <= 13; i++) {
      Request.Builder request =
          Request.builder().id("r" + i).askedAt("2026-03-02T08:00:00Z").scope(Scope.WITHIN);
      record.add(
          i <= 9
              ? request.answer(Answer.GRANTED).answeredAt(hour(8 + i)).build()
              : request.waivedAt("2026-03-03T08:00:00Z").build());
    }
    PeerWindows windows = Peers.of(List.of(sheet(record.build()))).windowsOfAll(0.5);
    assertThat(windows.answers()).isEqualTo(9);
    assertThat(windows.policy().answerWindow()).isEqualTo(Duration.ofHours(5));
  }

  /** Told after 1 to 9 hours: half of nine is five. */
  @Test
  void whereAShareIsNoWholeNumberTheNextCounts() {
    TrackRecord.Builder record = TrackRecord.builder("Nine");
    for (int i = 1; i <= 9; i++) {
      record.add(Examples.incident("INC-" + i, "2026-03-02").notified(hour(8 + i)).build());
    }
    PeerWindows windows = Peers.of(List.of(sheet(record.build()))).windowsOfAll(0.5);
    assertThat(windows.policy().window(Severity.MAJOR, Criterion.NOTIFY))
        .contains(Duration.ofHours(5));
  }

  private static Instant hour(int hour) {
    return Instant.parse("2026-03-02T00:00:00Z").plus(Duration.ofHours(hour));
  }

  /** Our turn for two of the five hours. */
  @Test
  void noTimePassesInPauses() {
    TrackRecord.Builder record = TrackRecord.builder("Paused");
    for (int i = 1; i <= 5; i++) {
      String day = "2026-03-0" + i;
      record.add(
          Examples.incident("INC-" + i, day)
              .pause(day + "T09:00:00Z", day + "T11:00:00Z")
              .notified(day + "T13:00:00Z")
              .build());
    }
    PeerWindows windows = Peers.of(List.of(sheet(record.build()))).windowsOfAll(0.8);
    assertThat(windows.policy().window(Severity.MAJOR, Criterion.NOTIFY))
        .contains(Duration.ofHours(3));
  }

  private static String position(String party, BalanceSheet... sheets) {
    return Peers.of(List.of(sheets)).positionOf(party).sentence();
  }

  @Test
  void whereOneStandsAmongPeers() {
    BalanceSheet ada = sheet(Examples.unknown("Ada"));
    BalanceSheet bob = sheet(Examples.unknown("Bob"));
    BalanceSheet cid = sheet(Examples.unknown("Cid"));
    assertThat(position("Ada", ada)).isEqualTo("Ada has no peers.");
    assertThat(position("Ada", ada, bob)).isEqualTo("Ada stands level with the only peer.");
    assertThat(position("Ada", ada, bob, cid)).isEqualTo("Ada stands level with both peers.");
    assertThat(position("Baltic Castings", ruhr, baltic))
        .isEqualTo(
            "Baltic Castings stands behind the only peer; things go wrong more often than at the"
                + " only peer.");
    assertThat(position("Ada", ada, bob, ruhr, baltic))
        .isEqualTo("Ada stands ahead of one of three peers, and level with one.");
    assertThat(position("Ruhr Steelworks", ada, bob, ruhr, baltic))
        .isEqualTo(
            "Ruhr Steelworks stands ahead of all three peers; best on containment, ahead of the only"
                + " peer with evidence; worst on resolution, behind the only peer with evidence;"
                + " things go wrong less often than at the only peer.");
  }

  @Test
  void aPercentileIsTheShareBehindTiesHalf() {
    BalanceSheet ada = sheet(Examples.unknown("Ada"));
    BalanceSheet bob = sheet(Examples.unknown("Bob"));
    PeerPosition position = Peers.of(List.of(ada, bob, ruhr, baltic)).positionOf("Ada");
    assertThat(position.overall()).isEqualTo(new PeerPosition.Rank(3, 1, 1));
    assertThat(position.overall().ahead()).isEqualTo(1);
    assertThat(position.overall().percentile()).hasValue(0.5);
    assertThat(position.accounts()).as("no evidence").isEmpty();
    assertThat(position.incidents()).as("no frequency").isEmpty();
    assertThat(new PeerPosition.Rank(0, 0, 0).percentile()).isEmpty();
  }

  /** Overall the positions of all are those of a ranking. */
  @Test
  void theBestIsAheadOfAllAndTheLastOfNone() {
    List<BalanceSheet> sheets = Examples.randomSheets(30, 60);
    Peers all = Peers.of(sheets);
    List<RankingEntry> places = Ranking.of(sheets).places();
    for (RankingEntry place : places) {
      PeerPosition.Rank rank = all.positionOf(place.party()).overall();
      assertThat(rank.peers()).isEqualTo(29);
      assertThat(rank.ahead()).isLessThan(place.position());
      assertThat(rank.ahead() + rank.level()).isGreaterThanOrEqualTo(place.position() - 1);
    }
    assertThat(all.parties()).hasSize(30);
  }

  /** One commodity alone: only its episodes count, as if the others were not on record. */
  @Test
  void byTag() {
    TrackRecord castings = tagged(Examples.ruhr(), "castings");
    TrackRecord both =
        castings.merge(TrackRecord.of("Ruhr Steelworks", Examples.random("x", 7, 60).episodes()));
    Peers tagged =
        Peers.of(List.of(sheet(both), sheet(tagged(Examples.baltic(), "castings")), ruhr("Else")))
            .tagged("commodity", "castings");
    assertThat(tagged.parties()).containsExactly("Ruhr Steelworks", "Baltic Castings");
    PeerPosition position = tagged.positionOf("Ruhr Steelworks");
    assertThat(position.sheet().trust()).isEqualTo(sheet(castings).trust());
    assertThat(position.tags()).isEqualTo(Map.of("commodity", "castings"));
    assertThat(position)
        .hasToString(
            "Ruhr Steelworks stands ahead of the only peer by what is tagged commodity castings;"
                + " things go wrong less often than at the only peer.");
    assertThat(tagged.baseRatesFor("Ruhr Steelworks").evidence())
        .isEqualTo(peers.baseRatesFor("Ruhr Steelworks").evidence());
    refused(
        () -> peers.tagged("commodity", "forgings"),
        "tags.commodity must be on an episode of a peer: forgings");
    refused(() -> tagged.positionOf("Else"), "party must be one of the peers: Else");
  }

  private static BalanceSheet ruhr(String party) {
    return sheet(TrackRecord.of(party, Examples.ruhr().episodes()));
  }

  private static TrackRecord tagged(TrackRecord record, String commodity) {
    return TrackRecord.of(
        record.party(),
        record.episodes().stream()
            .map(episode -> episode.toBuilder().tag("commodity", commodity).build())
            .toList());
  }

  @Test
  void refusals() {
    refused(() -> Peers.of(List.of()), "sheets must be at least one: none");
    refused(() -> peers.windowsOfAll(0), "quantile must be in (0, 1): 0.0");
    refused(() -> peers.windowsOfAll(Double.NaN), "quantile must be in (0, 1): NaN");
  }

  private static void refused(Runnable call, String message) {
    assertThatExceptionOfType(RefusedException.class).isThrownBy(call::run).withMessage(message);
  }
}
