package io.github.mettle.mapping;

import com.google.common.base.Splitter;
import io.github.mettle.amount.Decimals;
import io.github.mettle.form.FieldType;
import io.github.mettle.record.Moment;
import io.github.mettle.refusal.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How one field is read from a row: its rule, with the places of its columns. Not thread-safe. */
final class CellReader {
  private static final Splitter LINES = Splitter.onPattern("[;\n]").trimResults();
  private static final Splitter BLANKS = Splitter.on(' ').omitEmptyStrings();

  private final String attribute;
  private final FieldRule rule;
  private final FieldType type;
  private final boolean several;
  private final int[] places;
  private final Notation notation;
  private final Map<String, String> meanings = new HashMap<>();
  private final @Nullable String end;
  private final @Nullable String otherwise;
  private final @Nullable String whenBlank;

  /**
   * A field as it is read.
   *
   * @param attribute by which a problem names it
   * @param several whether a cell may hold several moments
   */
  CellReader(
      String attribute,
      FieldRule rule,
      FieldType type,
      boolean several,
      int[] places,
      Notation notation) {
    this.attribute = attribute;
    this.rule = rule;
    this.type = type;
    this.several = several;
    this.places = places;
    this.notation = notation;
    rule.values().forEach((word, value) -> meanings.put(fold(word), value));
    end = rule.before().orElse(null);
    otherwise = rule.otherwise().orElse(null);
    whenBlank = rule.whenBlank().orElse(null);
  }

  FieldRule rule() {
    return rule;
  }

  /**
   * The field, as the episode takes it: a text, a {@link Moment}, or the number that a share is;
   * null if there is none.
   */
  @Nullable Object value(long line, List<String> cells, Consumer<Problem> problems) {
    CellSource source = rule.source();
    if (source instanceof CellSource.Share share) {
      return share(share, cells, problems);
    }
    String cell = places.length == 1 ? notation.cell(cells, places[0]) : raw(source, line, cells);
    String known = cell == null ? whenBlank : meaning(cut(cell));
    return known == null || known.isEmpty() ? null : converted(known, problems);
  }

  /** The field as text; null if there is none. */
  @Nullable String text(long line, List<String> cells, Consumer<Problem> problems) {
    return text(value(line, cells, problems));
  }

  /** A value as text; null if there is none. */
  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : textOf(value);
  }

  /** A value as text. */
  static String textOf(Object value) {
    return value instanceof Double number ? Decimals.shortest(number) : value.toString();
  }

  private @Nullable String raw(CellSource source, long line, List<String> cells) {
    if (source instanceof CellSource.Constant constant) {
      return constant.value();
    }
    if (source instanceof CellSource.LineNumber number) {
      return number.prefix() + line;
    }
    return source instanceof CellSource.Cells joined
        ? joined(joined.separator(), cells)
        : first(cells);
  }

  private @Nullable String joined(String separator, List<String> cells) {
    StringBuilder text = new StringBuilder();
    for (int place : places) {
      String cell = notation.cell(cells, place);
      if (cell != null) {
        text.append(text.length() == 0 ? "" : separator).append(cell);
      }
    }
    return text.length() == 0 ? null : text.toString();
  }

  private @Nullable String first(List<String> cells) {
    for (int place : places) {
      String cell = notation.cell(cells, place);
      if (cell != null) {
        return cell;
      }
    }
    return null;
  }

  private String cut(String cell) {
    int at = end == null ? -1 : cell.indexOf(end);
    return at < 0 ? cell : cell.substring(0, at).strip();
  }

  private String meaning(String word) {
    String meaning = meanings.isEmpty() ? null : meanings.get(fold(word));
    return meaning != null ? meaning : otherwise != null ? otherwise : word;
  }

  private static String fold(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  private Object converted(String text, Consumer<Problem> problems) {
    if (type.isMoment()) {
      return several ? moments(text, problems) : moment(text, problems);
    }
    if (type.isNumber()) {
      String number = notation.numerals().plain(text, rule.percent());
      return number == null ? text : number;
    }
    if (type.names().isEmpty()) {
      return text;
    }
    String name = type.nameOrNull(text);
    return name == null ? text : name;
  }

  private Object moment(String text, Consumer<Problem> problems) {
    Object moment = notation.dates().moment(text);
    if (moment == null || moment.equals(Dates.NO_ZONE)) {
      String ruled =
          moment == null
              ? notation.dates().rule()
              : "must have a zone, or be of a table that has one";
      problems.accept(new Problem("", attribute, ruled, '"' + text + '"'));
      return text;
    }
    return moment;
  }

  /** The moments in a cell, apart by semicolons; there they may also be apart by blanks. */
  private String moments(String text, Consumer<Problem> problems) {
    if (notation.dates().isRead(text)) {
      return moment(text, problems).toString();
    }
    StringBuilder all = new StringBuilder();
    for (String part : LINES.split(text)) {
      List<String> words = BLANKS.splitToList(part);
      boolean apart = words.stream().allMatch(notation.dates()::isRead);
      for (String each : apart ? words : List.of(part)) {
        all.append(all.length() == 0 ? "" : ";").append(moment(each, problems));
      }
    }
    return all.toString();
  }

  private @Nullable Double share(
      CellSource.Share share, List<String> cells, Consumer<Problem> problems) {
    double of = notation.number(cells, places[0]);
    double outOf = notation.number(cells, places[places.length - 1]);
    double minus = places.length > 2 ? notation.number(cells, places[1]) : Double.NaN;
    if (Double.isNaN(of)) {
      return null;
    }
    if (!(outOf > 0)) {
      Object actual = Double.isNaN(outOf) ? Problem.MISSING : (Object) outOf;
      String ruled = "must be out of a number above 0";
      problems.accept(new Problem("", attribute, ruled, actual.toString()));
      return null;
    }
    double quotient = (of - (Double.isNaN(minus) ? 0 : minus)) / outOf;
    return share.clamped() ? Math.max(0, Math.min(1, quotient)) : quotient;
  }
}
