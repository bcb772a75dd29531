package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import io.github.mettle.sheet.Decay;
import java.util.ArrayList;
import java.util.List;

/**
 * The assets and liabilities of one account as they run: what the sheet of the moment would say,
 * without weighing anew, in points and unrounded.
 *
 * <p>All that fades is one sum a side, as valued on one day: time takes the same share of each
 * posting. What falls due on a later day does not fade yet, and stands apart, as does what is
 * overdue and grows.
 */
final class RunningBalance {
  private static final long DAY = 86_400;

  private final Account account;
  private final Decay decay;
  private long day = Long.MIN_VALUE;
  private double credit;
  private double debit;
  private final FuturePostings young = new FuturePostings();
  private final OpenLosses overdue = new OpenLosses();
  private final List<OpenLoss> silences = new ArrayList<>(0);

  RunningBalance(Account account, Decay decay) {
    this.account = account;
    this.decay = decay;
  }

  private static long day(long second) {
    return Math.floorDiv(second, DAY);
  }

  /** Adds a posting; takes one back that has the opposite signs. */
  void book(long now, long fallsDue, double earned, double lost) {
    long today = day(now);
    advance(today);
    if (fallsDue > today) {
      young.add(fallsDue, earned, lost);
    } else {
      fade(fallsDue, earned, lost);
    }
  }

  private void fade(long fallsDue, double earned, double lost) {
    double left = fallsDue == day ? 1 : decay.factor(account, day - fallsDue);
    credit += earned * left;
    debit += lost * left;
  }

  /** Begins a loss that grows. */
  void begin(long now, OpenLoss lapse) {
    if (lapse.fades()) {
      silences.add(lapse);
      return;
    }
    overdue.add(now, lapse);
  }

  /** Ends a loss that grew. */
  void end(long now, OpenLoss lapse) {
    if (lapse.fades()) {
      silences.remove(lapse);
      return;
    }
    overdue.remove(now, lapse);
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
    double sum = Math.max(debit, 0) + young.debit() + overdue.lost(now);
    for (int i = 0; i < silences.size(); i++) {
      OpenLoss silence = silences.get(i);
      sum += silence.lost(now) * decay.factor(account, Math.max(0, day - silence.day()));
    }
    return sum;
  }

  private void advance(long today) {
    if (today > day) {
      if (credit != 0 || debit != 0) {
        double left = decay.factor(account, today - day);
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
}
