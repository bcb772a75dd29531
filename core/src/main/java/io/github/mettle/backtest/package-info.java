/**
 * Does the score predict? Replays records in time, forecasts each outcome when its expectation
 * begins, and scores the forecasts beside simpler baselines.
 *
 * <p>{@link io.github.mettle.backtest.Backtest} makes a {@link
 * io.github.mettle.backtest.BacktestReport} of {@link io.github.mettle.backtest.Outcome}s and
 * {@link io.github.mettle.backtest.ForecastScores}; a {@link io.github.mettle.backtest.Baseline} is
 * another forecaster, which is asked {@link io.github.mettle.backtest.Question}s. Depends on the
 * appraisal and on its dependencies.
 */
@NullMarked
package io.github.mettle.backtest;

import org.jspecify.annotations.NullMarked;
