/** Plain words and tables, independent of their subject. Depends on nothing. */
@NullMarked
package io.github.mettle.text;

import org.jspecify.annotations.NullMarked;
