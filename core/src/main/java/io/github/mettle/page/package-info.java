/**
 * One model of a page: chapters of blocks, written as text, Markdown or HTML; and the English and
 * the numbers in them. Knows nothing of sheets. Depends on amounts and plain text; not exported.
 */
@NullMarked
package io.github.mettle.page;

import org.jspecify.annotations.NullMarked;
