package io.github.mettle.policy;

import com.google.common.hash.Hashing;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Decimals;
import io.github.mettle.record.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A policy as JSON in one fixed form: keys in the order of the enums and of the attributes, no
 * white space, numbers by the shortest decimal, an expectation that is left out as null. Needs no
 * JSON library, so that every policy has its fingerprint.
 */
final class CanonicalPolicy {
  private CanonicalPolicy() {}

  static String fingerprint(String json) {
    return Hashing.sha256().hashString(json, StandardCharsets.UTF_8).toString();
  }

  static String of(PolicyBook book) {
    if (book.chapters().isEmpty()) {
      return of(book.policy());
    }
    StringJoiner chapters = new StringJoiner(",", "[", "]");
    book.chapters().forEach(chapter -> chapters.add(of(chapter)));
    return new StringJoiner(",", "{", "}")
        .add(field("format", quoted(PolicyBook.FORMAT)))
        .add(field("policy", of(book.policy())))
        .add(field("chapters", chapters.toString()))
        .toString();
  }

  private static String of(PolicyChapter chapter) {
    StringJoiner tags = new StringJoiner(",", "{", "}");
    chapter.tags().forEach((key, value) -> tags.add(quoted(key) + ":" + quoted(value)));
    StringJoiner expected = new StringJoiner(",", "{", "}");
    expectations(expected, chapter.policy());
    return new StringJoiner(",", "{", "}")
        .add(field("name", quoted(chapter.name())))
        .add(field("tags", tags.toString()))
        .add(field("expected", expected.toString()))
        .toString();
  }

  static String of(Policy policy) {
    StringJoiner object = new StringJoiner(",", "{", "}");
    numbers(object, policy, false);
    object.add(field("writeOff", duration(policy.writeOff())));
    expectations(object, policy);
    return object.toString();
  }

  private static void expectations(StringJoiner object, Policy policy) {
    numbers(object, policy, true);
    object.add(field("answerWindow", duration(policy.answerWindow())));
    object.add(field("grace", grace(policy.grace())));
    object.add(field("windows", windows(policy)));
  }

  private static void numbers(StringJoiner object, Policy policy, boolean ofChapters) {
    for (PolicyNumber number : PolicyNumber.values()) {
      if (number.isOfChapters() == ofChapters) {
        object.add(field(number.attribute(), numbers(number, number.of(policy))));
      }
    }
  }

  private static String numbers(PolicyNumber number, Map<? extends Enum<?>, Double> numbers) {
    StringJoiner object = new StringJoiner(",", "{", "}");
    for (Map.Entry<? extends Enum<?>, Double> entry : numbers.entrySet()) {
      String decimal = Decimals.shortest(entry.getValue());
      if (number.isSingle()) {
        return decimal;
      }
      object.add(field(PolicyNumber.key(entry.getKey()), decimal));
    }
    return object.toString();
  }

  private static String grace(Map<Criterion, Duration> grace) {
    StringJoiner object = new StringJoiner(",", "{", "}");
    grace.forEach((criterion, time) -> object.add(field(criterion.key(), duration(time))));
    return object.toString();
  }

  private static String windows(Policy policy) {
    StringJoiner object = new StringJoiner(",", "{", "}");
    for (Severity severity : Severity.values()) {
      object.add(field(severity.name(), windows(policy, severity)));
    }
    return object.toString();
  }

  private static String windows(Policy policy, Severity severity) {
    StringJoiner object = new StringJoiner(",", "{", "}");
    for (Criterion criterion : Criterion.values()) {
      if (criterion.hasWindow()) {
        Duration window = policy.window(severity, criterion).orElse(null);
        object.add(field(criterion.key(), duration(window)));
      }
    }
    return object.toString();
  }

  private static String field(String name, String value) {
    return '"' + name + "\":" + value;
  }

  private static String duration(@Nullable Duration duration) {
    return duration == null ? "null" : "\"" + duration + '"';
  }

  /** Text as a string of JSON: escapes quotes, backslashes and control characters. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append("\\u00" + Character.forDigit(c >> 4, 16) + Character.forDigit(c & 15, 16));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
