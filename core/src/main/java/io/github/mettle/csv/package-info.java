/**
 * Episodes from CSV, one file for each kind: {@link io.github.mettle.csv.MettleCsv}. Needs {@code
 * de.siegmar:fastcsv} on the path; the rest of the library does not.
 */
@NullMarked
package io.github.mettle.csv;

import org.jspecify.annotations.NullMarked;
