package io.github.mettle.example.benchmark;

/** Both sides of a pair must give the same answer before anyone looks at a clock. */
final class Agreement {
  private Agreement() {}

  static void require(String what, double ours, double theirs, double tolerance) {
    if (!(Math.abs(ours - theirs) <= tolerance)) {
      throw new IllegalStateException(
          what + " must be the same to within " + tolerance + ": " + ours + " and " + theirs);
    }
  }

  static void require(String what, long ours, long theirs) {
    if (ours != theirs) {
      throw new IllegalStateException(what + " must be the same: " + ours + " and " + theirs);
    }
  }
}
