package io.github.mettle.json;

import io.github.mettle.amount.Points;
import io.github.mettle.insight.Provenance;
import io.github.mettle.insight.Trials;
import io.github.mettle.insight.TriedIncident;
import io.github.mettle.record.Exclusion;
import io.github.mettle.sheet.BalanceSheet;
import java.util.Map;

/** Trials and provenance as JSON. */
final class EvidenceJson {
  static final String TRIALS = "mettle-trials/1";
  static final String PROVENANCE = "mettle-provenance/1";

  private EvidenceJson() {}

  static void write(Trials trials, JsonSink sink) {
    sink.object(
        () -> {
          Heading.write(trials.sheet(), TRIALS, sink);
          sink.list("incidents", trials.incidents(), tried -> write(tried, sink));
          SheetJson.writeTrials(trials.sheet(), sink);
        });
  }

  private static void write(TriedIncident tried, JsonSink sink) {
    sink.text("episode", tried.incident().id());
    sink.text("openedAt", tried.incident().openedAt().toString());
    sink.text("severity", tried.incident().severity().name());
    sink.text("impact", tried.incident().impact().name());
    sink.number("met", tried.met());
    sink.number("missed", tried.missed());
    sink.truth("isNoticedFirst", tried.isNoticedFirst());
    sink.truth("isResolved", tried.isResolved());
    tried.outcome().ifPresent(outcome -> sink.text("outcome", outcome.name()));
  }

  static void write(Provenance provenance, JsonSink sink) {
    sink.object(
        () -> {
          Heading.write(provenance.sheet(), PROVENANCE, sink);
          SheetJson.points(sink, "earned", provenance.earned());
          write("origins", provenance.byOrigin(), provenance, sink);
          write("sources", provenance.bySource(), provenance, sink);
          write("attributions", provenance.byAttribution(), provenance, sink);
          write("impacts", provenance.byImpact(), provenance, sink);
          SheetJson.points(sink, "doubtful", provenance.doubtful());
          SheetJson.points(sink, "lost", provenance.lost());
          sink.object("takenAway", () -> takenAway(provenance, sink));
          sink.object("strictly", () -> strictly(provenance.strictly(), sink));
        });
  }

  private static void takenAway(Provenance provenance, JsonSink sink) {
    for (Exclusion exclusion : Exclusion.values()) {
      int episodes = provenance.episodes(exclusion);
      if (episodes > 0) {
        Points points = provenance.takenAway(exclusion);
        sink.object(
            exclusion.name(),
            () -> {
              SheetJson.points(sink, "lost", points);
              sink.number("share", provenance.shareTakenAway(points));
              sink.number("episodes", episodes);
            });
      }
    }
  }

  private static void strictly(BalanceSheet sheet, JsonSink sink) {
    SheetJson.points(sink, "assets", sheet.assets());
    SheetJson.points(sink, "liabilities", sheet.liabilities());
    sink.object("trust", () -> SheetJson.write(sheet.trust(), sink));
    SheetJson.sections(sheet, sink);
  }

  private static void write(
      String name, Map<? extends Enum<?>, Points> parts, Provenance provenance, JsonSink sink) {
    sink.object(
        name, () -> parts.forEach((of, points) -> write(of.name(), points, provenance, sink)));
  }

  private static void write(String name, Points points, Provenance provenance, JsonSink sink) {
    sink.object(
        name,
        () -> {
          SheetJson.points(sink, "earned", points);
          sink.number("share", provenance.share(points));
        });
  }
}
