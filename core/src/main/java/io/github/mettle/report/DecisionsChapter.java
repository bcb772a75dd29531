package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.insight.Decision;
import io.github.mettle.page.Block;
import io.github.mettle.page.Block.Column;
import io.github.mettle.page.Block.Row;
import io.github.mettle.page.Chapter;
import io.github.mettle.page.English;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.Reportable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a page of several decisions opens with: each in a row. */
final class DecisionsChapter {
  private DecisionsChapter() {}

  /**
   * The chapter, if there are several decisions for the buyer among the values. What suppliers read
   * are letters: none learns what was decided on another.
   */
  static Optional<Chapter> of(Collection<? extends Reportable> values) {
    List<Decision> decisions =
        values.stream()
            .filter(Decision.class::isInstance)
            .map(Decision.class::cast)
            .filter(decision -> decision.audience() == Audience.BUYER)
            .toList();
    return decisions.size() < 2 ? Optional.empty() : Optional.of(chapter(decisions));
  }

  private static Chapter chapter(List<Decision> decisions) {
    String title = "Decisions, as of " + decisions.get(0).sheet().asOf();
    String parties = decisions.size() + " suppliers";
    return Chapter.of(parties, title, () -> ImmutableList.of(table(decisions)));
  }

  private static Block table(List<Decision> decisions) {
    List<Column> columns =
        List.of(
            Column.text("Recommendation"), Column.text("Supplier"), Column.text("First reason"));
    List<Row> rows = decisions.stream().map(DecisionsChapter::row).toList();
    return Block.Table.of("What to do with each, and the first reason", columns, rows).narrow();
  }

  private static Row row(Decision decision) {
    return Row.of(
        English.capital(English.word(decision.outcome())),
        decision.sheet().party(),
        decision.reasons(Audience.BUYER).stream().findFirst().orElse(""));
  }
}
