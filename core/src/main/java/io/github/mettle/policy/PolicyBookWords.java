package io.github.mettle.policy;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The differences of a book of policies from another, a line each. */
final class PolicyBookWords {
  private PolicyBookWords() {}

  static String of(PolicyBook book) {
    StringBuilder text = new StringBuilder(book.policy().toString());
    for (PolicyChapter chapter : book.chapters()) {
      text.append("\n").append(chapter);
      chapter
          .policy()
          .differencesFrom(book.policy())
          .forEach(line -> text.append("\n  ").append(line));
    }
    return book.chapters().isEmpty()
        ? text.toString()
        : "Book of policies, fingerprint " + book.fingerprint() + "\n" + text;
  }

  static ImmutableList<String> differences(PolicyBook book, PolicyBook other) {
    ImmutableList<String> common = book.policy().differencesFrom(other.policy());
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    lines.addAll(common);
    Map<String, PolicyChapter> ours = byName(book);
    Map<String, PolicyChapter> theirs = byName(other);
    for (PolicyChapter chapter : book.chapters()) {
      PolicyChapter counterpart = theirs.get(chapter.name());
      if (counterpart == null) {
        lines.add(chapter + " instead of none");
      } else {
        lines.addAll(differences(chapter, counterpart, common));
      }
    }
    for (PolicyChapter chapter : other.chapters()) {
      if (!ours.containsKey(chapter.name())) {
        lines.add("no " + chapter);
      }
    }
    List<String> names = List.copyOf(ours.keySet());
    List<String> others = List.copyOf(theirs.keySet());
    if (ours.keySet().equals(theirs.keySet()) && !names.equals(others)) {
      lines.add("chapters in the order " + names + " instead of " + others);
    }
    return lines.build();
  }

  /** Leaves out the differences that the policies of the books have as well. */
  private static List<String> differences(
      PolicyChapter chapter, PolicyChapter other, List<String> common) {
    List<String> lines = new ArrayList<>();
    String subject = PolicyChapter.subject(chapter.name());
    if (!chapter.tags().equals(other.tags())) {
      lines.add(subject + ": tags " + chapter.tags() + " instead of " + other.tags());
    }
    for (String line : chapter.policy().differencesFrom(other.policy())) {
      if (!common.contains(line)) {
        lines.add(subject + ": " + line);
      }
    }
    return lines;
  }

  private static Map<String, PolicyChapter> byName(PolicyBook book) {
    Map<String, PolicyChapter> chapters = new LinkedHashMap<>();
    book.chapters().forEach(chapter -> chapters.put(chapter.name(), chapter));
    return chapters;
  }
}
