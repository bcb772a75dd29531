package io.github.mettle.report;

import io.github.mettle.record.Incident;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.History;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The incidents in the span of a history. */
final class Incidents {
  private static final Comparator<Incident> ORDER =
      Comparator.comparing(Incident::beganSecond).thenComparing(Incident::id);

  private Incidents() {}

  /** The incidents of a history, by time. */
  static List<Incident> of(History history) {
    BalanceSheet last = history.last();
    return last.hasEvidence()
        ? since(history.first().asOf().begin(), last.ledger().entries())
        : List.of();
  }

  private static List<Incident> since(Instant begin, List<EpisodeEntry> entries) {
    return entries.stream()
        .map(EpisodeEntry::episode)
        .flatMap(Optional::stream)
        .filter(Incident.class::isInstance)
        .map(Incident.class::cast)
        .filter(incident -> !incident.openedAt().begin().isBefore(begin))
        .sorted(ORDER)
        .toList();
  }
}
