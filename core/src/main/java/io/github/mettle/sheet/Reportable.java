package io.github.mettle.sheet;

/**
 * A value that a {@code Report} can show. Implemented by values of this library only: a report
 * refuses any other.
 */
public interface Reportable {}
