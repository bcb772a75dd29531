package io.github.mettle.example.benchmark;

import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Halving;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Moment;
import java.util.Arrays;

/**
 * The limit: the same weighing over columns of primitives, in one class, with nothing between the
 * facts and the sums. Nothing can be asked of it but the sums.
 */
final class FlatFold {
  static final int CONTAINMENT = 0;
  static final int REMEDY = 1;
  static final int RESOLUTION = 2;
  static final int RELIABILITY = 3;
  static final int NOTIFICATION = 4;
  static final int PREVENTION = 5;
  static final int COMMITMENT = 6;
  static final int CANDOUR = 7;
  static final int RESPONSIVENESS = 8;
  static final int WILLINGNESS = 9;
  static final int EXTRA_MILE = 10;
  static final int ACCOUNTS = 11;

  private static final long NEVER = Moment.NEVER;
  private static final long NO_WINDOW = FlatPolicy.NO_WINDOW;
  private static final int DAY = 86_400;
  private static final int TABLED = 4096;
  private static final int MOST_STRUCK = 64;
  private static final int WITHDRAWN = 1;
  private static final int BROKEN = 2;
  private static final int NOTIFY = Criterion.NOTIFY.ordinal();
  private static final int CONTAIN = Criterion.CONTAIN.ordinal();
  private static final int REMEDY_OFFERED = Criterion.REMEDY.ordinal();
  private static final int UPDATE = Criterion.UPDATE.ordinal();
  private static final int RESOLVE = Criterion.RESOLVE.ordinal();
  private static final int EXPLAIN = Criterion.EXPLAIN.ordinal();
  private static final int PREVENT = Criterion.PREVENT.ordinal();
  private static final int KEEP = Criterion.KEEP.ordinal();
  private static final int DELIVER = Criterion.DELIVER.ordinal();
  private static final int ANSWER = Criterion.ANSWER.ordinal();
  private static final int REQUEST = Criterion.REQUEST.ordinal();
  private static final int FOLLOW_UP = Criterion.CANDOUR.ordinal();

  private final double[][] decay = new double[ACCOUNTS][TABLED];
  private final FlatPolicy policy;
  private final long now;
  private final long today;

  final long[] assets = new long[ACCOUNTS];
  final long[] liabilities = new long[ACCOUNTS];
  final long[] outstanding = new long[ACCOUNTS];
  final long[] contingent = new long[ACCOUNTS];
  final int[] episodes = new int[ACCOUNTS];
  final int[] met = new int[ACCOUNTS];
  final int[] missed = new int[ACCOUNTS];
  final int[] letOff = new int[ACCOUNTS];
  private long waived;
  private int touched;

  // The time in which everyone thought that an incident was solved: from one to the other.
  private final long[] solved = new long[MOST_STRUCK];
  private final long[] reopened = new long[MOST_STRUCK];
  private int struck;

  FlatFold(Policy policy, Moment asOf) {
    now = asOf.dueSecond();
    today = Math.floorDiv(now, DAY);
    this.policy = FlatPolicy.of(policy);
    policy
        .halfLifeDays()
        .forEach(
            (account, days) ->
                Arrays.setAll(decay[account.ordinal()], age -> Halving.after(age / days)));
  }

  /** Sums a record anew. */
  void sum(Columns c) {
    for (int a = 0; a < ACCOUNTS; a++) {
      assets[a] = liabilities[a] = outstanding[a] = contingent[a] = 0;
      episodes[a] = met[a] = missed[a] = letOff[a] = 0;
    }
    for (int i = 0; i < c.size; i++) {
      if (c.began[i] <= now) {
        waived = c.waived[i] <= now ? c.waived[i] : NEVER;
        touched = 0;
        episode(c, i, policy.sources[c.source[i]]);
        for (int rest = touched; rest != 0; rest &= rest - 1) {
          episodes[Integer.numberOfTrailingZeros(rest)]++;
        }
      }
    }
  }

