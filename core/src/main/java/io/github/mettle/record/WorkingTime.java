package io.github.mettle.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.Problems;
import io.github.mettle.refusal.RefusedException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The working hours of a week, by the clock of a zone, minus closed days. The time between them
 * becomes pauses of an episode, so that a night or a weekend is not held against anyone.
 *
 * <pre>{@code
 * var office =
 *     WorkingTime.builder(ZoneId.of("Europe/Berlin"))
 *         .weekdays("08:00", "17:00")
 *         .closed("2026-12-25")
 *         .through("2027-12-31")
 *         .build();
 * var paused = office.applyTo(record);
 * }</pre>
 *
 * <p>An instant counts if the clock of the zone then shows working hours: an hour that the clock
 * leaves out in spring is none, and one that it shows twice in autumn counts twice. The calendar is
 * known through its last day; after it all time counts. Critical incidents are left out by default:
 * they do not wait for Monday.
 *
 * <p>The rules of a zone come with the JDK and change with the version of its time-zone data. Where
 * the same facts must give the same bits everywhere, keep the pauses: they are facts, and are
 * written with the record.
 */
@Value.Immutable
@NotByReflection
public abstract class WorkingTime {
  WorkingTime() {}

  /**
   * {@return a builder}
   *
   * @param zone whose clock the hours are read from
   */
  public static Builder builder(ZoneId zone) {
    return new Builder(zone);
  }

  /** {@return the zone whose clock the hours are read from} */
  public abstract ZoneId zone();

  /** {@return the hours of the week in which time passes, ordered} */
  public abstract ImmutableList<WorkingHours> hours();

  /** {@return the days on which no time passes, ordered} */
  public abstract ImmutableSet<LocalDate> closed();

  /** {@return the last day of the calendar} */
  public abstract LocalDate through();

  /** {@return the severities of the incidents that are left out} */
  public abstract ImmutableSet<Severity> exempt();

  /**
   * {@return the record, with the time that does not count as pauses of its episodes}
   *
   * @param record the facts; episodes in which nothing is expected stay as they are
   */
  public final TrackRecord applyTo(TrackRecord record) {
    Intervals pauses = pauses(record.episodes());
    return record.map(episode -> paused(episode, pauses));
  }

  /**
   * {@return the episode, with the time that does not count as pauses}
   *
   * @param episode the facts; one in which nothing is expected stays as it is
   * @param <E> the type of the episode
   */
  @SuppressWarnings("unchecked") // an episode with other pauses is of the same kind
  public final <E extends Episode> E applyTo(E episode) {
    return (E) paused(episode, pauses(List.of(episode)));
  }

  private boolean applies(Episode episode) {
    return episode.kind().isPausable()
        && !(episode instanceof Incident incident && exempt().contains(incident.severity()));
  }

  private Episode paused(Episode episode, Intervals pauses) {
    if (!applies(episode)) {
      return episode;
    }
    long began = episode.beganSecond();
    Pauses calendar = Pauses.Shared.of(pauses, began);
    return episode.with(episode.details().with(joined(episode.pauses(), calendar, began)));
  }

  private static Pauses joined(Pauses given, Pauses calendar, long began) {
    if (given.isEmpty()) {
      return calendar;
    }
    List<Pause> all = new ArrayList<>(given);
    all.addAll(calendar);
    return Pauses.of(all, began);
  }

  /** The time that does not count since the first of the episodes began. */
  private Intervals pauses(Collection<Episode> episodes) {
    long first = Long.MAX_VALUE;
    for (Episode episode : episodes) {
      first = applies(episode) ? Math.min(first, episode.beganSecond()) : first;
    }
    return new WorkingCalendar(this).pauses(first);
  }

  /** {@return one readable line} */
  @Override
  public final String toString() {
    return zone() + " " + hours() + ", closed " + closed() + ", through " + through();
  }

  /** Gathers the hours that count; some hours, and the last day, are required. */
  public static final class Builder extends FactBuilder {
    private static final Comparator<WorkingHours> ORDER =
        Comparator.comparing(WorkingHours::day)
            .thenComparing(WorkingHours::from)
            .thenComparing(WorkingHours::untilSecond);

