package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Reportable;
import org.immutables.value.Value;

/**
 * A gate's decision on a supplier, with its reasons and, of a hold, what ends it.
 *
 * <p>Its sentences are for the buyer or for the supplier, and are written when they are read.
 */
@Value.Immutable
@NotByReflection
public abstract class Decision implements Reportable {
  Decision() {}

  /** {@return the sheet that was judged} */
  public abstract BalanceSheet sheet();

  /** {@return the recommendation} */
  public abstract Recommendation outcome();

  /** {@return every rule that fired, in the order of the gate} */
  public abstract ImmutableList<RuleReason> fired();

  @Value.Auxiliary
  abstract GateFacts facts();

  /**
   * {@return the reader of the sentences: the buyer, unless the decision is {@link #to} another}
   */
  public abstract Audience audience();

  /**
   * {@return the same decision in sentences for a reader}
   *
   * @param audience the buyer or the supplier
   */
  public final Decision to(Audience audience) {
    return of(sheet(), outcome(), fired(), facts(), audience);
  }

  static Decision of(
      BalanceSheet sheet,
      Recommendation outcome,
      ImmutableList<RuleReason> fired,
      GateFacts facts,
      Audience audience) {
    return ImmutableDecision.assemble()
        .sheet(sheet)
        .outcome(outcome)
        .fired(fired)
        .facts(facts)
        .audience(audience)
        .build();
  }

  /** {@return the rules that fired with this outcome, in the order of the gate} */
  public final ImmutableList<RuleReason> reasons() {
    return fired(outcome());
  }

  final ImmutableList<RuleReason> fired(Recommendation outcome) {
    return fired().stream()
        .filter(reason -> reason.rule().outcome() == outcome)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return everything that must happen before a hold ends, soonest first; empty if the outcome is
   * another}
   */
  public final ImmutableList<String> endings() {
    return holdEndings().stream()
        .map(HoldEnding::sentence)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return {@link #endings()} with their rules, and the dates from which they can come} */
  public final ImmutableList<HoldEnding> holdEndings() {
    return HoldEndings.of(this);
  }

  /** {@return the decision, its reasons and what ends it} */
  public final String sentence() {
    return sentence(audience());
  }

  /**
   * {@return the decision, its reasons and what ends it}
   *
   * @param audience the reader
   */
  public final String sentence(Audience audience) {
    return new GateSentences(this, audience).all();
  }

  /**
   * {@return the decision in a few words, such as "Hold Ruhr Steelworks: no new orders."}
   *
   * @param audience the reader
   */
  public final String headline(Audience audience) {
    return new GateSentences(this, audience).head();
  }

  /**
   * {@return the sentences of the first three reasons and the number of the others; if no rule
   * fired, a sentence that says so}
   *
   * @param audience the reader
   */
  public final ImmutableList<String> reasons(Audience audience) {
    return ImmutableList.copyOf(new GateSentences(this, audience).reasons());
  }

  /**
   * {@return the closing sentences: for a hold, the number of other rules that would watch; the
   * gaps of a one-sided record; and the points in dispute}
   *
   * @param audience the reader
   */
  public final ImmutableList<String> remarks(Audience audience) {
    return ImmutableList.copyOf(new GateSentences(this, audience).remarks());
  }

  /** {@return the decision, its reasons and what ends it} */
  @Override
  public final String toString() {
    return sentence();
  }
}
