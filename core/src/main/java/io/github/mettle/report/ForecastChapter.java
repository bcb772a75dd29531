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
import io.github.mettle.page.TextPage;
import java.util.List;

/** What comes next: a sentence for each forecast, and the same in a table. */
final class ForecastChapter {
  private static final ImmutableList<Column> COLUMNS =
      ImmutableList.of(
          Column.text("Account"),
          Column.text("Criterion"),
          Column.number("Next is met"),
          Column.number("Rate at least"),
          Column.number("At most"),
          Column.number("Outcomes"));

  private ForecastChapter() {}

  static Chapter of(PartyForecast forecast) {
    String title = "Forecast, as of " + forecast.asOf();
    return new Chapter(
        forecast.party(),
        title,
        () -> TextPage.of(title, blocks(forecast)),
        () -> blocks(forecast));
  }

  private static ImmutableList<Block> blocks(PartyForecast forecast) {
    if (forecast.forecasts().isEmpty()) {
      return ImmutableList.of(new Block.Prose(forecast.sentence()));
    }
    List<String> sentences = forecast.forecasts().stream().map(Forecast::toString).toList();
    List<Row> rows = forecast.forecasts().stream().map(ForecastChapter::row).toList();
    return ImmutableList.of(
        new Block.Items(sentences),
        Block.Table.of("What comes next", COLUMNS, rows),
        new Block.Prose(forecast.basis()));
  }

  private static Row row(Forecast forecast) {
    return Row.of(
        forecast.account().title(),
        forecast.criterion().key(),
        Numbers.percent(forecast.probability()),
        Numbers.percent(forecast.lower()),
        Numbers.percent(forecast.upper()),
        English.number(forecast.outcomeCount()));
  }
}
