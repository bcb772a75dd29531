package io.github.mettle.sheet;

import io.github.mettle.account.Criterion;
import io.github.mettle.page.English;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.text.Text;
import java.time.Instant;

/** The words for postings and expectations: the only place where a fact becomes a sentence. */
final class Wording {
  private Wording() {}

  /** What is expected, as a demand: "explain the cause". */
  static String demand(Episode episode, Criterion criterion, Instant asOf) {
    return switch (criterion) {
      case NOTIFY -> "tell us";
      case CONTAIN -> "contain it";
      case REMEDY -> "offer us a way out";
      case UPDATE -> "tell us how it stands";
      case RESOLVE -> "resolve it";
      case EXPLAIN -> "explain the cause";
      case PREVENT -> "tell us what will prevent it";
      case KEEP -> "keep the promise";
      case DELIVER ->
          PromiseWording.isBegun(episode, asOf.getEpochSecond()) ? "deliver the rest" : "deliver";
      case ANSWER -> episode instanceof Inquiry ? "answer our question" : "answer our request";
      case CANDOUR -> candourDemand((Inquiry) episode, asOf);
      case REQUEST -> "grant our request or say why not";
      default -> criterion.key();
    };
  }

  private static String candourDemand(Inquiry inquiry, Instant asOf) {
    boolean answered =
        inquiry.answeredAt().map(Moment::begin).filter(at -> counts(inquiry, at, asOf)).isPresent();
    return answered ? "tell us what you found out" : "answer our question straight";
  }

  /** Whether it was done by now, and not after a waiver. */
  private static boolean counts(Episode episode, Instant done, Instant asOf) {
    long second = done.getEpochSecond();
    return second <= asOf.getEpochSecond() && second <= episode.waivedLastSecond();
  }

  /** The fact behind a posting: "told us after 1 h, expected within 4 h". */
  static String reason(
      Episode episode, Criterion criterion, PostingType basis, Timing timing, long asOf) {
    if (PromiseWording.isAbout(criterion)) {
      return basis == PostingType.DONE
          ? PromiseWording.done(episode, timing, asOf)
          : PromiseWording.undone(episode, basis, timing, asOf);
    }
    long start = timing.start();
    long window = timing.window();
    long until = timing.until() - timing.paused();
    return switch (basis) {
      case JUDGED -> judged(episode, criterion, timing, asOf);
      case FORFEITED -> forfeited((Incident) episode, criterion);
      case DONE -> verb(criterion) + " " + after(episode, start, until, window);
      case WAIVED ->
          undone(criterion) + " when we waived it, " + after(episode, start, until, window);
      case OVERDUE -> undone(criterion) + " " + after(episode, start, until, window);
      case WRITTEN_OFF -> undone(criterion) + " and written off, " + expected(window);
    };
  }

  private static String after(Episode episode, long start, long end, long window) {
    String time = end > start ? "after " + English.duration(end - start) : atOnce(episode);
    return time + ", " + expected(window);
  }

  private static String atOnce(Episode episode) {
    return episode.beganAt().isDate() ? "on the same day" : "at once";
  }

  private static String expected(long window) {
    return "expected within " + English.duration(window);
  }

  private static String verb(Criterion criterion) {
    return switch (criterion) {
      case NOTIFY -> "told us";
      case CONTAIN -> "contained";
      case REMEDY -> "way out or solution";
      case RESOLVE -> "resolved";
      case EXPLAIN -> "explained the cause";
      case PREVENT -> "shared the prevention";
      case ANSWER -> "answered";
      case CANDOUR -> "followed up";
      default -> criterion.key();
    };
  }

  private static String undone(Criterion criterion) {
    return switch (criterion) {
      case NOTIFY -> "not told";
      case CONTAIN -> "not contained";
      case REMEDY -> "no way out offered";
      case RESOLVE -> "not resolved";
      case EXPLAIN -> "no cause explained";
      case PREVENT -> "no prevention shared";
      case ANSWER -> "no answer";
      case CANDOUR -> "no straight answer";
      case REQUEST -> "silence, as good as a refusal,";
      default -> criterion.key();
    };
  }

