package io.github.mettle.example.benchmark;

import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Halving;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

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
  private static final long NO_WINDOW = Long.MAX_VALUE;
  private static final int DAY = 86_400;
  private static final int TABLED = 4096;

  // Credit and debit per point at stake: of a request by scope and answer, of an inquiry by
  // candour, of a gesture and a review by level, and what a review adds on EXTRA_MILE.
  private static final double[][] REQUEST_CREDIT = {{1, .75, .5, 0}, {1, .5, 0, 0}, {1, 1, 0, 0}};
  private static final double[][] REQUEST_DEBIT = {{0, .25, .5, 1}, {0, 0, .25, .5}, {0, 0, 0, 0}};
  private static final double[] CANDOUR_CREDIT = {1, 0, .5, 0, 0};
  private static final double[] CANDOUR_DEBIT = {0, 0, .5, 1, 2};
  private static final double[] GESTURE = {0, 0, 0, 1, 2, 4};
  private static final double[] REVIEW = {0, .25, .75, 1, 1, 1};
  private static final double[] BEYOND = {0, 0, 0, .5, 1, 2};

  private final long[][] windows;
  private final double[] stakes;
  private final double[] sources;
  private final double[] shares;
  private final double[] factors;
  private final double[][] decay = new double[ACCOUNTS][TABLED];
  private final double noticedFirst;
  private final double surplus;
  private final double negativity;
  private final long answerWindow;
  private final long writeOff;
  private final long now;
  private final long today;

  final long[] assets = new long[ACCOUNTS];
  final long[] liabilities = new long[ACCOUNTS];
  final long[] outstanding = new long[ACCOUNTS];
  final long[] contingent = new long[ACCOUNTS];
  final int[] episodes = new int[ACCOUNTS];
  private long waived;
  private int touched;

  FlatFold(Policy policy, Moment asOf) {
    now = asOf.dueSecond();
    today = Math.floorDiv(now, DAY);
    stakes = numbers(policy.severityStakes(), Severity.values().length);
    sources = numbers(policy.sourceWeights(), Source.values().length);
    shares = numbers(policy.attributionShares(), Attribution.values().length);
    factors = numbers(policy.impactFactors(), Impact.values().length);
    windows = new long[stakes.length][Criterion.PREVENT.ordinal() + 1];
    for (Severity severity : Severity.values()) {
      Arrays.setAll(
          windows[severity.ordinal()],
          i ->
              policy
                  .window(severity, Criterion.values()[i])
                  .map(Duration::toSeconds)
                  .orElse(NO_WINDOW));
    }
    policy
        .halfLifeDays()
        .forEach(
            (account, days) ->
                Arrays.setAll(decay[account.ordinal()], age -> Halving.after(age / days)));
    noticedFirst = policy.noticedFirst();
    surplus = policy.surplus();
    negativity = policy.negativity();
    answerWindow = policy.answerWindow().toSeconds();
    writeOff = policy.writeOff().toSeconds();
  }

  private static double[] numbers(Map<? extends Enum<?>, Double> table, int size) {
    double[] numbers = new double[size];
    table.forEach((key, number) -> numbers[key.ordinal()] = number);
    return numbers;
  }

  /** Sums a record anew. */
  void sum(Columns c) {
    for (int a = 0; a < ACCOUNTS; a++) {
      assets[a] = liabilities[a] = outstanding[a] = contingent[a] = episodes[a] = 0;
    }
    for (int i = 0; i < c.size; i++) {
      if (c.began[i] <= now) {
        waived = c.waived[i] <= now ? c.waived[i] : NEVER;
        touched = 0;
        episode(c, i, sources[c.source[i]]);
        for (int rest = touched; rest != 0; rest &= rest - 1) {
          episodes[Integer.numberOfTrailingZeros(rest)]++;
        }
      }
    }
  }

  private void episode(Columns c, int i, double weight) {
    switch (c.kind[i]) {
      case 0 -> incident(c, i, weight * stakes[c.first[i]]);
      case 1 -> commitment(c, i, weight * c.number[i]);
      case 2 -> promise(RELIABILITY, weight * 0.25, c, i, c.done[i], c.number[i]);
      case 3 -> request(c, i, weight * c.number[i]);
      case 4 -> inquiry(c, i, weight * 0.5);
      case 5 -> post(EXTRA_MILE, day(c.began[i]), weight * GESTURE[c.second[i]], 0);
      case 6 -> review(c, i, weight * 0.25);
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
    int struck = 0;
    int end = c.firstStep[i + 1];
    for (int s = c.firstStep[i]; s < end && c.actedAt[s] <= now; s++) {
      long at = c.actedAt[s];
      switch (c.action[s]) {
        case 0 -> {
          struck += resolved == NEVER ? 0 : 1;
          resolved = NEVER;
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
    long[] window = windows[c.first[i]];
    double share = shares[c.second[i]];
    long start = c.began[i];
    double q = c.time[i] <= now && c.time[i] < told ? noticedFirst : 1;
    expect(NOTIFICATION, w, share, start, window[0], told, q);
    long safe = Math.min(contained, resolved);
    expect(CONTAINMENT, w, share, start, window[1], safe, factors[c.third[i]]);
    expect(REMEDY, w, share, start, window[2], Math.min(remedied, resolved), 1);
    expect(RESOLUTION, w, share, start, window[4], resolved, Math.scalb(1.0, -struck));
    expect(CANDOUR, w, share, start, window[5], explained, 1);
    expect(PREVENTION, w, share, start, window[6], prevented, 1);
    updates(c, i, w, share, window, resolved);
    if (c.recurrence[i]) {
      post(PREVENTION, day(start), 0, 2 * w * share);
    }
    if (counts(resolved) && share < 1 && window[4] != NO_WINDOW) {
      double f = timely(resolved - start, window[4]);
      post(EXTRA_MILE, day(start + window[4]), w * f * (1 - share) * surplus, 0);
    }
  }

  private void expect(
      int account, double w, double share, long start, long window, long done, double q) {
    if (window == NO_WINDOW) {
      return;
    }
    if (q < 1) {
      post(account, day(start + window), 0, w * (1 - q) * share);
    }
    due(account, w * q, share, start, window, done, 1);
  }

  private void updates(Columns c, int i, double w, double share, long[] windows, long resolvedAt) {
    long window = windows[3];
    if (window == NO_WINDOW) {
      return;
    }
    boolean resolved = counts(resolvedAt);
    long end = resolved ? resolvedAt : Math.min(now, waived);
    long last = c.began[i];
    long silence = 0;
    int lastStep = c.firstStep[i + 1];
    for (int s = c.firstStep[i]; s < lastStep && c.actedAt[s] <= end; s++) {
      if (c.action[s] != 0) {
        silence = Math.max(silence, c.actedAt[s] - last);
        last = c.actedAt[s];
      }
    }
    silence = Math.max(silence, end - last);
    if (!resolved && silence <= window) {
      if (waived == NEVER && now - last <= window) {
        contingent[RESPONSIVENESS] += micros(w * share);
      }
      return;
    }
    double f = timely(silence, window);
    long day = day(c.began[i] + (windows[4] == NO_WINDOW ? window : windows[4]));
    post(RESPONSIVENESS, day, resolved ? w * f : 0, w * (1 - f) * share);
  }

  private void commitment(Columns c, int i, double w) {
    boolean withdrawn = c.withdrawn[i] <= now;
    long done = withdrawn ? c.withdrawn[i] : c.done[i];
    promise(COMMITMENT, w, c, i, done, withdrawn ? 0.5 : 1);
  }

  private void promise(int account, double w, Columns c, int i, long done, double quality) {
    long window = Math.min(Math.max(c.time[i] - c.began[i], DAY), 30 * DAY);
    due(account, w, 1, c.time[i] - window, window, done, quality);
  }

  private void request(Columns c, int i, double w) {
    if (w == 0) {
      return;
    }
    long asked = c.began[i];
    due(RESPONSIVENESS, w / 2, 1, asked, answerWindow, c.time[i], 1);
    int scope = c.first[i];
    int account = scope == 0 ? WILLINGNESS : EXTRA_MILE;
    int answer = c.second[i];
    if (answer < 0 || !counts(c.time[i])) {
      silence(account, w * REQUEST_DEBIT[scope][3], asked);
    } else if (answer == 2 && c.done[i] <= now) {
      long refuted = day(c.done[i]);
      post(account, refuted, w * REQUEST_CREDIT[scope][3], w * REQUEST_DEBIT[scope][3]);
      post(CANDOUR, refuted, 0, w);
    } else {
      long day = day(asked + answerWindow);
      post(account, day, w * REQUEST_CREDIT[scope][answer], w * REQUEST_DEBIT[scope][answer]);
    }
  }

  private void inquiry(Columns c, int i, double w) {
    if (w == 0) {
      return;
    }
    long asked = c.began[i];
    due(RESPONSIVENESS, w, 1, asked, answerWindow, c.time[i], 1);
    int candour = c.second[i];
    if (candour < 0 || !counts(c.time[i])) {
      silence(CANDOUR, w, asked);
    } else if (candour == 1) {
      due(CANDOUR, w, 1, asked, 2 * answerWindow, c.done[i], 1);
    } else {
      long day = day(asked + answerWindow);
      post(CANDOUR, day, w * CANDOUR_CREDIT[candour], w * CANDOUR_DEBIT[candour]);
    }
  }

  private void review(Columns c, int i, double w) {
    int level = c.second[i];
    long day = day(c.began[i]);
    post(c.first[i], day, w * REVIEW[level], w * (1 - REVIEW[level]));
    post(EXTRA_MILE, day, w * BEYOND[level], 0);
  }

  private void silence(int account, double w, long start) {
    if (now - start > answerWindow || waived != NEVER) {
      due(account, w, 1, start, answerWindow, NEVER, 1);
    }
  }

  private void due(
      int account, double w, double share, long start, long window, long done, double quality) {
    if (w == 0) {
      return;
    }
    long dueAt = start + window;
    if (counts(done)) {
      double f = timely(done - start, window) * quality;
      post(account, day(dueAt), w * f, w * (1 - f) * share);
    } else if (waived != NEVER) {
      double f = timely(Math.min(waived - start, window + writeOff), window);
      post(account, day(dueAt), 0, w * (1 - f) * share);
    } else if (now - start <= window) {
      contingent[account] += micros(w * share);
    } else if (now - dueAt <= writeOff) {
      double f = timely(now - start, window);
      long lost = micros(w * (1 - f) * share * negativity);
      liabilities[account] += lost;
      outstanding[account] += lost;
      touched |= lost == 0 ? 0 : 1 << account;
    } else {
      double f = timely(window + writeOff, window);
      post(account, day(dueAt + writeOff), 0, w * (1 - f) * share);
    }
  }

  private void post(int account, long day, double credit, double debit) {
    long earned = micros(credit);
    long lost = micros(debit * negativity);
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

  private static double timely(long elapsed, long window) {
    return elapsed <= window ? 1 : Halving.after((double) (elapsed - window) / window);
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
