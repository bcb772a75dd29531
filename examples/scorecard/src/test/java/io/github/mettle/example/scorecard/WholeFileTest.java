package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is written whole or not at all, and never over what was read. */
class WholeFileTest {
  private final Console console =
      new Console(
          InputStream.nullInputStream(),
          new PrintStream(PrintStream.nullOutputStream()),
          new PrintStream(PrintStream.nullOutputStream()),
          Run.NOON,
          Terminal.NONE);

  @TempDir private Path folder;
  private Path sheet;

  @BeforeEach
  void writeTheSheetOfYesterday() throws IOException {
    sheet = Files.writeString(folder.resolve("sheet.txt"), "of yesterday");
  }

  private WholeFile open(Path path) {
    return WholeFile.open(console, "--out", path.toString());
  }

  private void write(Path path, String text) {
    try (WholeFile file = open(path)) {
      file.out().print(text);
      file.keep();
    }
  }

  private void assertRefused(Path path, String rule) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> open(path))
        .withMessage("--out " + rule + ": " + path);
  }

  @Test
  void replacesTheOneBeforeAndLeavesNothingBeside() throws IOException {
    write(sheet, "of today");
    assertThat(sheet).hasContent("of today");
    write(folder.resolve("new.txt"), "the first");
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactlyInAnyOrder(sheet, folder.resolve("new.txt"));
    }
  }

  @Test
  void leavesTheOneBeforeUnlessItIsKept() {
    try (WholeFile file = open(sheet)) {
      file.out().print("half of tod");
      file.out().flush();
      assertThat(sheet).hasContent("of yesterday");
    }
    assertThat(sheet).hasContent("of yesterday");
    assertThat(folder).isDirectoryNotContaining(file -> !file.equals(sheet));
  }

  @Test
  void isNoMoreOpenToOthersThanTheOneBefore() throws IOException {
    assumeThat(Files.getFileStore(sheet).supportsFileAttributeView("posix")).isTrue();
    Files.setPosixFilePermissions(sheet, PosixFilePermissions.fromString("rw-r-----"));
    write(sheet, "of today");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sheet)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void writesToWhatALinkNames() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("latest.txt"), sheet);
    write(link, "of today");
    assertThat(link).isSymbolicLink();
    assertThat(sheet).hasContent("of today");
  }

  @Test
  void isNoneOfThoseReadByWhateverName() throws IOException {
    console.read().add(sheet);
    String rule = "must be another file than those read";
    assertRefused(sheet, rule);
    assertRefused(folder.resolve("..").resolve(folder.getFileName()).resolve("sheet.txt"), rule);
    assertRefused(Files.createSymbolicLink(folder.resolve("link.txt"), sheet), rule);
    assertRefused(Files.createLink(folder.resolve("hard.txt"), sheet), rule);
    assertThat(sheet).hasContent("of yesterday");
  }

  @Test
  void isNoFolderAndInNoFolderThatIsMissing() {
    String rule = "must be a file that can be written";
    assertRefused(folder, rule);
    assertRefused(folder.resolve("nowhere").resolve("sheet.txt"), rule);
  }

  @Test
  void saysThatAFullDiskIsNoWrongArgument() {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    assertThat(Run.of("policy", "standard", "--out", full.toString()))
        .isEqualTo(new Run(1, "", "scorecard failed: /dev/full could not be written\n"));
  }
}