  private static String forfeited(Incident incident, Criterion criterion) {
    return switch (criterion) {
      case NOTIFY -> "we noticed first";
      case CONTAIN -> "it reached us, with " + impact(incident) + " impact";
      default -> "it came back after it was resolved";
    };
  }

  private static String judged(Episode episode, Criterion criterion, Timing timing, long asOf) {
    return switch (criterion) {
      case UPDATE -> silence(timing);
      case RECUR -> recurrence((Incident) episode);
      case BEYOND -> "resolved, though " + fault((Incident) episode);
      case REQUEST -> request((Request) episode, asOf);
      case REFUTE -> refuted((Request) episode);
      case CANDOUR -> ((Inquiry) episode).candour().map(Wording::candour).orElse("no answer");
      case GESTURE -> gesture((Gesture) episode);
      case REVIEW -> "the reviewer " + felt((Review) episode);
      case OPENING -> "brought forward";
      default -> criterion.key();
    };
  }

  /** The silence that was judged, of which no pause is a part any more. */
  private static String silence(Timing timing) {
    String longest = English.duration(timing.until() - timing.start());
    return "longest silence " + longest + ", word " + expected(timing.window());
  }

  private static String recurrence(Incident incident) {
    return "a repeat of " + incident.recurrenceOf().map(Text::oneLine).orElse("an earlier one");
  }

  private static String impact(Incident incident) {
    return switch (incident.impact()) {
      case NONE -> "no";
      case LIMITED -> "limited";
      case SEVERE -> "severe";
    };
  }

  private static String fault(Incident incident) {
    return switch (incident.attribution()) {
      case SUPPLIER -> "the fault was the supplier's";
      case SHARED -> "the fault was shared";
      case EXTERNAL -> "the fault was neither side's";
      case BUYER -> "the fault was ours";
    };
  }

  private static String candour(Candour candour) {
    return switch (candour) {
      case STRAIGHT -> "answered straight";
      case WILL_FIND_OUT -> "promised to find out";
      case CORRECTED -> "answered wrongly, then put it right";
      case EVADED -> "evaded the question";
      case MISLED -> "misled us";
    };
  }

  private static String gesture(Gesture gesture) {
    return switch (gesture.level()) {
      case DELIGHTED -> "a deed that delighted us";
      case AMAZED -> "a deed that amazed us";
      default -> "a deed beyond what was expected";
    };
  }

  private static String felt(Review review) {
    return switch (review.level()) {
      case ANGERED -> "was angry";
      case DISAPPOINTED -> "was disappointed";
      case SATISFIED -> "was satisfied";
      case EXCEEDED -> "got more than expected";
      case DELIGHTED -> "was delighted";
      case AMAZED -> "was amazed";
    };
  }

  /** The answer; where it was agreed to and proved untrue by then, that it was never done. */
  private static String request(Request request, long asOf) {
    boolean isAgreed =
        request.answer().filter(it -> it == Answer.GRANTED || it == Answer.ALTERNATIVE).isPresent();
    String answer =
        isAgreed && request.refutedSecond() <= asOf
            ? refuted(request)
            : request.answer().map(Wording::answered).orElse("unanswered");
    return answer + ", " + scope(request);
  }

  private static String answered(Answer answer) {
    return switch (answer) {
      case GRANTED -> "granted";
      case ALTERNATIVE -> "offered an alternative";
      case CANNOT -> "answered \"cannot\"";
      case WILL_NOT -> "answered \"will not\"";
    };
  }

  private static String refuted(Request request) {
    return switch (request.answer().orElse(Answer.CANNOT)) {
      case GRANTED -> "granted, and never done";
      case ALTERNATIVE -> "an alternative offered, and never done";
      case CANNOT, WILL_NOT -> "the \"cannot\" proved untrue";
    };
  }

  private static String scope(Request request) {
    return switch (request.scope()) {
      case WITHIN -> "within the agreement";
      case BEYOND -> "beyond the agreement";
      case UNREASONABLE -> "though nobody should have to";
    };
  }
}
