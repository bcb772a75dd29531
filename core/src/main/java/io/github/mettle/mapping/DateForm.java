package io.github.mettle.mapping;

import java.math.BigDecimal;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One way to write dates or times: as a pattern says, or as a number since some day. */
@FunctionalInterface
interface DateForm {
  /**
   * The date (LocalDate), local time (LocalDateTime) or instant (OffsetDateTime) that a text says;
   * null if it is not written so.
   */
  @Nullable Temporal read(String text);

  /** Whether {@link #of} knows such a pattern. */
  static boolean isPattern(String pattern, String language) {
    try {
      of(pattern, language);
      return true;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  /** The form of a pattern; throws an IllegalArgumentException if there is none such. */
  static DateForm of(String pattern, String language) {
    return switch (pattern) {
      case "excel" -> text -> serial(text, LocalDate.of(1899, 12, 30));
      case "excel1904" -> text -> serial(text, LocalDate.of(1904, 1, 1));
      case "epoch" -> text -> sinceEpoch(text, 0);
      case "epochMillis" -> text -> sinceEpoch(text, 3);
      default -> written(pattern, language);
    };
  }

  private static DateForm written(String pattern, String language) {
    boolean open = pattern.endsWith("*");
    String closed = open ? pattern.substring(0, pattern.length() - 1) : pattern;
    DateTimeFormatter formatter = formatter(closed, language);
    if (closed.indexOf('d') < 0 && closed.indexOf('D') < 0) {
      throw new IllegalArgumentException("pattern must have a day: " + pattern);
    }
    return text -> read(formatter, text, open);
  }

  /** A year is proleptic, however it is asked for: there are no eras here. */
  private static DateTimeFormatter formatter(String pattern, String language) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(proleptic(pattern))
        .toFormatter(Locale.forLanguageTag(language))
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static String proleptic(String pattern) {
    StringBuilder letters = new StringBuilder(pattern);
    boolean quoted = false;
    for (int i = 0; i < letters.length(); i++) {
      quoted ^= letters.charAt(i) == '\'';
      if (!quoted && letters.charAt(i) == 'y') {
        letters.setCharAt(i, 'u');
      }
    }
    return letters.toString();
  }

  private static @Nullable Temporal read(DateTimeFormatter formatter, String text, boolean open) {
    ParsePosition position = new ParsePosition(0);
    try {
      TemporalAccessor parsed = formatter.parse(text, position);
      return open || position.getIndex() == text.length() ? temporal(parsed) : null;
    } catch (DateTimeException otherwise) {
      return null;
    }
  }

  private static Temporal temporal(TemporalAccessor parsed) {
    if (!parsed.isSupported(ChronoField.SECOND_OF_DAY)) {
      return LocalDate.from(parsed);
    }
    LocalDateTime local = LocalDateTime.from(parsed);
    if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
      return local.atOffset(ZoneOffset.ofTotalSeconds(parsed.get(ChronoField.OFFSET_SECONDS)));
    }
    if (parsed.query(TemporalQueries.zone()) != null) {
      return local.atZone(parsed.query(TemporalQueries.zone())).toOffsetDateTime();
    }
    return local;
  }

  private static @Nullable Temporal serial(String text, LocalDate first) {
    if (!Numerals.isPlain(text)) {
      return null;
    }
    BigDecimal days = new BigDecimal(text);
    if (days.signum() <= 0 || days.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
      return null;
    }
    LocalDate day = first.plusDays(days.longValue());
    BigDecimal seconds = days.remainder(BigDecimal.ONE).multiply(BigDecimal.valueOf(86_400));
    long second = Math.round(seconds.doubleValue());
    return second == 0 ? day : day.atStartOfDay().plusSeconds(second);
  }

  private static @Nullable OffsetDateTime sinceEpoch(String text, int decimals) {
    if (!Numerals.isPlain(text)) {
      return null;
    }
    BigDecimal seconds = new BigDecimal(text).movePointLeft(decimals);
    if (seconds.abs().compareTo(BigDecimal.valueOf(253_402_300_799L)) > 0) {
      return null;
    }
    return Instant.ofEpochSecond(seconds.longValue()).atOffset(ZoneOffset.UTC);
  }
}
