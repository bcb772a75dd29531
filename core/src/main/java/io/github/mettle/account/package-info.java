/**
 * The chart of accounts: eleven accounts in three sections, and the criteria by which they are
 * judged. Depends on nothing.
 */
@NullMarked
package io.github.mettle.account;

import org.jspecify.annotations.NullMarked;
