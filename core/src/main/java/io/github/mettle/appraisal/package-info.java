/**
 * From facts to postings: what was expected, what was done, and what nobody expected. Formats
 * nothing; writes to a journal of the sheet.
 */
@NullMarked
package io.github.mettle.appraisal;

import org.jspecify.annotations.NullMarked;
