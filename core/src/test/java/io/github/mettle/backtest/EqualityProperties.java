package io.github.mettle.backtest;

import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Law;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.TrackRecord;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/** A forecast is the expected value of the sheet one second before, by every rule of the model. */
@Domain(Cases.class)
class EqualityProperties {
  private static final String AS_OF = "2032-01-01";

  /** Below that, rounding to micro-points would show in a forecast. */
  private static final double LEAST_PRIOR_WEIGHT = 0.1;

  private static final double PRECISION = 1e-4;

  @Property(tries = 400, seed = Law.SEED, edgeCases = EdgeCasesMode.NONE)
  void aForecastIsThatOfTheSheetOneSecondBefore(@ForAll TrackRecord record, @ForAll Policy policy) {
    double priorWeight = Math.max(LEAST_PRIOR_WEIGHT, policy.priorWeight());
    Policy sure = policy.toBuilder().priorWeight(priorWeight).build();
    int outcomes = EqualityTest.assertEqualsWeighingAnew(sure, record, AS_OF, PRECISION);
    Statistics.label("outcomes")
        .collect(Math.min(outcomes, 3))
        .coverage(it -> it.check(3).percentage(share -> share > 40));
  }
}
