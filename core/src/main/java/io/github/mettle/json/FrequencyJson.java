package io.github.mettle.json;

import io.github.mettle.amount.Decimals;
import io.github.mettle.form.FieldReader;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Frequency;
import io.github.mettle.sheet.Rate;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** How often things go wrong, as JSON. */
final class FrequencyJson {
  static final String FORMAT = "mettle-frequency/1";

  private FrequencyJson() {}

  static void writeDocument(Frequency frequency, JsonSink sink) {
    sink.object(
        () -> {
          sink.text("format", FORMAT);
          write(frequency, sink);
        });
  }

  /** Writes the frequency of a sheet, if it has one. */
  static void write(BalanceSheet sheet, JsonSink sink) {
    sheet.frequency().ifPresent(known -> sink.object("frequency", () -> write(known, sink)));
  }

  private static void write(Frequency frequency, JsonSink sink) {
    sink.text("since", frequency.since().toString());
    sink.number("years", Decimals.shortest(frequency.years()));
    sink.object("incidents", () -> write(frequency.incidents(), sink));
    sink.object("escapes", () -> write(frequency.escapes(), sink));
    sink.object(
        "repeats",
        () -> {
          sink.number("all", frequency.repeats());
          sink.number("lastYear", frequency.repeatsLastYear());
        });
    sink.object(
        "severities",
        () -> frequency.severities().forEach((severity, n) -> sink.number(severity.name(), n)));
  }

  private static void write(Rate rate, JsonSink sink) {
    sink.number("all", rate.all());
    sink.number("lastYear", rate.lastYear());
    sink.number("perYear", Decimals.shortest(rate.perYear()));
    sink.number("lower", Decimals.shortest(rate.lower()));
    sink.number("upper", Decimals.shortest(rate.upper()));
    rate.perHundredDeliveries()
        .ifPresent(share -> sink.number("perHundredDeliveries", Decimals.shortest(share)));
  }

  static Frequency read(FieldReader fields) {
    Moment since = Heading.moment(fields, "since");
    double years = number(fields, "years");
    Rate[] rates = new Rate[2];
    SheetJson.part(fields, "incidents", part -> rates[0] = rate(part));
    SheetJson.part(fields, "escapes", part -> rates[1] = rate(part));
    int[] repeats = new int[2];
    SheetJson.part(
        fields,
        "repeats",
        part -> {
          repeats[0] = SheetJson.count(part, "all");
          repeats[1] = SheetJson.count(part, "lastYear");
          part.refuseUnknown("repeats");
        });
    Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
    SheetJson.part(fields, "severities", part -> severities(part, severities));
    fields.refuseUnknown("frequency");
    Rate none = Rate.of(0, 0, 0, 0, 0, OptionalDouble.empty());
    return Frequency.of(
        since.begin(),
        years,
        rates[0] == null ? none : rates[0],
        rates[1] == null ? none : rates[1],
        repeats[0],
        repeats[1],
        severities);
  }

  private static void severities(FieldReader fields, Map<Severity, Integer> severities) {
    for (Severity severity : Severity.values()) {
      fields
          .number(severity.name())
          .ifPresent(n -> severities.put(severity, SheetJson.count(fields, severity.name())));
    }
    fields.refuseUnknown("severities, that is a severity");
  }

  private static Rate rate(FieldReader fields) {
    int all = SheetJson.count(fields, "all");
    int lastYear = SheetJson.count(fields, "lastYear");
    double perYear = number(fields, "perYear");
    double lower = number(fields, "lower");
    double upper = number(fields, "upper");
    OptionalDouble perHundred = fields.number("perHundredDeliveries");
    fields.refuseUnknown("a frequency");
    return Rate.of(all, lastYear, perYear, lower, upper, perHundred);
  }

  private static double number(FieldReader fields, String attribute) {
    fields.requireGiven(attribute);
    double number = fields.number(attribute).orElse(0);
    if (!(number >= 0)) {
      fields.refuse(attribute, "must be at least 0");
    }
    return number;
  }
}
