package io.github.mettle.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.mettle.record.Kind;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How the rows of somebody else's table become episodes of one kind.
 *
 * <pre>{@code
 * Mapping orders =
 *     Mapping.builder(Kind.DELIVERY)
 *         .field("party", "Supplier")
 *         .field("id", "PO")
 *         .field("orderedAt", "Ordered")
 *         .field("dueAt", "Promised")
 *         .field("deliveredAt", "Received")
 *         .dates("M/d/yyyy")
 *         .nothing("N/A", "?")
 *         .ignoringOthers()
 *         .build();
 * }</pre>
 *
 * <p>A column that is neither read nor ignored is the field of the same name; if there is none, the
 * table is refused. Nothing is guessed: a date that is not in ISO 8601, a time without a zone and a
 * word that is no value of the field are refused unless the mapping says what they mean. As JSON it
 * is documented in {@code MAPPING.md}.
 */
@Value.Immutable
@NotByReflection
public abstract class Mapping {
  /** The field that names who is judged. */
  public static final String PARTY = "party";

  Mapping() {}

  /**
   * {@return a builder}
   *
   * @param kind of all episodes
   */
  public static MappingBuilder builder(Kind kind) {
    return new MappingBuilder(kind);
  }

  /**
   * {@return the mapping of a table whose columns are named as our fields}
   *
   * @param kind of all episodes
   */
  public static Mapping asNamed(Kind kind) {
    return builder(kind).build();
  }

  /** {@return the kind of all episodes} */
  public abstract Kind kind();

  /**
   * {@return the rules of fields, by field; {@link #PARTY} is one, and so is a tag: "tags.site"}
   */
  public abstract ImmutableMap<String, FieldRule> fields();

  /** {@return how rows become the steps of an incident, if they do} */
  public abstract Optional<StepsRule> steps();

  /** {@return how rows become the receipts of a delivery, if they do} */
  public abstract Optional<ReceiptsRule> receipts();

  /** {@return the columns that are passed over} */
  public abstract ImmutableSet<String> ignored();

  /** {@return whether every column is passed over that is not read} */
  public abstract boolean ignoresOthers();

  /** {@return the rows that are read: those for which all of these hold} */
  public abstract ImmutableList<RowFilter> only();

  /** {@return the rows that are left out: those for which any of these holds} */
  public abstract ImmutableList<RowFilter> skipped();

  /** {@return the columns whose blank cells mean what stands above them} */
  public abstract ImmutableSet<String> filledDown();

  /** {@return the patterns of dates and times, tried in order, before ISO 8601} */
  public abstract ImmutableList<String> dates();

  /** {@return the zone of times that are written without one, if it is known} */
  public abstract Optional<ZoneId> zone();

  /** {@return the language of names of months, such as "en"} */
  public abstract String language();

  /** {@return the cells that mean nothing, whatever their case} */
  public abstract ImmutableSet<String> nothing();

  /** {@return the decimal sign} */
  public abstract char decimal();

  /** {@return the sign between groups of three digits, if there is one} */
  public abstract Optional<Character> grouping();

  /** {@return the names that parties go by here, and the one that counts, by name} */
  public abstract ImmutableMap<String, String> aliases();

  /** {@return the text before every id, so that ids are unique among several tables} */
  public abstract String idPrefix();

  /** {@return the character between cells; if it is not given, it is told by the header} */
  public abstract Optional<Character> delimiter();

  /** {@return the encoding, unless the table begins with a byte order mark} */
  public abstract Charset charset();

  /** {@return the number of the line with the names of the columns, from 1} */
  public abstract int headerLine();

  /** {@return the sheet of a workbook, if it is not the first} */
  public abstract Optional<String> sheet();

  /** {@return the path to the list of rows in a JSON document; "" if the document is the list} */
  public abstract String rows();

  /**
   * {@return the path, in a row of a JSON document, to a list whose elements are the rows, if any}
   */
  public abstract Optional<String> each();

  /** {@return the sentences that say what is assumed where the table is silent} */
  public abstract ImmutableList<String> assumptions();

  /** {@return whether rows of one id make one episode} */
  public final boolean gathers() {
    return steps().isPresent() || receipts().isPresent();
  }

  /** {@return the columns that are asked for, in a fixed order, each once} */
  @Value.Lazy
  public ImmutableList<String> columns() {
    ImmutableSet.Builder<String> columns = ImmutableSet.builder();
    columns.addAll(ruled());
    only().forEach(filter -> columns.add(filter.column()));
    skipped().forEach(filter -> columns.add(filter.column()));
    return columns.build().asList();
  }

  /**
   * {@return whether a table has the columns that this mapping reads; of JSON, whether one of its
   * first objects has all required fields}
   *
   * @param table of which the first rows are read
   * @throws IOException if it cannot be read
   */
  public final boolean fits(Table table) throws IOException {
    FittingRows rows = new FittingRows(this);
    try {
      table.read(this, rows);
    } catch (RefusedException otherwise) {
      return false;
    }
    return rows.fit();
  }

  /** The columns that rules read. */
  final ImmutableSet<String> ruled() {
    ImmutableSet.Builder<String> columns = ImmutableSet.builder();
    fields().values().forEach(rule -> columns.addAll(rule.source().columns()));
    steps().ifPresent(rule -> rule.columns().forEach(columns::add));
    receipts().ifPresent(rule -> rule.columns().forEach(columns::add));
    return columns.build();
  }

  /** {@return one line, such as "delivery {party=[Supplier], id=[PO], source="REFERRED"}"} */
  @Override
  public final String toString() {
    return kind().key() + " " + fields();
  }

  /** {@return a builder that starts with this mapping} */
  public final MappingBuilder toBuilder() {
    return new MappingBuilder(this);
  }
}
