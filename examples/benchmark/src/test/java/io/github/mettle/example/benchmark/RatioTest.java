package io.github.mettle.example.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTest {
  @Test
  void tableMarksWhatIsMissedAndWhereTheRivalWins() {
    List<Ratio> ratios =
        List.of(
            ratio("reached", Goal.above(0.5, 0.35), 0.6),
            ratio("missed", Goal.below(2.5, 4), 3),
            ratio("beyond", Goal.above(15, 10), 9),
            ratio("rival", Goal.none(), 0.4));
    assertThat(Table.of(ratios))
        .isEqualTo(
            """
            | what | goal | min | median | max | | times, for orientation |
            |---|---|---|---|---|---|---|
            | reached | ≥ 0.50 | 0.30 | **0.60** | 1.20 |  | 1.50 ms : 2.00 s |
            | missed | ≤ 2.50 | 1.50 | **3.00** | 6.00 | missed | 1.50 ms : 2.00 s |
            | beyond | ≥ 15.0 | 4.50 | **9.00** | 18.0 | MISSED, beyond the limit | 1.50 ms : 2.00 s |
            | rival | none | 0.20 | **0.40** | 0.80 | the rival wins | 1.50 ms : 2.00 s |""");
    assertThat(ratios).extracting(Ratio::isBeyondLimit).containsExactly(false, false, true, false);
  }

  @Test
  void medianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
    assertThat(Ratio.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
  }

  private static Ratio ratio(String name, Goal goal, double median) {
    List<Double> ratios = List.of(median * 2, median / 2, median);
    return Ratio.of(name, goal, ratios, List.of(1_500.0), List.of(2e6));
  }
}
