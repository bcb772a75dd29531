package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.amount.Points;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Severity;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Frequency;
import io.github.mettle.sheet.Line;
import io.github.mettle.sheet.Rate;
import io.github.mettle.trust.Trust;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Sheets that another implementation of the model worked out, and how ours are held against them:
 * amounts to one micro-point per posting, probabilities to 1e-6, everything else exactly.
 */
final class Vectors {
  private static final double PROBABILITY = 1e-6;

  private Vectors() {}

  /** One line of a vector file. */
  record Vector(String name, String record, String asOf, String policy, Map<?, ?> sheet) {
    static Vector parse(String line) {
      Map<String, String> parts = split(line);
      Map<?, ?> whole = tree(line);
      Object name = whole.get("name");
      Map<?, ?> record = (Map<?, ?>) whole.get("record");
      return new Vector(
          name == null ? record.get("party").toString() : name.toString(),
          parts.get("record"),
          whole.get("asOf").toString(),
          parts.get("policy"),
          (Map<?, ?>) whole.get("sheet"));
    }

    void check() {
      Scorecard scorecard = Scorecard.of(MettleJson.readPolicy(policy));
      assertAgrees(scorecard.weigh(MettleJson.readRecord(record), asOf), sheet);
    }
  }

  static void assertAgrees(BalanceSheet sheet, String expected) {
    assertAgrees(sheet, tree(expected));
  }