  private void episode(Columns c, int i, double weight) {
    switch (c.kind[i]) {
      case 0 -> incident(c, i, weight * policy.stakes[c.first[i]]);
      case 1 -> commitment(c, i, weight * c.number[i]);
      case 2 -> delivery(c, i, weight * c.number[i]);
      case 3 -> request(c, i, weight * c.number[i]);
      case 4 -> inquiry(c, i, weight * 0.5);
      case 5 -> post(EXTRA_MILE, day(c.began[i]), weight * FlatAwards.GESTURE[c.second[i]], 0);
      case 6 -> review(c, i, weight * c.number[i]);
      default -> throw new IllegalStateException("not in this world: kind " + c.kind[i]);
    }
  }

  private void incident(Columns c, int i, double w) {
    if (w <= 0) {
      return;
    }
    long told = NEVER;
    long contained = NEVER;
    long remedied = NEVER;
    long explained = NEVER;
    long prevented = NEVER;
    long resolved = NEVER;
    struck = 0;
    int end = c.firstStep[i + 1];
    for (int s = c.firstStep[i]; s < end && c.actedAt[s] <= now; s++) {
      long at = c.actedAt[s];
      switch (c.action[s]) {
        case 0 -> {
          if (resolved != NEVER) {
            solved[struck] = resolved;
            reopened[struck++] = at;
            resolved = NEVER;
          }
        }
        case 1 -> told = Math.min(told, at);
        case 3 -> contained = Math.min(contained, at);
        case 4 -> remedied = Math.min(remedied, at);
        case 5 -> resolved = Math.min(resolved, at);
        case 6 -> explained = Math.min(explained, at);
        case 7 -> prevented = Math.min(prevented, at);
        default -> {}
      }
    }
    long[] window = policy.windows[c.first[i]];
    double share = policy.shares[c.second[i]];
    double earns = c.recurrence[i] ? share * policy.repeatCredit : share;
    long start = c.began[i];
    double q = c.time[i] <= now && c.time[i] < told ? policy.noticedFirst : 1;
    expect(NOTIFICATION, NOTIFY, w, share, earns, start, window, told, q, 0);
    long safe = Math.min(contained, resolved);
    q = policy.factors[c.third[i]];
    expect(CONTAINMENT, CONTAIN, w, share, earns, start, window, safe, q, struck);
    long out = Math.min(remedied, resolved);
    expect(REMEDY, REMEDY_OFFERED, w, share, earns, start, window, out, 1, struck);
    q = Math.scalb(1.0, -struck);
    expect(RESOLUTION, RESOLVE, w, share, earns, start, window, resolved, q, struck);
    expect(CANDOUR, EXPLAIN, w, share, earns, start, window, explained, 1, 0);
    expect(PREVENTION, PREVENT, w, share, earns, start, window, prevented, 1, 0);
    updates(c, i, w, share, earns, window, resolved);
    if (c.recurrence[i]) {
      post(PREVENTION, day(start), 0, 2 * w * share);
    }
    if (counts(resolved) && share < 1 && window[RESOLVE] != NO_WINDOW) {
      long late = elapsed(start, resolved, struck) - window[RESOLVE];
      double f = policy.done(RESOLVE, late, window[RESOLVE]);
      double credit = w * f * (1 - share) * policy.surplus;
      credit = c.recurrence[i] ? credit * policy.repeatCredit : credit;
      post(EXTRA_MILE, day(start + window[RESOLVE]), credit, 0);
    }
  }

  private void expect(
      int account,
      int criterion,
      double w,
      double share,
      double earns,
      long start,
      long[] windows,
      long done,
      double q,
      int pauses) {
    long window = windows[criterion];
    if (window == NO_WINDOW) {
      return;
    }
    if (q < 1) {
      post(account, day(start + window), 0, w * (1 - q) * share);
    }
    due(account, criterion, w * q, share, earns, start, window, window, done, 1, pauses);
  }

