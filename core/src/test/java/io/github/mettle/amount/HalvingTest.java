package io.github.mettle.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Powers of one half: whole ones exactly, the others as good as exactly. */
class HalvingTest {
  @Test
  void wholeHalvingsAreExact() {
    for (int n = 0; n <= 1074; n++) {
      assertThat(Halving.after(n)).as("after %d", n).isEqualTo(Math.scalb(1.0, -n));
    }
    assertThat(Halving.after(1080)).isZero();
    assertThat(Halving.after(Double.POSITIVE_INFINITY)).isZero();
  }

  @Test
  void partsAreWithinTwoUnitsInTheLastPlace() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 100_000; i++) {
      double n = 1_080 * random.nextDouble() * random.nextDouble();
      double exact = StrictMath.pow(2, -n);
      assertThat(Math.abs(Halving.after(n) - exact))
          .as("after %s", n)
          .isLessThanOrEqualTo(2 * Math.ulp(exact));
    }
  }

  /** Two windows late leave less than one, down to the shortest difference. */
  @Test
  void neverRises() {
    double before = 1;
    for (int i = 1; i <= 1_080 * 64; i++) {
      double now = Halving.after(i / 64.0);
      assertThat(now).isLessThanOrEqualTo(before);
      before = now;
    }
  }
}
