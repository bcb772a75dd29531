package io.github.mettle.example.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.TrackRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Records of a stream: one document, or one a line, which its name or its beginning tells. */
final class RecordLines {
  private static final int PEEKED = 1 << 20;
  private static final int CHUNK = 1 << 13;

  /** What a beginning is that of. */
  private enum Form {
    DOCUMENT,
    LINES,
    UNDECIDED
  }

  private RecordLines() {}

  static List<TrackRecord> read(String file, InputStream stream) throws IOException {
    if (isNamed(file)) {
      return lines(stream);
    }
    ByteArrayOutputStream peeked = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    Form form = Form.UNDECIDED;
    int read = 0;
    while (form == Form.UNDECIDED && peeked.size() < PEEKED && read >= 0) {
      read = stream.read(chunk);
      peeked.write(chunk, 0, Math.max(0, read));
      form = form(peeked.toByteArray());
    }
    InputStream beginning = new ByteArrayInputStream(peeked.toByteArray());
    InputStream all = read < 0 ? beginning : new SequenceInputStream(beginning, stream);
    return form == Form.LINES ? lines(all) : ImmutableList.of(MettleJson.readRecord(all));
  }

  private static List<TrackRecord> lines(InputStream stream) throws IOException {
    try (Stream<TrackRecord> records = MettleJson.readRecords(stream)) {
      return records.toList();
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private static boolean isNamed(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }

  /** Lines, if an object ends with the line on which it begins, and something comes after it. */
  private static Form form(byte[] beginning) {
    int i = afterBlanks(beginning, 0);
    int depth = 0;
    boolean quoted = false;
    for (; i < beginning.length && (depth > 0 || beginning[i] != '\n'); i++) {
      byte b = beginning[i];
      if (b == '\n') {
        return Form.DOCUMENT;
      }
      if (quoted && b == '\\') {
        i++;
      } else if (b == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        depth += step(b);
      }
    }
    return afterBlanks(beginning, i) < beginning.length ? Form.LINES : Form.UNDECIDED;
  }

  private static int step(byte b) {
    boolean opens = b == '{' || b == '[';
    boolean closes = b == '}' || b == ']';
    return opens ? 1 : closes ? -1 : 0;
  }

  private static int afterBlanks(byte[] bytes, int from) {
    int i = from;
    while (i < bytes.length && Character.isWhitespace(bytes[i])) {
      i++;
    }
    return i;
  }
}
