package io.github.mettle.example.benchmark;

import io.github.mettle.record.Action;
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
import io.github.mettle.record.Moment;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Suppliers that never were: distinct records of mixed episodes over four years, the same on every
 * run. Distinct, because a branch predictor learns one record of a thousand episodes by heart and
 * makes it look twice as fast.
 */
final class World {
  static final Moment AS_OF = Moment.of(Instant.parse("2026-11-21T12:00:00Z"));

  private static final long NOW = AS_OF.dueSecond();
  private static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;
  private static final long SEED = 20_261_121;

  private final SplittableRandom random;

  private World(SplittableRandom random) {
    this.random = random;
  }

  /** Records of all kinds: three incidents in ten, with what was done about them. */
  static List<TrackRecord> mixed(int suppliers, int episodes) {
    return records(suppliers, episodes, world -> world::mixed);
  }

  /** Records of deliveries alone, which other tools can weigh too. */
  static List<TrackRecord> deliveries(int suppliers, int episodes) {
    return records(suppliers, episodes, world -> world::delivery);
  }

  private static List<TrackRecord> records(
      int suppliers, int episodes, Function<World, Function<String, Episode>> kind) {
    return IntStream.range(0, suppliers)
        .mapToObj(i -> record(i, episodes, kind.apply(new World(new SplittableRandom(SEED + i)))))
        .toList();
  }

  private static TrackRecord record(int supplier, int size, Function<String, Episode> maker) {
    List<Episode> episodes = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      episodes.add(maker.apply("e" + i));
    }
    return TrackRecord.of("Supplier " + supplier, episodes);
  }

  private Episode mixed(String id) {
    int share = random.nextInt(100);
    if (share < 30) {
      return incident(id);
    }
    if (share < 50) {
      return commitment(id);
    }
    if (share < 75) {
      return delivery(id);
    }
    if (share < 85) {
      return request(id);
    }
    return share < 95 ? inquiry(id) : share < 98 ? gesture(id) : review(id);
  }

  private Episode incident(String id) {
    long opened = begin();
    Incident.Builder incident =
        common(Incident.builder().id(id), opened)
            .openedAt(at(opened))
            .severity(any(Severity.values()))
            .attribution(any(Attribution.values()))
            .impact(any(Impact.values()));
    if (chance(30)) {
      incident.noticedAt(at(opened + lag(4 * HOUR)));
    }
    if (chance(5)) {
      incident.recurrenceOf("an-older-one");
    }
    step(incident, 90, Action.NOTIFIED, opened + lag(6 * HOUR));
    for (int i = random.nextInt(4); i > 0; i--) {
      step(incident, 100, Action.UPDATED, opened + lag(3 * DAY));
    }
    step(incident, 70, Action.CONTAINED, opened + lag(2 * DAY));
    step(incident, 60, Action.REMEDY_OFFERED, opened + lag(2 * DAY));
    long resolved = opened + lag(6 * DAY);
    step(incident, 92, Action.RESOLVED, resolved);
    if (chance(8)) {
      step(incident, 100, Action.REOPENED, resolved + lag(10 * DAY));
      step(incident, 70, Action.RESOLVED, resolved + DAY + lag(15 * DAY));
    }
    step(incident, 60, Action.CAUSE_EXPLAINED, opened + lag(8 * DAY));
    step(incident, 50, Action.PREVENTION_SHARED, opened + lag(20 * DAY));
    return incident.build();
  }

  private void step(Incident.Builder incident, int percent, Action action, long second) {
    if (chance(percent)) {
      incident.step(action, at(second));
    }
  }

  private Episode commitment(String id) {
    long made = begin();
    long due = made + DAY + random.nextLong(60 * DAY);
    Commitment.Builder commitment = common(Commitment.builder().id(id), made);
    commitment.madeAt(at(made)).dueAt(at(due)).stake(chance(80) ? 1 : 2);
    if (chance(85)) {
      commitment.keptAt(at(done(made, due)));
    } else if (chance(30)) {
      commitment.withdrawnAt(at(done(made, due)));
    } else if (chance(30)) {
      commitment.brokenAt(at(due));
    }
    return commitment.build();
  }

  private Episode delivery(String id) {
    long ordered = begin();
    long due = ordered + DAY + random.nextLong(45 * DAY);
    Delivery.Builder delivery = common(Delivery.builder().id(id), ordered);
    delivery.orderedAt(at(ordered)).dueAt(at(due));
    if (chance(94)) {
      delivery.deliveredAt(at(done(ordered, due)));
    }
    return delivery.acceptedShare(chance(80) ? 1 : 0.9 + random.nextInt(10) / 100.0).build();
  }

  private Episode request(String id) {
    long asked = begin();
    Request.Builder request = common(Request.builder().id(id), asked);
    request.askedAt(at(asked)).scope(any(Scope.values())).stake(1);
    if (chance(88)) {
      long answered = asked + lag(2 * DAY);
      Answer answer = any(Answer.values());
      request.answer(answer).answeredAt(at(answered));
      if (answer != Answer.WILL_NOT && chance(20)) {
        request.refutedAt(at(answered + lag(30 * DAY)));
      }
    }
    return request.build();
  }

  private Episode inquiry(String id) {
    long asked = begin();
    Inquiry.Builder inquiry = common(Inquiry.builder().id(id), asked);
    inquiry.askedAt(at(asked));
    if (chance(88)) {
      long answered = asked + lag(2 * DAY);
      Candour candour = any(Candour.values());
      inquiry.candour(candour).answeredAt(at(answered));
      if (candour == Candour.WILL_FIND_OUT && chance(80)) {
        inquiry.followedUpAt(at(answered + lag(3 * DAY)));
      }
    }
    return inquiry.build();
  }

  private Episode gesture(String id) {
    Satisfaction[] levels = {Satisfaction.EXCEEDED, Satisfaction.DELIGHTED, Satisfaction.AMAZED};
    return Gesture.builder().id(id).at(at(begin())).level(any(levels)).build();
  }

  private Episode review(String id) {
    Satisfaction level = any(Satisfaction.values());
    return Review.builder()
        .id(id)
        .at(at(begin()))
        .account(any(io.github.mettle.account.Account.values()))
        .level(level)
        .build();
  }

  private <B extends Episode.Builder<B>> B common(Episode.Builder<B> builder, long begin) {
    if (chance(2)) {
      builder.waivedAt(at(begin + lag(20 * DAY)));
    }
    return builder.source(chance(90) ? Source.OBSERVED : any(Source.values()));
  }

  /** Mostly before it is due, else some days late. */
  private long done(long begin, long due) {
    return chance(75) ? begin + random.nextLong(due - begin + 1) : due + lag(5 * DAY);
  }

  private long begin() {
    return NOW - random.nextLong(4 * 365 * DAY);
  }

  /** Waiting times as they are: many short ones, few long ones. */
  private long lag(long mean) {
    return (long) (-StrictMath.log(1 - random.nextDouble()) * mean);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }
}
