package io.github.mettle.csv;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.account.Account;
import io.github.mettle.form.Fields;
import io.github.mettle.record.Action;
import io.github.mettle.record.Kind;
import java.util.Locale;
import java.util.Map;

/**
 * The fields that a column may have for one kind of episode, each with where its cells go.
 *
 * <p>They are the fields of the kind, with the steps of an incident a column for each action, such
 * as {@code remedyOfferedAt}, the balances of an opening a column for each account and side, such
 * as {@code CANDOUR.assets}, and the tags a column for each, such as {@code tags.site}.
 */
final class Columns {
  /** Puts the cell of a column into the form of its row. */
  @FunctionalInterface
  interface Filler {
    void fill(Row row, String cell);
  }

  private static final String TAG = "tags.";

  private final Kind kind;
  private final Fields fields;
  private final Map<String, Filler> fillers;

  private Columns(Kind kind) {
    this.kind = kind;
    fields = Fields.of(kind);
    fillers = fillers(fields);
  }

  static Columns of(Kind kind) {
    return new Columns(kind);
  }

  Kind kind() {
    return kind;
  }

  boolean has(String field) {
    return fillers.containsKey(field) || isTag(field);
  }

  private static boolean isTag(String field) {
    return field.length() > TAG.length() && field.startsWith(TAG);
  }

  Iterable<String> required() {
    return fields.required();
  }

  void fill(Row row, String field, String cell) {
    Filler filler = fillers.get(field);
    if (filler != null) {
      filler.fill(row, cell);
    } else if (isTag(field)) {
      row.putTag(field.substring(TAG.length()), cell);
    }
  }

  private static Map<String, Filler> fillers(Fields fields) {
    ImmutableMap.Builder<String, Filler> fillers = ImmutableMap.builder();
    for (String field : fields.all()) {
      switch (field) {
        case "steps" -> addSteps(fillers);
        case "balances" -> addBalances(fillers);
        case "tags" -> {} // Each has a column of its own, whatever its name.
        case "pauses" -> fillers.put(field, (row, cell) -> row.putPauses(cell));
        case "receipts" -> fillers.put(field, (row, cell) -> row.putReceipts(cell));
        case "kind" -> fillers.put(field, Row::confirmKind);
        case "unrecorded" -> fillers.put(field, (row, cell) -> row.putAll(field, cell));
        default -> fillers.put(field, (row, cell) -> row.put(field, cell));
      }
    }
    return fillers.buildOrThrow();
  }

  private static void addSteps(ImmutableMap.Builder<String, Filler> fillers) {
    for (Action action : Action.values()) {
      fillers.put(stepField(action), (row, cell) -> row.addSteps(action, cell));
    }
  }

  private static void addBalances(ImmutableMap.Builder<String, Filler> fillers) {
    for (Account account : Account.values()) {
      for (String side : new String[] {"assets", "liabilities"}) {
        fillers.put(account + "." + side, (row, cell) -> row.putBalance(account, side, cell));
      }
    }
  }

  /** REMEDY_OFFERED is the column remedyOfferedAt. */
  static String stepField(Action action) {
    StringBuilder field = new StringBuilder();
    for (String word : action.name().split("_", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      field
          .append(field.length() == 0 ? lower.charAt(0) : word.charAt(0))
          .append(lower, 1, lower.length());
    }
    return field.append("At").toString();
  }
}
