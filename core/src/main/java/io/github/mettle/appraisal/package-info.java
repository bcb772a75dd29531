/**
 * From facts to postings: expectations, judgements, and deeds beyond expectation. Formats nothing;
 * writes to a journal of the sheet. Not exported.
 */
@NullMarked
package io.github.mettle.appraisal;

import org.jspecify.annotations.NullMarked;
