package io.github.mettle.appraisal;

import static io.github.mettle.appraisal.Entries.expectations;
import static io.github.mettle.appraisal.Entries.postings;
import static io.github.mettle.appraisal.Entries.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Source;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is particular to promises and orders, with a window of ten days: from 1 to 11 March, a stake
 * of one. Late, they earn a quarter at first and a tenth at last: .1 + .15 · 2^-x.
 */
class PromisesTest {
  private static final Commitment PROMISE =
      Commitment.of("c", "2026-03-01T00:00:00Z", "2026-03-11T00:00:00Z");

  private static final Delivery ORDER =
      Delivery.of("d", "2026-03-01T00:00:00Z", "2026-03-11T00:00:00Z").toBuilder().stake(1).build();

  /** Ten days to the last second of a bare date. */
  private static final Delivery DUE_ON_A_DAY =
      ORDER.toBuilder().orderedAt("2026-03-01T23:59:59Z").dueAt("2026-03-11").build();

  /** The date is read as it is written, and the day after is one day late, whatever the hour. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-11, +1",
    "2026-03-11T22:30:00-05:00, +1",
    "2026-03-12, +0.239955 −0.760045",
    "2026-03-12T00:00:01Z, +0.239955 −0.760045",
    "2026-03-12T23:59:59Z, +0.239955 −0.760045",
    "2026-03-12T02:00:00+05:45, +0.239955 −0.760045",
    "2026-03-21T06:00:00Z, +0.175 −0.825"
  })
  void whatIsDueOnADayIsJudgedByDays(String deliveredAt, String amounts) {
    assertThat(postings(DUE_ON_A_DAY.deliveredAt(deliveredAt), "2026-04-01", Criterion.DELIVER))
        .containsExactly("RELIABILITY " + amounts + " on 2026-03-11");
  }

  /** Grace moves the day on which it falls due, and counts for nothing in how late it is. */
  @Test
  void graceGivesMoreTime() {
    Policy policy = Policy.builder().grace(Criterion.DELIVER, Duration.ofDays(2)).build();
    assertThat(postings(policy, ORDER, "2026-03-13T00:00:00Z", Criterion.DELIVER)).isEmpty();
    assertThat(sheet(policy, ORDER, "2026-03-13T00:00:00Z").contingent()).isEqualTo(Points.of(1));
    Delivery inGrace = ORDER.deliveredAt("2026-03-13T00:00:00Z");
    assertThat(postings(policy, inGrace, "2026-04-01", Criterion.DELIVER))
        .containsExactly("RELIABILITY +1 on 2026-03-13");
    Delivery late = ORDER.deliveredAt("2026-03-23T00:00:00Z");
    assertThat(postings(policy, late, "2026-04-01", Criterion.DELIVER))
        .as("a window of ten days after the grace of two")
        .containsExactly("RELIABILITY +0.175 −0.825 on 2026-03-13");
    assertThat(postings(policy, PROMISE, "2026-03-13T00:00:00Z", Criterion.KEEP))
        .as("no grace for promises")
        .hasSize(1);
  }

  @Test
  void whatLateEarnsIsThePolicys() {
    Policy lenient =
        Policy.builder().lateCredit(Criterion.KEEP, 0.6).lateFloor(Criterion.KEEP, 0.2).build();
    Commitment late = PROMISE.keptAt("2026-03-21T00:00:00Z");
    assertThat(postings(lenient, late, "2026-04-01", Criterion.KEEP))
        .as(".2 + .4/2")
        .containsExactly("COMMITMENT +0.4 −0.6 on 2026-03-11");
    assertThat(postings(lenient, PROMISE, "2026-03-21T00:00:00Z", Criterion.KEEP))
        .as("not done: 1 − .6/2, and no floor")
        .containsExactly("COMMITMENT −0.7 on 2026-03-21, open");
    Policy floorAbove = lenient.toBuilder().lateFloor(Criterion.KEEP, 0.9).build();
    assertThat(postings(floorAbove, late, "2026-04-01", Criterion.KEEP))
        .as("the floor is never above the credit")
        .containsExactly("COMMITMENT +0.6 −0.4 on 2026-03-11");
  }

