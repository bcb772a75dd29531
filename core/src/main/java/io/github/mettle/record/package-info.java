/**
 * Facts: a track record of dated episodes, and disputes about them. Knows no weight and no window;
 * depends on accounts only, and on how input is refused.
 */
@NullMarked
package io.github.mettle.record;

import org.jspecify.annotations.NullMarked;
