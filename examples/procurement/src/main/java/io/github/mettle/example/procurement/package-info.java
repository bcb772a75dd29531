/**
 * A procurement desk with a life of its own: orders, non-conformities, e-mails and invoices. {@code
 * Facts} turns them into what Mettle weighs, {@code Award} decides by a gate, {@code Minutes} state
 * the reasons; the rest knows nothing of Mettle.
 */
package io.github.mettle.example.procurement;
