package io.github.mettle.sheet;

import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import io.github.mettle.refusal.Problems;
import io.github.mettle.refusal.RefusedException;
import java.nio.LongBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Totals as plain numbers: the format; the amounts, by amount and account; the counts, per account,
 * by kind, by occurrence and by severity; deliveries; the beginning; the trials, major and
 * critical, each with its number of incidents first.
 *
 * <p>The order is that of the enumerations: what adds to one of them is a new format.
 */
final class TotalsLongs {
  private static final long FORMAT = 1;
  private static final int AMOUNTS = Totals.newAmounts().length;
  private static final int COUNTS = Totals.newCounts().length;
  private static final int TRIAL = TrialSums.empty().toLongs().length;
  private static final int SIZE = 1 + AMOUNTS + COUNTS + 2 + 2 * TRIAL;

  private final LongBuffer longs;
  private final Problems problems = Problems.collect();

  private TotalsLongs(long[] longs) {
    this.longs = LongBuffer.wrap(longs);
  }

  static long[] of(Totals totals, long[] amounts, int[] counts, long nanoDeliveries) {
    LongBuffer longs = LongBuffer.allocate(SIZE);
    longs.put(FORMAT).put(Arrays.copyOf(amounts, AMOUNTS));
    for (int count : counts) {
      longs.put(count);
    }
    longs.put(nanoDeliveries).put(totals.since());
    put(longs, totals.trial(Severity.MAJOR));
    put(longs, totals.trial(Severity.CRITICAL));
    return longs.array();
  }

  private static void put(LongBuffer longs, @Nullable TrialSums trial) {
    longs.put(trial == null ? new long[TRIAL] : trial.toLongs());
  }

  static Totals read(long[] longs) {
    if (longs.length == 0 || longs[0] != FORMAT) {
      Object actual = longs.length == 0 ? "nothing" : longs[0];
      throw RefusedException.of("", "longs", "must begin with their format, 1", actual);
    }
    if (longs.length != SIZE) {
      throw RefusedException.of("", "longs", "must be " + SIZE + " numbers", longs.length);
    }
    return new TotalsLongs(longs).read();
  }

  private Totals read() {
    longs.position(1);
    long[] amounts = new long[AMOUNTS];
    longs.get(amounts);
    int[] counts = Totals.newCounts();
    for (int i = 0; i < COUNTS; i++) {
      counts[i] = (int) next(Integer.MAX_VALUE);
    }
    long nanoDeliveries = next(Long.MAX_VALUE);
    long since = since();
    TrialSums major = trial();
    TrialSums critical = trial();
    TotalsBuilder.check(problems, amounts, counts);
    problems.refuseIfAny();
    return new Totals(amounts, counts, nanoDeliveries, since, major, critical);
  }

  /** The next number, at least 0 and at most a limit. */
  private long next(long most) {
    int index = longs.position();
    long number = longs.get();
    if (number < 0 || number > most) {
      problems.add("longs[" + index + "]", "must be in [0, " + most + "]", number);
      return 0;
    }
    return number;
  }

  private long since() {
    int index = longs.position();
    long since = longs.get();
    if (since != Moment.NEVER && since != Totals.UNKNOWN) {
      try {
        Moment.ofSecond(since);
      } catch (RefusedException outOfRange) {
        problems.add("longs[" + index + "]", "must be a second in the years 0000 to 9999", since);
      }
    }
    return since;
  }

  /** The next trial; null stands for none. */
  private @Nullable TrialSums trial() {
    int index = longs.position();
    int incidents = (int) next(Integer.MAX_VALUE);
    long[] micros = new long[TRIAL - 1];
    Arrays.setAll(micros, i -> next(Long.MAX_VALUE));
    if (incidents > 0) {
      return TrialSums.of(incidents, micros);
    }
    if (Arrays.stream(micros).anyMatch(amount -> amount > 0)) {
      problems.add("longs[" + index + "]", "must be above 0 where a trial has amounts", 0);
    }
    return null;
  }
}
