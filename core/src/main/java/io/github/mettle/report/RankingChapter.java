package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.RankingEntry;
import io.github.mettle.page.Block;
import io.github.mettle.page.Block.Column;
import io.github.mettle.page.Block.Row;
import io.github.mettle.page.Chapter;
import io.github.mettle.page.Numbers;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.SheetTables;
import io.github.mettle.trust.Trust;
import java.util.List;
import java.util.OptionalDouble;

/** A ranking: the interval of each in their order, and how sure the order is. */
final class RankingChapter {
  private RankingChapter() {}

  static Chapter of(Ranking ranking) {
    int size = ranking.places().size();
    String title = "Ranking, as of " + ranking.places().get(0).sheet().asOf();
    return new Chapter(
        size == 1 ? ranking.places().get(0).party() : size + " suppliers",
        title,
        ranking::toString,
        () -> ImmutableList.of(picture(ranking), table(ranking)));
  }

  private static Block picture(Ranking ranking) {
    List<BalanceSheet> sheets = ranking.places().stream().map(RankingEntry::sheet).toList();
    String caption = "How well the next thing will be handled, and how sure that is, best first.";
    return IntervalsPicture.of("Ranking: intervals of trust", caption, sheets);
  }

  private static Block table(Ranking ranking) {
    List<Column> columns =
        List.of(
            Column.text("No."),
            Column.text("Supplier"),
            Column.text("Standing"),
            Column.number("Expected"),
            Column.text(SheetTables.interval(ranking.places().get(0).sheet())),
            Column.number("Likely the best"),
            Column.number("Order stable"));
    List<Row> rows = ranking.places().stream().map(RankingChapter::row).toList();
    String name = "The order, and how sure it is";
    return Block.Table.of(name, columns, rows);
  }

  private static Row row(RankingEntry place) {
    Trust trust = place.trust();
    OptionalDouble stability = place.stability();
    return Row.of(
        Integer.toString(place.position()),
        place.party(),
        trust.standing().title(),
        Numbers.share(trust.expected()),
        SheetTables.interval(trust),
        Numbers.percent(place.best()),
        stability.isPresent() ? Numbers.percent(stability.getAsDouble()) : Numbers.NONE);
  }
}
