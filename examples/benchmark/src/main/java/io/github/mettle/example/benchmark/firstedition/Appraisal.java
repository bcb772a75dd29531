package io.github.mettle.example.benchmark.firstedition;

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
import io.github.mettle.record.Moment;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.sheet.ExpectationState;
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
  private static final long DAY = 86_400;
  private static final long SHORTEST_PROMISE = DAY;
  private static final long LONGEST_PROMISE = 30 * DAY;
  private static final double DELIVERY_STAKE = 0.25;
  private static final double INQUIRY_STAKE = 0.5;
  private static final double REVIEW_STAKE = 0.25;
  private static final double WITHDRAWN = 0.5;

  private final CompiledPolicy rules;
  private final long now;
  private final Sums journal;
  private final IncidentAppraisal incidents;
  private boolean disputed;

  /** When the clock stops for the episode at hand: when it is waived, if it is by now. */
  private long waivedAt;

  Appraisal(CompiledPolicy rules, long now, Sums journal) {
    this.rules = rules;
    this.now = now;
    this.journal = journal;
    incidents = new IncidentAppraisal(this, rules);
  }

  void appraise(Episode episode, boolean isDisputed) {
    disputed = isDisputed;
    episode.accept(this);
  }

  /** Begins an episode, if it is known by now; returns the weight of its source. */
  private double begin(Episode episode) {
    if (episode.beganSecond() > now) {
      return 0;
    }
    long waiver = episode.waivedSecond();
    waivedAt = waiver <= now ? waiver : Moment.NEVER;
    journal.episode(episode, disputed);
    return rules.weight(episode.source());
  }

  @Override
  public void incident(Incident incident) {
    double w = begin(incident) * rules.stake(incident.severity());
    if (w > 0) {
      incidents.appraise(incident, w);
    }
  }

  @Override
  public void commitment(Commitment commitment) {
    double w = begin(commitment) * commitment.stake();
    boolean withdrawn = commitment.withdrawnSecond() <= now;
    long done = withdrawn ? commitment.withdrawnSecond() : commitment.keptSecond();
    long madeAt = commitment.beganSecond();
    long dueAt = commitment.dueSecond();
    promise(Account.COMMITMENT, Criterion.KEEP, w, madeAt, dueAt, done, withdrawn ? WITHDRAWN : 1);
  }

  @Override
  public void delivery(Delivery delivery) {
    double w = begin(delivery) * DELIVERY_STAKE;
    double share = delivery.acceptedShare();
    long orderedAt = delivery.beganSecond();
    long dueAt = delivery.dueSecond();
    long done = delivery.deliveredSecond();
    promise(Account.RELIABILITY, Criterion.DELIVER, w, orderedAt, dueAt, done, share);
  }

  /** What is due on a day has for its window the time since it was promised: 1 to 30 days. */
  private void promise(
      Account account,
      Criterion criterion,
      double w,
      long madeAt,
      long dueAt,
      long done,
      double quality) {
    long window = Math.min(Math.max(dueAt - madeAt, SHORTEST_PROMISE), LONGEST_PROMISE);
    due(account, criterion, w, 1, dueAt - window, window, done, quality);
  }

  @Override
  public void request(Request request) {
    double w = begin(request) * request.stake();
    if (w == 0) {
      return;
    }
    long window = rules.answerWindow;
    long askedAt = request.beganSecond();
    long answeredAt = request.answeredSecond();
    long refutedAt = request.refutedSecond();
    Answer answer = request.answerOrNull();
    due(Account.RESPONSIVENESS, Criterion.ANSWER, w / 2, 1, askedAt, window, answeredAt);
    Account account = Award.account(request.scope());
    Award refusal = Award.of(request.scope(), Answer.WILL_NOT);
    if (answer == null || !counts(answeredAt)) {
      silence(account, Criterion.REQUEST, w * refusal.debit(), askedAt);
    } else if (answer == Answer.CANNOT && refutedAt <= now) {
      judge(account, Criterion.REQUEST, w, refusal, askedAt, refutedAt, answeredAt);
      judge(Account.CANDOUR, Criterion.REFUTE, w, Award.BAD, askedAt, refutedAt, refutedAt);
    } else {
      Award award = Award.of(request.scope(), answer);
      judge(account, Criterion.REQUEST, w, award, askedAt, askedAt + window, answeredAt);
    }
  }

  @Override
  public void inquiry(Inquiry inquiry) {
    double w = begin(inquiry) * INQUIRY_STAKE;
    if (w == 0) {
      return;
    }
    long window = rules.answerWindow;
    long askedAt = inquiry.beganSecond();
    long answeredAt = inquiry.answeredSecond();
    long followedUpAt = inquiry.followedUpSecond();
    Candour candour = inquiry.candourOrNull();
    due(Account.RESPONSIVENESS, Criterion.ANSWER, w, 1, askedAt, window, answeredAt);
    if (candour == null || !counts(answeredAt)) {
      silence(Account.CANDOUR, Criterion.CANDOUR, w, askedAt);
    } else if (candour == Candour.WILL_FIND_OUT) {
      due(Account.CANDOUR, Criterion.CANDOUR, w, 1, askedAt, 2 * window, followedUpAt);
    } else {
      Award award = Award.of(candour);
      judge(Account.CANDOUR, Criterion.CANDOUR, w, award, askedAt, askedAt + window, answeredAt);
    }
  }

  @Override
  public void gesture(Gesture gesture) {
    double w = begin(gesture);
    long at = gesture.beganSecond();
    Satisfaction level = gesture.level();
    judge(Account.EXTRA_MILE, Criterion.GESTURE, w, Award.ofGesture(level), at, at, at);
  }

  @Override
  public void review(Review review) {
    double w = begin(review) * REVIEW_STAKE;
    long at = review.beganSecond();
    Account account = review.account();
    Satisfaction level = review.level();
    judge(account, Criterion.REVIEW, w, Award.ofReview(level), at, at, at);
    judge(Account.EXTRA_MILE, Criterion.REVIEW, w, Award.beyondReview(level), at, at, at);
  }

  @Override
  public void opening(OpeningBalance opening) {
    double w = begin(opening);
    long at = opening.beganSecond();
    Map<Account, Balance> balances = opening.balances();
    if (w == 0) {
      return;
    }
    for (Account account : ACCOUNTS) {
      Balance balance = balances.get(account);
      if (balance != null) {
        long credit = Points.toMicros(balance.assets() * w);
        long debit = Points.toMicros(balance.liabilities() * w);
        write(account, Criterion.OPENING, PostingType.JUDGED, day(at), credit, debit, at, 0, at);
      }
    }
  }

  /** Weighs an answer or a deed as it is, on the day it fell due. */
  private void judge(
      Account account,
      Criterion criterion,
      double w,
      Award award,
      long start,
      long dueAt,
      long done) {
    double credit = w * award.credit();
    double debit = w * award.debit();
    long window = dueAt - start;
    post(account, criterion, PostingType.JUDGED, day(dueAt), credit, debit, start, window, done);
  }

  /**
   * Silence comes to be no better than refusal: the due rule, never done, of which only debits are
   * posted and nothing is contingent.
   */
  private void silence(Account account, Criterion criterion, double w, long start) {
    boolean within = now - start <= rules.answerWindow;
    boolean waived = waivedAt != Moment.NEVER;
    if (!within || waived) {
      due(account, criterion, w, 1, start, rules.answerWindow, Moment.NEVER);
    }
  }

  /** The due rule with what is done counting in full. */
  void due(
      Account account,
      Criterion criterion,
      double w,
      double share,
      long start,
      long window,
      long done) {
    due(account, criterion, w, share, start, window, done, 1);
  }

  /**
   * The due rule, for every dated expectation.
   *
   * @param w what is at stake, in points
   * @param share of a loss that is the supplier's
   * @param start when the time begins to run
   * @param window how long it has
   * @param done when it was done, or later than now
   * @param quality by what credit is multiplied once it is done
   */
  private void due(
      Account account,
      Criterion criterion,
      double w,
      double share,
      long start,
      long window,
      long done,
      double quality) {
    if (w == 0) {
      return;
    }
    long dueAt = start + window;
    if (counts(done)) {
      double f = Timeliness.of(done - start, window) * quality;
      boolean withdrawn = criterion == Criterion.KEEP && quality < 1;
      ExpectationState state =
          done <= dueAt && !withdrawn ? ExpectationState.MET : ExpectationState.LATE;
      expect(account, criterion, state, w * share, start, window, done);
      post(
          account,
          criterion,
          PostingType.DONE,
          day(dueAt),
          w * f,
          w * (1 - f) * share,
          start,
          window,
          done);
    } else if (waivedAt != Moment.NEVER) {
      expect(account, criterion, ExpectationState.WAIVED, w * share, start, window, Moment.NEVER);
      long elapsed = Math.min(waivedAt - start, window + rules.writeOff);
      lose(account, criterion, PostingType.WAIVED, w, share, day(dueAt), start, window, elapsed);
    } else if (now - start <= window) {
      expect(account, criterion, ExpectationState.PENDING, w * share, start, window, Moment.NEVER);
    } else if (now - dueAt <= rules.writeOff) {
      expect(account, criterion, ExpectationState.OVERDUE, w * share, start, window, Moment.NEVER);
      lose(account, criterion, PostingType.OVERDUE, w, share, day(now), start, window, now - start);
    } else {
      expect(
          account, criterion, ExpectationState.WRITTEN_OFF, w * share, start, window, Moment.NEVER);
      long elapsed = window + rules.writeOff;
      long day = day(start + elapsed);
      lose(account, criterion, PostingType.WRITTEN_OFF, w, share, day, start, window, elapsed);
    }
  }

  /** What is not done is lost by how late it is by now. */
  private void lose(
      Account account,
      Criterion criterion,
      PostingType basis,
      double w,
      double share,
      long day,
      long start,
      long window,
      long elapsed) {
    double f = Timeliness.of(elapsed, window);
    post(account, criterion, basis, day, 0, w * (1 - f) * share, start, window, start + elapsed);
  }

  /** Whether something was done by now, and not after a waiver. */
  boolean counts(long done) {
    return done <= now && done <= waivedAt;
  }

  long now() {
    return now;
  }

  /** When the episode at hand was waived, if it is by now. */
  long waivedAt() {
    return waivedAt;
  }

  static long day(long second) {
    return Math.floorDiv(second, DAY);
  }

  private void expect(
      Account account,
      Criterion criterion,
      ExpectationState state,
      double stake,
      long start,
      long window,
      long done) {
    boolean contingent = state == ExpectationState.PENDING;
    expect(account, criterion, state, stake, contingent, start, window, done);
  }

  void expect(
      Account account,
      Criterion criterion,
      ExpectationState state,
      double stake,
      boolean contingent,
      long start,
      long window,
      long done) {
    long micros = Points.toMicros(stake);
    journal.expect(account, criterion, state, micros, contingent ? micros : 0, start, window, done);
  }

  void post(
      Account account,
      Criterion criterion,
      PostingType basis,
      long day,
      double credit,
      double debit,
      long start,
      long window,
      long until) {
    long loss = Points.toMicros(debit * rules.negativity);
    write(account, criterion, basis, day, Points.toMicros(credit), loss, start, window, until);
  }

  private void write(
      Account account,
      Criterion criterion,
      PostingType basis,
      long day,
      long credit,
      long debit,
      long start,
      long window,
      long until) {
    if (credit != 0 || debit != 0) {
      journal.post(account, criterion, basis, day, credit, debit, start, window, until);
    }
  }
}
