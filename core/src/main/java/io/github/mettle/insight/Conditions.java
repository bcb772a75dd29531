package io.github.mettle.insight;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Severity;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.Problems;
import io.github.mettle.trust.Standing;
import java.util.Optional;
import java.util.OptionalInt;

/** The kinds of {@link Condition}, each with its own fields. */
@NotByReflection
public final class Conditions {
  private Conditions() {}

  /**
   * At least one subject, or the trial, has one of the standings; if negated, none has.
   *
   * @param subjects the subjects; those without weight do not count
   * @param isNegated whether the standing of no subject may be one of these
   * @param standings at least one
   * @param trial the trial that is meant, if any; without one it holds only if negated
   */
  public record Standings(
      ImmutableSet<RuleSubject> subjects,
      boolean isNegated,
      ImmutableSet<Standing> standings,
      Optional<Severity> trial)
      implements Condition {
    public Standings {
      Problems problems = Problems.collect();
      ConditionRules.requireStandings(problems, subjects, isNegated, standings, trial);
      problems.refuseIfAny();
    }

    /**
     * {@return this condition of other subjects}
     *
     * @param subjects at least one
     */
    public Standings of(RuleSubject... subjects) {
      return new Standings(ImmutableSet.copyOf(subjects), isNegated, standings, trial);
    }

    /**
     * {@return this condition of the trust overall that grave incidents alone give}
     *
     * @param severity the least severity, MAJOR or CRITICAL
     */
    public Standings ofTrial(Severity severity) {
      return new Standings(subjects, isNegated, standings, Optional.of(severity));
    }

    /** {@return whether a standing is as it must be, of a subject that has one} */
    boolean admits(Standing standing) {
      return standings.contains(standing) != isNegated;
    }

    @Override
    public String key() {
      return "standing";
    }

    @Override
    public ImmutableMap<String, Object> fields() {
      ImmutableMap.Builder<String, Object> fields = ImmutableMap.builder();
      fields.put("of", ConditionRules.names(subjects));
      fields.put(isNegated ? "notIn" : "in", ConditionRules.names(standings));
      trial.ifPresent(severity -> fields.put("trial", severity.name()));
      return fields.buildOrThrow();
    }

    @Override
    public <T> T accept(Condition.Visitor<T> visitor) {
      return visitor.standings(this);
    }

    @Override
    public String toString() {
      return ConditionRules.line(this);
    }
  }

  /**
   * There are at least so many observed facts of a kind.
   *
   * @param of the kind of facts
   * @param severity the least severity, if any; not for untruths
   * @param impact the least impact, if any; not for untruths
   * @param withinDays the number of days in which they must lie, if any
   * @param atLeast the least number, at least 1
   */
  public record Count(
      Counted of,
      Optional<Severity> severity,
      Optional<Impact> impact,
      OptionalInt withinDays,
      int atLeast)
      implements Condition {
    public Count {
      Problems problems = Problems.collect();
      if (of == Counted.UNTRUTHS) {
        severity.ifPresent(s -> problems.add("severity", "must be absent of untruths", s));
        impact.ifPresent(i -> problems.add("impact", "must be absent of untruths", i));
      }
      ConditionRules.requireDays(problems, withinDays);
      problems.require(atLeast >= 1, "atLeast", "must be at least 1", atLeast);
      problems.refuseIfAny();
    }

    /**
     * {@return this condition for facts of a severity}
     *
     * @param least the least severity
     */
    public Count severity(Severity least) {
      return new Count(of, Optional.of(least), impact, withinDays, atLeast);
    }

    /**
     * {@return this condition for facts of an impact}
     *
     * @param least the least impact
     */
    public Count impact(Impact least) {
      return new Count(of, severity, Optional.of(least), withinDays, atLeast);
    }

    /**
     * {@return this condition for facts of the last days}
     *
     * @param days in [1, 36500]
     */
    public Count withinDays(int days) {
      return new Count(of, severity, impact, OptionalInt.of(days), atLeast);
    }

    @Override
    public String key() {
      return "count";
    }

    @Override
    public ImmutableMap<String, Object> fields() {
      ImmutableMap.Builder<String, Object> fields = ImmutableMap.builder();
      fields.put("of", of.key());
      severity.ifPresent(least -> fields.put("severity", least.name()));
      impact.ifPresent(least -> fields.put("impact", least.name()));
      withinDays.ifPresent(days -> fields.put("withinDays", days));
      return fields.put("atLeast", atLeast).buildOrThrow();
    }

    @Override
    public <T> T accept(Condition.Visitor<T> visitor) {
      return visitor.count(this);
    }

    @Override
    public String toString() {
      return ConditionRules.line(this);
    }
  }

