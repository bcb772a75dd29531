package io.github.mettle.page;

import com.google.common.collect.ImmutableList;
import java.util.function.Supplier;

/**
 * A value as a part of a page. Its text and its blocks are made when a format asks for them.
 *
 * @param party the supplier or suppliers that it is about
 * @param title such as "Balance sheet, as of 2026-11-21"
 * @param text the plain text
 * @param blocks the content in all other formats
 */
public record Chapter(
    String party, String title, Supplier<String> text, Supplier<ImmutableList<Block>> blocks) {
  /** {@return a chapter whose plain text has the same blocks} */
  public static Chapter of(String party, String title, Supplier<ImmutableList<Block>> blocks) {
    return new Chapter(party, title, () -> TextPage.of(party + ": " + title, blocks.get()), blocks);
  }

  /** {@return the title below the name of a page, with the party unless it is that of the page} */
  String titleBelow(String page) {
    return party.equals(page) ? title : party + ": " + title;
  }
}
