package io.github.mettle.example.scorecard;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;

/**
 * What a command may touch of the world outside: a test hands in its own.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param clock says what "now" is, where no as-of is given
 */
record Console(InputStream in, PrintStream out, PrintStream err, Clock clock) {
  /** Prints a line, ended the same way on every system. */
  void say(String line) {
    out.print(line + "\n");
  }

  /** Prints a complaint, on one line. */
  void complain(String line) {
    err.print(line + "\n");
  }
}
