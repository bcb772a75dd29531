package io.github.mettle.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;

/** A text of any length that is never held as a whole. */
final class Repeated extends InputStream {
  private static final int CHUNK = 1_000;

  private final String part;
  private final int times;
  private final String end;
  private byte[] bytes;
  private int at;
  private int written;
  private boolean ended;

  private Repeated(String begin, String part, int times, String end) {
    this.part = part;
    this.times = times;
    this.end = end;
    bytes = utf8(begin);
  }

  /** A beginning, many parts and an end; in each part # stands for its number, ' for ". */
  static InputStream text(String begin, String part, int times, String end) {
    return new Repeated(begin, part, times, end);
  }

  @Override
  public int read() {
    return hasMore() ? bytes[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, target, offset, count);
    at += count;
    return count;
  }

  private boolean hasMore() {
    while (at == bytes.length && !ended) {
      ended = written == times;
      bytes = utf8(ended ? end : chunk());
      at = 0;
    }
    return at < bytes.length;
  }

  private String chunk() {
    int from = written;
    written = Math.min(times, from + CHUNK);
    if (part.indexOf('#') < 0) {
      return part.repeat(written - from);
    }
    StringBuilder text = new StringBuilder();
    for (int i = from; i < written; i++) {
      text.append(part.replace("#", Integer.toString(i)));
    }
    return text.toString();
  }

  private static byte[] utf8(String text) {
    return text.replace('\'', '"').getBytes(UTF_8);
  }
}
