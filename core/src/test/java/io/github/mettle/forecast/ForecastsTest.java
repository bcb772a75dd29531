package io.github.mettle.forecast;

import static io.github.mettle.account.Account.COMMITMENT;
import static io.github.mettle.account.Criterion.KEEP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
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
            "The next promise is kept with 7\\d %; of ten such suppliers, the rates of 8 are"
                + " between \\d\\d and 9\\d %\\.");
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
    assertThat(ofB.sentence()).startsWith("The next promise is kept with ").doesNotContain("\n");
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
    assertThat(forecast(0.999, 0.98, 0.9999))
        .hasToString(
            "The next promise is kept with more than 99 %; of ten such suppliers, the rates of 8"
                + " are between 98 and more than 99 %.");
    assertThat(forecast(0.001, 0.0001, 0.02).toString())
        .contains("with less than 1 %")
        .contains("between less than 1 and 2 %");
  }

  private static Forecast forecast(double probability, double lower, double upper) {
    return ImmutableForecast.assemble()
        .party("A")
        .account(Account.COMMITMENT)
        .criterion(Criterion.KEEP)
        .probability(probability)
        .lower(lower)
        .upper(upper)
        .confidence(0.8)
        .outcomeCount(3)
        .build();
  }
}
