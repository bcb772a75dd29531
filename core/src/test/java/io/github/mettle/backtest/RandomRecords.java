package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Action;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Ruling;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import java.time.Instant;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Records of every kind of episode, good, bad, late, waived, disputed and reopened; seeded. */
final class RandomRecords {
  static final long FIRST = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
  static final long DAY = 86_400;

  private final SplittableRandom random;
  private final int days;
  private final @Nullable Instant lastWaiver;

  RandomRecords(long seed, int days) {
    this(seed, days, null);
  }

  /**
   * Makes the same records.
   *
   * @param lastWaiver when all that can be is waived that is not before, or null
   */
  RandomRecords(long seed, int days, @Nullable Instant lastWaiver) {
    random = new SplittableRandom(seed);
    this.days = days;
    this.lastWaiver = lastWaiver;
  }

  TrackRecord record(String party, int episodes) {
    TrackRecord.Builder record = TrackRecord.builder(party);
    for (int i = 0; i < episodes; i++) {
      String id = "e" + i;
      record.add(episode(id, FIRST + (long) i * days * DAY / episodes + random.nextLong(DAY)));
      if (random.nextInt(25) == 0) {
        record.add(dispute(id));
      }
    }
    return record.build();
  }

  private Dispute dispute(String id) {
    long raised = FIRST + random.nextLong(days * DAY);
    Ruling ruling = pick(Ruling.values());
    return random.nextBoolean()
        ? Dispute.of(id, at(raised).toString())
        : Dispute.of(id, at(raised)).ruled(ruling, at(later(raised, 60)));
  }

  private Episode episode(String id, long begin) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> incident(id, begin);
      case 2, 3 -> commitment(id, begin);
      case 4, 5, 6 -> delivery(id, begin);
      case 7 -> request(id, begin);
      case 8, 9 -> inquiry(id, begin);
      case 10 -> Gesture.builder().id(id).at(at(begin)).level(Satisfaction.DELIGHTED).build();
      default ->
          random.nextInt(5) == 0
              ? OpeningBalance.builder().id(id).at(at(begin)).balance(Account.CANDOUR, 2, 1).build()
              : Review.builder()
                  .id(id)
                  .at(at(begin))
                  .account(pick(Account.values()))
                  .level(pick(Satisfaction.values()))
                  .build();
    };
  }

  private Incident incident(String id, long begin) {
    Incident.Builder incident =
        Incident.builder()
            .id(id)
            .openedAt(at(begin))
            .severity(pick(Severity.values()))
            .attribution(pick(Attribution.values()))
            .impact(pick(Impact.values()))
            .source(pick(Source.values()));
    if (random.nextInt(4) == 0) {
      incident.noticedAt(at(later(begin, 3)));
    }
    if (random.nextInt(6) == 0) {
      incident.recurrenceOf("before");
    }
    if (random.nextInt(4) == 0) {
      incident.unrecorded(Criterion.RESOLVE, Criterion.EXPLAIN);
    }
    int steps = random.nextInt(8);
    for (int i = 0; i < steps; i++) {
      incident.step(pick(Action.values()), at(later(begin, random.nextInt(3) == 0 ? 60 : 2)));
    }
    boolean waived = random.nextInt(8) == 0;
    waive(incident, waived ? at(later(begin, 40)) : lastWaiver);
    return incident.build();
  }

  private Commitment commitment(String id, long begin) {
    long due = later(begin, 50);
    Commitment.Builder commitment =
        Commitment.builder().id(id).madeAt(at(begin)).dueAt(at(due)).stake(pick(1.0, 0.5, 3.0));
    waive(commitment, lastWaiver);
    switch (random.nextInt(6)) {
      case 0 -> commitment.withdrawnAt(at(later(begin, 60)));
      case 1 -> commitment.waivedAt(at(later(begin, 60)));
      case 2 -> commitment.keptAt(at(later(begin, 90)));
      case 3 -> {}
      default -> commitment.keptAt(at(Math.max(begin, due - random.nextLong(DAY))));
    }
    return commitment.build();
  }

  private Delivery delivery(String id, long begin) {
    long due = later(begin, 50);
    Delivery.Builder delivery = Delivery.builder().id(id).orderedAt(at(begin)).dueAt(at(due));
    waive(delivery, lastWaiver);
    switch (random.nextInt(6)) {
      case 0 -> delivery.deliveredAt(at(later(due, 40)));
      case 1 -> delivery.deliveredAt(at(due)).acceptedShare(0.75);
      case 2 -> delivery.waivedAt(at(later(begin, 60)));
      default -> delivery.deliveredAt(at(begin + random.nextLong(due - begin + 1)));
    }
    return delivery.build();
  }

  private Request request(String id, long begin) {
    Request.Builder request =
        Request.builder().id(id).askedAt(at(begin)).scope(pick(Scope.values()));
    long answered = later(begin, 4);
    if (random.nextInt(5) != 0) {
      Answer answer = pick(Answer.values());
      request.answer(answer).answeredAt(at(answered));
      if (answer == Answer.CANNOT && random.nextBoolean()) {
        request.refutedAt(at(later(answered, 30)));
      }
    }
    boolean waived = random.nextInt(8) == 0;
    waive(request, waived ? at(later(begin, 6)) : lastWaiver);
    return request.build();
  }

  private Inquiry inquiry(String id, long begin) {
    Inquiry.Builder inquiry = Inquiry.builder().id(id).askedAt(at(begin));
    waive(inquiry, lastWaiver);
    long answered = later(begin, 4);
    if (random.nextInt(5) != 0) {
      Candour candour = pick(Candour.values());
      inquiry.candour(candour).answeredAt(at(answered));
      if (candour == Candour.WILL_FIND_OUT && random.nextBoolean()) {
        inquiry.followedUpAt(at(later(answered, 6)));
      }
    }
    return inquiry.build();
  }

  private static void waive(Episode.Builder<?> episode, @Nullable Instant at) {
    if (at != null) {
      episode.waivedAt(at);
    }
  }

  /** Often the very day, second or deadline, where rules meet. */
  private long later(long from, int mostDays) {
    long span = random.nextLong(mostDays * DAY);
    return switch (random.nextInt(6)) {
      case 0 -> from;
      case 1 -> from + (span / DAY) * DAY;
      case 2 -> from + (span / DAY) * DAY + 1;
      default -> from + span;
    };
  }

  @SafeVarargs
  private <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }

  static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }
}
