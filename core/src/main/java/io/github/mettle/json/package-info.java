/**
 * Records, policies, sheets and gates as JSON: {@link io.github.mettle.json.MettleJson}. Needs
 * {@code tools.jackson.core} on the path; the rest of the library does not.
 */
@NullMarked
package io.github.mettle.json;

import org.jspecify.annotations.NullMarked;
