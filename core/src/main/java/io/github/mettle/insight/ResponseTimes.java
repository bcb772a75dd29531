package io.github.mettle.insight;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.Posting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The seconds that each expectation took that fell due, by severity and criterion; {@link
 * Moment#NEVER} if it was never done. Not thread-safe.
 */
final class ResponseTimes {
  private final Map<Severity, ListMultimap<Criterion, Long>> incidents =
      new EnumMap<>(Severity.class);
  private final List<Long> answers = new ArrayList<>();

  /** Adds the times of a ledger. */
  void add(Ledger ledger) {
    ledger.entries().forEach(this::add);
  }

  private List<Long> times(Severity severity, Criterion criterion) {
    return incidents.computeIfAbsent(severity, any -> ArrayListMultimap.create()).get(criterion);
  }

  int count(Severity severity, Criterion criterion) {
    return times(severity, criterion).size();
  }

  int answers() {
    return answers.size();
  }

  Optional<Duration> window(Severity severity, Criterion criterion, double quantile) {
    return quantile(times(severity, criterion), quantile);
  }

  Optional<Duration> answerWindow(double quantile) {
    return quantile(answers, quantile);
  }

  /** The smallest time within which that share was done. */
  private static Optional<Duration> quantile(List<Long> times, double quantile) {
    if (times.size() < Peers.FEWEST) {
      return Optional.empty();
    }
    int rank = (int) Math.ceil(quantile * times.size());
    long seconds = times.stream().sorted().skip(Math.max(0, rank - 1)).findFirst().orElseThrow();
    return seconds == Moment.NEVER
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(Math.max(1, seconds)));
  }

  private void add(EpisodeEntry entry) {
    Optional<Severity> severity = entry.episode().flatMap(ResponseTimes::severity);
    if (!isWaived(entry)) {
      for (Posting posting : entry.postings()) {
        severity.ifPresent(known -> addSilence(posting, known));
      }
    }
    for (Expectation expectation : entry.expectations()) {
      if (says(expectation)) {
        add(expectation, severity);
      }
    }
  }

  /** A silence that ended in a waiver says nothing of how long they would have kept it. */
  private static boolean isWaived(EpisodeEntry entry) {
    return entry.expectations().stream()
        .anyMatch(
            it -> it.criterion() == Criterion.UPDATE && it.state() == ExpectationState.WAIVED);
  }

  private void addSilence(Posting posting, Severity severity) {
    if (posting.criterion() == Criterion.UPDATE) {
      Duration silence = Duration.between(posting.start(), posting.until());
      times(severity, Criterion.UPDATE).add(silence.minus(posting.paused()).toSeconds());
    }
  }

  private static Optional<Severity> severity(Episode episode) {
    return episode instanceof Incident incident
        ? Optional.of(incident.severity())
        : Optional.empty();
  }

  private static boolean says(Expectation expectation) {
    return expectation.state() != ExpectationState.PENDING
        && expectation.state() != ExpectationState.WAIVED
        && expectation.criterion() != Criterion.UPDATE;
  }

  private void add(Expectation expectation, Optional<Severity> severity) {
    Criterion criterion = expectation.criterion();
    long took = expectation.done().map(done -> took(expectation, done)).orElse(Moment.NEVER);
    if (criterion == Criterion.ANSWER) {
      answers.add(took);
    } else if (criterion.hasWindow()) {
      severity.ifPresent(known -> times(known, criterion).add(took));
    }
  }

  private static long took(Expectation expectation, Instant done) {
    Duration taken = Duration.between(expectation.start(), done).minus(expectation.paused());
    return Math.max(0, taken.toSeconds());
  }
}
