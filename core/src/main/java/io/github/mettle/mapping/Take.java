package io.github.mettle.mapping;

import java.util.Locale;

/** Which value counts where several rows make one episode. */
public enum Take {
  /** All rows must agree; anything else is refused. */
  SAME,
  /** The value of the first row that has one. */
  FIRST,
  /** The value of the last row that has one. */
  LAST,
  /** The earliest moment. */
  EARLIEST,
  /** The latest moment. */
  LATEST;

  /** {@return the name in JSON, such as "earliest"} */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
