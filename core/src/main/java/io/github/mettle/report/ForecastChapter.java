package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.forecast.Forecast;
import io.github.mettle.forecast.PartyForecast;
import io.github.mettle.page.Block;
import io.github.mettle.page.Block.Column;
import io.github.mettle.page.Block.Row;
import io.github.mettle.page.Chapter;
import io.github.mettle.page.English;
import io.github.mettle.page.Numbers;
import io.github.mettle.sheet.SheetTables;
import java.util.List;

/** What comes next: a sentence for each forecast, and the same in a table. */
final class ForecastChapter {
  private ForecastChapter() {}

  static Chapter of(PartyForecast forecast) {
    String title = "Forecast, as of " + forecast.asOf();
    return Chapter.of(forecast.party(), title, () -> blocks(forecast));
  }

  private static ImmutableList<Block> blocks(PartyForecast forecast) {
    if (forecast.forecasts().isEmpty()) {
      return ImmutableList.of(new Block.Prose(forecast.sentence()));
    }
    List<String> sentences = forecast.forecasts().stream().map(Forecast::toString).toList();
    List<Row> rows = forecast.forecasts().stream().map(ForecastChapter::row).toList();
    return ImmutableList.of(
        new Block.Items(sentences),
        Block.Table.of("What comes next", columns(forecast.forecasts().get(0)), rows),
        new Block.Prose(forecast.basis()));
  }

  private static List<Column> columns(Forecast forecast) {
    return List.of(
        Column.text("Account"),
        Column.text("Next time"),
        Column.number("Probability"),
        Column.text("Rate, " + SheetTables.interval(forecast.confidence())),
        Column.number("Outcomes"));
  }

  private static Row row(Forecast forecast) {
    return Row.of(
        forecast.account().title(),
        forecast.event(),
        Numbers.percent(forecast.probability()),
        Numbers.percent(forecast.lower()) + " to " + Numbers.percent(forecast.upper()),
        English.figures(forecast.outcomeCount()));
  }
}
