package io.github.mettle.forecast;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Decimals;
import io.github.mettle.backtest.Question;
import org.immutables.value.Value;

/**
 * The probability that the next expectation of a party is met, and an interval for the rate at
 * which the party meets such expectations.
 */
@Value.Immutable
public abstract class Forecast {
  private static final double LEAST = 0.01;

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

  /**
   * {@return a sentence, such as "The next promise is kept with 83 %; of ten such suppliers, the
   * rates of eight are between 71 and 92 %."}
   */
  @Override
  public final String toString() {
    return "The next "
        + event()
        + " with "
        + percent(probability())
        + " %; of ten such suppliers, the rates of "
        + Decimals.shortest(Math.rint(confidence() * 100) / 10)
        + " are between "
        + percent(lower())
        + " and "
        + percent(upper())
        + " %.";
  }

  private String event() {
    return switch (criterion()) {
      case NOTIFY -> "incident is told in time";
      case CONTAIN -> "incident is contained in time";
      case REMEDY -> "incident has a way out in time";
      case UPDATE -> "incident is reported on without gaps";
      case RESOLVE -> "incident is resolved in time";
      case EXPLAIN -> "incident is explained in time";
      case PREVENT -> "incident is followed by prevention in time";
      case KEEP -> "promise is kept";
      case DELIVER -> "delivery is on time and in full";
      case ANSWER -> "question is answered in time";
      case CANDOUR -> "promise to find out is followed up in time";
      case RECUR, BEYOND, REQUEST, REFUTE, GESTURE, REVIEW, OPENING ->
          criterion().key() + " is met";
    };
  }

  private static String percent(double probability) {
    if (probability < LEAST / 2) {
      return "less than 1";
    }
    return probability > 1 - LEAST / 2
        ? "more than 99"
        : Long.toString(Math.round(100 * probability));
  }
}
