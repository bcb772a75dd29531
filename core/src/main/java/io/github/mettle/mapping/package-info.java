/**
 * Tables that others keep, and how they become facts: a {@link io.github.mettle.mapping.Mapping}
 * says which column is which field, an {@link io.github.mettle.mapping.Importer} reads tables under
 * it. Depends on facts and their named fields only; the readers of CSV and JSON depend on it.
 */
@NullMarked
package io.github.mettle.mapping;

import org.jspecify.annotations.NullMarked;
