package io.github.mettle.sheet;

import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Source;
import java.util.List;

/** Counts the episodes that an appraisal begins: by kind, and for frequency. */
final class EpisodeCounter {
  static final double WHOLE_DELIVERY = 1e9;

  /** A delivery of this stake or above counts as one. */
  private static final double WHOLE_STAKE = 0.25;

  /** What is opened later than this lies in the last year. */
  private final long yearAgo;

  private final int[] counts;
  private long nanoDeliveries;
  private long since = Moment.NEVER;

  /**
   * @param counts the counts of totals, to be counted into
   * @param now the as-of instant, which the last year ends with
   */
  EpisodeCounter(int[] counts, long now) {
    this.counts = counts;
    yearAgo = now - Occurrence.YEAR;
  }

  /** Counts an episode; returns whether it is a trial. */
  boolean add(Episode episode, Kind kind, Source source, long began) {
    counts[Totals.countIndex(kind)]++;
    if (source == Source.CLAIMED) {
      return false;
    }
    if (kind != Kind.OPENING) {
      since = Math.min(since, began);
    }
    if (kind == Kind.DELIVERY) {
      add((Delivery) episode);
    }
    return kind == Kind.INCIDENT && add((Incident) episode);
  }

  private void add(Delivery delivery) {
    nanoDeliveries += delivery.stake() < WHOLE_STAKE ? part(delivery) : (long) WHOLE_DELIVERY;
  }

  private static long part(Delivery delivery) {
    return Math.max(1, Math.round(delivery.stake() / WHOLE_STAKE * WHOLE_DELIVERY));
  }

  private boolean add(Incident incident) {
    if (!Occurrence.isOfTheirMaking(incident)) {
      return false;
    }
    counts[Totals.countIndex(incident.severity())]++;
    count(incident, counts, false);
    if (incident.beganSecond() > yearAgo) {
      count(incident, counts, true);
    }
    return Occurrence.isTrial(incident);
  }

  private static void count(Incident incident, int[] counts, boolean lastYear) {
    count(Occurrence.INCIDENT, counts, lastYear);
    if (incident.impact() != Impact.NONE) {
      count(Occurrence.ESCAPE, counts, lastYear);
    }
    if (incident.isRecurrence()) {
      count(Occurrence.REPEAT, counts, lastYear);
    }
  }

  private static void count(Occurrence occurrence, int[] counts, boolean lastYear) {
    counts[Totals.countIndex(occurrence, lastYear)]++;
  }

  /** Counts those of the incidents that lie in the last year of an instant, as nothing else. */
  static void countLastYear(List<Incident> incidents, int[] counts, long now) {
    for (Incident incident : incidents) {
      if (incident.beganSecond() > now - Occurrence.YEAR) {
        count(incident, counts, true);
      }
    }
  }

  long nanoDeliveries() {
    return nanoDeliveries;
  }

  /** The second in which the first of them began, openings apart, or never. */
  long since() {
    return since;
  }
}
