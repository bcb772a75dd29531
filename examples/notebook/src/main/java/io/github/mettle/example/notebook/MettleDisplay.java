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
import io.github.mettle.sheet.Reportable;
import io.github.mettle.sheet.StatementOfChanges;
import java.util.List;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/** Shows the values of Mettle in a notebook: as a page where there is one, else as they print. */
public final class MettleDisplay implements DisplayProvider {
  @Override
  public List<DisplayRenderer> getDisplayRenderers() {
    return List.of(
        new Page(BalanceSheet.class),
        new Page(History.class),
        new Page(StatementOfChanges.class),
        new Page(Comparison.class),
        new Page(Ranking.class),
        new Page(Relationship.class),
        new Page(Reasons.class),
        new Page(Decision.class),
        new Page(WhatItTakes.class),
        new Page(Report.class),
        new Plain(Listing.class));
  }

  @Override
  public List<DisplayTransformer> getDisplayTransformers() {
    return List.of();
  }

  /** As HTML and as text, of which a notebook shows the best that it can. */
  private record Page(Class<? extends Reportable> type) implements DisplayRenderer {
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
      Report page = Report.of(type.cast(value));
      String style = "<style>" + Report.stylesheet() + "</style>";
      DisplayData data = DisplayData.fromHtml(style + page.htmlFragment());
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
