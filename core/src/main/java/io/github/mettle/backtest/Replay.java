package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One walk through the records of a portfolio, second by second where something happens. */
final class Replay {
  private static final Account[] ACCOUNTS = Account.values();

  private final Backtest backtest;
  private final List<TrackRecord> portfolio;
  private final List<Baseline> baselines;
  private final long asOf;
  private final RunningBalance[][] lines;

  /** The lines of all parties together, where there is more than one. */
  private final RunningBalance @Nullable [] pool;

  private final Baseline.Memory[][][] memories;
  private final EventQueue agenda;
  private final PriorityQueue<ReappraisedEpisode> restless = new PriorityQueue<>();
  private final FactDates facts = new FactDates();
  private final ForecastLog tape;
  private int order;

  Replay(Backtest backtest, List<TrackRecord> portfolio, long asOf) {
    this.backtest = backtest;
    this.portfolio = portfolio;
    this.asOf = asOf;
    baselines = backtest.baselines();
    int episodes = portfolio.stream().mapToInt(record -> record.episodes().size()).sum();
    tape = new ForecastLog(baselines.size(), 2 * episodes + 1);
    agenda = new EventQueue(2 * episodes);
    lines = new RunningBalance[portfolio.size()][];
    memories = new Baseline.Memory[portfolio.size()][ACCOUNTS.length][];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = newLines();
    }
    pool = lines.length > 1 ? newLines() : null;
  }

  private RunningBalance[] newLines() {
    RunningBalance[] all = new RunningBalance[ACCOUNTS.length];
    for (Account account : ACCOUNTS) {
      all[account.ordinal()] = new RunningBalance(account, backtest.decay());
    }
    return all;
  }

  ForecastLog tape() {
    EpisodeHistory unfolding = new EpisodeHistory(this, agenda, asOf);
    for (int party = 0; party < portfolio.size(); party++) {
      prepare(party, unfolding);
    }
    agenda.sort();
    int next = 0;
    List<Event> block = new ArrayList<>();
    while (next < agenda.size() || !restless.isEmpty()) {
      long now = next < agenda.size() ? agenda.second(next) : Moment.NEVER;
      now = restless.isEmpty() ? now : Math.min(now, restless.element().at());
      while (next < agenda.size() && agenda.second(next) == now) {
        block.add(agenda.change(next++));
      }
      if (!restless.isEmpty() && restless.element().at() == now) {
        join(block, now);
      }
      pass(now, block);
      block.clear();
    }
    return tape;
  }

  /** Adds the restless of a second to its block, each in its place. */
  private void join(List<Event> block, long now) {
    while (!restless.isEmpty() && restless.element().at() == now) {
      block.add(restless.remove());
    }
    block.sort(Comparator.comparingInt(event -> event.order));
  }

  /** Lets everything that happens in one second happen: forecasts first, observations second. */
  private void pass(long now, List<Event> block) {
    int first = tape.size();
    for (int i = 0; i < block.size(); i++) {
      block.get(i).settle(this, now);
    }
    for (int i = 0; i < block.size(); i++) {
      block.get(i).happen(this, now);
    }
    for (int i = first; i < tape.size(); i++) {
      Outcome outcome = tape.outcomes.get(i);
      for (Baseline.Memory memory : memories(tape.parties[i], outcome.account())) {
        memory.observe(outcome.settledAtSecond(), outcome.share());
      }
    }
  }

  private void prepare(int party, EpisodeHistory unfolding) {
    TrackRecord record = portfolio.get(party);
    Map<String, Long> ruledOut = ruledOut(record);
    EpisodeEntries end = new EpisodeEntries();
    Consumer<Episode> appraisal = backtest.appraiser().each(Instant.ofEpochSecond(asOf), end);
    for (Episode episode : record.episodes()) {
      end.clear();
      appraisal.accept(episode);
      facts.read(episode);
      Long ruledOutAt = ruledOut.isEmpty() ? null : ruledOut.get(episode.id());
      if (ruledOutAt != null || !unfolding.unfold(party, episode, end, facts)) {
        addRestless(party, episode, ruledOutAt);
      }
    }
  }

  private Map<String, Long> ruledOut(TrackRecord record) {
    Map<String, Long> ruledOut = new HashMap<>();
    for (Dispute dispute : record.disputes()) {
      if (dispute.isUpheldAt(asOf)) {
        dispute
            .ruledAt()
            .ifPresent(at -> ruledOut.merge(dispute.episodeId(), at.beginSecond(), Math::min));
      }
    }
    return ruledOut;
  }

  private void addRestless(int party, Episode episode, @Nullable Long ruledOutAt) {
    EpisodeEntries end = new EpisodeEntries();
    if (ruledOutAt == null) {
      read(episode, asOf, end);
    }
    long until = ruledOutAt == null ? Moment.NEVER : ruledOutAt;
    queue(new ReappraisedEpisode(party, nextOrder(), episode, facts, until, end));
  }

  /** The place of one more event among those of its second. */
  int nextOrder() {
    return order++;
  }

  /** What became of one criterion of an episode; null if that is never forecast. */
  @Nullable Outcome outcome(
      int party,
      Episode episode,
      Account account,
      Criterion criterion,
      long at,
      double share,
      double shareInTheEnd) {
    return isOutcome(account, criterion)
        ? new Outcome(party(party), episode, account, criterion, at, share, shareInTheEnd)
        : null;
  }

  private static boolean isOutcome(Account account, Criterion criterion) {
    return account != Account.EXTRA_MILE && criterion != Criterion.OPENING;
  }

  /** Forecasts an outcome from what is known the moment before, and writes both down. */
  void settle(int party, Outcome outcome) {
    int i = tape.size();
    int account = outcome.account().ordinal();
    long before = outcome.settledAtSecond() - 1;
    double assets = lines[party][account].assets(before);
    double liabilities = lines[party][account].liabilities(before);
    tape.add(party, outcome);
    tape.columns[ForecastLog.ASSETS][i] = assets;
    tape.columns[ForecastLog.LIABILITIES][i] = liabilities;
    if (pool != null) {
      double all = pool[account].assets(before);
      tape.columns[ForecastLog.PEERS_ASSETS][i] = Math.max(all - assets, 0);
      all = pool[account].liabilities(before);
      tape.columns[ForecastLog.PEERS_LIABILITIES][i] = Math.max(all - liabilities, 0);
    }
    Baseline.Memory[] ofBaselines = memories(party, outcome.account());
    for (int r = 0; r < ofBaselines.length; r++) {
      tape.columns[ForecastLog.BASELINES + r][i] = ofBaselines[r].forecast(before);
    }
  }

  private Baseline.Memory[] memories(int party, Account account) {
    Baseline.Memory[] known = memories[party][account.ordinal()];
    if (known == null) {
      known = new Baseline.Memory[baselines.size()];
      for (int r = 0; r < known.length; r++) {
        known[r] = baselines.get(r).begin(backtest.baseRate(account));
      }
      memories[party][account.ordinal()] = known;
    }
    return known;
  }

  RunningBalance line(int party, Account account) {
    return lines[party][account.ordinal()];
  }

  /** The line of all parties together; null where there is but one. */
  @Nullable RunningBalance pool(Account account) {
    return pool == null ? null : pool[account.ordinal()];
  }

  void book(int party, Reversible booking, long now) {
    booking.book(line(party, booking.account()), now);
    RunningBalance all = pool(booking.account());
    if (all != null) {
      booking.book(all, now);
    }
  }

  void takeBack(int party, Reversible booking, long now) {
    booking.takeBack(line(party, booking.account()), now);
    RunningBalance all = pool(booking.account());
    if (all != null) {
      booking.takeBack(all, now);
    }
  }

  void queue(ReappraisedEpisode event) {
    if (event.at() <= asOf) {
      restless.add(event);
    }
  }

  void read(Episode episode, long at, EpisodeEntries reading) {
    backtest.appraiser().appraise(episode, Instant.ofEpochSecond(at), reading);
  }

  private String party(int party) {
    return portfolio.get(party).party();
  }

  double negativity() {
    return backtest.policy().negativity();
  }

  long writeOff() {
    return backtest.policy().writeOff().toSeconds();
  }
}
