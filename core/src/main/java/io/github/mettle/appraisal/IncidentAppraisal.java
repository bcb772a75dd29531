package io.github.mettle.appraisal;

import static io.github.mettle.appraisal.CompiledPolicy.NO_WINDOW;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Action;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Steps;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Fulfilment;
import io.github.mettle.sheet.PostingType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The appraisal of incidents, one after another: what was done first of each kind, and what
 * follows.
 */
final class IncidentAppraisal {
  /** Later than any step. */
  private static final int NOT_DONE = Integer.MAX_VALUE;

  private final Appraisal appraisal;
  private Incident incident;
  private Steps steps = Steps.NONE;
  private CompiledPolicy policy;

  /** The windows of its severity, by criterion. */
  private long[] windows = {};

  private boolean isAllRecorded;

  /** What is at stake, in points. */
  private double w;

  /** The supplier's share of a loss. */
  private double share;

  /** What a credit is multiplied by: the share, and less for what happened before. */
  private double earns;

  private long start;

  /** The time in which everyone thought it was solved; it is a pause for some criteria. */
  private final SolvedTime solved = new SolvedTime();

  /**
   * The first step of each action, by its ordinal; of RESOLVED, the first that no REOPENED struck.
   */
  private final int[] firsts = new int[Action.values().length];

  /** The number of those that a REOPENED struck. */
  private int struck;

  @SuppressWarnings(
      "NullAway.Init") // appraise() sets the incident at hand before anything reads it
  IncidentAppraisal(Appraisal appraisal) {
    this.appraisal = appraisal;
    policy = appraisal.policy();
  }

  void appraise(Incident it, double stake) {
    incident = it;
    w = stake;
    policy = appraisal.policy();
    start = it.beganSecond();
    windows = policy.windows(it.severity());
    isAllRecorded = it.unrecorded().isEmpty();
    steps = it.steps().asOf(appraisal.now());
    share = policy.share(it.attribution());
    earns = it.isRecurrence() ? share * policy.repeatCredit : share;
    readSteps();
    double factor = noticedFirst() ? policy.noticedFirst : 1;
    int resolved = first(Action.RESOLVED);
    int contained = Math.min(first(Action.CONTAINED), resolved);
    int remedied = Math.min(first(Action.REMEDY_OFFERED), resolved);
    expect(Account.NOTIFICATION, Criterion.NOTIFY, first(Action.NOTIFIED), factor, null);
    factor = policy.factor(it.impact());
    expect(Account.CONTAINMENT, Criterion.CONTAIN, contained, factor, solved());
    expect(Account.REMEDY, Criterion.REMEDY, remedied, 1, solved());
    factor = Math.scalb(1.0, -struck);
    expect(Account.RESOLUTION, Criterion.RESOLVE, resolved, factor, solved());
    expect(Account.CANDOUR, Criterion.EXPLAIN, first(Action.CAUSE_EXPLAINED), 1, null);
    expect(Account.PREVENTION, Criterion.PREVENT, first(Action.PREVENTION_SHARED), 1, null);
    expectUpdates(resolved);
    if (it.isRecurrence()) {
      happenedAgain();
    }
    if (share < 1 && resolved != NOT_DONE && appraisal.counts(steps.second(resolved))) {
      wentBeyond(resolved);
    }
  }

  /** Without a branch for each action: which comes next is hard to foretell, even for a machine. */
  private void readSteps() {
    Arrays.fill(firsts, NOT_DONE);
    struck = 0;
    solved.clear();
    for (int i = 0; i < steps.size() && steps.second(i) <= appraisal.now(); i++) {
      Action action = steps.action(i);
      if (action == Action.REOPENED) {
        strike(steps.second(i));
      }
      firsts[action.ordinal()] = Math.min(first(action), i);
    }
  }

  private void strike(long reopenedAt) {
    int resolved = first(Action.RESOLVED);
    if (resolved != NOT_DONE) {
      solved.add(steps.judged(resolved), reopenedAt);
      firsts[Action.RESOLVED.ordinal()] = NOT_DONE;
      struck++;
    }
  }

  private int first(Action action) {
    return firsts[action.ordinal()];
  }

  /** The time in which everyone thought it was solved; null if they never did. */
  private @Nullable SolvedTime solved() {
    return solved.isEmpty() ? null : solved;
  }

  private boolean noticedFirst() {
    if (incident.noticedSecond() > appraisal.now()) {
      return false;
    }
    long noticedAt = Math.min(incident.noticedLastSecond(), appraisal.now());
    int told = first(Action.NOTIFIED);
    return told == NOT_DONE || noticedAt < steps.second(told);
  }

  /**
   * What part of the stake cannot be earned any more is lost at once; the due rule has the rest.
   */
  private void expect(
      Account account,
      Criterion criterion,
      int step,
      double factor,
      @Nullable SolvedTime applying) {
    long window = window(criterion);
    if (window == NO_WINDOW) {
      return;
    }
    Expected it = expected(account, criterion, window, applying);
    if (factor < 1) {
      double lost = w * (1 - factor) * share;
      long day = Appraisal.day(start + window);
      appraisal.post(it, PostingType.FORFEITED, day, 0, lost, start);
    }
    it.stake = w * factor;
    if (step != NOT_DONE) {
      it.done(steps.second(step), steps.judged(step));
    }
    appraisal.due(it);
  }

