package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.refusal.Problems;
import io.github.mettle.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.immutables.value.Value;

/**
 * One entry on one account, with the fact behind it.
 *
 * <p>{@link #credit()} and {@link #debit()} are face values. {@link #assets()} and {@link
 * #liabilities()} are what age has left of them on the day of the sheet: their sums over the
 * postings of an account are the account's, to the micro-point.
 */
@Value.Immutable
public abstract class Posting {
  /** By day, then account, episode, criterion and amounts: the same in every order of facts. */
  static final Comparator<Posting> ORDER =
      Comparator.comparing(Posting::day)
          .thenComparing(Posting::account)
          .thenComparing(Posting::episode)
          .thenComparing(Posting::criterion)
          .thenComparing(Posting::basis)
          .thenComparing(Posting::credit)
          .thenComparing(Posting::debit);

  Posting() {}

  /** {@return a builder, for those who extend the library} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the account it is posted to} */
  public abstract Account account();

  /** {@return the id of the episode it comes from} */
  public abstract String episode();

  /** {@return what was judged} */
  public abstract Criterion criterion();

  /** {@return why it was posted} */
  public abstract PostingType basis();

  /** {@return the day, in UTC, on which it fell due; of an open posting, the day of the sheet} */
  public abstract LocalDate day();

  /** {@return what was earned, at face value} */
  public abstract Points credit();

  /** {@return what was lost, at face value} */
  public abstract Points debit();

  /** {@return what is left of the credit on the day of the sheet} */
  public abstract Points assets();

  /** {@return what is left of the debit on the day of the sheet} */
  public abstract Points liabilities();

  /** {@return when the time began to run} */
  public abstract Instant start();

  /** {@return how long it had; zero where nothing was expected} */
  public abstract Duration window();

  /** {@return when the clock stopped: when it was done, was waived, or the instant of the sheet} */
  public abstract Instant until();

  /** {@return the fact in words, such as "told us after 1 h, expected within 4 h"} */
  public abstract String reason();

  @Value.Check
  void check() {
    Problems problems = Problems.of(episode());
    requireSide(problems, "credit", credit(), "assets", assets());
    requireSide(problems, "debit", debit(), "liabilities", liabilities());
    if (window().isNegative()) {
      problems.add("window", "must be at least PT0S", window());
    }
    problems.refuseIfAny();
  }

  private static void requireSide(
      Problems problems, String faceAttribute, Points face, String attribute, Points value) {
    if (face.signum() < 0) {
      problems.add(faceAttribute, "must be at least 0", face);
    } else if (value.signum() < 0 || value.compareTo(face) > 0) {
      problems.add(attribute, "must be in [0, " + faceAttribute + " " + face + "]", value);
    }
  }

  /** {@return whether it is an open debit, which does not fade} */
  public final boolean isOpen() {
    return basis() == PostingType.OVERDUE;
  }

  /** {@return one readable line} */
  @Override
  public final String toString() {
    StringBuilder line = new StringBuilder();
    line.append(day()).append(' ').append(account());
    append(line, " +", assets(), credit());
    append(line, " −", liabilities(), debit());
    line.append("  ").append(Text.oneLine(episode())).append(": ").append(reason());
    return line.toString();
  }

  private static void append(StringBuilder line, String sign, Points now, Points face) {
    if (!face.isZero()) {
      line.append(sign).append(now);
      if (!now.equals(face)) {
        line.append(" (of ").append(face).append(')');
      }
    }
  }

  /** Puts a posting together from its parts, all of which are required. Not thread-safe. */
  public static final class Builder {
    private final ImmutablePosting.Builder parts = ImmutablePosting.assemble();

    private Builder() {}

    /**
     * Says to which account it is posted.
     *
     * @param account any
     * @return this builder
     */
    public Builder account(Account account) {
      parts.account(account);
      return this;
    }

    /**
     * Says from which episode it comes.
     *
     * @param episode the id of the episode
     * @return this builder
     */
    public Builder episode(String episode) {
      parts.episode(episode);
      return this;
    }

    /**
     * Says what was judged.
     *
     * @param criterion any
     * @return this builder
     */
    public Builder criterion(Criterion criterion) {
      parts.criterion(criterion);
      return this;
    }

    /**
     * Says why it was posted.
     *
     * @param basis {@link PostingType#OVERDUE} of an open debit
     * @return this builder
     */
    public Builder basis(PostingType basis) {
      parts.basis(basis);
      return this;
    }

    /**
     * Says on which day it fell due.
     *
     * @param day in UTC
     * @return this builder
     */
    public Builder day(LocalDate day) {
      parts.day(day);
      return this;
    }

    /**
     * Says what was earned.
     *
     * @param credit at face value, at least 0
     * @return this builder
     */
    public Builder credit(Points credit) {
      parts.credit(credit);
      return this;
    }

    /**
     * Says what was lost.
     *
     * @param debit at face value, at least 0
     * @return this builder
     */
    public Builder debit(Points debit) {
      parts.debit(debit);
      return this;
    }

    /**
     * Says what is left of the credit.
     *
     * @param assets in [0, credit]
     * @return this builder
     */
    public Builder assets(Points assets) {
      parts.assets(assets);
      return this;
    }

    /**
     * Says what is left of the debit.
     *
     * @param liabilities in [0, debit]
     * @return this builder
     */
    public Builder liabilities(Points liabilities) {
      parts.liabilities(liabilities);
      return this;
    }

    /**
     * Says when the time began to run.
     *
     * @param start to the second
     * @return this builder
     */
    public Builder start(Instant start) {
      parts.start(start);
      return this;
    }

    /**
     * Says how long it had.
     *
     * @param window at least zero
     * @return this builder
     */
    public Builder window(Duration window) {
      parts.window(window);
      return this;
    }

    /**
     * Says when the clock stopped.
     *
     * @param until to the second
     * @return this builder
     */
    public Builder until(Instant until) {
      parts.until(until);
      return this;
    }

    /**
     * Says the fact in words.
     *
     * @param reason a few words
     * @return this builder
     */
    public Builder reason(String reason) {
      parts.reason(reason);
      return this;
    }

    /**
     * Makes the posting.
     *
     * @return the posting
     * @throws io.github.mettle.refusal.RefusedException if an amount is out of its range
     * @throws IllegalStateException if a part is missing
     */
    public Posting build() {
      return parts.build();
    }
  }
}
