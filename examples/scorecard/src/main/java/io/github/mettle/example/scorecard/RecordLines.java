package io.github.mettle.example.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.TrackRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Records of a stream: one document, or one a line, which its name or its beginning tells. */
final class RecordLines {
  private static final int PEEKED = 1 << 20;

  private RecordLines() {}

  static List<TrackRecord> read(String file, InputStream stream) throws IOException {
    BufferedInputStream peeked = new BufferedInputStream(stream, PEEKED);
    peeked.mark(PEEKED);
    byte[] beginning = peeked.readNBytes(PEEKED - 1);
    peeked.reset();
    if (!isNamed(file) && !areLines(beginning)) {
      return ImmutableList.of(MettleJson.readRecord(peeked));
    }
    try (Stream<TrackRecord> records = MettleJson.readRecords(peeked)) {
      return records.toList();
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private static boolean isNamed(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }

  /** Whether an object ends with the first line, and something comes after it. */
  private static boolean areLines(byte[] beginning) {
    int depth = 0;
    boolean quoted = false;
    int i = 0;
    for (; i < beginning.length && (depth > 0 || beginning[i] != '\n' || isBlank(beginning, i)); i++) {
      byte b = beginning[i];
      if (b == '\n' && depth > 0) {
        return false;
      }
      if (quoted && b == '\\') {
        i++;
      } else if (b == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        depth += b == '{' || b == '[' ? 1 : b == '}' || b == ']' ? -1 : 0;
      }
    }
    return i < beginning.length && !isBlank(beginning, i, beginning.length);
  }

  private static boolean isBlank(byte[] bytes, int end) {
    return isBlank(bytes, 0, end);
  }

  private static boolean isBlank(byte[] bytes, int from, int end) {
    for (int i = from; i < end; i++) {
      if (!Character.isWhitespace(bytes[i])) {
        return false;
      }
    }
    return true;
  }
}