  private void updates(
      Columns c, int i, double w, double share, double earns, long[] windows, long resolvedAt) {
    long window = windows[UPDATE];
    if (window == NO_WINDOW || !(w * share > 0)) {
      return;
    }
    boolean resolved = counts(resolvedAt);
    long start = c.began[i];
    long end = resolved ? resolvedAt : Math.min(now, waived);
    long last = start;
    long silence = 0;
    int lastStep = c.firstStep[i + 1];
    for (int s = c.firstStep[i]; s < lastStep && c.actedAt[s] <= end; s++) {
      if (c.action[s] != 0) {
        silence = Math.max(silence, elapsed(last, c.actedAt[s], struck));
        last = c.actedAt[s];
      }
    }
    silence = Math.max(silence, elapsed(last, end, struck));
    if (!resolved && waived != NEVER) {
      letOff[RESPONSIVENESS]++;
    } else if (silence > window) {
      missed[RESPONSIVENESS]++;
    } else if (resolved) {
      met[RESPONSIVENESS]++;
    } else {
      contingent[RESPONSIVENESS] += micros(w * share);
    }
    if (resolved || silence > window) {
      double f = policy.done(UPDATE, silence - window, window);
      long day = day(start + (windows[RESOLVE] == NO_WINDOW ? window : windows[RESOLVE]));
      post(RESPONSIVENESS, day, resolved ? w * f * earns : 0, w * (1 - f) * share);
    }
  }

  private void commitment(Columns c, int i, double w) {
    long allowed = c.time[i] - c.began[i];
    long window = window(allowed);
    if (c.second[i] != WITHDRAWN && c.second[i] != BROKEN || !counts(c.done[i])) {
      long kept = c.second[i] == 0 ? c.done[i] : NEVER;
      due(COMMITMENT, KEEP, w, 1, 1, c.began[i], allowed, window, kept, 1, 0);
    } else if (w > 0) {
      double f = c.second[i] == BROKEN ? 0 : policy.withdrawn(c.done[i] - c.time[i], window);
      missed[COMMITMENT]++;
      post(COMMITMENT, day(c.time[i]), w * f, w * (1 - f));
    }
  }

  private void delivery(Columns c, int i, double w) {
    long allowed = c.time[i] - c.began[i];
    long window = window(allowed);
    double accepted = c.accepted[i];
    due(RELIABILITY, DELIVER, w, 1, 1, c.began[i], allowed, window, c.done[i], accepted, 0);
  }

  private static long window(long allowed) {
    return Math.min(Math.max(allowed, DAY), 30 * DAY);
  }

  private void request(Columns c, int i, double w) {
    if (w == 0) {
      return;
    }
    long asked = c.began[i];
    int answer = counts(c.time[i]) ? c.second[i] : -1;
    boolean refuted = answer >= 0 && c.done[i] <= now;
    answer(asked, w / 2, c.time[i], refuted);
    int scope = c.first[i];
    int account = scope == 0 ? WILLINGNESS : EXTRA_MILE;
    if (answer < 0) {
      silence(account, REQUEST, w * FlatAwards.REQUEST_DEBIT[scope][3], asked);
    } else if (refuted) {
      long day = day(c.done[i]);
      post(
          account,
          day,
          w * FlatAwards.REQUEST_CREDIT[scope][3],
          w * FlatAwards.REQUEST_DEBIT[scope][3]);
      post(CANDOUR, day, 0, w);
    } else {
      long day = day(asked + policy.answerWindow);
      post(
          account,
          day,
          w * FlatAwards.REQUEST_CREDIT[scope][answer],
          w * FlatAwards.REQUEST_DEBIT[scope][answer]);
    }
  }

  private void inquiry(Columns c, int i, double w) {
    if (w == 0) {
      return;
    }
    long asked = c.began[i];
    int candour = counts(c.time[i]) ? c.second[i] : -1;
    answer(asked, w, c.time[i], candour == 4);
    if (candour < 0) {
      silence(CANDOUR, FOLLOW_UP, w, asked);
    } else if (candour == 1) {
      long window = 2 * policy.answerWindow;
      due(CANDOUR, FOLLOW_UP, w, 1, 1, asked, window, window, c.done[i], 1, 0);
    } else {
      long day = day(asked + policy.answerWindow);
      post(
          CANDOUR,
          day,
          w * FlatAwards.CANDOUR_CREDIT[candour],
          w * FlatAwards.CANDOUR_DEBIT[candour]);
    }
  }

