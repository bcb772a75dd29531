package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Account;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The head of a sheet, sentence by sentence, to the buyer and to the supplier. */
class HeadSentencesTest extends SheetWordsRecord {
  private static final String SPOTLESS = " Nothing has gone wrong that was of their making.";
  private static final String NO_INCIDENT = " No incident of their making is on record.";

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

  /** A claim weighs nothing: it is neither due nor not due. */
  @Test
  void headLeavesOutDeliveriesAndPromisesThatAreOnlyClaimed() {
    deliver(2, "2026-04-30");
    Delivery claimed = Delivery.of("claimed", "2026-04-01", "2026-04-30").deliveredAt("2026-04-30");
    record.add(claimed.toBuilder().source(Source.CLAIMED).build());
    String both = "Since April 2026: two deliveries, both of them on time and in full.";
    assertThat(head()).isEqualTo(both + SPOTLESS);
    record.add(Delivery.of("pending", "2026-04-01", "2027-04-30"));
    assertThat(head())
        .isEqualTo(
            "Since April 2026: three deliveries, two of them due: both on time and in full."
                + SPOTLESS);
    Commitment kept = Commitment.of("kept", "2026-04-01", "2026-04-30").keptAt("2026-04-20");
    Commitment said = Commitment.of("said", "2026-04-01", "2026-04-30").keptAt("2026-04-20");
    TrackRecord promises =
        TrackRecord.of(
            "P",
            kept,
            said.toBuilder().source(Source.CLAIMED).build(),
            claimed.toBuilder().source(Source.CLAIMED).build());
    BalanceSheet sheet = weigh(promises);
    String one = "Since April 2026: one promise, kept in time." + SPOTLESS;
    assertThat(SheetWords.head(sheet, Audience.BUYER)).isEqualTo(one);
    BalanceSheet read = MettleJson.readSheet(MettleJson.write(sheet));
    assertThat(SheetWords.head(read, Audience.BUYER)).isEqualTo(one);
  }

