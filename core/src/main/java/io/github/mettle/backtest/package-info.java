/**
 * Does the score predict? Replays records in time, forecasts each outcome from the facts known one
 * second before, and scores the forecasts beside simpler baselines.
 *
 * <p>{@link io.github.mettle.backtest.Backtest} makes a {@link
 * io.github.mettle.backtest.BacktestReport} of {@link io.github.mettle.backtest.Outcome}s and
 * <<<<<<< HEAD {@link io.github.mettle.backtest.ForecastScores}; a {@link
 * io.github.mettle.backtest.Baseline} is another way to foretell; {@link
 * io.github.mettle.backtest.Calibration} looks for the numbers of a policy that would have foretold
 * best. Depends on the appraisal and on what that depends on. ======= {@link
 * io.github.mettle.backtest.ForecastScores}; a {@link io.github.mettle.backtest.Baseline} is
 * another forecaster; {@link io.github.mettle.backtest.Calibration} searches the parameters of a
 * policy that would have forecast best. Depends on the appraisal and on its dependencies. >>>>>>>
 * aa48863
 */
@NullMarked
package io.github.mettle.backtest;

import org.jspecify.annotations.NullMarked;
