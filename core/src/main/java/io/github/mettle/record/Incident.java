package io.github.mettle.record;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.mettle.account.Criterion;
import io.github.mettle.refusal.Problems;
import io.github.mettle.text.Text;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Something went wrong (8D D0; a nonconformity in ISO 9001), and what was done about it.
 *
 * <p>What returns after it was resolved is a step {@link Action#REOPENED}; what returns much later
 * is better recorded as a new incident with {@link #recurrenceOf()}.
 *
 * <pre>{@code
 * Incident.of("NCR-7", "2026-03-02T08:00:00Z", MAJOR, SUPPLIER, NONE)
 *     .with(Action.NOTIFIED, "2026-03-02T09:00:00Z").with(Action.RESOLVED, "2026-03-03");
 * }</pre>
 *
 * <p>What else can be known of one, the {@linkplain #builder() builder} takes.
 */
@Value.Immutable
public abstract non-sealed class Incident extends Episode {
  Incident() {}

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return an incident about which nothing has been done yet}
   *
   * @param id unique in its record
   * @param openedAt a date or an instant: when it was first known to either side
   * @param severity how bad it was
   * @param attribution whose fault it was
   * @param impact how far it reached into our operations
   */
  public static Incident of(
      String id,
      TemporalAccessor openedAt,
      Severity severity,
      Attribution attribution,
      Impact impact) {
    return described(id, severity, attribution, impact).openedAt(openedAt).build();
  }

  /**
   * {@return an incident about which nothing has been done yet}
   *
   * @param id unique in its record
   * @param openedAt a date or an instant with a zone: when it was first known to either side
   * @param severity how bad it was
   * @param attribution whose fault it was
   * @param impact how far it reached into our operations
   */
  public static Incident of(
      String id, String openedAt, Severity severity, Attribution attribution, Impact impact) {
    return described(id, severity, attribution, impact).openedAt(openedAt).build();
  }

  private static Builder described(
      String id, Severity severity, Attribution attribution, Impact impact) {
    return builder().id(id).severity(severity).attribution(attribution).impact(impact);
  }

  @Override
  public final Kind kind() {
    return Kind.INCIDENT;
  }

  /** {@return the moment it was first known to either side} */
  public final Moment openedAt() {
    return beganAt();
  }

  /** {@return the severity: how bad it was} */
  public abstract Severity severity();

  /** {@return the attribution: whose fault it was} */
  public abstract Attribution attribution();

  /** {@return the impact: how far it reached into our operations} */
  public abstract Impact impact();

  /** {@return the moment we noticed it ourselves, if we did} */
  public final Optional<Moment> noticedAt() {
    return Times.optional(noticedTime());
  }

  /**
   * {@return the second we noticed it ourselves, since 1970-01-01T00:00:00Z, the first of a bare
   * date: from then on it exists; {@link Moment#NEVER} if we did not}
   */
  public final long noticedSecond() {
    return Times.second(noticedTime());
  }

  /**
   * {@return the last second at which we may have noticed it, since 1970-01-01T00:00:00Z: what they
   * told us by then, or by now if that is earlier, they told us first; {@link Moment#NEVER} if we
   * did not}
   */
  public final long noticedLastSecond() {
    return Times.lastSecond(noticedTime());
  }

  /** {@return whether it repeats another incident} */
  public final boolean isRecurrence() {
    return recurrenceOfOrNull() != null;
  }

  /** {@return the id of the incident that it repeats, in this record or not, if any} */
  public final Optional<String> recurrenceOf() {
    return Optional.ofNullable(recurrenceOfOrNull());
  }

  /** {@return the criteria with a window about which this record says nothing} */
  public abstract ImmutableSet<Criterion> unrecorded();

  /** {@return the steps that were taken, ordered by instant} */
  public abstract Steps steps();

  abstract long noticedTime();

  abstract @Nullable String recurrenceOfOrNull();

  /**
   * {@return this incident with one more step}
   *
   * @param action what was done
   * @param at a date or an instant with a zone
   */
  public final Incident with(Action action, String at) {
    return toBuilder().step(action, at).build();
  }

  /**
   * {@return this incident with one more step}
   *
   * @param action what was done
   * @param at a date or an instant
   */
  public final Incident with(Action action, TemporalAccessor at) {
    return toBuilder().step(action, at).build();
  }

  /** {@return a builder that starts with these facts} */
  @Override
  public final Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  final Incident with(Details details) {
    return ImmutableIncident.assemble().from(this).details(details).build();
  }

  @Override
  public final void accept(EpisodeVisitor visitor) {
    visitor.incident(this);
  }

  /** {@return one readable line} */
  @Override
  public final String toString() {
    StringBuilder line = line(severity() + ", fault " + attribution() + ", impact " + impact());
    add(line, "opened", beganTime());
    add(line, "noticed", noticedTime());
    steps().forEach(step -> line.append(", ").append(step));
    recurrenceOf().ifPresent(id -> line.append(", repeats ").append(Text.oneLine(id)));
    if (!unrecorded().isEmpty()) {
      line.append(", unrecorded ").append(unrecorded().stream().map(Criterion::key).toList());
    }
    return ended(line);
  }

  /** Gathers the facts of an incident; id, openedAt, severity, attribution, impact are required. */
  public static final class Builder extends PausableBuilder<Builder> implements StepTaker<Builder> {
    /** The name of each action's moment in a refusal. */
    private static final String[] ATTRIBUTES =
        Arrays.stream(Action.values()).map(action -> "steps." + action).toArray(String[]::new);

    private record Given(
        @Nullable Action action,
        @Nullable Moment at,
        @Nullable String note,
        @Nullable String link) {}

    private @Nullable Moment openedAt;
    private @Nullable Severity severity;
    private @Nullable Attribution attribution;
    private @Nullable Impact impact;
    private @Nullable Moment noticedAt;
    private @Nullable String recurrenceOf;
    private final Set<Criterion> unrecorded = EnumSet.noneOf(Criterion.class);
    private final List<Given> steps = new ArrayList<>();

    private Builder() {}

    private Builder(Incident from) {
      copyPauses(from);
      openedAt = from.openedAt();
      severity = from.severity();
      attribution = from.attribution();
      impact = from.impact();
      noticedAt = moment(from.noticedTime());
      recurrenceOf = from.recurrenceOfOrNull();
      unrecorded.addAll(from.unrecorded());
      from.steps().forEach(this::step);
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the moment it was first known to either side; required.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder openedAt(String at) {
      openedAt = read("openedAt", at);
      return this;
    }

    /**
     * Sets the moment it was first known to either side; required.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder openedAt(TemporalAccessor at) {
      openedAt = read("openedAt", at);
      return this;
    }

    /**
     * Sets the severity; required.
     *
     * @param severity as we see it today
     * @return this builder
     */
    public Builder severity(Severity severity) {
      this.severity = severity;
      return this;
    }

    /**
     * Sets the attribution: whose fault it was; required.
     *
     * @param attribution as we see it today
     * @return this builder
     */
    public Builder attribution(Attribution attribution) {
      this.attribution = attribution;
      return this;
    }

    /**
     * Sets the impact: how far it reached into our operations; required.
     *
     * @param impact as we see it today
     * @return this builder
     */
    public Builder impact(Impact impact) {
      this.impact = impact;
      return this;
    }

    /**
     * Sets the moment we noticed it ourselves.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder noticedAt(String at) {
      noticedAt = read("noticedAt", at);
      return this;
    }

    /**
     * Sets the moment we noticed it ourselves.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder noticedAt(TemporalAccessor at) {
      noticedAt = read("noticedAt", at);
      return this;
    }

    /**
     * Sets the incident that it repeats.
     *
     * @param id of another incident, in this record or not
     * @return this builder
     */
    public Builder recurrenceOf(String id) {
      recurrenceOf = id;
      return this;
    }

    /**
     * Adds criteria about which this record says nothing: unknown, not undone.
     *
     * @param criteria some of the seven with a window
     * @return this builder
     */
    public Builder unrecorded(Criterion... criteria) {
      unrecorded.addAll(List.of(criteria));
      return this;
    }

    @Override
    public Builder step(Action action, String at) {
      return step(action, at, null, null);
    }

    @Override
    public Builder step(Action action, TemporalAccessor at) {
      return step(action, at, null, null);
    }

    /**
     * Adds a step with a remark and a link.
     *
     * @param action what was done
     * @param at a date or an instant with a zone
     * @param note any text, or null for none
     * @param link a URI where more can be read, or null for none
     * @return this builder
     */
    public Builder step(Action action, String at, @Nullable String note, @Nullable String link) {
      steps.add(new Given(action, read(attribute(action), at), note, link));
      return this;
    }

    /**
     * Adds a step with a remark and a link.
     *
     * @param action what was done
     * @param at a date or an instant
     * @param note any text, or null for none
     * @param link a URI where more can be read, or null for none
     * @return this builder
     */
    public Builder step(
        Action action, TemporalAccessor at, @Nullable String note, @Nullable String link) {
      steps.add(new Given(action, read(attribute(action), at), note, link));
      return this;
    }

    /**
     * Adds a step.
     *
     * @param step the action and its moment
     * @return this builder
     */
    public Builder step(Step step) {
      return step(step.action(), step.at(), step.note().orElse(null), step.link().orElse(null));
    }

    private static String attribute(@Nullable Action action) {
      return action == null ? "steps.null" : ATTRIBUTES[action.ordinal()];
    }

    @Override
    public Incident build() {
      Problems problems = problems();
      requireMoment(problems, "openedAt", openedAt);
      problems.requireGiven("severity", severity);
      problems.requireGiven("attribution", attribution);
      problems.requireGiven("impact", impact);
      requireLast(problems, "noticedAt", noticedAt, "openedAt", openedAt);
      requireOther(problems);
      requireWindows(problems);
      Steps ordered = steps(problems);
      Details details = details(problems, "openedAt", openedAt);
      return ImmutableIncident.assemble()
          .id(given(id))
          .details(details)
          .beganTime(time(openedAt))
          .severity(given(severity))
          .attribution(given(attribution))
          .impact(given(impact))
          .noticedTime(time(noticedAt))
          .recurrenceOfOrNull(recurrenceOf)
          .unrecorded(Sets.immutableEnumSet(unrecorded))
          .steps(ordered)
          .build();
    }

    private void requireOther(Problems problems) {
      if (recurrenceOf != null) {
        problems.requireText("recurrenceOf", recurrenceOf);
        if (recurrenceOf.equals(id)) {
          problems.add("recurrenceOf", "must be another incident", recurrenceOf);
        }
      }
    }

    private void requireWindows(Problems problems) {
      for (Criterion criterion : unrecorded) {
        if (!criterion.hasWindow()) {
          problems.add("unrecorded", "must be a criterion with a window", criterion.key());
        }
      }
    }

    private Steps steps(Problems problems) {
      List<Steps.Taken> taken = new ArrayList<>(steps.size());
      for (Given step : steps) {
        problems.requireGiven("steps.action", step.action);
        problems.requireWritable("steps.note", step.note);
        problems.requireWritable("steps.link", step.link);
        if (step.action != null && step.at != null) {
          requireBegun(problems, step.action, step.at);
          taken.add(new Steps.Taken(step.action, step.at.time(), step.note, step.link));
        }
      }
      return Steps.of(taken, time(openedAt));
    }

    private void requireBegun(Problems problems, Action action, Moment at) {
      if (action == Action.REOPENED) {
        requireLast(problems, attribute(action), at, "openedAt", openedAt);
      } else {
        requireAnswered(problems, attribute(action), at, "openedAt", openedAt);
      }
    }
  }
}
