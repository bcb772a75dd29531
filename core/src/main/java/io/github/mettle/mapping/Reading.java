package io.github.mettle.mapping;

import com.google.common.base.Splitter;
import io.github.mettle.amount.Decimals;
import io.github.mettle.form.FieldType;
import io.github.mettle.refusal.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How one field is read from a row: its rule, with the places of its columns. Not thread-safe. */
final class Reading {
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
  Reading(
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

  boolean isShare() {
    return rule.source() instanceof CellSource.Share;
  }

  /** The text of the field, as the episode takes it; null if there is none. */
  @Nullable String text(long line, List<String> cells, Consumer<Problem> problems) {
    CellSource source = rule.source();
    if (source instanceof CellSource.Share) {
      Double share = share(cells, problems);
      return share == null ? null : Decimals.shortest(share);
    }
    String cell = raw(source, line, cells);
    String known = cell == null ? whenBlank : meaning(cut(cell));
    return known == null || known.isEmpty() ? null : converted(known, problems);
  }

  private @Nullable String raw(CellSource source, long line, List<String> cells) {
    if (source instanceof CellSource.Constant constant) {
      return constant.value();
    }
    if (source instanceof CellSource.LineNumber number) {
      return number.prefix() + line;
    }
    if (places.length == 1) {
      return notation.cell(cells, places[0]);
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

  private String converted(String text, Consumer<Problem> problems) {
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

  private String moment(String text, Consumer<Problem> problems) {
    String iso = notation.dates().iso(text);
    if (iso == null || iso.isEmpty()) {
      String ruled =
          iso == null ? notation.dates().rule() : "must have a zone, or be of a table that has one";
      problems.accept(new Problem("", attribute, ruled, '"' + text + '"'));
      return text;
    }
    return iso;
  }

  /** The moments in a cell, apart by semicolons; there they may also be apart by blanks. */
  private String moments(String text, Consumer<Problem> problems) {
    if (notation.dates().isRead(text)) {
      return moment(text, problems);
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

  /** The quotient of a {@linkplain #isShare() share}; null if there is none. */
  @Nullable Double share(List<String> cells, Consumer<Problem> problems) {
    CellSource.Share share = (CellSource.Share) rule.source();
    Double of = notation.number(cells, places[0]);
    Double outOf = notation.number(cells, places[places.length - 1]);
    Double minus = places.length > 2 ? notation.number(cells, places[1]) : null;
    if (of == null) {
      return null;
    }
    if (outOf == null || outOf <= 0) {
      String actual = outOf == null ? Problem.MISSING : outOf.toString();
      problems.accept(new Problem("", attribute, "must be out of a number above 0", actual));
      return null;
    }
    double quotient = (of - (minus == null ? 0 : minus)) / outOf;
    return share.clamped() ? Math.max(0, Math.min(1, quotient)) : quotient;
  }
}
