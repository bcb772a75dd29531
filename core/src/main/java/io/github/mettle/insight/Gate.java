package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.Problems;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What to do with a supplier: rules as values, and the worst outcome of those that fire decides. A
 * HOLD is therefore a knock-out: no other rule buys it off.
 *
 * <pre>{@code
 * Decision decision = Gate.standard().decide(sheet);
 * decision.outcome();                    // such as HOLD
 * decision.sentence();                   // to the buyer: "Hold Baltic Castings: no new orders. …"
 * decision.sentence(Audience.SUPPLIER);  // "Baltic Castings, we place no new orders with you …"
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class Gate {
  private static final Gate STANDARD = StandardGate.gate();

  private final ImmutableList<Rule> rules;
  private final Recommendation otherwise;

  private Gate(ImmutableList<Rule> rules, Recommendation otherwise) {
    this.rules = rules;
    this.otherwise = otherwise;
  }

  /**
   * {@return the standard gate}
   *
   * <p>It holds whoever is impaired, lied within a year, failed the last grave incident, hurt us
   * severely three times in a year, lets the same return, or owes much; watches the doubtful, the
   * young and unknown, failures, repeats and old debts; prefers the proven that stood the last
   * grave incident; and approves the rest.
   */
  public static Gate standard() {
    return STANDARD;
  }

  /** {@return a builder of a gate that has no rules and approves where none fires} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that starts with these rules} */
  public Builder toBuilder() {
    Builder builder = builder().otherwise(otherwise);
    rules.forEach(builder::add);
    return builder;
  }

  /** {@return the rules, in the order given} */
  public ImmutableList<Rule> rules() {
    return rules;
  }

  /** {@return what to do where no rule fires} */
  public Recommendation otherwise() {
    return otherwise;
  }

  /**
   * {@return what to do, with every rule that fired}
   *
   * <p>The record is appraised once, unless the sheet keeps its ledger or no rule asks for facts.
   *
   * @param sheet weighed here; a sheet that was read will do if the rules ask only for standings,
   *     numbers of trust, outstanding points and years
   * @throws IllegalStateException if the sheet was read and a rule asks for facts
   */
  public Decision decide(BalanceSheet sheet) {
    GateFacts facts = GateFacts.of(sheet);
    RuleCheck check = new RuleCheck(facts);
    ImmutableList.Builder<RuleReason> fired = ImmutableList.builder();
    for (Rule rule : rules) {
      check.check(rule).ifPresent(found -> fired.add(RuleReason.of(rule, found, facts)));
    }
    return decision(facts, fired.build());
  }

  private Decision decision(GateFacts facts, ImmutableList<RuleReason> fired) {
    Recommendation outcome =
        fired.stream()
            .map(reason -> reason.rule().outcome())
            .max(Comparator.naturalOrder())
            .orElse(otherwise);
    return Decision.of(facts.sheet(), outcome, fired, facts, Audience.BUYER);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Gate other
        && rules.equals(other.rules)
        && otherwise == other.otherwise;
  }

  @Override
  public int hashCode() {
    return Objects.hash(rules, otherwise);
  }

  /** {@return a line for each rule, and what to do otherwise} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    rules.forEach(rule -> text.append(rule).append('\n'));
    return text + "otherwise " + otherwise;
  }

  /** Gathers rules. Nothing is judged before {@link #build()}. Not thread-safe. */
  public static final class Builder {
    private final List<Rule> rules = new ArrayList<>();
    private Recommendation otherwise = Recommendation.APPROVE;

    private Builder() {}

    /**
     * Adds a rule.
     *
     * @param rule of another id than those before
     * @return this builder
     */
    public Builder add(Rule rule) {
      rules.add(rule);
      return this;
    }

    /**
     * Sets what to do where no rule fires.
     *
     * @param outcome APPROVE by default; never PREFER
     * @return this builder
     */
    public Builder otherwise(Recommendation outcome) {
      otherwise = outcome;
      return this;
    }

    /**
     * Makes the gate.
     *
     * @return the gate
     * @throws io.github.mettle.refusal.RefusedException if two rules have the same id, or otherwise
     *     is PREFER
     */
    public Gate build() {
      Problems problems = Problems.collect();
      Set<String> ids = new HashSet<>();
      for (int i = 0; i < rules.size(); i++) {
        String id = rules.get(i).id();
        if (!ids.add(id)) {
          problems.add("rules[" + i + "].id", "must be unique", '"' + id + '"');
        }
      }
      if (otherwise == Recommendation.PREFER) {
        problems.add("otherwise", "must be one of [APPROVE, WATCH, HOLD]", otherwise);
      }
      problems.refuseIfAny();
      return new Gate(ImmutableList.copyOf(rules), otherwise);
    }
  }
}
