package io.github.mettle.insight;

import io.github.mettle.amount.Decimals;
import io.github.mettle.page.English;
import org.immutables.value.Value;

/** One reason for a trust: what it is about, how much it makes, and a sentence to act on. */
@Value.Immutable
public abstract class Reason {
  Reason() {}

  /** {@return the title of the account, or the id of the episode} */
  public abstract String about();

  /** {@return its effect on the overall expected value; above 0 if it raises it} */
  public abstract double effect();

  /**
   * {@return a sentence that the supplier can act on, such as "Tell us before we notice: in 3 of 5
   * incidents we found out ourselves"}
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
