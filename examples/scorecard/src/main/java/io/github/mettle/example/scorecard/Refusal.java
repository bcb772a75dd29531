package io.github.mettle.example.scorecard;

import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;

/** What the user gave is refused, whole: nothing is weighed. One line for each problem. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> lines;

  private Refusal(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  /** One problem with something the user wrote on the command line. */
  static Refusal of(String attribute, String rule, String actual) {
    return new Refusal(List.of(new Problem("", attribute, rule, actual).toString()));
  }

  List<String> lines() {
    return lines;
  }

  /** Gathers problems from several places, so that the user sees all of them at once. */
  static final class Gatherer {
    private final List<String> lines = new ArrayList<>();

    /** Adds a problem with something the user wrote on the command line. */
    void add(String attribute, String rule, String actual) {
      lines.addAll(Refusal.of(attribute, rule, actual).lines());
    }

    /** Adds everything that the library refused in a file. */
    void add(String file, RefusedException refusal) {
      refusal.problems().forEach(problem -> lines.add(file + ": " + problem));
    }

    /** Adds what the library found wrong, where it says itself in which file. */
    void add(List<Problem> problems) {
      problems.forEach(problem -> lines.add(problem.toString()));
    }

    void refuseIfAny() {
      if (!lines.isEmpty()) {
        throw new Refusal(lines);
      }
    }
  }
}
