package io.github.mettle.backtest;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.text.Text;
import java.time.Instant;

/**
 * An expectation as it begins, and what a scorecard knows one second before: all that a forecast
 * may use. Neither the answer nor its instant is in it.
 */
@NotByReflection
public final class Question {
  private static final int COLUMNS = 4;

  private final int number;
  private final String party;
  private final Account account;
  private final Criterion criterion;
  private final long askedAt;
  private final double baseRate;
  private final ImmutableList<Double> halfLives;

  /** Assets, liabilities, and those of all others, by half-life, the policy's own first. */
  private final double[] sums;

  Question(
      int number,
      String party,
      Account account,
      Criterion criterion,
      long askedAt,
      double baseRate,
      ImmutableList<Double> halfLives,
      double[] sums) {
    this.number = number;
    this.party = party;
    this.account = account;
    this.criterion = criterion;
    this.askedAt = askedAt;
    this.baseRate = baseRate;
    this.halfLives = halfLives;
    this.sums = sums;
  }

  /** {@return the same question with another base rate} */
  Question withBaseRate(double other) {
    return new Question(number, party, account, criterion, askedAt, other, halfLives, sums);
  }

  /** {@return the number of the question, unique among those of a replay} */
  public int number() {
    return number;
  }

  /** {@return the party that is judged} */
  public String party() {
    return party;
  }

  /** {@return the account on which it is judged} */
  public Account account() {
    return account;
  }

  /** {@return the criterion by which it is judged} */
  public Criterion criterion() {
    return criterion;
  }

  /** {@return the instant when the expectation begins: opened, promised, ordered or asked} */
  public Instant askedAt() {
    return Instant.ofEpochSecond(askedAt);
  }

  /** {@return the same instant in seconds since 1970-01-01T00:00:00Z} */
  public long askedSecond() {
    return askedAt;
  }

  /** {@return the base rate of the account, in (0, 1)} */
  public double baseRate() {
    return baseRate;
  }

  /** {@return the assets of the account one second before, in points} */
  public double assets() {
    return sums[0];
  }

  /** {@return the liabilities of the account one second before, in points} */
  public double liabilities() {
    return sums[1];
  }

  /** {@return the assets of the account of all other parties together, in points} */
  public double peersAssets() {
    return sums[2];
  }

  /** {@return the liabilities of the account of all other parties together, in points} */
  public double peersLiabilities() {
    return sums[3];
  }

  /**
   * {@return this question with the sums of another half-life}
   *
   * @param halfLifeDays a half-life that some baseline of the backtest asks for
   * @throws RefusedException if none does
   */
  public Question withHalfLife(double halfLifeDays) {
    int index = halfLives.indexOf(halfLifeDays);
    if (index < 0) {
      String rule = "must be one that a baseline asks for, " + halfLives;
      throw RefusedException.of("", "halfLifeDays", rule, halfLifeDays);
    }
    int place = COLUMNS * (1 + index);
    double[] others = {sums[place], sums[place + 1], sums[place + 2], sums[place + 3]};
    return new Question(
        number, party, account, criterion, askedAt, baseRate, ImmutableList.of(), others);
  }

  /**
   * {@return the expected value of the account}
   *
   * @param priorWeight the weight of the base rate, in observations
   * @param rate the base rate
   */
  public double expected(double priorWeight, double rate) {
    return (assets() + priorWeight * rate) / (assets() + liabilities() + priorWeight);
  }

  /**
   * {@return the pooled expected value of the account of all other parties; the base rate if there
   * are none}
   *
   * @param priorWeight the weight of the base rate, in observations
   */
  public double peersExpected(double priorWeight) {
    double good = peersAssets() + priorWeight * baseRate;
    return good / (peersAssets() + peersLiabilities() + priorWeight);
  }

  /** {@return one readable line} */
  @Override
  public String toString() {
    return askedAt() + " " + account + "  " + Text.oneLine(party) + ": " + criterion.key();
  }
}
