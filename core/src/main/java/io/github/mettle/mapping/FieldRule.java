package io.github.mettle.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.mettle.reflection.NotByReflection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * How one field is filled: from which cells, and what their words mean.
 *
 * <pre>{@code
 * FieldRule.column("Priority").value("1 - Critical", "CRITICAL").otherwise("MINOR");
 * FieldRule.columns("PO", "Line");                      // 4711/10
 * FieldRule.daysAfter("orderedAt", 30);
 * FieldRule.share("Received", "Ordered").minus("Rejected").clamped();
 * }</pre>
 *
 * <p>Words are compared without regard to case or to blanks around them. Immutable: each method
 * returns another rule.
 */
@Value.Immutable
@NotByReflection
public abstract class FieldRule {
  FieldRule() {}

  /**
   * {@return the rule of a field that a column holds}
   *
   * @param name of the column
   */
  public static FieldRule column(String name) {
    return columns(name);
  }

  /**
   * {@return the rule of a field that several columns make up, joined by "/"}
   *
   * @param names of the columns
   */
  public static FieldRule columns(String... names) {
    return joined("/", names);
  }

  /**
   * {@return the rule of a field that several columns make up}
   *
   * @param separator the text between two cells
   * @param names of the columns
   */
  public static FieldRule joined(String separator, String... names) {
    return of(new CellSource.Cells(ImmutableList.copyOf(names), separator));
  }

  /**
   * {@return the rule of a field that is in the first of several columns that is not blank}
   *
   * @param names of the columns, the best first
   */
  public static FieldRule firstOf(String... names) {
    return of(new CellSource.FirstOf(ImmutableList.copyOf(names)));
  }

  /**
   * {@return the rule of a field that is the same in every row}
   *
   * @param value as it would stand in a cell
   */
  public static FieldRule constant(String value) {
    return of(new CellSource.Constant(value));
  }

  /**
   * {@return the rule of a field that is the number of the row's line}
   *
   * @param prefix the text before the number
   */
  public static FieldRule line(String prefix) {
    return of(new CellSource.LineNumber(prefix));
  }

  /**
   * {@return the rule of a moment a number of days after another}
   *
   * @param field the field from which they are counted, such as "orderedAt"
   * @param days the number of days
   */
  public static FieldRule daysAfter(String field, int days) {
    return of(new CellSource.DaysAfter(field, OptionalInt.of(days), Optional.empty()));
  }

  /**
   * {@return the rule of a moment a number of days after another}
   *
   * @param field the field from which they are counted, such as "orderedAt"
   * @param column the column with the number of days
   */
  public static FieldRule daysAfter(String field, String column) {
    return of(new CellSource.DaysAfter(field, OptionalInt.empty(), Optional.of(column)));
  }

  /**
   * {@return the rule of a share of two quantities; outside [0, 1] it is refused}
   *
   * @param of the column with the quantity that counts
   * @param outOf the column with the quantity in all
   */
  public static FieldRule share(String of, String outOf) {
    return of(new CellSource.Share(of, Optional.empty(), outOf, false));
  }

  /**
   * {@return the rule of a field from that source}
   *
   * @param source where its text comes from
   */
  public static FieldRule of(CellSource source) {
    return ImmutableFieldRule.assemble()
        .source(source)
        .values(ImmutableMap.of())
        .otherwise(Optional.empty())
        .whenBlank(Optional.empty())
        .before(Optional.empty())
        .percent(false)
        .take(Take.SAME)
        .build();
  }

  /** {@return where the text comes from} */
  public abstract CellSource source();

  /** {@return the meanings of words; one that means "" means that there is no value} */
  public abstract ImmutableMap<String, String> values();

  /** {@return the value of every other word, if there is one} */
  public abstract Optional<String> otherwise();

  /** {@return the value where the cell is blank, if there is one} */
  public abstract Optional<String> whenBlank();

  /** {@return the text at which a cell is cut, if it is: only what stands before it is read} */
  public abstract Optional<String> before();

  /** {@return whether the number in the cell is per cent} */
  public abstract boolean percent();

  /** {@return which value counts where several rows make one episode} */
  public abstract Take take();

  /**
   * {@return this rule, with the meaning of one more word}
   *
   * @param word in the cell, such as "2 - Medium"
   * @param value our value, such as "MODERATE"; "" if it means that there is none
   */
  public final FieldRule value(String word, String value) {
    return values(Map.of(word, value));
  }

  /**
   * {@return this rule, with the meanings of more words}
   *
   * @param words our values by the word in the cell
   */
  public final FieldRule values(Map<String, String> words) {
    ImmutableMap<String, String> all =
        ImmutableMap.<String, String>builder().putAll(values()).putAll(words).buildKeepingLast();
    return copy().values(all).build();
  }

  /**
   * {@return this rule, with one value for every word that has none}
   *
   * @param value our value; "" if it means that there is none
   */
  public final FieldRule otherwise(String value) {
    return copy().otherwise(Optional.of(value)).build();
  }

  /**
   * {@return this rule, with a value where the cell is blank}
   *
   * @param value our value
   */
  public final FieldRule whenBlank(String value) {
    return copy().whenBlank(Optional.of(value)).build();
  }

  /**
   * {@return this rule, reading only what stands before a text in the cell}
   *
   * @param end such as "/"
   */
  public final FieldRule before(String end) {
    return copy().before(Optional.of(end)).build();
  }

  /** {@return this rule, dividing the number in the cell by a hundred} */
  public final FieldRule inPercent() {
    return copy().percent(true).build();
  }

  /**
   * {@return this rule, for several rows that make one episode}
   *
   * @param take which value counts
   */
  public final FieldRule take(Take take) {
    return copy().take(take).build();
  }

  /**
   * {@return this share, less another quantity}
   *
   * @param column the column with the quantity that does not count
   * @throws IllegalStateException if this is no share
   */
  public final FieldRule minus(String column) {
    CellSource.Share share = share();
    return copy()
        .source(
            new CellSource.Share(share.of(), Optional.of(column), share.outOf(), share.clamped()))
        .build();
  }

  /**
   * {@return this share, with the nearer limit in place of what is outside [0, 1]}
   *
   * @throws IllegalStateException if this is no share
   */
  public final FieldRule clamped() {
    CellSource.Share share = share();
    return copy()
        .source(new CellSource.Share(share.of(), share.minus(), share.outOf(), true))
        .build();
  }

  /** {@return the columns that it reads, or the constant} */
  @Override
  public final String toString() {
    return source() instanceof CellSource.Constant constant
        ? '"' + constant.value() + '"'
        : source().columns().toString();
  }

  private CellSource.Share share() {
    if (source() instanceof CellSource.Share share) {
      return share;
    }
    throw new IllegalStateException("source must be a share: " + source());
  }

  private ImmutableFieldRule.Builder copy() {
    return ImmutableFieldRule.assemble().from(this);
  }
}
