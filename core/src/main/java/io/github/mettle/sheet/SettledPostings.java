package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.sheet.Totals.Amount;
import io.github.mettle.sheet.Totals.Count;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journal of episodes whose postings will never change again, only their value: kept as numbers,
 * so that they can be valued at one instant after another for little. Not thread-safe.
 *
 * <p>For those who extend the library; callers do not need it.
 */
@NotByReflection
public final class SettledPostings implements Journal {
  private static final byte TRIAL = 1;
  private static final byte CRITICAL = 2;

  private final Decay decay;
  private final Column[] columns = new Column[Account.values().length];
  private final int[] counts = Totals.newCounts();
  private final EpisodeCounter counter = new EpisodeCounter(counts, Long.MAX_VALUE);
  private final List<Incident> incidents = new ArrayList<>();
  private int accountsOfEpisode;
  private byte trial;
  private int trials;
  private int criticalTrials;

  private SettledPostings(Decay decay) {
    this.decay = decay;
    Arrays.setAll(columns, i -> new Column(Account.values()[i]));
  }

  /**
   * {@return an empty journal}
   *
   * @param decay the loss of value with age
   */
  public static SettledPostings of(Decay decay) {
    return new SettledPostings(decay);
  }

  @Override
  public void episode(Episode episode, boolean disputed) {
    accountsOfEpisode = 0;
    trial = 0;
    boolean isTrial = counter.add(episode, episode.kind(), episode.source(), episode.beganSecond());
    if (episode instanceof Incident incident && Occurrence.isOfTheirMaking(incident)) {
      incidents.add(incident);
      trial = isTrial ? incident.severity() == Severity.CRITICAL ? CRITICAL : TRIAL : 0;
      trials += isTrial ? 1 : 0;
      criticalTrials += trial == CRITICAL ? 1 : 0;
    }
  }

  @Override
  public void post(
      Account account,
      Criterion criterion,
      PostingType type,
      long day,
      long credit,
      long debit,
      long start,
      long window,
      long until,
      long paused) {
    columns[account.ordinal()].add(day, credit, debit, trial);
    int bit = 1 << account.ordinal();
    if ((accountsOfEpisode & bit) == 0) {
      accountsOfEpisode |= bit;
      counts[account.ordinal()]++;
    }
  }

  @Override
  public void expect(
      Account account,
      Criterion criterion,
      ExpectationState state,
      Fulfilment fulfilment,
      long stake,
      long contingent,
      long start,
      long window,
      long done,
      long paused) {
    if (fulfilment != Fulfilment.OPEN) {
      counts[Count.of(fulfilment).index(account)]++;
    }
  }

  /**
   * {@return the totals of all of it, as valued at an instant}
   *
   * @param asOf the instant at which it is valued
   * @throws ArithmeticException if a sum does not fit
   */
  public Totals totals(Instant asOf) {
    long today = Math.floorDiv(asOf.getEpochSecond(), Moment.DAY);
    long[] amounts = Totals.newAmounts();
    TrialSums major = trials == 0 ? null : TrialSums.of(trials);
    TrialSums critical = criticalTrials == 0 ? null : TrialSums.of(criticalTrials);
    for (Column column : columns) {
      column.addTo(amounts, major, critical, today);
    }
    return new Totals(
        amounts, countsAt(asOf), counter.nanoDeliveries(), counter.since(), major, critical);
  }

  private int[] countsAt(Instant asOf) {
    int[] now = counts.clone();
    EpisodeCounter.countLastYear(incidents, now, asOf.getEpochSecond());
    return now;
  }

  /** The postings of one account. */
  private final class Column {
    private final Account account;
    private int size;
    private long[] days = new long[8];
    private long[] credits = new long[8];
    private long[] debits = new long[8];
    private byte[] trials = new byte[8];

    Column(Account account) {
      this.account = account;
    }

    void add(long day, long credit, long debit, byte ofTrial) {
      if (size == days.length) {
        days = Arrays.copyOf(days, 2 * size);
        credits = Arrays.copyOf(credits, 2 * size);
        debits = Arrays.copyOf(debits, 2 * size);
        trials = Arrays.copyOf(trials, 2 * size);
      }
      days[size] = day;
      credits[size] = credit;
      trials[size] = ofTrial;
      debits[size++] = debit;
    }

    void addTo(
        long[] amounts, @Nullable TrialSums major, @Nullable TrialSums critical, long today) {
      long assets = 0;
      long liabilities = 0;
      for (int i = 0; i < size; i++) {
        long age = Math.max(0, today - days[i]);
        long earned = decay.value(account, credits[i], age);
        long lost = decay.value(account, debits[i], age);
        assets = Math.addExact(assets, earned);
        liabilities = Math.addExact(liabilities, lost);
        if (trials[i] >= TRIAL && major != null) {
          major.add(account, earned, lost);
        }
        if (trials[i] == CRITICAL && critical != null) {
          critical.add(account, earned, lost);
        }
      }
      amounts[Amount.ASSETS.index(account)] = assets;
      amounts[Amount.LIABILITIES.index(account)] = liabilities;
    }
  }
}
