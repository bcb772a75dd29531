/**
 * Does the score predict? Walks records in time, foretells each outcome from what was known the
 * moment before, and says how well that went, beside simpler ways to foretell it.
 *
 * <p>{@link io.github.mettle.backtest.Backtest} makes a {@link
 * io.github.mettle.backtest.BacktestReport} of {@link io.github.mettle.backtest.Outcome}s and
 * {@link io.github.mettle.backtest.ForecastScores}; a {@link io.github.mettle.backtest.Baseline} is another
 * way to foretell; {@link io.github.mettle.backtest.Calibration} looks for the numbers of a policy
 * that would have foretold best. Depends on the appraisal and on what that depends on.
 */
@NullMarked
package io.github.mettle.backtest;

import org.jspecify.annotations.NullMarked;
