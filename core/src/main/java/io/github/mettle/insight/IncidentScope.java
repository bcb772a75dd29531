package io.github.mettle.insight;

/**
 * Of how many incidents a criterion tells.
 *
 * @param all the incidents on record
 * @param silent those of which the criterion is not recorded
 * @param unasked those of which it is not expected, such as minor ones, or those of our own making
 */
record IncidentScope(int all, int silent, int unasked) {}
