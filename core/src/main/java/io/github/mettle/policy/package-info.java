/**
 * What is expected and how much it matters, as plain data: a policy, and a book of policies that
 * chooses by the tags of an episode. Knows no date; depends on facts and accounts.
 */
@NullMarked
package io.github.mettle.policy;

import org.jspecify.annotations.NullMarked;
