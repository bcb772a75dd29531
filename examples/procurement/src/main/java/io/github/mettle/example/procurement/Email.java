package io.github.mettle.example.procurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An e-mail between them and us, tagged by whoever read it.
 *
 * @param thread what the mails of one conversation have in common
 * @param sent when
 * @param tag what it says
 * @param by the day that a promise names
 */
record Email(String thread, Instant sent, Tag tag, Optional<LocalDate> by) {
  /** What a mail says. */
  enum Tag {
    /** We ask a question. */
    QUESTION,
    /** We ask for something that the contract gives us. */
    CLAIM,
    /** We ask for something that it does not give us. */
    FAVOUR,
    /** They promise something by a day. */
    PROMISE,
    /** They answer the question, straight. */
    STRAIGHT,
    /** They answer another question. */
    EVASIVE,
    /** They say yes. */
    YES,
    /** They offer something else. */
    INSTEAD,
    /** They say no. */
    NO,
    /** They have done what they promised. */
    DONE
  }
}
