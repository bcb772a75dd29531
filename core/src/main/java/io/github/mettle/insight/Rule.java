package io.github.mettle.insight;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.amount.Decimals;
import io.github.mettle.refusal.Problems;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A rule of a {@link Gate}: what follows when everything it names holds of the whole, a section or
 * an account.
 *
 * <p>A limit on lower or expected does not hold of what is UNTESTED, whichever way it points: where
 * next to nothing is known, a number says nothing. A rule that means the untested names that
 * standing. Points outstanding are known of everyone. Of a section without weight nothing holds.
 *
 * <pre>{@code
 * Rule.hold().of(Account.CANDOUR).standing(Standing.IMPAIRED);
 * Rule.watch().outstandingAtLeast(1);
 * Rule.prefer().standing(Standing.PROVEN).lowerAtLeast(0.6);
 * }</pre>
 *
 * <p>Immutable. What contradicts itself is refused when the gate is made.
 */
public final class Rule {
  private final Recommendation outcome;
  private final RuleSubject subject;
  private final ImmutableSet<Standing> standings;
  private final ImmutableMap<Threshold, Double> limits;

  private Rule(
      Recommendation outcome,
      RuleSubject subject,
      ImmutableSet<Standing> standings,
      ImmutableMap<Threshold, Double> limits) {
    this.outcome = outcome;
    this.subject = subject;
    this.standings = standings;
    this.limits = limits;
  }

  /**
   * {@return a rule of the whole, so far without a condition}
   *
   * @param outcome what follows
   */
  public static Rule of(Recommendation outcome) {
    return new Rule(outcome, RuleSubject.WHOLE, ImmutableSet.of(), ImmutableMap.of());
  }

  /** {@return a rule that prefers, so far without a condition} */
  public static Rule prefer() {
    return of(Recommendation.PREFER);
  }

  /** {@return a rule that approves, so far without a condition} */
  public static Rule approve() {
    return of(Recommendation.APPROVE);
  }

  /** {@return a rule that watches, so far without a condition} */
  public static Rule watch() {
    return of(Recommendation.WATCH);
  }

  /** {@return a rule that holds, so far without a condition} */
  public static Rule hold() {
    return of(Recommendation.HOLD);
  }

  /**
   * {@return this rule, of a section}
   *
   * @param section the section
   */
  public Rule of(Section section) {
    return new Rule(outcome, RuleSubject.of(section), standings, limits);
  }

  /**
   * {@return this rule, of an account}
   *
   * @param account the account
   */
  public Rule of(Account account) {
    return new Rule(outcome, RuleSubject.of(account), standings, limits);
  }

  /**
   * {@return this rule, of the subject of that name in JSON, if there is one}
   *
   * @param key "WHOLE", or the name of a section or an account
   */
  public Optional<Rule> of(String key) {
    return RuleSubject.all()
        .filter(other -> other.key().equals(key))
        .findFirst()
        .map(other -> new Rule(outcome, other, standings, limits));
  }

  /** {@return the names that {@link #of(String)} knows, in order} */
  public static List<String> subjects() {
    return RuleSubject.all().map(RuleSubject::key).toList();
  }

  /**
   * {@return this rule where the standing is one of these}
   *
   * @param standings at least one
   */
  public Rule standing(Standing... standings) {
    return new Rule(outcome, subject, Sets.immutableEnumSet(Arrays.asList(standings)), limits);
  }

  /**
   * {@return this rule where the lower end of the interval is below a limit}
   *
   * @param limit in [0, 1]
   */
  public Rule lowerBelow(double limit) {
    return limit(Threshold.LOWER_BELOW, limit);
  }

  /**
   * {@return this rule where the lower end of the interval is at least a limit}
   *
   * @param limit in [0, 1]
   */
  public Rule lowerAtLeast(double limit) {
    return limit(Threshold.LOWER_AT_LEAST, limit);
  }

  /**
   * {@return this rule where expected is below a limit}
   *
   * @param limit in [0, 1]
   */
  public Rule expectedBelow(double limit) {
    return limit(Threshold.EXPECTED_BELOW, limit);
  }

  /**
   * {@return this rule where expected is at least a limit}
   *
   * @param limit in [0, 1]
   */
  public Rule expectedAtLeast(double limit) {
    return limit(Threshold.EXPECTED_AT_LEAST, limit);
  }

  /**
   * {@return this rule where so much is outstanding}
   *
   * @param points in (0, 1e9]
   */
  public Rule outstandingAtLeast(double points) {
    return limit(Threshold.OUTSTANDING_AT_LEAST, points);
  }

  /**
   * {@return this rule with a limit}
   *
   * @param threshold what it limits
   * @param limit in [0, 1], or in points in (0, 1e9]
   */
  public Rule limit(Threshold threshold, double limit) {
    Map<Threshold, Double> more = new EnumMap<>(Threshold.class);
    more.putAll(limits);
    more.put(threshold, limit + 0.0);
    return new Rule(outcome, subject, standings, Maps.immutableEnumMap(more));
  }

  /** {@return the recommendation that follows} */
  public Recommendation outcome() {
    return outcome;
  }

  /** {@return "WHOLE", or the name of the section or the account that it is about} */
  public String subject() {
    return subject.key();
  }

  /** {@return the standings of which one must be; none if the standing does not matter} */
  public ImmutableSet<Standing> standings() {
    return standings;
  }

  /** {@return the limits, all of which must hold} */
  public ImmutableMap<Threshold, Double> limits() {
    return limits;
  }

  /**
   * {@return whether all that it names holds of a sheet}
   *
   * @param sheet weighed or read
   */
  public boolean fires(BalanceSheet sheet) {
    Optional<Trust> trust = subject.trust(sheet);
    if (trust.isEmpty() || !(standings.isEmpty() || standings.contains(trust.get().standing()))) {
      return false;
    }
    return limits.entrySet().stream()
        .allMatch(entry -> holds(entry.getKey(), trust.get(), sheet, entry.getValue()));
  }

  private boolean holds(Threshold threshold, Trust trust, BalanceSheet sheet, double limit) {
    boolean isKnown = threshold.isAboutPoints() || trust.standing() != Standing.UNTESTED;
    return isKnown && threshold.holds(trust, subject.outstanding(sheet), limit);
  }

  RuleSubject about() {
    return subject;
  }

  void check(Problems problems, String path) {
    if (standings.isEmpty() && limits.isEmpty()) {
      problems.add(path, "must have a condition", this);
    }
    if (outcome == Recommendation.PREFER && standings.contains(Standing.UNTESTED)) {
      problems.add(path + ".standing", "must be tested where the outcome is PREFER", standings);
    }
    limits.forEach(
        (threshold, limit) ->
            problems.require(
                threshold.accepts(limit), path + "." + threshold.key(), threshold.rule(), limit));
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Rule other
        && outcome == other.outcome
        && subject().equals(other.subject())
        && standings.equals(other.standings)
        && limits.equals(other.limits);
  }

  @Override
  public int hashCode() {
    return Objects.hash(outcome, subject(), standings, limits);
  }

  /** {@return one readable line, such as "HOLD CANDOUR standing [IMPAIRED]"} */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder(outcome + " " + subject());
    if (!standings.isEmpty()) {
      line.append(" standing ").append(standings);
    }
    limits.forEach(
        (threshold, limit) ->
            line.append(' ').append(threshold.key()).append(' ').append(Decimals.shortest(limit)));
    return line.toString();
  }
}
