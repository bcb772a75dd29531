package io.github.mettle.mapping;

import io.github.mettle.reflection.NotByReflection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How rows of one order become its receipts: each row's part of the quantity ordered.
 *
 * <p>What a file of orders and a file of receipts say of one id is put together, whichever is read
 * first; so the quantity ordered may be in another file than the quantities received. A negative
 * quantity cancels the latest receipts before it.
 *
 * @param at the rule of the day of a receipt, if the table has it
 * @param quantity the column with the quantity received; if there is none, every row is an equal
 *     part
 * @param rejected the column with the part of it that was not accepted, if there is one
 * @param ordered the column with the quantity ordered, if the table has it
 * @param clamped whether what comes beyond the quantity ordered is left out, rather than refused
 */
@NotByReflection
public record ReceiptsRule(
    Optional<FieldRule> at,
    Optional<String> quantity,
    Optional<String> rejected,
    Optional<String> ordered,
    boolean clamped) {
  /**
   * {@return the rule of receipts that are equal parts of the order}
   *
   * @param at the column with the day of each
   */
  public static ReceiptsRule equalParts(String at) {
    return new ReceiptsRule(
        Optional.of(FieldRule.column(at)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /**
   * {@return the rule of a table of receipts}
   *
   * @param at the column with the day of each
   * @param quantity the column with the quantity received
   */
  public static ReceiptsRule of(String at, String quantity) {
    return new ReceiptsRule(
        Optional.of(FieldRule.column(at)),
        Optional.of(quantity),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /**
   * {@return the rule of a table of orders, whose receipts are in another}
   *
   * @param ordered the column with the quantity ordered
   */
  public static ReceiptsRule elsewhere(String ordered) {
    return new ReceiptsRule(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(ordered), false);
  }

  /**
   * {@return this rule, of a table with the quantity ordered}
   *
   * @param column with the quantity ordered
   */
  public ReceiptsRule outOf(String column) {
    return new ReceiptsRule(at, quantity, rejected, Optional.of(column), clamped);
  }

  /**
   * {@return this rule, of a table with the quantity that was not accepted}
   *
   * @param column with the quantity rejected
   */
  public ReceiptsRule minus(String column) {
    return new ReceiptsRule(at, quantity, Optional.of(column), ordered, clamped);
  }

  /** {@return this rule, leaving out what comes beyond the quantity ordered} */
  public ReceiptsRule clampedToOrder() {
    return new ReceiptsRule(at, quantity, rejected, ordered, true);
  }

  Stream<String> columns() {
    return Stream.of(
            at.stream().flatMap(rule -> rule.source().columns().stream()),
            quantity.stream(),
            rejected.stream(),
            ordered.stream())
        .flatMap(columns -> columns);
  }
}
