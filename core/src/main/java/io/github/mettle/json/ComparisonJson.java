package io.github.mettle.json;

import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Difference;

/** A comparison as JSON: both sides, the difference, and its part on each account. */
final class ComparisonJson {
  static final String FORMAT = "mettle-comparison/1";

  private ComparisonJson() {}

  static void write(Comparison comparison, JsonSink sink) {
    sink.object(
        () -> {
          sink.text("format", FORMAT);
          Heading.writeTerms(comparison.first(), sink);
          Heading.writeSide("first", comparison.first(), sink);
          Heading.writeSide("second", comparison.second(), sink);
          sink.number("probability", comparison.probability());
          sink.number("difference", comparison.difference());
          sink.text("lead", comparison.lead().name());
          sink.list("differences", comparison.differences(), each -> write(each, sink));
          sink.text("audience", comparison.audience().name());
          sink.text("sentence", comparison.verdict());
        });
  }

  private static void write(Difference difference, JsonSink sink) {
    sink.text("account", difference.account().name());
    sink.number("amount", difference.amount());
    sink.number("probability", difference.probability());
    sink.text("lead", difference.lead().name());
    sink.truth("isKnown", difference.isKnown());
  }
}
