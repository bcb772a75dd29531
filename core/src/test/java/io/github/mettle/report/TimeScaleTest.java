package io.github.mettle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimeScaleTest {
  private static Set<String> ticks(String from, String to) {
    return TimeScale.between(Instant.parse(from), Instant.parse(to)).ticks().keySet();
  }

  /** Nearer to an end than 6 % of the width, a label would stick out. */
  @Test
  void nothingIsMarkedCloseToAnEnd() {
    assertThat(ticks("2026-01-01T00:00:00Z", "2026-05-01T00:00:00Z"))
        .containsExactly("2026-02", "2026-03", "2026-04");
    assertThat(ticks("2026-01-30T00:00:00Z", "2026-04-03T00:00:00Z"))
        .as("1 February is at 3 %, 1 April at 97 %")
        .containsExactly("2026-03");
    assertThat(ticks("2026-01-28T00:00:00Z", "2026-04-05T00:00:00Z"))
        .as("1 February is at 5.97 %, 1 April at 94.03 %")
        .containsExactly("2026-03");
    assertThat(ticks("2026-01-27T00:00:00Z", "2026-04-06T00:00:00Z"))
        .as("1 February is at 7 %, 1 April at 93 %")
        .containsExactly("2026-02", "2026-03", "2026-04");
  }

  @Test
  void yearsAreMarkedWhereMonthsAreTooMany() {
    assertThat(ticks("2019-07-01T00:00:00Z", "2024-07-01T00:00:00Z"))
        .containsExactly("2020", "2021", "2022", "2023", "2024");
    assertThat(ticks("2026-01-10T00:00:00Z", "2026-12-20T00:00:00Z"))
        .containsExactly("2026-03", "2026-05", "2026-07", "2026-09", "2026-11");
  }
}
