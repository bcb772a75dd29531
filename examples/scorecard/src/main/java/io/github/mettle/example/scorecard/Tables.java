package io.github.mettle.example.scorecard;

import io.github.mettle.csv.MettleCsv;
import io.github.mettle.json.MettleJson;
import io.github.mettle.mapping.Bytes;
import io.github.mettle.mapping.FrontMatterTable;
import io.github.mettle.mapping.Proposal;
import io.github.mettle.mapping.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The tables in files, by how these are named, or of standard input, by what it holds. */
final class Tables {
  private static final int LARGEST_PAGE = 10_000_000;

  private final Inputs inputs;
  private final Refusal.Gatherer refused;

  Tables(Inputs inputs, Refusal.Gatherer refused) {
    this.inputs = inputs;
    this.refused = refused;
  }

  /** The table of a file; nothing, if that was refused. */
  Optional<Table> table(String file) {
    if (file.equals("-") || isPipe(file)) {
      String name = Inputs.name(file);
      return inputs.read(file, InputStream::readAllBytes).map(bytes -> table(name, bytes));
    }
    return inputs.file(file).flatMap(path -> table(file, path));
  }

  /** Whether it can be read but once. */
  private static boolean isPipe(String file) {
    try {
      Path path = Path.of(file);
      return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    } catch (InvalidPathException none) {
      return false;
    }
  }

  private static Table table(String name, byte[] bytes) {
    Bytes all = () -> new ByteArrayInputStream(bytes);
    return isJson(bytes) ? MettleJson.table(name, all) : MettleCsv.table(name, all);
  }

  private static boolean isJson(byte[] bytes) {
    for (byte b : bytes) {
      if (!Character.isWhitespace(b)) {
        return b == '{' || b == '[';
      }
    }
    return false;
  }

  private Optional<Table> table(String file, Path path) {
    String name = Inputs.name(file);
    Bytes bytes = () -> inputs.open(path);
    return switch (ending(file)) {
      case "json", "jsonl", "ndjson" -> Optional.of(MettleJson.table(name, bytes));
      case "xlsx" -> Optional.of(new WorkbookTable(name, path));
      case "md", "markdown" -> page(name, path);
      default -> Optional.of(MettleCsv.table(name, bytes));
    };
  }

  /** What a file is that holds no records, if it is a table; nothing of standard input. */
  Optional<String> known(String file) throws IOException {
    if (file.equals("-") || isPipe(file) || !isTable(Path.of(file))) {
      return Optional.empty();
    }
    Optional<Table> table = table(file);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> preset =
        Proposal.of(table.get()).preset().map(it -> "an export as " + it.name() + " knows it");
    boolean isJson = ending(file).startsWith("json") || ending(file).equals("ndjson");
    return isJson ? preset : preset.or(() -> Optional.of("a table"));
  }

  /** Whether a file is named as a table that can be read. */
  static boolean isTable(Path path) {
    return switch (ending(path.toString())) {
      case "csv", "tsv", "txt", "json", "jsonl", "ndjson", "xlsx", "md", "markdown" -> true;
      default -> false;
    };
  }

  private static String ending(String file) {
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private Optional<Table> page(String name, Path path) {
    try {
      if (Files.size(path) > LARGEST_PAGE) {
        refused.add(name, "must be a page of at most 10 MB", "more");
        return Optional.empty();
      }
      return Optional.of(
          FrontMatterTable.of(name, new String(Files.readAllBytes(path), StandardCharsets.UTF_8)));
    } catch (IOException unreadable) {
      refused.add(name, "must be a file that can be read", "it cannot be read");
      return Optional.empty();
    }
  }
}
