package io.github.mettle.example.benchmark.firstedition;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Action;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Steps;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.PostingType;

/**
 * The appraisal of incidents, one after another: what was done first of each kind, and what
 * follows.
 */
final class IncidentAppraisal {
  private final Appraisal appraisal;
  private final CompiledPolicy rules;

  private Incident incident;
  private Steps steps = Steps.NONE;

  /** What is at stake, in points. */
  private double w;

  /** The supplier's share of a loss. */
  private double share;

  private long start;
  private long told;
  private long contained;
  private long remedied;
  private long explained;
  private long prevented;

  /** The RESOLVED that no REOPENED struck. */
  private long resolved;

  /** How many a REOPENED struck. */
  private int struck;

  @SuppressWarnings(
      "NullAway.Init") // appraise() sets the incident at hand before anything reads it
  IncidentAppraisal(Appraisal appraisal, CompiledPolicy rules) {
    this.appraisal = appraisal;
    this.rules = rules;
  }

  void appraise(Incident it, double stake) {
    incident = it;
    w = stake;
    start = it.beganSecond();
    steps = it.steps();
    share = rules.share(it.attribution());
    readSteps();
    long noticedAt = it.noticedSecond();
    boolean noticedFirst = noticedAt <= appraisal.now() && noticedAt < told;
    expect(Account.NOTIFICATION, Criterion.NOTIFY, told, noticedFirst ? rules.noticedFirst : 1);
    double factor = rules.factor(incident.impact());
    expect(Account.CONTAINMENT, Criterion.CONTAIN, Math.min(contained, resolved), factor);
    expect(Account.REMEDY, Criterion.REMEDY, Math.min(remedied, resolved), 1);
    expect(Account.RESOLUTION, Criterion.RESOLVE, resolved, Math.scalb(1.0, -struck));
    expect(Account.CANDOUR, Criterion.EXPLAIN, explained, 1);
    expect(Account.PREVENTION, Criterion.PREVENT, prevented, 1);
    expectUpdates();
    if (it.isRecurrence()) {
      happenedAgain();
    }
    if (appraisal.counts(resolved) && share < 1) {
      wentBeyond();
    }
  }

  private void readSteps() {
    told = contained = remedied = explained = prevented = resolved = Moment.NEVER;
    struck = 0;
    for (int i = 0; i < steps.size() && steps.second(i) <= appraisal.now(); i++) {
      long at = steps.second(i);
      switch (steps.action(i)) {
        case NOTIFIED -> told = Math.min(told, at);
        case CONTAINED -> contained = Math.min(contained, at);
        case REMEDY_OFFERED -> remedied = Math.min(remedied, at);
        case CAUSE_EXPLAINED -> explained = Math.min(explained, at);
        case PREVENTION_SHARED -> prevented = Math.min(prevented, at);
        case RESOLVED -> resolved = Math.min(resolved, at);
        case REOPENED -> strike();
        case UPDATED -> {}
      }
    }
  }

  private void strike() {
    if (resolved != Moment.NEVER) {
      resolved = Moment.NEVER;
      struck++;
    }
  }

  /**
   * What part of the stake cannot be earned any more is lost at once; the due rule has the rest.
   */
  private void expect(Account account, Criterion criterion, long done, double factor) {
    long window = window(criterion);
    if (window == CompiledPolicy.NO_WINDOW) {
      return;
    }
    if (factor < 1) {
      long day = Appraisal.day(start + window);
      double lost = w * (1 - factor) * share;
      appraisal.post(account, criterion, PostingType.FORFEITED, day, 0, lost, start, window, start);
    }
    appraisal.due(account, criterion, w * factor, share, start, window, done);
  }

  /** Word from them, until it is resolved: judged by the longest silence. */
  private void expectUpdates() {
    long window = window(Criterion.UPDATE);
    if (window == CompiledPolicy.NO_WINDOW) {
      return;
    }
    boolean isResolved = appraisal.counts(resolved);
    long end = isResolved ? resolved : Math.min(appraisal.now(), appraisal.waivedAt());
    long lastWord = start;
    long silence = 0;
    long from = start;
    for (int i = 0; i < steps.size() && steps.second(i) <= end; i++) {
      if (steps.action(i) != Action.REOPENED) {
        long gap = steps.second(i) - lastWord;
        from = gap > silence ? lastWord : from;
        silence = Math.max(silence, gap);
        lastWord = steps.second(i);
      }
    }
    from = end - lastWord > silence ? lastWord : from;
    silence = Math.max(silence, end - lastWord);
    judgeSilence(window, isResolved, silence, from);
    noteUpdate(window, isResolved, silence, lastWord, end);
  }

  private void judgeSilence(long window, boolean isResolved, long silence, long from) {
    if (!isResolved && silence <= window) {
      return;
    }
    double f = Timeliness.of(silence, window);
    long resolveWindow = window(Criterion.RESOLVE);
    long day =
        Appraisal.day(start + (resolveWindow == CompiledPolicy.NO_WINDOW ? window : resolveWindow));
    double credit = isResolved ? w * f : 0;
    double debit = w * (1 - f) * share;
    appraisal.post(
        Account.RESPONSIVENESS,
        Criterion.UPDATE,
        PostingType.JUDGED,
        day,
        credit,
        debit,
        from,
        window,
        from + silence);
  }

  /** The expectation of the next word; contingent while no silence has been too long. */
  private void noteUpdate(long window, boolean isResolved, long silence, long lastWord, long end) {
    ExpectationState state;
    if (isResolved) {
      state = silence <= window ? ExpectationState.MET : ExpectationState.LATE;
    } else if (appraisal.waivedAt() != Moment.NEVER) {
      state = ExpectationState.WAIVED;
    } else {
      long overdue = appraisal.now() - lastWord - window;
      state = overdue <= 0 ? ExpectationState.PENDING : ExpectationState.OVERDUE;
      state = overdue > rules.writeOff ? ExpectationState.WRITTEN_OFF : state;
    }
    long done = isResolved ? end : Moment.NEVER;
    boolean contingent = state == ExpectationState.PENDING && silence <= window;
    appraisal.expect(
        Account.RESPONSIVENESS,
        Criterion.UPDATE,
        state,
        w * share,
        contingent,
        lastWord,
        window,
        done);
  }

  /** What they promised would not happen did. */
  private void happenedAgain() {
    double lost = 2 * w * share;
    appraisal.post(
        Account.PREVENTION,
        Criterion.RECUR,
        PostingType.JUDGED,
        Appraisal.day(start),
        0,
        lost,
        start,
        0,
        start);
  }

  /** What is not, or not all, their fault, and they solved, is beyond what was expected. */
  private void wentBeyond() {
    long window = window(Criterion.RESOLVE);
    if (window != CompiledPolicy.NO_WINDOW) {
      double f = Timeliness.of(resolved - start, window);
      double credit = w * f * (1 - share) * rules.surplus;
      long day = Appraisal.day(start + window);
      appraisal.post(
          Account.EXTRA_MILE,
          Criterion.BEYOND,
          PostingType.JUDGED,
          day,
          credit,
          0,
          start,
          window,
          resolved);
    }
  }

  private long window(Criterion criterion) {
    return incident.unrecorded().contains(criterion)
        ? CompiledPolicy.NO_WINDOW
        : rules.window(incident.severity(), criterion);
  }
}
