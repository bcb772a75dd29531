package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Account;
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
    HeadSentencesTest test = new HeadSentencesTest();
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
    HeadSentencesTest test = new HeadSentencesTest();
    for (int i = 0; i < all; i++) {
      Incident.Builder incident =
          incident(Severity.MINOR, i < reached ? Impact.LIMITED : Impact.NONE, day, "i" + i);
      test.record.add((i < repeats ? incident.recurrenceOf("earlier") : incident).build());
    }
    return test.head();
  }
}
