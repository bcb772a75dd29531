package io.github.mettle.insight;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Decimals;
import io.github.mettle.page.English;
import io.github.mettle.reflection.NotByReflection;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/** One reason for a trust: its subject, its effect, and a sentence to act on. */
@Value.Immutable
@NotByReflection
public abstract class Reason {
  Reason() {}

  /** {@return the account; of an episode, the one on which it counts most} */
  public abstract Account account();

  /** {@return the criterion that counts most} */
  public abstract Criterion criterion();

  /** {@return the kind of failure, if it lowers trust} */
  public abstract Optional<LossReason> lossReason();

  /** {@return the id of the episode, unless the reason is an account} */
  public abstract Optional<String> episodeId();

  /** {@return the title of the account, or the id of the episode} */
  public final String about() {
    return episodeId().orElse(account().title());
  }

  /** {@return its effect on the overall expected value; above 0 if it raises it} */
  public abstract double effect();

  /**
   * {@return the gain in the overall expected value if everything that the episode owes is done on
   * the day of the sheet; empty if it owes nothing, or the reason is an account}
   */
  public abstract OptionalDouble settled();

  /**
   * {@return a sentence that the supplier can act on, such as "Tell us before we notice: we noticed
   * before you told us in three of five incidents"}
   */
  public abstract String sentence();

  /** {@return one readable line, such as "−0.0512 Notification: Tell us before we notice: …"} */
  @Override
  public final String toString() {
    String sign = effect() < 0 ? "−" : "+";
    String size = Decimals.fixed(Math.abs(effect()), 4);
    return sign + size + " " + English.name(about()) + ": " + sentence();
  }
}
