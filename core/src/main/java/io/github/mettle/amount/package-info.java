/**
 * Numbers: exact points, what halving leaves of them, and how they are written. Depends on nothing.
 */
@NullMarked
package io.github.mettle.amount;

import org.jspecify.annotations.NullMarked;
