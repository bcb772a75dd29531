package io.github.mettle.sheet;

/** A way to ask again: tells everything that a sheet is the sum of, to any journal. */
@FunctionalInterface
public interface Evidence {
  /**
   * Writes every episode with its postings and expectations.
   *
   * @param journal receives them
   */
  void writeTo(Journal journal);
}
