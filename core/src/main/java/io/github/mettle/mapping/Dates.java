package io.github.mettle.mapping;

import io.github.mettle.record.Moment;
import io.github.mettle.refusal.RefusedException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times as a mapping says. Remembers what it read, since a table has many rows and
 * few days. Not thread-safe.
 */
final class Dates {
  /** What a local time is read as that has no zone. */
  static final String NO_ZONE = "";

  private static final String UNREADABLE = "?";
  private static final int MOST_KNOWN = 20_000;
  private static final int DATE_LENGTH = 10;
  private static final int INSTANT_LENGTH = 20;

  /** Like ISO 8601: a blank for the T, +0000 or +00 for +00:00, UTC for Z, a region after it. */
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[Tt ](\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?)"
              + " ?(?:([Zz]|UTC|GMT)|([+-]\\d\\d)(?::?(\\d\\d))?)?(?:\\[[\\w/+-]+])?");

  private final List<DateForm> forms = new ArrayList<>();
  private final List<String> patterns;
  private final @Nullable ZoneId zone;
  private final Map<String, Object> known = new HashMap<>();

  /** Reads what the first pattern is of digits alone; null if that is not so plain. */
  private final @Nullable DayDigits digits;

  Dates(Mapping mapping) {
    patterns = mapping.dates();
    patterns.forEach(pattern -> forms.add(DateForm.of(pattern, mapping.language())));
    zone = mapping.zone().orElse(null);
    digits = patterns.stream().findFirst().flatMap(DayDigits::of).orElse(null);
  }

  /**
   * The moment that a text is; {@link #NO_ZONE} if only its zone lacks; text in ISO 8601 if it is
   * written as a moment and is none, such as the 30th of February; null if it is not written as
   * one.
   */
  @Nullable Object moment(String text) {
    if (forms.isEmpty() && isIso(text)) {
      return momentOf(text);
    }
    LocalDate day = digits == null ? null : digits.day(text);
    if (day != null) {
      return Moment.of(day);
    }
    Object before = known.get(text);
    if (before == null) {
      if (known.size() == MOST_KNOWN) {
        known.clear();
      }
      String iso = iso(text);
      before = iso == null ? UNREADABLE : momentOf(iso);
      known.put(text, before);
    }
    return before.equals(UNREADABLE) ? null : before;
  }

  private static Object momentOf(String iso) {
    try {
      return iso.isEmpty() ? NO_ZONE : Moment.parse(iso);
    } catch (RefusedException none) {
      return iso;
    }
  }

  /** Whether a text is written as a moment, with a zone or not. */
  boolean isRead(String text) {
    return moment(text) != null;
  }

  /** The rule that a moment must keep to, as this reads it. */
  String rule() {
    return patterns.isEmpty()
        ? "must be a date or an instant with a zone, such as 2026-03-02 or 2026-03-02T08:00:00Z"
        : "must be written as " + String.join(" or ", patterns) + ", or in ISO 8601";
  }

  /** Looks as the forms do that need no reading; whether they are a day, the episode says. */
  private static boolean isIso(String text) {
    int length = text.length();
    return (length == DATE_LENGTH || (length == INSTANT_LENGTH && text.charAt(length - 1) == 'Z'))
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && (length == DATE_LENGTH || text.charAt(DATE_LENGTH) == 'T');
  }

  private @Nullable String iso(String text) {
    for (DateForm form : forms) {
      Temporal temporal = form.read(text);
      if (temporal != null) {
        return zoned(temporal);
      }
    }
    return isIso(text) ? text : likeIso(text);
  }

  private @Nullable String likeIso(String text) {
    Matcher iso = ISO.matcher(text);
    if (!iso.matches()) {
      return null;
    }
    String local = iso.group(1) + "T" + iso.group(2).replace(',', '.');
    try {
      if (iso.group(3) != null) {
        return OffsetDateTime.parse(local + "Z").toString();
      }
      if (iso.group(4) != null) {
        String minutes = iso.group(5) == null ? "00" : iso.group(5);
        return OffsetDateTime.parse(local + iso.group(4) + ":" + minutes).toString();
      }
      return zoned(LocalDateTime.parse(local));
    } catch (DateTimeException noTime) {
      return null;
    }
  }

  private @Nullable String zoned(Temporal temporal) {
    if (!(temporal instanceof LocalDateTime local)) {
      return temporal.toString();
    }
    if (zone == null) {
      return NO_ZONE;
    }
    ZonedDateTime zoned = local.atZone(zone);
    return zoned.toLocalDateTime().equals(local) ? zoned.toOffsetDateTime().toString() : null;
  }
}
