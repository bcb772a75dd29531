/** The refusal of bad input: whole, with every problem named. Depends on numbers and text only. */
@NullMarked
package io.github.mettle.refusal;

import org.jspecify.annotations.NullMarked;
