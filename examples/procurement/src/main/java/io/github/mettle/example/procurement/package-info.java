/**
 * A procurement desk with a life of its own: orders, non-conformities and e-mails. {@code Facts}
 * turns them into what Mettle weighs, {@code Award} decides and says why; the rest knows nothing of
 * Mettle.
 */
package io.github.mettle.example.procurement;
