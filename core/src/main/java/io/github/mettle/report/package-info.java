/**
 * Words and pages: what a sheet, a history or a ranking says, as text, as Markdown or as a web page
 * with pictures. Never computes: every number is asked of the value. A {@link Report} is made of
 * chapters, one for each value; a chapter is a list of blocks; each format writes blocks. Depends
 * on the values that it shows.
 */
@NullMarked
package io.github.mettle.report;

import org.jspecify.annotations.NullMarked;
