package io.github.mettle.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.Scorecard;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Law;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Totals;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/** A forecast is the expected value of the sheet one second before, by every rule of the model. */
@Domain(Cases.class)
class EqualityProperties {
  private static final String AS_OF = "2032-01-01";

  /** Below that, a micro-point would be worth more than a thousandth of a forecast. */
  private static final double LEAST_PRIOR_WEIGHT = 0.1;

  @Property(tries = 400, seed = Law.SEED, edgeCases = EdgeCasesMode.NONE)
  void aForecastIsThatOfTheSheetOneSecondBefore(@ForAll TrackRecord record, @ForAll Policy policy) {
    double priorWeight = Math.max(LEAST_PRIOR_WEIGHT, policy.priorWeight());
    Policy sure = policy.toBuilder().priorWeight(priorWeight).build();
    Scorecard scorecard = Scorecard.of(sure);
    BacktestReport report = Backtest.of(sure).run(List.of(record), AS_OF);
    Statistics.label("outcomes")
        .collect(Math.min(report.outcomes().size(), 3))
        .coverage(it -> it.check(3).percentage(share -> share > 40));
    for (int i = 0; i < report.outcomes().size(); i++) {
      Outcome outcome = report.outcomes().get(i);
      Moment before = Moment.of(outcome.askedAt().minusSeconds(1));
      Totals totals = scorecard.totals(record, before);
      long assets = totals.assets(outcome.account()).micros();
      long liabilities = totals.liabilities(outcome.account()).micros();
      assertThat(report.forecast(BacktestReport.METTLE, i))
          .as("%s, weighed as of %s", outcome, before)
          .isCloseTo(
              scorecard.model().expected(outcome.account(), assets, liabilities), within(1e-4));
    }
  }
}
