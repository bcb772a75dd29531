package io.github.mettle.record;

import io.github.mettle.amount.Decimals;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.Problems;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.text.Text;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
public abstract sealed class Episode
    permits Incident, Commitment, Delivery, Request, Inquiry, Gesture, Review, OpeningBalance {
  Episode() {}

  /** {@return the name of this episode, unique in its record} */
  public abstract String id();

  /** {@return where we know it from; {@link Source#OBSERVED} unless told otherwise} */
  public abstract Source source();

  /** {@return what kind of episode this is} */
  public abstract Kind kind();

  /** {@return its first date} */
  public final Instant beganAt() {
    return Instant.ofEpochSecond(beganAtSecond());
  }

  /** {@return the size of the order it concerns, in the buyer's reporting currency, if known} */
  public final OptionalDouble orderValue() {
    double value = orderValueOrNaN();
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** {@return when the buyer waived what was still missing, if they did} */
  public final Optional<Instant> waivedAt() {
    return Times.optional(waivedAtSecond());
  }

  /** {@return a remark, if there is one; it counts for nothing} */
  public final Optional<String> note() {
    return Optional.ofNullable(noteOrNull());
  }

  /**
   * Hands this episode's facts to the visitor's method for its kind.
   *
   * @param visitor receives the facts
   */
  public abstract void accept(EpisodeVisitor visitor);

  abstract long beganAtSecond();

  abstract double orderValueOrNaN();

  abstract long waivedAtSecond();

  abstract @Nullable String noteOrNull();

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
    addDone(line, "waived", waivedAtSecond());
    if (source() != Source.OBSERVED) {
      line.append(", ").append(source());
    }
    if (!Double.isNaN(orderValueOrNaN())) {
      line.append(", order value ").append(Decimals.shortest(orderValueOrNaN()));
    }
    note().ifPresent(note -> line.append(" (").append(Text.oneLine(note)).append(')'));
    return line.toString();
  }

  static void addDone(StringBuilder line, String what, long second) {
    if (second != Moment.NEVER) {
      line.append(", ").append(what).append(' ').append(Times.done(second));
    }
  }

  static void addStake(StringBuilder line, double stake) {
    if (stake != 1) {
      line.append(", stake ").append(Decimals.shortest(stake));
    }
  }

  /**
   * Gathers the facts of an episode. Nothing is judged before {@code build()}, which refuses with
   * all that is wrong at once. Not thread-safe.
   *
   * @param <B> the builder of the kind
   */
  public abstract static sealed class Builder<B extends Builder<B>>
      permits Incident.Builder,
          Commitment.Builder,
          Delivery.Builder,
          Request.Builder,
          Inquiry.Builder,
          Gesture.Builder,
          Review.Builder,
          OpeningBalance.Builder {
    private static final double MOST_STAKE = 100;

    @Nullable String id;
    Source source = Source.OBSERVED;
    double orderValue = Double.NaN;
    @Nullable String note;
    @Nullable Moment waivedAt;
    private boolean orderValueGiven;
    private final List<Problem> unreadable = new ArrayList<>(0);

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
     * Names the episode; required.
     *
     * @param id unique in its record, not blank
     * @return this builder
     */
    public final B id(String id) {
      this.id = id;
      return self();
    }

    /**
     * Says where we know it from.
     *
     * @param source {@link Source#OBSERVED} unless called
     * @return this builder
     */
    public final B source(Source source) {
      this.source = source;
      return self();
    }

    /**
     * Says how large the order was that it concerns.
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
     * Says when we waived what was still missing.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public final B waivedAt(String at) {
      waivedAt = read("waivedAt", at);
      return self();
    }

    /**
     * Says when we waived what was still missing.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public final B waivedAt(Temporal at) {
      waivedAt = read("waivedAt", at);
      return self();
    }

    /**
     * Adds a remark, which counts for nothing.
     *
     * @param note any text
     * @return this builder
     */
    public final B note(String note) {
      this.note = note;
      return self();
    }

    /** Reads a moment, or adds the problem. */
    static @Nullable Moment parse(Problems problems, String attribute, @Nullable String text) {
      try {
        return text == null ? null : Moment.parse(text);
      } catch (RefusedException refusal) {
        Problem problem = refusal.problems().get(0);
        problems.add(attribute, problem.rule(), problem.actual());
        return null;
      }
    }

    final @Nullable Moment read(String attribute, @Nullable String text) {
      try {
        return text == null ? null : Moment.parse(text);
      } catch (RefusedException refusal) {
        return unreadable(attribute, refusal);
      }
    }

    final @Nullable Moment read(String attribute, @Nullable Temporal temporal) {
      try {
        return temporal == null ? null : Moment.of(temporal);
      } catch (RefusedException refusal) {
        return unreadable(attribute, refusal);
      }
    }

    private @Nullable Moment unreadable(String attribute, RefusedException refusal) {
      Problem problem = refusal.problems().get(0);
      unreadable.add(new Problem("", attribute, problem.rule(), problem.actual()));
      return null;
    }

    final void copy(Episode from) {
      id = from.id();
      source = from.source();
      from.orderValue().ifPresent(this::orderValue);
      note = from.noteOrNull();
      waivedAt = moment(from.waivedAtSecond());
    }

    /** What has been validated to be there. */
    static <T> T given(@Nullable T value) {
      return Objects.requireNonNull(value);
    }

    static @Nullable Moment moment(long second) {
      return second == Moment.NEVER ? null : Moment.ofSecond(second);
    }

    /** Starts the validation with what every kind has. */
    final Problems problems() {
      Problems problems = Problems.of(id);
      problems.requireText("id", id);
      problems.requireWritable("note", note);
      problems.requireGiven("source", source);
      if (orderValueGiven) {
        boolean holds = orderValue >= 0 && orderValue < Double.POSITIVE_INFINITY;
        problems.require(holds, "orderValue", "must be in [0, ∞)", orderValue);
        orderValue += 0.0;
      }
      for (Problem problem : unreadable) {
        problems.add(problem.attribute(), problem.rule(), problem.actual());
      }
      return problems;
    }

    /** The second of the date that every episode of the kind must have, and of its waiver. */
    final long begin(Problems problems, String attribute, @Nullable Moment at) {
      if (at == null && isReadable(attribute)) {
        problems.requireGiven(attribute, at);
      }
      return at == null ? Moment.NEVER : at.beginSecond();
    }

    private boolean isReadable(String attribute) {
      return unreadable.stream().noneMatch(problem -> problem.attribute().equals(attribute));
    }

    final long waived(Problems problems, String beginAttribute, long begin) {
      return done(problems, "waivedAt", waivedAt, beginAttribute, begin, begin);
    }

    /** The second of something done in the episode, refused before what must come first. */
    final long done(
        Problems problems,
        String attribute,
        @Nullable Moment at,
        String earliestAttribute,
        long earliest,
        long begin) {
      long second = at == null ? Moment.NEVER : at.secondWithin(begin);
      requireOrder(problems, attribute, second, earliestAttribute, earliest);
      return second;
    }

    /** The second by which it is due, refused before it begins. */
    final long due(Problems problems, @Nullable Moment due, String beginAttribute, long begin) {
      begin(problems, "dueAt", due);
      long second = due == null ? Moment.NEVER : due.dueSecond();
      requireOrder(problems, "dueAt", second, beginAttribute, begin);
      return second;
    }

    /** The second of an answer, refused without its instant, and the reverse. */
    final long answered(
        Problems problems,
        String attribute,
        @Nullable Object answer,
        @Nullable Moment answeredAt,
        long begin) {
      if (answer != null && answeredAt == null && isReadable("answeredAt")) {
        problems.add("answeredAt", "must be given where " + attribute + " is", null);
      }
      if (answer == null && answeredAt != null) {
        problems.add(attribute, "must be given where answeredAt is", null);
      }
      return done(problems, "answeredAt", answeredAt, "askedAt", begin, begin);
    }

    final void requireOrder(
        Problems problems, String attribute, long second, String earliestAttribute, long earliest) {
      if (second < earliest && earliest != Moment.NEVER) {
        String rule = "must be at or after " + earliestAttribute + " " + instant(earliest);
        problems.add(attribute, rule, instant(second));
      }
    }

    final void requireStake(Problems problems, double stake) {
      problems.require(stake > 0 && stake <= MOST_STAKE, "stake", "must be in (0, 100]", stake);
    }

    private static Instant instant(long second) {
      return Instant.ofEpochSecond(second);
    }
  }
}
