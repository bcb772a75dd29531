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
    /** One side asks a question. */
    QUESTION,
    /** It asks for something that the contract gives it. */
    CLAIM,
    /** It asks for something that the contract does not give it. */
    FAVOUR,
    /** The other side promises something by a day. */
    PROMISE,
    /** The other side answers the question, straight. */
    STRAIGHT,
    /** It answers another question. */
    EVASIVE,
    /** It says yes. */
    YES,
    /** It offers something else. */
    INSTEAD,
    /** It says no. */
    NO,
    /** It has done what it promised. */
    DONE,
    /** It has not, and the day is past. */
    NOT_DONE,
    /** What it said has proved untrue. */
    UNTRUE
  }
}
