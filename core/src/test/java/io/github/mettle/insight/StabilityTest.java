package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.TrustModel;
import org.junit.jupiter.api.Test;

class StabilityTest {
  @Test
  void agreesWithThePlainForm() {
    ImmutableList<BalanceSheet> ordered =
        ImmutableList.sortedCopyOf(Ranking.ORDER, Examples.randomSheets(80, 30));
    TrustModel model = ordered.get(0).model().orElseThrow();
    double[] stabilities = Stability.of(model, ordered);
    assertThat(stabilities).hasSize(79);
    assertThat(stabilities).containsExactly(PlainStability.of(model, ordered), within(1e-12));
  }

  @Test
  void ofOneThereIsNone() {
    BalanceSheet sheet = Examples.sheet(Examples.ruhr());
    TrustModel model = sheet.model().orElseThrow();
    assertThat(Stability.of(model, ImmutableList.of(sheet))).isEmpty();
  }
}
