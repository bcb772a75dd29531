package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import io.github.mettle.amount.Points;
import io.github.mettle.page.Numbers;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Change;
import io.github.mettle.text.Text;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import java.util.Optional;

/** The sentences of a review that speak of numbers. */
final class ReviewWords {
  private static final int MOST_SETTLEMENTS = 3;
  private static final double SMALLEST_GAIN = 0.0005;

  /** What is written as "0.00" is nothing. */
  private static final double SMALLEST = 0.005;

  private ReviewWords() {}

  static ImmutableList<String> whatChanged(ReviewPack review) {
    Change total = review.changes().total();
    return ImmutableList.of(trust(review), net(total));
  }

  private static String trust(ReviewPack review) {
    Trust before = review.opening().trust();
    Trust after = review.closing().trust();
    String expected =
        Numbers.share(before.expected()).equals(Numbers.share(after.expected()))
            ? "The expected value stayed at " + Numbers.share(after.expected())
            : "The expected value went from "
                + Numbers.share(before.expected())
                + " to "
                + Numbers.share(after.expected());
    String standing =
        before.standing() == after.standing()
            ? ", and the standing stayed “" + after.standing().title() + "”."
            : ", and the standing from “"
                + before.standing().title()
                + "” to “"
                + after.standing().title()
                + "”.";
    return expected + standing;
  }

  private static String net(Change total) {
    if (total.conduct().isZero() && total.decay().isZero()) {
      return "No points were earned, lost or faded.";
    }
    String before = Numbers.points(total.opening());
    String after = Numbers.points(total.closing());
    return (before.equals(after)
            ? "The net stayed at " + after
            : "The net went from " + before + " to " + after)
        + " points: "
        + change(total.conduct())
        + " by what was done, left undone or ruled, and "
        + change(total.decay())
        + " by time alone.";
  }

  private static String change(Points points) {
    return Math.abs(points.toDouble()) < SMALLEST ? "nothing" : Numbers.signed(points);
  }

  static ImmutableList<String> whatWouldMoveIt(BalanceSheet sheet, Audience to) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    Settlements owed = Settlements.of(sheet);
    owed.gains().entrySet().stream()
        .filter(it -> it.getValue() >= SMALLEST_GAIN)
        .limit(MOST_SETTLEMENTS)
        .map(it -> settle(it.getKey(), it.getValue(), to))
        .forEach(lines::add);
    double gain = owed.sheet().trust().expected() - sheet.trust().expected();
    if (owed.gains().size() > 1 && gain >= SMALLEST_GAIN) {
      String all = owed.gains().size() == 2 ? "both" : "all of it";
      lines.add(
          "With "
              + all
              + " settled today, "
              + gain(gain)
              + ". What the delay cost stays, and fades.");
    }
    goal(sheet).map(it -> WhatItTakes.toReach(sheet, it).to(to).sentence()).ifPresent(lines::add);
    Resilience.of(sheet).to(to).sentence().ifPresent(lines::add);
    return lines.build();
  }

  private static String settle(String id, double gain, Audience to) {
    return to == Audience.SUPPLIER
        ? "Settle what you owe for " + Text.oneLine(id) + " today: " + gain(gain) + "."
        : "If they settle what they owe for " + Text.oneLine(id) + " today, " + gain(gain) + ".";
  }

  private static String gain(double gain) {
    return "the expected value rises by " + Numbers.size(gain);
  }

  private static Optional<Standing> goal(BalanceSheet sheet) {
    return switch (sheet.trust().standing()) {
      case PROVEN -> Optional.empty();
      case PROMISING, MIXED -> Optional.of(Standing.PROVEN);
      case UNTESTED, DOUBTFUL -> Optional.of(Standing.PROMISING);
      case IMPAIRED -> Optional.of(Standing.MIXED);
    };
  }
}
