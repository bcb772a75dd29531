/**
 * What follows from sheets: who is better and how surely ({@link
 * io.github.mettle.insight.Comparison}, {@link io.github.mettle.insight.Ranking}), why ({@link
 * io.github.mettle.insight.Reasons}), what would change it ({@link
 * io.github.mettle.insight.WhatItTakes}, {@link io.github.mettle.insight.Resilience}), whether
 * small orders are treated like large ones ({@link io.github.mettle.insight.SmallOrders}), how both
 * sides stand ({@link io.github.mettle.insight.Relationship}), what to do now ({@link
 * io.github.mettle.insight.Gate}), and what to expect ({@link io.github.mettle.insight.Peers}).
 *
 * <p>Every number is on the sheet or follows from it; sentences are made in one class. Depends on
 * sheets, appraisal and what is behind them.
 */
@NullMarked
package io.github.mettle.insight;

import org.jspecify.annotations.NullMarked;
