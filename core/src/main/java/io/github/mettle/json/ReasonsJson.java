package io.github.mettle.json;

import io.github.mettle.account.Account;
import io.github.mettle.insight.Reason;
import io.github.mettle.insight.Reasons;
import java.util.Map;

/** Reasons as JSON: what each account and each episode makes, and the sentences. */
final class ReasonsJson {
  static final String FORMAT = "mettle-reasons/1";

  private ReasonsJson() {}

  static void write(Reasons reasons, JsonSink sink) {
    sink.object(
        () -> {
          Heading.write(reasons.sheet(), FORMAT, sink);
          sink.text("audience", reasons.audience().name());
          sink.number("expected", reasons.sheet().trust().expected());
          sink.number("distance", reasons.distance());
          sink.list(
              "contributions",
              reasons.contributions().entrySet(),
              (Map.Entry<Account, Double> each) -> {
                sink.text("account", each.getKey().name());
                sink.number("effect", each.getValue());
              });
          sink.list(
              "effects",
              reasons.effects().entrySet(),
              (Map.Entry<String, Double> each) -> {
                sink.text("episode", each.getKey());
                sink.number("effect", each.getValue());
              });
          sink.list("good", reasons.good(), reason -> write(reason, sink));
          sink.list("bad", reasons.bad(), reason -> write(reason, sink));
          sink.list("helpful", reasons.helpful(), reason -> write(reason, sink));
          sink.list("harmful", reasons.harmful(), reason -> write(reason, sink));
        });
  }

  private static void write(Reason reason, JsonSink sink) {
    reason.episodeId().ifPresent(id -> sink.text("episode", id));
    sink.text("account", reason.account().name());
    sink.text("criterion", reason.criterion().key());
    reason.lossReason().ifPresent(it -> sink.text("lossReason", it.name()));
    sink.number("effect", reason.effect());
    reason.settled().ifPresent(gain -> sink.number("settled", gain));
    sink.text("sentence", reason.sentence());
  }
}
