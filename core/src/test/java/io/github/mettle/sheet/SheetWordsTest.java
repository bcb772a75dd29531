package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The head and the standing of a sheet, sentence by sentence, to the buyer and to the supplier. */
class SheetWordsTest {
  private static final String NOW = "2026-11-28";
  private static final String SPOTLESS = " Nothing has gone wrong that was of their making.";
  private static final String NO_INCIDENT = " No incident of their making is on record.";

  private final TrackRecord.Builder record = TrackRecord.builder("P");
  private int next;

  @Test
  void headOfNothing() {
    assertThat(head()).isEqualTo("Nothing is on record yet.");
  }

  @Test
  void headOfWhatFrequencyDoesNotCount() {
    record.add(
        Delivery.builder()
            .id("claimed")
            .orderedAt("2026-10-01")
            .dueAt("2026-10-08")
            .deliveredAt("2026-10-08")
            .source(Source.CLAIMED)
            .build());
    assertThat(head()).isEqualTo("Nothing is on record yet but what they claim.");
    assertThat(headToSupplier()).isEqualTo("Nothing is on record yet but what you claim.");
    balance(Map.of(Account.REMEDY, new double[] {1, 0}));
    assertThat(head())
        .isEqualTo("Nothing is on record yet but the balance brought forward and what they claim.");
  }

  @Test
  void headOfABalanceBroughtForward() {
    balance(Map.of(Account.REMEDY, new double[] {1, 0}));
    assertThat(head()).isEqualTo("Nothing is on record yet but the balance brought forward.");
  }

  @Test
  void headNamesTheDayOfAYoungRecordAndTheMonthOfAnother() {
    assertThat(headSince("2026-11-28"))
        .startsWith("Since 28 November 2026 (today): nothing has gone");
    assertThat(headSince("2026-11-27"))
        .startsWith("Since 27 November 2026 (one day): nothing has gone");
    assertThat(headSince("2026-10-30"))
        .startsWith("Since 30 October 2026 (29 days): nothing has gone");
    assertThat(headSince("2026-09-30"))
        .startsWith("Since 30 September 2026 (59 days): nothing has gone");
    assertThat(headSince("2026-09-29")).startsWith("Since September 2026: nothing has gone");
  }

  private static String headSince(String day) {
    TrackRecord record = TrackRecord.of("P", Gesture.of("g", day, Satisfaction.AMAZED));
    return SheetWords.head(weigh(record), Audience.BUYER);
  }

  @Test
  void headOfDeliveriesAllOfThemOnTime() {
    assertThat(headOfDeliveries(1, 0, 0, 0))
        .isEqualTo("one delivery, on time and in full." + SPOTLESS);
    assertThat(headOfDeliveries(2, 0, 0, 0))
        .isEqualTo("two deliveries, both of them on time and in full." + SPOTLESS);
    assertThat(headOfDeliveries(12, 0, 0, 0))
        .isEqualTo("twelve deliveries, all of them on time and in full." + SPOTLESS);
    assertThat(headOfDeliveries(1_200, 0, 0, 0))
        .isEqualTo("1,200 deliveries, all of them on time and in full." + SPOTLESS);
  }

  @Test
  void headOfDeliveriesSomeOfThemOnTime() {
    assertThat(headOfDeliveries(1, 1, 0, 0))
        .isEqualTo("two deliveries, one of them on time and in full." + NO_INCIDENT);
    assertThat(headOfDeliveries(8, 1, 0, 0))
        .isEqualTo("nine deliveries, eight of them on time and in full." + NO_INCIDENT);
    assertThat(headOfDeliveries(9, 1, 0, 0))
        .isEqualTo("ten deliveries, nine of them on time and in full (90 %)." + NO_INCIDENT);
    assertThat(headOfDeliveries(1_999, 1, 0, 0))
        .isEqualTo("2,000 deliveries, 1,999 of them on time and in full (99.9 %)." + NO_INCIDENT);
  }

  @Test
  void headOfDeliveriesNoneOfThemOnTime() {
    assertThat(headOfDeliveries(0, 1, 0, 0))
        .isEqualTo("one delivery, not on time and in full." + NO_INCIDENT);
    assertThat(headOfDeliveries(0, 2, 0, 0))
        .isEqualTo("two deliveries, neither of them on time and in full." + NO_INCIDENT);
    assertThat(headOfDeliveries(0, 30, 0, 0))
        .isEqualTo("30 deliveries, none of them on time and in full." + NO_INCIDENT);
  }

