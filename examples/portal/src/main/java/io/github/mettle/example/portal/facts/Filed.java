package io.github.mettle.example.portal.facts;

import io.github.mettle.record.Episode;

/**
 * A fact on file.
 *
 * @param number of its row, and in addresses
 * @param version the number of times that it was written
 * @param episode what it says
 */
public record Filed(long number, int version, Episode episode) {}
