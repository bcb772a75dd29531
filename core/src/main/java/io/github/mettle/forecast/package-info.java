/**
 * The probability that the next expectation is met, beside the exact credit of the sheet.
 *
 * <p>{@link io.github.mettle.forecast.Forecasts} learns from the past of a portfolio and makes a
 * {@link io.github.mettle.forecast.Forecast} of any of its parties; {@link
 * io.github.mettle.forecast.Calibration} searches the parameters of a policy that would have
 * forecast best. Depends on the backtest and on its dependencies.
 */
@NullMarked
package io.github.mettle.forecast;

import org.jspecify.annotations.NullMarked;
