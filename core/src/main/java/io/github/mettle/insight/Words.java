package io.github.mettle.insight;

import com.google.common.base.Ascii;
import io.github.mettle.amount.Decimals;
import io.github.mettle.amount.Points;
import io.github.mettle.text.Text;
import java.util.List;

/** The grammar of the sentences: numbers, shares and lists that read well for 0, 1 and many. */
final class Words {
  private Words() {}

  /** {@return a name on one line} */
  static String name(String party) {
    return Text.oneLine(party);
  }

  /** {@return a count with its noun, such as "1 promise", "no answers" or "3 deliveries"} */
  static String count(int count, String noun) {
    if (count == 1) {
      return "1 " + noun;
    }
    return (count == 0 ? "no" : Integer.toString(count)) + " " + plural(noun);
  }

  /** {@return the plural of a noun, whose first word it is that changes} */
  static String plural(String noun) {
    int end = noun.indexOf(' ') < 0 ? noun.length() : noun.indexOf(' ');
    String word = noun.substring(0, end);
    boolean ending = word.endsWith("y") && !word.endsWith("ey");
    String many = ending ? word.substring(0, end - 1) + "ies" : word + "s";
    return many + noun.substring(end);
  }

  /** {@return a count of a total, such as "3 of 5 promises" or "the only promise"} */
  static String of(int part, int whole, String noun) {
    if (part < whole) {
      return (part == 0 ? "none" : Integer.toString(part)) + " of " + count(whole, noun);
    }
    return switch (whole) {
      case 1 -> "the only " + noun;
      case 2 -> "both " + plural(noun);
      default -> "all " + count(whole, noun);
    };
  }

  /** {@return in how many of how many, such as "in 3 of 5 incidents"} */
  static String in(int part, int whole, String noun) {
    return "in " + of(part, whole, noun);
  }

  /** {@return a probability, such as "64 %", and never a certainty that it is not} */
  static String percent(double probability) {
    String rounded = Decimals.fixed(probability * 100, 0);
    if (rounded.equals("100") && probability < 1) {
      return "more than 99 %";
    }
    return rounded.equals("0") && probability > 0 ? "less than 1 %" : rounded + " %";
  }

  /** {@return an expected value or an effect, such as "0.64"} */
  static String share(double share) {
    return Decimals.fixed(share, 2);
  }

  /** {@return the size of an effect, such as "0.034", and never nothing} */
  static String effect(double effect) {
    String size = Decimals.fixed(Math.abs(effect), 3);
    return size.equals("0.000") ? "less than 0.001" : size;
  }

  /** {@return an amount, such as "1.50 points"} */
  static String points(Points points) {
    return Decimals.fixedMicros(points.micros(), 2) + " points";
  }

  /** {@return a list, such as "a, b and c"} */
  static String list(List<String> words, String conjunction) {
    int last = words.size() - 1;
    if (last < 1) {
      return String.join("", words);
    }
    return String.join(", ", words.subList(0, last)) + " " + conjunction + " " + words.get(last);
  }

  /** {@return the word with a capital} */
  static String capital(String word) {
    return Ascii.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
