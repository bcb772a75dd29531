package io.github.mettle.sheet;

import io.github.mettle.record.Attribution;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;

/** What happened how often: the incidents of the supplier's making, as frequency counts them. */
enum Occurrence {
  /** All of them. */
  INCIDENT,
  /** Those with an impact on our operations. */
  ESCAPE,
  /** Those that repeat another. */
  REPEAT;

  /** A year of frequency, in seconds. */
  static final long YEAR = 365 * Moment.DAY;

  /** Whether frequency counts an incident at all: of their making, and vouched for by others. */
  static boolean isOfTheirMaking(Incident incident) {
    Attribution attribution = incident.attribution();
    return incident.source() != Source.CLAIMED
        && (attribution == Attribution.SUPPLIER || attribution == Attribution.SHARED);
  }

  /** Whether an incident is a trial: serious, of their making, and felt by us. */
  static boolean isTrial(Incident incident) {
    return incident.severity().compareTo(Severity.MAJOR) >= 0
        && incident.impact() != Impact.NONE
        && isOfTheirMaking(incident);
  }
}
