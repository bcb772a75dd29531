package io.github.mettle.example.scorecard;

import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads what the user named: files, or standard input for {@code -}. Gathers what is refused. */
final class Inputs {
  private static final String READABLE = "must be a file that can be read";
  private static final String IMPORT = ", of which scorecard import makes records";

  private final Console console;
  private final Refusal.Gatherer refused;
  private final Progress progress;
  private boolean standardInputIsRead;

  Inputs(Console console, Refusal.Gatherer refused) {
    this(console, refused, Progress.silent(console));
  }

  Inputs(Console console, Refusal.Gatherer refused, Progress progress) {
    this.console = console;
    this.refused = refused;
    this.progress = progress;
  }

  /** Makes something of a stream. */
  @FunctionalInterface
  interface Reader<T> {
    T read(InputStream stream) throws IOException;
  }

  /** What the reader makes of the file; nothing, if that was refused. */
  <T> Optional<T> read(String file, Reader<T> reader) {
    return read(file, READABLE, reader);
  }

  /**
   * What the reader makes of the file; nothing, if that was refused.
   *
   * @param rule what must hold of something that might have been no file at all
   */
  <T> Optional<T> read(String file, String rule, Reader<T> reader) {
    try {
      return file.equals("-") ? readStandardInput(reader) : readFile(file, rule, reader);
    } catch (RefusedException refusal) {
      refused.add(name(file), refusal);
    } catch (NoSuchFileException missing) {
      refused.add(name(file), rule, "there is no such file");
    } catch (IOException | InvalidPathException unreadable) {
      refused.add(name(file), rule, "it cannot be read");
    }
    return Optional.empty();
  }

  /** The file as a message names it: on one line. */
  static String name(String file) {
    return file.equals("-") ? "standard input" : Columns.oneLine(file);
  }

  private <T> Optional<T> readStandardInput(Reader<T> reader) throws IOException {
    if (standardInputIsRead) {
      refused.add("standard input", "must be given once", "a second time");
      return Optional.empty();
    }
    standardInputIsRead = true;
    return Optional.of(reader.read(progress.watch(console.in())));
  }

  private <T> Optional<T> readFile(String file, String rule, Reader<T> reader) throws IOException {
    Optional<Path> path = file(file, rule);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream stream = open(path.get())) {
      return Optional.of(reader.read(stream));
    }
  }

  /** The file of that name, to be opened, perhaps several times; nothing, if that was refused. */
  Optional<Path> file(String file) {
    try {
      Path path = Path.of(file);
      if (!Files.isReadable(path)) {
        String why = Files.exists(path) ? "it cannot be read" : "there is no such file";
        refused.add(name(file), READABLE, why);
        return Optional.empty();
      }
      return file(file, READABLE);
    } catch (InvalidPathException unreadable) {
      refused.add(name(file), READABLE, "it cannot be read");
      return Optional.empty();
    }
  }

  private Optional<Path> file(String file, String rule) {
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      refused.add(name(file), rule, "it is a folder");
      return Optional.empty();
    }
    console.read().add(path.toAbsolutePath().normalize());
    return Optional.of(path);
  }

  /** A stream of a file, every part of which is a sign of progress. */
  InputStream open(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    // Not by way of Files, whose streams cannot tell what is available in a pipe.
    return new BufferedInputStream(progress.watch(new FileInputStream(path.toFile())));
  }

  /** The records in a file: of one document, or one a line; nothing, if that was refused. */
  Optional<List<TrackRecord>> records(String file) {
    return read(file, stream -> records(file, stream));
  }

  private List<TrackRecord> records(String file, InputStream stream) throws IOException {
    try {
      List<TrackRecord> records = RecordLines.read(file, stream);
      if (records.isEmpty()) {
        throw RefusedException.of("", "records", "must be at least one", "none");
      }
      return records;
    } catch (RefusedException refusal) {
      throw new Tables(this, refused)
          .known(file)
          .map(what -> RefusedException.of("", "records", "must be given", what + IMPORT))
          .orElse(refusal);
    }
  }
}
