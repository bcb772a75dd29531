package io.github.mettle.insight;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.mettle.record.Severity;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.trust.Standing;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A condition of a {@link Rule}. Each is a value; one that cannot hold is refused when it is made.
 *
 * <p>Every number but a count is compared to within 1e-9: at least is reached by a tie, below and
 * above hold only beyond it. <i>Within days</i> means later than that many days before the instant
 * of the sheet.
 *
 * <pre>{@code
 * Condition.standing(Standing.IMPAIRED).of(RuleSubject.WHOLE, RuleSubject.INTEGRITY);
 * Condition.atLeast(3, Counted.INCIDENTS).impact(Impact.SEVERE).withinDays(365);
 * Condition.last(Severity.MAJOR, TrialOutcome.FAILED).withinDays(730);
 * }</pre>
 */
@NotByReflection
public sealed interface Condition
    permits Conditions.Standings,
        Conditions.Count,
        Conditions.Last,
        Conditions.Rising,
        Conditions.Outstanding,
        Conditions.Owed,
        Conditions.Years,
        Conditions.Limit,
        Conditions.OneOrigin {
  /** {@return the name in JSON, such as "standing"} */
  String key();

  /** {@return what it says, as in JSON: text, lists of text and numbers, by name} */
  ImmutableMap<String, Object> fields();

  /**
   * {@return what a visitor makes of it}
   *
   * @param visitor has a method for each kind of condition
   * @param <T> the type that the visitor makes
   */
  <T> T accept(Visitor<T> visitor);

  /**
   * {@return a condition that the standing overall is one of these}
   *
   * @param in at least one
   */
  static Conditions.Standings standing(Standing... in) {
    ImmutableSet<Standing> standings = ImmutableSet.copyOf(in);
    return new Conditions.Standings(
        ImmutableSet.of(RuleSubject.WHOLE), false, standings, Optional.empty());
  }

  /**
   * {@return a condition that the standing overall is none of these}
   *
   * @param notIn at least one
   */
  static Conditions.Standings standingNot(Standing... notIn) {
    ImmutableSet<Standing> standings = ImmutableSet.copyOf(notIn);
    return new Conditions.Standings(
        ImmutableSet.of(RuleSubject.WHOLE), true, standings, Optional.empty());
  }

  /**
   * {@return a condition that there are at least so many facts of a kind}
   *
   * @param n at least 1
   * @param of the kind of facts
   */
  static Conditions.Count atLeast(int n, Counted of) {
    return new Conditions.Count(of, Optional.empty(), Optional.empty(), OptionalInt.empty(), n);
  }

  /**
   * {@return a condition on the last incident that was failed or stood}
   *
   * @param severity its least severity, MAJOR or CRITICAL
   * @param is what became of it
   */
  static Conditions.Last last(Severity severity, TrialOutcome is) {
    return new Conditions.Last(severity, is, OptionalInt.empty());
  }

  /**
   * {@return a condition that incidents become more frequent, beyond what chance explains}
   *
   * @param n the least number of incidents in the last 365 days, at least 1
   */
  static Conditions.Rising rising(int n) {
    return new Conditions.Rising(Optional.empty(), n);
  }

  /**
   * {@return a condition that at least so much is outstanding in all}
   *
   * @param points in (0, 1e9]
   */
  static Conditions.Outstanding outstanding(double points) {
    return new Conditions.Outstanding(points);
  }

  /**
   * {@return a condition that at least so much has been overdue for long, or is written off}
   *
   * @param days more than so many days overdue, in [0, 36500]
   * @param points in (0, 1e9]
   */
  static Conditions.Owed owed(int days, double points) {
    return new Conditions.Owed(days, points);
  }

  /**
   * {@return a condition that the record is shorter than so many years}
   *
   * @param years above 0
   */
  static Conditions.Years yearsBelow(double years) {
    return new Conditions.Years(years);
  }

  /**
   * {@return a condition on a number of trust, overall; it never holds where that is UNTESTED}
   *
   * @param threshold the number and the side of the limit
   * @param limit in [0, 1]; above 0 for one that the number is to be below
   */
  static Conditions.Limit limit(Threshold threshold, double limit) {
    return new Conditions.Limit(threshold, ImmutableSet.of(RuleSubject.WHOLE), limit);
  }

  /**
   * {@return a condition that more than a share of the points earned is of one doubtful origin}
   *
   * @param share in [0, 1)
   * @see Origin
   */
  static Conditions.OneOrigin oneOriginAbove(double share) {
    return new Conditions.OneOrigin(share);
  }

  /**
   * A method for each kind of condition.
   *
   * @param <T> the type that the visitor makes
   */
  interface Visitor<T> {
    /** {@return what it makes of a condition on standings} */
    T standings(Conditions.Standings condition);

    /** {@return what it makes of a condition on a number of facts} */
    T count(Conditions.Count condition);

    /** {@return what it makes of a condition on the last trial} */
    T last(Conditions.Last condition);

    /** {@return what it makes of a condition on the trend of incidents} */
    T rising(Conditions.Rising condition);

    /** {@return what it makes of a condition on what is outstanding} */
    T outstanding(Conditions.Outstanding condition);

    /** {@return what it makes of a condition on old debts} */
    T owed(Conditions.Owed condition);

    /** {@return what it makes of a condition on the length of the record} */
    T years(Conditions.Years condition);

    /** {@return what it makes of a condition on a number of trust} */
    T limit(Conditions.Limit condition);

    /** {@return what it makes of a condition on the origin of the points} */
    T oneOrigin(Conditions.OneOrigin condition);
  }
}
