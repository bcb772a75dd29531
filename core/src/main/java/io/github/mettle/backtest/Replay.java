package io.github.mettle.backtest;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBuilder;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.Decay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One replay of the records of a portfolio, second by second where something happens. */
final class Replay {
  private static final Account[] ACCOUNTS = Account.values();
  private static final int CRITERIA = Criterion.values().length;

  /** Of the events of a second, expectations that begin are forecast first, and observed last. */
  private static final int ASK = 0;

  private static final int BOOK = 1;
  private static final int OBSERVE = 2;

  private final Policy policy;
  private final List<TrackRecord> portfolio;
  private final ImmutableList<Baseline> baselines;
  private final long asOf;
  private final ImmutableList<Double> halfLives;
  private final Decay[] decays;

  /** The balances of each party and account by half-life, and of all parties together. */
  private final RunningBalance[][][] balances;

  private final RunningBalance[][] pool = new RunningBalance[ACCOUNTS.length][];
  private final Baseline.Memory[][] memories = new Baseline.Memory[ACCOUNTS.length * CRITERIA][];
  private final EventQueue events;
  private final List<Outcome> outcomes = new ArrayList<>();
  private int asked;

  Replay(Policy policy, ImmutableList<Baseline> baselines, List<TrackRecord> portfolio, long asOf) {
    this.policy = policy;
    this.baselines = baselines;
    this.portfolio = portfolio;
    this.asOf = asOf;
    Set<Double> days = new LinkedHashSet<>();
    baselines.forEach(baseline -> days.addAll(baseline.halfLives()));
    halfLives = ImmutableList.copyOf(days);
    decays = new Decay[halfLives.size() + 1];
    decays[0] = Decay.of(policy);
    for (int i = 1; i < decays.length; i++) {
      decays[i] = Decay.of(withHalfLife(policy, halfLives.get(i - 1)));
    }
    balances = new RunningBalance[portfolio.size()][ACCOUNTS.length][];
    events = new EventQueue(8 * portfolio.stream().mapToInt(it -> it.episodes().size()).sum());
  }

  private static Policy withHalfLife(Policy policy, double days) {
    PolicyBuilder builder = policy.toBuilder();
    for (Account account : ACCOUNTS) {
      builder.halfLifeDays(account, days);
    }
    return builder.build();
  }

  /** {@return what was settled, in the order in which it was asked} */
  ImmutableList<Outcome> run() {
    for (int party = 0; party < portfolio.size(); party++) {
      prepare(party);
    }
    events.run();
    outcomes.sort(Comparator.comparingLong(Outcome::askedSecond));
    return ImmutableList.copyOf(outcomes);
  }

  private void prepare(int party) {
    TrackRecord record = portfolio.get(party);
    Map<String, Long> ruledOut = ruledOut(record);
    EpisodePath path = new EpisodePath(policy, new Books(party));
    for (Episode episode : record.episodes()) {
      Long ruledOutAt = ruledOut.isEmpty() ? null : ruledOut.get(episode.id());
      EpisodeOutcomes found = new EpisodeOutcomes(record.party(), episode.id());
      path.follow(episode, ruledOutAt == null ? asOf + 1 : ruledOutAt, found);
      if (ruledOutAt == null) {
        path.stay();
      } else {
        path.leave(ruledOutAt);
      }
      found.settled().forEach(outcome -> add(party, outcome));
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

  private void add(int party, Outcome outcome) {
    outcomes.add(outcome);
    events.add(outcome.askedSecond(), ASK, now -> ask(party, outcome));
    events.add(outcome.settledSecond(), OBSERVE, now -> observe(outcome, now));
  }

  private void ask(int party, Outcome outcome) {
    Question question =
        question(party, outcome.account(), outcome.criterion(), outcome.askedSecond());
    Baseline.Memory[] all = memories(outcome.account(), outcome.criterion());
    double[] forecasts = new double[all.length];
    for (int i = 0; i < all.length; i++) {
      forecasts[i] = all[i].forecast(question);
    }
    outcome.forecast(question, forecasts);
  }

  private void observe(Outcome outcome, long now) {
    for (Baseline.Memory memory : memories(outcome.account(), outcome.criterion())) {
      memory.observe(outcome.question(), now, outcome.isMet());
    }
  }

  /** {@return the memories of all baselines for one criterion of one account} */
  Baseline.Memory[] memories(Account account, Criterion criterion) {
    int key = account.ordinal() * CRITERIA + criterion.ordinal();
    Baseline.Memory[] known = memories[key];
    if (known == null) {
      known = baselines.stream().map(Baseline::begin).toArray(Baseline.Memory[]::new);
      memories[key] = known;
    }
    return known;
  }

  /** {@return an expectation that begins after the replay, one second after the as-of} */
  Question next(String party, Account account, Criterion criterion) {
    for (int i = 0; i < portfolio.size(); i++) {
      if (portfolio.get(i).party().equals(party)) {
        return question(i, account, criterion, asOf + 1);
      }
    }
    throw RefusedException.of("", "party", "must be one of the portfolio", party);
  }

  private Question question(int party, Account account, Criterion criterion, long askedAt) {
    double[] sums = new double[4 * decays.length];
    RunningBalance[] own = balances(balances[party], account);
    RunningBalance[] all = balances(pool, account);
    for (int i = 0; i < decays.length; i++) {
      sums[4 * i] = own[i].assets(askedAt - 1);
      sums[4 * i + 1] = own[i].liabilities(askedAt - 1);
      sums[4 * i + 2] = Math.max(all[i].assets(askedAt - 1) - sums[4 * i], 0);
      sums[4 * i + 3] = Math.max(all[i].liabilities(askedAt - 1) - sums[4 * i + 1], 0);
    }
    double baseRate = policy.baseRates().getOrDefault(account, 0.5);
    String name = portfolio.get(party).party();
    return new Question(asked++, name, account, criterion, askedAt, baseRate, halfLives, sums);
  }

  private RunningBalance[] balances(RunningBalance[][] byAccount, Account account) {
    RunningBalance[] known = byAccount[account.ordinal()];
    if (known == null) {
      known = new RunningBalance[decays.length];
      for (int i = 0; i < known.length; i++) {
        known[i] = new RunningBalance(account, decays[i]);
      }
      byAccount[account.ordinal()] = known;
    }
    return known;
  }

  /** Books what stands on the sheet of a party on its balances, and on those of all. */
  private final class Books implements EpisodePath.Sink {
    private final int party;

    Books(int party) {
      this.party = party;
    }

    @Override
    public void book(long second, BookedAmount amount) {
      RunningBalance[] own = balances(balances[party], amount.account());
      RunningBalance[] all = balances(pool, amount.account());
      events.add(
          second,
          BOOK,
          now -> {
            for (int i = 0; i < own.length; i++) {
              own[i].book(now, amount);
              all[i].book(now, amount);
            }
          });
    }

    @Override
    public void takeBack(long second, BookedAmount amount) {
      RunningBalance[] own = balances(balances[party], amount.account());
      RunningBalance[] all = balances(pool, amount.account());
      events.add(
          second,
          BOOK,
          now -> {
            for (int i = 0; i < own.length; i++) {
              own[i].takeBack(now, amount);
              all[i].takeBack(now, amount);
            }
          });
    }
  }
}
