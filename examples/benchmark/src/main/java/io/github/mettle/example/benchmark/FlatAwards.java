package io.github.mettle.example.benchmark;

/**
 * Credit and debit per point at stake: of a request by scope and answer, of an inquiry by candour,
 * of a gesture and a review by level, and what a review adds on EXTRA_MILE.
 */
final class FlatAwards {
  static final double[][] REQUEST_CREDIT = {{1, .75, .5, 0}, {1, .5, 0, 0}, {1, 1, 0, 0}};
  static final double[][] REQUEST_DEBIT = {{0, .25, .5, 1}, {0, 0, .25, .5}, {0, 0, 0, 0}};
  static final double[] CANDOUR_CREDIT = {1, 0, .5, 0, 0};
  static final double[] CANDOUR_DEBIT = {0, 0, .5, 1, 4};
  static final double[] GESTURE = {0, 0, 0, 1, 2, 4};
  static final double[] REVIEW = {0, .25, 1, 1, 1, 1};
  static final double[] BEYOND = {0, 0, 0, .5, 1, 2};

  private FlatAwards() {}
}
