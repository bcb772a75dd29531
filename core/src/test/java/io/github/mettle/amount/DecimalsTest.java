package io.github.mettle.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as text: short, and the same number when it is read. */
class DecimalsTest {
  @ParameterizedTest
  @CsvSource({
    "0.11, 0.11",
    "4, 4",
    "-0.0, 0",
    "-2.5, -2.5",
    "0.1, 0.1",
    "0.30000000000000004, 0.30000000000000004",
    "999999999999999, 999999999999999",
    "1e15, 1000000000000000",
    "-1e15, -1000000000000000",
    "1e20, 100000000000000000000",
    "1e21, 1E+21",
    "1e-20, 0.00000000000000000001",
    "1e-21, 1E-21",
    "2e-44, 2E-44",
    "NaN, NaN",
    "-Infinity, -Infinity"
  })
  void shortest(double value, String text) {
    assertThat(Decimals.shortest(value)).isEqualTo(text);
  }

  @Test
  void theShortestReadsBackAsTheSame() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.parseDouble(Decimals.shortest(value))).isEqualTo(value);
      }
      if (Double.isFinite(value) && Math.abs(value) >= Double.MIN_NORMAL) {
        assertThat(Decimals.shortestDecimal(value).precision())
            .isLessThanOrEqualTo(17)
            .isLessThanOrEqualTo(new BigDecimal(Double.toString(value)).precision());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0.000001", "-500000, -0.5", "1000000, 1", "1230000, 1.23"})
  void ofMicros(long micros, String text) {
    assertThat(Decimals.ofMicros(micros)).isEqualTo(text);
  }

  /** An eighth is a tie in two decimals; 0.145 is none, since the double is a little less. */
  @ParameterizedTest
  @CsvSource({"0.125, 2, 0.12", "0.375, 2, 0.38", "0.145, 2, 0.14", "-0.004, 2, 0.00", "7, 0, 7"})
  void fixed(double value, int decimals, String text) {
    assertThat(Decimals.fixed(value, decimals)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"-1500000, 2, -1.50", "5000, 2, 0.00", "15000, 2, 0.02", "0, 1, 0.0"})
  void fixedMicros(long micros, int decimals, String text) {
    assertThat(Decimals.fixedMicros(micros, decimals)).isEqualTo(text);
  }
}
