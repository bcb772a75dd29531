package io.github.mettle.insight;

import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Finds the smallest number, from 1, that does.
 *
 * @param most no number above is tried
 * @param isMonotone whether each number above one that does, does too: then halving finds it
 */
record SmallestCount(int most, boolean isMonotone) {

  /** {@return the answer for the smallest number that has one} */
  <T> Optional<T> of(IntFunction<Optional<T>> attempt) {
    return isMonotone ? halving(attempt) : scanning(attempt);
  }

  private <T> Optional<T> scanning(IntFunction<Optional<T>> attempt) {
    for (int n = 1; n <= most; n++) {
      Optional<T> found = attempt.apply(n);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private <T> Optional<T> halving(IntFunction<Optional<T>> attempt) {
    int high = 1;
    Optional<T> found = attempt.apply(high);
    while (found.isEmpty() && high < most) {
      high = Math.min(most, high * 2);
      found = attempt.apply(high);
    }
    int low = high / 2;
    while (found.isPresent() && high - low > 1) {
      int middle = (low + high) / 2;
      Optional<T> fewer = attempt.apply(middle);
      found = fewer.isPresent() ? fewer : found;
      high = fewer.isPresent() ? middle : high;
      low = fewer.isPresent() ? low : middle;
    }
    return found;
  }
}
