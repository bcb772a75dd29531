package io.github.mettle.json;

import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Records, one a line. Lines are handed out one at a time to whichever thread asks next, and made a
 * record of by that thread, so that memory holds no more than one line a thread.
 */
final class JsonLines {
  /** The most bytes of a line: a record of about a million episodes. */
  static final int LONGEST = 1 << 28;

  private static final int BUFFER = 1 << 16;

  /** How a place in a document of one line begins, which is the line of all of them here. */
  private static final String FIRST = "line 1, ";

  private final InputStream stream;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int filled;
  private long number;

  private JsonLines(InputStream stream, int longest) {
    this.stream = stream;
    this.longest = longest;
  }

  /** The records of the lines that are not blank, in no order if the stream is made parallel. */
  static Stream<TrackRecord> records(InputStream stream, int longest) {
    Lines lines = new Lines(new JsonLines(stream, longest), Long.MAX_VALUE);
    return StreamSupport.stream(lines, false).map(Line::record);
  }

  /** A line that is not blank, and its number from 1. */
  private static final class Line {
    private final long number;
    private final byte[] bytes;

    Line(long number, byte[] bytes) {
      this.number = number;
      this.bytes = bytes;
    }

    TrackRecord record() {
      try {
        return MettleJson.readRecord(new ByteArrayInputStream(bytes));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      } catch (RefusedException refusal) {
        throw new RefusedException(refusal.problems().stream().map(this::place).toList());
      }
    }

    private Problem place(Problem problem) {
      String subject = problem.subject();
      boolean isColumn = problem.attribute().equals("json") && subject.startsWith(FIRST);
      String within = isColumn ? subject.substring(FIRST.length()) : subject;
      return problem.of("line " + number + (within.isEmpty() ? "" : ", " + within));
    }

    boolean isBlank() {
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return true;
    }
  }

  /** All parts that it splits into take their lines from the same source, until there are none. */
  private static final class Lines implements Spliterator<Line> {
    private final JsonLines source;
    private long share;

    Lines(JsonLines source, long share) {
      this.source = source;
      this.share = share;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Line> taker) {
      Line line = source.nextLine();
      if (line != null) {
        taker.accept(line);
      }
      return line != null;
    }

    @Override
    public @Nullable Spliterator<Line> trySplit() {
      share >>>= 1;
      return share == 0 ? null : new Lines(source, share);
    }

    @Override
    public long estimateSize() {
      return share;
    }

    @Override
    public int characteristics() {
      return NONNULL | IMMUTABLE;
    }
  }

  private synchronized @Nullable Line nextLine() {
    try {
      Line line;
      do {
        line = readLine();
      } while (line != null && line.isBlank());
      return line;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private @Nullable Line readLine() throws IOException {
    if (isAtEnd()) {
      return null;
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER);
    boolean ended = false;
    while (!ended && !isAtEnd()) {
      int end = next;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      requireWithin(line.size() + end - next);
      line.write(buffer, next, end - next);
      ended = end < filled;
      next = ended ? end + 1 : end;
    }
    return new Line(number, line.toByteArray());
  }

  /** Whether there are no more bytes; if there are, at least one is in the buffer. */
  private boolean isAtEnd() throws IOException {
    if (next == filled) {
      next = 0;
      filled = Math.max(0, stream.read(buffer));
    }
    return next == filled;
  }

  private void requireWithin(int length) {
    if (length > longest) {
      String rule = "must be lines of at most " + longest + " bytes";
      throw RefusedException.of("line " + number, "json", rule, "more");
    }
  }
}
