/**
 * Mettle weighs a supplier's record into a trust balance sheet.
 *
 * <p>Start at {@link io.github.mettle.Scorecard}.
 */
@SuppressWarnings("requires-automatic") // Immutables' annotations, needed by the compiler only.
module io.github.mettle {
  requires transitive com.google.common;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;
  requires static de.siegmar.fastcsv;
  requires static com.fasterxml.jackson.annotation;
  requires static com.fasterxml.jackson.core;
  requires static com.fasterxml.jackson.databind;
  requires static tools.jackson.core;
  requires static tools.jackson.databind;

  exports io.github.mettle;
  exports io.github.mettle.account;
  exports io.github.mettle.amount;
  exports io.github.mettle.backtest;
  exports io.github.mettle.csv;
  exports io.github.mettle.forecast;
  exports io.github.mettle.insight;
  exports io.github.mettle.json;
  exports io.github.mettle.mapping;
  exports io.github.mettle.policy;
  exports io.github.mettle.record;
  exports io.github.mettle.refusal;
  exports io.github.mettle.reflection to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  exports io.github.mettle.report;
  exports io.github.mettle.sheet;
  exports io.github.mettle.trust;
}
