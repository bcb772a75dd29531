package io.github.mettle.insight;

import io.github.mettle.record.Severity;
import io.github.mettle.trust.Standing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether the conditions of a rule can hold together. */
final class RuleConsistency {
  /** What has a standing: a subject, or the trust overall of a trial. */
  private record Judged(RuleSubject subject, Optional<Severity> trial) {}

  private final List<Conditions.Standings> standings = new ArrayList<>();
  private final List<Conditions.Limit> limits = new ArrayList<>();
  private final List<Conditions.Last> lasts = new ArrayList<>();
  private double yearsBelow = Double.POSITIVE_INFINITY;
  private boolean isRising;
  private final Map<Judged, Set<Standing>> possible = new HashMap<>();

  private RuleConsistency(List<? extends Condition> conditions) {
    for (Condition condition : conditions) {
      if (condition instanceof Conditions.Standings standing) {
        standings.add(standing);
      } else if (condition instanceof Conditions.Limit limit) {
        limits.add(limit);
      } else if (condition instanceof Conditions.Last last) {
        lasts.add(last);
      } else if (condition instanceof Conditions.Years years) {
        yearsBelow = Math.min(yearsBelow, years.below());
      } else if (condition instanceof Conditions.Rising) {
        isRising = true;
      }
    }
  }

  static boolean canHold(List<? extends Condition> conditions) {
    RuleConsistency rule = new RuleConsistency(conditions);
    return rule.standingsCanHold()
        && rule.limitsCanHold()
        && rule.lastsCanHold()
        && !(rule.isRising && rule.yearsBelow <= Conditions.Rising.LEAST_YEARS);
  }

  private boolean standingsCanHold() {
    for (Conditions.Standings it : standings) {
      if (it.isNegated() || it.subjects().size() == 1) {
        it.subjects().forEach(subject -> narrow(new Judged(subject, it.trial()), it));
      }
    }
    return standings.stream().allMatch(this::canHold) && isSomeStandingOverall();
  }

  private void narrow(Judged judged, Conditions.Standings condition) {
    possible(judged).removeIf(standing -> !condition.admits(standing));
  }

  private Set<Standing> possible(Judged judged) {
    return possible.computeIfAbsent(judged, any -> standings(any.subject()));
  }

  private static Set<Standing> standings(RuleSubject subject) {
    Set<Standing> all = EnumSet.allOf(Standing.class);
    if (subject == RuleSubject.EXTRA_MILE) {
      all.remove(Standing.IMPAIRED);
    }
    return all;
  }

  /** Whether a condition that needs a standing finds one with any of its subjects. */
  private boolean canHold(Conditions.Standings condition) {
    return condition.isNegated()
        || condition.subjects().stream()
            .map(subject -> possible(new Judged(subject, condition.trial())))
            .anyMatch(left -> left.stream().anyMatch(condition::admits));
  }

  /** Trust overall always has a standing; all else may be without weight, or there is no trial. */
  private boolean isSomeStandingOverall() {
    return !possible(new Judged(RuleSubject.WHOLE, Optional.empty())).isEmpty();
  }

  private boolean limitsCanHold() {
    return limits.stream().allMatch(this::canHold);
  }

  private boolean canHold(Conditions.Limit limit) {
    return limit.subjects().stream().anyMatch(subject -> canHold(limit, subject));
  }

  /** Whether a number may be on its side of the limit, given those of this subject alone. */
  private boolean canHold(Conditions.Limit limit, RuleSubject subject) {
    Set<Standing> left = EnumSet.copyOf(standings(subject));
    left.retainAll(possible(new Judged(subject, Optional.empty())));
    left.remove(Standing.UNTESTED);
    return !left.isEmpty()
        && limits.stream()
            .filter(other -> other.subjects().size() == 1 && other.subjects().contains(subject))
            .noneMatch(other -> contradict(limit, other));
  }

  private static boolean contradict(Conditions.Limit one, Conditions.Limit other) {
    if (one.threshold().key().equals(other.threshold().key())
        && one.threshold() != other.threshold()) {
      return one.threshold().isBelow()
          ? one.limit() <= other.limit()
          : other.limit() <= one.limit();
    }
    return false;
  }

  private boolean lastsCanHold() {
    return lasts.stream()
        .noneMatch(
            one ->
                lasts.stream()
                    .anyMatch(
                        other -> one.severity() == other.severity() && one.is() != other.is()));
  }
}
