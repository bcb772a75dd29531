package io.github.mettle.report;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Incident;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.History;
import io.github.mettle.sheet.Journal;
import io.github.mettle.sheet.PostingType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A journal that keeps the incidents only, of those in the span of a history. */
final class Incidents implements Journal {
  private static final Comparator<Incident> GRAVEST =
      Comparator.comparing(Incident::severity)
          .thenComparing(Incident::beganSecond)
          .reversed()
          .thenComparing(Incident::id);

  private final History history;
  private final List<Incident> all = new ArrayList<>();

  private Incidents(History history) {
    this.history = history;
  }

  /** The incidents of a history, the gravest first, then the latest. */
  static List<Incident> of(History history) {
    Incidents incidents = new Incidents(history);
    if (history.last().hasEvidence()) {
      history.last().evidence().writeTo(incidents);
    }
    incidents.all.sort(GRAVEST);
    return incidents.all;
  }

  @Override
  public void episode(Episode episode, boolean disputed) {
    if (episode instanceof Incident incident
        && !incident.openedAt().begin().isBefore(history.first().asOf().begin())) {
      all.add(incident);
    }
  }

  @Override
  public void post(
      Account account,
      Criterion criterion,
      PostingType basis,
      long day,
      long credit,
      long debit,
      long start,
      long window,
      long until) {}

  @Override
  public void expect(
      Account account,
      Criterion criterion,
      ExpectationState state,
      long stake,
      long contingent,
      long start,
      long window,
      long done) {}
}
