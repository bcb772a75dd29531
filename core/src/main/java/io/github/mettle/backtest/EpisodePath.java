package io.github.mettle.backtest;

import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Halving;
import io.github.mettle.appraisal.Appraiser;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Moment;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.PostingType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an episode amounts to on its way: what stands on the sheet from when until when, and what
 * becomes of its expectations.
 *
 * <p>Between two of its facts only time passes. So it is appraised once for each stretch between
 * them, at the end of that, and the way there follows from the due rule: nothing while it is
 * pending, then a loss that grows, then one that is written off.
 */
final class EpisodePath {
  private static final long SHORTEST_WINDOW = Moment.DAY;
  private static final long LONGEST_WINDOW = 30 * Moment.DAY;

  private final Policy policy;
  private final Appraiser appraiser;
  private final long writeOff;
  private final Sink sink;
  private final EpisodeDates dates = new EpisodeDates();
  private final EpisodeEntries entries = new EpisodeEntries();
  private final EpisodeEntries beginning = new EpisodeEntries();

  /** The criteria of which no time passes in the stretch at hand. */
  private final Set<Criterion> still = EnumSet.noneOf(Criterion.class);

  /** What stands on the sheet now, and what does in the stretch at hand. */
  private List<Standing> before = new ArrayList<>();

  private List<Standing> during = new ArrayList<>();

  /** The stretch at hand, its first and its last second, and whether time passes in it. */
  private long from;

  private long last;
  private boolean passes;

  /** The longest silence so far, and the one that lasts. */
  private long longest;

  private long silence;

  /** Receives what happens. */
  interface Sink {
    void book(long second, BookedAmount amount);

    void takeBack(long second, BookedAmount amount);
  }

  /** An amount and when it stands. */
  private record Standing(BookedAmount amount, long from, long until) {}

  EpisodePath(Policy policy, Sink sink) {
    this.policy = policy;
    this.sink = sink;
    appraiser = Appraiser.of(policy);
    writeOff = policy.writeOff().toSeconds();
  }

  /**
   * Follows an episode.
   *
   * @param end the first second that is not looked at: after the as-of, or when it is ruled out
   * @param outcomes receives what becomes of its expectations
   */
  void follow(Episode episode, long end, EpisodeOutcomes outcomes) {
    long[] facts = dates.read(episode, end - 1);
    longest = 0;
    silence = 0;
    for (int i = 0; i < facts.length; i++) {
      from = facts[i];
      last = (i + 1 < facts.length ? facts[i + 1] : end) - 1;
      passes = from == last || episode.pauses().elapsed(from, last, last) > 0;
      appraiser.appraise(episode, Instant.ofEpochSecond(last), entries);
      readStill(episode);
      readPostings();
      readExpectations();
      step();
      outcomes.read(entries, from, last, this::passes, i == 0);
    }
    outcomes.close(entries);
  }

  /** Takes back at the end what still stands; for an episode that is ruled out. */
  void leave(long end) {
    before.forEach(standing -> sink.takeBack(end, standing.amount()));
    before.clear();
  }

  /** Forgets what stands: it stays. */
  void stay() {
    before.clear();
  }

  /**
   * Where a REOPENED of which only the day is known strikes at any instant of that day, what was
   * thought solved stands still until it is over.
   */
  private void readStill(Episode episode) {
    still.clear();
    if (!passes || from == last || !dates.isVague()) {
      return;
    }
    appraiser.appraise(episode, Instant.ofEpochSecond(from), beginning);
    for (int i = 0; i < beginning.expectations(); i++) {
      EpisodeEntries.Expected early = beginning.expectation(i);
      EpisodeEntries.Expected late = entries.expectation(early.account, early.criterion);
      if (late != null && late.start == early.start && late.paused - early.paused == last - from) {
        still.add(early.criterion);
      }
    }
  }

  private boolean passes(Criterion criterion) {
    return passes && !still.contains(criterion);
  }

  private void readPostings() {
    for (int i = 0; i < entries.postings(); i++) {
      EpisodeEntries.Posted posted = entries.posting(i);
      EpisodeEntries.Expected expected = entries.expectation(posted.account, posted.criterion);
      if (posted.type == PostingType.WRITTEN_OFF && expected != null) {
        stand(
            posting(posted),
            Math.max(from, crossing(expected.criterion, expected.late(last) - writeOff)),
            last + 1);
      } else if (posted.type != PostingType.OVERDUE && !isUnresolvedSilence(posted, expected)) {
        stand(posting(posted), from, last + 1);
      }
    }
  }

  private static BookedAmount.Posting posting(EpisodeEntries.Posted posted) {
    return new BookedAmount.Posting(posted.account, posted.day, posted.credit, posted.debit);
  }

  private static boolean isUnresolvedSilence(
      EpisodeEntries.Posted posted, EpisodeEntries.@Nullable Expected expected) {
    return posted.criterion == Criterion.UPDATE && expected != null && isNotDone(expected);
  }

  private static boolean isNotDone(EpisodeEntries.Expected expected) {
    return expected.state == ExpectationState.PENDING
        || expected.state == ExpectationState.OVERDUE
        || expected.state == ExpectationState.WRITTEN_OFF;
  }

  /** When something was passed that is exceeded by so much at the end of the stretch. */
  private long crossing(Criterion criterion, long excess) {
    return passes(criterion) ? last - excess + 1 : from;
  }

