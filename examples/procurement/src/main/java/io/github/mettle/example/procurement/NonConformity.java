package io.github.mettle.example.procurement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A non-conformity, as the quality system keeps it.
 *
 * @param number of the report
 * @param opened when either side first knew
 * @param grade how bad it is
 * @param fault whose fault it is
 * @param reached how far it came
 * @param foundByUs when our own people noticed it, if they did
 * @param repeats the number of the report that it repeats, if it does
 * @param log what they did about it
 * @param waits the times in which they waited for us
 * @param report where the 8D report lies, if there is one
 */
record NonConformity(
    String number,
    Instant opened,
    Grade grade,
    Fault fault,
    Reach reached,
    Optional<Instant> foundByUs,
    Optional<String> repeats,
    List<Entry> log,
    List<Wait> waits,
    Optional<String> report) {

  /** How bad. */
  enum Grade {
    A,
    B,
    C
  }

  /** Whose fault. */
  enum Fault {
    THEIRS,
    BOTH,
    CARRIER,
    OURS
  }

  /** How far it came. */
  enum Reach {
    THEIR_GATE,
    OUR_STORE,
    OUR_LINE
  }

  /** What they did. */
  enum Deed {
    CALLED,
    REPORTED,
    SORTED,
    OFFERED_REPLACEMENT,
    REPLACED,
    CAME_BACK,
    FOUND_CAUSE,
    CHANGED_PROCESS
  }

  /** A line of the log. */
  record Entry(Instant at, Deed deed) {}

  /** A time in which it was our turn: for samples, for an answer, for access. */
  record Wait(Instant from, Instant until) {}
}
