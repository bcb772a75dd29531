package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.refusal.RefusedException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The sums of the incidents that are a trial: their number, and assets and liabilities. */
final class TrialSums {
  private static final int N = Account.values().length;

  private int incidents;

  /** Micro-points: assets by account, then liabilities. */
  private final long[] micros;

  private TrialSums(int incidents, long[] micros) {
    this.incidents = incidents;
    this.micros = micros;
  }

  static TrialSums empty() {
    return of(0);
  }

  static TrialSums of(int incidents, long[] micros) {
    return new TrialSums(incidents, micros.clone());
  }

  static TrialSums of(int incidents) {
    return new TrialSums(incidents, new long[2 * N]);
  }

  /** The number of incidents, then the micro-points. */
  long[] toLongs() {
    long[] longs = new long[1 + micros.length];
    longs[0] = incidents;
    System.arraycopy(micros, 0, longs, 1, micros.length);
    return longs;
  }

  void addIncident() {
    incidents++;
  }

  void add(Account account, long assets, long liabilities) {
    int i = account.ordinal();
    micros[i] = Math.addExact(micros[i], assets);
    micros[N + i] = Math.addExact(micros[N + i], liabilities);
  }

  int incidents() {
    return incidents;
  }

  long assets(Account account) {
    return micros[account.ordinal()];
  }

  long liabilities(Account account) {
    return micros[N + account.ordinal()];
  }

  TrialSums copy() {
    return of(incidents, micros);
  }

  /** Returns the sum of both; null stands for no trial. */
  static @Nullable TrialSums plus(@Nullable TrialSums one, @Nullable TrialSums other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    TrialSums sum = empty();
    sum.incidents = Math.addExact(one.incidents, other.incidents);
    Arrays.setAll(sum.micros, i -> Math.addExact(one.micros[i], other.micros[i]));
    return sum;
  }

  /** Returns the difference; null stands for no trial. */
  static @Nullable TrialSums minus(@Nullable TrialSums whole, @Nullable TrialSums part) {
    if (part == null) {
      return whole;
    }
    if (whole == null || part.incidents > whole.incidents) {
      throw tooMuch();
    }
    TrialSums rest = empty();
    rest.incidents = whole.incidents - part.incidents;
    Arrays.setAll(rest.micros, i -> whole.micros[i] - part.micros[i]);
    if (Arrays.stream(rest.micros).anyMatch(x -> x < 0)) {
      throw tooMuch();
    }
    return rest.incidents == 0 ? null : rest;
  }

  static RefusedException tooMuch() {
    String rule = "must be part of the totals it is subtracted from";
    return RefusedException.of("", "subtrahend", rule, "more than there is");
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof TrialSums other
        && incidents == other.incidents
        && Arrays.equals(micros, other.micros);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(micros) * 31 + incidents;
  }
}
