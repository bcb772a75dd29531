/**
 * The balance sheet: lines, totals, postings and expectations, and the journal that an appraisal
 * writes to. Knows no rule of judgement; depends on trust.
 */
@NullMarked
package io.github.mettle.sheet;

import org.jspecify.annotations.NullMarked;
