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
import io.github.mettle.record.Pause;
import io.github.mettle.record.Receipts;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Steps;
import java.util.Arrays;

/**
 * The seconds at which a fact of an episode becomes known: between two of them nothing changes but
 * the time. Deadlines are no facts. Used for one episode after another.
 */
final class EpisodeDates implements EpisodeVisitor {
  /** An episode of more dates is read at this many of them, so that the work stays linear. */
  static final int MOST = 64;

  private long[] dates = new long[MOST];
  private boolean isVague;
  private int count;

  /**
   * {@return the dates up to an instant, ascending and distinct, the beginning first}
   *
   * @param episode the facts
   * @param until the last second to tell of
   */
  long[] read(Episode episode, long until) {
    count = 0;
    isVague = false;
    note(episode.beganSecond());
    note(episode.waivedSecond());
    for (Pause pause : episode.pauses()) {
      note(pause.from().beginSecond());
      pause.until().ifPresent(end -> note(end.beginSecond()));
    }
    episode.accept(this);
    Arrays.sort(dates, 0, count);
    int kept = 0;
    for (int i = 0; i < count && dates[i] <= until; i++) {
      boolean hasBegun = dates[i] >= episode.beganSecond();
      if (hasBegun && (kept == 0 || dates[i] > dates[kept - 1])) {
        dates[kept++] = dates[i];
      }
    }
    return kept <= MOST ? Arrays.copyOf(dates, kept) : thinned(kept);
  }

  /** {@return whether only the day is known of a REOPENED} */
  boolean isVague() {
    return isVague;
  }

  /**
   * Leaves out dates evenly, the first and the last kept: what is left out is known a little late.
   */
  private long[] thinned(int kept) {
    long[] thinned = new long[MOST];
    for (int i = 0; i < MOST; i++) {
      thinned[i] = dates[(int) ((long) i * (kept - 1) / (MOST - 1))];
    }
    return thinned;
  }

  private void note(long second) {
    if (second != Moment.NEVER) {
      dates = count == dates.length ? Arrays.copyOf(dates, 2 * count) : dates;
      dates[count++] = second;
    }
  }

  /** A REOPENED of which only the day is known strikes what is resolved on it, one second later. */
  private void noteReopened(Steps steps, int reopened) {
    if (!steps.get(reopened).at().isDate()) {
      return;
    }
    isVague = true;
    long day = Math.floorDiv(steps.second(reopened), Moment.DAY);
    for (int i = 0; i < steps.size(); i++) {
      long second = steps.second(i);
      if (steps.action(i) == Action.RESOLVED && Math.floorDiv(second, Moment.DAY) == day) {
        note(second + 1);
      }
    }
  }

  @Override
  public void incident(Incident incident) {
    note(incident.noticedSecond());
    Steps steps = incident.steps();
    for (int i = 0; i < steps.size(); i++) {
      note(steps.second(i));
      if (steps.action(i) == Action.REOPENED) {
        noteReopened(steps, i);
      }
    }
  }

  @Override
  public void commitment(Commitment commitment) {
    note(commitment.keptSecond());
    note(commitment.withdrawnSecond());
    note(commitment.brokenSecond());
  }

  @Override
  public void delivery(Delivery delivery) {
    note(delivery.deliveredSecond());
    Receipts receipts = delivery.receipts();
    for (int i = 0; i < receipts.size(); i++) {
      note(receipts.second(i));
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
