package io.github.mettle.csv;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/**
 * How the columns of somebody else's file become our fields.
 *
 * <pre>{@code
 * CsvMapping.asNamed()
 *     .column("PO number", "id")
 *     .column("Promised", "dueAt")
 *     .ignoring("Buyer", "Plant")
 *     .constant("source", "REFERRED")
 *     .delimiter(';');
 * }</pre>
 *
 * <p>A column that is neither mapped nor ignored is our field of the same name. Immutable: each
 * method returns another mapping.
 */
public final class CsvMapping {
  private static final CsvMapping AS_NAMED =
      new CsvMapping(ImmutableMap.of(), ImmutableSet.of(), ImmutableMap.of(), ',');

  private final ImmutableMap<String, String> columns;
  private final ImmutableSet<String> ignored;
  private final ImmutableMap<String, String> constants;
  private final char delimiter;

  private CsvMapping(
      ImmutableMap<String, String> columns,
      ImmutableSet<String> ignored,
      ImmutableMap<String, String> constants,
      char delimiter) {
    this.columns = columns;
    this.ignored = ignored;
    this.constants = constants;
    this.delimiter = delimiter;
  }

  /** {@return the mapping of a file whose columns are named as our fields, delimited by commas} */
  public static CsvMapping asNamed() {
    return AS_NAMED;
  }

  /**
   * {@return this mapping, and a column that holds one of our fields}
   *
   * @param header the name of the column
   * @param field our field, such as "dueAt"
   */
  public CsvMapping column(String header, String field) {
    return new CsvMapping(with(columns, header, field), ignored, constants, delimiter);
  }

  /**
   * {@return this mapping, and columns to be passed over}
   *
   * @param headers the names of the columns; the file need not have them
   */
  public CsvMapping ignoring(String... headers) {
    ImmutableSet<String> more = ImmutableSet.<String>builder().addAll(ignored).add(headers).build();
    return new CsvMapping(columns, more, constants, delimiter);
  }

  /**
   * {@return this mapping, and the same value in every row for a field that the file lacks}
   *
   * @param field our field, such as "severity"
   * @param value as it would stand in a cell
   */
  public CsvMapping constant(String field, String value) {
    return new CsvMapping(columns, ignored, with(constants, field, value), delimiter);
  }

  /**
   * {@return this mapping, of a file with another delimiter}
   *
   * @param delimiter between cells, such as ';' or a tab
   */
  public CsvMapping delimiter(char delimiter) {
    return new CsvMapping(columns, ignored, constants, delimiter);
  }

  private static ImmutableMap<String, String> with(
      ImmutableMap<String, String> map, String key, String value) {
    return ImmutableMap.<String, String>builder().putAll(map).put(key, value).buildKeepingLast();
  }

  ImmutableMap<String, String> columns() {
    return columns;
  }

  ImmutableMap<String, String> constants() {
    return constants;
  }

  char delimiter() {
    return delimiter;
  }

  boolean isIgnored(String header) {
    return ignored.contains(header);
  }

  /** The field that a column holds. */
  String field(String header) {
    return columns.getOrDefault(header, header);
  }

  /** {@return one line, such as "{PO number=id}, ignoring [Plant], with {severity=MAJOR}"} */
  @Override
  public String toString() {
    return columns + ", ignoring " + ignored + ", with " + constants;
  }
}
