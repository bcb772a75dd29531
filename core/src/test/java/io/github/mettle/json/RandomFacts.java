package io.github.mettle.json;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBuilder;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Records and policies with every field that facts may have, at random. */
final class RandomFacts {
  private static final String[] TEXTS = {
    "x", "Größe 😀", "\"quoted\"", "a\nb\t\\", "\u0000\u2028", " "
  };
  private static final long START = Instant.parse("2025-01-01T00:00:00Z").getEpochSecond();
  private static final int YEAR = 365 * 86_400;

  private final Random random;

  RandomFacts(Random random) {
    this.random = random;
  }

  TrackRecord record() {
    TrackRecord.Builder record = TrackRecord.builder("party " + text());
    List<String> ids = new ArrayList<>(List.of("an unknown one"));
    for (int i = random.nextInt(8); i > 0; i--) {
      ids.add(i + text());
      record.add(episode(ids.get(ids.size() - 1)));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      String raised = Instant.ofEpochSecond(START + random.nextInt(YEAR)).toString();
      Dispute dispute = Dispute.of(ids.get(random.nextInt(ids.size())), raised);
      boolean ruled = random.nextBoolean();
      record.add(ruled ? dispute.ruled(any(Ruling.values()), "2027-01-01") : dispute);
    }
    return record.build();
  }

  private Episode episode(String id) {
    Episode.Builder<?> builder = kind(later(START));
    builder.id(id).source(any(Source.values()));
    if (random.nextBoolean()) {
      builder.orderValue(random.nextInt(10) / 3.0).note(text()).waivedAt("2026-12-31");
    }
    return builder.build();
  }

  private Episode.Builder<?> kind(Instant begin) {
    return switch (random.nextInt(8)) {
      case 0 -> incident(begin);
      case 1 -> commitment(begin);
      case 2 ->
          Delivery.builder()
              .orderedAt(begin)
              .dueAt(later(begin))
              .deliveredAt(maybe(later(begin)))
              .acceptedShare(random.nextDouble());
      case 3 -> request(begin);
      case 4 -> inquiry(begin);
      case 5 -> Gesture.builder().at(begin).level(Satisfaction.DELIGHTED);
      case 6 ->
          Review.builder()
              .at(begin)
              .account(any(Account.values()))
              .level(any(Satisfaction.values()));
      default ->
          OpeningBalance.builder()
              .at(begin)
              .balance(any(Account.values()), random.nextDouble() * 1e9, random.nextInt(3));
    };
  }

  private Episode.Builder<?> incident(Instant begin) {
    Incident.Builder incident =
        Incident.builder()
            .openedAt(begin)
            .severity(any(Severity.values()))
            .attribution(any(Attribution.values()))
            .impact(any(Impact.values()))
            .noticedAt(maybe(later(begin)));
    for (int i = random.nextInt(6); i > 0; i--) {
      String note = random.nextBoolean() ? text() : null;
      incident.step(any(Action.values()), later(begin), note, maybe(text()));
    }
    if (random.nextBoolean()) {
      incident.recurrenceOf("another").unrecorded(Criterion.PREVENT, Criterion.NOTIFY);
    }
    return incident;
  }

  private Episode.Builder<?> commitment(Instant begin) {
    Commitment.Builder commitment =
        Commitment.builder().madeAt(begin).dueAt(later(begin)).stake(0.1 + random.nextInt(99));
    Instant done = maybe(later(begin));
    return random.nextBoolean() ? commitment.keptAt(done) : commitment.withdrawnAt(done);
  }

  private Episode.Builder<?> request(Instant begin) {
    Request.Builder request = Request.builder().askedAt(begin).scope(any(Scope.values()));
    if (random.nextBoolean()) {
      Instant answered = later(begin);
      Answer answer = any(Answer.values());
      request.answer(answer).answeredAt(answered);
      request.refutedAt(answer == Answer.CANNOT ? maybe(later(answered)) : null);
    }
    return request;
  }

  private Episode.Builder<?> inquiry(Instant begin) {
    Inquiry.Builder inquiry = Inquiry.builder().askedAt(begin);
    if (random.nextBoolean()) {
      Instant answered = later(begin);
      Candour candour = any(Candour.values());
      inquiry.candour(candour).answeredAt(answered);
      inquiry.followedUpAt(candour == Candour.WILL_FIND_OUT ? maybe(later(answered)) : null);
    }
    return inquiry;
  }

  Policy policy() {
    PolicyBuilder policy = Policy.builder();
    for (Account account : Account.values()) {
      policy
          .weight(account, random.nextDouble())
          .baseRate(account, (1 + random.nextInt(98)) / 99.0)
          .target(account, (1 + random.nextInt(98)) / 99.0);
    }
    policy.window(
        any(Severity.values()),
        Criterion.UPDATE,
        Duration.ofSeconds(1 + random.nextInt(1_000_000)));
    policy.noWindow(any(Severity.values()), Criterion.RESOLVE);
    policy.lateCredit(Criterion.KEEP, random.nextDouble());
    policy.lateFloor(Criterion.NOTIFY, random.nextDouble());
    policy.grace(Criterion.DELIVER, Duration.ofSeconds(random.nextInt(1_000_000)));
    return policy
        .negativity(random.nextDouble() + 0.5)
        .repeatCredit(random.nextDouble())
        .priorWeight(1 + random.nextDouble())
        .build();
  }

  private Instant later(long second) {
    return Instant.ofEpochSecond(second + random.nextInt(YEAR / 4));
  }

  private Instant later(Instant instant) {
    return later(instant.getEpochSecond());
  }

  private <T> T maybe(T value) {
    return random.nextBoolean() ? value : null;
  }

  private String text() {
    return any(TEXTS);
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
