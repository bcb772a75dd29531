/**
 * Expectations and weights, as plain data. Knows no date; depends on the enums of facts and
 * accounts.
 */
@NullMarked
package io.github.mettle.policy;

import org.jspecify.annotations.NullMarked;