  /**
   * The last incident of at least a severity that was failed or stood had this outcome.
   *
   * @param severity the least severity, MAJOR or CRITICAL
   * @param is what became of it
   * @param withinDays the number of days in which it must have been opened, if any
   */
  public record Last(Severity severity, TrialOutcome is, OptionalInt withinDays)
      implements Condition {
    public Last {
      Problems problems = Problems.collect();
      ConditionRules.requireGrave(problems, "severity", severity);
      ConditionRules.requireDays(problems, withinDays);
      problems.refuseIfAny();
    }

    /**
     * {@return this condition for an incident opened in the last days}
     *
     * @param days in [1, 36500]
     */
    public Last withinDays(int days) {
      return new Last(severity, is, OptionalInt.of(days));
    }

    @Override
    public String key() {
      return "last";
    }

    @Override
    public ImmutableMap<String, Object> fields() {
      ImmutableMap.Builder<String, Object> fields = ImmutableMap.builder();
      fields.put("severity", severity.name()).put("is", is.name());
      withinDays.ifPresent(days -> fields.put("withinDays", days));
      return fields.buildOrThrow();
    }

    @Override
    public <T> T accept(Condition.Visitor<T> visitor) {
      return visitor.last(this);
    }

    @Override
    public String toString() {
      return ConditionRules.line(this);
    }
  }

  /**
   * Incidents of the last 365 days are more frequent than those before, beyond chance.
   *
   * @param impact the least impact of the incidents that count, if any
   * @param atLeast the least number in the last 365 days, at least 1
   */
  public record Rising(Optional<Impact> impact, int atLeast) implements Condition {
    /** The years that a record must have. */
    static final double LEAST_YEARS = 2;

    public Rising {
      Problems problems = Problems.collect();
      problems.require(atLeast >= 1, "atLeast", "must be at least 1", atLeast);
      problems.refuseIfAny();
    }

    /**
     * {@return this condition for incidents of an impact}
     *
     * @param least the least impact
     */
    public Rising impact(Impact least) {
      return new Rising(Optional.of(least), atLeast);
    }

    @Override
    public String key() {
      return "rising";
    }

    @Override
    public ImmutableMap<String, Object> fields() {
      ImmutableMap.Builder<String, Object> fields = ImmutableMap.builder();
      impact.ifPresent(least -> fields.put("impact", least.name()));
      return fields.put("atLeast", atLeast).buildOrThrow();
    }

    @Override
    public <T> T accept(Condition.Visitor<T> visitor) {
      return visitor.rising(this);
    }

    @Override
    public String toString() {
      return ConditionRules.line(this);
    }
  }

  /**
   * So much is outstanding in all.
   *
   * @param atLeast the points, in (0, 1e9]
   */
  public record Outstanding(double atLeast) implements Condition {
    public Outstanding {
      Problems problems = Problems.collect();
      ConditionRules.requirePoints(problems, atLeast);
      problems.refuseIfAny();
    }

    @Override
    public String key() {
      return "outstanding";
    }

    @Override
    public ImmutableMap<String, Object> fields() {
      return ImmutableMap.of("atLeast", atLeast);
    }

    @Override
    public <T> T accept(Condition.Visitor<T> visitor) {
      return visitor.outstanding(this);
    }

