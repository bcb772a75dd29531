/** Numbers: exact points, halving, and their text. Depends on nothing. */
@NullMarked
package io.github.mettle.amount;

import org.jspecify.annotations.NullMarked;
