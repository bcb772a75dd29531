package io.github.mettle.appraisal;

import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.EpisodeVisitor;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Moment;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Receipts;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Steps;

/**
 * The last second at which a dated fact of an episode may still change how it is judged: the last
 * of its day for a date, and the instant it is judged as having. What is due is no fact.
 *
 * <p>Only what is due on a bare date may be judged as done later than it was: at the end of its
 * day. Anything else is judged as done then or, on the day on which the episode began, at that.
 */
final class LatestFact implements EpisodeVisitor {
  private long latest = Long.MIN_VALUE;

  private LatestFact() {}

  static long of(Episode episode) {
    LatestFact fact = new LatestFact();
    fact.note(episode.beganSecond());
    fact.note(episode.waivedLastSecond());
    episode.accept(fact);
    return fact.latest;
  }

  private void note(long second) {
    latest = second == Moment.NEVER ? latest : Math.max(latest, second);
  }

  @Override
  public void incident(Incident incident) {
    note(incident.noticedLastSecond());
    Steps steps = incident.steps();
    for (int i = 0; i < steps.size(); i++) {
      note(steps.second(i));
    }
  }

  @Override
  public void commitment(Commitment commitment) {
    note(commitment.keptSecond());
    note(commitment.keptJudgedSecond());
    note(commitment.withdrawnSecond());
    note(commitment.withdrawnJudgedSecond());
    note(commitment.brokenSecond());
  }

  @Override
  public void delivery(Delivery delivery) {
    note(delivery.deliveredSecond());
    note(delivery.deliveredJudgedSecond());
    Receipts receipts = delivery.receipts();
    for (int i = 0; i < receipts.size(); i++) {
      note(receipts.second(i));
      note(receipts.judged(i));
    }
  }

  @Override
  public void request(Request request) {
    note(request.answeredSecond());
    note(request.refutedSecond());
  }

  @Override
  public void inquiry(Inquiry inquiry) {
    note(inquiry.answeredSecond());
    note(inquiry.followedUpSecond());
  }

  @Override
  public void gesture(Gesture gesture) {}

  @Override
  public void review(Review review) {}

  @Override
  public void opening(OpeningBalance opening) {}
}
