package io.github.mettle.example.study;

import static io.github.mettle.backtest.BacktestReport.WITH_PEERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.backtest.Backtest;
import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.backtest.Baselines;
import io.github.mettle.backtest.ForecastScores;
import io.github.mettle.backtest.Outcome;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

/** The known facts of the public sets, and their forecasts. */
class StudyTest {
  private static BacktestReport run(DataSet set) {
    return Backtest.of(set.policy()).against(Baselines.all()).run(set.portfolio(), set.asOf());
  }

  private static List<String> betterThanOurs(DataSet set) {
    BacktestReport report = run(set);
    double ours = report.scores(WITH_PEERS, set.account()).logLoss();
    return report.forecasts().stream()
        .skip(2)
        .filter(baseline -> report.scores(baseline, set.account()).logLoss() <= ours)
        .toList();
  }

  @Test
  void promisesWereKeptWithinFiveMinutesIn567Of654Cases() throws IOException {
    BacktestReport report = run(Promises.strict(Shared.data()));
    assertThat(report.outcomes()).hasSize(654);
    assertThat(report.missed()).isEqualTo(654 - 567);
    assertThat(report.madeUpFor()).isZero();
    assertThat(run(Promises.graded(Shared.data())).madeUpFor()).isEqualTo(654 - 567);
  }

  @Test
  void deliveriesThatWereNoVendorsAreLeftOutAndFiveRowsRefused() throws IOException {
    DataSet set = Deliveries.strict(Shared.data());
    assertThat(set.rows().read() + set.rows().leftOut() + set.rows().refusals().size())
        .isEqualTo(10_324);
    assertThat(set.rows().leftOut()).isEqualTo(5404);
    assertThat(set.rows().refusals())
        .hasSize(5)
        .contains(
            "scms-deliveries-2006-2015.csv:432: 4190: deliveredAt must be at or after orderedAt"
                + " 2007-11-12: 2007-01-24");
    assertThat(1 - run(set).scores(WITH_PEERS).meanShare()).isCloseTo(0.053, within(0.0005));
  }

  @Test
  void complaintsWereAnsweredInTimeAndDisputedAsTheBureauSays() throws IOException {
    DataSet answers = Complaints.answers(Shared.data());
    double timely = run(answers).scores(WITH_PEERS, answers.account()).meanShare();
    assertThat(timely).isCloseTo(0.971, within(0.0005));
    DataSet disputes = Complaints.disputes(Shared.data());
    double undisputed = run(disputes).scores(WITH_PEERS).meanShare();
    assertThat(1 - undisputed).isCloseTo(0.190, within(0.0005));
  }

  @Test
  void noBaselineForecastsDeliveriesOrComplaintsBetter() throws IOException {
    assertThat(betterThanOurs(Deliveries.strict(Shared.data()))).isEmpty();
    assertThat(betterThanOurs(Complaints.answers(Shared.data()))).isEmpty();
    assertThat(betterThanOurs(Complaints.disputes(Shared.data()))).isEmpty();
  }

  /** Within an incident, broken promises follow each other faster than the sheet learns. */
  @Test
  void oneBaselineForecastsPromisesBetterByAThousandth() throws IOException {
    DataSet set = Promises.strict(Shared.data());
    assertThat(betterThanOurs(set)).containsExactly("Beta reputation without fading");
    Difference difference =
        Difference.between(run(set), set.account(), "Beta reputation without fading", WITH_PEERS);
    assertThat(difference.mean()).isCloseTo(-0.0011, within(0.0001));
    assertThat(difference.isSure()).isFalse();
  }

  /**
   * Taken one after another, as if a notice on several services told of one before the other, and
   * observed at once, promises are forecast with the log losses .431 and .417 that were published
   * of this set: .02 too good, which is what a glimpse of the same second is worth.
   */
  @Test
  void aGlimpseOfTheSameSecondIsWorthTwoHundredths() throws IOException {
    List<Outcome> outcomes = run(Promises.strict(Shared.data())).outcomes();
    assertThat(logLossInSequence(outcomes, (own, others) -> 0.5)).isCloseTo(0.431, within(0.005));
    assertThat(logLossInSequence(outcomes, (own, others) -> (others[0] + 1) / (others[1] + 2)))
        .isCloseTo(0.417, within(0.005));
  }

  private static double logLossInSequence(
      List<Outcome> outcomes, ToDoubleBiFunction<double[], double[]> baseRate) {
    Map<String, double[]> sums = new HashMap<>();
    double[] all = new double[2];
    double loss = 0;
    for (Outcome outcome : outcomes) {
      double[] own = sums.computeIfAbsent(outcome.party(), unused -> new double[2]);
      double[] others = {all[0] - own[0], all[1] - own[1]};
      double p = (own[0] + 2 * baseRate.applyAsDouble(own, others)) / (own[1] + 2);
      loss -= StrictMath.log(outcome.share() == 1 ? p : 1 - p);
      own[0] += outcome.share();
      own[1]++;
      all[0] += outcome.share();
      all[1]++;
    }
    return loss / outcomes.size();
  }

  @Test
  void ourProbabilitiesMeanWhatTheySayToWithin() throws IOException {
    assertThat(largestBinError(Promises.strict(Shared.data()))).isCloseTo(0.084, within(0.001));
    assertThat(largestBinError(Deliveries.strict(Shared.data()))).isCloseTo(0.040, within(0.001));
    assertThat(largestBinError(Complaints.answers(Shared.data()))).isCloseTo(0.019, within(0.001));
    assertThat(largestBinError(Complaints.disputes(Shared.data()))).isCloseTo(0.127, within(0.001));
  }

  private static double largestBinError(DataSet set) {
    ForecastScores scores = run(set).scores(WITH_PEERS, set.account());
    return scores.largestBinError(30);
  }

  @Test
  void theReportIsWrittenBothWays() throws IOException {
    Page page = Study.of(Shared.data());
    assertThat(page.markdown())
        .contains("| Mettle with peers' base rates | 0.4538 | 0.1831 | 0.1316 | 0.4902 |")
        .contains("Tricks that pay on Mettle, COMMITMENT: Whitewashing (0.24); Flooding")
        .contains("| Mettle with peers' base rates | 654 | 0.1251 | 0.4538 |")
        .contains("loses to Beta reputation without fading");
    assertThat(page.html())
        .contains("<td>Mettle with peers&#39; base rates</td><td>654</td><td>0.1251</td>")
        .contains("<svg")
        .doesNotContain("<script");
  }
}
