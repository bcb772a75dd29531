package io.github.mettle.example.scorecard;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Says on a terminal how far the reading and weighing has come, once it takes longer than a second,
 * on one line that it writes over and takes away at the end.
 */
final class Progress implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 1000;
  private static final long PAUSE_MILLIS = 100;
  private static final long MEGABYTE = 1_000_000;

  private final Console console;
  private final boolean isWatched;
  private final int total;
  private long next;
  private long bytes;
  private int done;
  private String shown = "";

  private Progress(Console console, int total, boolean isWatched) {
    this.console = console;
    this.total = total;
    this.isWatched = isWatched;
    if (isWatched) {
      next = console.clock().millis() + PATIENCE_MILLIS;
    }
  }

  /** Of so many records. */
  static Progress of(Console console, int total) {
    return new Progress(console, total, console.terminal() != Terminal.NONE);
  }

  /** Of what is so small that nobody waits for it. */
  static Progress silent(Console console) {
    return new Progress(console, 1, false);
  }

  /** One more is done. */
  void advance() {
    done++;
    show();
  }

  /** The stream, of which every part that is read is a sign of progress. */
  InputStream watch(InputStream stream) {
    return isWatched ? new Watched(stream) : stream;
  }

  private void show() {
    if (!isWatched || console.clock().millis() < next) {
      return;
    }
    write(line());
    next = console.clock().millis() + PAUSE_MILLIS;
  }

  private String line() {
    String records = done + " of " + total + (total == 1 ? " record" : " records");
    return bytes < MEGABYTE ? records : records + ", " + bytes / MEGABYTE + " MB read";
  }

  private void write(String line) {
    if (!line.equals(shown)) {
      console.err().print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
      console.err().flush();
      shown = line;
    }
  }

  /** Takes the line away. */
  @Override
  public void close() {
    if (!shown.isEmpty()) {
      write("");
      console.err().print("\r");
      console.err().flush();
    }
  }

  /** Counts what is read. */
  private final class Watched extends FilterInputStream {
    private Watched(InputStream stream) {
      super(stream);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      bytes += Math.max(0, read);
      show();
      return read;
    }
  }
}
