package io.github.mettle.appraisal;

import io.github.mettle.policy.Policy;
import io.github.mettle.record.Episode;

/** The policies of a book, compiled once, and the choice among them by episode. Immutable. */
final class CompiledBook {
  private final CompiledPolicy standard;

  private CompiledBook(Policy policy) {
    standard = CompiledPolicy.of(policy);
  }

  static CompiledBook of(Policy policy) {
    return new CompiledBook(policy);
  }

  /** The policy of episodes that no chapter is about. */
  CompiledPolicy standard() {
    return standard;
  }

  CompiledPolicy of(Episode episode) {
    return standard;
  }
}
