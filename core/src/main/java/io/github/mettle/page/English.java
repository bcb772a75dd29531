package io.github.mettle.page;

import com.google.common.base.Ascii;
import io.github.mettle.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The grammar of sentences: counts, lists, days and lengths of time. */
public final class English {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private static final String[] SMALL = {
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve"
  };

  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  private English() {}

  /** {@return the first of several in words, such as "The first three of 40 suppliers."} */
  public static String first(int part, int whole, String noun) {
    return "The first " + (part == 1 ? "" : number(part) + " ") + "of " + things(whole, noun) + ".";
  }

  /** {@return a number in a sentence, such as "no", "one", "twelve", "13" or "10,000"} */
  public static String number(long number) {
    return number < SMALL.length ? SMALL[(int) number] : figures(number);
  }

  /** {@return a number in a column, such as "0", "12" or "10,000"} */
  public static String figures(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(number));
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }

  /** {@return a number of things in a sentence, such as "no incidents" or "one incident"} */
  public static String things(long number, String noun) {
    return number(number) + " " + (number == 1 ? noun : plural(noun));
  }

  /** {@return the month of an instant in UTC, such as "March 2016"} */
  public static String month(Instant instant) {
    LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
    return MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
  }

  /** {@return the day of an instant in UTC, such as "20 October 2028"} */
  public static String date(Instant instant) {
    int day = LocalDate.ofInstant(instant, ZoneOffset.UTC).getDayOfMonth();
    return day + " " + month(instant);
  }

  /** {@return how late or early something is by days, such as "on the day" or "1 day late"} */
  public static String byDays(long days) {
    if (days == 0) {
      return "on the day";
    }
    return days(Math.abs(days)) + (days > 0 ? " late" : " early");
  }

  /** {@return a name on one line} */
  public static String name(String party) {
    return Text.oneLine(party);
  }

  /** {@return a count with its noun, such as "1 promise", "no answers" or "3 deliveries"} */
  public static String count(int count, String noun) {
    if (count == 1) {
      return "1 " + noun;
    }
    return (count == 0 ? "no" : Integer.toString(count)) + " " + plural(noun);
  }

  /** {@return the plural of a noun, of whose words the first changes} */
  public static String plural(String noun) {
    int end = noun.indexOf(' ') < 0 ? noun.length() : noun.indexOf(' ');
    String word = noun.substring(0, end);
    boolean ending = word.endsWith("y") && "aeiou".indexOf(word.charAt(end - 2)) < 0;
    String many = ending ? word.substring(0, end - 1) + "ies" : word + "s";
    return many + noun.substring(end);
  }

  /**
   * {@return a part of a count, such as "three of five promises", "all five promises", "the only
   * one"}
   */
  public static String of(int part, int whole, String noun) {
    if (part < whole) {
      return (part == 0 ? "none" : number(part)) + " of " + things(whole, noun);
    }
    return switch (whole) {
      case 1 -> "the only " + noun;
      case 2 -> "both " + plural(noun);
      default -> "all " + things(whole, noun);
    };
  }

  /** {@return a list, such as "a, b and c"} */
  public static String list(List<String> words, String conjunction) {
    int last = words.size() - 1;
    if (last < 1) {
      return String.join("", words);
    }
    return String.join(", ", words.subList(0, last)) + " " + conjunction + " " + words.get(last);
  }

  /** {@return the text with a capital} */
  public static String capital(String text) {
    return Ascii.toUpperCase(text.substring(0, 1)) + text.substring(1);
  }

  /** {@return the name of a constant in words, such as "third party"} */
  public static String word(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name()).replace('_', ' ');
  }

  /** {@return the day of an instant in UTC, such as "2026-11-21"} */
  public static String day(Instant instant) {
    return instant.toString().substring(0, "0000-00-00".length());
  }

  /**
   * {@return a length of time in its two largest units, rounded down, such as "1 h", "2 d 6 h" or
   * "45 s"}
   *
   * @param seconds at least 0
   */
  public static String duration(long seconds) {
    if (seconds >= DAY) {
      return units(seconds, DAY, "d", HOUR, "h");
    }
    if (seconds >= HOUR) {
      return units(seconds, HOUR, "h", MINUTE, "min");
    }
    return seconds >= MINUTE ? units(seconds, MINUTE, "min", 1, "s") : seconds + " s";
  }

  private static String units(long seconds, long large, String name, long small, String smallName) {
    String text = seconds / large + " " + name;
    long rest = seconds % large / small;
    return rest == 0 ? text : text + " " + rest + " " + smallName;
  }

  /**
   * {@return the time until something is due, in whole days from two days on, such as "in 24 days",
   * "now" or "3 h late"}
   *
   * @param seconds negative if it was due before
   */
  public static String until(long seconds) {
    if (seconds == 0) {
      return "now";
    }
    long exact = Math.abs(seconds);
    String length = exact < 2 * DAY && exact != DAY ? duration(exact) : days(exact / DAY);
    return seconds < 0 ? length + " late" : "in " + length;
  }

  /** {@return a number of days, such as "1 day" or "23 days"} */
  public static String days(long days) {
    return days == 1 ? "1 day" : days + " days";
  }
}
