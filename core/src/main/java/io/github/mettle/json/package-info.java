/**
 * Records, policies, sheets and gates as JSON. Needs {@code tools.jackson.core} on the path, which
 * the rest of the library does without.
 */
@NullMarked
package io.github.mettle.json;

import org.jspecify.annotations.NullMarked;
