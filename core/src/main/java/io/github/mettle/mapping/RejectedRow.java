package io.github.mettle.mapping;

import com.google.common.collect.ImmutableList;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.Problem;

/**
 * A row of which nothing was made, and why.
 *
 * @param table the name of the table
 * @param line the number of its first line, or of the row, from 1
 * @param id the id of the episode; "" if it has none
 * @param problems what is wrong, each with the line for a subject; at least one
 */
@NotByReflection
public record RejectedRow(String table, long line, String id, ImmutableList<Problem> problems) {}
