/**
 * The fold of the first edition of the model, kept to measure what the second costs beside it: one
 * class for all that is posted, no totals, no disputes; else as it was.
 */
package io.github.mettle.example.benchmark.firstedition;
