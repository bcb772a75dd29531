package io.github.mettle;

import io.github.mettle.record.Moment;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import java.time.temporal.TemporalAccessor;
import java.util.function.Supplier;

/** The instant of a sheet, however it was given. */
final class AsOf {
  private AsOf() {}

  static Moment parse(String text) {
    return named(() -> Moment.parse(text));
  }

  static Moment of(TemporalAccessor given) {
    return given instanceof Moment moment ? moment : named(() -> Moment.of(given));
  }

  private static Moment named(Supplier<Moment> reading) {
    try {
      return reading.get();
    } catch (RefusedException refusal) {
      Problem problem = refusal.problems().get(0);
      throw RefusedException.of("", "asOf", problem.rule(), problem.actual());
    }
  }
}
