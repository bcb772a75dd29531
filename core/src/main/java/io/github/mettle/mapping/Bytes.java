package io.github.mettle.mapping;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a table, such as those of a file. */
@FunctionalInterface
public interface Bytes {
  /**
   * {@return a stream of all bytes, which whoever opens it closes}
   *
   * @throws IOException if it cannot be opened
   */
  InputStream open() throws IOException;
}
