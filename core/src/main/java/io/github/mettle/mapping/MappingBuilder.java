package io.github.mettle.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.mettle.record.Kind;
import io.github.mettle.reflection.NotByReflection;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what a {@link Mapping} says. Not thread-safe. */
@NotByReflection
public final class MappingBuilder {
  private final Kind kind;
  private final Map<String, FieldRule> fields = new LinkedHashMap<>();
  private final Set<String> ignored = new LinkedHashSet<>();
  private final List<RowFilter> only = new ArrayList<>();
  private final List<RowFilter> skipped = new ArrayList<>();
  private final Set<String> filledDown = new LinkedHashSet<>();
  private final List<String> dates = new ArrayList<>();
  private final Set<String> nothing = new LinkedHashSet<>();
  private final Map<String, String> aliases = new LinkedHashMap<>();
  private final Assumptions assumptions = new Assumptions();
  private @Nullable StepsRule steps;
  private @Nullable ReceiptsRule receipts;
  private boolean ignoresOthers;
  private @Nullable String zone;
  private String language = "en";
  private char decimal = '.';
  private @Nullable Character grouping;
  private String idPrefix = "";
  private @Nullable Character delimiter;
  private String charset = StandardCharsets.UTF_8.name();
  private int headerLine = 1;
  private @Nullable String sheet;
  private String rows = "";
  private @Nullable String each;

  MappingBuilder(Kind kind) {
    this.kind = kind;
  }

  MappingBuilder(Mapping from) {
    this(from.kind());
    fields.putAll(from.fields());
    ignored.addAll(from.ignored());
    only.addAll(from.only());
    skipped.addAll(from.skipped());
    filledDown.addAll(from.filledDown());
    dates.addAll(from.dates());
    nothing.addAll(from.nothing());
    aliases.putAll(from.aliases());
    assumptions.copy(from, fields);
    steps = from.steps().orElse(null);
    receipts = from.receipts().orElse(null);
    ignoresOthers = from.ignoresOthers();
    zone = from.zone().map(ZoneId::getId).orElse(null);
    language = from.language();
    decimal = from.decimal();
    grouping = from.grouping().orElse(null);
    idPrefix = from.idPrefix();
    delimiter = from.delimiter().orElse(null);
    charset = from.charset().name();
    headerLine = from.headerLine();
    sheet = from.sheet().orElse(null);
    rows = from.rows();
    each = from.each().orElse(null);
  }

  /**
   * Sets the column that holds a field.
   *
   * @param field our field, such as "dueAt"; "party" is who is judged
   * @param column the name of the column
   * @return this builder
   */
  public MappingBuilder field(String field, String column) {
    return field(field, FieldRule.column(column));
  }

  /**
   * Sets the rule of a field.
   *
   * @param field our field, such as "dueAt"; "party" is who is judged
   * @param rule how it is filled
   * @return this builder
   */
  public MappingBuilder field(String field, FieldRule rule) {
    assumptions.retract(field);
    fields.put(field, rule);
    return this;
  }

