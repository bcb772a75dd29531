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
import io.github.mettle.record.Pause;
import io.github.mettle.record.Pauses;
import io.github.mettle.record.Receipts;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Steps;

/** When the last dated fact of an episode is; what is due is no fact. */
final class LatestFact implements EpisodeVisitor {
  private long latest;

  private LatestFact() {}

  static long of(Episode episode) {
    LatestFact fact = new LatestFact();
    fact.latest = Long.MIN_VALUE;
    episode.accept(fact);
    return fact.latest;
  }

  private void note(long... seconds) {
    for (long second : seconds) {
      latest = second == Moment.NEVER ? latest : Math.max(latest, second);
    }
  }

  @Override
  public void incident(Incident incident) {
    note(incident.beganSecond(), incident.waivedLastSecond(), incident.noticedLastSecond());
    Steps steps = incident.steps();
    if (!steps.isEmpty()) {
      note(steps.second(steps.size() - 1));
    }
    note(incident.pauses());
  }

  @Override
  public void commitment(Commitment commitment) {
    note(commitment.beganSecond(), commitment.waivedLastSecond(), commitment.keptSecond());
    note(commitment.withdrawnSecond(), commitment.brokenSecond());
    note(commitment.pauses());
  }

  @Override
  public void delivery(Delivery delivery) {
    note(delivery.beganSecond(), delivery.waivedLastSecond(), delivery.deliveredSecond());
    Receipts receipts = delivery.receipts();
    if (!receipts.isEmpty()) {
      note(receipts.second(receipts.size() - 1));
    }
    note(delivery.pauses());
  }

  @Override
  public void request(Request request) {
    note(request.beganSecond(), request.waivedLastSecond());
    note(request.answeredSecond(), request.refutedSecond());
    note(request.pauses());
  }

  @Override
  public void inquiry(Inquiry inquiry) {
    note(inquiry.beganSecond(), inquiry.waivedLastSecond());
    note(inquiry.answeredSecond(), inquiry.followedUpSecond());
    note(inquiry.pauses());
  }

  private void note(Pauses pauses) {
    for (Pause pause : pauses) {
      note(pause.from().beginSecond());
    }
  }

  @Override
  public void gesture(Gesture gesture) {
    note(gesture.beganSecond());
  }

  @Override
  public void review(Review review) {
    note(review.beganSecond());
  }

  @Override
  public void opening(OpeningBalance opening) {
    note(opening.beganSecond());
  }
}
