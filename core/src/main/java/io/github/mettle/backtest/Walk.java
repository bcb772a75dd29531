package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** One walk through the records of a portfolio, second by second where something happens. */
final class Walk {
  private static final Account[] ACCOUNTS = Account.values();

  private final Backtest backtest;
  private final List<TrackRecord> portfolio;
  private final List<Rival> rivals;
  private final long asOf;
  private final RunningLine[][] lines;

  /** The lines of all parties together, where there is more than one. */
  private final RunningLine @Nullable [] pool;

  private final Rival.Memory[][][] memories;
  private final List<Event> arrivals;
  private final PriorityQueue<Event> restless = new PriorityQueue<>();
  private final Facts facts = new Facts();
  private final Tape tape;
  private int order;

  Walk(Backtest backtest, List<TrackRecord> portfolio, long asOf) {
    this.backtest = backtest;
    this.portfolio = portfolio;
    this.asOf = asOf;
    rivals = backtest.rivals();
    int episodes = portfolio.stream().mapToInt(record -> record.episodes().size()).sum();
    tape = new Tape(rivals.size(), 2 * episodes + 1);
    arrivals = new ArrayList<>(2 * episodes);
    lines = new RunningLine[portfolio.size()][];
    memories = new Rival.Memory[portfolio.size()][ACCOUNTS.length][];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = newLines();
    }
    pool = lines.length > 1 ? newLines() : null;
  }

  private RunningLine[] newLines() {
    RunningLine[] all = new RunningLine[ACCOUNTS.length];
    for (Account account : ACCOUNTS) {
      all[account.ordinal()] = new RunningLine(account, backtest.fading());
    }
    return all;
  }

  Tape tape() {
    for (int party = 0; party < portfolio.size(); party++) {
      prepare(party);
    }
    Collections.sort(arrivals);
    int next = 0;
    List<Event> block = new ArrayList<>();
    while (next < arrivals.size() || !restless.isEmpty()) {
      long now = Moment.NEVER;
      now = next < arrivals.size() ? arrivals.get(next).at() : now;
      now = restless.isEmpty() ? now : Math.min(now, restless.element().at());
      while (next < arrivals.size() && arrivals.get(next).at() == now) {
        block.add(arrivals.get(next++));
      }
      while (!restless.isEmpty() && restless.element().at() == now) {
        block.add(restless.remove());
      }
      pass(block);
      block.clear();
    }
    return tape;
  }

  /** Lets everything that happens in one second happen: first foretold, then learned. */
  private void pass(List<Event> block) {
    int first = tape.size();
    for (Event event : block) {
      event.settle(this);
    }
    for (Event event : block) {
      event.happen(this);
    }
    for (int i = first; i < tape.size(); i++) {
      Outcome outcome = tape.outcomes.get(i);
      Rival.Memory[] ofRivals = memories(tape.parties[i], outcome.account());
      for (Rival.Memory memory : ofRivals) {
        memory.learn(outcome.settledAtSecond(), outcome.share());
      }
    }
  }

  private void prepare(int party) {
    TrackRecord record = portfolio.get(party);
    Map<String, Long> ruledOut = ruledOut(record);
    Readings readings = new Readings(record.episodes().size());
    backtest.appraiser().appraise(record, Instant.ofEpochSecond(asOf), readings);
    for (int i = 0; i < readings.episodes.size(); i++) {
      Episode episode = readings.episodes.get(i);
      Reading reading = readings.readings.get(i);
      facts.read(episode);
      if (facts.isStraight() && reading.isAllMet()) {
        addArrivals(party, episode, reading);
      } else {
        addRestless(party, episode, Moment.NEVER, reading);
      }
    }
    if (!ruledOut.isEmpty()) {
      for (Episode episode : record.episodes()) {
        Long at = ruledOut.get(episode.id());
        if (at != null) {
          facts.read(episode);
          addRestless(party, episode, at, null);
        }
      }
    }
  }

  private Map<String, Long> ruledOut(TrackRecord record) {
    Map<String, Long> ruledOut = new HashMap<>();
    for (Dispute dispute : record.disputes()) {
      if (dispute.isUpheldAt(asOf)) {
        dispute
            .ruledAt()
            .ifPresent(at -> ruledOut.merge(dispute.episode(), at.getEpochSecond(), Math::min));
      }
    }
    return ruledOut;
  }

  private void addRestless(int party, Episode episode, long ruledOutAt, @Nullable Reading last) {
    long[] dates = facts.dates();
    Restless event =
        new Restless(party, order++, episode, dates, facts.waivedAt(), ruledOutAt, last);
    queue(event, dates[0]);
  }

  private void addArrivals(int party, Episode episode, Reading reading) {
    for (int i = 0; i < reading.postings.size(); i++) {
      Reading.Posted posted = reading.postings.get(i);
      boolean isLast = reading.isLastOfItsCriterion(i);
      long at = arrival(reading, posted);
      Outcome outcome = isLast ? outcome(party, episode, reading, posted, at) : null;
      arrivals.add(new Arrival(party, order++, at, posted, outcome));
    }
  }

  /** When it comes to be: updates are judged when all is resolved, not as the silence ends. */
  private static long arrival(Reading reading, Reading.Posted posted) {
    Reading.Expected expected =
        posted.criterion == Criterion.UPDATE
            ? reading.expectation(posted.account, posted.criterion)
            : null;
    return expected == null ? posted.until : expected.done;
  }

  private @Nullable Outcome outcome(
      int party, Episode episode, Reading reading, Reading.Posted posted, long at) {
    Account account = posted.account;
    Reading.Expected expected = reading.expectation(account, posted.criterion);
    if (!isOutcome(account, posted.criterion) || (expected != null && expected.stake == 0)) {
      return null;
    }
    double share = reading.share(account, posted.criterion, negativity());
    return new Outcome(party(party), episode, account, posted.criterion, at, share, share);
  }

  private static boolean isOutcome(Account account, Criterion criterion) {
    return account != Account.EXTRA_MILE && criterion != Criterion.OPENING;
  }

  /** Foretells an outcome from what is known the moment before, and writes both down. */
  void settle(int party, Outcome outcome) {
    if (!isOutcome(outcome.account(), outcome.criterion())) {
      return;
    }
    int i = tape.size();
    int account = outcome.account().ordinal();
    long before = outcome.settledAtSecond() - 1;
    double assets = lines[party][account].assets(before);
    double liabilities = lines[party][account].liabilities(before);
    tape.add(party, outcome);
    tape.columns[Tape.ASSETS][i] = assets;
    tape.columns[Tape.LIABILITIES][i] = liabilities;
    if (pool != null) {
      double all = pool[account].assets(before);
      tape.columns[Tape.PEERS_ASSETS][i] = Math.max(all - assets, 0);
      all = pool[account].liabilities(before);
      tape.columns[Tape.PEERS_LIABILITIES][i] = Math.max(all - liabilities, 0);
    }
    Rival.Memory[] ofRivals = memories(party, outcome.account());
    for (int r = 0; r < ofRivals.length; r++) {
      tape.columns[Tape.RIVALS + r][i] = ofRivals[r].foretell(before);
    }
  }

  private Rival.Memory[] memories(int party, Account account) {
    Rival.Memory[] known = memories[party][account.ordinal()];
    if (known == null) {
      known = new Rival.Memory[rivals.size()];
      for (int r = 0; r < known.length; r++) {
        known[r] = rivals.get(r).begin(backtest.baseRate(account));
      }
      memories[party][account.ordinal()] = known;
    }
    return known;
  }

  /** Books a posting that stays. */
  void book(int party, Reading.Posted posted, long now) {
    int account = posted.account.ordinal();
    lines[party][account].book(now, posted.day, posted.credit, posted.debit, 1);
    if (pool != null) {
      pool[account].book(now, posted.day, posted.credit, posted.debit, 1);
    }
  }

  void book(int party, Booking booking, long now, int sign) {
    int account = booking.account().ordinal();
    booking.book(lines[party][account], now, sign);
    if (pool != null) {
      booking.book(pool[account], now, sign);
    }
  }

  void queue(Event event, long at) {
    if (at <= asOf) {
      event.moveTo(at);
      restless.add(event);
    }
  }

  Reading read(Episode episode, long at) {
    Reading reading = new Reading();
    backtest.appraiser().appraise(episode, Instant.ofEpochSecond(at), reading);
    return reading;
  }

  String party(int party) {
    return portfolio.get(party).party();
  }

  double negativity() {
    return backtest.policy().negativity();
  }

  long writeOff() {
    return backtest.policy().writeOff().toSeconds();
  }
}