  private Expected expected(
      Account account, Criterion criterion, long window, @Nullable SolvedTime applying) {
    Expected it = appraisal.expected().of(account, criterion, w, start, window);
    it.share = share;
    it.earns = earns;
    it.pauses = incident.pauses();
    it.solved = applying;
    return it;
  }

  /** Word from them, until it is resolved: judged by the longest silence. */
  private void expectUpdates(int resolved) {
    long window = window(Criterion.UPDATE);
    if (window == NO_WINDOW || !(w * share > 0)) {
      return;
    }
    boolean isResolved = resolved != NOT_DONE && appraisal.counts(steps.second(resolved));
    long end = isResolved ? steps.judged(resolved) : appraisal.now();
    if (!isResolved && appraisal.isWaived()) {
      end = Math.max(start, appraisal.waivedAt());
    }
    Expected it = expected(Account.RESPONSIVENESS, Criterion.UPDATE, window, solved());
    long lastWord = start;
    long silence = 0;
    long from = start;
    for (int i = 0; i < steps.size() && steps.second(i) <= appraisal.now(); i++) {
      long word = steps.judged(i);
      if (steps.action(i) != Action.REOPENED && word > lastWord && word <= end) {
        long gap = it.elapsed(lastWord, word, appraisal.now());
        from = gap > silence ? lastWord : from;
        silence = Math.max(silence, gap);
        lastWord = word;
      }
    }
    long gap = it.elapsed(lastWord, end, appraisal.now());
    from = gap > silence ? lastWord : from;
    silence = Math.max(silence, gap);
    judgeSilence(window, isResolved, silence, from);
    noteUpdate(it, isResolved, silence, lastWord, end);
  }

  private void judgeSilence(long window, boolean isResolved, long silence, long from) {
    if (!isResolved && silence <= window) {
      return;
    }
    long late = silence - window;
    double f = policy.done(Criterion.UPDATE, late, window);
    double credit = isResolved ? w * f * earns : 0;
    long day = Appraisal.day(start + updateDue(window));
    appraisal.post(
        Account.RESPONSIVENESS,
        Criterion.UPDATE,
        PostingType.JUDGED,
        day,
        credit,
        w * (1 - f) * share,
        from,
        window,
        from + silence,
        0);
  }

  /** Silence is weighed on the day resolution fell due. */
  private long updateDue(long window) {
    long resolveWindow = window(Criterion.RESOLVE);
    return resolveWindow == NO_WINDOW ? window : resolveWindow;
  }

  /** The expectation of the next word; contingent while no silence has been too long. */
  private void noteUpdate(Expected it, boolean isResolved, long silence, long lastWord, long end) {
    long window = it.window;
    it.start = lastWord;
    boolean inTime = silence <= window;
    Fulfilment fulfilment = inTime ? Fulfilment.OPEN : Fulfilment.MISSED;
    if (isResolved) {
      ExpectationState state = inTime ? ExpectationState.MET : ExpectationState.LATE;
      appraisal.expect(it, state, inTime ? Fulfilment.MET : Fulfilment.MISSED, end);
    } else if (appraisal.isWaived()) {
      appraisal.expect(it, ExpectationState.WAIVED, Fulfilment.WAIVED, Moment.NEVER);
    } else {
      long overdue = it.elapsed(appraisal.now(), appraisal.now()) - window;
      ExpectationState state = overdue <= 0 ? ExpectationState.PENDING : ExpectationState.OVERDUE;
      state = overdue > policy.writeOff ? ExpectationState.WRITTEN_OFF : state;
      boolean contingent = state == ExpectationState.PENDING && inTime;
      appraisal.expect(it, state, fulfilment, Moment.NEVER, contingent);
    }
  }

  /** What they promised would not happen did. */
  private void happenedAgain() {
    PostingType type = PostingType.JUDGED;
    long day = Appraisal.day(start);
    double lost = 2 * w * share;
    appraisal.post(Account.PREVENTION, Criterion.RECUR, type, day, 0, lost, start, 0, start, 0);
  }

  /** What is not, or not all, their fault, and they solved, is beyond what was expected. */
  private void wentBeyond(int resolved) {
    long window = window(Criterion.RESOLVE);
    if (window == NO_WINDOW) {
      return;
    }
    Expected it = expected(Account.EXTRA_MILE, Criterion.BEYOND, window, solved());
    long judged = steps.judged(resolved);
    long late = it.elapsed(judged, appraisal.now()) - window;
    double f = policy.done(Criterion.RESOLVE, late, window);
    double credit = w * f * (1 - share) * policy.surplus;
    credit = incident.isRecurrence() ? credit * policy.repeatCredit : credit;
    appraisal.post(it, PostingType.JUDGED, Appraisal.day(start + window), credit, 0, judged);
  }

  private long window(Criterion criterion) {
    return isAllRecorded || !incident.unrecorded().contains(criterion)
        ? windows[criterion.ordinal()]
        : NO_WINDOW;
  }
}
