package io.github.mettle.mapping;

import io.github.mettle.form.EpisodeReader;
import io.github.mettle.record.Kind;
import io.github.mettle.refusal.Problems;
import io.github.mettle.text.Text;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must hold of a mapping, every problem at once. */
final class MappingCheck {
  private final Kind kind;
  private final Problems problems = Problems.collect();

  MappingCheck(Kind kind) {
    this.kind = kind;
  }

  /** Refuses the mapping if anything was wrong. */
  void refuseIfAny() {
    problems.refuseIfAny();
  }

  void requireFields(Map<String, FieldRule> fields) {
    TargetFields targets = TargetFields.of(kind);
    String rule = "must be a field of " + EpisodeReader.article(kind);
    fields.forEach(
        (field, fieldRule) -> {
          if (!targets.has(field)) {
            problems.add(field, rule, fieldRule);
          } else if (fieldRule.source() instanceof CellSource.DaysAfter after
              && !targets.has(after.field())) {
            problems.add(
                field, "must be days after a field of " + targets.article(), after.field());
          }
        });
  }

  void requireGathering(boolean steps, boolean receipts) {
    if (steps && kind != Kind.INCIDENT) {
      problems.add("steps", "must be of an incident", kind.key());
    }
    if (receipts && kind != Kind.DELIVERY) {
      problems.add("receipts", "must be of a delivery", kind.key());
    }
  }

  void requireDates(List<String> patterns, String language) {
    for (String pattern : patterns) {
      if (!DateForm.isPattern(pattern, language)) {
        problems.add("dates", "must be patterns of dates, such as M/d/yyyy", '"' + pattern + '"');
      }
    }
  }

  void requireLayout(
      char decimal, @Nullable Character grouping, @Nullable Character delimiter, int header) {
    if (grouping != null && grouping == decimal) {
      problems.add("grouping", "must be another sign than decimal", grouping);
    }
    if (delimiter != null && !canDelimit(delimiter)) {
      String actual = '"' + Text.oneLine(delimiter.toString()) + '"';
      problems.add("delimiter", "must be no letter, digit, quote or line break", actual);
    }
    problems.require(header >= 1, "header", "must be at least 1", header);
  }

  private static boolean canDelimit(char sign) {
    return !Character.isLetterOrDigit(sign)
        && !Character.isSurrogate(sign)
        && "\"\r\n".indexOf(sign) < 0;
  }

  Optional<ZoneId> zone(@Nullable String zone) {
    try {
      return Optional.ofNullable(zone).map(ZoneId::of);
    } catch (DateTimeException unknown) {
      problems.add("zone", "must be a zone, such as America/Chicago", zone);
      return Optional.empty();
    }
  }

  Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      problems.add("charset", "must be an encoding, such as windows-1252", name);
      return StandardCharsets.UTF_8;
    }
  }
}