  @Test
  void headOfDeliveriesNotAllOfThemDue() {
    assertThat(headOfDeliveries(0, 0, 1, 0)).isEqualTo("one delivery, not due yet." + SPOTLESS);
    assertThat(headOfDeliveries(0, 0, 2, 0))
        .isEqualTo("two deliveries, neither of them due yet." + SPOTLESS);
    assertThat(headOfDeliveries(0, 0, 3, 0))
        .isEqualTo("three deliveries, none of them due yet." + SPOTLESS);
    assertThat(headOfDeliveries(1, 0, 1, 0))
        .isEqualTo("two deliveries, one of them due: on time and in full." + SPOTLESS);
    assertThat(headOfDeliveries(0, 1, 1, 0))
        .isEqualTo("two deliveries, one of them due: not on time and in full." + NO_INCIDENT);
    assertThat(headOfDeliveries(4, 3, 1, 0))
        .isEqualTo("eight deliveries, seven of them due: four on time and in full." + NO_INCIDENT);
    assertThat(headOfDeliveries(0, 2, 1, 0))
        .isEqualTo("three deliveries, two of them due: neither on time and in full." + NO_INCIDENT);
  }

  @Test
  void headOfDeliveriesThatWeWaived() {
    assertThat(headOfDeliveries(0, 0, 0, 1)).startsWith("one delivery, which we waived. ");
    assertThat(headOfDeliveries(0, 0, 0, 2))
        .startsWith("two deliveries, both of which we waived. ");
    assertThat(headOfDeliveries(0, 0, 0, 3))
        .startsWith("three deliveries, all of which we waived. ");
    assertThat(headOfDeliveries(0, 0, 1, 2))
        .startsWith("three deliveries, two of them waived and the rest not due yet. ");
    assertThat(headOfDeliveries(10, 2, 1, 1))
        .startsWith(
            "14 deliveries, twelve of them due and not waived: ten on time and in full (83 %). ");
  }

  private static String headOfDeliveries(int met, int late, int pending, int waived) {
    SheetWordsTest test = new SheetWordsTest();
    test.deliver(met, "2026-04-30");
    test.deliver(late, "2026-05-09");
    IntStream.range(0, pending)
        .forEach(i -> test.record.add(Delivery.of("pending" + i, "2026-04-01", "2027-04-30")));
    IntStream.range(0, waived)
        .mapToObj(i -> Delivery.of("waived" + i, "2026-04-01", "2026-04-30"))
        .forEach(it -> test.record.add(it.toBuilder().waivedAt("2026-04-20").build()));
    return test.head().replace("Since April 2026: ", "");
  }

  @Test
  void headNamesPromisesWhereNothingWasDelivered() {
    assertThat(headOfPromises(1, 0)).isEqualTo("one promise, kept in time." + SPOTLESS);
    assertThat(headOfPromises(0, 1)).isEqualTo("one promise, not kept in time." + NO_INCIDENT);
    assertThat(headOfPromises(2, 0))
        .isEqualTo("two promises, both of them kept in time." + SPOTLESS);
    assertThat(headOfPromises(0, 2))
        .isEqualTo("two promises, neither of them kept in time." + NO_INCIDENT);
    assertThat(headOfPromises(15, 5))
        .isEqualTo("20 promises, 15 of them kept in time (75 %)." + NO_INCIDENT);
  }

  private static String headOfPromises(int kept, int broken) {
    SheetWordsTest test = new SheetWordsTest();
    IntStream.range(0, kept + broken)
        .mapToObj(i -> Commitment.of("c" + i, "2026-04-01", "2026-04-30"))
        .map(it -> it.keptAt(test.next++ < kept ? "2026-04-28" : "2026-05-20"))
        .forEach(test.record::add);
    return test.head().replace("Since April 2026: ", "");
  }

  @Test
  void headOfIncidentsOfAYoungRecord() {
    assertThat(headOfIncidents("2026-01-10", 1, 1, 0))
        .isEqualTo("Since January 2026: one incident of their making, which reached us.");
    assertThat(headOfIncidents("2026-01-10", 1, 0, 1))
        .isEqualTo(
            "Since January 2026: one incident of their making, which did not reach us."
                + " It was a repeat.");
    assertThat(headOfIncidents("2026-01-10", 2, 2, 1))
        .isEqualTo(
            "Since January 2026: two incidents of their making, both of which reached us."
                + " One was a repeat.");
    assertThat(headOfIncidents("2026-01-10", 2, 0, 2))
        .isEqualTo(
            "Since January 2026: two incidents of their making, neither of which reached us."
                + " Both were repeats.");
    assertThat(headOfIncidents("2026-01-10", 40, 29, 13))
        .isEqualTo(
            "Since January 2026: 40 incidents of their making, 29 of which reached us."
                + " 13 were repeats.");
  }

