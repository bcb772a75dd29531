package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Decimals;
import io.github.mettle.record.Moment;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.text.Text;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An expectation that was settled: met or missed, and what it earned. */
@NotByReflection
public final class Outcome {
  private static final double[] NONE = {};

  private final String party;
  private final String episodeId;
  private final Account account;
  private final Criterion criterion;
  private final long askedAt;

  /** What can be lost by it, in points. */
  private final double stake;

  private long settledAt = Moment.NEVER;
  private boolean met;
  private double credit;
  private @Nullable Question question;

  /** One forecast for each baseline. */
  private double[] forecasts = NONE;

  Outcome(
      String party,
      String episodeId,
      Account account,
      Criterion criterion,
      long askedAt,
      double stake) {
    this.party = party;
    this.episodeId = episodeId;
    this.account = account;
    this.criterion = criterion;
    this.askedAt = askedAt;
    this.stake = stake;
  }

  void settle(long at, boolean isMet) {
    settledAt = at;
    met = isMet;
  }

  boolean isSettled() {
    return settledAt != Moment.NEVER;
  }

  /** Sets what it has earned, in points. */
  void earn(double points) {
    credit = Math.min(points / stake, 1);
  }

  void forecast(Question asked, double[] all) {
    question = asked;
    forecasts = all;
  }

  /** {@return what was known when it began} */
  public Question question() {
    return Objects.requireNonNull(question);
  }

  double forecast(int number) {
    return forecasts[number];
  }

  /** {@return the instant when it began, in seconds since 1970-01-01T00:00:00Z} */
  public long askedSecond() {
    return askedAt;
  }

  /** {@return the instant when it was settled, in seconds since 1970-01-01T00:00:00Z} */
  public long settledSecond() {
    return settledAt;
  }

  /** {@return the party that is judged} */
  public String party() {
    return party;
  }

  /** {@return the id of the episode} */
  public String episodeId() {
    return episodeId;
  }

  /** {@return the account on which it is judged} */
  public Account account() {
    return account;
  }

  /** {@return the criterion by which it is judged} */
  public Criterion criterion() {
    return criterion;
  }

  /** {@return the instant when it began, and was forecast: opened, promised, ordered or asked} */
  public Instant askedAt() {
    return Instant.ofEpochSecond(askedAt);
  }

  /** {@return the instant when it was done or its window had passed, whichever was first} */
  public Instant settledAt() {
    return Instant.ofEpochSecond(settledAt);
  }

  /** {@return whether it was met: done in time and in full} */
  public boolean isMet() {
    return met;
  }

  /** {@return the credit it has earned by the as-of instant, as a share of its stake, in [0, 1]} */
  public double credit() {
    return credit;
  }

  /** {@return one readable line} */
  @Override
  public String toString() {
    return askedAt()
        + " "
        + account
        + " "
        + criterion.key()
        + (met ? " met " : " missed ")
        + settledAt()
        + ", credit "
        + Decimals.fixed(credit, 2)
        + "  "
        + Text.oneLine(party)
        + ", "
        + Text.oneLine(episodeId);
  }
}
