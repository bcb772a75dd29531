/**
 * A command line around Mettle: each command is one small class, {@code Weighing} has the options
 * that they share, and {@code Main} puts them together.
 */
package io.github.mettle.example.scorecard;
