package io.github.mettle.insight;

import static io.github.mettle.page.English.count;
import static io.github.mettle.page.English.in;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.page.English;
import io.github.mettle.page.Numbers;

/** What a supplier is told about an account: the sentences of {@link Sentences} by criterion. */
final class Advice {
  private Advice() {}

  /** What to do about a loss, and how often it was so. */
  static String bad(AccountDriver cause) {
    int k = cause.count();
    String where = in(k, cause.judged(), noun(cause.criterion()));
    String which = English.of(k, cause.judged(), noun(cause.criterion())) + " " + were(k);
    return switch (cause.criterion()) {
      case NOTIFY -> notify(cause, where);
      case CONTAIN ->
          cause.isForfeited()
              ? "Keep problems from reaching us: " + where + " they did"
              : "Contain problems sooner: " + where + " it took too long";
      case REMEDY -> "Offer us a way out sooner: " + where + " it came late or not at all";
      case UPDATE -> "Keep us informed: " + where + " you were silent for too long";
      case RESOLVE ->
          cause.isForfeited()
              ? "Make it last: " + where + " it came back after it was resolved"
              : "Resolve problems sooner: " + where + " it took too long";
      case EXPLAIN -> "Explain the cause: " + where + " you did so late or not at all";
      case PREVENT -> "Tell us what will prevent it: " + where + " you did so late or not at all";
      case RECUR -> "Keep it from happening again: " + again(k);
      case KEEP -> "Keep what you promise: " + which + " kept late or not at all";
      case DELIVER -> "Deliver on time and in full: " + which + " not";
      case ANSWER -> "Answer sooner: " + which + " answered late or not at all";
      case REQUEST -> request(cause.account(), which);
      case REFUTE ->
          "Say that you cannot only where you cannot: " + count(k, "refusal") + " proved untrue";
      case CANDOUR -> "Answer straight: " + which + " not answered straight";
      case REVIEW -> "Ask what disappointed us: " + which + " less than satisfied";
      case OPENING -> "Make good what went before: " + points(cause) + " brought forward as lost";
      case BEYOND, GESTURE -> general(cause, "holds you back");
    };
  }

  private static String notify(AccountDriver cause, String where) {
    return cause.isForfeited()
        ? "Tell us before we notice: " + where + " we found out ourselves"
        : "Tell us sooner: " + where + " word came late or not at all";
  }

  private static String request(Account account, String which) {
    return account == Account.WILLINGNESS
        ? "Do what we may ask for: " + which + " not granted in full"
        : "Meet us half-way: " + which + " declined";
  }

  /** What they do well, and how often it was so. */
  static String good(AccountDriver cause) {
    int k = cause.count();
    if (k == 0) {
      return general(cause, "outweighs what is lost on it");
    }
    String where = ": " + in(k, cause.judged(), noun(cause.criterion()));
    String which = ": " + English.of(k, cause.judged(), noun(cause.criterion()));
    return switch (cause.criterion()) {
      case NOTIFY -> "You tell us in time" + where;
      case CONTAIN -> "You contain problems in time" + where;
      case REMEDY -> "You offer us a way out in time" + where;
      case UPDATE -> "You keep us informed" + where;
      case RESOLVE -> "You resolve problems in time" + where;
      case EXPLAIN -> "You explain the cause in time" + where;
      case PREVENT -> "You tell us in time what will prevent it" + where;
      case BEYOND -> "You resolve what is not all your fault: " + count(k, "incident");
      case KEEP -> "You keep what you promise" + which;
      case DELIVER -> "You deliver on time and in full" + which;
      case ANSWER -> "You answer in time" + which;
      case REQUEST -> goodRequest(cause.account()) + which;
      case CANDOUR -> "You answer straight" + which;
      case GESTURE -> "You go the extra mile: " + count(k, "deed") + " that nobody expected";
      case REVIEW -> "You please those who review you" + which;
      case OPENING -> "You come with a good name: " + points(cause) + " brought forward as earned";
      case RECUR, REFUTE -> general(cause, "speaks for you");
    };
  }

  private static String goodRequest(Account account) {
    return account == Account.WILLINGNESS
        ? "You do what we may ask for"
        : "You grant what we could not ask for";
  }

  /** What the account holds without being able to say how often. */
  private static String general(AccountDriver cause, String verdict) {
    return "What you do on " + cause.account().title() + " " + verdict;
  }

  private static String again(int count) {
    return count == 1 ? "1 incident was a repeat" : count(count, "incident") + " were repeats";
  }

  private static String points(AccountDriver cause) {
    return Numbers.inPoints(Points.ofMicros(cause.amount()));
  }

  private static String were(int count) {
    return count == 1 ? "was" : "were";
  }

  private static String noun(Criterion criterion) {
    return switch (criterion) {
      case NOTIFY, CONTAIN, REMEDY, UPDATE, RESOLVE, EXPLAIN, PREVENT, RECUR, BEYOND -> "incident";
      case KEEP -> "promise";
      case DELIVER -> "delivery";
      case REQUEST -> "request";
      case ANSWER, CANDOUR -> "question";
      case REFUTE -> "refusal";
      case GESTURE -> "deed";
      case REVIEW -> "review";
      case OPENING -> "balance";
    };
  }
}