    @Override
    public String toString() {
      return ConditionRules.line(this);
    }
  }

  /**
   * At least so many points, neither done nor waived, have been overdue for long or written off.
   *
   * @param days more than so many days overdue, in [0, 36500]
   * @param atLeast the points, in (0, 1e9]
   */
  public record Owed(int days, double atLeast) implements Condition {
    public Owed {
      Problems problems = Problems.collect();
      boolean holds = days >= 0 && days <= ConditionRules.MOST_DAYS;
      problems.require(holds, "days", "must be in [0, 36500]", days);
      ConditionRules.requirePoints(problems, atLeast);
      problems.refuseIfAny();
    }

    @Override
    public String key() {
      return "owed";
    }

    @Override
    public ImmutableMap<String, Object> fields() {
      return ImmutableMap.of("days", days, "atLeast", atLeast);
    }

    @Override
    public <T> T accept(Condition.Visitor<T> visitor) {
      return visitor.owed(this);
    }

    @Override
    public String toString() {
      return ConditionRules.line(this);
    }
  }

  /**
   * The record is shorter than so many years.
   *
   * @param below the years, above 0
   */
  public record Years(double below) implements Condition {
    public Years {
      Problems problems = Problems.collect();
      boolean holds = below > 0 && below < Double.POSITIVE_INFINITY;
      problems.require(holds, "below", "must be in (0, ∞)", below);
      problems.refuseIfAny();
    }

    @Override
    public String key() {
      return "years";
    }

    @Override
    public ImmutableMap<String, Object> fields() {
      return ImmutableMap.of("below", below);
    }

    @Override
    public <T> T accept(Condition.Visitor<T> visitor) {
      return visitor.years(this);
    }

    @Override
    public String toString() {
      return ConditionRules.line(this);
    }
  }

  /**
   * The trust of at least one subject that is not UNTESTED has a number on one side of a limit.
   *
   * @param threshold the number and the side
   * @param subjects the subjects; those without weight do not count
   * @param limit in [0, 1]
   */
  public record Limit(Threshold threshold, ImmutableSet<RuleSubject> subjects, double limit)
      implements Condition {
    public Limit {
      Problems problems = Problems.collect();
      ConditionRules.requireSome(problems, "of", subjects);
      limit += 0.0;
      if (threshold.isBelow()) {
        problems.require(limit > 0 && limit <= 1, "below", "must be in (0, 1]", limit);
      } else {
        problems.require(limit >= 0 && limit <= 1, "atLeast", "must be in [0, 1]", limit);
      }
      problems.refuseIfAny();
    }

    /**
     * {@return this condition of other subjects}
     *
     * @param subjects at least one
     */
    public Limit of(RuleSubject... subjects) {
      return new Limit(threshold, ImmutableSet.copyOf(subjects), limit);
    }

    @Override
    public String key() {
      return threshold.key();
    }

    @Override
    public ImmutableMap<String, Object> fields() {
      return ImmutableMap.of("of", ConditionRules.names(subjects), threshold.side(), limit);
    }

    @Override
    public <T> T accept(Condition.Visitor<T> visitor) {
      return visitor.limit(this);
    }

    @Override
    public String toString() {
      return ConditionRules.line(this);
    }
  }

  /**
   * More than a share of the points earned is of one doubtful origin.
   *
   * @param above the share, in [0, 1)
   */
  public record OneOrigin(double above) implements Condition {
    public OneOrigin {
      Problems problems = Problems.collect();
      above += 0.0;
      problems.require(above >= 0 && above < 1, "above", "must be in [0, 1)", above);
      problems.refuseIfAny();
    }

    @Override
    public String key() {
      return "provenance";
    }

    @Override
    public ImmutableMap<String, Object> fields() {
      return ImmutableMap.of("above", above);
    }

    @Override
    public <T> T accept(Condition.Visitor<T> visitor) {
      return visitor.oneOrigin(this);
    }

    @Override
    public String toString() {
      return ConditionRules.line(this);
    }
  }
}
