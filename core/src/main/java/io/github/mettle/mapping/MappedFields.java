package io.github.mettle.mapping;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.github.mettle.account.Account;
import io.github.mettle.form.FieldReader;
import io.github.mettle.record.Action;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.refusal.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an episode on its way from a table. Values are String, Moment, Double,
 * MappedFields, or List of these. One is used for one row after another.
 */
final class MappedFields extends FieldReader {
  private static final Splitter SEVERAL =
      Splitter.on(CharMatcher.anyOf("; \t\n")).omitEmptyStrings();
  private static final Splitter MOMENTS = Splitter.on(';').omitEmptyStrings();
  private static final int USUAL = 12;

  private String[] names = new String[USUAL];
  private Object[] values = new Object[USUAL];
  private int size;

  /** The names as they were last asked for, as long as they are the same. */
  private @Nullable List<String> listed;

  /** A bit for each name, by its hash: where it is not set, there is no such name. */
  private long hashes;

  /** The tags of the row, or of one before it. */
  private @Nullable MappedFields tags;

  /**
   * The fields of something that is no episode; its names are made constants, see {@link #place}.
   */
  static MappedFields of(Map<String, String> texts) {
    MappedFields fields = new MappedFields();
    texts.forEach((name, text) -> fields.put(name.intern(), text));
    return fields;
  }

  /** Fields of an episode of that kind, with nothing else in them. */
  void start(Kind kind) {
    empty();
    put("kind", kind.key());
  }

  private void empty() {
    clear();
    size = 0;
    hashes = 0;
  }

  void add(Problem problem) {
    add(problem.attribute(), problem.rule(), problem.actual());
  }

  /** Hands over what was found wrong so far. */
  void handProblems(List<Problem> to) {
    moveProblems(to);
  }

  @SuppressWarnings("ReferenceEquality") // names are constants, see place
  void put(String field, Object value) {
    int place = place(field);
    if (place < 0) {
      if (size == names.length) {
        grow();
      }
      place = size++;
      listed = names[place] == field ? listed : null;
      names[place] = field;
      hashes |= 1L << field.hashCode();
    }
    values[place] = value;
  }

  private void grow() {
    names = Arrays.copyOf(names, 2 * size);
    values = Arrays.copyOf(values, 2 * size);
  }

  /** By identity: fields are put and asked for by the same constants, tags by their own names. */
  @SuppressWarnings("ReferenceEquality")
  private int place(String field) {
    if ((hashes & 1L << field.hashCode()) == 0) {
      return -1;
    }
    for (int i = 0; i < size; i++) {
      if (names[i] == field) {
        return i;
      }
    }
    return -1;
  }

  /** A column for the kind is not needed; where there is one, it must say the same. */
  void confirmKind(String text) {
    Object kind = ask("kind");
    if (!text.equals(kind)) {
      add("kind", "must be " + kind, '"' + text + '"');
    }
  }

  void putAll(String field, String text) {
    List<String> all = new ArrayList<>();
    SEVERAL.split(text).forEach(each -> all.add(each.toLowerCase(Locale.ROOT)));
    put(field, all);
  }

  /** Steps of one action, at moments apart by semicolons. */
  void addSteps(Action action, String moments) {
    for (String at : MOMENTS.split(moments)) {
      addStep(action.name(), at);
    }
  }

  void addStep(String action, String at) {
    MappedFields step = new MappedFields();
    step.put("action", action);
    step.put("at", at);
    list("steps").add(step);
  }

  void addReceipt(String at, String share) {
    MappedFields receipt = new MappedFields();
    receipt.put("at", at);
    receipt.put("share", share);
    list("receipts").add(receipt);
  }

  void putTag(String key, String text) {
    MappedFields all = tags == null ? new MappedFields() : tags;
    if (ask("tags") == null) {
      all.empty();
      put("tags", all);
    }
    all.put(key, text);
    tags = all;
  }

  /** Intervals as in ISO 8601; one that has not ended ends with the slash. */
  void putPauses(String text) {
    putPairs("pauses", "2026-03-02/2026-03-04", "from", "until", text);
  }

  void putReceipts(String text) {
    putPairs("receipts", "2026-03-02/0.25", "at", "share", text);
  }

  private void putPairs(String field, String example, String first, String second, String text) {
    for (String each : SEVERAL.split(text)) {
      int slash = each.indexOf('/');
      if (slash < 0) {
        String rule = "must be " + first + "/" + second + ", such as " + example;
        add(field, rule, '"' + each + '"');
      } else {
        MappedFields pair = new MappedFields();
        pair.putGiven(first, each.substring(0, slash));
        pair.putGiven(second, each.substring(slash + 1));
        list(field).add(pair);
      }
    }
  }

  private void putGiven(String field, String text) {
    if (!text.isEmpty()) {
      put(field, text);
    }
  }

  void putBalance(Account account, String side, String amount) {
    part("balances").part(account.name()).put(side, amount);
  }

  @SuppressWarnings("unchecked") // only this class puts lists there
  private List<MappedFields> list(String field) {
    if (ask(field) instanceof List<?> known) {
      return (List<MappedFields>) known;
    }
    List<MappedFields> list = new ArrayList<>();
    put(field, list);
    return list;
  }

  private MappedFields part(String field) {
    if (ask(field) instanceof MappedFields known) {
      return known;
    }
    MappedFields part = new MappedFields();
    put(field, part);
    return part;
  }

  @Override
  protected @Nullable Object ask(String attribute) {
    int place = place(attribute);
    return place < 0 ? null : values[place];
  }

  /** Nothing: columns that are no fields are refused before any row is read. */
  @Override
  protected Iterable<String> unknown() {
    return List.of();
  }

  @Override
  protected Iterable<String> names() {
    List<String> before = listed;
    if (before == null || before.size() != size) {
      before = List.of(Arrays.copyOf(names, size));
      listed = before;
    }
    return before;
  }

  @Override
  protected String show(Object value) {
    return value instanceof String || value instanceof Moment
        ? "\"" + value + '"'
        : value.toString();
  }

  @Override
  protected @Nullable String textOf(Object value) {
    return value instanceof String text ? text : null;
  }

  @Override
  protected @Nullable String numeralOf(Object value) {
    return value instanceof String text && Numerals.isPlain(text) ? text : null;
  }

  @Override
  protected @Nullable Double numberOf(Object value) {
    return value instanceof Double number ? number : super.numberOf(value);
  }

  @Override
  protected @Nullable List<? extends FieldReader> formsOf(Object value) {
    return elements(value, MappedFields.class);
  }

  @Override
  protected @Nullable List<String> textsOf(Object value) {
    return elements(value, String.class);
  }

  @Override
  protected @Nullable FieldReader formOf(Object value) {
    return value instanceof MappedFields form ? form : null;
  }

  private static <T> @Nullable List<T> elements(Object value, Class<T> type) {
    return value instanceof List<?> list ? list.stream().map(type::cast).toList() : null;
  }
}
