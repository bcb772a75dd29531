package io.github.mettle.forecast;

import com.google.common.collect.ImmutableList;
import io.github.mettle.page.English;
import io.github.mettle.record.Moment;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.sheet.Reportable;
import java.util.StringJoiner;
import org.immutables.value.Value;

/**
 * The forecasts of one party: the probability that the next expectation is met, by every criterion
 * that has outcomes in the portfolio.
 *
 * <pre>{@code
 * Scorecard.standard().forecast(record, List.of(peer), "2026-11-21").sentence();
 * // "The next promise is 83 % likely to be kept in time; for eight in ten such suppliers, …"
 * }</pre>
 */
@Value.Immutable
@NotByReflection
public abstract class PartyForecast implements Reportable {
  private static final String NOTHING =
      "Nothing has been settled yet that a forecast could be learnt from.";

  PartyForecast() {}

  /** {@return the party that is judged} */
  public abstract String party();

  /** {@return the instant as of which the facts are known} */
  public abstract Moment asOf();

  /** {@return the fingerprint of the policy} */
  public abstract String policyFingerprint();

  /** {@return the number of other parties from which the forecasts were learnt} */
  public abstract int peerCount();

  /** {@return the forecasts, in the order of accounts and criteria} */
  public abstract ImmutableList<Forecast> forecasts();

  /** {@return the forecasts in sentences, or that there are none} */
  public final String sentence() {
    StringJoiner sentences = new StringJoiner(" ").setEmptyValue(NOTHING);
    forecasts().forEach(forecast -> sentences.add(forecast.toString()));
    return sentences.toString();
  }

  /** {@return what the forecasts were learnt from, in a sentence} */
  public final String basis() {
    String peers =
        switch (peerCount()) {
          case 0 -> "of this supplier alone";
          case 1 -> "of this supplier and one other";
          default -> "of this supplier and " + English.number(peerCount()) + " others";
        };
    return "Probabilities, learnt from the past " + peers + "; the points of a sheet are credit.";
  }

  /** {@return the forecasts in sentences, one a line, or that there are none} */
  @Override
  public final String toString() {
    StringJoiner lines = new StringJoiner("\n").setEmptyValue(NOTHING);
    forecasts().forEach(forecast -> lines.add(forecast.toString()));
    return lines.toString();
  }
}
