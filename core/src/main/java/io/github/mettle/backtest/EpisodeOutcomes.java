package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Moment;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Fulfilment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The expectations of one episode, from when each begins until it is settled. */
final class EpisodeOutcomes {
  private final String party;
  private final String episodeId;
  private final List<Expectation> expectations = new ArrayList<>(2);

  EpisodeOutcomes(String party, String episodeId) {
    this.party = party;
    this.episodeId = episodeId;
  }

  /** One expectation on its way. */
  private static final class Expectation {
    final Account account;
    final Criterion criterion;
    final @Nullable Outcome outcome;
    boolean isOpen;

    /** When its window passed. It may still turn out to have been done on the day. */
    long missedAt = Moment.NEVER;

    Expectation(EpisodeEntries.Expected expected, @Nullable Outcome outcome) {
      account = expected.account;
      criterion = expected.criterion;
      this.outcome = outcome;
      isOpen = outcome != null;
    }

    boolean isMissed() {
      return missedAt != Moment.NEVER;
    }
  }

  /**
   * Reads the entries of a stretch in which only time passes.
   *
   * @param passes whether time passes for a criterion
   * @param isFirst whether the episode begins with it
   */
  void read(
      EpisodeEntries entries, long from, long last, Predicate<Criterion> passes, boolean isFirst) {
    for (int i = 0; i < entries.expectations(); i++) {
      EpisodeEntries.Expected expected = entries.expectation(i);
      if (expected.isCounted() && expected.account != Account.EXTRA_MILE) {
        boolean flows = passes.test(expected.criterion);
        long due = flows ? Math.max(from, last - expected.late(last) + 1) : from;
        Expectation expectation = find(expected, from, isFirst || due > from);
        if (expectation.isOpen && expectation.outcome != null) {
          read(expected, expectation, expectation.outcome, from, due);
        }
      }
    }
    for (Expectation expectation : expectations) {
      boolean isGone = entries.expectation(expectation.account, expectation.criterion) == null;
      if (expectation.isOpen && isGone) {
        close(expectation);
      }
    }
  }

  private Expectation find(EpisodeEntries.Expected expected, long from, boolean isInTime) {
    for (Expectation known : expectations) {
      if (known.account == expected.account && known.criterion == expected.criterion) {
        return known;
      }
    }
    boolean isForecast = isInTime || expected.state == ExpectationState.MET;
    Outcome outcome =
        isForecast && expected.stake > 0
            ? new Outcome(
                party, episodeId, expected.account, expected.criterion, from, expected.stake)
            : null;
    Expectation added = new Expectation(expected, outcome);
    expectations.add(added);
    return added;
  }

  private void read(
      EpisodeEntries.Expected expected,
      Expectation expectation,
      Outcome outcome,
      long from,
      long due) {
    switch (expected.state) {
      case MET -> settle(expectation, outcome, from, true);
      case OVERDUE, WRITTEN_OFF -> expectation.missedAt = Math.min(expectation.missedAt, due);
      case LATE -> {
        expectation.missedAt = Math.min(expectation.missedAt, from);
        close(expectation);
      }
      case WAIVED -> close(expectation);
      case PENDING -> {
        if (expectation.isMissed()) {
          close(expectation);
        } else if (expected.fulfilment == Fulfilment.MISSED) {
          settle(expectation, outcome, from, false);
        }
      }
    }
  }

  private void settle(Expectation expectation, Outcome outcome, long at, boolean isMet) {
    outcome.settle(at, isMet);
    expectation.isOpen = false;
  }

  /** Settles what was missed; what was not, such as what was waived in time, has no outcome. */
  private void close(Expectation expectation) {
    if (expectation.isMissed() && expectation.outcome != null) {
      settle(expectation, expectation.outcome, expectation.missedAt, false);
    }
    expectation.isOpen = false;
  }

  /** Ends with the entries of the last stretch, which tell what was earned. */
  void close(EpisodeEntries entries) {
    for (Expectation expectation : expectations) {
      if (expectation.isOpen) {
        close(expectation);
      }
    }
    for (Outcome outcome : settled()) {
      outcome.earn(entries.credit(outcome.account(), outcome.criterion()));
    }
  }

  /** {@return the outcomes of what was settled} */
  List<Outcome> settled() {
    List<Outcome> settled = new ArrayList<>(expectations.size());
    for (Expectation expectation : expectations) {
      if (expectation.outcome != null && expectation.outcome.isSettled()) {
        settled.add(expectation.outcome);
      }
    }
    return settled;
  }
}
