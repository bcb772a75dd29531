/**
 * Facts: a track record of dated episodes, with disputes and replies about them, and the working
 * time that pauses them. Knows no weight and no window; depends on accounts, and on how input is
 * refused.
 */
@NullMarked
package io.github.mettle.record;

import org.jspecify.annotations.NullMarked;
