/** Plain words and tables, without knowledge of what they say. Depends on nothing. */
@NullMarked
package io.github.mettle.text;

import org.jspecify.annotations.NullMarked;
