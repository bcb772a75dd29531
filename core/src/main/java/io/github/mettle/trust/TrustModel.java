package io.github.mettle.trust;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.reflection.NotByReflection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * Derives trust from two amounts per account, by the numbers of a policy.
 *
 * <p>Per account, R and S in points are the assets and the liabilities, W the prior weight and a
 * the base rate: trust is the Beta distribution with α = R + W·a and β = S + W·(1 − a) (Jøsang
 * &amp; Ismail 2002, "The Beta Reputation System"). The trust of a section, and the trust overall,
 * is the weighted mean of its accounts, number by number; for the ends of the interval that is
 * exact if the accounts move together, and wider than the true interval if they are independent.
 *
 * <p>A {@linkplain #trial trial} is the trust that the amounts of grave incidents alone give. While
 * one fails, the trust overall is neither proven nor promising, whatever else is on record.
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class TrustModel {
  private static final double MICRO = 1e6;
  private static final Account[] ACCOUNTS = Account.values();

  private final PolicyBook book;
  private final double[] weights;
  private final double[] baseRates;
  private final double[] targets;
  private final double priorWeight;
  private final double tail;
  private final ImmutableMap<Account, Trust> untested;

  /** By account, worked out when a curve is asked for. */
  private final Map<Account, DistributionNodes> untestedNodes = new ConcurrentHashMap<>();

  private TrustModel(PolicyBook book) {
    this.book = book;
    Policy policy = book.policy();
    weights = new double[ACCOUNTS.length];
    baseRates = new double[ACCOUNTS.length];
    targets = new double[ACCOUNTS.length];
    priorWeight = policy.priorWeight();
    tail = (1 - policy.confidence()) / 2;
    double sum = 0;
    for (Account account : ACCOUNTS) {
      sum += policy.weights().getOrDefault(account, 0.0);
    }
    for (Account account : ACCOUNTS) {
      weights[account.ordinal()] = policy.weights().getOrDefault(account, 0.0) / sum;
      baseRates[account.ordinal()] = policy.baseRates().getOrDefault(account, 0.5);
      targets[account.ordinal()] = policy.targets().getOrDefault(account, 0.5);
    }
    Beta workspace = workspace();
    Map<Account, Trust> trusts = new EnumMap<>(Account.class);
    for (Account account : ACCOUNTS) {
      trusts.put(account, derive(workspace, account, 0, 0));
    }
    untested = ImmutableMap.copyOf(trusts);
  }

  /**
   * {@return the model of a policy}
   *
   * @param policy weights, base rates, targets, prior weight and confidence
   */
  public static TrustModel of(Policy policy) {
    return of(PolicyBook.of(policy));
  }

  /**
   * {@return the model of a book of policies, whose chapters have it in common}
   *
   * @param book the book
   */
  public static TrustModel of(PolicyBook book) {
    return new TrustModel(book);
  }

  private TrustModel(TrustModel from, double[] weights) {
    book = from.book;
    this.weights = weights;
    baseRates = from.baseRates;
    targets = from.targets;
    priorWeight = from.priorWeight;
    tail = from.tail;
    untested = from.untested;
  }

  /** {@return the confidence of the intervals, in (0, 1)} */
  public double confidence() {
    return 1 - 2 * tail;
  }

  /** {@return the policy} */
  public Policy policy() {
    return book.policy();
  }

  /** {@return the book of policies this is the model of} */
  public PolicyBook book() {
    return book;
  }

  /**
   * {@return the same model with other weights}
   *
   * @param factors the factor applied to the weight of each account, at least 0 and not all 0; the
   *     weights are normalised anew
   */
  public TrustModel reweighted(ToDoubleFunction<Account> factors) {
    double[] changed = new double[ACCOUNTS.length];
    double sum = 0;
    for (Account account : ACCOUNTS) {
      changed[account.ordinal()] = weight(account) * factors.applyAsDouble(account);
      sum += changed[account.ordinal()];
    }
    for (int i = 0; i < changed.length; i++) {
      changed[i] /= sum;
    }
    return new TrustModel(this, changed);
  }

  /**
   * {@return the normalised weight of an account, in [0, 1]}
   *
   * @param account the account
   */
  public double weight(Account account) {
    return weights[account.ordinal()];
  }

  /**
   * {@return the base rate of an account, in (0, 1): the expected value where nothing is known}
   *
   * @param account the account
   */
  public double baseRate(Account account) {
    return baseRates[account.ordinal()];
  }

  /**
   * {@return the target of an account, in (0, 1): it is proven when its lower end is no less}
   *
   * @param account the account
   */
  public double target(Account account) {
    return targets[account.ordinal()];
  }

  /**
   * {@return the base rate of a section, in (0, 1): the weighted mean of its accounts; empty if
   * they have no weight}
   *
   * @param section the section
   */
  public Optional<Double> baseRate(Section section) {
    return section(section, untested).map(Trust::expected);
  }

  /** {@return the base rate overall, in (0, 1): the weighted mean of the accounts} */
  public double baseRate() {
    return whole(untested).expected();
  }

  /**
   * {@return the expected value of an account, at no cost of an interval}
   *
   * @param account the account
   * @param assets in micro-points, at least 0
   * @param liabilities in micro-points, at least 0
   */
  public double expected(Account account, long assets, long liabilities) {
    double good = assets / MICRO + priorWeight * baseRate(account);
    double bad = liabilities / MICRO + priorWeight * (1 - baseRate(account));
    return good / (good + bad);
  }

  /**
   * {@return the trust of an account}
   *
   * @param account the account
   * @param assets in micro-points, at least 0
   * @param liabilities in micro-points, at least 0
   */
  public Trust account(Account account, long assets, long liabilities) {
    return account(workspace(), account, assets, liabilities);
  }

  /**
   * {@return the trust of every account}
   *
   * @param assets of each account, in micro-points, at least 0
   * @param liabilities of each account, in micro-points, at least 0
   */
  public ImmutableMap<Account, Trust> accounts(
      ToLongFunction<Account> assets, ToLongFunction<Account> liabilities) {
    Beta workspace = workspace();
    Map<Account, Trust> trusts = new EnumMap<>(Account.class);
    for (Account account : ACCOUNTS) {
      long good = assets.applyAsLong(account);
      long bad = liabilities.applyAsLong(account);
      trusts.put(account, account(workspace, account, good, bad));
    }
    return ImmutableMap.copyOf(trusts);
  }

  private Trust account(Beta workspace, Account account, long assets, long liabilities) {
    return assets == 0 && liabilities == 0
        ? Objects.requireNonNull(untested.get(account))
        : derive(workspace, account, assets, liabilities);
  }

  private Trust derive(Beta workspace, Account account, long assets, long liabilities) {
    double good = assets / MICRO;
    double bad = liabilities / MICRO;
    double all = good + bad + priorWeight;
    Beta beta = shape(workspace, account, assets, liabilities);
    Opinion opinion =
        new Opinion(
            good / all,
            bad / all,
            priorWeight / all,
            expected(account, assets, liabilities),
            beta.quantile(tail),
            beta.upperQuantile(tail));
    return opinion.standing(opinion.ofAccount(account, baseRate(account), target(account)));
  }

  /** {@return a workspace of any shape: it is given the one that is asked about} */
  private static Beta workspace() {
    return Beta.of(1, 1);
  }

  /** The posterior of an account; a base rate next to 0 leaves it the smallest shape there is. */
  private Beta shape(Beta workspace, Account account, long assets, long liabilities) {
    double baseRate = baseRate(account);
    return workspace.shape(
        Math.max(Beta.SMALLEST_SHAPE, assets / MICRO + priorWeight * baseRate),
        Math.max(Beta.SMALLEST_SHAPE, liabilities / MICRO + priorWeight * (1 - baseRate)));
  }

  /**
   * {@return the distribution behind the trust of an account}
   *
   * @param account the account
   * @param assets in micro-points, at least 0
   * @param liabilities in micro-points, at least 0
   */
  public TrustDistribution curve(Account account, long assets, long liabilities) {
    return nodes(account, assets, liabilities).curve();
  }

  /**
   * {@return the distribution behind the trust overall}
   *
   * @param assets of each account, in micro-points, at least 0
   * @param liabilities of each account, in micro-points, at least 0
   */
  public TrustDistribution curve(
      ToLongFunction<Account> assets, ToLongFunction<Account> liabilities) {
    DistributionNodes sum = new DistributionNodes();
    for (Account account : ACCOUNTS) {
      if (weight(account) > 0) {
        long good = assets.applyAsLong(account);
        long bad = liabilities.applyAsLong(account);
        sum.add(weight(account), nodes(account, good, bad));
      }
    }
    return sum.curve();
  }

  private DistributionNodes nodes(Account account, long assets, long liabilities) {
    if (assets != 0 || liabilities != 0) {
      return DistributionNodes.of(shape(workspace(), account, assets, liabilities));
    }
    return untestedNodes.computeIfAbsent(
        account, any -> DistributionNodes.of(shape(workspace(), account, 0, 0)));
  }

  /**
   * {@return the trust of a section; empty if its accounts have no weight}
   *
   * @param section the section
   * @param accounts the trust of each account that has weight
   */
  public Optional<Trust> section(Section section, Map<Account, Trust> accounts) {
    WeightedMean mean = mean(EnumSet.of(section), accounts);
    return mean.isEmpty() ? Optional.empty() : Optional.of(mean.trust(false));
  }

  /**
   * {@return the trust overall, where no trial failed}
   *
   * @param accounts the trust of each account that has weight
   */
  public Trust whole(Map<Account, Trust> accounts) {
    return whole(accounts, false);
  }

  /**
   * {@return the trust overall, where a trial may have failed}
   *
   * @param accounts the trust of each account that has weight
   * @param hasFailed whether a trial {@linkplain #isFailed failed}
   */
  public Trust whole(Map<Account, Trust> accounts, boolean hasFailed) {
    return mean(EnumSet.allOf(Section.class), accounts).trust(hasFailed);
  }

  /**
   * {@return the trust overall that the amounts of a trial alone give, judged without trials}
   *
   * @param assets of each account, in micro-points, at least 0
   * @param liabilities of each account, in micro-points, at least 0
   */
  public Trust trial(ToLongFunction<Account> assets, ToLongFunction<Account> liabilities) {
    return whole(accounts(assets, liabilities));
  }

  /**
   * {@return whether a trial failed: it is tested, and there is more bad than good} No interval is
   * worked out for it.
   *
   * @param assets of each account, in micro-points, at least 0
   * @param liabilities of each account, in micro-points, at least 0
   */
  public boolean isFailed(ToLongFunction<Account> assets, ToLongFunction<Account> liabilities) {
    double belief = 0;
    double disbelief = 0;
    double uncertainty = 0;
    for (Account account : ACCOUNTS) {
      double good = assets.applyAsLong(account) / MICRO;
      double bad = liabilities.applyAsLong(account) / MICRO;
      double share = weight(account) / (good + bad + priorWeight);
      belief += share * good;
      disbelief += share * bad;
      uncertainty += share * priorWeight;
    }
    return !Opinion.isUnknown(uncertainty) && Opinion.isMoreBadThanGood(belief, disbelief);
  }

  private WeightedMean mean(Set<Section> sections, Map<Account, Trust> accounts) {
    WeightedMean mean = new WeightedMean();
    for (Account account : ACCOUNTS) {
      if (sections.contains(account.section()) && weight(account) > 0) {
        Trust trust = Objects.requireNonNull(accounts.get(account));
        mean.add(account, weight(account), trust, baseRate(account), target(account));
      }
    }
    return mean;
  }
}
