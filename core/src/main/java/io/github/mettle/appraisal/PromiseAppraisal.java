package io.github.mettle.appraisal;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Halving;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Receipts;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Fulfilment;
import io.github.mettle.sheet.PostingType;

/** The appraisal of what is due at a date: commitments and deliveries. */
final class PromiseAppraisal {
  private static final long SHORTEST_WINDOW = 86_400;
  private static final long LONGEST_WINDOW = 30 * SHORTEST_WINDOW;

  /** What is left of a delivery up to this share counts as nothing. */
  private static final double NOTHING = 1e-9;

  private final Appraisal appraisal;

  PromiseAppraisal(Appraisal appraisal) {
    this.appraisal = appraisal;
  }

  void appraise(Commitment commitment, double w) {
    Expected it = promise(Account.COMMITMENT, Criterion.KEEP, w, commitment.dueSecond());
    it.pauses = commitment.pauses();
    if (appraisal.counts(commitment.withdrawnSecond())) {
      withdraw(it, commitment.withdrawnJudgedSecond());
    } else if (appraisal.counts(commitment.brokenSecond())) {
      miss(it, 0, w, commitment.brokenSecond());
    } else {
      appraisal.due(it.done(commitment.keptSecond(), commitment.keptJudgedSecond()));
    }
  }

  /** Early word saves as much as being just late would, word at the last second half of that. */
  private void withdraw(Expected it, long judged) {
    long late = it.elapsed(judged, appraisal.now()) - it.allowed;
    double x = (double) late / it.window;
    double half = appraisal.policy().lateCredit(Criterion.KEEP) / 2;
    double f = late > 0 ? half * Halving.after(x) : half * (1 + Math.min(1, -x));
    miss(it, it.stake * f, it.stake * (1 - f), judged);
  }

  private void miss(Expected it, double credit, double debit, long until) {
    appraisal.expect(it, ExpectationState.LATE, Fulfilment.MISSED, until);
    long day = Appraisal.day(it.dueAt());
    appraisal.post(it, PostingType.DONE, day, credit, debit, until);
  }

  void appraise(Delivery delivery, double w) {
    Expected it = promise(Account.RELIABILITY, Criterion.DELIVER, w, delivery.dueSecond());
    it.pauses = delivery.pauses();
    if (delivery.receipts().isEmpty()) {
      it.quality = quality(delivery);
      appraisal.due(it.done(delivery.deliveredSecond(), delivery.deliveredJudgedSecond()));
    } else {
      receive(it, delivery.receipts());
    }
  }

  private double quality(Delivery delivery) {
    double share = delivery.acceptedShare();
    double target = delivery.targetOrNaN();
    if (Double.isNaN(target)) {
      return share;
    }
    double inPart = appraisal.policy().lateCredit(Criterion.DELIVER) * share / target;
    return share >= target ? 1 : inPart;
  }

  /** One posting for all receipts by now; what has not come yet is still due. */
  private void receive(Expected it, Receipts receipts) {
    double sum = 0;
    double earned = 0;
    double lost = 0;
    long last = it.start;
    boolean inTime = true;
    for (int i = 0; i < receipts.size() && appraisal.counts(receipts.second(i)); i++) {
      double share = Math.min(receipts.share(i), 1 - sum);
      long late = it.elapsed(receipts.judged(i), appraisal.now()) - it.allowed;
      double f = appraisal.policy().done(it.criterion, late, it.window);
      sum += share;
      earned += share * f;
      lost += share * (1 - f);
      inTime &= late <= 0;
      last = Math.max(last, receipts.judged(i));
    }
    long day = Appraisal.day(it.dueAt());
    appraisal.post(it, PostingType.DONE, day, it.stake * earned, it.stake * lost, last);
    double rest = 1 - sum;
    if (rest > NOTHING) {
      it.stake *= rest;
      appraisal.due(it);
    } else {
      ExpectationState state = inTime ? ExpectationState.MET : ExpectationState.LATE;
      appraisal.expect(it, state, inTime ? Fulfilment.MET : Fulfilment.MISSED, last);
    }
  }

  /** The window of what is due at a date is the time since it was promised: 1 to 30 days. */
  private Expected promise(Account account, Criterion criterion, double w, long dueAt) {
    long begin = appraisal.beganAt();
    long window = Math.min(Math.max(dueAt - begin, SHORTEST_WINDOW), LONGEST_WINDOW);
    Expected it = appraisal.expected().of(account, criterion, w, begin, window);
    it.allowed = dueAt - begin + appraisal.policy().grace(criterion);
    return it;
  }
}
