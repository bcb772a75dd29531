package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
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

  /** {@return the account it is posted to} */
  public abstract Account account();

  /** {@return the id of the episode it comes from} */
  public abstract String episode();

  /** {@return what was judged} */
  public abstract Criterion criterion();

  /** {@return why it was posted} */
  public abstract Basis basis();

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

  /** {@return whether it is an open debit, which does not fade} */
  public final boolean isOpen() {
    return basis() == Basis.OVERDUE;
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
}