  private static void assertAgrees(BalanceSheet sheet, Map<?, ?> expected) {
    assertThat(sheet.party()).isEqualTo(expected.get("party"));
    assertThat(sheet.asOf()).hasToString(expected.get("asOf").toString());
    for (Account account : Account.values()) {
      assertLine(sheet, sheet.line(account), part(part(expected, "lines"), account.name()));
    }
    assertThat(sheet.sections().keySet().stream().map(Section::name))
        .containsExactlyInAnyOrderElementsOf(names(part(expected, "sections")));
    sheet
        .sections()
        .forEach(
            (section, trust) ->
                assertTrust(section, trust, part(part(expected, "sections"), section.name())));
    assertTrust("trust", sheet.trust(), part(expected, "trust"));
    assertTotals(sheet, part(expected, "totals"));
    assertFrequency(sheet, part(expected, "frequency"));
    assertTrials(sheet, part(expected, "trials"));
    Map<String, Integer> counts = new LinkedHashMap<>();
    sheet.counts().forEach((kind, count) -> counts.put(kind.key(), count));
    Map<String, Integer> expectedCounts = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      if (part(expected, "counts").get(kind.key()) instanceof Double count) {
        expectedCounts.put(kind.key(), count.intValue());
      }
    }
    assertThat(counts).isEqualTo(expectedCounts);
  }

  private static void assertLine(BalanceSheet sheet, Line line, Map<?, ?> expected) {
    long postings = line.postings().size();
    long pending = line.expectations().size();
    assertPoints(line.account() + " assets", line.assets(), expected, "assets", postings);
    assertPoints(
        line.account() + " liabilities", line.liabilities(), expected, "liabilities", postings);
    assertPoints(
        line.account() + " outstanding", line.outstanding(), expected, "outstanding", postings);
    assertPoints(line.account() + " disputed", line.disputed(), expected, "disputed", postings);
    assertPoints(
        line.account() + " contingent", line.contingent(), expected, "contingent", pending);
    assertPoints(line.account() + " net", line.net(), expected, "net", 2 * postings);
    assertCount(line.account(), "episodes", line.episodeCount(), expected);
    assertCount(line.account(), "met", line.met(), expected);
    assertCount(line.account(), "missed", line.missed(), expected);
    assertCount(line.account(), "waived", line.waived(), expected);
    assertTrust(line.account(), line.trust(), expected);
    Points assets =
        sheet.postings().stream()
            .filter(p -> p.account() == line.account())
            .map(p -> p.assets())
            .reduce(Points.ZERO, Points::plus);
    assertThat(assets).isEqualTo(line.assets());
  }

  private static void assertTotals(BalanceSheet sheet, Map<?, ?> expected) {
    long postings = sheet.postings().size();
    assertPoints("total assets", sheet.assets(), expected, "assets", postings);
    assertPoints("total liabilities", sheet.liabilities(), expected, "liabilities", postings);
    assertPoints("equity", sheet.equity(), expected, "equity", 2 * postings);
    assertPoints("total outstanding", sheet.outstanding(), expected, "outstanding", postings);
    assertPoints("total disputed", sheet.disputed(), expected, "disputed", postings);
    assertPoints(
        "total contingent",
        sheet.contingent(),
        expected,
        "contingent",
        sheet.expectations().size());
  }

  private static void assertCount(Object what, String name, int actual, Map<?, ?> expected) {
    assertThat(actual).as(what + " " + name).isEqualTo(number(expected, name).intValue());
  }

  private static void assertFrequency(BalanceSheet sheet, @Nullable Map<?, ?> expected) {
    assertThat(sheet.frequency().isPresent()).as("frequency").isEqualTo(expected != null);
    if (expected == null) {
      return;
    }
    Frequency frequency = sheet.frequency().orElseThrow();
    assertThat(frequency.since())
        .isEqualTo(OffsetDateTime.parse(expected.get("since").toString()).toInstant());
    assertProbability("frequency", "years", frequency.years(), expected);
    assertRate("incidents", frequency.incidents(), part(expected, "incidents"));
    assertRate("escapes", frequency.escapes(), part(expected, "escapes"));
    assertCount("repeats", "all", frequency.repeats(), part(expected, "repeats"));
    assertCount("repeats", "lastYear", frequency.repeatsLastYear(), part(expected, "repeats"));
    Map<String, Integer> severities = new LinkedHashMap<>();
    frequency.severities().forEach((severity, count) -> severities.put(severity.name(), count));
    Map<String, Integer> expectedSeverities = new LinkedHashMap<>();
    part(expected, "severities")
        .forEach(
            (name, count) -> expectedSeverities.put((String) name, ((Double) count).intValue()));
    assertThat(severities).isEqualTo(expectedSeverities);
  }

  private static void assertRate(String what, Rate rate, Map<?, ?> expected) {
    assertCount(what, "all", rate.all(), expected);
    assertCount(what, "lastYear", rate.lastYear(), expected);
    assertProbability(what, "perYear", rate.perYear(), expected);
    assertProbability(what, "lower", rate.lower(), expected);
    assertProbability(what, "upper", rate.upper(), expected);
    String perHundred = "perHundredDeliveries";
    assertThat(rate.perHundredDeliveries().isPresent())
        .as(what + " " + perHundred)
        .isEqualTo(expected.containsKey(perHundred));
    rate.perHundredDeliveries()
        .ifPresent(actual -> assertProbability(what, perHundred, actual, expected));
  }

  private static void assertTrials(BalanceSheet sheet, Map<?, ?> expected) {
    assertThat(sheet.trials().keySet().stream().map(Severity::name))
        .containsExactlyInAnyOrderElementsOf(names(expected));
    sheet
        .trials()
        .forEach(
            (severity, trial) -> {
              Map<?, ?> part = part(expected, severity.name());
              assertCount("trial " + severity, "incidents", trial.incidentCount(), part);
              assertTrust("trial " + severity, trial.trust(), part);
            });
  }

  private static void assertTrust(Object what, Trust trust, Map<?, ?> expected) {
    assertProbability(what, "belief", trust.belief(), expected);
    assertProbability(what, "disbelief", trust.disbelief(), expected);
    assertProbability(what, "uncertainty", trust.uncertainty(), expected);
    assertProbability(what, "expected", trust.expected(), expected);
    assertProbability(what, "lower", trust.lower(), expected);
    assertProbability(what, "upper", trust.upper(), expected);
    assertThat(trust.standing())
        .as(what + " standing")
        .hasToString(expected.get("standing").toString());
  }

  private static void assertProbability(
      Object what, String name, double actual, Map<?, ?> expected) {
    assertThat(actual).as(what + " " + name).isCloseTo(number(expected, name), within(PROBABILITY));
  }

  private static void assertPoints(
      String what, Points actual, Map<?, ?> expected, String name, long postings) {
    long micros = Points.toMicros(number(expected, name));
    assertThat(actual.micros()).as(what).isCloseTo(micros, within(postings));
  }

  private static Double number(Map<?, ?> object, String name) {
    return (Double) object.get(name);
  }

  private static Map<?, ?> part(Map<?, ?> object, String name) {
    return (Map<?, ?>) object.get(name);
  }

  private static List<String> names(Map<?, ?> object) {
    return object.keySet().stream().map(Object::toString).toList();
  }

  /** The top-level fields of an object, each as its own JSON text. */
  static Map<String, String> split(String json) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (JsonParser parser = parser(json)) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        parts.put(name, json.substring(start, (int) parser.currentLocation().getCharOffset()));
      }
    }
    return parts;
  }

  static Map<?, ?> tree(String json) {
    try (JsonParser parser = parser(json)) {
      parser.nextToken();
      return (Map<?, ?>) value(parser);
    }
  }

  /** A tree as JSON again; texts in it need no escaping. */
  static String json(Object value) {
    if (value instanceof Map<?, ?> object) {
      return object.entrySet().stream()
          .map(field -> json(field.getKey()) + ":" + json(field.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Vectors::json).collect(Collectors.joining(",", "[", "]"));
    }
    return value instanceof String ? '"' + value.toString() + '"' : value.toString();
  }

  private static JsonParser parser(String json) {
    return new JsonFactory().createParser(ObjectReadContext.empty(), json);
  }

  private static Object value(JsonParser parser) {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          object.put(name, value(parser));
        }
        return object;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        return list;
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        return parser.getDoubleValue();
      }
      default -> {
        return parser.getString();
      }
    }
  }
}
