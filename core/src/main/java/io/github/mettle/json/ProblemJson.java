package io.github.mettle.json;

import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;

/** What was refused, as JSON: for the body of an answer. */
final class ProblemJson {
  private ProblemJson() {}

  static String write(RefusedException refusal) {
    return JsonSink.toText(
        sink ->
            sink.object(() -> sink.list("problems", refusal.problems(), one -> write(one, sink))));
  }

  static String write(Problem problem) {
    return JsonSink.toText(sink -> sink.object(() -> write(problem, sink)));
  }

  private static void write(Problem problem, JsonSink sink) {
    sink.text("subject", problem.subject());
    sink.text("attribute", problem.attribute());
    sink.text("rule", problem.rule());
    sink.text("actual", problem.actual());
  }

  static Problem read(String json) {
    return JsonSource.read(json, source -> read(source.document()));
  }

  private static Problem read(JsonFieldReader form) {
    form.requireGiven("attribute");
    form.requireGiven("rule");
    String subject = form.text("subject").orElse("");
    String attribute = form.text("attribute").orElse("");
    String rule = form.text("rule").orElse("");
    String actual = form.text("actual").orElse("");
    form.refuseUnknown("a problem");
    return form.make("", () -> new Problem(subject, attribute, rule, actual));
  }
}
