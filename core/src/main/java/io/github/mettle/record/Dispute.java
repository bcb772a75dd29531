package io.github.mettle.record;

import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.Problems;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.text.Text;
import java.time.temporal.TemporalAccessor;
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
@NotByReflection
public abstract class Dispute {
  Dispute() {}

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return a dispute that is not ruled on yet}
   *
   * @param episode the id of the disputed episode; if the record has none such, nothing changes
   * @param raisedAt a date or an instant with a zone
   * @throws RefusedException if either is missing or unreadable
   */
  public static Dispute of(String episode, String raisedAt) {
    return builder().episode(episode).raisedAt(raisedAt).build();
  }

  /**
   * {@return a dispute that is not ruled on yet}
   *
   * @param episode the id of the disputed episode; if the record has none such, nothing changes
   * @param raisedAt a date or an instant
   * @throws RefusedException if either is missing or unreadable
   */
  public static Dispute of(String episode, TemporalAccessor raisedAt) {
    return builder().episode(episode).raisedAt(raisedAt).build();
  }

  /**
   * {@return this dispute, ruled on}
   *
   * @param ruling the decision
   * @param at a date or an instant with a zone
   */
  public final Dispute ruled(Ruling ruling, String at) {
    return toBuilder().ruling(ruling).ruledAt(at).build();
  }

  /**
   * {@return this dispute, ruled on}
   *
   * @param ruling the decision
   * @param at a date or an instant
   */
  public final Dispute ruled(Ruling ruling, TemporalAccessor at) {
    return toBuilder().ruling(ruling).ruledAt(at).build();
  }

  /** {@return a builder that starts with these facts} */
  public final Builder toBuilder() {
    return new Builder(this);
  }

  /** {@return the id of the disputed episode} */
  public abstract String episodeId();

  /** {@return the moment it was raised} */
  public final Moment raisedAt() {
    return Times.moment(raisedTime());
  }

  /** {@return the moment it was ruled on, if it was} */
  public final Optional<Moment> ruledAt() {
    return Times.optional(ruledTime());
  }

  /** {@return the second it was raised, since 1970-01-01T00:00:00Z} */
  public final long raisedSecond() {
    return Times.second(raisedTime());
  }

  /**
   * {@return the second it was ruled on, since 1970-01-01T00:00:00Z; {@link Moment#NEVER} if not}
   */
  public final long ruledSecond() {
    return Times.second(ruledTime());
  }

  /** {@return the decision, if it was ruled on} */
  public final Optional<Ruling> ruling() {
    return Optional.ofNullable(rulingOrNull());
  }

  /** {@return a remark, if there is one; it counts for nothing} */
  public final Optional<String> note() {
    return Optional.ofNullable(noteOrNull());
  }

  /** {@return a URI where more can be read, if there is one; it counts for nothing} */
  public final Optional<String> link() {
    return Optional.ofNullable(linkOrNull());
  }

  /**
   * {@return whether it was raised and not yet ruled on}
   *
   * @param second since 1970-01-01T00:00:00Z
   */
  public final boolean isOpenAt(long second) {
    return raisedSecond() <= second && ruledSecond() > second;
  }

  /**
   * {@return whether it was upheld by then}
   *
   * @param second since 1970-01-01T00:00:00Z
   */
  public final boolean isUpheldAt(long second) {
    return ruledSecond() <= second && rulingOrNull() == Ruling.UPHELD;
  }

  abstract long raisedTime();

  abstract long ruledTime();

  abstract @Nullable Ruling rulingOrNull();

  abstract @Nullable String noteOrNull();

  abstract @Nullable String linkOrNull();

  /** {@return one readable line} */
  @Override
  public final String toString() {
    StringBuilder line = new StringBuilder("dispute of ").append(Text.oneLine(episodeId()));
    line.append(": raised ").append(raisedAt());
    ruling().ifPresent(ruling -> Episode.add(line, ruling.toString(), ruledTime()));
    note().ifPresent(note -> line.append(" (").append(Text.oneLine(note)).append(')'));
    return line.toString();
  }

  /** Gathers what is known of a dispute; episode and raisedAt are required. Not thread-safe. */
  public static final class Builder extends FactBuilder {
    private @Nullable String episode;
    private @Nullable Moment raisedAt;
    private @Nullable Ruling ruling;
    private @Nullable Moment ruledAt;
    private @Nullable String note;
    private @Nullable String link;

    private Builder() {}

    private Builder(Dispute from) {
      episode = from.episodeId();
      raisedAt = from.raisedAt();
      ruling = from.rulingOrNull();
      ruledAt = moment(from.ruledTime());
      note = from.noteOrNull();
      link = from.linkOrNull();
    }

    /**
     * Sets the id of the disputed episode; required.
     *
     * @param episode an id; if the record has none such, nothing changes
     * @return this builder
     */
    public Builder episode(String episode) {
      this.episode = episode;
      return this;
    }

    /**
     * Sets the moment it was raised; required.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder raisedAt(String at) {
      raisedAt = read("raisedAt", at);
      return this;
    }

    /**
     * Sets the moment it was raised; required.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder raisedAt(TemporalAccessor at) {
      raisedAt = read("raisedAt", at);
      return this;
    }

    /**
     * Sets the decision; goes with ruledAt.
     *
     * @param ruling the decision
     * @return this builder
     */
    public Builder ruling(Ruling ruling) {
      this.ruling = ruling;
      return this;
    }

    /**
     * Sets the moment it was ruled on; goes with ruling.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder ruledAt(String at) {
      ruledAt = read("ruledAt", at);
      return this;
    }

    /**
     * Sets the moment it was ruled on; goes with ruling.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder ruledAt(TemporalAccessor at) {
      ruledAt = read("ruledAt", at);
      return this;
    }

    /**
     * Sets a remark, which counts for nothing.
     *
     * @param note any text
     * @return this builder
     */
    public Builder note(String note) {
      this.note = note;
      return this;
    }

    /**
     * Sets where more can be read, which counts for nothing.
     *
     * @param link a URI
     * @return this builder
     */
    public Builder link(String link) {
      this.link = link;
      return this;
    }

    /**
     * Makes the dispute.
     *
     * @return the dispute, valid
     * @throws RefusedException with everything that is wrong
     */
    public Dispute build() {
      Problems problems = Problems.of(episode);
      problems.requireText("episode", episode);
      addUnreadable(problems);
      requireMoment(problems, "raisedAt", raisedAt);
      requireBoth(problems, "ruling", ruling, "ruledAt", ruledAt);
      if (raisedAt != null && ruledAt != null) {
        long second = Times.done(ruledAt.time(), raisedAt.time());
        long raised = raisedAt.beginSecond();
        requireOrder(problems, "ruledAt", ruledAt, second, "raisedAt", raisedAt, raised);
      }
      problems.requireWritable("note", note);
      problems.requireWritable("link", link);
      problems.refuseIfAny();
      return ImmutableDispute.assemble()
          .episodeId(given(episode))
          .raisedTime(time(raisedAt))
          .rulingOrNull(ruling)
          .ruledTime(time(ruledAt))
          .noteOrNull(note)
          .linkOrNull(link)
          .build();
    }
  }
}
