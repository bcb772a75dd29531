package io.github.mettle.example.scorecard;

import io.github.mettle.record.Moment;
import io.github.mettle.refusal.RefusedException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Instants as the user writes them. */
final class Moments {
  private Moments() {}

  /** Now, to the second. */
  static Moment now(Clock clock) {
    return Moment.of(clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  /** What an option says; if that is refused, another stands in, and nothing is made of it. */
  static Moment parse(String option, String text, Moment standIn, Refusal.Gatherer refused) {
    try {
      return Moment.parse(text);
    } catch (RefusedException refusal) {
      refusal.problems().forEach(p -> refused.add(option, p.rule(), p.actual()));
      return standIn;
    }
  }
}
