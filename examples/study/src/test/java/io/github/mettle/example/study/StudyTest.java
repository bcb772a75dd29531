package io.github.mettle.example.study;

import static io.github.mettle.backtest.BacktestReport.WITH_PEERS;
import static io.github.mettle.forecast.Forecasts.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.account.Account;
import io.github.mettle.example.study.Study.Run;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The known facts of the public sets, and their forecasts. */
class StudyTest {
  @Test
  void promisesWereKeptWithinFiveMinutesIn408Of464Cases() throws IOException {
    Run run = Run.of(Promises.of(Shared.data()));
    assertThat(run.report().outcomes()).hasSize(464);
    assertThat(run.report().missed()).isEqualTo(464 - 408);
    assertThat(run.report().madeUpFor()).isEqualTo(464 - 408);
  }

  @Test
  void deliveriesThatWereNoVendorsAreLeftOutAndFiveRowsRefused() throws IOException {
    DataSet set = Deliveries.of(Shared.data());
    assertThat(set.rows().read() + set.rows().leftOut() + set.rows().refusals().size())
        .isEqualTo(10_324);
    assertThat(set.rows().leftOut()).isEqualTo(5404);
    assertThat(set.rows().refusals()).hasSize(5);
    assertThat(1 - Run.of(set).scores(WITH_PEERS).meanShare()).isCloseTo(0.053, within(0.0005));
  }

  @Test
  void complaintsWereAnsweredInTimeAndDisputedAsTheBureauSays() throws IOException {
    Run answers = Run.of(Complaints.answers(Shared.data()));
    assertThat(answers.scores(NAME).meanShare()).isCloseTo(0.971, within(0.0005));
    Run disputes = Run.of(Complaints.disputes(Shared.data()));
    assertThat(1 - disputes.scores(NAME).meanShare()).isCloseTo(0.190, within(0.0005));
  }

  @Test
  void statusPagesHaveThreeAccounts() throws IOException {
    for (Account account : List.of(Account.CONTAINMENT, Account.RESOLUTION, Account.CANDOUR)) {
      assertThat(Run.of(StatusPages.of(Shared.data(), account)).scores(NAME).count())
          .isEqualTo(779);
    }
  }

  @Test
  void theForecastHasALowerLogLossThanThePeersSettingOnAllSeven() throws IOException {
    assertThat(Study.runs(Shared.data()))
        .hasSize(7)
        .allSatisfy(run -> assertThat(run.logLoss(NAME)).isLessThan(run.logLoss(WITH_PEERS)));
  }

  /**
   * Forecasts of similar probability are met about as often, in bins of at least 30 outcomes; but
   * for the first answers, which begin before much is known: .77 was forecast, .97 observed.
   */
  @Test
  void itsProbabilitiesMeanWhatTheySayToWithin() throws IOException {
    assertThat(Study.runs(Shared.data()))
        .extracting(run -> run.scores(NAME).largestBinError(Plot.FULL_BIN))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 0.001 ? 0 : Double.compare(a, b))
        .containsExactly(0.029, 0.023, 0.205, 0.025, 0.084, 0.091, 0.028);
  }

  @Test
  void theReportIsWrittenBothWays() throws IOException {
    Page page = Study.of(Shared.data());
    assertThat(page.markdown())
        .contains("| log loss, lower is better | Promises |")
        .contains("| outcomes | 464 | 4915 | 3186 | 3129 | 779 | 779 | 779 |")
        .contains("that nothing printed shows: Sandbagged dates (0.59); Relabelled");
    assertThat(page.html()).contains("<svg").doesNotContain("<script");
  }
}
