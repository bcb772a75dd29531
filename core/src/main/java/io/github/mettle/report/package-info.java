/**
 * Pages: a sheet, a history or a ranking as text, as Markdown or as a web page with pictures.
 * Computes nothing: every number comes from the value that is shown. A {@link Report} is made of
 * chapters, one for each value; a chapter is a list of blocks; each format writes blocks. Depends
 * on the values that it shows.
 */
@NullMarked
package io.github.mettle.report;

import org.jspecify.annotations.NullMarked;
