package io.github.mettle.json;

import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.RankingEntry;
import io.github.mettle.sheet.BalanceSheet;

/** A ranking as JSON: a place for each supplier that it shows. */
final class RankingJson {
  static final String FORMAT = "mettle-ranking/1";

  private RankingJson() {}

  static void write(Ranking ranking, JsonSink sink) {
    BalanceSheet first = ranking.top(1).get(0).sheet();
    sink.object(
        () -> {
          sink.text("format", FORMAT);
          Heading.writeTerms(first, sink);
          ranking.account().ifPresent(account -> sink.text("account", account.name()));
          sink.number("suppliers", ranking.size());
          sink.list("places", ranking.places(), place -> write(place, ranking.isOrderOnly(), sink));
        });
  }

  private static void write(RankingEntry place, boolean isOrderOnly, JsonSink sink) {
    sink.number("position", place.position());
    sink.text("party", place.party());
    sink.object("trust", () -> SheetJson.write(place.trust(), sink));
    FrequencyJson.write(place.sheet(), sink);
    if (!isOrderOnly) {
      sink.number("best", place.best());
      place.stability().ifPresent(share -> sink.number("stability", share));
    }
  }
}
