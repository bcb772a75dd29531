package io.github.mettle.kit;

import static io.github.mettle.kit.Circumstances.optional;

import io.github.mettle.kit.Moments.Writing;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * An episode of any kind that can be paused, and the same with one more pause.
 *
 * @param without the episode
 * @param with the episode with the pause
 */
public record Paused(Episode without, Episode with) {

  /** {@return an episode with and without one more pause} */
  public static Arbitrary<Paused> any() {
    Arbitrary<Episode> episodes =
        Arbitraries.frequencyOf(
            Tuple.of(4, Incidents.any()),
            Tuple.of(1, Episodes.commitments()),
            Tuple.of(1, Episodes.deliveries()),
            Tuple.of(1, Episodes.requests()),
            Tuple.of(1, Episodes.inquiries()));
    return Combinators.combine(
            episodes, Moments.delays(), optional(Moments.delays(), 4, 1), Moments.writings())
        .as(Paused::of);
  }

  private static Paused of(
      Episode episode, Duration after, Optional<Duration> length, Writing writing) {
    Instant begin = episode.beganAt().begin().plus(after);
    Moment from = writing.write(begin);
    Moment until = length.map(time -> writing.write(begin.plus(time))).orElse(null);
    return new Paused(episode, paused(episode, from, until));
  }

  private static Episode paused(Episode episode, Moment from, Moment until) {
    return switch (episode.kind()) {
      case INCIDENT -> ((Incident) episode).toBuilder().pause(from, until).build();
      case COMMITMENT -> ((Commitment) episode).toBuilder().pause(from, until).build();
      case DELIVERY -> ((Delivery) episode).toBuilder().pause(from, until).build();
      case REQUEST -> ((Request) episode).toBuilder().pause(from, until).build();
      case INQUIRY -> ((Inquiry) episode).toBuilder().pause(from, until).build();
      case GESTURE, REVIEW, OPENING -> throw new IllegalArgumentException("no time passes in it");
    };
  }
}
