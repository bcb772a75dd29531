package io.github.mettle.example.scorecard;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.mettle.json.MettleJson;
import io.github.mettle.mapping.FieldRule;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.mapping.MappingBuilder;
import io.github.mettle.mapping.Preset;
import io.github.mettle.mapping.RowFilter;
import io.github.mettle.record.Kind;
import io.github.mettle.refusal.RefusedException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** How tables become facts, as a user says it: a file, a preset, or a few words. */
final class MappingOptions {
  private static final Splitter COMMA = Splitter.on(',').trimResults();

  @Option(
      names = "--mapping",
      paramLabel = "MAPPING",
      description = "A file that says how columns become fields, such as --explain prints.")
  private Optional<String> file = Optional.empty();

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description = "A mapping that is known: ${COMPLETION-CANDIDATES}.",
      completionCandidates = PresetNames.class)
  private Optional<String> preset = Optional.empty();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "The kind of all episodes, such as delivery, where there is no mapping.")
  private Optional<String> kind = Optional.empty();

  @Option(names = "--party", paramLabel = "NAME", description = "Who is judged, in every row.")
  private Optional<String> party = Optional.empty();

  @Option(
      names = "--party-column",
      paramLabel = "COLUMN",
      description = "The column that names who is judged: one record for each.")
  private Optional<String> partyColumn = Optional.empty();

  @Option(
      names = "--field",
      paramLabel = "FIELD=COLUMN",
      description = {
        "A column that has another name than our field, such as dueAt=Promised; once for each."
      })
  private List<String> fields = List.of();

  @Option(
      names = "--constant",
      paramLabel = "FIELD=VALUE",
      description = "A field that is the same in every row, such as source=REFERRED.")
  private List<String> constants = List.of();

  @Option(
      names = "--value",
      paramLabel = "FIELD:WORD=VALUE",
      description = "What a word means, such as \"severity:2 - Medium=MODERATE\".")
  private List<String> values = List.of();

  @Option(
      names = "--ignore",
      paramLabel = "COLUMN",
      description = "A column to pass over; once for each; * for all that are not read.")
  private List<String> ignored = List.of();

  @Option(
      names = "--skip",
      paramLabel = "COLUMN=WORD",
      description = "Rows to leave out, such as Status=Cancelled or id=Total*.")
  private List<String> skipped = List.of();

  @Option(
      names = "--dates",
      paramLabel = "PATTERN",
      description = "How dates are written, such as M/d/yyyy, dd.MM.yyyy, yyyyMMdd or excel.")
  private List<String> dates = List.of();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Where times without a zone are from, such as America/Chicago.")
  private Optional<String> zone = Optional.empty();

  @Option(
      names = "--null",
      paramLabel = "WORDS",
      description = "Cells that mean nothing, apart by commas, such as \"NULL,N/A,?\".")
  private List<String> nothing = List.of();

  @Option(
      names = "--delimiter",
      paramLabel = "CHARACTER",
      description =
          "What stands between cells: one character, or tab. Unless given, the header tells.")
  private Optional<String> delimiter = Optional.empty();

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description = "The encoding, such as windows-1252. Unless given: UTF-8, or as its mark says.")
  private Optional<String> charset = Optional.empty();

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      description = "What to put before every id, so that ids of several files differ.")
  private Optional<String> prefix = Optional.empty();

  /** The names of presets, for the help. */
  static final class PresetNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Preset.all().stream().map(Preset::name).iterator();
    }
  }

  /** Whether anything says how tables become facts; if not, it has to be recognised. */
  boolean isGiven() {
    return file.isPresent() || preset.isPresent() || kind.isPresent();
  }

  /** The mappings that are given, with what is said beside them. */
  List<Mapping> mappings(Inputs inputs, Refusal.Gatherer refused) {
    return base(inputs, refused).stream()
        .map(mapping -> with(mapping, refused))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Mapping> base(Inputs inputs, Refusal.Gatherer refused) {
    if (file.isPresent()) {
      return inputs
          .read(file.get(), stream -> MettleJson.readMappings(stream))
          .orElse(ImmutableList.of());
    }
    if (preset.isPresent()) {
      Optional<Preset> known = Preset.named(preset.get());
      if (known.isEmpty()) {
        String names = Preset.all().stream().map(Preset::name).collect(Collectors.joining(", "));
        refused.add("--preset", "must be one of [" + names + "]", Columns.oneLine(preset.get()));
      }
      return known.map(Preset::mappings).map(List::copyOf).orElse(List.of());
    }
    Optional<Kind> known = kind.flatMap(Kind::ofKey);
    if (known.isEmpty()) {
      String kinds = Arrays.stream(Kind.values()).map(Kind::key).collect(Collectors.joining(", "));
      refused.add("--kind", "must be one of [" + kinds + "]", kind.orElse("missing"));
    }
    // In its place, so that what is wrong with the other options is said as well.
    return List.of(Mapping.asNamed(known.orElse(Kind.COMMITMENT)));
  }

  /** The mapping with what is said beside it; nothing, if that was refused. */
  Optional<Mapping> with(Mapping mapping, Refusal.Gatherer refused) {
    MappingBuilder builder = mapping.toBuilder();
    party.ifPresent(name -> builder.constant(Mapping.PARTY, name));
    partyColumn.ifPresent(column -> builder.field(Mapping.PARTY, column));
    zone.ifPresent(builder::zone);
    charset.ifPresent(builder::charset);
    prefix.ifPresent(builder::idPrefix);
    builder.dates(dates.toArray(String[]::new));
    nothing.forEach(words -> COMMA.split(words).forEach(builder::nothing));
    delimiter(refused).ifPresent(builder::delimiter);
    ignored.forEach(
        column -> {
          if (column.equals("*")) {
            builder.ignoringOthers();
          } else {
            builder.ignoring(column);
          }
        });
    pairs("--field", "FIELD=COLUMN", fields, refused).forEach(p -> builder.field(p[0], p[1]));
    pairs("--constant", "FIELD=VALUE", constants, refused)
        .forEach(p -> builder.constant(p[0], p[1]));
    pairs("--skip", "COLUMN=WORD", skipped, refused)
        .forEach(p -> builder.skipping(RowFilter.of(p[0], p[1])));
    values(builder, refused);
    try {
      return Optional.of(builder.build());
    } catch (RefusedException refusal) {
      refused.add("mapping", refusal);
      return Optional.empty();
    }
  }

  /** What words mean: in the rule of the field, or of the column that is named as the field. */
  private void values(MappingBuilder builder, Refusal.Gatherer refused) {
    for (String value : values) {
      int colon = value.indexOf(':');
      int equals = value.lastIndexOf('=');
      if (colon <= 0 || equals < colon) {
        refused.add("--value", "must be FIELD:WORD=VALUE", Columns.oneLine(value));
      } else {
        String field = value.substring(0, colon);
        FieldRule rule = builder.rule(field).orElse(FieldRule.column(field));
        builder.field(
            field, rule.value(value.substring(colon + 1, equals), value.substring(equals + 1)));
      }
    }
  }

  private static List<String[]> pairs(
      String option, String form, List<String> pairs, Refusal.Gatherer refused) {
    return pairs.stream()
        .map(pair -> pair(option, form, pair, refused))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String[]> pair(
      String option, String form, String pair, Refusal.Gatherer refused) {
    int equals = pair.indexOf('=');
    if (equals <= 0 || equals == pair.length() - 1) {
      refused.add(option, "must be " + form, Columns.oneLine(pair));
      return Optional.empty();
    }
    return Optional.of(new String[] {pair.substring(0, equals), pair.substring(equals + 1)});
  }

  private Optional<Character> delimiter(Refusal.Gatherer refused) {
    Optional<String> character = delimiter.map(sign -> sign.equals("tab") ? "\t" : sign);
    if (character.isPresent()
        && (character.get().length() != 1 || "\"\r\n".contains(character.get()))) {
      String rule = "must be one character, no quote and no line break, or tab";
      refused.add("--delimiter", rule, Columns.oneLine(delimiter.orElse("")));
      return Optional.empty();
    }
    return character.map(sign -> sign.charAt(0));
  }
}
