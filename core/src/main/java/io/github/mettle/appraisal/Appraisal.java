package io.github.mettle.appraisal;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Balance;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.EpisodeVisitor;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Pauses;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Source;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Fulfilment;
import io.github.mettle.sheet.Journal;
import io.github.mettle.sheet.PostingType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a record, as of one instant.
 *
 * <p>In every formula w is the stake in points, f how timely something was in [0, 1], σ the
 * supplier's share of a loss. Done earns w·f and loses w·(1 − f)·σ·negativity.
 */
final class Appraisal implements EpisodeVisitor {
  private static final Account[] ACCOUNTS = Account.values();
  private static final double INQUIRY_STAKE = 0.5;

  private final CompiledBook book;
  private final long now;
  private final JournalWriter journal;
  private final PromiseAppraisal promises;

  /** Made for the first incident: most records have none. */
  private @Nullable IncidentAppraisal incidents;

  private final Expected expected = new Expected();
  private CompiledPolicy policy;
  private boolean disputed;

  /** The episode at hand, and the second in which it began. */
  private Episode episode;

  private long beganAt;

  /** When the clock stopped for the episode at hand, if it is waived by now. */
  private long waivedAt;

  /** The last second in which what is done counts as done. */
  private long lastCounted;

  @SuppressWarnings("NullAway.Init") // appraise() sets the episode at hand before anything reads it
  Appraisal(CompiledBook book, long now, Journal journal) {
    this.book = book;
    this.now = now;
    this.journal = new JournalWriter(journal, now);
    policy = book.standard();
    promises = new PromiseAppraisal(this);
  }

  void appraise(Episode one, boolean isDisputed) {
    episode = one;
    disputed = isDisputed;
    one.accept(this);
  }

  /**
   * Begins the episode at hand, if it is known by now; returns the weight of its source.
   *
   * <p>What every episode has is handed over by those who know its kind: there these are fields;
   * here each would be a call that depends on the kind, and a guess of the processor. Nor are the
   * classes of other kinds loaded, as they would be to see whether they are episodes.
   */
  private double begin(Kind kind, Source source, long began, long waiver) {
    beganAt = began;
    if (began > now) {
      return 0;
    }
    boolean waived = waiver <= now;
    waivedAt = waived ? waiver : Moment.NEVER;
    lastCounted = waived ? Math.min(now, episode.waivedLastSecond()) : now;
    policy = book.of(episode);
    journal.episode(episode, kind, source, began, disputed);
    return policy.weight(source);
  }

  @Override
  public void incident(Incident it) {
    double w =
        begin(Kind.INCIDENT, it.source(), it.beganSecond(), it.waivedSecond())
            * policy.stake(it.severity());
    if (w > 0) {
      incidents().appraise(it, w);
    }
  }

  private IncidentAppraisal incidents() {
    IncidentAppraisal known = incidents;
    if (known == null) {
      known = new IncidentAppraisal(this);
      incidents = known;
    }
    return known;
  }

  @Override
  public void commitment(Commitment it) {
    double w =
        begin(Kind.COMMITMENT, it.source(), it.beganSecond(), it.waivedSecond()) * it.stake();
    if (w > 0) {
      promises.appraise(it, w);
    }
  }

  @Override
  public void delivery(Delivery it) {
    double w = begin(Kind.DELIVERY, it.source(), it.beganSecond(), it.waivedSecond()) * it.stake();
    if (w > 0) {
      promises.appraise(it, w);
    }
  }

  @Override
  public void request(Request it) {
    double w = begin(Kind.REQUEST, it.source(), it.beganSecond(), it.waivedSecond()) * it.stake();
    if (w == 0) {
      return;
    }
    Answer answer = counts(it.answeredSecond()) ? it.answerOrNull() : null;
    boolean refuted = answer != null && it.refutedSecond() <= now;
    expectAnswer(it.pauses(), w / 2, it.answeredSecond(), it.answeredJudgedSecond(), refuted);
    Account account = Award.account(it.scope());
    Award refusal = Award.of(it.scope(), Answer.WILL_NOT);
    if (answer == null) {
      silence(it.pauses(), account, Criterion.REQUEST, w * refusal.debit());
    } else if (refuted) {
      long at = it.refutedJudgedSecond();
      judge(account, Criterion.REQUEST, w, refusal, at, it.answeredJudgedSecond());
      judge(Account.CANDOUR, Criterion.REFUTE, w, Award.BAD, at);
    } else {
      Award award = Award.of(it.scope(), answer);
      long dueAt = beganAt + policy.answerWindow;
      judge(account, Criterion.REQUEST, w, award, dueAt, it.answeredJudgedSecond());
    }
  }

