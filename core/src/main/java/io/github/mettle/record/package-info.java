/**
 * Facts: a track record of dated episodes, and disputes about them. Knows no weight and no window;
 * depends on accounts and refusals only.
 */
@NullMarked
package io.github.mettle.record;

import org.jspecify.annotations.NullMarked;
