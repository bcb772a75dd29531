/**
 * An opinion from two amounts: belief, disbelief, uncertainty, interval and standing. Knows no
 * sheet; depends on policy for weights and priors.
 */
@NullMarked
package io.github.mettle.trust;

import org.jspecify.annotations.NullMarked;
