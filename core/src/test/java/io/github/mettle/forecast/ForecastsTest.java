package io.github.mettle.forecast;

import static io.github.mettle.account.Account.COMMITMENT;
import static io.github.mettle.account.Criterion.KEEP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Criterion;
import io.github.mettle.kit.World;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Episode;
import io.github.mettle.record.TrackRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastsTest {
  private static final Policy POLICY = Policy.standard();

  /** A promise a week, from so many weeks after 2024 began, kept with a probability. */
  private static TrackRecord promises(String party, int first, int count, double kept) {
    SplittableRandom random = new SplittableRandom(party.hashCode());
    TrackRecord.Builder record = TrackRecord.builder(party);
    for (int i = 0; i < count; i++) {
      LocalDate made = LocalDate.parse("2024-01-01").plusWeeks(first + i);
      Commitment promise = Commitment.of("p" + i, made.toString(), made.plusDays(5).toString());
      record.add(
          random.nextDouble() < kept ? promise.keptAt(made.plusDays(3).toString()) : promise);
    }
    return record.build();
  }

  private static Forecasts forecasts(TrackRecord... portfolio) {
    return Forecasts.of(POLICY, List.of(portfolio), "2025-12-31");
  }

  @Test
  void aForecastIsASentence() {
    Forecast forecast = forecasts(promises("A", 0, 80, 0.8)).of("A", COMMITMENT, KEEP);
    assertThat(forecast.probability()).isBetween(0.75, 0.82);
    assertThat(forecast.lower()).isLessThan(0.77);
    assertThat(forecast.upper()).isGreaterThan(0.82);
    assertThat(forecast.outcomeCount()).isEqualTo(80);
    assertThat(forecast.toString())
        .matches(
            "The next promise is 7\\d % likely to be kept in time; for eight in ten such suppliers,"
                + " the rate is between \\d\\d % and 9\\d %\\.");
  }

  @Test
  void whoIsNewIsForecastFromPeers() {
    List<TrackRecord> portfolio = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      portfolio.add(promises("peer " + i, 6 * i, 40, 0.9));
    }
    portfolio.add(TrackRecord.of("new"));
    Forecast forecast = Forecasts.of(POLICY, portfolio, "2025-12-31").of("new", COMMITMENT, KEEP);
    assertThat(forecast.outcomeCount()).isZero();
    assertThat(forecast.probability()).isCloseTo(0.9, within(0.03));
  }

  /** Where nothing was ever settled, it is the base rate, and next to nothing is known. */
  @Test
  void whereNothingIsKnownItIsTheBaseRate() {
    Forecast forecast = forecasts(TrackRecord.of("A")).of("A", COMMITMENT, KEEP);
    assertThat(forecast.probability()).isCloseTo(0.5, within(1e-9));
    assertThat(forecast.upper() - forecast.lower()).isGreaterThan(0.5);
  }

  @Test
  void allForecastsOfAPartyAreThoseOfTheCriteriaThatHaveOutcomes() {
    PartyForecast ofB = forecasts(promises("A", 0, 10, 1), TrackRecord.of("B")).of("B");
    assertThat(ofB.forecasts()).extracting(Forecast::criterion).containsExactly(KEEP);
    assertThat(ofB.peerCount()).isOne();
    assertThat(ofB.sentence()).startsWith("The next promise is ").doesNotContain("\n");
    assertThat(ofB.basis())
        .isEqualTo(
            "Probabilities, learnt from the past of this supplier and one other; the points of a"
                + " sheet are credit.");
  }

  @Test
  void whereNothingWasEverSettledThereIsNothingToSay() {
    PartyForecast none = forecasts(TrackRecord.of("A")).of("A");
    assertThat(none.forecasts()).isEmpty();
    assertThat(none)
        .hasToString("Nothing has been settled yet that a forecast could be learnt from.");
    assertThat(none.basis()).contains("of this supplier alone;");
  }

  @Test
  void aScorecardForecastsOneSupplierWithPeers() {
    TrackRecord one = promises("A", 0, 20, 0.7);
    TrackRecord peer = promises("B", 3, 40, 0.9);
    Scorecard scorecard = Scorecard.standard();
    assertThat(scorecard.forecast(one, List.of(peer, one), "2025-12-31"))
        .isEqualTo(forecasts(peer, one).of("A"))
        .isEqualTo(scorecard.forecast(one, List.of(peer), LocalDate.parse("2025-12-31")))
        .hasSameHashCodeAs(forecasts(one, peer).of("A"));
  }

  @Test
  void aForecastIsOfOnePolicy() {
    PolicyBook book =
        PolicyBook.builder(POLICY)
            .chapter("food", Map.of("goods", "food"), expected -> expected.lateFloor(KEEP, 0.1))
            .build();
    assertThatThrownBy(
            () -> Scorecard.of(book).forecast(TrackRecord.of("A"), List.of(), "2025-12-31"))
        .hasMessage("book must be without chapters for a forecast: one with 1");
  }

  @Test
  void aPartyOutsideThePortfolioIsRefused() {
    assertThatThrownBy(() -> forecasts().of("A", COMMITMENT, KEEP))
        .hasMessage("party must be one of the portfolio: A");
  }

  @Test
  void itIsMeasuredBesideTheOthers() {
    Forecasts forecasts = forecasts(promises("A", 0, 80, 0.8));
    assertThat(forecasts.report().forecasts()).contains("Forecast");
    assertThat(forecasts.report().scores("Forecast").logLoss())
        .isLessThan(forecasts.report().scores("base rate").logLoss());
    assertThat(forecasts).hasToString("Forecasts learnt from 80 outcomes");
  }

  /** Facts come to be known in one order only: that in which they were written changes nothing. */
  @Test
  void theSameFactsInAnyOrderGiveTheSameForecast() {
    TrackRecord record = promises("A", 0, 50, 0.75);
    List<Episode> reversed = new ArrayList<>(record.episodes());
    Collections.reverse(reversed);
    assertThat(forecasts(TrackRecord.of("A", reversed)).of("A", COMMITMENT, KEEP))
        .isEqualTo(forecasts(record).of("A", COMMITMENT, KEEP));
  }

  @Test
  void whatIsAsGoodAsCertainIsNotSaidToBe() {
    assertThat(forecast(KEEP, 0.999, 0.98, 0.9999, 0.8))
        .hasToString(
            "The next promise is more than 99 % likely to be kept in time; for eight in ten such"
                + " suppliers, the rate is between 98 % and more than 99 %.");
    assertThat(forecast(KEEP, 0.001, 0.0001, 0.02, 0.95))
        .hasToString(
            "The next promise is less than 1 % likely to be kept in time; for 95 in a hundred such"
                + " suppliers, the rate is between less than 1 % and 2 %.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NOTIFY | told in time | We are 84 % likely to be told of the next incident in time",
        "CONTAIN | contained in time | The next incident is 84 % likely to be contained in time",
        "REMEDY | way out offered in time"
            + " | A way out of the next incident is 84 % likely to be offered in time",
        "UPDATE | updates without gaps"
            + " | The next incident is 84 % likely to be reported on without gaps",
        "RESOLVE | resolved in time | The next incident is 84 % likely to be resolved in time",
        "EXPLAIN | cause explained in time"
            + " | The cause of the next incident is 84 % likely to be explained in time",
        "PREVENT | prevention shared in time"
            + " | What prevents the next incident from coming back is 84 % likely to be shared in"
            + " time",
        "KEEP | promise kept in time | The next promise is 84 % likely to be kept in time",
        "DELIVER | delivery on time and in full"
            + " | The next delivery is 84 % likely to be on time and in full",
        "ANSWER | answered in time"
            + " | Our next question or request is 84 % likely to be answered in time",
        "CANDOUR | followed up in time"
            + " | The next promise to find out is 84 % likely to be followed up in time",
      })
  void everyCriterionIsInWords(Criterion criterion, String event, String beginning) {
    Forecast forecast = forecast(criterion, 0.84, 0.68, 0.93, 0.9);
    assertThat(forecast.event()).isEqualTo(event);
    assertThat(forecast)
        .hasToString(
            beginning + "; for nine in ten such suppliers, the rate is between 68 % and 93 %.");
  }

  /** The same as in the sheets of many records: no other criterion has outcomes. */
  @Test
  void whatHasOutcomesHasWordsOfItsOwn() {
    TrackRecord record = TrackRecord.of("A", World.of(400).episodes());
    assertThat(forecasts(record).of("A").forecasts())
        .hasSizeGreaterThan(8)
        .allSatisfy(forecast -> assertThat(forecast.event()).isNotEqualTo("met"));
  }

  private static Forecast forecast(
      Criterion criterion, double probability, double lower, double upper, double confidence) {
    return ImmutableForecast.assemble()
        .party("A")
        .account(COMMITMENT)
        .criterion(criterion)
        .probability(probability)
        .lower(lower)
        .upper(upper)
        .confidence(confidence)
        .outcomeCount(3)
        .build();
  }
}