  @Override
  public void inquiry(Inquiry it) {
    double w =
        begin(Kind.INQUIRY, it.source(), it.beganSecond(), it.waivedSecond()) * INQUIRY_STAKE;
    if (w == 0) {
      return;
    }
    Candour candour = counts(it.answeredSecond()) ? it.candourOrNull() : null;
    boolean misled = candour == Candour.MISLED;
    expectAnswer(it.pauses(), w, it.answeredSecond(), it.answeredJudgedSecond(), misled);
    if (candour == null) {
      silence(it.pauses(), Account.CANDOUR, Criterion.CANDOUR, w);
    } else if (candour == Candour.WILL_FIND_OUT) {
      expected.of(Account.CANDOUR, Criterion.CANDOUR, w, beganAt, 2 * policy.answerWindow);
      expected.pauses = it.pauses();
      due(expected.done(it.followedUpSecond(), it.followedUpJudgedSecond()));
    } else {
      long dueAt = beganAt + policy.answerWindow;
      long answeredAt = it.answeredJudgedSecond();
      judge(Account.CANDOUR, Criterion.CANDOUR, w, Award.of(candour), dueAt, answeredAt);
    }
  }

  @Override
  public void gesture(Gesture it) {
    double w = begin(Kind.GESTURE, it.source(), it.beganSecond(), it.waivedSecond());
    judge(Account.EXTRA_MILE, Criterion.GESTURE, w, Award.ofGesture(it.level()), beganAt);
  }

  @Override
  public void review(Review it) {
    double w = begin(Kind.REVIEW, it.source(), it.beganSecond(), it.waivedSecond()) * it.stake();
    judge(it.account(), Criterion.REVIEW, w, Award.ofReview(it.level()), beganAt);
    judge(Account.EXTRA_MILE, Criterion.REVIEW, w, Award.beyondReview(it.level()), beganAt);
  }

  @Override
  public void opening(OpeningBalance it) {
    double w = begin(Kind.OPENING, it.source(), it.beganSecond(), it.waivedSecond());
    if (w == 0) {
      return;
    }
    Map<Account, Balance> balances = it.balances();
    for (Account account : ACCOUNTS) {
      Balance balance = balances.get(account);
      if (balance != null) {
        long credit = Points.toMicros(balance.assets() * w);
        long debit = Points.toMicros(balance.liabilities() * w);
        PostingType type = PostingType.JUDGED;
        long day = day(beganAt);
        journal.post(account, Criterion.OPENING, type, day, credit, debit, beganAt, 0, beganAt, 0);
      }
    }
  }

  /** An answer within the answer window; one that proved untrue earns nothing. */
  private void expectAnswer(
      Pauses pauses, double w, long answeredAt, long judgedAt, boolean untrue) {
    expected.of(Account.RESPONSIVENESS, Criterion.ANSWER, w, beganAt, policy.answerWindow);
    expected.pauses = pauses;
    expected.earns = untrue ? 0 : 1;
    due(expected.done(answeredAt, judgedAt));
  }

  /** Weighs an answer as it is, on the day it fell due: what was expected last. */
  private void judge(
      Account account, Criterion criterion, double w, Award award, long dueAt, long answeredAt) {
    long start = expected.start;
    long paused = expected.paused(answeredAt, now);
    judge(account, criterion, w, award, start, dueAt, answeredAt, paused);
  }

  /** Weighs a deed as it is, on its day. */
  private void judge(Account account, Criterion criterion, double w, Award award, long at) {
    judge(account, criterion, w, award, at, at, at, 0);
  }

  private void judge(
      Account account,
      Criterion criterion,
      double w,
      Award award,
      long start,
      long dueAt,
      long until,
      long paused) {
    double credit = w * award.credit();
    double debit = w * award.debit();
    PostingType type = PostingType.JUDGED;
    long window = dueAt - start;
    post(account, criterion, type, day(dueAt), credit, debit, start, window, until, paused);
  }

