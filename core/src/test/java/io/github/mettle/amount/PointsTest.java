package io.github.mettle.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums are exact, whatever their order; what does not fit is an error. */
class PointsTest {
  private final Points quarter = Points.of(0.25);
  private final Points most = Points.ofMicros(Long.MAX_VALUE);
  private final Points least = Points.ofMicros(Long.MIN_VALUE);

  /** A tenth added ten times is one: in doubles it is not. */
  @Test
  void sumsAreExact() {
    Points sum = Points.ZERO;
    for (int i = 0; i < 10; i++) {
      sum = sum.plus(Points.of(0.1));
    }
    assertThat(sum).isEqualTo(Points.of(1));
    assertThat(sum.minus(Points.of(0.1))).isEqualTo(Points.of(0.9));
    assertThat(quarter.times(3)).isEqualTo(Points.of(0.75));
    assertThat(quarter.negated()).isEqualTo(Points.of(-0.25)).hasToString("-0.25");
    assertThat(quarter.toDouble()).isEqualTo(0.25);
    assertThat(quarter.micros()).isEqualTo(250_000);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0000005, 0",
    "0.0000015, 0.000002",
    "0.0000025, 0.000002",
    "-0.0000015, -0.000002",
    "1e12, 1000000000000",
    "-0.0, 0"
  })
  void doublesAreRoundedToTheNearestMicroPointHalfToEven(double points, String text) {
    assertThat(Points.of(points)).hasToString(text).isEqualTo(Points.parse(text));
  }

  @Test
  void whatDoesNotFitIsAnError() {
    Points one = Points.ofMicros(1);
    for (ThrowingCallable tooMuch :
        List.<ThrowingCallable>of(
            () -> most.plus(one), () -> least.minus(one), () -> most.times(2), least::negated)) {
      assertThatExceptionOfType(ArithmeticException.class).isThrownBy(tooMuch);
    }
    assertThatThrownBy(() -> Points.of(0x1p63 / 1e6))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("points must be within 9.2e12: 9.223372036854775E12");
    assertThatThrownBy(() -> Points.of(Double.NaN))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("points must be within 9.2e12: NaN");
    assertThat(Points.of(9e12).micros()).isEqualTo(9_000_000_000_000_000_000L);
  }

  @Test
  void readsWhatItWrites() {
    for (Points points : List.of(quarter, most, least, Points.ZERO, Points.of(-12.5))) {
      assertThat(Points.parse(points.toString())).isEqualTo(points).hasSameHashCodeAs(points);
    }
    assertThat(Points.parse("2.5e-1")).isEqualTo(quarter);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Points.parse("0.0000001"));
    assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Points.parse("one"));
  }

  @Test
  void isOrderedByAmount() {
    assertThat(List.of(least, Points.of(-1), Points.ZERO, quarter, most)).isSorted();
    assertThat(quarter).isNotEqualTo(Points.of(0.26)).isNotEqualTo(null);
    assertThat(Points.ofMicros(7).hashCode()).isNotEqualTo(Points.ofMicros(8).hashCode());
    assertThat(least.signum()).isEqualTo(-1);
    assertThat(Points.ZERO.signum()).isZero();
    assertThat(quarter.signum()).isEqualTo(1);
    assertThat(Points.of(0.0000001).isZero()).isTrue();
    assertThat(quarter.isZero()).isFalse();
  }
}
