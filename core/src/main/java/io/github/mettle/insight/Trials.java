package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import io.github.mettle.record.Action;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.record.Steps;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.Fulfilment;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.Listing;
import io.github.mettle.sheet.Posting;
import io.github.mettle.sheet.Trial;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a supplier stood when it was serious: the observed incidents of their making of at least
 * MAJOR, one by one, and the trust that those with an impact give.
 *
 * <pre>{@code
 * Trials trials = Trials.of(sheet);
 * trials.last(Severity.MAJOR);    // the last that was failed or stood
 * trials.trust(Severity.MAJOR);   // the trial, with its trust overall
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class Trials {
  private static final Comparator<TriedIncident> ORDER =
      Comparator.comparingLong((TriedIncident it) -> it.incident().beganSecond())
          .thenComparing(it -> it.incident().id(), Trials::compareCodePoints);

  private final BalanceSheet sheet;
  private final ImmutableList<TriedIncident> incidents;

  private Trials(BalanceSheet sheet, ImmutableList<TriedIncident> incidents) {
    this.sheet = sheet;
    this.incidents = incidents;
  }

  /**
   * {@return the trials of a sheet}
   *
   * @param sheet weighed here
   * @throws IllegalStateException if the sheet was not weighed here, but read
   */
  public static Trials of(BalanceSheet sheet) {
    return of(sheet, sheet.ledger());
  }

  static Trials of(BalanceSheet sheet, Ledger ledger) {
    long now = sheet.asOf().dueSecond();
    return new Trials(
        sheet,
        ledger.entries().stream()
            .filter(entry -> grave(entry).isPresent())
            .map(entry -> tried(grave(entry).orElseThrow(), entry.expectations(), now))
            .sorted(ORDER)
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * {@return the postings of the incidents that a trial is made of, by day}
   *
   * @param ledger the entries of the sheet
   * @param severity MAJOR for major and critical incidents, CRITICAL for critical ones
   */
  public static Listing<Posting> postings(Ledger ledger, Severity severity) {
    return Listing.of(
        ledger.entries().stream()
            .filter(entry -> entry.episode().filter(it -> isTrial(it, severity)).isPresent())
            .flatMap(entry -> entry.postings().stream())
            .sorted(Posting.order())
            .toList());
  }

  private static boolean isTrial(Episode episode, Severity severity) {
    return episode instanceof Incident incident
        && incident.source() != Source.CLAIMED
        && isOfTheirMaking(incident)
        && incident.impact() != Impact.NONE
        && incident.severity().compareTo(severity) >= 0;
  }

  private static boolean isOfTheirMaking(Incident incident) {
    Attribution attribution = incident.attribution();
    return attribution == Attribution.SUPPLIER || attribution == Attribution.SHARED;
  }

  private static Optional<Incident> grave(EpisodeEntry entry) {
    return observed(entry).filter(it -> it.severity().compareTo(Severity.MAJOR) >= 0);
  }

  /** {@return the incident of an entry, if it was observed and is of their making} */
  static Optional<Incident> observed(EpisodeEntry entry) {
    return entry
        .episode()
        .filter(Incident.class::isInstance)
        .map(Incident.class::cast)
        .filter(it -> it.source() == Source.OBSERVED)
        .filter(Trials::isOfTheirMaking);
  }

  private static TriedIncident tried(Incident incident, List<Expectation> expected, long now) {
    Steps steps = incident.steps().asOf(now);
    return ImmutableTriedIncident.assemble()
        .incident(incident)
        .met(count(expected, Fulfilment.MET))
        .missed(count(expected, Fulfilment.MISSED))
        .isNoticedFirst(isNoticedFirst(incident, steps, now))
        .isResolved(isResolved(steps, now))
        .build();
  }

  private static int count(List<Expectation> expected, Fulfilment fulfilment) {
    return (int) expected.stream().filter(it -> it.fulfilment() == fulfilment).count();
  }

  private static boolean isNoticedFirst(Incident incident, Steps steps, long now) {
    if (incident.noticedSecond() > now) {
      return false;
    }
    long noticed = Math.min(incident.noticedLastSecond(), now);
    return noticed < told(steps, now);
  }

  /** The second in which they told us first, or never. */
  private static long told(Steps steps, long now) {
    for (int i = 0; i < steps.size() && steps.second(i) <= now; i++) {
      if (steps.action(i) == Action.NOTIFIED) {
        return steps.second(i);
      }
    }
    return Moment.NEVER;
  }

  private static boolean isResolved(Steps steps, long now) {
    boolean resolved = false;
    for (int i = 0; i < steps.size() && steps.second(i) <= now; i++) {
      Action action = steps.action(i);
      resolved = action == Action.RESOLVED || (resolved && action != Action.REOPENED);
    }
    return resolved;
  }

  private static int compareCodePoints(String one, String other) {
    return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
  }

  /** {@return the sheet} */
  public BalanceSheet sheet() {
    return sheet;
  }

  /** {@return the incidents, by the moment they were opened} */
  public ImmutableList<TriedIncident> incidents() {
    return incidents;
  }

  /**
   * {@return those of the incidents that came out so, by the moment they were opened}
   *
   * @param severity the least severity
   * @param outcome what became of them
   */
  public ImmutableList<TriedIncident> incidents(Severity severity, TrialOutcome outcome) {
    return incidents.stream()
        .filter(it -> it.incident().severity().compareTo(severity) >= 0)
        .filter(it -> it.outcome().filter(outcome::equals).isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the incident opened last of those that were failed or stood, if there is one; of
   * several opened in one second, the one of the greater id by code points}
   *
   * @param severity the least severity
   */
  public Optional<TriedIncident> last(Severity severity) {
    return incidents.stream()
        .filter(it -> it.incident().severity().compareTo(severity) >= 0)
        .filter(it -> it.outcome().isPresent())
        .reduce((before, after) -> after);
  }

  /**
   * {@return the trial: the trust overall that the incidents with an impact alone give, if there
   * are any}
   *
   * @param severity MAJOR for major and critical incidents, CRITICAL for critical ones
   */
  public Optional<Trial> trust(Severity severity) {
    return Optional.ofNullable(sheet.trials().get(severity));
  }

  /** {@return one readable line for each incident, or "none"} */
  @Override
  public String toString() {
    return Listing.of(incidents).toString();
  }
}
