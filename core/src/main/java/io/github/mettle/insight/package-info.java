/**
 * Insights from sheets: who is ahead and how surely ({@link io.github.mettle.insight.Comparison},
 * {@link io.github.mettle.insight.Ranking}), why ({@link io.github.mettle.insight.Reasons}), what
 * would change it ({@link io.github.mettle.insight.WhatItTakes}, {@link
 * io.github.mettle.insight.Resilience}), whether small orders are treated like large ones ({@link
 * io.github.mettle.insight.SmallOrders}), how both sides stand ({@link
 * io.github.mettle.insight.Relationship}), what to do now ({@link io.github.mettle.insight.Gate}),
 * and what to expect ({@link io.github.mettle.insight.Peers}).
 *
 * <p>Every number is on the sheet or follows from it; all sentences are written in one class.
 * Depends on sheets, the appraisal and their dependencies.
 */
@NullMarked
package io.github.mettle.insight;

import org.jspecify.annotations.NullMarked;
