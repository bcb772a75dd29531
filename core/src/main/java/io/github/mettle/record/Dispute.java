package io.github.mettle.record;

import io.github.mettle.refusal.Problems;
import io.github.mettle.text.Text;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The supplier says that an episode was not so.
 *
 * <p>Until it is ruled on, the episode counts and is shown as disputed. Upheld, it leaves the sheet
 * from the ruling on; dismissed, it is as if the dispute had never been raised.
 *
 * <pre>{@code
 * Dispute.of("NCR-7", "2026-04-01").ruled(Ruling.UPHELD, "2026-05-01");
 * }</pre>
 */
@Value.Immutable
public abstract class Dispute {
  Dispute() {}

  /**
   * {@return a dispute that is not ruled on yet}
   *
   * @param episode the id of the disputed episode; if the record has none such, nothing changes
   * @param raisedAt a date or an instant with a zone
   * @throws io.github.mettle.refusal.RefusedException if either is missing or unreadable
   */
  public static Dispute of(String episode, String raisedAt) {
    return of(episode, raisedAt, null, null);
  }

  /**
   * {@return a dispute, ruled on or not}
   *
   * @param episode the id of the disputed episode; if the record has none such, nothing changes
   * @param raisedAt a date or an instant with a zone
   * @param ruling how it was decided, or null
   * @param ruledAt a date or an instant with a zone, or null; a date of the day on which it was
   *     raised means that instant
   * @throws io.github.mettle.refusal.RefusedException with everything that is wrong
   */
  public static Dispute of(
      @Nullable String episode,
      @Nullable String raisedAt,
      @Nullable Ruling ruling,
      @Nullable String ruledAt) {
    Problems problems = Problems.of(episode);
    problems.requireText("episode", episode);
    Moment raised = Episode.Builder.parse(problems, "raisedAt", raisedAt);
    Moment ruled = ruledAt == null ? null : Episode.Builder.parse(problems, "ruledAt", ruledAt);
    if (raisedAt == null) {
      problems.requireGiven("raisedAt", raisedAt);
    }
    if ((ruling == null) != (ruledAt == null)) {
      String missing = ruling == null ? "ruling" : "ruledAt";
      String given = ruling == null ? "ruledAt" : "ruling";
      problems.add(missing, "must be given where " + given + " is", null);
    }
    long raisedSecond = raised == null ? Moment.NEVER : raised.beginSecond();
    long ruledSecond = ruled == null ? Moment.NEVER : ruled.secondWithin(raisedSecond);
    if (raised != null && ruledSecond < raisedSecond) {
      String rule = "must be at or after raisedAt " + raised.begin();
      problems.add("ruledAt", rule, Instant.ofEpochSecond(ruledSecond));
    }
    problems.refuseIfAny();
    return ImmutableDispute.assemble()
        .episodeId(Episode.Builder.given(episode))
        .raisedAtSecond(raisedSecond)
        .rulingOrNull(ruling)
        .ruledAtSecond(ruledSecond)
        .build();
  }

  /**
   * {@return this dispute, ruled on}
   *
   * @param ruling how it was decided
   * @param at a date or an instant with a zone
   */
  public final Dispute ruled(Ruling ruling, String at) {
    return of(episodeId(), raisedAt().toString(), ruling, at);
  }

  /** {@return the id of the disputed episode} */
  public abstract String episodeId();

  /** {@return when it was raised} */
  public final Instant raisedAt() {
    return Instant.ofEpochSecond(raisedAtSecond());
  }

  /** {@return when it was ruled on, if it was} */
  public final Optional<Instant> ruledAt() {
    return Times.optional(ruledAtSecond());
  }

  /** {@return how it was decided, if it was} */
  public final Optional<Ruling> ruling() {
    return Optional.ofNullable(rulingOrNull());
  }

  /**
   * {@return whether it was raised and not yet ruled on}
   *
   * @param second since 1970-01-01T00:00:00Z
   */
  public final boolean isOpenAt(long second) {
    return raisedAtSecond() <= second && ruledAtSecond() > second;
  }

  /**
   * {@return whether it was upheld by then}
   *
   * @param second since 1970-01-01T00:00:00Z
   */
  public final boolean isUpheldAt(long second) {
    return ruledAtSecond() <= second && rulingOrNull() == Ruling.UPHELD;
  }

  abstract long raisedAtSecond();

  abstract long ruledAtSecond();

  abstract @Nullable Ruling rulingOrNull();

  /** {@return one readable line} */
  @Override
  public final String toString() {
    StringBuilder line = new StringBuilder("dispute of ").append(Text.oneLine(episodeId()));
    line.append(": raised ").append(Times.done(raisedAtSecond()));
    ruling().ifPresent(ruling -> Episode.addDone(line, ruling.toString(), ruledAtSecond()));
    return line.toString();
  }
}