  private void readExpectations() {
    for (int i = 0; i < entries.expectations(); i++) {
      EpisodeEntries.Expected expected = entries.expectation(i);
      if (expected.criterion == Criterion.UPDATE) {
        readSilence(expected);
      } else if (expected.state == ExpectationState.OVERDUE) {
        standOverdue(expected, last + 1);
      } else if (expected.state == ExpectationState.WRITTEN_OFF) {
        standOverdue(
            expected, Math.max(from, crossing(expected.criterion, expected.late(last) - writeOff)));
      }
    }
  }

  private void standOverdue(EpisodeEntries.Expected expected, long until) {
    long late = expected.late(last);
    double stake = expected.stake * policy.negativity();
    double kept = stake * lateCredit(expected.criterion);
    long window = window(expected);
    stand(
        loss(expected, late, window, stake, kept, BookedAmount.Loss.UNFADING),
        crossing(expected.criterion, late),
        until);
  }

  /** A loss that grows, or one that does not while no time passes. */
  private BookedAmount loss(
      EpisodeEntries.Expected expected,
      long late,
      long window,
      double stake,
      double kept,
      long day) {
    if (passes(expected.criterion)) {
      return new BookedAmount.Loss(expected.account, last - late, window, stake, kept, day);
    }
    double left = kept * Halving.after((double) late / window);
    return new BookedAmount.Loss(expected.account, from, window, stake - left, 0, day);
  }

  /** The seconds that lateness is counted in. */
  private long window(EpisodeEntries.Expected expected) {
    boolean isPromise =
        expected.criterion == Criterion.KEEP || expected.criterion == Criterion.DELIVER;
    return isPromise
        ? Math.min(
            Math.max(expected.window - grace(expected.criterion), SHORTEST_WINDOW), LONGEST_WINDOW)
        : expected.window;
  }

  private double lateCredit(Criterion criterion) {
    return policy.lateCredit().getOrDefault(criterion, 0.0);
  }

  private double lateFloor(Criterion criterion) {
    return Math.min(policy.lateFloor().getOrDefault(criterion, 0.0), lateCredit(criterion));
  }

  private long grace(Criterion criterion) {
    return policy.grace().getOrDefault(criterion, Duration.ZERO).toSeconds();
  }

  /**
   * Of updates the longest silence counts. One that outlasts the window, and all before, grows
   * until there is word, and fades from the day on which the incident should have been resolved.
   */
  private void readSilence(EpisodeEntries.Expected expected) {
    long known = Math.max(longest, silence + 1);
    longest = known;
    silence = 0;
    if (!isNotDone(expected)) {
      return;
    }
    EpisodeEntries.Posted posted = entries.posting(expected);
    long lasting = expected.late(last) + expected.window;
    silence = lasting;
    longest = posted == null ? Math.max(known, lasting) : posted.until - posted.start;
    if (posted == null) {
      return;
    }
    known = lasting < longest ? longest : Math.min(known, longest);
    long overtakes = crossing(Criterion.UPDATE, lasting - Math.max(known, expected.window));
    if (known > expected.window) {
      double debit =
          silenceStake(expected) - silenceKept(expected) * halved(known, expected.window);
      stand(
          new BookedAmount.Posting(expected.account, posted.day, 0, debit),
          from,
          lasting > known ? overtakes : last + 1);
    }
    if (lasting > Math.max(known, expected.window)) {
      standSilence(expected, posted.day, overtakes);
    }
  }

  private static double halved(long silence, long window) {
    return Halving.after((double) (silence - window) / window);
  }

  private double silenceStake(EpisodeEntries.Expected expected) {
    return expected.stake * policy.negativity() * (1 - lateFloor(Criterion.UPDATE));
  }

  private double silenceKept(EpisodeEntries.Expected expected) {
    double kept = lateCredit(Criterion.UPDATE) - lateFloor(Criterion.UPDATE);
    return expected.stake * policy.negativity() * kept;
  }

  /**
   * All of the stake as a posting, and what is kept of it beside: that fades from the day on too.
   */
  private void standSilence(EpisodeEntries.Expected expected, long day, long begin) {
    double kept = silenceKept(expected);
    long late = expected.late(last);
    stand(
        new BookedAmount.Posting(expected.account, day, 0, silenceStake(expected)),
        begin,
        last + 1);
    long fades = Math.min(Math.max(day * Moment.DAY, begin), last + 1);
    stand(loss(expected, late, expected.window, 0, kept, BookedAmount.Loss.UNFADING), begin, fades);
    stand(loss(expected, late, expected.window, 0, kept, day), fades, last + 1);
  }

  private void stand(BookedAmount amount, long begin, long until) {
    long first = Math.max(begin, from);
    if (first < until) {
      during.add(new Standing(amount, first, until));
    }
  }

  /** Books what is new in this stretch and takes back what is gone; what stands on, stays. */
  private void step() {
    List<Standing> stays = new ArrayList<>(during.size());
    for (Standing standing : during) {
      if (standing.from() > from || !removeEqual(standing.amount())) {
        sink.book(standing.from(), standing.amount());
      }
      if (standing.until() <= last) {
        sink.takeBack(standing.until(), standing.amount());
      } else {
        stays.add(standing);
      }
    }
    before.forEach(standing -> sink.takeBack(from, standing.amount()));
    before = stays;
    during.clear();
  }

  private boolean removeEqual(BookedAmount amount) {
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).amount().equals(amount)) {
        before.remove(i);
        return true;
      }
    }
    return false;
  }
}
