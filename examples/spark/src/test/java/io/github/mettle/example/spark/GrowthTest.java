package io.github.mettle.example.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import org.junit.jupiter.api.Test;

/** The line that a measurement prints. */
class GrowthTest {
  @Test
  void ranksWhatItMeasures() {
    String best =
        Scorecard.standard()
            .rank(GeneratedFacts.records(7, 20), GeneratedFacts.AS_OF)
            .places()
            .get(0)
            .party();
    assertThat(Growth.measure(Weigher.standard(GeneratedFacts.AS_OF), 7, 20))
        .matches(
            "7 suppliers of 20: made in [0-9.]+ s, weighed in [0-9.]+ s, ranked in [0-9.]+ s;"
                + " [0-9.]+ s on the clock; [0-9]+ MB held; first "
                + best);
  }
}
