package io.github.mettle.appraisal;

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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
  public void incident(
      Incident incident,
      long openedAt,
      long waivedAt,
      long noticedAt,
      boolean recurrence,
      Set<Criterion> unrecorded,
      Steps steps) {
    note(openedAt, waivedAt, noticedAt);
    if (!steps.isEmpty()) {
      note(steps.second(steps.size() - 1));
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
    note(madeAt, waivedAt, keptAt, withdrawnAt);
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
    note(askedAt, waivedAt, answeredAt, refutedAt);
  }

  @Override
  public void inquiry(
      Inquiry inquiry,
      long askedAt,
      long waivedAt,
      @Nullable Candour candour,
      long answeredAt,
      long followedUpAt) {
    note(askedAt, waivedAt, answeredAt, followedUpAt);
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
