package io.github.mettle.forecast;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Decimals;
import io.github.mettle.backtest.Question;
import io.github.mettle.page.English;
import io.github.mettle.page.Numbers;
import io.github.mettle.reflection.NotByReflection;
import org.immutables.value.Value;

/**
 * The probability that the next expectation of a party is met, and an interval for the rate at
 * which the party meets such expectations.
 */
@Value.Immutable
@NotByReflection
public abstract class Forecast {
  Forecast() {}

  static Forecast of(
      Question question,
      double probability,
      double lower,
      double upper,
      double confidence,
      int outcomeCount) {
    return ImmutableForecast.assemble()
        .party(question.party())
        .account(question.account())
        .criterion(question.criterion())
        .probability(probability)
        .lower(lower)
        .upper(upper)
        .confidence(confidence)
        .outcomeCount(outcomeCount)
        .build();
  }

  /** {@return the party that is judged} */
  public abstract String party();

  /** {@return the account on which it is judged} */
  public abstract Account account();

  /** {@return the criterion by which it is judged} */
  public abstract Criterion criterion();

  /** {@return the probability that the next expectation is met, in [0, 1]} */
  public abstract double probability();

  /** {@return the lower end of the interval of the rate, in [0, 1]} */
  public abstract double lower();

  /** {@return the upper end of the interval of the rate, in [0, 1]} */
  public abstract double upper();

  /** {@return the probability that the rate is in the interval} */
  public abstract double confidence();

  /** {@return the number of outcomes of the party from which it was learnt} */
  public abstract int outcomeCount();

  /** {@return what is forecast, in words, such as "promise kept in time"} */
  public final String event() {
    return switch (criterion()) {
      case NOTIFY -> "told in time";
      case CONTAIN -> "contained in time";
      case REMEDY -> "way out offered in time";
      case UPDATE -> "updates without gaps";
      case RESOLVE -> "resolved in time";
      case EXPLAIN -> "cause explained in time";
      case PREVENT -> "prevention shared in time";
      case KEEP -> "promise kept in time";
      case DELIVER -> "delivery on time and in full";
      case ANSWER -> "answered in time";
      case CANDOUR -> "followed up in time";
      case RECUR, BEYOND, REQUEST, REFUTE, GESTURE, REVIEW, OPENING -> "met";
    };
  }

  /**
   * {@return a sentence, such as "The next promise is 83 % likely to be kept in time; for eight in
   * ten such suppliers, the rate is between 71 % and 92 %."}
   */
  @Override
  public final String toString() {
    return said(" " + Numbers.percent(probability()) + " likely ")
        + "; for "
        + share()
        + " such suppliers, the rate is between "
        + Numbers.percent(lower())
        + " and "
        + Numbers.percent(upper())
        + ".";
  }

  private String said(String likely) {
    return switch (criterion()) {
      case NOTIFY -> "We are" + likely + "to be told of the next incident in time";
      case CONTAIN -> "The next incident is" + likely + "to be contained in time";
      case REMEDY -> "A way out of the next incident is" + likely + "to be offered in time";
      case UPDATE -> "The next incident is" + likely + "to be reported on without gaps";
      case RESOLVE -> "The next incident is" + likely + "to be resolved in time";
      case EXPLAIN -> "The cause of the next incident is" + likely + "to be explained in time";
      case PREVENT ->
          "What prevents the next incident from coming back is" + likely + "to be shared in time";
      case KEEP -> "The next promise is" + likely + "to be kept in time";
      case DELIVER -> "The next delivery is" + likely + "to be on time and in full";
      case ANSWER -> "Our next question or request is" + likely + "to be answered in time";
      case CANDOUR -> "The next promise to find out is" + likely + "to be followed up in time";
      case RECUR, BEYOND, REQUEST, REFUTE, GESTURE, REVIEW, OPENING ->
          "The next expectation of this kind is" + likely + "to be met";
    };
  }

  /** The confidence as a share of suppliers, such as "eight in ten". */
  private String share() {
    double inTen = Math.rint(confidence() * 1000) / 100;
    return inTen == Math.rint(inTen) && inTen < 10
        ? English.number((long) inTen) + " in ten"
        : Decimals.shortest(Math.rint(confidence() * 1000) / 10) + " in a hundred";
  }
}
