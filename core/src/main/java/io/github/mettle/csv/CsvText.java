package io.github.mettle.csv;

import io.github.mettle.mapping.Mapping;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The text of a table: decoded, without its mark, and with what stands between its cells. */
final class CsvText implements Closeable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int PEEKED = 8_192;
  private static final String DELIMITERS = ",;\t|";
  private static final String SEPARATOR = "sep=";

  private final BufferedReader reader;
  private final Closeable source;
  private char delimiter;
  private int before;

  private CsvText(Reader text, Closeable source) {
    this.reader = new BufferedReader(text, PEEKED);
    this.source = source;
  }

  /** Opens the text anew. */
  @FunctionalInterface
  interface Opener {
    CsvText open(Mapping mapping) throws IOException;
  }

  /** A text that is decoded already; its reader is not closed. */
  static CsvText of(Reader text, Mapping mapping) throws IOException {
    return new CsvText(text, () -> {}).begun(mapping);
  }

  /** Bytes in the encoding that their mark says, or else the mapping. */
  static CsvText of(InputStream bytes, Mapping mapping) throws IOException {
    BufferedInputStream marked = new BufferedInputStream(bytes);
    Charset charset = charset(marked, mapping.charset());
    // A decoder of its own, since one that is given by name would replace what it cannot read.
    return new CsvText(new InputStreamReader(marked, charset.newDecoder()), marked).begun(mapping);
  }

  private static Charset charset(InputStream bytes, Charset unless) throws IOException {
    bytes.mark(2);
    int first = bytes.read();
    int second = bytes.read();
    bytes.reset();
    if (first == 0xFF && second == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (first == 0xFE && second == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return first == 0xEF && second == 0xBB ? StandardCharsets.UTF_8 : unless;
  }

  private CsvText begun(Mapping mapping) throws IOException {
    skipMark();
    char[] peeked = new char[PEEKED];
    reader.mark(PEEKED);
    int length = Math.max(0, fill(peeked));
    reader.reset();
    String text = new String(peeked, 0, length);
    String[] lines = text.split("\r\n|\r|\n", mapping.headerLine() + 2);
    if (lines[0].toLowerCase(Locale.ROOT).startsWith(SEPARATOR)
        && lines[0].length() == SEPARATOR.length() + 1) {
      char said = lines[0].charAt(SEPARATOR.length());
      delimiter = mapping.delimiter().orElseGet(() -> checked(said, mapping));
      reader.readLine();
      before = 1;
    } else {
      int header = Math.min(mapping.headerLine(), lines.length) - 1;
      delimiter = mapping.delimiter().orElse(delimiter(lines[header]));
    }
    return this;
  }

  private int fill(char[] peeked) throws IOException {
    int length = 0;
    int read = reader.read(peeked, 0, PEEKED);
    while (read > 0 && length + read < PEEKED) {
      length += read;
      read = reader.read(peeked, length, PEEKED - length);
    }
    return length + Math.max(0, read);
  }

  private void skipMark() throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }

  /** What a file says is refused as what a mapping says. */
  private static char checked(char delimiter, Mapping mapping) {
    return mapping.toBuilder().delimiter(delimiter).build().delimiter().orElse(delimiter);
  }

  /** The one of the usual delimiters that the names of columns have most of, outside of quotes. */
  private static char delimiter(String header) {
    int[] counts = new int[DELIMITERS.length()];
    boolean quoted = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      quoted ^= c == '"';
      int which = DELIMITERS.indexOf(c);
      if (which >= 0 && !quoted) {
        counts[which]++;
      }
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return DELIMITERS.charAt(most);
  }

  Reader reader() {
    return reader;
  }

  char delimiter() {
    return delimiter;
  }

  /**
   * The number of a line in the whole text, of one that is counted after a line of {@code sep=}.
   */
  long line(long counted) {
    return counted + before;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
