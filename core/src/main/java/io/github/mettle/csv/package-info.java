/**
 * Episodes from CSV, one file a kind: {@link io.github.mettle.csv.MettleCsv}. Needs {@code
 * de.siegmar:fastcsv} on the path, which the rest of the library does without.
 */
@NullMarked
package io.github.mettle.csv;

import org.jspecify.annotations.NullMarked;
