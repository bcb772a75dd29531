package io.github.mettle.insight;

import io.github.mettle.account.Criterion;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Request;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.Posting;
import io.github.mettle.sheet.PostingType;

/** The kind of failure behind a loss. Can't, won't and an untrue can't are different. */
public enum LossReason {
  /** Done late, in part or not at all. */
  LATE,
  /** Overdue when the buyer waived it. */
  WAIVED,
  /** Lost whatever happened next: we noticed first, it reached us, it came back. */
  FORFEITED,
  /** They offered something else. */
  ALTERNATIVE,
  /** They said that they could not. */
  CANNOT,
  /** They said that they would not. */
  WILL_NOT,
  /** They said that they could not, and it proved untrue. */
  UNTRUE,
  /** They agreed, and never did it. */
  UNDONE,
  /** They gave no answer. */
  UNANSWERED,
  /** They put a wrong answer right by themselves. */
  CORRECTED,
  /** They evaded the question. */
  EVADED,
  /** They misled us. */
  MISLED;

  /** {@return the reason behind a posting's debit} */
  static LossReason of(Posting posting, EpisodeEntry entry) {
    Episode episode = entry.episode().orElse(null);
    if (posting.basis() == PostingType.FORFEITED) {
      return FORFEITED;
    }
    if (posting.basis() == PostingType.WAIVED) {
      return WAIVED;
    }
    boolean isJudged = posting.basis() == PostingType.JUDGED;
    return switch (posting.criterion()) {
      case REQUEST, REFUTE ->
          isJudged && episode instanceof Request request
              ? of(request, isRefuted(entry))
              : UNANSWERED;
      case CANDOUR -> isJudged && episode instanceof Inquiry inquiry ? of(inquiry) : silence(entry);
      default -> LATE;
    };
  }

  private static boolean isRefuted(EpisodeEntry entry) {
    return entry.postings().stream().anyMatch(it -> it.criterion() == Criterion.REFUTE);
  }

  private static LossReason of(Request request, boolean isRefuted) {
    Answer answer = request.answer().orElse(Answer.WILL_NOT);
    if (isRefuted) {
      return answer == Answer.CANNOT ? UNTRUE : UNDONE;
    }
    return switch (answer) {
      case GRANTED, ALTERNATIVE -> ALTERNATIVE;
      case CANNOT -> CANNOT;
      case WILL_NOT -> WILL_NOT;
    };
  }

  private static LossReason of(Inquiry inquiry) {
    return switch (inquiry.candour().orElse(Candour.EVADED)) {
      case CORRECTED -> CORRECTED;
      case MISLED -> MISLED;
      case STRAIGHT, WILL_FIND_OUT, EVADED -> EVADED;
    };
  }

  /** What was answered with a promise to find out may still be late; the rest is unanswered. */
  private static LossReason silence(EpisodeEntry entry) {
    boolean isAnswered =
        entry.expectations().stream()
            .filter(it -> it.criterion() == Criterion.ANSWER)
            .map(Expectation::done)
            .anyMatch(done -> done.isPresent());
    return isAnswered ? LATE : UNANSWERED;
  }
}
