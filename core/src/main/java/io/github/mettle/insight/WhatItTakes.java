package io.github.mettle.insight;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.page.Numbers;
import io.github.mettle.policy.Policy;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Reportable;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * What it would take to reach a standing or an expected value, if it happened on the day of the
 * sheet: first the settlement of all that is owed, worked out with it settled; then the fewest kept
 * promises, straight answers and granted requests; and, since nobody should wish for incidents, how
 * many of them <em>if they happen and are handled without fault</em>.
 *
 * <p>The fewest of all mixtures; of several as small, the one with most promises, then most
 * answers. A promise has stake 1; an incident is MAJOR, the supplier's, without impact, with every
 * step at once. Each counts what weighing it would give. More than 1,000 of a kind, or in all, are
 * not looked for: then it cannot be reached that way; nor more than 100 for {@link
 * Standing#PROMISING}, which more good can also undo, by making the bad outweigh the unknown.
 *
 * <pre>{@code
 * WhatItTakes.toReach(sheet, Standing.PROVEN).sentence();
 * // "Ruhr Steelworks would be proven with four promises kept, …"
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class WhatItTakes implements Reportable {
  private static final int MOST = 1000;
  private static final int MOST_SCANNED = 100;
  private static final double TOLERANCE = 1e-9;

  private final BalanceSheet sheet;
  private final Goal goal;
  private final boolean isReached;
  private final Settlements settlements;
  private final Optional<GoodDeeds> deeds;
  private final OptionalInt incidents;
  private final Audience audience;

  /** What is to be reached: a standing, or an expected value. */
  private record Goal(String words, Optional<Standing> standing, OptionalDouble expected) {
    static Goal of(String words, Standing standing) {
      return new Goal(words, Optional.of(standing), OptionalDouble.empty());
    }

    static Goal of(String words, double expected) {
      return new Goal(words, Optional.empty(), OptionalDouble.of(expected));
    }
  }

  private WhatItTakes(
      BalanceSheet sheet,
      Goal goal,
      boolean isReached,
      Settlements settlements,
      Optional<GoodDeeds> deeds,
      OptionalInt incidents,
      Audience audience) {
    this.sheet = sheet;
    this.goal = goal;
    this.isReached = isReached;
    this.settlements = settlements;
    this.deeds = deeds;
    this.incidents = incidents;
    this.audience = audience;
  }

  private static WhatItTakes of(
      BalanceSheet sheet,
      Goal goal,
      Settlements settlements,
      Optional<GoodDeeds> deeds,
      OptionalInt incidents) {
    return new WhatItTakes(sheet, goal, false, settlements, deeds, incidents, Audience.BUYER);
  }

  /**
   * {@return the same answer for a reader}
   *
   * @param audience the buyer, as in the beginning, or the supplier
   */
  public WhatItTakes to(Audience audience) {
    return new WhatItTakes(sheet, goal, isReached, settlements, deeds, incidents, audience);
  }

  /** {@return the reader of the sentence} */
  public Audience audience() {
    return audience;
  }

  /**
   * {@return the answer for a standing overall, or a better one}
   *
   * @param sheet weighed here
   * @param standing PROVEN; PROMISING; or MIXED: tested, and not impaired
   * @throws RefusedException if it is another
   * @throws IllegalStateException if the sheet was read
   */
  public static WhatItTakes toReach(BalanceSheet sheet, Standing standing) {
    return switch (standing) {
      case PROVEN ->
          search(sheet, Goal.of("be proven", standing), t -> t.standing() == standing, true);
      case PROMISING ->
          search(sheet, Goal.of("be promising", standing), WhatItTakes::isPromising, false);
      case MIXED -> search(sheet, Goal.of(tested(sheet), standing), WhatItTakes::isTested, true);
      case UNTESTED, DOUBTFUL, IMPAIRED ->
          throw RefusedException.of(
              "", "standing", "must be one of [PROVEN, PROMISING, MIXED]", standing);
    };
  }

  private static boolean isPromising(Trust trust) {
    return trust.standing() == Standing.PROMISING || trust.standing() == Standing.PROVEN;
  }

  private static String tested(BalanceSheet sheet) {
    return sheet.trust().standing() == Standing.IMPAIRED
        ? "cease to be impaired"
        : "be tested and not impaired";
  }

  private static boolean isTested(Trust trust) {
    return trust.standing() != Standing.UNTESTED && trust.standing() != Standing.IMPAIRED;
  }

  /**
   * {@return the answer for an overall expected value}
   *
   * @param sheet weighed here
   * @param expected in (0, 1)
   * @throws RefusedException if it is outside
   * @throws IllegalStateException if the sheet was read
   */
  public static WhatItTakes toReach(BalanceSheet sheet, double expected) {
    if (!(expected > 0 && expected < 1)) {
      throw RefusedException.of("", "expected", "must be in (0, 1)", expected);
    }
    Goal goal = Goal.of("reach " + Numbers.share(expected), expected);
    return search(sheet, goal, trust -> trust.expected() >= expected - TOLERANCE, true);
  }

  private static WhatItTakes search(
      BalanceSheet sheet, Goal goal, Predicate<Trust> reached, boolean isMonotone) {
    TrustModel model = Sheets.model("what it takes", sheet);
    if (reached.test(sheet.trust())) {
      Settlements none = Settlements.none(sheet);
      OptionalInt zero = OptionalInt.of(0);
      return new WhatItTakes(sheet, goal, true, none, nothing(), zero, Audience.BUYER);
    }
    Settlements settled = Settlements.of(sheet);
    if (reached.test(settled.sheet().trust())) {
      return of(sheet, goal, settled, nothing(), OptionalInt.of(0));
    }
    SmallestCount search =
        isMonotone ? new SmallestCount(MOST, true) : new SmallestCount(MOST_SCANNED, false);
    ScenarioSearch mixtures = ScenarioSearch.of(model, settled.sheet(), reached);
    Optional<GoodDeeds> deeds =
        mixtures.mayReach(MOST, isMonotone) ? search.of(mixtures::reaching) : Optional.empty();
    OptionalInt incidents = incidents(model, settled.sheet(), reached, search);
    return of(sheet, goal, settled, deeds, incidents);
  }

  private static Optional<GoodDeeds> nothing() {
    return Optional.of(GoodDeeds.of(0, 0, 0));
  }

  private static OptionalInt incidents(
      TrustModel model, BalanceSheet sheet, Predicate<Trust> reached, SmallestCount search) {
    Policy policy = model.policy();
    Instant now = sheet.asOf().due();
    AccountAmounts present = AccountAmounts.of(sheet);
    AccountAmounts incident = Scenario.INCIDENT.worth(policy, now);
    boolean hasFailed = Sheets.hasFailed(sheet);
    return search
        .of(
            n ->
                Optional.of(n)
                    .filter(
                        k -> reached.test(present.copy().add(incident, k).whole(model, hasFailed))))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** {@return the sheet from which it is asked} */
  public BalanceSheet sheet() {
    return sheet;
  }

  /** {@return the standing to reach, if the goal is one} */
  public Optional<Standing> standing() {
    return goal.standing;
  }

  /** {@return the overall expected value to reach, if the goal is one} */
  public OptionalDouble expected() {
    return goal.expected;
  }

  /** {@return whether the goal is reached already} */
  public boolean isReached() {
    return isReached;
  }

  /**
   * {@return what is owed and can be settled, by episode, with what settling each alone adds to the
   * overall expected value: the greatest gain first; empty if the goal is reached already}
   */
  public ImmutableMap<String, Double> settlements() {
    return settlements.gains();
  }

  /** {@return what settling all of it adds to the overall expected value} */
  public double settlementGain() {
    return settlements.sheet().trust().expected() - sheet.trust().expected();
  }

  /**
   * {@return the fewest deeds by which it is reached once all is settled, unless it cannot be
   * reached that way}
   */
  public Optional<GoodDeeds> deeds() {
    return deeds;
  }

  /**
   * {@return how many more incidents, if they happen and are handled without fault, would do once
   * all is settled, unless none would}
   */
  public OptionalInt incidents() {
    return incidents;
  }

  /** {@return the answer in one sentence} */
  public String sentence() {
    return Sentences.whatItTakes(goal.words, this);
  }

  /** {@return the sentence} */
  @Override
  public String toString() {
    return sentence();
  }
}
