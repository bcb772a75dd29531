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
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Source;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Fulfilment;
import io.github.mettle.sheet.Journal;
import io.github.mettle.sheet.PostingType;
import java.util.Map;

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
  private final IncidentAppraisal incidents;
  private final PromiseAppraisal promises;
  private final Expected expected = new Expected();
  private CompiledPolicy policy;
  private boolean disputed;

  /**
   * The episode at hand: its kind, its source, and the seconds in which it began and was waived.
   */
  private Kind kind = Kind.INCIDENT;

  private Source source = Source.OBSERVED;
  private long beganAt;
  private long waiver;

  /** When the clock stopped for the episode at hand, if it is waived by now. */
  private long waivedAt;

  /** The last second in which what is done counts as done. */
  private long lastCounted;

  Appraisal(CompiledBook book, long now, Journal journal) {
    this.book = book;
    this.now = now;
    this.journal = new JournalWriter(journal, now);
    policy = book.standard();
    incidents = new IncidentAppraisal(this);
    promises = new PromiseAppraisal(this);
  }

  void appraise(Episode episode, boolean isDisputed) {
    disputed = isDisputed;
    episode.accept(this);
  }

  /**
   * Reads what every episode has. Small, so that it is inlined where the kind is known: there these
   * are fields; elsewhere each is a call that depends on the kind, and a guess of the processor.
   */
  private Episode read(Episode episode) {
    kind = episode.kind();
    source = episode.source();
    beganAt = episode.beganSecond();
    waiver = episode.waivedSecond();
    return episode;
  }

  /** Begins an episode that was read, if it is known by now; returns the weight of its source. */
  private double begin(Episode episode) {
    if (beganAt > now) {
      return 0;
    }
    boolean waived = waiver <= now;
    waivedAt = waived ? waiver : Moment.NEVER;
    lastCounted = waived ? Math.min(now, episode.waivedLastSecond()) : now;
    policy = book.of(episode);
    journal.episode(episode, kind, source, beganAt, disputed);
    return policy.weight(source);
  }

  @Override
  public void incident(Incident incident) {
    double w = begin(read(incident)) * policy.stake(incident.severity());
    if (w > 0) {
      incidents.appraise(incident, w);
    }
  }

  @Override
  public void commitment(Commitment commitment) {
    double w = begin(read(commitment)) * commitment.stake();
    if (w > 0) {
      promises.appraise(commitment, w);
    }
  }

  @Override
  public void delivery(Delivery delivery) {
    double w = begin(read(delivery)) * delivery.stake();
    if (w > 0) {
      promises.appraise(delivery, w);
    }
  }

  @Override
  public void request(Request request) {
    double w = begin(read(request)) * request.stake();
    if (w == 0) {
      return;
    }
    Answer answer = counts(request.answeredSecond()) ? request.answerOrNull() : null;
    boolean refuted = answer != null && request.refutedSecond() <= now;
    expectAnswer(request, w / 2, request.answeredSecond(), request.answeredJudgedSecond(), refuted);
    Account account = Award.account(request.scope());
    Award refusal = Award.of(request.scope(), Answer.WILL_NOT);
    long askedAt = request.beganSecond();
    if (answer == null) {
      silence(request, account, Criterion.REQUEST, w * refusal.debit());
    } else if (refuted) {
      long at = request.refutedJudgedSecond();
      judge(account, Criterion.REQUEST, w, refusal, at, request.answeredJudgedSecond());
      judge(Account.CANDOUR, Criterion.REFUTE, w, Award.BAD, at);
    } else {
      Award award = Award.of(request.scope(), answer);
      long dueAt = askedAt + policy.answerWindow;
      judge(account, Criterion.REQUEST, w, award, dueAt, request.answeredJudgedSecond());
    }
  }

  @Override
  public void inquiry(Inquiry inquiry) {
    double w = begin(read(inquiry)) * INQUIRY_STAKE;
    if (w == 0) {
      return;
    }
    Candour candour = counts(inquiry.answeredSecond()) ? inquiry.candourOrNull() : null;
    boolean misled = candour == Candour.MISLED;
    expectAnswer(inquiry, w, inquiry.answeredSecond(), inquiry.answeredJudgedSecond(), misled);
    long askedAt = inquiry.beganSecond();
    if (candour == null) {
      silence(inquiry, Account.CANDOUR, Criterion.CANDOUR, w);
    } else if (candour == Candour.WILL_FIND_OUT) {
      expected.of(Account.CANDOUR, Criterion.CANDOUR, w, askedAt, 2 * policy.answerWindow);
      expected.pauses = inquiry.pauses();
      due(expected.done(inquiry.followedUpSecond(), inquiry.followedUpJudgedSecond()));
    } else {
      long dueAt = askedAt + policy.answerWindow;
      long answeredAt = inquiry.answeredJudgedSecond();
      judge(Account.CANDOUR, Criterion.CANDOUR, w, Award.of(candour), dueAt, answeredAt);
    }
  }

  @Override
  public void gesture(Gesture gesture) {
    double w = begin(read(gesture));
    long at = gesture.beganSecond();
    judge(Account.EXTRA_MILE, Criterion.GESTURE, w, Award.ofGesture(gesture.level()), at);
  }

  @Override
  public void review(Review review) {
    double w = begin(read(review)) * review.stake();
    long at = review.beganSecond();
    judge(review.account(), Criterion.REVIEW, w, Award.ofReview(review.level()), at);
    judge(Account.EXTRA_MILE, Criterion.REVIEW, w, Award.beyondReview(review.level()), at);
  }

  @Override
  public void opening(OpeningBalance opening) {
    double w = begin(read(opening));
    if (w == 0) {
      return;
    }
    long at = opening.beganSecond();
    Map<Account, Balance> balances = opening.balances();
    for (Account account : ACCOUNTS) {
      Balance balance = balances.get(account);
      if (balance != null) {
        long credit = Points.toMicros(balance.assets() * w);
        long debit = Points.toMicros(balance.liabilities() * w);
        PostingType type = PostingType.JUDGED;
        journal.post(account, Criterion.OPENING, type, day(at), credit, debit, at, 0, at, 0);
      }
    }
  }

  /** An answer within the answer window; one that proved untrue earns nothing. */
  private void expectAnswer(
      Episode episode, double w, long answeredAt, long judgedAt, boolean untrue) {
    expected.of(
        Account.RESPONSIVENESS, Criterion.ANSWER, w, episode.beganSecond(), policy.answerWindow);
    expected.pauses = episode.pauses();
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
  private void silence(Episode episode, Account account, Criterion criterion, double w) {
    expected.of(account, criterion, w, episode.beganSecond(), policy.answerWindow);
    expected.pauses = episode.pauses();
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
