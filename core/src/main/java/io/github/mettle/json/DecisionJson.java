package io.github.mettle.json;

import io.github.mettle.insight.Decision;
import io.github.mettle.insight.Finding;
import io.github.mettle.insight.HoldEnding;
import io.github.mettle.insight.RuleReason;
import io.github.mettle.insight.RuleSubject;

/** A decision as JSON: the rules that decide, those that fired besides, and the sentences. */
final class DecisionJson {
  static final String FORMAT = "mettle-decision/2";

  private DecisionJson() {}

  static void write(Decision decision, JsonSink sink) {
    sink.object(
        () -> {
          Heading.write(decision.sheet(), FORMAT, sink);
          sink.text("outcome", decision.outcome().name());
          sink.text("audience", decision.audience().name());
          sink.list("reasons", decision.reasons(), reason -> write(reason, decision, sink));
          sink.list(
              "besides",
              decision.fired().stream()
                  .filter(reason -> reason.rule().outcome() != decision.outcome())
                  .toList(),
              (RuleReason reason) -> write(reason, decision, sink));
          sink.list("endings", decision.holdEndings(), ending -> write(ending, sink));
          sink.texts("remarks", decision.remarks(decision.audience()));
          sink.text("headline", decision.headline(decision.audience()));
          sink.text("sentence", decision.sentence());
        });
  }

  private static void write(RuleReason reason, Decision decision, JsonSink sink) {
    sink.text("rule", reason.rule().id());
    sink.text("outcome", reason.rule().outcome().name());
    sink.list("findings", reason.findings(), finding -> write(finding, sink));
    sink.text("sentence", reason.sentence(decision.audience()));
  }

  private static void write(HoldEnding ending, JsonSink sink) {
    if (!ending.ruleId().isEmpty()) {
      sink.text("rule", ending.ruleId());
    }
    ending.earliest().ifPresent(instant -> sink.text("earliest", instant.toString()));
    sink.text("sentence", ending.sentence());
  }

  private static void write(Finding finding, JsonSink sink) {
    sink.text("condition", finding.condition().key());
    sink.number("number", finding.number());
    sink.texts("subjects", finding.subjects().stream().map(RuleSubject::name).toList());
    sink.texts("episodes", finding.episodeIds());
  }
}
