package io.github.mettle.report;

import com.google.common.collect.ImmutableList;

/**
 * What one value says.
 *
 * @param party whom it is about
 * @param title what it is, such as "Balance sheet, as of 2026-11-21"
 * @param text all of it in plain text, as the value prints itself
 * @param blocks all of it for formats that can do more
 */
record Chapter(String party, String title, String text, ImmutableList<Block> blocks) {
  /** The same, with whom it is about in its title. */
  Chapter named() {
    return new Chapter(party, party + ": " + title, text, blocks);
  }
}