  /** Early word saves a quarter, as being just late would; word in the last second half of that. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-01T00:00:00Z, +0.25 −0.75",
    "2026-03-06T00:00:00Z, +0.1875 −0.8125",
    "2026-03-11T00:00:00Z, +0.125 −0.875",
    "2026-03-21T00:00:00Z, +0.0625 −0.9375",
    "2026-03-31T00:00:00Z, +0.03125 −0.96875"
  })
  void theEarlierAPromiseIsWithdrawnTheMoreIsSaved(String withdrawnAt, String amounts) {
    Commitment withdrawn = PROMISE.withdrawnAt(withdrawnAt);
    assertThat(postings(withdrawn, "2026-04-01", Criterion.KEEP))
        .containsExactly("COMMITMENT " + amounts + " on 2026-03-11");
    assertThat(fulfilments(withdrawn, "2026-04-01")).containsExactly(0, 1, 0);
  }

  /** Word more than a window before it was due saves no more than word a window before. */
  @Test
  void wordSavesAQuarterAtMost() {
    Commitment promise =
        Commitment.of("c", "2026-01-01T00:00:00Z", "2026-03-11T00:00:00Z")
            .withdrawnAt("2026-01-02T00:00:00Z");
    assertThat(postings(promise, "2026-04-01", Criterion.KEEP))
        .containsExactly("COMMITMENT +0.25 −0.75 on 2026-03-11");
  }

  @Test
  void aBrokenPromiseIsLostFromTheDayWeKnow() {
    Commitment broken = PROMISE.brokenAt("2026-03-05T12:00:00Z");
    assertThat(expectations(broken, "2026-03-05T11:59:59Z", Criterion.KEEP))
        .containsExactly("PENDING 1 by 2026-03-11T00:00:00Z");
    assertThat(postings(broken, "2026-03-05T12:00:00Z", Criterion.KEEP))
        .containsExactly("COMMITMENT −1 on 2026-03-11");
    assertThat(fulfilments(broken, "2026-03-05T12:00:00Z")).containsExactly(0, 1, 0);
  }

  /** What happens after the waiver counts as not done: the clock stopped. */
  @Test
  void aWaiverComesBeforeBreakingAndWithdrawing() {
    Commitment waived = PROMISE.toBuilder().waivedAt("2026-03-04T00:00:00Z").build();
    for (Commitment late :
        List.of(
            waived.brokenAt("2026-03-05T00:00:00Z"), waived.withdrawnAt("2026-03-05T00:00:00Z"))) {
      assertThat(postings(late, "2026-04-01", Criterion.KEEP)).isEmpty();
      assertThat(fulfilments(late, "2026-04-01")).containsExactly(0, 0, 1);
    }
  }

  /** A bare date stops the clock at its first second, and lets what is done on that day count. */
  @Test
  void aWaiverOnADayFavoursThem() {
    Commitment waived = PROMISE.toBuilder().waivedAt("2026-03-21").build();
    assertThat(postings(waived, "2026-04-01", Criterion.KEEP))
        .containsExactly("COMMITMENT −0.875 on 2026-03-11");
    assertThat(postings(waived.keptAt("2026-03-21T12:00:00Z"), "2026-04-01", Criterion.KEEP))
        .as(".1 + .15 · 2^-1.05")
        .containsExactly("COMMITMENT +0.172445 −0.827555 on 2026-03-11");
    assertThat(postings(waived.keptAt("2026-03-22T00:00:00Z"), "2026-04-01", Criterion.KEEP))
        .containsExactly("COMMITMENT −0.875 on 2026-03-11");
  }

  /** One posting for all that has come; the rest stays owed. */
  @Test
  void receiptsEarnTheirSharesAndTheRestIsOwed() {
    Delivery parts =
        ORDER.toBuilder()
            .receipt(0.5, "2026-03-10T00:00:00Z")
            .receipt(0.25, "2026-03-21T00:00:00Z")
            .build();
    String first = "2026-03-10T00:00:00Z";
    assertThat(postings(parts, first, Criterion.DELIVER))
        .containsExactly("RELIABILITY +0.5 on 2026-03-11");
    assertThat(sheet(Policy.standard(), parts, first).contingent()).isEqualTo(Points.of(0.5));
    assertThat(fulfilments(parts, first)).as("while the rest is pending").containsExactly(0, 0, 0);
    assertThat(postings(parts, "2026-03-21T00:00:00Z", Criterion.DELIVER))
        .as("a half, and .175 of a quarter; and of the quarter that is a window overdue, .875")
        .containsExactlyInAnyOrder(
            "RELIABILITY +0.54375 −0.20625 on 2026-03-11",
            "RELIABILITY −0.21875 on 2026-03-21, open");
    assertThat(fulfilments(parts, "2026-03-21T00:00:00Z")).containsExactly(0, 1, 0);
  }

