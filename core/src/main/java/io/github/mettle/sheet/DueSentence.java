package io.github.mettle.sheet;

import io.github.mettle.page.English;
import java.util.ArrayList;
import java.util.List;

/** How many things are owed, and in which state they are. */
final class DueSentence {
  private DueSentence() {}

  /** With whoever owes, and to whom, such as "They owe us". */
  static String of(List<Expectation> due, String owe) {
    return due.isEmpty()
        ? owe + " nothing."
        : owe + " " + English.things(due.size(), "thing") + states(due) + ".";
  }

  /** Whoever owes: a sheet may be the buyer's own. */
  static String of(List<Expectation> due) {
    return due.isEmpty()
        ? "Nothing is owed."
        : English.capital(English.things(due.size(), "thing"))
            + (due.size() == 1 ? " is owed" : " are owed")
            + states(due)
            + ".";
  }

  private static String states(List<Expectation> due) {
    int all = due.size();
    List<String> parts = new ArrayList<>();
    add(parts, count(due, ExpectationState.OVERDUE), all, "overdue");
    int pending = count(due, ExpectationState.PENDING);
    if (pending == all && all > 1) {
      return all == 2 ? ", neither due yet" : ", none due yet";
    }
    add(parts, pending, all, "not due yet");
    add(parts, count(due, ExpectationState.WRITTEN_OFF), all, "written off but still owed");
    return (parts.size() == 1 ? ", " : ": ") + English.list(parts, "and");
  }

  private static void add(List<String> parts, int part, int all, String state) {
    if (part == all) {
      parts.add((all == 1 ? "" : all == 2 ? "both " : "all ") + state);
    } else if (part > 0) {
      parts.add(English.number(part) + " " + state);
    }
  }

  private static int count(List<Expectation> due, ExpectationState state) {
    return (int) due.stream().filter(it -> it.state() == state).count();
  }
}
