package io.github.mettle.json;

import io.github.mettle.amount.Decimals;
import io.github.mettle.forecast.Forecast;
import io.github.mettle.forecast.PartyForecast;

/** The forecasts of a party as JSON. */
final class ForecastJson {
  static final String FORMAT = "mettle-forecast/1";

  private ForecastJson() {}

  static void write(PartyForecast forecast, JsonSink sink) {
    sink.object(
        () -> {
          sink.text("format", FORMAT);
          sink.text("party", forecast.party());
          sink.text("asOf", forecast.asOf().toString());
          sink.text("policy", forecast.policyFingerprint());
          sink.number("peers", forecast.peerCount());
          sink.list("forecasts", forecast.forecasts(), one -> write(one, sink));
        });
  }

  private static void write(Forecast forecast, JsonSink sink) {
    sink.text("account", forecast.account().name());
    sink.text("criterion", forecast.criterion().key());
    sink.text("event", forecast.event());
    sink.number("probability", Decimals.shortest(forecast.probability()));
    sink.number("lower", Decimals.shortest(forecast.lower()));
    sink.number("upper", Decimals.shortest(forecast.upper()));
    sink.number("confidence", Decimals.shortest(forecast.confidence()));
    sink.number("outcomes", forecast.outcomeCount());
    sink.text("sentence", forecast.toString());
  }
}
