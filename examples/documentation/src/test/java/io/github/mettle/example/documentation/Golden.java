package io.github.mettle.example.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a page shows as computed, against what is computed. With {@code -Dmettle.golden=write} the
 * page is corrected instead, to be read again before it is committed.
 */
final class Golden {
  private static final boolean WRITE = "write".equals(System.getProperty("mettle.golden"));

  private Golden() {}

  static void check(String file, String shown, String computed) {
    if (WRITE) {
      write(Page.ROOT.resolve(file), shown, computed);
    } else {
      assertThat(shown).as(file).isEqualTo(computed);
    }
  }

  private static void write(Path file, String shown, String computed) {
    try {
      Files.writeString(file, Files.readString(file).replace(shown, computed));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
