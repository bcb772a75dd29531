package io.github.mettle.appraisal;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.Basis;
import io.github.mettle.sheet.Journal;
import io.github.mettle.sheet.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One record, appraised at one instant after another.
 *
 * <p>An episode of which nothing is pending or overdue and no fact is yet to come is settled: its
 * postings never change again, only their value. From then on they are repeated rather than worked
 * out anew. Not thread-safe.
 */
public final class Timeline {
  private final Rules rules;
  private final TrackRecord record;
  private final Set<String> disputed = new HashSet<>();
  private final List<@Nullable Settled> settled;
  private long last = Long.MIN_VALUE;

  Timeline(Rules rules, TrackRecord record) {
    this.rules = rules;
    this.record = record;
    settled = new ArrayList<>(record.episodes().size());
    record.episodes().forEach(episode -> settled.add(null));
    record.disputes().stream().map(Dispute::episode).forEach(disputed::add);
  }

  /**
   * Writes what the facts known by then amount to, as {@link Appraiser#appraise} does.
   *
   * @param asOf not before the last one
   * @param journal receives every episode that is known and not ruled out; its expectations are
   *     told only until it is settled
   * @throws RefusedException if the instant is before the last one
   */
  public void appraise(Instant asOf, Journal journal) {
    long now = asOf.getEpochSecond();
    if (now < last) {
      String rule = "must be at or after the one before, " + Instant.ofEpochSecond(last);
      throw RefusedException.of("", "asOf", rule, asOf);
    }
    last = now;
    Settling settling = new Settling(journal);
    Appraisal appraisal = new Appraisal(rules, now, settling);
    Disputes disputes = Disputes.at(record, now);
    for (int i = 0; i < settled.size(); i++) {
      Episode episode = record.episodes().get(i);
      Settled known = settled.get(i);
      if (known != null) {
        known.repeat(episode, journal);
      } else if (!disputes.isUpheld(episode)) {
        settling.begin();
        appraisal.appraise(episode, disputes.isOpen(episode));
        if (settling.isSettled() && !disputed.contains(episode.id())) {
          settled.set(i, LatestFact.of(episode) <= now ? settling.settled() : null);
        }
      }
    }
  }

  /** A posting as it was written. */
  private static final class Entry {
    private final Account account;
    private final Criterion criterion;
    private final Basis basis;
    private final long day;
    private final long credit;
    private final long debit;
    private final long start;
    private final long window;
    private final long until;

    Entry(
        Account account,
        Criterion criterion,
        Basis basis,
        long day,
        long credit,
        long debit,
        long start,
        long window,
        long until) {
      this.account = account;
      this.criterion = criterion;
      this.basis = basis;
      this.day = day;
      this.credit = credit;
      this.debit = debit;
      this.start = start;
      this.window = window;
      this.until = until;
    }

    void repeat(Journal journal) {
      journal.post(account, criterion, basis, day, credit, debit, start, window, until);
    }
  }

  /** The postings of one settled episode, at face value. */
  private static final class Settled {
    private final List<Entry> entries = new ArrayList<>(4);

    void repeat(Episode episode, Journal journal) {
      journal.episode(episode, false);
      for (Entry entry : entries) {
        entry.repeat(journal);
      }
    }
  }

  /** Passes everything on, and keeps the postings of the episode at hand while it is settled. */
  private static final class Settling implements Journal {
    private final Journal journal;
    private Settled postings = new Settled();
    private boolean known;
    private boolean moving;

    Settling(Journal journal) {
      this.journal = journal;
    }

    void begin() {
      postings = new Settled();
      known = false;
      moving = false;
    }

    boolean isSettled() {
      return known && !moving;
    }

    Settled settled() {
      return postings;
    }

    @Override
    public void episode(Episode episode, boolean disputed) {
      known = true;
      journal.episode(episode, disputed);
    }

    @Override
    public void post(
        Account account,
        Criterion criterion,
        Basis basis,
        long day,
        long credit,
        long debit,
        long start,
        long window,
        long until) {
      postings.entries.add(
          new Entry(account, criterion, basis, day, credit, debit, start, window, until));
      journal.post(account, criterion, basis, day, credit, debit, start, window, until);
    }

    @Override
    public void expect(
        Account account,
        Criterion criterion,
        State state,
        long stake,
        long contingent,
        long start,
        long window,
        long done) {
      // Silence grows for as long as an incident is unresolved, even after it is written off.
      boolean silence = criterion == Criterion.UPDATE && state == State.WRITTEN_OFF;
      moving |= state.isDue() || silence;
      journal.expect(account, criterion, state, stake, contingent, start, window, done);
    }
  }
}
