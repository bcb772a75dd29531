package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Reportable;
import org.immutables.value.Value;

/** What a gate says about a supplier, and why. */
@Value.Immutable
public abstract class Decision implements Reportable {
  Decision() {}

  /** {@return the sheet that was judged} */
  public abstract BalanceSheet sheet();

  /** {@return the recommendation} */
  public abstract Recommendation outcome();

  /** {@return every rule that fired, the most severe first} */
  public abstract ImmutableList<Rule> fired();

  /**
   * {@return whether the outcome is another than the rules', because next to nothing is known: the
   * untested are never preferred, and never held unless a rule that fired says so}
   */
  public abstract boolean isLimited();

  /** {@return a sentence for each rule that fired, and for what no rule says} */
  public final ImmutableList<String> reasons() {
    return Sentences.reasons(this);
  }

  /** {@return the decision with its reasons, in one sentence} */
  public final String sentence() {
    return Sentences.decision(this);
  }

  /** {@return the sentence} */
  @Override
  public final String toString() {
    return sentence();
  }
}
