package io.github.mettle.sheet;

import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Decimals;
import io.github.mettle.page.English;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The words for what is due at a date: by days where it is due on a day, such as "kept 1 day late",
 * and else to the minute.
 */
final class PromiseWording {
  private static final double NOTHING = 1e-9;

  private PromiseWording() {}

  /** What became of it: "kept on the day", "withdrawn 3 days early", "delivered 1 day late". */
  static String done(Episode episode, Timing timing, long asOf) {
    if (episode instanceof Delivery delivery) {
      return delivered(delivery, timing, asOf);
    }
    Commitment promise = (Commitment) episode;
    if (promise.brokenAt().isPresent()) {
      return "broken";
    }
    String verb = promise.withdrawnAt().isPresent() ? "withdrawn " : "kept ";
    return verb + time(promise.dueAt(), timing);
  }

  private static String delivered(Delivery delivery, Timing timing, long asOf) {
    String time = time(delivery.dueAt(), timing);
    if (!delivery.receipts().isEmpty()) {
      return inParts(delivery, time, asOf);
    }
    double share = delivery.acceptedShare();
    if (delivery.target().isPresent()) {
      return percent(share) + " where " + percent(delivery.target().getAsDouble()) + " was agreed";
    }
    return "delivered " + time + (share < 1 ? ", " + percent(share) + " of it accepted" : "");
  }

  private static String inParts(Delivery delivery, String time, long asOf) {
    int count = received(delivery, asOf);
    double share = 0;
    for (int i = 0; i < count; i++) {
      share += delivery.receipts().share(i);
    }
    boolean isAll = share > 1 - NOTHING;
    if (count == 1) {
      return (isAll ? "" : percent(share) + " ") + "received " + time;
    }
    return "received in parts, the " + (isAll ? "last " : "latest ") + time;
  }

  private static String percent(double share) {
    return Decimals.shortest(Math.rint(1e6 * share) / 1e4) + " %";
  }

  /** What it is while it is not done: "not kept, 12 days late". */
  static String undone(Episode episode, PostingType type, Timing timing, long asOf) {
    boolean isPromise = episode instanceof Commitment;
    Moment dueAt = isPromise ? ((Commitment) episode).dueAt() : ((Delivery) episode).dueAt();
    String not =
        isPromise
            ? "not kept"
            : isBegun(episode, asOf) ? "the rest not delivered" : "not delivered";
    return switch (type) {
      case WAIVED -> not + " when we waived it, " + time(dueAt, timing);
      case WRITTEN_OFF -> not + ", and written off";
      default -> not + ", " + time(dueAt, timing);
    };
  }

  /** Whether it is a delivery of which a part was received by then. */
  static boolean isBegun(Episode episode, long asOf) {
    return episode instanceof Delivery delivery && received(delivery, asOf) > 0;
  }

  /** The number of receipts by then, and not after a waiver. */
  private static int received(Delivery delivery, long asOf) {
    long last = Math.min(asOf, delivery.waivedLastSecond());
    int size = delivery.receipts().size();
    return (int)
        IntStream.range(0, size).filter(i -> delivery.receipts().second(i) <= last).count();
  }

  static boolean isAbout(Criterion criterion) {
    return criterion == Criterion.KEEP || criterion == Criterion.DELIVER;
  }

  /**
   * By how much the agreed date was missed, whatever the policy allows beyond it: "2 days late,
   * within the 5 days of grace".
   */
  private static String time(Moment dueAt, Timing timing) {
    long due = dueAt.due().getEpochSecond();
    long late = timing.until() - due;
    String time = dueAt.isDate() ? English.byDays(days(late)) : byTime(late);
    long grace = timing.start() + timing.window() - due;
    return late > 0 ? time + allowed(late - grace - timing.paused(), grace, timing.paused()) : time;
  }

  private static String byTime(long late) {
    if (late == 0) {
      return "just in time";
    }
    String length = English.duration(Math.abs(late));
    return late > 0 ? length + " late" : length + " early";
  }

  private static String allowed(long excess, long grace, long paused) {
    List<String> reasons = new ArrayList<>();
    if (grace > 0) {
      reasons.add("the " + length(grace) + " of grace");
    }
    if (paused > 0) {
      reasons.add("the " + length(paused) + " for which the clock stopped");
    }
    return reasons.isEmpty()
        ? ""
        : (excess > 0 ? ", beyond " : ", within ") + English.list(reasons, "and");
  }

  private static String length(long seconds) {
    return seconds % Moment.DAY == 0
        ? English.days(seconds / Moment.DAY)
        : English.duration(seconds);
  }

  /** Whole days, a day begun counting as late. */
  private static long days(long late) {
    return late > 0 ? Math.floorDiv(late - 1, Moment.DAY) + 1 : late / Moment.DAY;
  }

  /**
   * The time until something is due: "in 24 days", "today" or "1 day late" where it is due on a
   * day; ahead of a day, by days too.
   */
  static String until(Expectation expectation, Moment asOf) {
    long due = expectation.dueAt().getEpochSecond();
    long late = asOf.dueSecond() - due;
    if (late < 0 && asOf.isDate()) {
      long today = Math.floorDiv(asOf.dueSecond(), Moment.DAY);
      return "in " + English.days(Math.floorDiv(due, Moment.DAY) - today);
    }
    if (expectation.episode().filter(PromiseWording::isDueOnADay).isEmpty()) {
      return English.until(-late);
    }
    long days = days(late);
    if (days == 0) {
      return "today";
    }
    return days > 0 ? English.byDays(days) : "in " + English.days(-days);
  }

  private static boolean isDueOnADay(Episode episode) {
    return (episode instanceof Commitment promise && promise.dueAt().isDate())
        || (episode instanceof Delivery delivery && delivery.dueAt().isDate());
  }
}