  private void review(Columns c, int i, double w) {
    int level = c.second[i];
    long day = day(c.began[i]);
    post(c.first[i], day, w * FlatAwards.REVIEW[level], w * (1 - FlatAwards.REVIEW[level]));
    post(EXTRA_MILE, day, w * FlatAwards.BEYOND[level], 0);
  }

  private void answer(long asked, double w, long answered, boolean untrue) {
    double earns = untrue ? 0 : 1;
    due(
        RESPONSIVENESS,
        ANSWER,
        w,
        1,
        earns,
        asked,
        policy.answerWindow,
        policy.answerWindow,
        answered,
        1,
        0);
  }

  private void silence(int account, int criterion, double w, long start) {
    if (now - start > policy.answerWindow || waived != NEVER) {
      notDone(account, criterion, w, 1, start, policy.answerWindow, policy.answerWindow, 0);
    }
  }

  private void due(
      int account,
      int criterion,
      double w,
      double share,
      double earns,
      long start,
      long allowed,
      long window,
      long done,
      double quality,
      int pauses) {
    if (!(w * share > 0)) {
      return;
    }
    if (counts(done)) {
      long late = elapsed(start, done, pauses) - allowed;
      double f = policy.done(criterion, late, window) * quality;
      if (late <= 0 && quality == 1) {
        met[account]++;
      } else {
        missed[account]++;
      }
      post(account, day(start + allowed), w * f * earns, w * (1 - f) * share);
    } else if (waived != NEVER) {
      letOff[account]++;
      notDone(account, criterion, w, share, start, allowed, window, pauses);
    } else if (elapsed(start, now, pauses) <= allowed) {
      contingent[account] += micros(w * share);
    } else {
      missed[account]++;
      notDone(account, criterion, w, share, start, allowed, window, pauses);
    }
  }

  /** What is waived, overdue or written off. */
  private void notDone(
      int account,
      int criterion,
      double w,
      double share,
      long start,
      long allowed,
      long window,
      int pauses) {
    long late = elapsed(start, Math.min(now, waived), pauses) - allowed;
    if (late <= 0) {
      return;
    }
    double f = policy.notDone(criterion, Math.min(late, policy.writeOff), window);
    double lost = w * (1 - f) * share;
    long dueAt = start + allowed;
    if (waived != NEVER) {
      post(account, day(dueAt), 0, lost);
    } else if (late > policy.writeOff) {
      post(account, day(dueAt + policy.writeOff), 0, lost);
    } else {
      long open = micros(lost * policy.negativity);
      liabilities[account] += open;
      outstanding[account] += open;
      touched |= open == 0 ? 0 : 1 << account;
    }
  }

  /** The time between two instants without the first so many times thought solved. */
  private long elapsed(long from, long to, int pauses) {
    if (to <= from) {
      return 0;
    }
    long elapsed = to - from;
    for (int i = 0; i < pauses; i++) {
      elapsed -= Math.max(0, Math.min(to, reopened[i]) - Math.max(from, solved[i]));
    }
    return elapsed;
  }

  private void post(int account, long day, double credit, double debit) {
    long earned = micros(credit);
    long lost = micros(debit * policy.negativity);
    int age = (int) Math.max(0, today - day);
    if (age > 0) {
      double left = decay[account][age];
      assets[account] += (long) Math.rint(earned * left);
      liabilities[account] += (long) Math.rint(lost * left);
    } else {
      assets[account] += earned;
      liabilities[account] += lost;
    }
    touched |= (earned | lost) == 0 ? 0 : 1 << account;
  }

  private boolean counts(long done) {
    return done <= now && done <= waived;
  }

  private static long micros(double points) {
    return (long) Math.rint(points * 1_000_000);
  }

  private static long day(long second) {
    return Math.floorDiv(second, DAY);
  }

  /** What was summed, as one number to compare. */
  long checksum() {
    long sum = 0;
    for (int a = 0; a < ACCOUNTS; a++) {
      sum = sum * 31 + assets[a] - 3 * liabilities[a] + 5 * contingent[a];
    }
    return sum;
  }
}
