package io.github.mettle.example.benchmark;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A dated expectation, of which copies differ in one thing each. */
record NaiveExpectation(
    Episode episode,
    Account account,
    Criterion criterion,
    double stake,
    double share,
    double earns,
    Instant start,
    Duration allowed,
    Duration window,
    List<Pause> pauses,
    Optional<Instant> done) {
  private static final Duration SHORTEST = Duration.ofDays(1);
  private static final Duration LONGEST = Duration.ofDays(30);

  /** From one instant to another: the time in which everyone thought it was solved. */
  record Pause(Instant from, Instant until) {
    Duration within(Instant start, Instant end) {
      Instant first = start.isAfter(from) ? start : from;
      Instant last = end.isBefore(until) ? end : until;
      return last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO;
    }
  }

  NaiveExpectation(Episode episode, Account account, Criterion criterion, double stake) {
    this(
        episode,
        account,
        criterion,
        stake,
        1,
        1,
        episode.beganAt().begin(),
        Duration.ZERO,
        Duration.ZERO,
        List.of(),
        Optional.empty());
  }

  NaiveExpectation stake(double it) {
    return new NaiveExpectation(
        episode, account, criterion, it, share, earns, start, allowed, window, pauses, done);
  }

  NaiveExpectation shared(double share, double earns) {
    return new NaiveExpectation(
        episode, account, criterion, stake, share, earns, start, allowed, window, pauses, done);
  }

  NaiveExpectation within(Duration it) {
    return new NaiveExpectation(
        episode, account, criterion, stake, share, earns, start, it, it, pauses, done);
  }

  NaiveExpectation promised(Instant made, Instant due) {
    Duration allowed = Duration.between(made, due);
    Duration window = allowed.compareTo(SHORTEST) < 0 ? SHORTEST : allowed;
    window = window.compareTo(LONGEST) > 0 ? LONGEST : window;
    return new NaiveExpectation(
        episode, account, criterion, stake, share, earns, made, allowed, window, pauses, done);
  }

  NaiveExpectation paused(List<Pause> it) {
    return new NaiveExpectation(
        episode, account, criterion, stake, share, earns, start, allowed, window, it, done);
  }

  NaiveExpectation done(Optional<Instant> it) {
    return new NaiveExpectation(
        episode, account, criterion, stake, share, earns, start, allowed, window, pauses, it);
  }

  Duration late(Instant end) {
    return elapsed(start, end, pauses).minus(allowed);
  }

  Instant dueAt() {
    return start.plus(allowed);
  }

  static Duration elapsed(Instant start, Instant end, List<Pause> pauses) {
    if (!end.isAfter(start)) {
      return Duration.ZERO;
    }
    Duration paused =
        pauses.stream()
            .map(pause -> pause.within(start, end))
            .reduce(Duration.ZERO, Duration::plus);
    return Duration.between(start, end).minus(paused);
  }
}
