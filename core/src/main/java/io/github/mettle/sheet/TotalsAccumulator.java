package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.sheet.Totals.Amount;
import io.github.mettle.sheet.Totals.Count;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A journal that sums: the mutable companion of {@link Totals}. Allocates nothing per posting. Not
 * thread-safe; any number of them can work on parts of a record, and their totals be added.
 *
 * <p>For those who extend the library; callers do not need it.
 */
@NotByReflection
public final class TotalsAccumulator implements Journal {

  private final Decay decay;
  private final long today;

  /** Without the amounts of disputes, which come last, until there are any. */
  private long[] amounts = Totals.newUndisputedAmounts();

  private final int[] counts = Totals.newCounts();
  private final EpisodeCounter counter;
  private @Nullable TrialSums major;
  private @Nullable TrialSums critical;

  /** Whether totals hold the trials, so that they must be copied before they change. */
  private boolean areTrialsShared;

  private int accountsOfEpisode;
  private boolean disputed;

  /** Whether the episode at hand is a trial, and whether it is a critical one. */
  private boolean isTrial;

  private boolean isCritical;

  private TotalsAccumulator(Decay decay, long now) {
    this.decay = decay;
    today = Math.floorDiv(now, Moment.DAY);
    counter = new EpisodeCounter(counts, now);
  }

  /**
   * {@return an empty accumulator}
   *
   * @param decay the loss of value with age
   * @param asOf the instant at which everything is valued
   */
  public static TotalsAccumulator of(Decay decay, Instant asOf) {
    return new TotalsAccumulator(decay, asOf.getEpochSecond());
  }

  @Override
  public void episode(Episode episode, boolean disputed) {
    episode(episode, episode.kind(), episode.source(), episode.beganSecond(), disputed);
  }

  /**
   * Begins an episode of which some facts were read already, which takes less time if its kind is
   * known.
   *
   * @param episode the episode of all postings from now on
   * @param kind its kind
   * @param source who says so
   * @param began the second in which it began, since 1970-01-01T00:00:00Z
   * @param disputed whether it is disputed at the as-of instant
   */
  public void episode(Episode episode, Kind kind, Source source, long began, boolean disputed) {
    accountsOfEpisode = 0;
    this.disputed = disputed;
    isTrial = counter.add(episode, kind, source, began);
    isCritical = isTrial && ((Incident) episode).severity() == Severity.CRITICAL;
    if (isTrial) {
      ownTrials();
      major = begin(major);
      critical = isCritical ? begin(critical) : critical;
    }
  }

  private void ownTrials() {
    if (areTrialsShared) {
      major = major == null ? null : major.copy();
      critical = critical == null ? null : critical.copy();
      areTrialsShared = false;
    }
  }

  private static TrialSums begin(@Nullable TrialSums known) {
    TrialSums trial = known == null ? TrialSums.empty() : known;
    trial.addIncident();
    return trial;
  }

  /** Begins something that is not an episode of the record, and so of no kind. */
  void other() {
    accountsOfEpisode = 0;
    disputed = false;
    isTrial = false;
    isCritical = false;
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
    post(account, type, day, credit, debit);
  }

  /**
   * Sums a posting: all that sums need to know of one.
   *
   * @param account where it is posted
   * @param type how it came about
   * @param day the day that its age is counted from, in days since 1970-01-01
   * @param credit what is earned, in micro-points, at least 0
   * @param debit what is lost, in micro-points, at least 0
   */
  public void post(Account account, PostingType type, long day, long credit, long debit) {
    long age = Math.max(0, today - day);
    long earned = decay.value(account, credit, age);
    long lost = decay.value(account, debit, age);
    add(Amount.ASSETS, account, earned);
    add(Amount.LIABILITIES, account, lost);
    if (type == PostingType.OVERDUE) {
      add(Amount.OUTSTANDING, account, lost);
    }
    if (disputed) {
      amounts = Totals.withDisputed(amounts);
      add(Amount.DISPUTED, account, lost);
    }
    if (isTrial) {
      addToTrials(account, earned, lost);
    }
    countEpisode(account);
  }

  private void addToTrials(Account account, long earned, long lost) {
    ownTrials();
    if (major != null) {
      major.add(account, earned, lost);
    }
    if (isCritical && critical != null) {
      critical.add(account, earned, lost);
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
    addContingent(account, contingent);
    expect(account, fulfilment);
  }

  /**
   * Counts an expectation, if it is closed.
   *
   * @param account what it is about
   * @param fulfilment whether it was met, missed or waived
   */
  public void expect(Account account, Fulfilment fulfilment) {
    if (fulfilment != Fulfilment.OPEN) {
      counts[Count.of(fulfilment).index(account)]++;
    }
  }

  /**
   * Adds what can still be earned.
   *
   * @param account where it would be posted
   * @param micros in micro-points, at least 0
   */
  public void addContingent(Account account, long micros) {
    add(Amount.CONTINGENT, account, micros);
  }

  /** {@return the totals so far} */
  public Totals totals() {
    areTrialsShared = true;
    return new Totals(
        amounts, counts.clone(), counter.nanoDeliveries(), counter.since(), major, critical);
  }

  private void add(Amount amount, Account account, long micros) {
    int i = amount.index(account);
    amounts[i] = Math.addExact(amounts[i], micros);
  }

  private void countEpisode(Account account) {
    int bit = 1 << account.ordinal();
    if ((accountsOfEpisode & bit) == 0) {
      accountsOfEpisode |= bit;
      counts[account.ordinal()]++;
    }
  }
}