  @Test
  void headOfABalanceBroughtForward() {
    balance(Map.of(Account.REMEDY, new double[] {1, 0}));
    assertThat(head()).isEqualTo("Nothing is on record yet but the balance brought forward.");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-28, Since 28 November 2026 (today)",
    "2026-11-27, Since 27 November 2026 (one day)",
    "2026-10-30, Since 30 October 2026 (29 days)",
    "2026-09-30, Since 30 September 2026 (59 days)",
    "2026-09-29, Since September 2026"
  })
  void headNamesTheDayOfAYoungRecordAndTheMonthOfAnother(String day, String since) {
    TrackRecord record = TrackRecord.of("P", Gesture.of("g", day, Satisfaction.AMAZED));
    assertThat(SheetWords.head(weigh(record), Audience.BUYER))
        .startsWith(since + ": nothing has gone wrong");
  }

  /** So many met, late, not due yet and waived. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 0 | 0 | 0 | one delivery, on time and in full.",
        "2 | 0 | 0 | 0 | two deliveries, both of them on time and in full.",
        "12 | 0 | 0 | 0 | twelve deliveries, all of them on time and in full.",
        "1200 | 0 | 0 | 0 | 1,200 deliveries, all of them on time and in full.",
        "0 | 0 | 1 | 0 | one delivery, not due yet.",
        "0 | 0 | 2 | 0 | two deliveries, neither of them due yet.",
        "0 | 0 | 3 | 0 | three deliveries, none of them due yet.",
        "1 | 0 | 1 | 0 | two deliveries, one of them due: on time and in full.",
        "0 | 0 | 0 | 1 | one delivery, which we waived.",
        "0 | 0 | 0 | 2 | two deliveries, both of which we waived.",
        "0 | 0 | 0 | 3 | three deliveries, all of which we waived.",
        "0 | 0 | 1 | 2 | three deliveries, two of them waived and the rest not due yet."
      })
  void headOfDeliveriesOfWhichNoneCameLate(
      int met, int late, int pending, int waived, String words) {
    assertThat(headOfDeliveries(met, late, pending, waived)).isEqualTo(words + SPOTLESS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 1 | 0 | 0 | two deliveries, one of them on time and in full.",
        "8 | 1 | 0 | 0 | nine deliveries, eight of them on time and in full.",
        "9 | 1 | 0 | 0 | ten deliveries, nine of them on time and in full (90 %).",
        "1999 | 1 | 0 | 0 | 2,000 deliveries, 1,999 of them on time and in full (99.9 %).",
        "0 | 1 | 0 | 0 | one delivery, not on time and in full.",
        "0 | 2 | 0 | 0 | two deliveries, neither of them on time and in full.",
        "0 | 30 | 0 | 0 | 30 deliveries, none of them on time and in full.",
        "0 | 1 | 1 | 0 | two deliveries, one of them due: not on time and in full.",
        "4 | 3 | 1 | 0 | eight deliveries, seven of them due: four on time and in full.",
        "0 | 2 | 1 | 0 | three deliveries, two of them due: neither on time and in full.",
        "10 | 2 | 1 | 1 | 14 deliveries, twelve of them due and not waived:"
            + " ten on time and in full (83 %)."
      })
  void headOfDeliveriesOfWhichSomeCameLate(
      int met, int late, int pending, int waived, String words) {
    assertThat(headOfDeliveries(met, late, pending, waived)).isEqualTo(words + NO_INCIDENT);
  }

  private static String headOfDeliveries(int met, int late, int pending, int waived) {
    HeadSentencesTest test = new HeadSentencesTest();
    test.deliver(met, "2026-04-30");
    test.deliver(late, "2026-05-09");
    IntStream.range(0, pending)
        .forEach(i -> test.record.add(Delivery.of("pending" + i, "2026-04-01", "2027-04-30")));
    IntStream.range(0, waived)
        .mapToObj(i -> Delivery.of("waived" + i, "2026-04-01", "2026-04-30"))
        .forEach(it -> test.record.add(it.toBuilder().waivedAt("2026-04-20").build()));
    return test.head().replace("Since April 2026: ", "");
  }

  /** So many kept, late, not due yet and waived, where nothing was delivered. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 0 | 0 | 0 | one promise, kept in time.",
        "2 | 0 | 0 | 0 | two promises, both of them kept in time.",
        "0 | 0 | 1 | 0 | one promise, not due yet.",
        "0 | 0 | 0 | 5 | five promises, all of which we waived.",
        "1 | 0 | 1 | 0 | two promises, one of them due: kept in time."
      })
  void headOfPromisesOfWhichNoneWasKeptLate(
      int kept, int late, int pending, int waived, String words) {
    assertThat(headOfPromises(kept, late, pending, waived)).isEqualTo(words + SPOTLESS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 1 | 0 | 0 | one promise, not kept in time.",
        "0 | 2 | 0 | 0 | two promises, neither of them kept in time.",
        "15 | 5 | 0 | 0 | 20 promises, 15 of them kept in time (75 %).",
        "0 | 3 | 1 | 0 | four promises, three of them due: none kept in time.",
        "5 | 4 | 0 | 1 | ten promises, nine of them due and not waived: five kept in time."
      })
  void headOfPromisesOfWhichSomeWereKeptLate(
      int kept, int late, int pending, int waived, String words) {
    assertThat(headOfPromises(kept, late, pending, waived)).isEqualTo(words + NO_INCIDENT);
  }

  private static String headOfPromises(int kept, int late, int pending, int waived) {
    HeadSentencesTest test = new HeadSentencesTest();
    IntStream.range(0, kept + late)
        .mapToObj(i -> Commitment.of("c" + i, "2026-04-01", "2026-04-30"))
        .map(it -> it.keptAt(test.next++ < kept ? "2026-04-28" : "2026-05-20"))
        .forEach(test.record::add);
    IntStream.range(0, pending)
        .forEach(i -> test.record.add(Commitment.of("pending" + i, "2026-04-01", "2027-04-30")));
    IntStream.range(0, waived)
        .mapToObj(i -> Commitment.of("waived" + i, "2026-04-01", "2026-04-30"))
        .forEach(it -> test.record.add(it.toBuilder().waivedAt("2026-04-20").build()));
    return test.head().replace("Since April 2026: ", "");
  }

  /** So many incidents of a day, so many of them with an impact, and so many repeats. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026 | 1 | 1 | 0 | one incident of their making, which reached us.",
        "2026 | 1 | 0 | 1 | one incident of their making, which did not reach us. It was a repeat.",
        "2026 | 2 | 2 | 1 | two incidents of their making, both of which reached us."
            + " One was a repeat.",
        "2026 | 2 | 0 | 2 | two incidents of their making, neither of which reached us."
            + " Both were repeats.",
        "2026 | 40 | 29 | 13 | 40 incidents of their making, 29 of which reached us."
            + " 13 were repeats.",
        "2025 | 1 | 1 | 0 | one incident of their making, which reached us;"
            + " none in the last twelve months.",
        "2025 | 3 | 1 | 0 | three incidents of their making, one of which reached us;"
            + " none in the last twelve months."
      })
  void headOfIncidents(String year, int all, int reached, int repeats, String words) {
    assertThat(headOfIncidents(year + "-01-10", all, reached, repeats))
        .isEqualTo("Since January " + year + ": " + words);
  }

  @Test
  void headSaysFromAYearAndAHalfOnWhatHappenedOfLate() {
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

  /**
   * A year and a half of 365.25 days, to the second: 2025-05-30T03:00:00Z to the end of the day.
   */
  @ParameterizedTest
  @CsvSource({
    "2025-05-30T02:59:59Z, '; none in the last twelve months.'",
    "2025-05-30T03:00:00Z, .",
  })
  void headSaysSoFromTheVerySecond(String openedAt, String end) {
    assertThat(headOfIncidents(openedAt, 1, 1, 0)).endsWith("which reached us" + end);
  }

  /** Without the facts, nothing tells a claim from a delivery that was waived, but what is due. */
  @Test
  void headOfASheetThatWasReadLeavesOutClaimsWhereNothingIsPending() {
    deliver(1, "2026-04-30");
    deliver(1, "2026-05-09");
    for (int i = 0; i < 3; i++) {
      Delivery one = Delivery.of("w" + i, "2026-04-01", "2026-04-30");
      record.add(one.toBuilder().waivedAt("2026-04-20").build());
    }
    Delivery claimed = Delivery.of("claimed", "2026-04-01", "2026-04-30").deliveredAt("2026-04-30");
    record.add(claimed.toBuilder().source(Source.CLAIMED).build());
    BalanceSheet read = MettleJson.readSheet(MettleJson.write(sheet()));
    assertThat(SheetWords.head(read, Audience.BUYER))
        .isEqualTo(head())
        .startsWith(
            "Since April 2026: five deliveries, two of them due and not waived: one on time");
  }

  private static String headOfIncidents(String day, int all, int reached, int repeats) {
    HeadSentencesTest test = new HeadSentencesTest();
    for (int i = 0; i < all; i++) {
      Incident.Builder incident =
          incident(Severity.MINOR, i < reached ? Impact.LIMITED : Impact.NONE, day, "i" + i);
      test.record.add((i < repeats ? incident.recurrenceOf("earlier") : incident).build());
    }
    return test.head();
  }
}
