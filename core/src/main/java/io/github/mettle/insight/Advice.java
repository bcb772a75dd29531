package io.github.mettle.insight;

import com.google.common.base.Ascii;
import io.github.mettle.account.Account;
import io.github.mettle.amount.Points;
import io.github.mettle.page.English;
import io.github.mettle.page.Numbers;
import io.github.mettle.sheet.Audience;

/**
 * What a reader is told about an account. The buyer reads what the supplier did, with the rate; the
 * supplier reads what to do about it, too.
 */
final class Advice {
  private final AccountDriver driver;
  private final Audience to;
  private final int count;

  private Advice(AccountDriver driver, Audience to) {
    this.driver = driver;
    this.to = to;
    count = driver.count();
  }

  /** {@return the sentence about a loss, with the rate at which it was so} */
  static String bad(AccountDriver driver, Audience to) {
    Advice advice = new Advice(driver, to);
    String fact = advice.loss();
    return to == Audience.SUPPLIER ? advice.counsel() + ": " + fact : English.capital(fact);
  }

  /** {@return the sentence about a gain, with the rate at which it was so} */
  static String good(AccountDriver driver, Audience to) {
    return English.capital(new Advice(driver, to).gain());
  }

  private String gain() {
    return switch (driver.criterion()) {
      case NOTIFY -> they("told us in time") + incidents();
      case CONTAIN -> they("contained it in time") + incidents();
      case REMEDY -> they("gave us a way out, or a solution, in time") + incidents();
      case UPDATE -> they("were never silent for too long") + incidents();
      case RESOLVE -> they("resolved it in time") + incidents();
      case EXPLAIN -> they("explained the cause in time") + incidents();
      case PREVENT -> they("shared the prevention in time") + incidents();
      case BEYOND ->
          they("resolved ")
              + things("incident")
              + " that "
              + were()
              + " not all of "
              + to.their()
              + " making";
      case KEEP -> they("kept ") + of("promise") + " in time" + recent("");
      case DELIVER -> of("delivery") + " came on time and in full" + recent("");
      case ANSWER -> they("answered us in time") + in("case") + recent("in ");
      case REQUEST -> granted();
      case CANDOUR -> they("answered ") + of("question") + " straight";
      case GESTURE -> they("made a gesture of goodwill ") + CountWords.times(count);
      case REVIEW -> praised();
      case OPENING -> points() + " were brought forward as earned";
      case RECUR, REFUTE -> points() + " were earned on " + topic();
    };
  }

  /** Of what went beyond the agreement, a refusal may post nothing, and so there is no rate. */
  private String granted() {
    return driver.account() == Account.WILLINGNESS
        ? they("granted ") + of("request")
        : they("found a way to do ") + things("thing") + " beyond the agreement";
  }

  /** Of the extra mile, a review that says satisfied posts nothing, and so there is no rate. */
  private String praised() {
    return driver.account() == Account.EXTRA_MILE
        ? things("review") + " told of more than was expected"
        : of("review on " + topic()) + " said satisfied or better";
  }

  private String loss() {
    return switch (driver.lossReason().orElse(LossReason.LATE)) {
      case LATE -> late();
      case WAIVED -> waived() + " when we waived it" + in(noun());
      case FORFEITED -> forfeited();
      case ALTERNATIVE -> toRequests() + they("offered something else");
      case CANNOT -> toRequests() + they("said that ") + they("could not");
      case WILL_NOT -> toRequests() + they("said that ") + they("would not");
      case UNTRUE ->
          they("said ")
              + CountWords.times(count)
              + " that "
              + they("could not, which proved untrue");
      case UNDONE -> they("agreed ") + CountWords.times(count) + " to what was never done";
      case UNANSWERED -> they("left ") + of(noun()) + " unanswered";
      case CORRECTED -> they("answered ") + of("question") + " wrongly at first";
      case EVADED -> they("evaded ") + of("question");
      case MISLED -> they("misled us ") + CountWords.times(count);
    };
  }

  private String late() {
    String late = " late or not at all";
    return switch (driver.criterion()) {
      case NOTIFY -> they("told us") + late + incidents();
      case CONTAIN -> they("contained it") + late + incidents();
      case REMEDY -> they("gave us neither a way out nor a solution in time") + incidents();
      case UPDATE -> they("left us without word for too long") + incidents();
      case RESOLVE -> they("resolved it") + late + incidents();
      case EXPLAIN -> they("explained the cause") + late + incidents();
      case PREVENT -> they("shared the prevention") + late + incidents();
      case RECUR -> things("incident") + " repeated an earlier one";
      case KEEP -> kept() + " in time" + recent("");
      case DELIVER -> of("delivery") + " came late, in part or not at all" + recent("");
      case ANSWER -> they("answered us") + late + in("case") + recent("in ");
      case CANDOUR ->
          "on " + of("question") + " " + they("promised to find out, and did so") + late;
      case REVIEW -> of("review on " + topic()) + " said less than satisfied";
      case OPENING -> points() + " were brought forward as lost";
      case BEYOND, REQUEST, REFUTE, GESTURE -> points() + " were lost on " + topic();
    };
  }