  @Test
  void receiptsAreMetIfAllOfThemCameInTime() {
    Delivery.Builder half = ORDER.toBuilder().receipt(0.5, "2026-03-10T00:00:00Z");
    Delivery whole = half.receipt(0.5, "2026-03-11T00:00:00Z").build();
    assertThat(postings(whole, "2026-04-01", Criterion.DELIVER))
        .containsExactly("RELIABILITY +1 on 2026-03-11");
    assertThat(fulfilments(whole, "2026-04-01")).containsExactly(1, 0, 0);
    assertThat(expectations(whole, "2026-04-01", Criterion.DELIVER))
        .containsExactly("MET 1 by 2026-03-11T00:00:00Z");
    Delivery late =
        ORDER.toBuilder()
            .receipt(0.5, "2026-03-10T00:00:00Z")
            .receipt(0.5, "2026-03-21T00:00:00Z")
            .build();
    assertThat(postings(late, "2026-04-01", Criterion.DELIVER))
        .containsExactly("RELIABILITY +0.5875 −0.4125 on 2026-03-11");
    assertThat(fulfilments(late, "2026-04-01")).containsExactly(0, 1, 0);
    assertThat(expectations(late, "2026-04-01", Criterion.DELIVER))
        .containsExactly("LATE 1 by 2026-03-11T00:00:00Z");
  }

  @Test
  void receiptsThatOnlyTheyClaimCountForNothing() {
    Delivery claimed =
        ORDER.toBuilder()
            .source(Source.CLAIMED)
            .receipt(0.5, "2026-03-10T00:00:00Z")
            .receipt(0.5, "2026-03-11T00:00:00Z")
            .build();
    assertThat(postings(claimed, "2026-04-01", Criterion.DELIVER)).isEmpty();
    assertThat(fulfilments(claimed, "2026-04-01")).containsExactly(0, 0, 0);
  }

  @Test
  void theRestOfAnOrderCanBeWaived() {
    Delivery waived =
        ORDER.toBuilder()
            .receipt(0.5, "2026-03-21T00:00:00Z")
            .waivedAt("2026-03-21T00:00:00Z")
            .receipt(0.5, "2026-03-22T00:00:00Z")
            .build();
    assertThat(postings(waived, "2026-04-01", Criterion.DELIVER))
        .as("half of it a window late, the other half not done then")
        .containsExactlyInAnyOrder(
            "RELIABILITY +0.0875 −0.4125 on 2026-03-11", "RELIABILITY −0.4375 on 2026-03-11");
    assertThat(fulfilments(waived, "2026-04-01")).containsExactly(0, 0, 1);
  }

  /** A month of a service: 99.9 % were agreed, so that all of it is done from there on. */
  @ParameterizedTest
  @CsvSource({
    "0.999, 0.999, +1, 1, 0",
    "1, 0.999, +1, 1, 0",
    "0.45, 0.9, +0.125 −0.875, 0, 1",
    "0.9, , +0.9 −0.1, 0, 1"
  })
  void belowItsTargetADeliveryEarnsAtMostWhatLateEarns(
      double share, Double target, String amounts, int met, int missed) {
    Delivery.Builder month = ORDER.toBuilder().deliveredAt("2026-03-11T00:00:00Z");
    month.acceptedShare(share);
    Delivery delivery = target == null ? month.build() : month.target(target).build();
    assertThat(postings(delivery, "2026-04-01", Criterion.DELIVER))
        .containsExactly("RELIABILITY " + amounts + " on 2026-03-11");
    assertThat(fulfilments(delivery, "2026-04-01")).containsExactly(met, missed, 0);
  }

  @Test
  void lateAndBelowItsTargetMultiply() {
    Delivery month =
        ORDER.toBuilder()
            .deliveredAt("2026-03-21T00:00:00Z")
            .acceptedShare(0.45)
            .target(0.9)
            .build();
    assertThat(postings(month, "2026-04-01", Criterion.DELIVER))
        .as(".175 · .125")
        .containsExactly("RELIABILITY +0.021875 −0.978125 on 2026-03-11");
  }

  private static List<Integer> fulfilments(Commitment promise, String asOf) {
    return Entries.fulfilments(promise, asOf, Account.COMMITMENT);
  }

  private static List<Integer> fulfilments(Delivery order, String asOf) {
    return Entries.fulfilments(order, asOf, Account.RELIABILITY);
  }
}
