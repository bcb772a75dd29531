package io.github.mettle.example.benchmark;

/**
 * How long and how often.
 *
 * @param pairs of runs of a benchmark
 * @param processes pairs of runs of a whole process
 * @param warmups iterations that do not count
 * @param iterations that count
 * @param seconds each
 */
record Runs(int pairs, int processes, int warmups, int iterations, int seconds) {
  static Runs quick() {
    return new Runs(5, 9, 6, 3, 1);
  }

  static Runs full() {
    return new Runs(9, 25, 4, 5, 1);
  }
}
