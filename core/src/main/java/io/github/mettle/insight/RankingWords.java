package io.github.mettle.insight;

import static io.github.mettle.page.English.name;
import static io.github.mettle.page.Numbers.percent;
import static io.github.mettle.page.Numbers.share;

import io.github.mettle.page.English;
import io.github.mettle.page.Numbers;
import io.github.mettle.page.TextTable;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.SheetTables;
import io.github.mettle.trust.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A ranking in words and as a table in text. */
final class RankingWords {
  private RankingWords() {}

  static String place(RankingEntry place, boolean isOrderOnly) {
    String head = place.position() + ". " + name(place.party()) + ": " + place.trust();
    String incidents = SheetTables.incidentsPerYear(place.sheet());
    String often = incidents.equals(Numbers.NONE) ? "" : ", " + incidents + " incidents a year";
    if (isOrderOnly) {
      return head + often;
    }
    return head
        + often
        + ", "
        + percent(place.best())
        + " likely the best"
        + (place.stability().isPresent() ? ", order " + stability(place) + " stable" : "");
  }

  private static String stability(RankingEntry place) {
    OptionalDouble stability = place.stability();
    return stability.isPresent() ? percent(stability.getAsDouble()) : Numbers.NONE;
  }

  static String table(Ranking ranking) {
    boolean isOrderOnly = ranking.isOrderOnly();
    TextTable table = TextTable.ofColumns(isOrderOnly ? "rlrllr" : "rlrllrrr");
    table.row(row(isOrderOnly, head(ranking), List.of("Best", "Stable"))).rule();
    for (RankingEntry place : ranking.places()) {
      table.row(row(isOrderOnly, cells(place), isOrderOnly ? List.of() : odds(place)));
    }
    String by = ranking.account().map(it -> "By " + it.title() + "\n\n").orElse("");
    return by + table + rest(ranking);
  }

  private static List<String> row(boolean isOrderOnly, List<String> cells, List<String> odds) {
    List<String> row = new ArrayList<>(cells);
    row.addAll(isOrderOnly ? List.of() : odds);
    return row;
  }

  private static List<String> head(Ranking ranking) {
    BalanceSheet first = ranking.places().get(0).sheet();
    String interval = SheetTables.interval(first);
    return List.of("", "Supplier", "Expected", interval, "Standing", "Incidents a year");
  }

  private static List<String> cells(RankingEntry place) {
    Trust trust = place.trust();
    return List.of(
        Integer.toString(place.position()),
        name(place.party()),
        share(trust.expected()),
        SheetTables.interval(trust),
        trust.standing().title(),
        SheetTables.incidentsPerYear(place.sheet()));
  }

  private static List<String> odds(RankingEntry place) {
    return List.of(narrow(percent(place.best())), narrow(stability(place)));
  }

  private static String narrow(String percent) {
    return percent.replace("more than", ">").replace("less than", "<");
  }

  private static String rest(Ranking ranking) {
    int shown = ranking.places().size();
    return shown == ranking.size() ? "" : "\n\n" + English.first(shown, ranking.size(), "supplier");
  }
}
