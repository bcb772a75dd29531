package io.github.mettle.json;

import io.github.mettle.insight.GoodDeeds;
import io.github.mettle.insight.Resilience;
import io.github.mettle.insight.SmallOrders;
import io.github.mettle.insight.WhatItTakes;

/** What it takes, resilience and small orders as JSON. */
final class OutlookJson {
  static final String WHAT_IT_TAKES = "mettle-what-it-takes/1";
  static final String RESILIENCE = "mettle-resilience/1";
  static final String SMALL_ORDERS = "mettle-small-orders/1";

  private OutlookJson() {}

  static void write(WhatItTakes takes, JsonSink sink) {
    sink.object(
        () -> {
          Heading.write(takes.sheet(), WHAT_IT_TAKES, sink);
          sink.object(
              "goal",
              () -> {
                takes.standing().ifPresent(standing -> sink.text("standing", standing.name()));
                takes.expected().ifPresent(expected -> sink.number("expected", expected));
              });
          sink.truth("isReached", takes.isReached());
          takes.deeds().ifPresent(deeds -> sink.object("deeds", () -> write(deeds, sink)));
          takes.incidents().ifPresent(incidents -> sink.number("incidents", incidents));
          if (!takes.isReached()) {
            sink.list(
                "settlements",
                takes.settlements().entrySet(),
                each -> {
                  sink.text("episode", each.getKey());
                  sink.number("gain", each.getValue());
                });
            sink.number("settlementGain", takes.settlementGain());
          }
          sink.text("audience", takes.audience().name());
          sink.text("sentence", takes.sentence());
        });
  }

  private static void write(GoodDeeds deeds, JsonSink sink) {
    sink.number("promises", deeds.promises());
    sink.number("answers", deeds.answers());
    sink.number("requests", deeds.requests());
  }

  static void write(Resilience resilience, JsonSink sink) {
    sink.object(
        () -> {
          Heading.write(resilience.sheet(), RESILIENCE, sink);
          resilience.promises().ifPresent(most -> sink.number("promises", most));
          resilience.questions().ifPresent(most -> sink.number("questions", most));
          resilience.requests().ifPresent(most -> sink.number("requests", most));
          resilience.incidents().ifPresent(most -> sink.number("incidents", most));
          sink.text("audience", resilience.audience().name());
          resilience.sentence().ifPresent(sentence -> sink.text("sentence", sentence));
        });
  }

  static void write(SmallOrders orders, JsonSink sink) {
    sink.object(
        () -> {
          Heading.write(orders.sheet(), SMALL_ORDERS, sink);
          sink.number("episodes", orders.episodeCount());
          orders.median().ifPresent(median -> sink.number("median", median));
          orders
              .small()
              .ifPresent(trust -> sink.object("small", () -> SheetJson.write(trust, sink)));
          orders
              .large()
              .ifPresent(trust -> sink.object("large", () -> SheetJson.write(trust, sink)));
          orders.probability().ifPresent(likely -> sink.number("probability", likely));
          sink.truth("isEnough", orders.isEnough());
          sink.text("sentence", orders.sentence());
        });
  }
}
