package io.github.mettle.appraisal;

import io.github.mettle.account.Account;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;

/** What an answer, a deed or a judgement earns and loses, per point at stake. */
enum Award {
  GOOD(1, 0),
  MOSTLY_GOOD(0.75, 0.25),
  HALF(0.5, 0.5),
  MOSTLY_BAD(0.25, 0.75),
  BAD(0, 1),
  FOUR_TIMES_BAD(0, 4),
  HALF_GOOD(0.5, 0),
  QUARTER_BAD(0, 0.25),
  HALF_BAD(0, 0.5),
  TWICE_GOOD(2, 0),
  FOUR_TIMES_GOOD(4, 0),
  NOTHING(0, 0);

  private final double credit;
  private final double debit;

  Award(double credit, double debit) {
    this.credit = credit;
    this.debit = debit;
  }

  double credit() {
    return credit;
  }

  double debit() {
    return debit;
  }

  /** Where the answer to a request is judged: what is agreed is owed, the rest is goodwill. */
  static Account account(Scope scope) {
    return scope == Scope.WITHIN ? Account.WILLINGNESS : Account.EXTRA_MILE;
  }

  static Award of(Scope scope, Answer answer) {
    return switch (scope) {
      case WITHIN -> within(answer);
      case BEYOND -> beyond(answer);
      case UNREASONABLE -> unreasonable(answer);
    };
  }

  private static Award within(Answer answer) {
    return switch (answer) {
      case GRANTED -> GOOD;
      case ALTERNATIVE -> MOSTLY_GOOD;
      case CANNOT -> HALF;
      case WILL_NOT -> BAD;
    };
  }

  private static Award beyond(Answer answer) {
    return switch (answer) {
      case GRANTED -> GOOD;
      case ALTERNATIVE -> HALF_GOOD;
      case CANNOT -> QUARTER_BAD;
      case WILL_NOT -> HALF_BAD;
    };
  }

  private static Award unreasonable(Answer answer) {
    return switch (answer) {
      case GRANTED, ALTERNATIVE -> GOOD;
      case CANNOT, WILL_NOT -> NOTHING;
    };
  }

  /** Of WILL_FIND_OUT nothing is known before they followed up: the due rule judges that. */
  static Award of(Candour candour) {
    return switch (candour) {
      case STRAIGHT -> GOOD;
      case WILL_FIND_OUT -> NOTHING;
      case CORRECTED -> HALF;
      case EVADED -> BAD;
      case MISLED -> FOUR_TIMES_BAD;
    };
  }

  static Award ofGesture(Satisfaction level) {
    return switch (level) {
      case ANGERED, DISAPPOINTED, SATISFIED -> NOTHING;
      case EXCEEDED -> GOOD;
      case DELIGHTED -> TWICE_GOOD;
      case AMAZED -> FOUR_TIMES_GOOD;
    };
  }

  static Award ofReview(Satisfaction level) {
    return switch (level) {
      case ANGERED -> BAD;
      case DISAPPOINTED -> MOSTLY_BAD;
      case SATISFIED, EXCEEDED, DELIGHTED, AMAZED -> GOOD;
    };
  }

  /** What a review adds on EXTRA_MILE. */
  static Award beyondReview(Satisfaction level) {
    return switch (level) {
      case ANGERED, DISAPPOINTED, SATISFIED -> NOTHING;
      case EXCEEDED -> HALF_GOOD;
      case DELIGHTED -> GOOD;
      case AMAZED -> TWICE_GOOD;
    };
  }
}
