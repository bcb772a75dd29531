package io.github.mettle.example.study;

import static io.github.mettle.backtest.BacktestReport.WITH_PEERS;
import static io.github.mettle.forecast.Forecasts.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.account.Account;
import io.github.mettle.example.study.Study.Run;
import io.github.mettle.forecast.TargetCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The known facts of the public sets, and their forecasts. */
class StudyTest {
  private static List<Run> runs = List.of();

  private static List<Run> runs() throws IOException {
    if (runs.isEmpty()) {
      runs = Study.runs(Shared.data());
    }
    return runs;
  }

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
  void theForecastHasALowerLogLossThanThePeersSettingOnAllSevenSurelyOnThree() throws IOException {
    assertThat(runs())
        .hasSize(7)
        .allSatisfy(run -> assertThat(run.logLoss(NAME)).isLessThan(run.logLoss(WITH_PEERS)));
    assertThat(runs().stream().filter(run -> run.against(WITH_PEERS).isSure()))
        .extracting(run -> run.set().name())
        .containsExactly("Promises", "Contained in 1 h", "Resolved in 2 h");
  }

  @Test
  void noneOfItsLossesToTheBestBaselineIsBeyondChance() throws IOException {
    assertThat(runs())
        .allSatisfy(run -> assertThat(run.against(run.bestBaseline()).upper()).isPositive());
    assertThat(runs().stream().filter(run -> run.against(run.bestBaseline()).mean() < 0))
        .hasSize(6);
  }

  @Test
  void thePageSaysWhatCameOut() throws IOException {
    String page = Files.readString(Path.of("README.md")).replace("**Forecast**", "Forecast");
    List<String> forecasts = runs().get(0).report().forecasts();
    List<String> shown =
        forecasts.stream().filter(it -> page.contains("| " + it + " | 0")).toList();
    assertThat(shown).contains(NAME, WITH_PEERS, "pooled mean").hasSizeGreaterThan(12);
    for (String forecast : shown) {
      List<String> cells = new ArrayList<>(List.of(forecast));
      runs.forEach(run -> cells.add(Study.fixed(4, run.logLoss(forecast))));
      assertThat(page).contains(line(cells));
    }
    for (Run run : runs) {
      assertThat(page).contains(line(Study.comparison(run)));
      assertThat(page).contains(line(targets(run.set())));
    }
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static List<String> targets(DataSet set) {
    List<String> cells = new ArrayList<>(List.of(set.name()));
    for (List<TargetCheck> checks :
        List.of(
            TargetCheck.of(set.policy(), set.portfolio(), set.asOf()),
            TargetCheck.againstPeers(set.policy(), set.portfolio(), set.asOf()))) {
      for (TargetCheck check : checks) {
        if (check.account() == set.account()) {
          cells.add(Study.fixed(2, check.target()));
          cells.add(above(check.proven()));
          cells.add(above(check.others()));
        }
      }
    }
    return cells;
  }

  private static String above(TargetCheck.Group group) {
    return group.count() == 0 ? "none" : group.aboveTarget() + " of " + group.count();
  }

  /**
   * Forecasts of similar probability are met about as often, in bins of at least 30 outcomes; but
   * for the first answers, which begin before much is known: .77 was forecast, .97 observed.
   */
  @Test
  void itsProbabilitiesMeanWhatTheySayToWithin() throws IOException {
    assertThat(runs())
        .extracting(run -> run.scores(NAME).largestBinError(Plot.FULL_BIN))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 0.001 ? 0 : Double.compare(a, b))
        .containsExactly(0.029, 0.023, 0.205, 0.025, 0.084, 0.091, 0.028);
  }

  @Test
  void theReportIsWrittenBothWays() throws IOException {
    Page page = Study.of(Shared.data(), 1);
    assertThat(page.markdown())
        .contains("| log loss, lower is better | Promises |")
        .contains("| outcomes | 464 | 4915 | 3186 | 3129 | 779 | 779 | 779 |")
        .contains("| suppliers | 1 | 2 | 5 | 10 | 20 | 50 | 100 |")
        .contains("that nothing printed shows: Sandbagged dates (0.59); Relabelled");
    assertThat(page.html()).contains("<svg").doesNotContain("<script");
  }
}
