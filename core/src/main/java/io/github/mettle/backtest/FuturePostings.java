package io.github.mettle.backtest;

import java.util.Arrays;

/**
 * Postings whose day is yet to come and which do not fade before: a heap by day. What is taken back
 * is added with the opposite sign, and ripens on the same day.
 */
final class FuturePostings {
  private long[] days = new long[8];
  private double[] credits = new double[8];
  private double[] debits = new double[8];
  private int size;
  private double credit;
  private double debit;

  void add(long day, double earned, double lost) {
    if (size == days.length) {
      days = Arrays.copyOf(days, 2 * size);
      credits = Arrays.copyOf(credits, 2 * size);
      debits = Arrays.copyOf(debits, 2 * size);
    }
    credit += earned;
    debit += lost;
    int i = size++;
    while (i > 0 && days[(i - 1) / 2] > day) {
      move((i - 1) / 2, i);
      i = (i - 1) / 2;
    }
    put(i, day, earned, lost);
  }

  boolean isRipe(long today) {
    return size > 0 && days[0] <= today;
  }

  /** The sum of the credits. */
  double credit() {
    return Math.max(credit, 0);
  }

  /** The sum of the debits. */
  double debit() {
    return Math.max(debit, 0);
  }

  long day() {
    return days[0];
  }

  double firstCredit() {
    return credits[0];
  }

  double firstDebit() {
    return debits[0];
  }

  void removeFirst() {
    credit -= credits[0];
    debit -= debits[0];
    size--;
    if (size == 0) {
      credit = 0;
      debit = 0;
      return;
    }
    int i = 0;
    for (int child = 1; child < size; child = 2 * i + 1) {
      child += child + 1 < size && days[child + 1] < days[child] ? 1 : 0;
      if (days[child] >= days[size]) {
        break;
      }
      move(child, i);
      i = child;
    }
    move(size, i);
  }

  private void move(int from, int to) {
    put(to, days[from], credits[from], debits[from]);
  }

  private void put(int i, long day, double earned, double lost) {
    days[i] = day;
    credits[i] = earned;
    debits[i] = lost;
  }
}
