package io.github.mettle.kit;

import io.github.mettle.account.Account;
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
import io.github.mettle.record.Kind;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import java.time.Duration;
import java.time.Instant;

/** Records of any length, the same on every machine and in every run, with all kinds in turn. */
public final class World {
  private static final int YEARS = 3;

  private World() {}

  /** {@return a record of a number of episodes in the three years before noon} */
  public static TrackRecord of(int episodes) {
    TrackRecord.Builder record = TrackRecord.builder(Records.PARTY);
    for (int i = 0; i < episodes; i++) {
      record.add(episode(i));
    }
    return record.build();
  }

  private static Episode episode(int i) {
    String id = "episode " + i;
    Instant at = Moments.NOON.minus(Duration.ofHours(i * 131L % (YEARS * 365 * 24L)));
    Instant then = at.plus(Duration.ofMinutes(i * 37L % 30_000));
    return switch (of(Kind.values(), i)) {
      case INCIDENT -> incident(id, i / 8, at, then);
      case COMMITMENT -> commitment(id, i / 8, at, then);
      case DELIVERY -> delivery(id, i / 8, at, then);
      case REQUEST -> request(id, i / 8, at, then);
      case INQUIRY -> inquiry(id, i / 8, at, then);
      case GESTURE ->
          Gesture.builder()
              .id(id)
              .at(at)
              .level(i % 3 == 0 ? Satisfaction.EXCEEDED : Satisfaction.AMAZED)
              .source(of(Source.values(), i / 8))
              .build();
      case REVIEW ->
          Review.builder()
              .id(id)
              .at(at)
              .account(of(Account.values(), i / 8))
              .level(of(Satisfaction.values(), i / 8))
              .build();
      case OPENING ->
          OpeningBalance.builder()
              .id(id)
              .at(at)
              .balance(of(Account.values(), i / 8), 0.5, 0.25)
              .build();
    };
  }

  private static <T> T of(T[] values, int i) {
    return values[i % values.length];
  }

  private static Incident incident(String id, int i, Instant at, Instant then) {
    Incident.Builder incident =
        Incident.builder()
            .id(id)
            .openedAt(at)
            .severity(of(Severity.values(), i))
            .attribution(of(Attribution.values(), i / 2))
            .impact(of(Impact.values(), i));
    incident.notified(then).contained(then.plusSeconds(3600)).causeExplained(then);
    if (i % 3 == 0) {
      incident.resolved(then.plusSeconds(7200)).noticedAt(at.plusSeconds(60));
    }
    if (i % 6 == 0) {
      incident.reopened(then.plusSeconds(90_000)).recurrenceOf("an earlier one");
    }
    return i % 7 == 0 ? incident.waivedAt(then.plusSeconds(500_000)).build() : incident.build();
  }

  private static Commitment commitment(String id, int i, Instant at, Instant then) {
    Commitment.Builder promise =
        Commitment.builder().id(id).madeAt(at).dueAt(at.plus(Duration.ofDays(i % 40)));
    return switch (i % 3) {
      case 0 -> promise.keptAt(then).build();
      case 1 -> promise.withdrawnAt(then).build();
      default -> promise.build();
    };
  }

  private static Delivery delivery(String id, int i, Instant at, Instant then) {
    Delivery.Builder order =
        Delivery.builder().id(id).orderedAt(at).dueAt(at.plus(Duration.ofDays(10)));
    return i % 5 == 0 ? order.build() : order.deliveredAt(then).acceptedShare(0.9).build();
  }

  private static Request request(String id, int i, Instant at, Instant then) {
    Request.Builder request = Request.builder().id(id).askedAt(at).scope(of(Scope.values(), i));
    Answer answer = of(Answer.values(), i / 3);
    if (i % 5 == 0) {
      return request.build();
    }
    request.answer(answer).answeredAt(then);
    return answer == Answer.CANNOT ? request.refutedAt(then).build() : request.build();
  }

  private static Inquiry inquiry(String id, int i, Instant at, Instant then) {
    Inquiry.Builder inquiry = Inquiry.builder().id(id).askedAt(at);
    return i % 6 == 5
        ? inquiry.build()
        : inquiry.candour(of(Candour.values(), i % 6)).answeredAt(then).build();
  }
}
