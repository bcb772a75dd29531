package io.github.mettle.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Request;
import io.github.mettle.record.Scope;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Where the laws end: cases just outside of what the properties claim, and what they give. */
class LimitsTest {
  private static final Commitment PROMISE = Commitment.of("p", "2024-01-01", "2024-01-31");

  /** Under the standard policy what is done at last earns a tenth, and these limits are gone. */
  private static final Policy FLOORLESS = Policy.builder().lateFloor(Criterion.KEEP, 0).build();

  @Test
  void whatIsDoneAtLastIsWorthDoingWhereThereIsAFloor() {
    Policy hasty = Policy.builder().writeOff(Duration.ofDays(10)).build();
    assertThat(expected(hasty, PROMISE.keptAt("2034-07-01"), "2034-07-02"))
        .isGreaterThan(expected(hasty, PROMISE, "2034-07-02"));
  }

  @Test
  void afterShortWriteOffLateDeedCostsMoreThanNone() {
    Policy hasty = FLOORLESS.toBuilder().writeOff(Duration.ofDays(10)).build();
    Commitment late = PROMISE.keptAt("2024-07-01");
    assertThat(expected(hasty, late, "2024-07-02"))
        .isLessThan(expected(hasty, PROMISE, "2024-07-02"));
  }

  @Test
  void afterWaiverDeedLaterThanWriteOffCostsMoreThanNone() {
    Commitment waived = PROMISE.toBuilder().waivedAt("2027-01-01").build();
    Commitment late = waived.keptAt("2026-12-01");
    assertThat(expected(FLOORLESS, late, "2027-01-01"))
        .isLessThan(expected(FLOORLESS, waived, "2027-01-01"));
  }

  /** Twenty windows overdue, half of 2^-20 of the loss is missing, a hundredfold. */
  @Test
  void silenceIsBetterByMoreThanMicroPointsWhereLossesCountSeveralTimes() {
    Policy harsh = Policy.builder().negativity(100).answerWindow(Duration.ofHours(1)).build();
    Request silence = Request.of("r", "2026-06-15T00:00:00Z", Scope.WITHIN);
    Request refusal = silence.answered(Answer.WILL_NOT, "2026-06-15T01:00:00Z");
    String asOf = "2026-06-15T21:00:00Z";
    assertThat(liabilities(harsh, refusal, asOf) - liabilities(harsh, silence, asOf)).isEqualTo(48);
  }

  private static double expected(Policy policy, Episode episode, String asOf) {
    return weigh(policy, episode, asOf).trust(Account.COMMITMENT).expected();
  }

  private static long liabilities(Policy policy, Episode episode, String asOf) {
    return weigh(policy, episode, asOf).line(Account.WILLINGNESS).liabilities().micros();
  }

  private static BalanceSheet weigh(Policy policy, Episode episode, String asOf) {
    return Scorecard.of(policy).weigh(TrackRecord.of("Ruhr Steelworks", episode), asOf);
  }
}
