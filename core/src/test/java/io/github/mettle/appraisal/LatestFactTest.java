package io.github.mettle.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Account;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that is dated is forgotten, whatever the kind of episode. */
class LatestFactTest {
  private static final String FIRST = "2026-01-01T00:00:00Z";
  private static final String DUE = "2026-12-31T00:00:00Z";
  private static final String LAST = "2026-02-02T02:02:02Z";
  private static final String BETWEEN = "2026-01-15T00:00:00Z";

  @Test
  void isTheFirstWhereThereIsNoOther() {
    Incident incident = incident().build();
    assertLatest(FIRST, incident);
    assertLatest(FIRST, Commitment.of("c", FIRST, DUE));
    assertLatest(FIRST, Delivery.of("d", FIRST, DUE));
    assertLatest(FIRST, Request.of("r", FIRST, Scope.WITHIN));
    assertLatest(FIRST, Inquiry.of("q", FIRST));
    assertLatest(FIRST, Gesture.of("g", FIRST, Satisfaction.AMAZED));
    assertLatest(FIRST, Review.of("v", FIRST, Account.REMEDY, Satisfaction.AMAZED));
    assertLatest(
        FIRST, OpeningBalance.builder().id("o").at(FIRST).balance(Account.REMEDY, 1, 0).build());
  }

  @Test
  void isWhatWasDone() {
    assertLatest(LAST, incident().updated(BETWEEN).resolved(LAST).build());
    assertLatest(LAST, incident().updated(BETWEEN).noticedAt(LAST).build());
    assertLatest(LAST, Commitment.of("c", FIRST, DUE).keptAt(LAST));
    assertLatest(LAST, Commitment.of("c", FIRST, DUE).withdrawnAt(LAST));
    assertLatest(LAST, Delivery.of("d", FIRST, DUE).deliveredAt(LAST));
    Request request = Request.of("r", FIRST, Scope.WITHIN);
    assertLatest(LAST, request.answered(Answer.GRANTED, LAST));
    assertLatest(LAST, request.answered(Answer.CANNOT, BETWEEN).refutedAt(LAST));
    Inquiry inquiry = Inquiry.of("q", FIRST);
    assertLatest(LAST, inquiry.answered(Candour.STRAIGHT, LAST));
    assertLatest(LAST, inquiry.answered(Candour.WILL_FIND_OUT, BETWEEN).followedUpAt(LAST));
  }

  @Test
  void isTheWaiverWhereThatIsLater() {
    assertLatest(LAST, incident().resolved(BETWEEN).waivedAt(LAST).build());
    assertLatest(
        LAST, Commitment.of("c", FIRST, DUE).keptAt(BETWEEN).toBuilder().waivedAt(LAST).build());
    assertLatest(
        LAST, Delivery.of("d", FIRST, DUE).deliveredAt(BETWEEN).toBuilder().waivedAt(LAST).build());
    assertLatest(LAST, Request.of("r", FIRST, Scope.WITHIN).toBuilder().waivedAt(LAST).build());
    assertLatest(LAST, Inquiry.of("q", FIRST).toBuilder().waivedAt(LAST).build());
  }

  /** What is due on a bare date and done then is judged at the end of that day, as written. */
  @ParameterizedTest
  @CsvSource({
    "2026-02-02T02:02:02Z, 2026-02-02T23:59:59Z",
    "2026-02-02T23:00:00-05:00, 2026-02-03T04:00:00Z",
  })
  void isTheEndOfTheDayOrTheInstantIfThatIsLater(String done, String latest) {
    Commitment promise = Commitment.of("c", FIRST, "2026-12-31");
    Delivery order = Delivery.of("d", FIRST, "2026-12-31");
    assertLatest(latest, promise.keptAt(done));
    assertLatest(latest, promise.withdrawnAt(done));
    assertLatest(latest, order.deliveredAt(done));
    assertLatest(latest, order.toBuilder().receipt(0.5, BETWEEN).receipt(0.5, done).build());
  }

  @Test
  void isTheInstantAPromiseWasBroken() {
    assertLatest(LAST, Commitment.of("c", FIRST, "2026-12-31").brokenAt(LAST));
  }

  @Test
  void isTheEndOfTheDayForAWaiverAndForWhatWasNoticed() {
    String end = "2026-02-02T23:59:59Z";
    assertLatest(end, Inquiry.of("q", FIRST).toBuilder().waivedAt("2026-02-02").build());
    assertLatest(end, incident().noticedAt("2026-02-02").build());
  }

  @Test
  void mayChangeUntilItIsHere() {
    Appraiser appraiser = Appraiser.of(Policy.standard());
    Commitment kept = Commitment.of("c", FIRST, DUE).keptAt(LAST);
    Instant last = Instant.parse(LAST);
    assertThat(appraiser.mayChange(kept, last.minusSeconds(1))).isTrue();
    assertThat(appraiser.mayChange(kept, last)).isFalse();
  }

  private static Incident.Builder incident() {
    return Incident.builder()
        .id("i")
        .openedAt(FIRST)
        .severity(Severity.MAJOR)
        .attribution(Attribution.SUPPLIER)
        .impact(Impact.NONE);
  }

  private static void assertLatest(String expected, Episode episode) {
    assertThat(Instant.ofEpochSecond(LatestFact.of(episode)))
        .as(episode.toString())
        .isEqualTo(Instant.parse(expected));
  }
}
