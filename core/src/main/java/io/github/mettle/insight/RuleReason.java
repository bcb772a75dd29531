package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.sheet.Audience;
import org.immutables.value.Value;

/** A rule that fired, with the numbers by which it did. */
@Value.Immutable
@NotByReflection
public abstract class RuleReason {
  RuleReason() {}

  static RuleReason of(Rule rule, ImmutableList<Finding> findings, GateFacts facts) {
    return ImmutableRuleReason.assemble().rule(rule).findings(findings).facts(facts).build();
  }

  /** {@return the rule} */
  public abstract Rule rule();

  /** {@return what was found of each condition, in the order of the rule} */
  public abstract ImmutableList<Finding> findings();

  @Value.Auxiliary
  abstract GateFacts facts();

  /** {@return the reason, to the buyer, such as "impaired overall, at 0.27"} */
  public final String sentence() {
    return sentence(Audience.BUYER);
  }

  /**
   * {@return the reason, such as "impaired overall, at 0.27"}
   *
   * @param audience the reader
   */
  public final String sentence(Audience audience) {
    return new ReasonSentences(facts(), audience).of(this, ImmutableList.of());
  }

  /** {@return the reason, to the buyer} */
  @Override
  public final String toString() {
    return sentence();
  }
}
