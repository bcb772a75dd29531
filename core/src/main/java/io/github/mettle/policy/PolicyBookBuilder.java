package io.github.mettle.policy;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.Problems;
import io.github.mettle.refusal.RefusedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a book of policies chapter by chapter. Nothing is checked before {@link #build()}, which
 * refuses with all problems at once, each with the name of its chapter. Not thread-safe.
 */
@NotByReflection
public final class PolicyBookBuilder {
  private static final int MOST = 1_000;

  private final Policy policy;
  private final List<Draft> drafts = new ArrayList<>();

  /** A chapter that is not checked yet. */
  private record Draft(
      @Nullable String name, Map<String, String> tags, PolicyBuilder expectations) {}

  PolicyBookBuilder(Policy policy) {
    this.policy = policy;
  }

  /**
   * Adds a chapter after those there are.
   *
   * @param name unique in the book
   * @param tags that an episode must bear, at least one
   * @param expectations changes what is expected, beginning with the policy of the book
   * @return this builder
   */
  public PolicyBookBuilder chapter(
      @Nullable String name, Map<String, String> tags, Consumer<PolicyBuilder> expectations) {
    PolicyBuilder changed = policy.toBuilder();
    expectations.accept(changed);
    return add(name, tags, changed);
  }

  /**
   * Adds a chapter after those there are.
   *
   * @param name unique in the book
   * @param tags that an episode must bear, at least one
   * @param chapter the policy of the book, but for what is expected
   * @return this builder
   */
  public PolicyBookBuilder chapter(
      @Nullable String name, Map<String, String> tags, Policy chapter) {
    return add(name, tags, chapter.toBuilder());
  }

  private PolicyBookBuilder add(
      @Nullable String name, Map<String, String> tags, PolicyBuilder expectations) {
    Map<String, String> sorted = new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder()));
    sorted.putAll(tags);
    drafts.add(new Draft(name, sorted, expectations));
    return this;
  }

  /**
   * Makes the book.
   *
   * @return the book, valid
   * @throws RefusedException with all problems
   */
  public PolicyBook build() {
    Problems problems = Problems.collect();
    List<PolicyChapter> chapters = new ArrayList<>();
    if (drafts.size() > MOST) {
      problems.add("chapters", "must be at most 1000", drafts.size());
      problems.refuseIfAny();
    }
    for (int i = 0; i < drafts.size(); i++) {
      try {
        chapters.add(chapter(i, chapters));
      } catch (RefusedException refusal) {
        problems.add(refusal);
      }
    }
    problems.refuseIfAny();
    return new PolicyBook(policy, ImmutableList.copyOf(chapters));
  }

  private PolicyChapter chapter(int place, List<PolicyChapter> before) {
    Draft draft = drafts.get(place);
    String name = Strings.nullToEmpty(draft.name());
    Problems problems =
        Problems.of(name.isBlank() ? "chapters[" + place + "]" : PolicyChapter.subject(name));
    problems.requireText("name", draft.name());
    checkTags(problems, draft.tags());
    for (PolicyChapter earlier : before) {
      if (earlier.name().equals(name)) {
        problems.add("name", "must be unique in its book", name);
      }
      if (earlier.matches(draft.tags())) {
        String rule = "must not all be matched by an earlier chapter, " + earlier.name();
        problems.add("tags", rule, draft.tags());
      }
    }
    Policy made = made(draft, problems);
    problems.refuseIfAny();
    return new PolicyChapter(name, ImmutableMap.copyOf(draft.tags()), made);
  }

  private static void checkTags(Problems problems, Map<String, String> tags) {
    if (tags.isEmpty()) {
      problems.add("tags", "must be at least one", tags);
    }
    tags.forEach(
        (key, value) -> {
          problems.requireText("tags", key);
          problems.requireText("tags." + key, value);
        });
  }

  /** What the draft expects; its problems are named as where a book is written has them. */
  private Policy made(Draft draft, Problems problems) {
    Problems found = Problems.collect();
    try {
      Policy made = draft.expectations().build();
      for (PolicyNumber number : PolicyNumber.values()) {
        if (!number.isOfChapters()) {
          number.requireSame(found, policy, made);
        }
      }
      if (!made.writeOff().equals(policy.writeOff())) {
        found.add("writeOff", "must be the book's, " + policy.writeOff(), made.writeOff());
      }
      found.refuseIfAny();
      return made;
    } catch (RefusedException refusal) {
      for (Problem it : refusal.problems()) {
        problems.add("expected." + it.attribute(), it.rule(), it.actual());
      }
      return policy;
    }
  }
}
