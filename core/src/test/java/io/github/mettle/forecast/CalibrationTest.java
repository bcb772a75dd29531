package io.github.mettle.forecast;

import static io.github.mettle.account.Account.COMMITMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Action;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final long DAY = 86_400;
  private static final long FIRST = Instant.parse("2018-01-01T00:00:00Z").getEpochSecond();
  private static final String AS_OF = "2026-01-01";
  private static final Calibration CALIBRATION = Calibration.of(Policy.standard());

  /** Promises, three a month, each kept with the probability of its number, or a window late. */
  private static TrackRecord promises(String party, int count, IntToDoubleFunction kept) {
    return promises(party, FIRST, count, kept);
  }

  private static TrackRecord promises(
      String party, long begin, int count, IntToDoubleFunction kept) {
    SplittableRandom random = new SplittableRandom(party.hashCode());
    List<Episode> episodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long made = begin + i * 10L * DAY;
      long due = made + 2 * DAY;
      long done = random.nextDouble() < kept.applyAsDouble(i) ? due : due + 9 * DAY;
      episodes.add(
          Commitment.builder()
              .id("p" + i)
              .madeAt(Instant.ofEpochSecond(made))
              .dueAt(Instant.ofEpochSecond(due))
              .keptAt(Instant.ofEpochSecond(done))
              .build());
    }
    return TrackRecord.of(party, episodes);
  }

  /** A new party a month, each as good as the others, or nearly. */
  private static List<TrackRecord> steady() {
    List<TrackRecord> portfolio = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      double kept = 0.8 + 0.003 * i;
      portfolio.add(promises("steady " + i, FIRST + i * 30L * DAY, 12, unused -> kept));
    }
    return portfolio;
  }

  @Test
  void whereAllKeepMostTheirPeersSayMoreThanOneHalf() {
    CalibrationReport report = CALIBRATION.run(steady(), "2023-02-28");
    assertThat(report.calibrated()).containsExactly(COMMITMENT);
    assertThat(report.isPeersBaseRateBetter(COMMITMENT)).isTrue();
    assertThat(report.isBetter()).isTrue();
    assertThat(report.lossAsChosen()).isLessThan(report.lossAsGiven());
    assertThat(report.outcomesForward()).isEqualTo(60 * 12 * 4 / 5);
    assertThat(report.lossesByCriterion())
        .containsExactly(
            new CriterionLoss(
                COMMITMENT,
                Criterion.KEEP,
                report.outcomesForward(),
                report.lossAsChosen(),
                report.lossAsGiven(),
                report.lossOfMixture()));
    assertThat(report.policy().baseRates().get(COMMITMENT)).isCloseTo(0.89, within(0.03));
    assertThat(report.policy().priorWeight()).isEqualTo(report.priorWeight());
  }

  @Test
  void whereConductDoesNotChangeManyHalfLivesAreAsGood() {
    CalibrationReport report = CALIBRATION.run(steady(), AS_OF);
    assertThat(report.halfLivesAsGood(COMMITMENT)).contains(730.0, 1460.0, 2920.0, 5840.0);
    assertThat(report.priorWeightsAsGood()).contains(report.priorWeight());
  }

  @Test
  void whereConductChangesShortHalfLivesAreBetter() {
    List<TrackRecord> fickle =
        List.of(
            promises("A", 250, i -> i / 50 % 2 == 0 ? 0.95 : 0.1),
            promises("B", 250, i -> i / 50 % 2 == 0 ? 0.1 : 0.95));
    CalibrationReport report = CALIBRATION.run(fickle, AS_OF);
    assertThat(report.halfLifeDays(COMMITMENT)).isLessThanOrEqualTo(182.5);
    assertThat(report.halfLivesAsGood(COMMITMENT)).doesNotContain(730.0);
    assertThat(report.isBetter()).isTrue();
    assertThat(report.policy().halfLifeDays().get(COMMITMENT)).isLessThanOrEqualTo(182.5);
  }

  /** An account of two criteria has one setting; the mixture has one for each. */
  @Test
  void theMixtureIsTheYardstickOfEachCriterion() {
    List<Episode> episodes = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      String day = LocalDate.parse("2020-01-01").plusDays(10L * i).toString();
      String late = LocalDate.parse("2020-01-01").plusDays(10L * i + 5).toString();
      episodes.add(Inquiry.of("q" + i, day).answered(Candour.STRAIGHT, i % 10 == 0 ? late : day));
      Incident incident =
          Incident.of("i" + i, day, Severity.MODERATE, Attribution.SUPPLIER, Impact.NONE);
      episodes.add(incident.with(Action.RESOLVED, i % 10 == 0 ? day : late));
    }
    CalibrationReport report = CALIBRATION.run(List.of(TrackRecord.of("A", episodes)), AS_OF);
    assertThat(report.calibrated()).contains(Account.RESPONSIVENESS);
    List<CriterionLoss> losses =
        report.lossesByCriterion().stream()
            .filter(loss -> loss.account() == Account.RESPONSIVENESS)
            .toList();
    assertThat(losses)
        .extracting(CriterionLoss::criterion)
        .containsExactly(Criterion.UPDATE, Criterion.ANSWER);
    assertThat(losses)
        .allSatisfy(loss -> assertThat(loss.ofMixture()).isLessThan(loss.asChosen() - 0.1));
    assertThat(report.toString()).contains(losses.get(0).toString());
    assertThat(losses.get(0).toString())
        .matches(
            "RESPONSIVENESS, update: log loss 0\\.\\d{4}, as given 1\\.\\d{4}, of the mixture"
                + " 0\\.\\d{4} \\(\\d+ outcomes\\)");
  }

  @Test
  void fewOutcomesAreNotPretendedToBeEnough() {
    CalibrationReport report = CALIBRATION.run(List.of(promises("A", 60, i -> 0.5)), AS_OF);
    assertThat(report.tooLittleEvidence()).containsExactly(COMMITMENT);
    assertThat(report.policy()).isEqualTo(Policy.standard());
    assertThat(report.isBetter()).isFalse();
    assertThat(report).hasToString("COMMITMENT: too little evidence");
    assertThatThrownBy(() -> report.halfLifeDays(COMMITMENT))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "account must have at least 200 outcomes, 20 of them met and 20 missed, to be"
                + " calibrated: COMMITMENT");
    assertThatThrownBy(report::priorWeight).isInstanceOf(RefusedException.class);
  }

  @Test
  void norAreManyThatAreAllAlike() {
    CalibrationReport report = CALIBRATION.run(List.of(promises("A", 250, i -> 1)), AS_OF);
    assertThat(report.tooLittleEvidence()).containsExactly(COMMITMENT);
  }

  @Test
  void ofNothingNothingIsSaid() {
    assertThat(CALIBRATION.run(List.of(), AS_OF)).hasToString("no outcomes");
  }

  @Test
  void theSamePortfolioGivesTheSameAnswer() {
    assertThat(CALIBRATION.run(steady(), AS_OF))
        .hasToString(CALIBRATION.run(steady(), AS_OF).toString());
  }
}
