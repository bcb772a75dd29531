package io.github.mettle.example.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.backtest.Backtest;
import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.backtest.Baselines;
import io.github.mettle.insight.Recommendation;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.trust.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What pays and what does not; where it pays the page says what shows it, or that nothing does. */
class GamingTest {
  private static List<Gaming.Result> results;

  @BeforeAll
  static void play() {
    results = Gaming.play();
  }

  private static Gaming.Result of(String attack) {
    return results.stream()
        .filter(result -> result.attack().name().equals(attack))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(Predicate<Gaming.Result> which) {
    return results.stream().filter(which).map(result -> result.attack().name()).toList();
  }

  @Test
  void theTableOnThePageIsWhatCameOut() throws IOException {
    Page table = new Page("").table("Attacks", Gaming.header(), Gaming.rows(results));
    String rows = table.markdown().substring(table.markdown().indexOf('|')).strip();
    assertThat(Files.readString(Path.of("ATTACKS.md"))).contains(rows);
  }

  @Test
  void thePageSaysWhatEachDoes() throws IOException {
    String page = Files.readString(Path.of("ATTACKS.md"));
    assertThat(Attacks.all())
        .hasSize(42)
        .allSatisfy(
            attack ->
                assertThat(page).contains("- **" + attack.name() + "** " + attack.what() + "."));
  }

  @Test
  void whatGainsIsShownButForFour() {
    assertThat(names(result -> result.pays() && !result.isShown()))
        .containsExactly(
            "Sandbagged dates",
            "Relabelled: refused as unreasonable",
            "Easy requests",
            "Easy questions");
  }

  /** Were the rest of the record good, nothing would show these. */
  @Test
  void someAreShownOnlyByTheRestOfTheRecord() {
    assertThat(names(it -> it.pays() && it.isShown() && !it.isShownByItself()))
        .containsExactly(
            "Flooding, trifles as promises",
            "Gestures",
            "Early resolved, never reopened",
            "Starts that they declare",
            "Updates by a bot");
  }

  @Test
  void someMakeAWatchOrAHoldAnApprovalAndNoneIsPreferred() {
    assertThat(names(it -> it.after().decision() == Recommendation.PREFER)).isEmpty();
    assertThat(names(it -> it.after().decision() == Recommendation.APPROVE))
        .containsExactly(
            "Sandbagged dates",
            "Due in 900 days",
            "Waivers before the due",
            "Splitting orders",
            "Relabelled: refused as unreasonable",
            "Easy requests",
            "Easy questions",
            "All at once, nothing grave");
  }

  @Test
  void selfPraiseAndDisputesAloneGainNothing() {
    assertThat(of("Self-praise").gain()).isZero();
    assertThat(of("Self-praise").gainOverall()).isZero();
    assertThat(of("Self-praise").gainOfHitRate()).isCloseTo(0.52, within(0.01));
    assertThat(of("Disputing everything").gain()).isZero();
    assertThat(of("Disputing everything").gainOverall()).isZero();
  }

  @Test
  void repeatsAndEarlyWordOfSuccessCost() {
    assertThat(of("The repeated fault").gain()).isNegative();
    assertThat(of("Early resolved").gain()).isNegative();
  }

  @Test
  void whatIsRecordedAtItsStakeGainsLittle() {
    assertThat(of("Flooding with trifles").gain()).isCloseTo(0.07, within(0.01));
    assertThat(of("Flooding, trifles as promises").gain()).isGreaterThan(0.4);
    assertThat(of("Splitting orders, by their share").gain()).isCloseTo(0, within(0.001));
    assertThat(of("Splitting orders").gain()).isGreaterThan(0.2);
  }

  /** Eleven accounts PROVEN do not buy off what was done when it was serious. */
  @Test
  void allAtOnceMeetsAHoldIfAnythingGraveWasFailed() {
    Gaming.Result all = of("All at once");
    assertThat(all.before().proven()).isEqualTo(1);
    assertThat(all.after().proven()).isEqualTo(11);
    assertThat(all.after().standingOfTheWhole()).isEqualTo(Standing.MIXED);
    assertThat(all.after().decision()).isEqualTo(Recommendation.HOLD);
    assertThat(all.signs()).contains(Sign.TRIAL, Sign.GATE);
  }

  /** Where nothing grave happened, only the split orders give it away. */
  @Test
  void allAtOnceIsApprovedWhereNothingGraveHappened() {
    Gaming.Result all = of("All at once, nothing grave");
    assertThat(all.after().proven()).isEqualTo(11);
    assertThat(all.after().standingOfTheWhole()).isEqualTo(Standing.PROVEN);
    assertThat(all.signs()).containsExactly(Sign.SMALL_ORDERS);
  }

  @Test
  void whoTurnsBadIsFoundOutSlowly() {
    assertThat(of("On-off").after().account()).isCloseTo(0.66, within(0.01));
    assertThat(of("On-off").after().standingOfTheAccount()).isEqualTo(Standing.MIXED);
    TrackRecord onOff = of("On-off").attack().attack().record(new SplittableRandom(1));
    BacktestReport report =
        Backtest.of(Policy.standard()).against(Baselines.all()).run(List.of(onOff), Attacks.AS_OF);
    double smoothing =
        report
            .memory("exponential smoothing", Account.COMMITMENT, Criterion.KEEP)
            .forecast(report.next("A", Account.COMMITMENT, Criterion.KEEP));
    assertThat(smoothing).isCloseTo(0.06, within(0.005));
  }
}
