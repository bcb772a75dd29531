/**
 * Does the score predict? Replays records in time, forecasts each outcome from the facts known the
 * second before, and scores the forecasts beside simpler baselines.
 *
 * <p>{@link io.github.mettle.backtest.Backtest} makes a {@link
 * io.github.mettle.backtest.BacktestReport} of {@link io.github.mettle.backtest.Outcome}s and
 * {@link io.github.mettle.backtest.ForecastScores}; a {@link io.github.mettle.backtest.Baseline} is
 * another forecaster; {@link io.github.mettle.backtest.Calibration} finds the numbers of a policy
 * that would have forecast best. Depends on the appraisal and its dependencies.
 */
@NullMarked
package io.github.mettle.backtest;

import org.jspecify.annotations.NullMarked;