  @Test
  void headSaysFromAYearAndAHalfOnWhatHappenedOfLate() {
    assertThat(headOfIncidents("2025-01-10", 1, 1, 0))
        .isEqualTo(
            "Since January 2025: one incident of their making, which reached us;"
                + " none in the last twelve months.");
    assertThat(headOfIncidents("2025-01-10", 3, 1, 0))
        .isEqualTo(
            "Since January 2025: three incidents of their making, one of which reached us;"
                + " none in the last twelve months.");
    incident(Severity.MINOR, Impact.NONE, "2026-10-01");
    record.add(Gesture.of("old", "2021-01-15", Satisfaction.AMAZED));
    assertThat(head())
        .isEqualTo(
            "Since January 2021: one incident of their making, in the last twelve months;"
                + " it did not reach us.");
    incident(Severity.MINOR, Impact.LIMITED, "2026-10-02");
    assertThat(head())
        .isEqualTo(
            "Since January 2021: two incidents of their making, one of which reached us;"
                + " both in the last twelve months.");
    incident(Severity.MINOR, Impact.LIMITED, "2022-10-02");
    assertThat(headToSupplier())
        .isEqualTo(
            "Since January 2021: three incidents of your making, two of which reached us;"
                + " two in the last twelve months.");
  }

  private static String headOfIncidents(String day, int all, int reached, int repeats) {
    SheetWordsTest test = new SheetWordsTest();
    for (int i = 0; i < all; i++) {
      Incident.Builder incident =
          incident(Severity.MINOR, i < reached ? Impact.LIMITED : Impact.NONE, day, "i" + i);
      test.record.add((i < repeats ? incident.recurrenceOf("earlier") : incident).build());
    }
    return test.head();
  }

  @Test
  void untestedByNothing() {
    assertThat(standing()).isEqualTo("Untested: nothing is on record yet.");
  }

  @Test
  void untestedByFewFacts() {
    record.add(Gesture.of("g0", "2026-03-01", Satisfaction.EXCEEDED));
    assertThat(standing()).isEqualTo("Untested: only one fact is on record, too little to tell.");
    record.add(Gesture.of("g1", "2026-03-02", Satisfaction.EXCEEDED));
    assertThat(standing()).isEqualTo("Untested: only two facts are on record, too little to tell.");
  }

  @Test
  void untestedByFactsTooSlight() {
    IntStream.range(0, 1_000)
        .forEach(i -> record.add(Gesture.of("g" + i, "2006-03-01", Satisfaction.EXCEEDED)));
    assertThat(standing())
        .isEqualTo(
            "Untested: 1,000 facts are on record, but too slight or too old to tell how they would"
                + " act today.");
    assertThat(standingToSupplier()).endsWith("to tell how you would act today.");
  }

  @Test
  void untestedInTrouble() {
    deliver(9, "2026-04-30");
    assertThat(standing())
        .isEqualTo("Untested: only nine facts are on record, too little to tell.");
    deliver(1, "2026-04-30");
    assertThat(standing())
        .isEqualTo(
            "Untested in trouble: every one of ten deliveries came on time, and nothing went wrong,"
                + " so nobody knows what they do when it does. Rely on them for the routine.");
    assertThat(standingToSupplier())
        .isEqualTo(
            "Untested in trouble: every one of ten deliveries came on time, and nothing went wrong,"
                + " so we do not know yet what you do when it does. That is no reproach.");
  }

  @Test
  void untestedInTroubleButNotAlwaysOnTime() {
    deliver(11, "2026-04-30");
    deliver(1, "2026-05-09");
    assertThat(standing())
        .isEqualTo(
            "Untested in trouble: eleven of twelve deliveries came on time and in full, and no"
                + " incident of their making is on record, so nobody knows how they handle one.");
    assertThat(standingToSupplier())
        .endsWith(
            "and no incident of your making is on record, so we do not know yet how you handle one.");
  }

