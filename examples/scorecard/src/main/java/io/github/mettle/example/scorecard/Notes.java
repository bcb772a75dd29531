package io.github.mettle.example.scorecard;

import io.github.mettle.mapping.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to say of an import beside what it prints. */
final class Notes {
  private Notes() {}

  /** Nothing, where there is nothing to know: every row is taken, and nothing is assumed. */
  static List<String> of(Portfolio portfolio, Optional<String> rejects) {
    List<String> notes = new ArrayList<>();
    if (rejects.isPresent() || portfolio.skippedCount() > 0 || !portfolio.assumptions().isEmpty()) {
      notes.add(portfolio.toString());
    }
    if (rejects.isPresent()) {
      portfolio.problems().forEach(problem -> notes.add("refused: " + problem));
    }
    portfolio.assumptions().forEach(assumption -> notes.add("assumed: " + assumption));
    portfolio
        .lookalikes()
        .forEach(names -> notes.add("one party or several? " + String.join(" | ", names)));
    return notes.stream().map(Columns::oneLine).toList();
  }
}