  private String kept() {
    return count == driver.judged() && count > 1
        ? they("did not keep any of ") + English.number(count) + " promises"
        : they("did not keep ") + of("promise");
  }

  private String waived() {
    return switch (driver.criterion()) {
      case NOTIFY -> they("had not told us in time");
      case CONTAIN -> they("had not contained it in time");
      case REMEDY -> they("had given us neither a way out nor a solution in time");
      case RESOLVE -> they("had not resolved it in time");
      case EXPLAIN -> they("had not explained the cause in time");
      case PREVENT -> they("had not shared the prevention in time");
      default -> "what was expected was overdue";
    };
  }

  private String forfeited() {
    return switch (driver.criterion()) {
      case NOTIFY -> "we noticed before " + they("told us") + in("incident");
      case CONTAIN -> "the trouble reached us" + in("incident");
      default -> "it came back after " + they("had resolved it") + in("incident");
    };
  }

  private String toRequests() {
    return "to " + of("request") + " ";
  }

  /** What the supplier can do about it. */
  private String counsel() {
    return switch (driver.lossReason().orElse(LossReason.LATE)) {
      case LATE, WAIVED -> counselOnTime();
      case FORFEITED -> counselBefore();
      case ALTERNATIVE -> "Do what we ask, if you can";
      case CANNOT -> "Find a way";
      case WILL_NOT ->
          driver.account() == Account.WILLINGNESS ? "Do what is agreed" : "Meet us half-way";
      case UNTRUE -> "Say that you cannot only where you cannot";
      case UNDONE -> "Do what you agree to";
      case UNANSWERED -> "Answer us";
      case CORRECTED, EVADED -> "Answer straight";
      case MISLED -> "Tell us the truth";
    };
  }

  private String counselOnTime() {
    return switch (driver.criterion()) {
      case NOTIFY -> "Tell us sooner";
      case CONTAIN -> "Contain problems sooner";
      case REMEDY -> "Offer us a way out sooner";
      case UPDATE -> "Keep us informed";
      case RESOLVE -> "Resolve problems sooner";
      case EXPLAIN -> "Explain the cause";
      case PREVENT -> "Tell us what will prevent it";
      case RECUR -> "Keep it from happening again";
      case KEEP -> "Keep what you promise";
      case DELIVER -> "Deliver on time and in full";
      case ANSWER -> "Answer sooner";
      case REQUEST, REFUTE -> "Do what is agreed";
      case CANDOUR -> "Find out what you say you will";
      case REVIEW -> "Ask what disappointed us";
      case OPENING -> "Make good what went before";
      case BEYOND, GESTURE -> "Meet us half-way";
    };
  }

  private String counselBefore() {
    return switch (driver.criterion()) {
      case NOTIFY -> "Tell us before we notice";
      case CONTAIN -> "Keep problems from reaching us";
      default -> "Make it last";
    };
  }

  private String they(String did) {
    return to.they() + " " + did;
  }

  private String incidents() {
    return in("incident") + recent("in ");
  }

  /**
   * Such as " in three of five incidents"; where it is not expected of some, " in all five
   * incidents that count here"; where some say nothing of it, " in the only incident of 41 that
   * records it".
   */
  private String in(String noun) {
    String which = " in " + of(noun);
    IncidentScope scope = driver.scope();
    if (!noun.equals("incident") || scope.silent() + scope.unasked() == 0) {
      return which;
    }
    boolean isOne = driver.judged() == 1;
    if (scope.silent() == 0) {
      return which + (isOne ? " that counts here" : " that count here");
    }
    String all = " of " + English.number(scope.all());
    return isOne ? which + all + " that records it" : which + " that record it," + all + " in all";
  }

  private String recent(String in) {
    return driver.isRecentDifferent() ? ", in the last year " + recentPart(in) : "";
  }

  private String recentPart(String in) {
    int part = driver.recentCount();
    int whole = driver.recentJudged();
    if (whole == 1) {
      return (part == 0 ? "not " : "") + in + "the only one";
    }
    if (part == whole) {
      return in + (whole == 2 ? "both" : "all " + English.number(whole));
    }
    return in + (part == 0 ? "none" : English.number(part)) + " of " + English.number(whole);
  }

  private String topic() {
    return topic(driver.account());
  }

  /** {@return an account after "on"} */
  static String topic(Account account) {
    return account == Account.EXTRA_MILE ? "the extra mile" : Ascii.toLowerCase(account.title());
  }

  private String of(String noun) {
    return English.of(count, driver.judged(), noun);
  }

  private String things(String noun) {
    return English.things(count, noun);
  }

  private String were() {
    return count == 1 ? "was" : "were";
  }

  private String points() {
    return Numbers.inPoints(Points.ofMicros(driver.amount()));
  }

  private String noun() {
    return switch (driver.criterion()) {
      case NOTIFY, CONTAIN, REMEDY, UPDATE, RESOLVE, EXPLAIN, PREVENT, RECUR, BEYOND -> "incident";
      case KEEP -> "promise";
      case DELIVER -> "delivery";
      case REQUEST, REFUTE -> "request";
      case CANDOUR -> "question";
      case ANSWER -> "case";
      case GESTURE -> "deed";
      case REVIEW -> "review";
      case OPENING -> "balance";
    };
  }
}
