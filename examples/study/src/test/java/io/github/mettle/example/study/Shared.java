package io.github.mettle.example.study;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;

/** The public sets, which are not part of the project. Tests that need them are skipped without. */
final class Shared {
  private Shared() {}

  static Path data() {
    Path data = Path.of(System.getProperty("mettle.shared", "../../../shared/second"), "data");
    assumeThat(data).as("-Dmettle.shared names a folder with data").exists();
    return data;
  }
}
