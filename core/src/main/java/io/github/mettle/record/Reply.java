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
 * The words of the party that is judged, about one episode; they count for nothing.
 *
 * <pre>{@code
 * Reply.of("NCR-7", "2026-04-01", "The batch was held at customs for nine days.");
 * }</pre>
 */
@Value.Immutable
@NotByReflection
public abstract class Reply {
  Reply() {}

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return a reply}
   *
   * @param episode the id of an episode of the record
   * @param at a date or an instant with a zone
   * @param text the words, not blank
   * @throws RefusedException with everything that is wrong
   */
  public static Reply of(String episode, String at, String text) {
    return builder().episode(episode).at(at).text(text).build();
  }

  /**
   * {@return a reply}
   *
   * @param episode the id of an episode of the record
   * @param at a date or an instant
   * @param text the words, not blank
   * @throws RefusedException with everything that is wrong
   */
  public static Reply of(String episode, TemporalAccessor at, String text) {
    return builder().episode(episode).at(at).text(text).build();
  }

  /** {@return the id of the episode} */
  public abstract String episodeId();

  /** {@return the moment it was given} */
  public abstract Moment at();

  /** {@return the person who gave it, if known} */
  public abstract Optional<String> by();

  /** {@return the words} */
  public abstract String text();

  /** {@return a URI where more can be read, if there is one} */
  public abstract Optional<String> link();

  /** {@return one readable line} */
  @Override
  public final String toString() {
    StringBuilder line = new StringBuilder("reply to ").append(Text.oneLine(episodeId()));
    line.append(": ").append(at());
    by().ifPresent(name -> line.append(", ").append(Text.oneLine(name)));
    return line.append(": ").append(Text.oneLine(text())).toString();
  }

  /** Gathers what is known of a reply; episode, at and text are required. Not thread-safe. */
  public static final class Builder extends FactBuilder {
    private @Nullable String episode;
    private @Nullable Moment at;
    private @Nullable String by;
    private @Nullable String text;
    private @Nullable String link;

    private Builder() {}

    /**
     * Sets the id of the episode; required.
     *
     * @param episode an id of the record
     * @return this builder
     */
    public Builder episode(String episode) {
      this.episode = episode;
      return this;
    }

    /**
     * Sets the moment it was given; required.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder at(String at) {
      this.at = read("at", at);
      return this;
    }

    /**
     * Sets the moment it was given; required.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder at(TemporalAccessor at) {
      this.at = read("at", at);
      return this;
    }

    /**
     * Sets the person who gave it.
     *
     * @param by a name
     * @return this builder
     */
    public Builder by(String by) {
      this.by = by;
      return this;
    }

    /**
     * Sets the words; required.
     *
     * @param text not blank
     * @return this builder
     */
    public Builder text(String text) {
      this.text = text;
      return this;
    }

    /**
     * Sets where more can be read.
     *
     * @param link a URI
     * @return this builder
     */
    public Builder link(String link) {
      this.link = link;
      return this;
    }

    /**
     * Makes the reply.
     *
     * @return the reply, valid
     * @throws RefusedException with everything that is wrong
     */
    public Reply build() {
      Problems problems = Problems.of(episode);
      problems.requireText("episode", episode);
      addUnreadable(problems);
      requireMoment(problems, "at", at);
      problems.requireWritable("by", by);
      problems.requireText("text", text);
      problems.requireWritable("link", link);
      problems.refuseIfAny();
      return ImmutableReply.assemble()
          .episodeId(given(episode))
          .at(given(at))
          .by(Optional.ofNullable(by))
          .text(given(text))
          .link(Optional.ofNullable(link))
          .build();
    }
  }
}
