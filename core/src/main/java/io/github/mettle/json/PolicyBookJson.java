package io.github.mettle.json;

import io.github.mettle.form.FieldReader;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.policy.PolicyBookBuilder;
import io.github.mettle.policy.PolicyBuilder;
import io.github.mettle.refusal.Problems;
import io.github.mettle.refusal.RefusedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a book of policies from JSON: what its policy leaves out is the standard's, and what a
 * chapter leaves out is the book's, at any depth. A policy is a book without chapters.
 */
final class PolicyBookJson {
  static final String FORMAT = "mettle-policy-book/1";

  private final JsonFieldReader form;
  private final Problems problems = Problems.collect();

  private PolicyBookJson(JsonFieldReader form) {
    this.form = form;
  }

  static PolicyBook read(JsonFieldReader form) {
    boolean isBook = form.ask("policy") != null || form.ask("chapters") != null;
    boolean saysSo = FORMAT.equals(form.ask("format"));
    return isBook || saysSo
        ? new PolicyBookJson(form).read()
        : PolicyBook.of(PolicyJson.read(form));
  }

  private PolicyBook read() {
    Heading.requireFormat(form, FORMAT, true);
    PolicyBookBuilder book = PolicyBook.builder(policy());
    List<? extends FieldReader> chapters = form.forms("chapters");
    for (int i = 0; i < chapters.size(); i++) {
      chapter(book, (JsonFieldReader) chapters.get(i), "chapters[" + i + "]");
    }
    form.refuseUnknown("a book of policies");
    return form.make("", () -> made(book));
  }

  /** The policy of the book, or the standard if that is refused, so that chapters are read too. */
  private Policy policy() {
    PolicyBuilder policy = Policy.builder();
    form.form("policy")
        .ifPresent(
            part -> {
              PolicyJson.read((JsonFieldReader) part, policy);
              form.addAll("policy", part);
            });
    try {
      return policy.build();
    } catch (RefusedException refusal) {
      refusal
          .problems()
          .forEach(it -> form.add("policy." + it.attribute(), it.rule(), it.actual()));
      return Policy.standard();
    }
  }

  private void chapter(PolicyBookBuilder book, JsonFieldReader chapter, String place) {
    @Nullable String name = chapter.text("name").orElse(chapter.ask("name") == null ? null : place);
    Map<String, String> tags = new LinkedHashMap<>();
    chapter.form("tags").ifPresent(part -> tags(chapter, (JsonFieldReader) part, tags));
    book.chapter(name, tags, policy -> expected(chapter, policy));
    chapter.refuseUnknown("a chapter");
    try {
      boolean isNamed = name != null && !name.isBlank() && !name.equals(place);
      chapter.refuseIfAny(isNamed ? "chapter " + name : place);
    } catch (RefusedException refusal) {
      problems.add(refusal);
    }
  }

  private static void tags(
      JsonFieldReader chapter, JsonFieldReader part, Map<String, String> tags) {
    for (String key : part.unknown()) {
      part.text(key).ifPresent(text -> tags.put(key, text));
    }
    chapter.addAll("tags", part);
  }

  private static void expected(JsonFieldReader chapter, PolicyBuilder policy) {
    chapter
        .form("expected")
        .ifPresent(
            part -> {
              PolicyJson.readExpectations((JsonFieldReader) part, policy);
              chapter.addAll("expected", part);
            });
  }

  private PolicyBook made(PolicyBookBuilder book) {
    PolicyBook made = PolicyBook.of(Policy.standard());
    try {
      made = book.build();
    } catch (RefusedException refusal) {
      problems.add(refusal);
    }
    problems.refuseIfAny();
    return made;
  }
}
