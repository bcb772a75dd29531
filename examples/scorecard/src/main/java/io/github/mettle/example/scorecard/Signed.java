package io.github.mettle.example.scorecard;

import io.github.mettle.json.MettleJson;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.mapping.Proposal;
import io.github.mettle.mapping.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The mappings that somebody signed: those in a folder, and those named beside it. */
final class Signed {
  private static final int BEGINNING = 200;
  private static final String MAPPING = "\"mettle-mapping/1\"";
  private static final String RECORD = "\"mettle-record/1\"";

  private final MappingOptions options;
  private final Refusal.Gatherer refused;
  private final Set<Path> files = new HashSet<>();
  private final List<Mapping> mappings = new ArrayList<>();

  private Signed(MappingOptions options, Refusal.Gatherer refused) {
    this.options = options;
    this.refused = refused;
  }

  static Signed of(
      List<Path> files, MappingOptions options, Inputs inputs, Refusal.Gatherer refused) {
    Signed signed = new Signed(options, refused);
    if (options.isGiven()) {
      signed.mappings.addAll(options.mappings(inputs, refused));
    }
    for (Path file : files) {
      if (isMarked(file, MAPPING)) {
        signed.files.add(file);
        inputs
            .read(file.toString(), stream -> MettleJson.readMappings(stream))
            .ifPresent(found -> found.forEach(signed::add));
      }
    }
    return signed;
  }

  private void add(Mapping mapping) {
    options.with(mapping, refused).ifPresent(mappings::add);
  }

  /** Whether a file holds records as they are written here. */
  static boolean isRecord(Path file) {
    return isMarked(file, RECORD);
  }

  private static boolean isMarked(Path file, String mark) {
    try (InputStream stream = Files.newInputStream(file)) {
      return new String(stream.readNBytes(BEGINNING), StandardCharsets.UTF_8).contains(mark);
    } catch (IOException saidElsewhere) {
      return false;
    }
  }

  boolean isMapping(Path file) {
    return files.contains(file);
  }

  /** The mappings that fit a table: signed ones, or else those of a preset. */
  List<Mapping> fitting(Table table) throws IOException {
    List<Mapping> fitting = new ArrayList<>();
    for (Mapping mapping : mappings) {
      if (mapping.fits(table)) {
        fitting.add(mapping);
      }
    }
    if (!fitting.isEmpty()) {
      return fitting;
    }
    Proposal proposal = Proposal.of(table);
    return proposal.preset().isEmpty()
        ? List.of()
        : proposal.mappings().stream()
            .map(mapping -> options.with(mapping, refused))
            .flatMap(Optional::stream)
            .toList();
  }
}
