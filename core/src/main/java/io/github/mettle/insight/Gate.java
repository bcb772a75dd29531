package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.refusal.Problems;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What to do with a supplier: rules as values, and the most severe of those that fire decides. A
 * rule that holds is therefore a knock-out: nothing else buys it off.
 *
 * <p>An untested supplier is never preferred, whatever fires, and never held unless a rule that
 * fires says so.
 *
 * <pre>{@code
 * Decision decision = Gate.standard().decide(sheet);
 * decision.outcome();   // such as HOLD
 * decision.sentence();  // "Hold Baltic Castings: Candour is impaired, at 0.24; …"
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Gate {
  private final ImmutableList<Rule> rules;
  private final Recommendation otherwise;

  private Gate(ImmutableList<Rule> rules, Recommendation otherwise) {
    this.rules = rules;
    this.otherwise = otherwise;
  }

  /**
   * {@return a sensible gate: holds the impaired, as a whole, in integrity, in telling us and in
   * candour; watches the untested, the mixed, other impairments, and a point or more outstanding;
   * prefers the proven; approves the rest}
   */
  public static Gate standard() {
    return builder()
        .add(Rule.hold().standing(Standing.IMPAIRED))
        .add(Rule.hold().of(Section.INTEGRITY).standing(Standing.IMPAIRED))
        .add(Rule.hold().of(Account.NOTIFICATION).standing(Standing.IMPAIRED))
        .add(Rule.hold().of(Account.CANDOUR).standing(Standing.IMPAIRED))
        .add(Rule.watch().standing(Standing.UNTESTED, Standing.MIXED))
        .add(Rule.watch().of(Section.ABILITY).standing(Standing.IMPAIRED))
        .add(Rule.watch().of(Section.BENEVOLENCE).standing(Standing.IMPAIRED))
        .add(Rule.watch().of(Account.COMMITMENT).standing(Standing.IMPAIRED))
        .add(Rule.watch().outstandingAtLeast(1))
        .add(Rule.prefer().standing(Standing.PROVEN))
        .build();
  }

  /** {@return a builder of a gate without rules, that approves where none fires} */
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

  /** {@return the recommendation where no rule fires} */
  public Recommendation otherwise() {
    return otherwise;
  }

  /**
   * {@return the decision, with every rule that fired}
   *
   * @param sheet weighed or read
   */
  public Decision decide(BalanceSheet sheet) {
    ImmutableList<Rule> fired =
        rules.stream()
            .filter(rule -> rule.fires(sheet))
            .sorted(Comparator.comparing(Rule::outcome).reversed())
            .collect(ImmutableList.toImmutableList());
    Recommendation unlimited = fired.isEmpty() ? otherwise : fired.get(0).outcome();
    Recommendation outcome = limited(unlimited, fired, sheet);
    return ImmutableDecision.assemble()
        .sheet(sheet)
        .outcome(outcome)
        .fired(fired)
        .isLimited(outcome != unlimited)
        .build();
  }

  private static Recommendation limited(
      Recommendation outcome, List<Rule> fired, BalanceSheet sheet) {
    if (sheet.trust().standing() != Standing.UNTESTED) {
      return outcome;
    }
    if (outcome == Recommendation.HOLD && fired.isEmpty()) {
      return Recommendation.WATCH;
    }
    return outcome == Recommendation.PREFER ? Recommendation.APPROVE : outcome;
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

  /** {@return a line for each rule, and what follows otherwise} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    rules.forEach(rule -> text.append(rule).append('\n'));
    return text + "otherwise " + otherwise;
  }

  /**
   * Gathers rules. Nothing is judged before {@link #build()}, which refuses with all that is wrong
   * at once. Not thread-safe.
   */
  public static final class Builder {
    private final List<Rule> rules = new ArrayList<>();
    private Recommendation otherwise = Recommendation.APPROVE;

    private Builder() {}

    /**
     * Adds a rule.
     *
     * @param rule with at least one condition
     * @return this builder
     */
    public Builder add(Rule rule) {
      rules.add(rule);
      return this;
    }

    /**
     * Sets what follows where no rule fires.
     *
     * @param outcome APPROVE unless called; never PREFER
     * @return this builder
     */
    public Builder otherwise(Recommendation outcome) {
      otherwise = outcome;
      return this;
    }

    /**
     * Makes the gate.
     *
     * @return the gate, valid
     * @throws io.github.mettle.refusal.RefusedException with everything that is wrong
     */
    public Gate build() {
      Problems problems = Problems.collect();
      for (int i = 0; i < rules.size(); i++) {
        rules.get(i).check(problems, "rules[" + i + "]");
      }
      if (otherwise == Recommendation.PREFER) {
        problems.add("otherwise", "must be one of [APPROVE, WATCH, HOLD]", otherwise);
      }
      problems.refuseIfAny();
      return new Gate(ImmutableList.copyOf(rules), otherwise);
    }
  }
}
