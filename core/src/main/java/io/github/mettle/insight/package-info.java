/**
 * What follows from sheets: who is better and how surely ({@link
 * io.github.mettle.insight.Comparison}, {@link io.github.mettle.insight.Ranking}).
 *
 * <p>Every number is on the sheet or follows from it; sentences are made in one class. Depends on
 * sheets, appraisal and what is behind them.
 */
@NullMarked
package io.github.mettle.insight;

import org.jspecify.annotations.NullMarked;
