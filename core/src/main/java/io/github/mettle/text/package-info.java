/** Text from outside, made safe to print. Depends on nothing. */
@NullMarked
package io.github.mettle.text;

import org.jspecify.annotations.NullMarked;
