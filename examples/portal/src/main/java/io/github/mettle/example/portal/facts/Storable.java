package io.github.mettle.example.portal.facts;

import io.github.mettle.refusal.RefusedException;

/** What PostgreSQL cannot hold in a text. */
final class Storable {
  private Storable() {}

  /**
   * Refuses a text with the character NUL.
   *
   * @param subject the id of the fact
   */
  static void require(String subject, String attribute, String text) {
    if (text.indexOf('\0') >= 0) {
      String shown = '"' + text.replace('\0', '␀') + '"';
      throw RefusedException.of(subject, attribute, "must be without the character NUL", shown);
    }
  }
}
