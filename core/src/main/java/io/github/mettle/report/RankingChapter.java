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
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A ranking: the interval of each in their order, how often things go wrong, and how sure it is.
 */
final class RankingChapter {
  private RankingChapter() {}

  static Chapter of(Ranking ranking) {
    int size = ranking.size();
    BalanceSheet first = ranking.places().get(0).sheet();
    String by = ranking.account().map(account -> " by " + account.title()).orElse("");
    return new Chapter(
        size == 1 ? first.party() : size + " suppliers",
        "Ranking" + by + ", as of " + first.asOf(),
        ranking::toString,
        () -> blocks(ranking));
  }

  private static ImmutableList<Block> blocks(Ranking ranking) {
    ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    blocks.add(picture(ranking)).add(table(ranking));
    int shown = ranking.places().size();
    if (shown < ranking.size()) {
      String rest = "The first " + shown + " of " + ranking.size() + " suppliers.";
      blocks.add(new Block.Prose(rest));
    }
    return blocks.build();
  }

  private static Block picture(Ranking ranking) {
    List<IntervalsPicture.Interval> intervals =
        ranking.places().stream().map(place -> interval(ranking, place)).toList();
    String caption = "How well the next thing will be handled, and how sure that is, best first.";
    return IntervalsPicture.ofEach("Ranking: intervals of trust", caption, intervals);
  }

  private static IntervalsPicture.Interval interval(Ranking ranking, RankingEntry place) {
    BalanceSheet sheet = place.sheet();
    double baseRate =
        ranking
            .account()
            .flatMap(account -> sheet.model().map(model -> model.baseRate(account)))
            .orElseGet(() -> Standings.baseRate(sheet));
    return new IntervalsPicture.Interval(place.party(), place.trust(), baseRate);
  }

  private static Block table(Ranking ranking) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("No."));
    columns.add(Column.text("Supplier"));
    columns.add(Column.text("Standing"));
    columns.add(Column.number("Expected"));
    columns.add(Column.text(SheetTables.interval(ranking.places().get(0).sheet())));
    columns.add(Column.number("Incidents a year"));
    if (!ranking.isOrderOnly()) {
      columns.add(Column.number("Likely the best"));
      columns.add(Column.number("Order stable"));
    }
    List<Row> rows =
        ranking.places().stream().map(place -> row(place, ranking.isOrderOnly())).toList();
    String name = ranking.isOrderOnly() ? "The order" : "The order, and how sure it is";
    return Block.Table.of(name, columns, rows);
  }

  private static Row row(RankingEntry place, boolean isOrderOnly) {
    Trust trust = place.trust();
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(place.position()));
    cells.add(place.party());
    cells.add(trust.standing().title());
    cells.add(Numbers.share(trust.expected()));
    cells.add(SheetTables.interval(trust));
    cells.add(SheetTables.incidentsPerYear(place.sheet()));
    if (!isOrderOnly) {
      OptionalDouble stability = place.stability();
      cells.add(Numbers.percent(place.best()));
      cells.add(stability.isPresent() ? Numbers.percent(stability.getAsDouble()) : Numbers.NONE);
    }
    return Row.of(cells.toArray(String[]::new));
  }
}
