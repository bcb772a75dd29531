package io.github.mettle.insight;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Journal;
import io.github.mettle.sheet.PostingType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A journal of how long what fell due took, by severity and criterion; {@link Moment#NEVER} for
 * what was never done. Not thread-safe.
 */
final class ResponseTimes implements Journal {
  private final Map<Severity, ListMultimap<Criterion, Long>> incidents =
      new EnumMap<>(Severity.class);
  private final List<Long> answers = new ArrayList<>();
  private @Nullable Severity severity;

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

  @Override
  public void episode(Episode episode, boolean disputed) {
    severity = episode instanceof Incident incident ? incident.severity() : null;
  }

  @Override
  public void post(
      Account account,
      Criterion criterion,
      PostingType basis,
      long day,
      long credit,
      long debit,
      long start,
      long window,
      long until) {
    if (criterion == Criterion.UPDATE && severity != null) {
      times(severity, criterion).add(until - start);
    }
  }

  @Override
  public void expect(
      Account account,
      Criterion criterion,
      ExpectationState state,
      long stake,
      long contingent,
      long start,
      long window,
      long done) {
    if (state == ExpectationState.PENDING
        || state == ExpectationState.WAIVED
        || criterion == Criterion.UPDATE) {
      return;
    }
    long took = done == Moment.NEVER ? Moment.NEVER : Math.max(0, done - start);
    if (criterion == Criterion.ANSWER) {
      answers.add(took);
    } else if (criterion.hasWindow() && severity != null) {
      times(severity, criterion).add(took);
    }
  }
}