    private final @Nullable ZoneId zone;
    private final List<WorkingHours> hours = new ArrayList<>();
    private final Set<LocalDate> closed = new TreeSet<>();
    private final Set<Severity> exempt = EnumSet.of(Severity.CRITICAL);
    private final Problems problems = Problems.collect();
    private @Nullable Moment through;

    private Builder(@Nullable ZoneId zone) {
      this.zone = zone;
    }

    /**
     * Adds hours of every day from Monday to Friday.
     *
     * @param from the first moment, such as 08:00
     * @param until the moment after the last; 00:00 is the end of the day
     * @return this builder
     */
    public Builder weekdays(String from, String until) {
      for (DayOfWeek day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
        open(day, from, until);
      }
      return this;
    }

    /**
     * Adds hours of a day of the week.
     *
     * @param day of the week
     * @param from the first moment, such as 08:00
     * @param until the moment after the last; 00:00 is the end of the day
     * @return this builder
     */
    public Builder open(DayOfWeek day, String from, String until) {
      LocalTime begin = time(day, from);
      LocalTime end = time(day, until);
      return begin == null || end == null ? this : open(day, begin, end);
    }

    /**
     * Adds hours of a day of the week.
     *
     * @param day of the week
     * @param from the first moment; fractions of seconds are dropped
     * @param until the moment after the last; 00:00 is the end of the day
     * @return this builder
     */
    public Builder open(DayOfWeek day, LocalTime from, LocalTime until) {
      WorkingHours added = new WorkingHours(day, from.withNano(0), until.withNano(0));
      if (added.untilSecond() > added.fromSecond()) {
        hours.add(added);
      } else {
        problems.add("hours." + day, "must end after they begin", from + "–" + until);
      }
      return this;
    }

    private @Nullable LocalTime time(DayOfWeek day, String text) {
      try {
        return LocalTime.parse(text);
      } catch (DateTimeException unreadable) {
        problems.add("hours." + day, "must be a time, such as 08:00", '"' + text + '"');
        return null;
      }
    }

    /**
     * Adds a day on which no time passes, such as a holiday.
     *
     * @param day a date
     * @return this builder
     */
    public Builder closed(String day) {
      return closed(read("closed", day));
    }

    /**
     * Adds a day on which no time passes, such as a holiday.
     *
     * @param day a date
     * @return this builder
     */
    public Builder closed(TemporalAccessor day) {
      return closed(read("closed", day));
    }

    private Builder closed(@Nullable Moment day) {
      if (isDate("closed", day)) {
        closed.add(LocalDate.ofEpochDay(given(day).day()));
      }
      return this;
    }

    /**
     * Sets the last day of the calendar: after it, all time counts; required.
     *
     * @param day a date
     * @return this builder
     */
    public Builder through(String day) {
      through = read("through", day);
      return this;
    }

    /**
     * Sets the last day of the calendar: after it, all time counts; required.
     *
     * @param day a date
     * @return this builder
     */
    public Builder through(TemporalAccessor day) {
      through = read("through", day);
      return this;
    }

    private boolean isDate(String attribute, @Nullable Moment day) {
      if (day != null && !day.isDate()) {
        problems.add(attribute, "must be a date", day);
      }
      return day != null && day.isDate();
    }

    /**
     * Sets the severities of the incidents that are left out.
     *
     * @param severities {@link Severity#CRITICAL} by default
     * @return this builder
     */
    public Builder exempt(Severity... severities) {
      exempt.clear();
      exempt.addAll(List.of(severities));
      return this;
    }

    /**
     * Makes the working time.
     *
     * @return the working time, valid
     * @throws RefusedException with everything that is wrong
     */
    public WorkingTime build() {
      problems.requireGiven("zone", zone);
      if (hours.isEmpty() && problems.isEmpty()) {
        problems.requireGiven("hours", null);
      }
      requireMoment(problems, "through", through);
      isDate("through", through);
      addUnreadable(problems);
      problems.refuseIfAny();
      return ImmutableWorkingTime.assemble()
          .zone(given(zone))
          .hours(ImmutableList.sortedCopyOf(ORDER, hours))
          .closed(ImmutableSet.copyOf(closed))
          .through(LocalDate.ofEpochDay(given(through).day()))
          .exempt(Sets.immutableEnumSet(exempt))
          .build();
    }
  }
}
