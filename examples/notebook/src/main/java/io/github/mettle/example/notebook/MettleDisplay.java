package io.github.mettle.example.notebook;

import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Decision;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Relationship;
import io.github.mettle.insight.WhatItTakes;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.History;
import io.github.mettle.sheet.Listing;
import io.github.mettle.sheet.StatementOfChanges;
import java.util.List;
import java.util.function.Function;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/** Shows the values of Mettle in a notebook: as a page where there is one, else as they print. */
public final class MettleDisplay implements DisplayProvider {
  @Override
  public List<DisplayRenderer> getDisplayRenderers() {
    return List.of(
        new Page<>(Report.class, report -> report),
        new Page<>(BalanceSheet.class, Report::of),
        new Page<>(History.class, Report::of),
        new Page<>(StatementOfChanges.class, Report::of),
        new Page<>(Comparison.class, Report::of),
        new Page<>(Ranking.class, Report::of),
        new Page<>(Relationship.class, Report::of),
        new Page<>(Reasons.class, Report::of),
        new Page<>(Decision.class, Report::of),
        new Page<>(WhatItTakes.class, Report::of),
        new Plain(Listing.class));
  }

  @Override
  public List<DisplayTransformer> getDisplayTransformers() {
    return List.of();
  }

  /** Both as HTML and as text, of which a notebook takes the best that it can show. */
  private record Page<T>(Class<T> type, Function<T, Report> report) implements DisplayRenderer {
    @Override
    public Class<?> rendererClass() {
      return type;
    }

    @Override
    public boolean canRender(String mimeType) {
      return true;
    }

    @Override
    public DisplayData render(String mimeType, Object value) {
      Report page = report.apply(type.cast(value));
      DisplayData data = DisplayData.fromHtml(page.htmlFragment());
      data.putText(page.text());
      return data;
    }
  }

  /** As it prints. */
  private record Plain(Class<?> type) implements DisplayRenderer {
    @Override
    public Class<?> rendererClass() {
      return type;
    }

    @Override
    public boolean canRender(String mimeType) {
      return true;
    }

    @Override
    public DisplayData render(String mimeType, Object value) {
      return DisplayData.fromText(value.toString());
    }
  }
}
