package io.github.mettle.json;

import io.github.mettle.account.Criterion;
import io.github.mettle.insight.PeerPosition;
import io.github.mettle.insight.PeerRates;
import io.github.mettle.insight.PeerWindows;
import io.github.mettle.policy.Policy;
import java.util.Map;

/** What peers are like, and where one stands among them, as JSON. */
final class PeersJson {
  static final String RATES = "mettle-peer-rates/1";
  static final String WINDOWS = "mettle-peer-windows/1";
  static final String POSITION = "mettle-peer-position/1";

  private PeersJson() {}

  static void write(PeerRates rates, JsonSink sink) {
    sink.object(
        () -> {
          sink.text("format", RATES);
          sink.number("peers", rates.peers());
          sink.object(
              "evidence",
              () ->
                  rates
                      .evidence()
                      .forEach(
                          (account, points) -> SheetJson.points(sink, account.name(), points)));
          write(rates.policy(), sink);
        });
  }

  static void write(PeerWindows windows, JsonSink sink) {
    sink.object(
        () -> {
          sink.text("format", WINDOWS);
          sink.number("peers", windows.peers());
          sink.number("quantile", windows.quantile());
          sink.object(
              "incidents",
              () ->
                  windows
                      .incidents()
                      .rowMap()
                      .forEach(
                          (severity, row) -> sink.object(severity.name(), () -> write(row, sink))));
          sink.number("answers", windows.answers());
          write(windows.policy(), sink);
        });
  }

  private static void write(Map<Criterion, Integer> counts, JsonSink sink) {
    counts.forEach((criterion, count) -> sink.number(criterion.key(), count));
  }

  private static void write(Policy policy, JsonSink sink) {
    sink.text("fingerprint", policy.fingerprint());
    sink.raw("policy", policy.toJson());
  }

  static void write(PeerPosition position, JsonSink sink) {
    sink.object(
        () -> {
          Heading.write(position.sheet(), POSITION, sink);
          sink.object("tags", () -> position.tags().forEach(sink::text));
          sink.object("overall", () -> write(position.overall(), sink));
          sink.object(
              "accounts",
              () ->
                  position
                      .accounts()
                      .forEach(
                          (account, share) ->
                              sink.object(account.name(), () -> write(share, sink))));
          position
              .incidents()
              .ifPresent(share -> sink.object("incidents", () -> write(share, sink)));
          sink.text("audience", position.audience().name());
          sink.text("sentence", position.sentence());
        });
  }

  private static void write(PeerPosition.Rank rank, JsonSink sink) {
    sink.number("peers", rank.peers());
    sink.number("behind", rank.behind());
    sink.number("level", rank.level());
    rank.percentile().ifPresent(share -> sink.number("percentile", share));
  }
}
