package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Balance;
import io.github.mettle.record.Candour;
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
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Steps;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The seconds at which a fact of an episode becomes known: between two of them nothing changes but
 * the time. Deadlines are no facts. Used for one episode after another.
 */
final class EpisodeDates implements EpisodeVisitor {
  /** An episode of more dates is read at this many of them, so that the work stays linear. */
  static final int MOST = 64;

  private long[] dates = new long[MOST];
  private int count;

  /**
   * {@return the dates up to an instant, ascending and distinct, the beginning first}
   *
   * @param episode the facts
   * @param until the last second to tell of
   */
  long[] read(Episode episode, long until) {
    count = 0;
    episode.accept(this);
    Arrays.sort(dates, 0, count);
    int kept = 0;
    for (int i = 0; i < count && dates[i] <= until; i++) {
      if (kept == 0 || dates[i] > dates[kept - 1]) {
        dates[kept++] = dates[i];
      }
    }
    return kept <= MOST ? Arrays.copyOf(dates, kept) : thinned(kept);
  }

  /** Leaves out dates evenly, the first and the last kept: what is left out is known a little late. */
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

  private void note(long first, long second, long third) {
    note(first);
    note(second);
    note(third);
  }

  @Override
  public void incident(
      Incident incident,
      long openedAt,
      long waivedAt,
      long noticedAt,
      boolean recurrence,
      Set<Criterion> unrecorded,
      Steps taken) {
    note(openedAt, waivedAt, noticedAt);
    for (int i = 0; i < taken.size(); i++) {
      note(taken.second(i));
    }
  }

  @Override
  public void commitment(
      Commitment commitment,
      long madeAt,
      long waivedAt,
      long dueAt,
      long keptAt,
      long withdrawnAt) {
    note(madeAt, waivedAt, keptAt);
    note(withdrawnAt);
  }

  @Override
  public void delivery(
      Delivery delivery, long orderedAt, long waivedAt, long dueAt, long deliveredAt) {
    note(orderedAt, waivedAt, deliveredAt);
  }

  @Override
  public void request(
      Request request,
      long askedAt,
      long waivedAt,
      @Nullable Answer answer,
      long answeredAt,
      long refutedAt) {
    note(askedAt, waivedAt, answeredAt);
    note(refutedAt);
  }

  @Override
  public void inquiry(
      Inquiry inquiry,
      long askedAt,
      long waivedAt,
      @Nullable Candour candour,
      long answeredAt,
      long followedUpAt) {
    note(askedAt, waivedAt, answeredAt);
    note(followedUpAt);
  }

  @Override
  public void gesture(Gesture gesture, long at, Satisfaction level) {
    note(at);
  }

  @Override
  public void review(Review review, long at, Account account, Satisfaction level) {
    note(at);
  }

  @Override
  public void opening(OpeningBalance opening, long at, Map<Account, Balance> balances) {
    note(at);
  }
}
