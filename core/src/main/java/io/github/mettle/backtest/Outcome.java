package io.github.mettle.backtest;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Decimals;
import io.github.mettle.record.Episode;
import io.github.mettle.text.Text;
import java.time.Instant;

/** The outcome of one criterion of an episode: when it was settled, and in the end. */
public final class Outcome {
  private final String party;
  private final Episode episode;
  private final Account account;
  private final Criterion criterion;
  private final long settledAt;
  private final double share;
  private final double shareInTheEnd;

  Outcome(
      String party,
      Episode episode,
      Account account,
      Criterion criterion,
      long settledAt,
      double share,
      double shareInTheEnd) {
    this.party = party;
    this.episode = episode;
    this.account = account;
    this.criterion = criterion;
    this.settledAt = settledAt;
    this.share = share;
    this.shareInTheEnd = shareInTheEnd;
  }

  /** {@return the party that is judged} */
  public String party() {
    return party;
  }

  /** {@return the id of the episode} */
  public String episodeId() {
    return episode.id();
  }

  /** {@return the account on which it is judged} */
  public Account account() {
    return account;
  }

  /** {@return the criterion by which it is judged} */
  public Criterion criterion() {
    return criterion;
  }

  /** {@return the instant when it was done or its window had passed, whichever was first} */
  public Instant settledAt() {
    return Instant.ofEpochSecond(settledAt);
  }

  long settledAtSecond() {
    return settledAt;
  }

  /** {@return the share of its stake that was earned when it was settled, in [0, 1]} */
  public double share() {
    return share;
  }

  /** {@return the share of its stake that was earned by the as-of instant, in [0, 1]} */
  public double shareInTheEnd() {
    return shareInTheEnd;
  }

  /** {@return one readable line} */
  @Override
  public String toString() {
    return settledAt()
        + " "
        + account
        + " "
        + Decimals.fixed(share, 2)
        + "  "
        + Text.oneLine(party)
        + ", "
        + Text.oneLine(episode.id())
        + ": "
        + criterion.key();
  }
}
