package io.github.mettle.kit;

import io.github.mettle.record.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Generators of points in time around {@link #NOON}, and delays around the windows of the standard
 * policy.
 */
public final class Moments {
  /** The middle of everything that is generated. */
  public static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

  private static final long DAY = 24 * 60;

  private Moments() {}

  /** {@return the beginning of an episode: mostly in the years before noon, sometimes after it} */
  public static Arbitrary<Instant> begins() {
    return Arbitraries.frequencyOf(
            Tuple.of(3, minutes(3 * DAY)),
            Tuple.of(4, minutes(60 * DAY)),
            Tuple.of(4, minutes(1200 * DAY)),
            Tuple.of(1, minutes(40 * DAY).map(Duration::negated)))
        .map(NOON::minus);
  }

  /** {@return the as-of of a sheet: noon, or within a year or two of it} */
  public static Arbitrary<Moment> asOfs() {
    Arbitrary<Instant> at =
        Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Duration.ZERO)),
                Tuple.of(2, minutes(20 * DAY)),
                Tuple.of(2, minutes(700 * DAY)),
                Tuple.of(1, minutes(400 * DAY).map(Duration::negated)))
            .map(NOON::plus);
    return Combinators.combine(at, Arbitraries.of(Writing.values()))
        .as((instant, writing) -> writing.write(instant));
  }

  /** {@return a length of time: often a window to the second, seldom some years} */
  public static Arbitrary<Duration> delays() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, minutes(12 * 60)),
        Tuple.of(4, minutes(12 * DAY)),
        Tuple.of(2, minutes(90 * DAY)),
        Tuple.of(1, minutes(900 * DAY)),
        Tuple.of(3, windows()));
  }

  /** {@return a window of the standard policy, to the second or missed by one} */
  private static Arbitrary<Duration> windows() {
    Arbitrary<Integer> hours =
        Arbitraries.of(0, 1, 2, 4, 8, 24, 48, 72, 96, 120, 168, 240, 336, 600, 720);
    return Combinators.combine(hours, Arbitraries.of(0, 1, 60))
        .as((h, seconds) -> Duration.ofHours(h).plusSeconds(seconds));
  }

  /** {@return a length of time up to a number of minutes} */
  static Arbitrary<Duration> minutes(long most) {
    return Arbitraries.longs()
        .between(0, most)
        .withDistribution(RandomDistribution.uniform())
        .map(Duration::ofMinutes);
  }

  /** {@return a form of a date: mostly an instant, at times a bare date} */
  static Arbitrary<Writing> writings() {
    return Arbitraries.frequency(
        Tuple.of(5, Writing.INSTANT),
        Tuple.of(2, Writing.DATE),
        Tuple.of(1, Writing.EAST),
        Tuple.of(1, Writing.WEST));
  }

  /** {@return the day of that instant, in UTC} */
  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** The forms in which people write a point in time. */
  public enum Writing {
    INSTANT,
    DATE,
    EAST,
    WEST;

    Moment write(Instant at) {
      return Moment.of(temporal(at));
    }

    Temporal temporal(Instant at) {
      return switch (this) {
        case INSTANT -> at;
        case DATE -> day(at);
        case EAST -> at.atOffset(ZoneOffset.ofHoursMinutes(5, 45));
        case WEST -> at.atOffset(ZoneOffset.ofHours(-5));
      };
    }
  }
}
