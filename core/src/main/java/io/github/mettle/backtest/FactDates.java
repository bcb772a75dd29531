package io.github.mettle.backtest;

import io.github.mettle.record.Action;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.EpisodeVisitor;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Moment;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Steps;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * When something was learned about an episode; what is due is no fact. Used for one episode after
 * another.
 */
final class FactDates implements EpisodeVisitor {
  private long[] dates = new long[8];
  private int count;
  private @Nullable Steps steps;
  private long notice;
  private long waiver;
  private boolean straight;

  FactDates() {}

  /** Reads the facts of an episode. */
  void read(Episode episode) {
    count = 0;
    steps = null;
    notice = Moment.NEVER;
    waiver = Moment.NEVER;
    straight = true;
    episode.accept(this);
  }

  /** The dates of the facts, ascending. */
  long[] dates() {
    long[] sorted = Arrays.copyOf(dates, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** When it began. */
  long beganAt() {
    return dates[0];
  }

  /** How many steps were taken about an incident. */
  int steps() {
    return steps == null ? 0 : steps.size();
  }

  /** When a step was taken, by index, ascending; never for one beyond the last. */
  long step(int index) {
    return steps == null || index >= steps.size() ? Moment.NEVER : steps.second(index);
  }

  /** When we noticed an incident, or never. */
  long noticedAt() {
    return notice;
  }

  /** When it was waived, or never. */
  long waivedAt() {
    return waiver;
  }

  /** Whether what is done stays done: nothing was waived, reopened or proved untrue. */
  boolean isStraight() {
    return straight;
  }

  private void note(long second) {
    if (second != Moment.NEVER) {
      dates = count == dates.length ? Arrays.copyOf(dates, 2 * count) : dates;
      dates[count++] = second;
    }
  }

  private void noteWaiver(long second) {
    waiver = second;
    noteTurn(second);
  }

  /** Notes what may change what an earlier fact came to. */
  private void noteTurn(long second) {
    note(second);
    straight &= second == Moment.NEVER;
  }

  @Override
  public void incident(Incident incident) {
    note(incident.beganSecond());
    noteWaiver(incident.waivedSecond());
    note(incident.noticedSecond());
    notice = incident.noticedSecond();
    Steps taken = incident.steps();
    steps = taken;
    for (int i = 0; i < taken.size(); i++) {
      note(taken.second(i));
      straight &= taken.action(i) != Action.REOPENED;
    }
  }

  @Override
  public void commitment(Commitment commitment) {
    note(commitment.beganSecond());
    noteWaiver(commitment.waivedSecond());
    note(commitment.keptSecond());
    note(commitment.withdrawnSecond());
    note(commitment.brokenSecond());
  }

  @Override
  public void delivery(Delivery delivery) {
    note(delivery.beganSecond());
    noteWaiver(delivery.waivedSecond());
    note(delivery.deliveredSecond());
  }

  @Override
  public void request(Request request) {
    note(request.beganSecond());
    noteWaiver(request.waivedSecond());
    note(request.answeredSecond());
    noteTurn(request.refutedSecond());
  }

  @Override
  public void inquiry(Inquiry inquiry) {
    note(inquiry.beganSecond());
    noteWaiver(inquiry.waivedSecond());
    note(inquiry.answeredSecond());
    note(inquiry.followedUpSecond());
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
