package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import io.github.mettle.amount.Halving;
import io.github.mettle.sheet.Fading;
import java.util.ArrayList;
import java.util.List;

/**
 * The assets and liabilities of one account as they run: what the sheet of the moment would say,
 * without weighing anew, in points and unrounded.
 *
 * <p>All that fades is one sum a side, as valued on one day: time takes the same share of each
 * posting. What falls due on a later day does not fade yet, and stands apart. What is overdue grows
 * towards its stake, everything with the same window at the same rate.
 */
final class RunningLine {
  static final long DAY = 86_400;

  private final Account account;
  private final Fading fading;
  private long day = Long.MIN_VALUE;
  private double credit;
  private double debit;
  private final Young young = new Young();
  private final List<Overdue> overdue = new ArrayList<>(0);
  private final List<Silence> silences = new ArrayList<>(0);

  RunningLine(Account account, Fading fading) {
    this.account = account;
    this.fading = fading;
  }

  static long day(long second) {
    return Math.floorDiv(second, DAY);
  }

  /** Adds a posting, or takes it back where the sign is −1. */
  void book(long now, long fallsDue, double earned, double lost, int sign) {
    long today = day(now);
    advance(today);
    if (fallsDue > today) {
      young.add(fallsDue, earned * sign, lost * sign);
    } else {
      fade(fallsDue, earned * sign, lost * sign);
    }
  }

  private void fade(long fallsDue, double earned, double lost) {
    double left = fallsDue == day ? 1 : fading.factor(account, day - fallsDue);
    credit += earned * left;
    debit += lost * left;
  }

  /** Adds what is overdue, or takes it back where the sign is −1. */
  void bookOverdue(long now, long dueAt, long window, double stake, int sign) {
    for (Overdue group : overdue) {
      if (group.window == window) {
        group.add(now, dueAt, stake, sign);
        return;
      }
    }
    Overdue group = new Overdue(window, now);
    group.add(now, dueAt, stake, sign);
    overdue.add(group);
  }

  /** Adds a silence that lasts, or takes it back where the sign is −1. */
  void bookSilence(Silence silence, int sign) {
    if (sign > 0) {
      silences.add(silence);
    } else {
      silences.remove(silence);
    }
  }

  /**
   * The assets at a moment.
   *
   * @param now not before the last one
   */
  double assets(long now) {
    advance(day(now));
    return Math.max(credit, 0) + young.credit();
  }

  /**
   * The liabilities at a moment.
   *
   * @param now not before the last one
   */
  double liabilities(long now) {
    advance(day(now));
    double sum = Math.max(debit, 0) + young.debit();
    for (int i = 0; i < overdue.size(); i++) {
      sum += overdue.get(i).value(now);
    }
    for (int i = 0; i < silences.size(); i++) {
      sum += silences.get(i).value(now, account, fading);
    }
    return sum;
  }

  private void advance(long today) {
    if (today > day) {
      if (credit != 0 || debit != 0) {
        double left = fading.factor(account, today - day);
        credit *= left;
        debit *= left;
      }
      day = today;
      while (young.isRipe(today)) {
        fade(young.day(), young.firstCredit(), young.firstDebit());
        young.removeFirst();
      }
    }
  }

  /** A silence that lasts, in an incident that is not resolved: as late as it is long. */
  record Silence(long since, long window, long fallsDue, double stake) {
    double value(long now, Account account, Fading fading) {
      double lost = 1 - Halving.after((double) (now - since - window) / window);
      return stake * lost * fading.factor(account, Math.max(0, day(now) - fallsDue));
    }
  }

  /** Everything overdue that has the same window: each further window halves what is not lost. */
  private static final class Overdue {
    private final long window;
    private long at;
    private double stake;
    private double kept;
    private int count;

    Overdue(long window, long at) {
      this.window = window;
      this.at = at;
    }

    void add(long now, long dueAt, double amount, int sign) {
      kept *= halved(now - at);
      at = now;
      stake += amount * sign;
      kept += amount * halved(now - dueAt) * sign;
      count += sign;
      if (count == 0) {
        stake = 0;
        kept = 0;
      }
    }

    double value(long now) {
      return count == 0 ? 0 : Math.max(stake - kept * halved(now - at), 0);
    }

    private double halved(long seconds) {
      return Halving.after((double) seconds / window);
    }
  }
}
