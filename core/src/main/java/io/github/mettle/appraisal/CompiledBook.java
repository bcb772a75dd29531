package io.github.mettle.appraisal;

import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.Episode;

/** The policies of a book, compiled once, and the choice among them by episode. Immutable. */
final class CompiledBook {
  private final PolicyBook book;
  private final CompiledPolicy[] policies;

  private CompiledBook(PolicyBook book) {
    this.book = book;
    policies = new CompiledPolicy[1 + book.chapters().size()];
    for (int chapter = 0; chapter < policies.length; chapter++) {
      policies[chapter] = CompiledPolicy.of(book.policy(chapter));
    }
  }

  static CompiledBook of(PolicyBook book) {
    return new CompiledBook(book);
  }

  /** The policy of episodes that no chapter is about. */
  CompiledPolicy standard() {
    return policies[0];
  }

  /** The policy of the first chapter that matches an episode. */
  CompiledPolicy of(Episode episode) {
    return policies.length == 1 ? policies[0] : policies[book.chapterOf(episode)];
  }
}
