package io.github.mettle.example.portal.facts;

/**
 * A supplier.
 *
 * @param number of its row, and in addresses
 * @param name as it is called, and shown
 */
public record Supplier(long number, String name) {}
