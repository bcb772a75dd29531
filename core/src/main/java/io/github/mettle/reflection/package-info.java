/**
 * What an object mapper that maps by reflection finds on the types of this library: a refusal.
 * Exported to such mappers only.
 */
@NullMarked
package io.github.mettle.reflection;

import org.jspecify.annotations.NullMarked;
