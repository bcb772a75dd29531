package io.github.mettle.example.scorecard;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written whole or not at all: beside its place first, and moved there once it is
 * kept. Whatever goes wrong before, a file that was there stays as it was. What is no regular file,
 * such as a pipe, is written to directly.
 */
final class WholeFile implements AutoCloseable {
  private final String name;
  private final Path target;
  private final Path beside;
  private final FileChannel channel;
  private final PrintStream out;

  private WholeFile(String name, Path target) throws IOException {
    this.name = name;
    this.target = target;
    beside = Files.exists(target) && !Files.isRegularFile(target) ? target : besideOf(target);
    channel =
        FileChannel.open(
            beside,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING);
    keepPermissions();
    out =
        new PrintStream(
            new BufferedOutputStream(Channels.newOutputStream(channel)),
            false,
            StandardCharsets.UTF_8);
  }

  /** A file that few may read is not to be read by more because it was written anew. */
  private void keepPermissions() throws IOException {
    if (Files.exists(target) && !beside.equals(target)) {
      try {
        Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(target));
      } catch (UnsupportedOperationException unknownHere) {
        // As the folder has it.
      }
    }
  }

  /** Hidden, and of this process alone, so that two of them do not write to one file. */
  private static Path besideOf(Path target) {
    String hidden = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    return target.resolveSibling(hidden);
  }

  /**
   * Opens the file to be written.
   *
   * @param option that names it
   * @throws Refusal if it cannot be written, or is one of those read, by whatever name
   */
  static WholeFile open(Console console, String option, String name) {
    try {
      Path path = Path.of(name);
      Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      for (Path read : console.read()) {
        if (isSame(read, target)) {
          String rule = "must be another file than those read";
          throw Refusal.of(option, rule, Columns.oneLine(name));
        }
      }
      if (!Files.isDirectory(target) && (!Files.exists(target) || Files.isWritable(target))) {
        return new WholeFile(Columns.oneLine(name), target);
      }
    } catch (IOException | InvalidPathException unwritable) {
      // Refused below.
    }
    throw Refusal.of(option, "must be a file that can be written", Columns.oneLine(name));
  }

  /** Whether two names are of one file: by another spelling, or a link. */
  static boolean isSame(Path one, Path other) throws IOException {
    return Files.exists(one) && Files.exists(other)
        ? Files.isSameFile(one, other)
        : one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  PrintStream out() {
    return out;
  }

  /**
   * Puts in its place what was written.
   *
   * @throws UnwrittenException if not all of it could be written
   */
  void keep() {
    try {
      if (out.checkError()) {
        throw new UnwrittenException(name);
      }
      if (!beside.equals(target)) {
        channel.force(true);
        out.close();
        move();
      }
    } catch (IOException failed) {
      throw new UnwrittenException(name);
    }
  }

  private void move() throws IOException {
    try {
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException notHere) {
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Forgets what was not kept. */
  @Override
  public void close() {
    out.close();
    if (!beside.equals(target)) {
      try {
        Files.deleteIfExists(beside);
      } catch (IOException left) {
        // It is hidden, and the next run of this process number writes over it.
      }
    }
  }
}