  /**
   * Silence comes to be no better than refusal: the due rule, never done, of which only debits are
   * posted and nothing is contingent; the answer that is expected is counted, this is not.
   */
  private void silence(Pauses pauses, Account account, Criterion criterion, double w) {
    expected.of(account, criterion, w, beganAt, policy.answerWindow);
    expected.pauses = pauses;
    boolean within = expected.elapsed(now, now) <= expected.allowed;
    if (w > 0 && (isWaived() || !within)) {
      notDone(expected, false);
    }
  }

  /** The due rule, for every dated expectation. */
  void due(Expected it) {
    if (!(it.stake * it.share > 0)) {
      return;
    }
    if (counts(it.done)) {
      done(it);
    } else {
      notDone(it, true);
    }
  }

  private void done(Expected it) {
    long late = it.elapsed(it.judged, now) - it.allowed;
    double f = policy.done(it.criterion, late, it.window) * it.quality;
    boolean met = late <= 0 && it.quality == 1;
    ExpectationState state = met ? ExpectationState.MET : ExpectationState.LATE;
    expect(it, state, met ? Fulfilment.MET : Fulfilment.MISSED, it.judged);
    double credit = it.stake * f * it.earns;
    double debit = it.stake * (1 - f) * it.share;
    post(it, PostingType.DONE, day(it.dueAt()), credit, debit, it.judged);
  }

  private void notDone(Expected it, boolean counted) {
    Fulfilment missed = counted ? Fulfilment.MISSED : Fulfilment.OPEN;
    if (isWaived()) {
      long late = it.elapsed(waivedAt, now) - it.allowed;
      expect(it, ExpectationState.WAIVED, counted ? Fulfilment.WAIVED : missed, Moment.NEVER);
      lose(it, PostingType.WAIVED, Math.min(late, policy.writeOff), day(it.dueAt()), waivedAt);
      return;
    }
    long late = it.elapsed(now, now) - it.allowed;
    if (late <= 0) {
      expect(it, ExpectationState.PENDING, Fulfilment.OPEN, Moment.NEVER);
    } else if (late <= policy.writeOff) {
      expect(it, ExpectationState.OVERDUE, missed, Moment.NEVER);
      lose(it, PostingType.OVERDUE, late, day(now), now);
    } else {
      expect(it, ExpectationState.WRITTEN_OFF, missed, Moment.NEVER);
      long at = it.dueAt() + policy.writeOff;
      lose(it, PostingType.WRITTEN_OFF, policy.writeOff, day(at), at);
    }
  }

  /** What is not done is lost by how late it is by now. */
  private void lose(Expected it, PostingType type, long late, long day, long until) {
    if (late > 0) {
      double f = policy.notDone(it.criterion, late, it.window);
      post(it, type, day, 0, it.stake * (1 - f) * it.share, until);
    }
  }

  /** Whether something was done by now, and not after a waiver. */
  boolean counts(long done) {
    return done <= lastCounted;
  }

  boolean isWaived() {
    return waivedAt != Moment.NEVER;
  }

  long waivedAt() {
    return waivedAt;
  }

  long now() {
    return now;
  }

  /** The second in which the episode at hand began. */
  long beganAt() {
    return beganAt;
  }

  CompiledPolicy policy() {
    return policy;
  }

  Expected expected() {
    return expected;
  }

  static long day(long second) {
    return Math.floorDiv(second, Moment.DAY);
  }

  void expect(Expected it, ExpectationState state, Fulfilment fulfilment, long done) {
    expect(it, state, fulfilment, done, state == ExpectationState.PENDING);
  }

  void expect(
      Expected it, ExpectationState state, Fulfilment fulfilment, long done, boolean contingent) {
    journal.expect(it, state, fulfilment, done, contingent);
  }

  void post(Expected it, PostingType type, long day, double credit, double debit, long until) {
    journal.post(it, type, day, Points.toMicros(credit), loss(debit), until);
  }

  void post(
      Account account,
      Criterion criterion,
      PostingType type,
      long day,
      double credit,
      double debit,
      long start,
      long window,
      long until,
      long paused) {
    long earned = Points.toMicros(credit);
    long lost = loss(debit);
    journal.post(account, criterion, type, day, earned, lost, start, window, until, paused);
  }

  private long loss(double debit) {
    return Points.toMicros(debit * policy.negativity);
  }
}
