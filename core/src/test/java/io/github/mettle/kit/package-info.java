/**
 * The test kit: arbitrary records, policies and pairs that differ in one deed, and assertions that
 * read as sentences.
 */
package io.github.mettle.kit;
