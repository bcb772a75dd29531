package io.github.mettle.report;

import java.util.List;
import java.util.stream.Collectors;

/** Chapters as plain text: what the values say of themselves, one after another. */
final class TextPage {
  private TextPage() {}

  static String of(List<Chapter> chapters) {
    return chapters.stream().map(Chapter::text).collect(Collectors.joining("\n\n\n"));
  }
}
