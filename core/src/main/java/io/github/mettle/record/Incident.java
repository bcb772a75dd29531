package io.github.mettle.record;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.mettle.account.Criterion;
import io.github.mettle.refusal.Problems;
import io.github.mettle.text.Text;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.ArrayList;
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
   * @param openedAt a date or an instant with a zone: when it was first known to either side
   * @param severity how bad it was
   * @param attribution whose fault it was
   * @param impact how far it reached into our operations
   */
  public static Incident of(
      String id, String openedAt, Severity severity, Attribution attribution, Impact impact) {
    return builder()
        .id(id)
        .openedAt(openedAt)
        .severity(severity)
        .attribution(attribution)
        .impact(impact)
        .build();
  }

  @Override
  public final Kind kind() {
    return Kind.INCIDENT;
  }

  /** {@return when it was first known to either side} */
  public final Instant openedAt() {
    return beganAt();
  }

  /** {@return how bad it was} */
  public abstract Severity severity();

  /** {@return whose fault it was} */
  public abstract Attribution attribution();

  /** {@return how far it reached into our operations} */
  public abstract Impact impact();

  /** {@return when we noticed it ourselves, if we did} */
  public final Optional<Instant> noticedAt() {
    return Times.optional(noticedAtSecond());
  }

  /** {@return the id of the incident that it repeats, in this record or not, if any} */
  public final Optional<String> recurrenceOf() {
    return Optional.ofNullable(recurrenceOfOrNull());
  }

  /** {@return which of the criteria with a window this record says nothing about} */
  public abstract ImmutableSet<Criterion> unrecorded();

  /** {@return what was done, ordered by instant} */
  public abstract Steps steps();

  abstract long noticedAtSecond();

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
  public final Incident with(Action action, Temporal at) {
    return toBuilder().step(action, at).build();
  }

  /** {@return a builder that starts with these facts} */
  public final Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  public final void accept(EpisodeVisitor visitor) {
    visitor.incident(
        this,
        beganAtSecond(),
        waivedAtSecond(),
        noticedAtSecond(),
        recurrenceOfOrNull() != null,
        unrecorded(),
        steps());
  }

  /** {@return one readable line} */
  @Override
  public final String toString() {
    StringBuilder line = line(severity() + ", fault " + attribution() + ", impact " + impact());
    addDone(line, "opened", beganAtSecond());
    addDone(line, "noticed", noticedAtSecond());
    steps().forEach(step -> line.append(", ").append(step));
    recurrenceOf().ifPresent(id -> line.append(", repeats ").append(Text.oneLine(id)));
    if (!unrecorded().isEmpty()) {
      line.append(", unrecorded ").append(unrecorded().stream().map(Criterion::key).toList());
    }
    return ended(line);
  }

  /** Gathers the facts of an incident; id, openedAt, severity, attribution, impact are required. */
  public static final class Builder extends Episode.Builder<Builder> {
    /** What each action's instant is called in a refusal. */
    private static final String[] ATTRIBUTES = attributes();

    private record Given(@Nullable Action action, @Nullable Moment at, @Nullable String note) {}

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
      copy(from);
      openedAt = Moment.ofSecond(from.beganAtSecond());
      severity = from.severity();
      attribution = from.attribution();
      impact = from.impact();
      noticedAt = moment(from.noticedAtSecond());
      recurrenceOf = from.recurrenceOfOrNull();
      unrecorded.addAll(from.unrecorded());
      from.steps().forEach(this::step);
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Says when it was first known to either side; required.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder openedAt(String at) {
      openedAt = read("openedAt", at);
      return this;
    }

    /**
     * Says when it was first known to either side; required.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder openedAt(Temporal at) {
      openedAt = read("openedAt", at);
      return this;
    }

    /**
     * Says how bad it was; required.
     *
     * @param severity as we see it today
     * @return this builder
     */
    public Builder severity(Severity severity) {
      this.severity = severity;
      return this;
    }

    /**
     * Says whose fault it was; required.
     *
     * @param attribution as we see it today
     * @return this builder
     */
    public Builder attribution(Attribution attribution) {
      this.attribution = attribution;
      return this;
    }

    /**
     * Says how far it reached into our operations; required.
     *
     * @param impact as we see it today
     * @return this builder
     */
    public Builder impact(Impact impact) {
      this.impact = impact;
      return this;
    }

    /**
     * Says when we noticed it ourselves.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder noticedAt(String at) {
      noticedAt = read("noticedAt", at);
      return this;
    }

    /**
     * Says when we noticed it ourselves.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder noticedAt(Temporal at) {
      noticedAt = read("noticedAt", at);
      return this;
    }

    /**
     * Says which incident it repeats.
     *
     * @param id of another incident, in this record or not
     * @return this builder
     */
    public Builder recurrenceOf(String id) {
      recurrenceOf = id;
      return this;
    }

    /**
     * Says what this record tells nothing about: unknown, not undone.
     *
     * @param criteria some of the seven with a window
     * @return this builder
     */
    public Builder unrecorded(Criterion... criteria) {
      unrecorded.addAll(List.of(criteria));
      return this;
    }

    /**
     * Adds a step: they told us.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder notified(String at) {
      return step(Action.NOTIFIED, at);
    }

    /**
     * Adds a step: they told us.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder notified(Temporal at) {
      return step(Action.NOTIFIED, at);
    }

    /**
     * Adds a step: they told us how it stands.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder updated(String at) {
      return step(Action.UPDATED, at);
    }

    /**
     * Adds a step: they told us how it stands.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder updated(Temporal at) {
      return step(Action.UPDATED, at);
    }

    /**
     * Adds a step: they kept it from spreading.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder contained(String at) {
      return step(Action.CONTAINED, at);
    }

    /**
     * Adds a step: they kept it from spreading.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder contained(Temporal at) {
      return step(Action.CONTAINED, at);
    }

    /**
     * Adds a step: they offered us a way out.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder remedyOffered(String at) {
      return step(Action.REMEDY_OFFERED, at);
    }

    /**
     * Adds a step: they offered us a way out.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder remedyOffered(Temporal at) {
      return step(Action.REMEDY_OFFERED, at);
    }

    /**
     * Adds a step: they solved it.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder resolved(String at) {
      return step(Action.RESOLVED, at);
    }

    /**
     * Adds a step: they solved it.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder resolved(Temporal at) {
      return step(Action.RESOLVED, at);
    }

    /**
     * Adds a step: what was resolved came back.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder reopened(String at) {
      return step(Action.REOPENED, at);
    }

    /**
     * Adds a step: what was resolved came back.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder reopened(Temporal at) {
      return step(Action.REOPENED, at);
    }

    /**
     * Adds a step: they explained why it happened.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder causeExplained(String at) {
      return step(Action.CAUSE_EXPLAINED, at);
    }

    /**
     * Adds a step: they explained why it happened.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder causeExplained(Temporal at) {
      return step(Action.CAUSE_EXPLAINED, at);
    }

    /**
     * Adds a step: they told us what will stop it coming back.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder preventionShared(String at) {
      return step(Action.PREVENTION_SHARED, at);
    }

    /**
     * Adds a step: they told us what will stop it coming back.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder preventionShared(Temporal at) {
      return step(Action.PREVENTION_SHARED, at);
    }

    /**
     * Adds a step.
     *
     * @param action what was done
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder step(Action action, String at) {
      steps.add(new Given(action, read(attribute(action), at), null));
      return this;
    }

    /**
     * Adds a step.
     *
     * @param action what was done
     * @param at a date or an instant
     * @return this builder
     */
    public Builder step(Action action, Temporal at) {
      steps.add(new Given(action, read(attribute(action), at), null));
      return this;
    }

    /**
     * Adds a step with a remark.
     *
     * @param action what was done
     * @param at a date or an instant with a zone
     * @param note any text, or null for none
     * @return this builder
     */
    public Builder step(Action action, String at, @Nullable String note) {
      steps.add(new Given(action, read(attribute(action), at), note));
      return this;
    }

    /**
     * Adds a step.
     *
     * @param step what was done, and when
     * @return this builder
     */
    public Builder step(Step step) {
      Moment at = read(attribute(step.action()), step.at());
      steps.add(new Given(step.action(), at, step.note().orElse(null)));
      return this;
    }

    private static String[] attributes() {
      Action[] actions = Action.values();
      String[] attributes = new String[actions.length];
      for (Action action : actions) {
        attributes[action.ordinal()] = "steps." + action;
      }
      return attributes;
    }

    private static String attribute(@Nullable Action action) {
      return action == null ? "steps.null" : ATTRIBUTES[action.ordinal()];
    }

    @Override
    public Incident build() {
      Problems problems = problems();
      long opened = begin(problems, "openedAt", openedAt);
      problems.requireGiven("severity", severity);
      problems.requireGiven("attribution", attribution);
      problems.requireGiven("impact", impact);
      long noticed = done(problems, "noticedAt", noticedAt, "openedAt", opened, opened);
      long waived = waived(problems, "openedAt", opened);
      requireOther(problems);
      requireWindows(problems);
      Steps ordered = steps(problems, opened);
      problems.refuseIfAny();
      return ImmutableIncident.assemble()
          .id(given(id))
          .source(source)
          .orderValueOrNaN(orderValue)
          .noteOrNull(note)
          .beganAtSecond(opened)
          .waivedAtSecond(waived)
          .severity(given(severity))
          .attribution(given(attribution))
          .impact(given(impact))
          .noticedAtSecond(noticed)
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

    private Steps steps(Problems problems, long opened) {
      List<Steps.Taken> taken = new ArrayList<>(steps.size());
      for (Given step : steps) {
        problems.requireGiven("steps.action", step.action);
        problems.requireWritable("steps.note", step.note);
        if (step.action != null && step.at != null) {
          long second = step.at.secondWithin(opened);
          requireOrder(problems, attribute(step.action), second, "openedAt", opened);
          taken.add(new Steps.Taken(step.action, second, step.note));
        }
      }
      return taken.isEmpty() ? Steps.NONE : Steps.sorted(taken);
    }
  }
}
