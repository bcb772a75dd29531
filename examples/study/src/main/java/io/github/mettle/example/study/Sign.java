package io.github.mettle.example.study;

import io.github.mettle.insight.Decision;
import io.github.mettle.insight.Origin;
import io.github.mettle.insight.Provenance;
import io.github.mettle.insight.Recommendation;
import io.github.mettle.insight.SmallOrders;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Frequency;
import io.github.mettle.sheet.Line;
import io.github.mettle.sheet.Rate;
import io.github.mettle.sheet.Trial;
import io.github.mettle.trust.Standing;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What the library prints that shows a reader that a value is not to be trusted. */
enum Sign {
  /** The account is neither PROVEN nor PROMISING. */
  STANDING("standing"),
  /** What was serious, looked at by itself, went badly. */
  TRIAL("trial"),
  /** More than half of the points are of one of the kinds that a gate asks about. */
  PROVENANCE("provenance"),
  /** Things go wrong more often than without the trick, by more than chance explains. */
  FREQUENCY("frequency"),
  /** The decision is to watch or to hold. */
  GATE("gate"),
  /** No more of what was due was met than without the trick. */
  HIT_RATE("met and missed"),
  /** More points are not due yet than were ever decided. */
  PENDING("not due yet"),
  /** More than a third of what was due was waived. */
  WAIVED("waived"),
  /** Points are disputed. */
  DISPUTED("disputed"),
  /** They take more trouble over small orders. */
  SMALL_ORDERS("small orders");

  private static final double AS_MUCH = 0.02;
  private static final double LIKELY = 0.9;

  private final String title;

  Sign(String title) {
    this.title = title;
  }

  /** {@return the name in a table} */
  String title() {
    return title;
  }

  /** {@return whether it would not show if the rest of the record were better} */
  boolean isOfTheTrick() {
    return this != TRIAL && this != GATE;
  }

  /**
   * {@return what shows a trick}
   *
   * @param attack the trick
   * @param honest the sheet without it
   * @param sheet the sheet with it
   * @param decision the gate's on that sheet
   */
  static Set<Sign> of(Attack attack, BalanceSheet honest, BalanceSheet sheet, Decision decision) {
    Line line = sheet.line(attack.account());
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    add(signs, STANDING, !isGood(line.trust().standing()));
    add(signs, TRIAL, sheet.trials().values().stream().anyMatch(Sign::isBad));
    add(signs, PROVENANCE, isOfOneOrigin(Provenance.of(sheet)));
    add(signs, FREQUENCY, isMoreOften(honest, sheet));
    add(signs, GATE, decision.outcome().compareTo(Recommendation.WATCH) >= 0);
    add(signs, HIT_RATE, isMetNoMore(honest.line(attack.account()), line));
    add(signs, PENDING, line.contingent().compareTo(line.assets().plus(line.liabilities())) > 0);
    add(signs, WAIVED, line.waived() * 3 > line.met() + line.missed() + line.waived());
    add(signs, DISPUTED, !line.disputed().isZero());
    add(signs, SMALL_ORDERS, SmallOrders.of(sheet).probability().orElse(0) >= LIKELY);
    return signs;
  }

  private static void add(Set<Sign> signs, Sign sign, boolean isShown) {
    if (isShown) {
      signs.add(sign);
    }
  }

  private static boolean isGood(Standing standing) {
    return standing == Standing.PROVEN || standing == Standing.PROMISING;
  }

  private static boolean isBad(Trial trial) {
    Standing standing = trial.trust().standing();
    return !isGood(standing) && standing != Standing.UNTESTED;
  }

  private static boolean isOfOneOrigin(Provenance provenance) {
    return Arrays.stream(Origin.values())
        .filter(Origin::isGated)
        .anyMatch(origin -> provenance.share(origin) > 0.5);
  }

  private static boolean isMoreOften(BalanceSheet honest, BalanceSheet sheet) {
    double before = honest.frequency().map(Frequency::incidents).map(Rate::upper).orElse(0.0);
    double after = sheet.frequency().map(Frequency::incidents).map(Rate::lower).orElse(0.0);
    return after > before;
  }

  private static boolean isMetNoMore(Line before, Line after) {
    boolean isKnown = before.met() + before.missed() > 0 && after.met() + after.missed() > 0;
    return isKnown && hitRate(after) <= hitRate(before) + AS_MUCH;
  }

  /** {@return the share of what was due that was met; one half if nothing was due} */
  static double hitRate(Line line) {
    int due = line.met() + line.missed();
    return due == 0 ? 0.5 : (double) line.met() / due;
  }
}