  @Test
  void untestedInTroubleWhereTheTroubleWasOurs() {
    deliver(12, "2026-04-30");
    record.add(
        incident(Severity.MINOR, Impact.NONE, "2026-04-30", "ours")
            .attribution(Attribution.BUYER)
            .build());
    assertThat(standing())
        .isEqualTo(
            "Untested in trouble: every one of twelve deliveries came on time, and no incident of"
                + " their making is on record, so nobody knows how they handle one.");
  }

  @Test
  void untestedInTroubleLongAgo() {
    deliver(12, "2026-04-30");
    incident(Severity.MINOR, Impact.NONE, "2020-04-30");
    assertThat(standing())
        .isEqualTo(
            "Untested in trouble: every one of twelve deliveries came on time; what went wrong was"
                + " too small or too long ago to tell how they would act today.");
    assertThat(standingToSupplier()).endsWith("to tell how you would act today.");
  }

  @Test
  void promisingOnTheRoutine() {
    deliver(10_000, "2026-04-30");
    assertThat(standing())
        .isEqualTo(
            "Promising on the routine, untested in trouble: every one of 10,000 deliveries came on"
                + " time, and nothing went wrong, so nobody knows what they do when it does. Rely on"
                + " them for the routine.");
    assertThat(standingToSupplier()).endsWith(" That is no reproach.");
  }

  @Test
  void promising() {
    all(1, 0.5);
    assertThat(standing())
        .isEqualTo(
            "Promising: more good than bad so far, and still too much unknown to be sure (0.57, and"
                + " with 80 % confidence between 0.25 and 0.87).");
    assertThat(standingToSupplier()).isEqualTo(standing());
  }

  @Test
  void promisingByAHair() {
    all(1, 1);
    assertThat(standing())
        .startsWith(
            "Promising: as much good as bad so far, and still too much unknown to be sure (");
  }

  @Test
  void promisingForWantOfOneAccount() {
    balance(balances(20, 1, Account.RELIABILITY, new double[] {8, 12}));
    assertThat(standing())
        .isEqualTo(
            "Promising: good overall (0.86), but short of what we ask on reliability, so not"
                + " proven.");
  }

  @Test
  void proven() {
    all(20, 1);
    assertThat(standing())
        .isEqualTo(
            "Proven: often tested and found good. Even the cautious reading, 0.84, is at least what"
                + " we ask; we expect 0.91.");
  }

  @Test
  void doubtful() {
    all(0.5, 1);
    assertThat(standing())
        .isEqualTo(
            "Doubtful: more bad than good so far, and still too much unknown to be sure (0.43, and"
                + " with 80 % confidence between 0.13 and 0.76).");
  }

  @Test
  void doubtfulForOneLie() {
    balance(balances(0.28, 0, Account.CANDOUR, new double[] {0, 2.5}));
    assertThat(standing())
        .isEqualTo("Doubtful: impaired on candour, and too little is known of the rest.");
  }

  @Test
  void mixed() {
    all(5, 4);
    assertThat(standing())
        .isEqualTo(
            "Mixed: the bad weighs at least as much as all we do not know (0.55, and with 80 %"
                + " confidence between 0.36 and 0.73).");
  }

  @Test
  void mixedForWhatIsImpaired() {
    balance(balances(20, 1, Account.CONTAINMENT, new double[] {0, 20}));
    assertThat(standing())
        .isEqualTo(
            "Mixed: more good than bad so far, but impaired on containment, and the one does not buy"
                + " off the other (0.83, and with 80 % confidence between 0.75 and 0.89).");
  }

  @Test
  void mixedForAFailedTrial() {
    all(20, 1);
    incident(Severity.CRITICAL, Impact.SEVERE, "2026-05-02");
    assertThat(standing())
        .startsWith(
            "Mixed: more good than bad so far, but they failed when it was serious, and the one does"
                + " not buy off the other (0.");
    assertThat(standingToSupplier()).contains(", but you failed when it was serious, and ");
  }

  @Test
  void impaired() {
    all(0, 4);
    assertThat(standing())
        .startsWith("Impaired: even the kindest reading is no better than even (0.")
        .contains(", and with 80 % confidence between 0.")
        .endsWith(").");
  }

  @Test
  void impairedInHalfOfWhatMatters() {
    Map<Account, double[]> half = new EnumMap<>(balances(40, 0, null, null));
    for (Account account :
        new Account[] {
          Account.CONTAINMENT,
          Account.REMEDY,
          Account.RESOLUTION,
          Account.NOTIFICATION,
          Account.PREVENTION,
          Account.COMMITMENT
        }) {
      half.put(account, new double[] {0, 8});
    }
    balance(half);
    assertThat(standing())
        .isEqualTo(
            "Impaired: at least half of what matters to us is impaired: containment, remedy,"
                + " resolution, notification, prevention and commitment.");
  }