  /**
   * {@return the rule of a field, if one is set}
   *
   * @param field our field, such as "dueAt"
   */
  public Optional<FieldRule> rule(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  /**
   * Sets a value that a field has in every row.
   *
   * @param field our field, such as "severity"
   * @param value as it would stand in a cell
   * @return this builder
   */
  public MappingBuilder constant(String field, String value) {
    return field(field, FieldRule.constant(value));
  }

  /**
   * Assumes a value in every row, says so, and tags every episode, until the field is set anew.
   *
   * @param field our field, such as "impact"
   * @param value as it would stand in a cell
   * @param why such as "The list does not say how far it reached you"
   * @return this builder
   */
  public MappingBuilder assume(String field, String value, String why) {
    constant(field, value).assumptions.add(field, value, why);
    return this;
  }

  /**
   * Sets the column that holds a tag.
   *
   * @param key of the tag, such as "site"
   * @param column the name of the column
   * @return this builder
   */
  public MappingBuilder tag(String key, String column) {
    return tag(key, FieldRule.column(column));
  }

  /**
   * Sets the rule of a tag.
   *
   * @param key of the tag, such as "site"
   * @param rule how it is filled
   * @return this builder
   */
  public MappingBuilder tag(String key, FieldRule rule) {
    return field(TargetFields.TAG + key, rule);
  }

  /**
   * Gathers the rows of an id to one incident, whose steps they are.
   *
   * @param rule how a row becomes a step
   * @return this builder
   */
  public MappingBuilder steps(StepsRule rule) {
    steps = rule;
    return this;
  }

  /**
   * Gathers the rows of an id to one delivery, whose receipts they are.
   *
   * @param rule how a row becomes a receipt
   * @return this builder
   */
  public MappingBuilder receipts(ReceiptsRule rule) {
    receipts = rule;
    return this;
  }

  /**
   * Passes columns over.
   *
   * @param columns the names of the columns; the table need not have them
   * @return this builder
   */
  public MappingBuilder ignoring(String... columns) {
    ignored.addAll(List.of(columns));
    return this;
  }

  /**
   * Passes every column over that no rule reads, also those that are named as a field.
   *
   * @return this builder
   */
  public MappingBuilder ignoringOthers() {
    ignoresOthers = true;
    return this;
  }

  /**
   * Reads only rows for which the filter holds.
   *
   * @param filter tells rows by a cell
   * @return this builder
   */
  public MappingBuilder only(RowFilter filter) {
    only.add(filter);
    return this;
  }

  /**
   * Leaves out rows for which the filter holds.
   *
   * @param filter tells rows by a cell
   * @return this builder
   */
  public MappingBuilder skipping(RowFilter filter) {
    skipped.add(filter);
    return this;
  }

  /**
   * Reads blank cells of columns as what stands above them.
   *
   * @param columns the names of the columns
   * @return this builder
   */
  public MappingBuilder fillingDown(String... columns) {
    filledDown.addAll(List.of(columns));
    return this;
  }

  /**
   * Adds patterns of dates and times.
   *
   * @param patterns as {@link java.time.format.DateTimeFormatter} takes them, such as "M/d/yyyy";
   *     one that ends in "*" leaves out what follows; or "excel", "excel1904", "epoch",
   *     "epochMillis"
   * @return this builder
   */
  public MappingBuilder dates(String... patterns) {
    dates.addAll(List.of(patterns));
    return this;
  }

  /**
   * Sets the zone of times that are written without one.
   *
   * @param zone such as "America/Chicago"
   * @return this builder
   */
  public MappingBuilder zone(String zone) {
    this.zone = zone;
    return this;
  }

  /**
   * Sets the language of names of months.
   *
   * @param tag as in IETF BCP 47, "en" unless called
   * @return this builder
   */
  public MappingBuilder language(String tag) {
    language = tag;
    return this;
  }

  /**
   * Adds cells that mean nothing.
   *
   * @param cells such as "NULL" or "N/A", whatever their case
   * @return this builder
   */
  public MappingBuilder nothing(String... cells) {
    nothing.addAll(List.of(cells));
    return this;
  }

  /**
   * Sets how numbers are written.
   *
   * @param decimal the decimal sign
   * @return this builder
   */
  public MappingBuilder decimal(char decimal) {
    this.decimal = decimal;
    return this;
  }

  /**
   * Sets the sign between groups of three digits.
   *
   * @param grouping such as ','
   * @return this builder
   */
  public MappingBuilder grouping(char grouping) {
    this.grouping = grouping;
    return this;
  }

  /**
   * Adds a name that a party goes by here.
   *
   * @param name in the table, whatever its case
   * @param party the name that counts
   * @return this builder
   */
  public MappingBuilder alias(String name, String party) {
    aliases.put(name, party);
    return this;
  }

  /**
   * Sets the text before every id.
   *
   * @param prefix "" unless called
   * @return this builder
   */
  public MappingBuilder idPrefix(String prefix) {
    idPrefix = prefix;
    return this;
  }

  /**
   * Sets the character between cells; unless called, the header tells.
   *
   * @param delimiter such as ';' or a tab; no letter, digit, quote or line break
   * @return this builder
   */
  public MappingBuilder delimiter(char delimiter) {
    this.delimiter = delimiter;
    return this;
  }

  /**
   * Sets the encoding of a table without a byte order mark.
   *
   * @param name such as "windows-1252"; "UTF-8" unless called
   * @return this builder
   */
  public MappingBuilder charset(String name) {
    charset = name;
    return this;
  }

  /**
   * Sets the line with the names of the columns.
   *
   * @param line from 1, which it is unless called
   * @return this builder
   */
  public MappingBuilder headerLine(int line) {
    headerLine = line;
    return this;
  }

  /**
   * Sets the sheet of a workbook; unless called, it is the first.
   *
   * @param name of the sheet
   * @return this builder
   */
  public MappingBuilder sheet(String name) {
    sheet = name;
    return this;
  }

  /**
   * Sets where the rows of a JSON document are.
   *
   * @param path such as "incidents"; "" if the document is the list
   * @return this builder
   */
  public MappingBuilder rows(String path) {
    rows = path;
    return this;
  }

  /**
   * Makes a row of each element of a list within the rows of a JSON document.
   *
   * @param path such as "incident_updates"
   * @return this builder
   */
  public MappingBuilder each(String path) {
    each = path;
    return this;
  }

  /**
   * Adds what is assumed where the table is silent.
   *
   * @param sentence such as "The page names no fault: it is taken to be theirs"
   * @return this builder
   */
  public MappingBuilder assuming(String sentence) {
    assumptions.add(sentence);
    return this;
  }

  /** Adds what is assumed of a field that the table does hold, and tags every episode. */
  MappingBuilder assuming(String field, String sentence) {
    assumptions.add(field, sentence);
    return this;
  }

  /**
   * Makes the mapping.
   *
   * @return the mapping
   * @throws io.github.mettle.refusal.RefusedException with everything that is wrong
   */
  public Mapping build() {
    Map<String, FieldRule> rules = assumptions.tagged(fields);
    MappingCheck check = new MappingCheck(kind);
    check.requireFields(rules);
    check.requireGathering(steps != null, receipts != null);
    check.requireDates(dates, language);
    check.requireLayout(decimal, grouping, delimiter, headerLine);
    Optional<ZoneId> zoneId = check.zone(zone);
    var encoding = check.charset(charset);
    check.refuseIfAny();
    return ImmutableMapping.assemble()
        .kind(kind)
        .fields(ImmutableMap.copyOf(rules))
        .steps(Optional.ofNullable(steps))
        .receipts(Optional.ofNullable(receipts))
        .ignored(ImmutableSet.copyOf(ignored))
        .ignoresOthers(ignoresOthers)
        .only(ImmutableList.copyOf(only))
        .skipped(ImmutableList.copyOf(skipped))
        .filledDown(ImmutableSet.copyOf(filledDown))
        .dates(ImmutableList.copyOf(dates))
        .zone(zoneId)
        .language(language)
        .nothing(ImmutableSet.copyOf(nothing))
        .decimal(decimal)
        .grouping(Optional.ofNullable(grouping))
        .aliases(ImmutableMap.copyOf(aliases))
        .idPrefix(idPrefix)
        .delimiter(Optional.ofNullable(delimiter))
        .charset(encoding)
        .headerLine(headerLine)
        .sheet(Optional.ofNullable(sheet))
        .rows(rows)
        .each(Optional.ofNullable(each))
        .assumptions(ImmutableList.copyOf(assumptions.sentences()))
        .build();
  }
}
