package io.github.mettle.insight;

import io.github.mettle.account.Criterion;
import io.github.mettle.appraisal.Appraiser;
import io.github.mettle.page.English;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Request;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.sheet.Decay;
import io.github.mettle.sheet.TotalsAccumulator;
import java.time.Duration;
import java.time.Instant;

/**
 * Something that may happen next, well handled or not at all. What it is worth is what an appraisal
 * of the fact says, at face value: the same code that weighs what did happen.
 */
enum Scenario {
  PROMISE("promise kept", "broken promise", "broken promises"),
  ANSWER("question answered straight", "unanswered question", "unanswered questions"),
  REQUEST("request granted", "unanswered request", "unanswered requests"),
  INCIDENT(
      "incident handled without fault", "major incident left alone", "major incidents left alone");

  private static final Severity SEVERITY = Severity.MAJOR;

  private final String done;
  private final String failed;
  private final String failures;

  Scenario(String done, String failed, String failures) {
    this.done = done;
    this.failed = failed;
    this.failures = failures;
  }

  /** {@return the name of the deed, such as "promise kept"} */
  String done() {
    return done;
  }

  /** {@return so many failures, such as "three broken promises"} */
  String failures(int count) {
    return English.number(count) + " " + (count == 1 ? failed : failures);
  }

  /** {@return its worth if everything is done at once} */
  AccountAmounts worth(Policy policy, Instant now) {
    return appraise(policy, now, doneAt(now));
  }

  /** {@return its cost if nothing is ever done, and the loss has just been booked} */
  AccountAmounts cost(Policy policy, Instant now) {
    Instant longAgo = now.minus(policy.writeOff()).minusSeconds(1);
    return appraise(policy, now, neverDone(policy, longAgo));
  }

  private static AccountAmounts appraise(Policy policy, Instant now, Episode episode) {
    TotalsAccumulator sums = TotalsAccumulator.of(Decay.none(), now);
    Appraiser.of(policy).appraise(episode, now, sums);
    return AccountAmounts.of(sums.totals());
  }

  private Episode doneAt(Instant at) {
    return switch (this) {
      case PROMISE -> Commitment.builder().id(done).madeAt(at).dueAt(at).keptAt(at).build();
      case ANSWER ->
          Inquiry.builder().id(done).askedAt(at).candour(Candour.STRAIGHT).answeredAt(at).build();
      case REQUEST ->
          Request.builder()
              .id(done)
              .askedAt(at)
              .scope(Scope.WITHIN)
              .answer(Answer.GRANTED)
              .answeredAt(at)
              .build();
      case INCIDENT ->
          incident(at)
              .notified(at)
              .contained(at)
              .remedyOffered(at)
              .resolved(at)
              .causeExplained(at)
              .preventionShared(at)
              .build();
    };
  }

  private Episode neverDone(Policy policy, Instant dueAt) {
    Instant askedAt = dueAt.minus(policy.answerWindow());
    return switch (this) {
      case PROMISE ->
          Commitment.builder().id(failed).madeAt(dueAt.minusSeconds(1)).dueAt(dueAt).build();
      case ANSWER -> Inquiry.builder().id(failed).askedAt(askedAt).build();
      case REQUEST -> Request.builder().id(failed).askedAt(askedAt).scope(Scope.WITHIN).build();
      case INCIDENT -> incident(dueAt.minus(longestWindow(policy))).build();
    };
  }

  private Incident.Builder incident(Instant openedAt) {
    return Incident.builder()
        .id(done)
        .openedAt(openedAt)
        .severity(SEVERITY)
        .attribution(Attribution.SUPPLIER)
        .impact(Impact.NONE);
  }

  private static Duration longestWindow(Policy policy) {
    Duration longest = Duration.ZERO;
    for (Criterion criterion : Criterion.values()) {
      Duration window = policy.window(SEVERITY, criterion).orElse(Duration.ZERO);
      longest = window.compareTo(longest) > 0 ? window : longest;
    }
    return longest;
  }
}
