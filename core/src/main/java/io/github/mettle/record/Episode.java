package io.github.mettle.record;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.amount.Decimals;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.Problems;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.text.Text;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened between a buyer and a supplier, as dated facts. One of eight kinds;
 * {@link #accept} tells them apart.
 *
 * <p>Immutable, and valid once made: a builder refuses what contradicts itself, with every reason.
 * Severity, attribution and impact are as we describe them today; everything else is dated, and
 * does not exist before its date.
 */
@NotByReflection
public abstract sealed class Episode
    permits Incident, Commitment, Delivery, Request, Inquiry, Gesture, Review, OpeningBalance {
  /** The key of the tag that names the fields that were assumed when the episode was read. */
  public static final String ASSUMED = "assumed";

  Episode() {}

  /** {@return the id of this episode, unique in its record} */
  public abstract String id();

  /** {@return the kind of this episode} */
  public abstract Kind kind();

  /** {@return the source from which we know it; {@link Source#OBSERVED} by default} */
  public final Source source() {
    return details().source();
  }

  /** {@return the moment it began} */
  public final Moment beganAt() {
    return Times.moment(beganTime());
  }

  /**
   * {@return the second it began, since 1970-01-01T00:00:00Z: from then on it exists}
   *
   * @see #beganAt()
   */
  public final long beganSecond() {
    return Times.second(beganTime());
  }

  /** {@return the size of the order it concerns, in the buyer's reporting currency, if known} */
  public final OptionalDouble orderValue() {
    double value = details().orderValue();
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** {@return the moment the buyer waived what was still missing, if they did} */
  public final Optional<Moment> waivedAt() {
    return Times.optional(details().waivedTime());
  }

  /**
   * {@return the second of the waiver, since 1970-01-01T00:00:00Z, the first of a bare date: the
   * waiver exists from then on, and lateness is judged by it; {@link Moment#NEVER} without one}
   */
  public final long waivedSecond() {
    return Times.second(details().waivedTime());
  }

  /**
   * {@return the last second of the waiver, since 1970-01-01T00:00:00Z: what is done by then counts
   * as done; {@link Moment#NEVER} without one}
   */
  public final long waivedLastSecond() {
    return Times.lastSecond(details().waivedTime());
  }

  /** {@return the times that do not count; none of a kind in which nothing is expected} */
  public final Pauses pauses() {
    return details().pauses();
  }

  /** {@return a remark, if there is one; it counts for nothing} */
  public final Optional<String> note() {
    return Optional.ofNullable(details().note());
  }

  /** {@return a URI where more can be read, if there is one; it counts for nothing} */
  public final Optional<String> link() {
    return Optional.ofNullable(details().link());
  }

  /** {@return the tags, such as the site, the contract or the commodity, ordered by key} */
  public final ImmutableMap<String, String> tags() {
    return details().tags();
  }

  /**
   * Hands this episode to the visitor's method for its kind.
   *
   * @param visitor receives the episode
   */
  public abstract void accept(EpisodeVisitor visitor);

  /** {@return a builder that starts with these facts} */
  public abstract Builder<?> toBuilder();

  abstract long beganTime();

  abstract Details details();

  abstract Episode with(Details details);

  /** Starts the one readable line that every fact prints as. */
  final StringBuilder line(String what) {
    return new StringBuilder(kind().key())
        .append(' ')
        .append(Text.oneLine(id()))
        .append(": ")
        .append(what);
  }

  /** Ends the line with what every kind may carry. */
  final String ended(StringBuilder line) {
    add(line, "waived", details().waivedTime());
    if (source() != Source.OBSERVED) {
      line.append(", ").append(source());
    }
    if (orderValue().isPresent()) {
      line.append(", order value ").append(Decimals.shortest(orderValue().getAsDouble()));
    }
    pauses().forEach(pause -> line.append(", paused ").append(pause));
    tags().forEach((key, tag) -> line.append(", ").append(Text.oneLine(key + " " + tag)));
    note().ifPresent(note -> line.append(" (").append(Text.oneLine(note)).append(')'));
    return line.toString();
  }

  static void add(StringBuilder line, String what, long time) {
    if (time != Moment.NEVER) {
      line.append(", ").append(what).append(' ').append(Times.text(time));
    }
  }

  static void addStake(StringBuilder line, double stake, double usual) {
    if (stake != usual) {
      line.append(", stake ").append(Decimals.shortest(stake));
    }
  }

  /**
   * Gathers the facts of an episode. Nothing is judged before {@code build()}, which refuses with
   * all that is wrong at once. Wherever a moment is taken, a date means the whole day, and text, a
   * value of {@code java.time} and a {@link Moment} will do. Not thread-safe.
   *
   * @param <B> the builder of the kind
   */
  public abstract static sealed class Builder<B extends Builder<B>> extends FactBuilder
      permits PausableBuilder, Gesture.Builder, Review.Builder, OpeningBalance.Builder {
    private static final double MOST_STAKE = 100;

    @Nullable String id;
    private Source source = Source.OBSERVED;
    private double orderValue = Double.NaN;
    private @Nullable String note;
    private @Nullable String link;
    private @Nullable Moment waivedAt;
    private boolean orderValueGiven;
    private @Nullable Tags tags;

    Builder() {}

    abstract B self();

    /**
     * Makes the episode.
     *
     * @return the episode, valid
     * @throws RefusedException with everything that is wrong
     */
    public abstract Episode build();

    /**
     * Sets the id; required.
     *
     * @param id unique in its record, not blank
     * @return this builder
     */
    public final B id(String id) {
      this.id = id;
      return self();
    }

    /**
     * Sets the source from which we know it.
     *
     * @param source {@link Source#OBSERVED} by default
     * @return this builder
     */
    public final B source(Source source) {
      this.source = source;
      return self();
    }

    /**
     * Sets the size of the order that it concerns.
     *
     * @param orderValue finite and at least 0, in the buyer's reporting currency
     * @return this builder
     */
    public final B orderValue(double orderValue) {
      this.orderValue = orderValue;
      orderValueGiven = true;
      return self();
    }

    /**
     * Sets the moment we waived what was still missing.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public final B waivedAt(String at) {
      waivedAt = read("waivedAt", at);
      return self();
    }

    /**
     * Sets the moment we waived what was still missing.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public final B waivedAt(TemporalAccessor at) {
      waivedAt = read("waivedAt", at);
      return self();
    }

    /**
     * Sets a remark, which counts for nothing.
     *
     * @param note any text
     * @return this builder
     */
    public final B note(String note) {
      this.note = note;
      return self();
    }

    /**
     * Sets where more can be read, which counts for nothing.
     *
     * @param link a URI
     * @return this builder
     */
    public final B link(String link) {
      this.link = link;
      return self();
    }

    /**
     * Sets a tag, such as the site, the contract or the commodity.
     *
     * @param key the name of the tag
     * @param value any text
     * @return this builder
     */
    public final B tag(String key, String value) {
      tags = tags == null ? Tags.of(key, value) : tags.put(key, value);
      return self();
    }

    final void copy(Episode from) {
      id = from.id();
      source = from.source();
      from.orderValue().ifPresent(this::orderValue);
      note = from.details().note();
      link = from.details().link();
      waivedAt = moment(from.details().waivedTime());
      tags = from.details().tagsOrNull() == null ? null : new Tags(from.tags());
    }

    /** Starts the validation with what every kind has. */
    final Problems problems() {
      Problems problems = Problems.of(id);
      problems.requireText("id", id);
      problems.requireWritable("note", note);
      problems.requireWritable("link", link);
      if (tags != null) {
        tags.require(problems);
      }
      problems.requireGiven("source", source);
      if (orderValueGiven) {
        boolean holds = orderValue >= 0 && orderValue < Double.POSITIVE_INFINITY;
        problems.require(holds, "orderValue", "must be in [0, ∞)", orderValue);
        orderValue += 0.0;
      }
      addUnreadable(problems);
      return problems;
    }

    /** Requires the order of the waiver, refuses if anything is wrong, and makes the details. */
    final Details details(
        Problems problems, String beginAttribute, @Nullable Moment begin, Pauses pauses) {
      requireDone(problems, "waivedAt", waivedAt, beginAttribute, begin);
      problems.refuseIfAny();
      ImmutableMap<String, String> sorted = tags == null ? null : tags.sorted();
      return new Details(source, orderValue, time(waivedAt), note, link, sorted, pauses).shared();
    }

    /** Refuses what is done before the episode begins. */
    static void requireDone(
        Problems problems,
        String attribute,
        @Nullable Moment at,
        String beginAttribute,
        @Nullable Moment begin) {
      long second = at == null ? Moment.NEVER : Times.done(at.time(), time(begin));
      requireOrder(problems, attribute, at, second, beginAttribute, begin);
    }

    /** Refuses what is answered before the episode begins. */
    static void requireAnswered(
        Problems problems,
        String attribute,
        @Nullable Moment at,
        String beginAttribute,
        @Nullable Moment begin) {
      long second = at == null ? Moment.NEVER : Times.answered(at.time(), time(begin));
      requireOrder(problems, attribute, at, second, beginAttribute, begin);
    }

    /** Refuses what, read at its last second, comes before the episode begins. */
    static void requireLast(
        Problems problems,
        String attribute,
        @Nullable Moment at,
        String beginAttribute,
        @Nullable Moment begin) {
      long second = at == null ? Moment.NEVER : at.dueSecond();
      requireOrder(problems, attribute, at, second, beginAttribute, begin);
    }

    private static void requireOrder(
        Problems problems,
        String attribute,
        @Nullable Moment at,
        long second,
        String beginAttribute,
        @Nullable Moment begin) {
      long earliest = begin == null ? Moment.NEVER : begin.beginSecond();
      requireOrder(problems, attribute, at, second, beginAttribute, begin, earliest);
    }

    static void requireStake(Problems problems, double stake) {
      problems.require(stake > 0 && stake <= MOST_STAKE, "stake", "must be in (0, 100]", stake);
    }
  }

  /**
   * Gathers the facts of an episode in which something is expected, and so time can pause.
   *
   * @param <B> the builder of the kind
   */
  public abstract static sealed class PausableBuilder<B extends PausableBuilder<B>>
      extends Builder<B>
      permits Incident.Builder,
          Commitment.Builder,
          Delivery.Builder,
          Request.Builder,
          Inquiry.Builder {
    private record Bounds(@Nullable Moment from, @Nullable Moment until) {}

    private List<Bounds> pauses = List.of();

    PausableBuilder() {}

    /**
     * Adds a time in which it was our turn, or nobody's.
     *
     * @param from a date or an instant with a zone
     * @param until a date, meaning its first second, or an instant with a zone; null if the pause
     *     has not ended
     * @return this builder
     */
    public final B pause(String from, @Nullable String until) {
      return pause(read("pauses.from", from), read("pauses.until", until), until);
    }

    /**
     * Adds a time in which it was our turn, or nobody's.
     *
     * @param from a date or an instant
     * @param until a date, meaning its first second, or an instant; null if the pause has not ended
     * @return this builder
     */
    public final B pause(TemporalAccessor from, @Nullable TemporalAccessor until) {
      return pause(read("pauses.from", from), read("pauses.until", until), until);
    }

    private B pause(@Nullable Moment from, @Nullable Moment until, @Nullable Object given) {
      if (until != null || given == null) {
        pauses = pauses.isEmpty() ? new ArrayList<>() : pauses;
        pauses.add(new Bounds(from, until));
      }
      return self();
    }

    final void copyPauses(Episode from) {
      copy(from);
      from.pauses().forEach(pause -> pause(pause.from(), pause.until().orElse(null)));
    }

    /** Like {@link #details(Problems, String, Moment, Pauses)}, with these pauses. */
    final Details details(Problems problems, String beginAttribute, @Nullable Moment begin) {
      return pauses.isEmpty()
          ? details(problems, beginAttribute, begin, Pauses.NONE)
          : pausedDetails(problems, beginAttribute, begin);
    }

    private Details pausedDetails(
        Problems problems, String beginAttribute, @Nullable Moment begin) {
      List<Pause> made = new ArrayList<>(pauses.size());
      for (Bounds pause : pauses) {
        requireMoment(problems, "pauses.from", pause.from);
        requireDone(problems, "pauses.from", pause.from, beginAttribute, begin);
        if (pause.from != null) {
          requireEnd(problems, pause.from, pause.until, begin);
          made.add(new Pause(pause.from, Optional.ofNullable(pause.until)));
        }
      }
      return details(problems, beginAttribute, begin, Pauses.of(made, time(begin)));
    }

    private static void requireEnd(
        Problems problems, Moment from, @Nullable Moment until, @Nullable Moment begin) {
      if (until != null && begin != null) {
        long start = Times.done(from.time(), begin.time());
        long end = Times.done(until.time(), begin.time());
        requireOrder(problems, "pauses.until", until, end, "pauses.from", from, start);
      }
    }
  }
}
