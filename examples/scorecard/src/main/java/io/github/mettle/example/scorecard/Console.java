package io.github.mettle.example.scorecard;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

/**
 * What a command may touch of the world outside: a test hands in its own.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param clock says what "now" is, where no as-of is given
 * @param terminal whether someone watches
 * @param read the files that were read so far
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Clock clock,
    Terminal terminal,
    Set<Path> read) {
  Console(InputStream in, PrintStream out, PrintStream err, Clock clock, Terminal terminal) {
    this(in, out, err, clock, terminal, new HashSet<>());
  }

  /** The same world, but what is printed goes elsewhere, where nobody watches. */
  Console printingTo(PrintStream other) {
    return new Console(in, other, err, clock, Terminal.NONE, read);
  }

  /** Prints a line for people, ended the same way on every system; in colour, where there is. */
  void tell(String text) {
    say(terminal == Terminal.COLOURED ? Ink.on(text) : text);
  }

  /** Prints a line as it is, ended the same way on every system. */
  void say(String line) {
    out.print(line + "\n");
  }

  /** Says beside what is printed how that was made, on one line. */
  void note(String line) {
    complain(line);
  }

  /** Prints a complaint, on one line. */
  void complain(String line) {
    err.print(line + "\n");
  }
}
