package io.github.mettle.csv;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.github.mettle.account.Account;
import io.github.mettle.record.Action;
import io.github.mettle.record.Kind;
import java.util.ArrayList;
import java.util.List;

/** A row on its way to become an episode: its cells, put where the fields of the episode are. */
final class Row {
  private static final Splitter SEVERAL =
      Splitter.on(CharMatcher.anyOf("; \t\n")).omitEmptyStrings();

  private final Kind kind;
  private final CsvFieldReader form = new CsvFieldReader();
  private final List<CsvFieldReader> steps = new ArrayList<>(0);
  private final CsvFieldReader balances = new CsvFieldReader();
  private final CsvFieldReader tags = new CsvFieldReader();

  Row(Kind kind) {
    this.kind = kind;
    form.put("kind", kind.key());
  }

  /** A column for the kind is not needed; where there is one, it must say the same. */
  void confirmKind(String cell) {
    if (!cell.equals(kind.key())) {
      form.add("kind", "must be " + kind.key(), '"' + cell + '"');
    }
  }

  CsvFieldReader form() {
    return form;
  }

  void put(String field, String cell) {
    form.put(field, cell);
  }

  void putAll(String field, String cell) {
    form.put(field, SEVERAL.splitToList(cell));
  }

  void addSteps(Action action, String cell) {
    for (String at : SEVERAL.split(cell)) {
      CsvFieldReader step = new CsvFieldReader();
      step.put("action", action.name());
      step.put("at", at);
      steps.add(step);
    }
    form.put("steps", steps);
  }

  void putTag(String key, String cell) {
    tags.put(key, cell);
    form.put("tags", tags);
  }

  /** Intervals as in ISO 8601; one that has not ended ends with the slash. */
  void putPauses(String cell) {
    putPairs("pauses", "2026-03-02/2026-03-04", "from", "until", cell);
  }

  void putReceipts(String cell) {
    putPairs("receipts", "2026-03-02/0.25", "at", "share", cell);
  }

  private void putPairs(String field, String example, String first, String second, String cell) {
    List<CsvFieldReader> pairs = new ArrayList<>();
    for (String text : SEVERAL.split(cell)) {
      int slash = text.indexOf('/');
      if (slash < 0) {
        String rule = "must be " + first + "/" + second + ", such as " + example;
        form.add(field, rule, '"' + text + '"');
      } else {
        CsvFieldReader pair = new CsvFieldReader();
        pair.putGiven(first, text.substring(0, slash));
        pair.putGiven(second, text.substring(slash + 1));
        pairs.add(pair);
      }
    }
    form.put(field, pairs);
  }

  void putBalance(Account account, String side, String cell) {
    CsvFieldReader balance =
        balances.ask(account.name()) instanceof CsvFieldReader known ? known : new CsvFieldReader();
    balance.put(side, cell);
    balances.put(account.name(), balance);
    form.put("balances", balances);
  }
}