  /** A sheet that was read does not know its policy: it names no confidence, and what it can. */
  @Test
  void standingOfASheetThatWasRead() {
    all(1, 0.5);
    BalanceSheet read = MettleJson.readSheet(MettleJson.write(weigh(record.build())));
    assertThat(SheetWords.standing(read, Audience.BUYER))
        .isEqualTo(
            "Promising: more good than bad so far, and still too much unknown to be sure (0.57, and"
                + " between 0.25 and 0.87).");
  }

  @Test
  void neverSerious() {
    incident(Severity.CRITICAL, Impact.NONE, "2026-05-02");
    incident(Severity.MODERATE, Impact.SEVERE, "2026-05-02");
    assertThat(SheetWords.trials(sheet(), Audience.BUYER)).isEmpty();
  }

  @Test
  void seriousOnce() {
    incident(Severity.MAJOR, Impact.SEVERE, "2026-05-02");
    assertThat(trials())
        .isEqualTo(
            "When it was serious (one major incident of their making that reached us): doubtful, at"
                + " 0.39.");
    assertThat(SheetWords.trials(sheet(), Audience.SUPPLIER).orElseThrow())
        .isEqualTo(
            "When it was serious (one major incident of your making that reached us): doubtful, at"
                + " 0.39.");
  }

  @Test
  void seriousAndCritical() {
    incident(Severity.CRITICAL, Impact.LIMITED, "2026-05-02");
    assertThat(trials()).contains("(one critical incident of their making that reached us): ");
    incident(Severity.MAJOR, Impact.LIMITED, "2026-05-02");
    assertThat(trials())
        .contains("(two major or critical incidents of their making that reached us): ")
        .contains("; in the critical one, ");
    incident(Severity.CRITICAL, Impact.LIMITED, "2026-05-02");
    assertThat(trials())
        .contains("(three major or critical incidents of their making that reached us): ")
        .contains("; in the two critical ones, ");
  }

  @Test
  void seriousLongAgo() {
    incident(Severity.MAJOR, Impact.LIMITED, "2014-05-02");
    assertThat(trials())
        .isEqualTo(
            "When it was serious (one major incident of their making that reached us): too little or"
                + " too long ago to tell.");
  }

  private void deliver(int count, String day) {
    for (int i = 0; i < count; i++) {
      record.add(Delivery.of("d" + next++, "2026-04-01", "2026-04-30").deliveredAt(day));
    }
  }

  private void incident(Severity severity, Impact impact, String day) {
    record.add(incident(severity, impact, day, "i" + next++).build());
  }

  private static Incident.Builder incident(
      Severity severity, Impact impact, String day, String id) {
    return Incident.builder()
        .id(id)
        .openedAt(day)
        .severity(severity)
        .attribution(Attribution.SUPPLIER)
        .impact(impact);
  }

  private void all(double assets, double liabilities) {
    balance(balances(assets, liabilities, null, null));
  }

  private static Map<Account, double[]> balances(
      double assets, double liabilities, @Nullable Account but, double @Nullable [] other) {
    Map<Account, double[]> balances = new EnumMap<>(Account.class);
    for (Account account : Account.values()) {
      balances.put(account, account == but ? other : new double[] {assets, liabilities});
    }
    return balances;
  }

  /** Brings forward assets and liabilities by account. */
  private void balance(Map<Account, double[]> balances) {
    OpeningBalance.Builder opening = OpeningBalance.builder().id("o" + next++).at(NOW);
    balances.forEach((account, sides) -> opening.balance(account, sides[0], sides[1]));
    record.add(opening.build());
  }

  private String head() {
    return SheetWords.head(sheet(), Audience.BUYER);
  }

  private String headToSupplier() {
    return SheetWords.head(sheet(), Audience.SUPPLIER);
  }

  private String standing() {
    return SheetWords.standing(sheet(), Audience.BUYER);
  }

  private String standingToSupplier() {
    return SheetWords.standing(sheet(), Audience.SUPPLIER);
  }

  private String trials() {
    return SheetWords.trials(sheet(), Audience.BUYER).orElseThrow();
  }

  private BalanceSheet sheet() {
    return weigh(record.build());
  }

  private static BalanceSheet weigh(TrackRecord record) {
    return Scorecard.of(Policy.standard()).weigh(record, NOW);
  }
}
