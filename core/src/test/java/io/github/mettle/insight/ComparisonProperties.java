package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.sheet.BalanceSheet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ComparisonProperties {
  private static final String SEED = "42";

  @Property(seed = SEED, tries = 300)
  void bothWaysAddUpToOne(@ForAll long seed, @ForAll long other) {
    BalanceSheet a = sheet("A", seed);
    BalanceSheet b = sheet("B", other);
    Comparison there = Comparison.of(a, b);
    Comparison back = Comparison.of(b, a);
    assertThat(there.probability() + back.probability()).isEqualTo(1);
    assertThat(there.swap()).isEqualTo(back);
    assertThat(there.swap().probability()).isEqualTo(back.probability());
    assertThat(there.verdict()).isNotBlank();
  }

  @Property(seed = SEED, tries = 300)
  void accountsMakeTheDifference(@ForAll long seed, @ForAll long other) {
    Comparison comparison = Comparison.of(sheet("A", seed), sheet("B", other));
    double sum = comparison.differences().stream().mapToDouble(Difference::amount).sum();
    assertThat(sum).isCloseTo(comparison.difference(), within(1e-14));
  }

  @Property(seed = SEED, tries = 100)
  void rankingDoesNotDependOnTheOrderGiven(@ForAll @LongRange(max = 1_000_000) long seed) {
    List<BalanceSheet> sheets =
        List.of(sheet("A", seed), sheet("B", seed + 1), sheet("C", seed + 2), sheet("D", seed + 3));
    List<BalanceSheet> others = List.of(sheets.get(2), sheets.get(0), sheets.get(3), sheets.get(1));
    assertThat(Ranking.of(others)).isEqualTo(Ranking.of(sheets));
  }

  private static BalanceSheet sheet(String party, long seed) {
    return Examples.sheet(Examples.random(party, seed, 40));
  }
}
