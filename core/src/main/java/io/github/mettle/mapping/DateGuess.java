package io.github.mettle.mapping;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How dates seem to be written, told from examples. */
final class DateGuess {
  private static final List<String> FORMS =
      List.of(
          "M/d/yyyy",
          "d/M/yyyy",
          "d.M.yyyy",
          "d-M-yyyy",
          "M-d-yyyy",
          "d-MMM-yyyy",
          "d-MMM-yy",
          "d MMM yyyy",
          "MMM d, yyyy",
          "yyyy/M/d",
          "yyyyMMdd",
          "M/d/yy",
          "d/M/yy",
          "d.M.yy",
          "M/d/yyyy H:mm",
          "d/M/yyyy H:mm",
          "d.M.yyyy H:mm",
          "d.M.yyyy H:mm:ss",
          "M/d/yyyy h:mm a",
          "M/d/yyyy h:mm:ss a",
          "d/MMM/yy h:mm a",
          "d/MMM/yyyy h:mm a",
          "yyyyMMddHHmmss",
          "yyyy-MM-dd h:mm a");

  private static final List<DateForm> READERS =
      FORMS.stream().map(form -> DateForm.of(form, "en")).toList();

  private static final DateForm EXCEL = DateForm.of("excel", "en");

  private DateGuess() {}

  /** The patterns that all examples are written as; empty if there is none. */
  static ImmutableList<String> patterns(Collection<String> examples) {
    List<String> fitting = new ArrayList<>();
    for (int i = 0; i < FORMS.size(); i++) {
      DateForm form = READERS.get(i);
      if (!examples.isEmpty() && examples.stream().allMatch(text -> form.read(text) != null)) {
        fitting.add(FORMS.get(i));
      }
    }
    if (fitting.isEmpty()
        && !examples.isEmpty()
        && examples.stream().allMatch(DateGuess::isSerial)) {
      fitting.add("excel");
    }
    return ImmutableList.copyOf(fitting);
  }

  /** The pattern that most examples are written as, if more than half of them are. */
  static Optional<String> mostly(Collection<String> examples) {
    long most = examples.size() / 2;
    Optional<String> best = Optional.empty();
    for (int i = 0; i < FORMS.size(); i++) {
      DateForm form = READERS.get(i);
      long read = examples.stream().filter(text -> form.read(text) != null).count();
      if (read > most) {
        most = read;
        best = Optional.of(FORMS.get(i));
      }
    }
    return best;
  }

  /** Whether a text is written as a pattern of this class. */
  static boolean isWritten(String pattern, String text) {
    return READERS.get(FORMS.indexOf(pattern)).read(text) != null;
  }

  /** A serial number of a day from 1982 to 2064: five digits, that is. */
  private static boolean isSerial(String text) {
    return text.length() >= 5
        && (text.length() == 5 || text.charAt(5) == '.')
        && (text.startsWith("3") || text.startsWith("4") || text.startsWith("5"))
        && EXCEL.read(text) != null;
  }

  /** What to ask about quoted examples, such as "; is it M/d/yyyy?"; "" if they are no dates. */
  static String hint(Collection<String> quoted) {
    List<String> examples = new ArrayList<>();
    for (String each : quoted) {
      boolean isQuoted = each.length() > 1 && each.startsWith("\"") && each.endsWith("\"");
      examples.add(isQuoted ? each.substring(1, each.length() - 1) : each);
    }
    ImmutableList<String> patterns = patterns(examples);
    return patterns.isEmpty() ? "" : "; is it " + String.join(" or ", patterns) + "?";
  }
}
