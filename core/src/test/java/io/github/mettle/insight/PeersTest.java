package io.github.mettle.insight;

import static io.github.mettle.insight.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeersTest {
  private final BalanceSheet ruhr = sheet(Examples.ruhr());
  private final BalanceSheet baltic = sheet(Examples.baltic());
  private final Peers peers = Peers.of(List.of(ruhr, baltic));

  @Test
  void baseRatesArePooledFromEveryoneElse() {
    PeerRates rates = peers.baseRatesFor("Ruhr Steelworks");
    Account account = Account.NOTIFICATION;
    assertThat(rates.policy().baseRates().get(account)).isEqualTo(baltic.trust(account).expected());
    assertThat(rates.peers()).isEqualTo(1);
    assertThat(rates.evidence().get(account))
        .isEqualTo(baltic.line(account).assets().plus(baltic.line(account).liabilities()));
    assertThat(rates.evidence().get(Account.WILLINGNESS)).isEqualTo(Points.ZERO);
    assertThat(rates.policy().baseRates().get(Account.WILLINGNESS)).isEqualTo(0.5);
    assertThat(rates).hasToString("Base rates from 1 peer, by 33.46 points of evidence");
  }

  @Test
  void noOneLeaksIntoTheirOwnPriorUnlessAsked() {
    BalanceSheet better = sheet(Examples.ruhr().without("NCR-1"));
    PeerRates other = Peers.of(List.of(better, baltic)).baseRatesFor("Ruhr Steelworks");
    assertThat(other).isEqualTo(peers.baseRatesFor("Ruhr Steelworks"));
    PeerRates all = peers.baseRatesOfAll();
    assertThat(all.peers()).isEqualTo(2);
    double good =
        1
            + ruhr.line(Account.REMEDY)
                .assets()
                .plus(baltic.line(Account.REMEDY).assets())
                .toDouble();
    double bad =
        1
            + ruhr.line(Account.REMEDY)
                .liabilities()
                .plus(baltic.line(Account.REMEDY).liabilities())
                .toDouble();
    assertThat(all.policy().baseRates().get(Account.REMEDY))
        .isCloseTo(good / (good + bad), within(1e-12));
    assertThat(peers.baseRatesFor("Nobody")).isEqualTo(all);
    assertThat(Peers.of(List.of(ruhr)).baseRatesFor("Ruhr Steelworks").policy())
        .isEqualTo(Policy.standard());
    assertThat(Peers.of(List.of(ruhr)).baseRatesFor("Ruhr Steelworks"))
        .hasToString("Base rates from no peers, by 0.00 points of evidence");
  }

  /** Told after 1 to 10 hours. */
  @Test
  void windowsAreWhatOthersAchieved() {
    TrackRecord.Builder record = TrackRecord.builder("Quick");
    for (int i = 1; i <= 10; i++) {
      String day = "2026-03-" + (10 + i);
      record.add(
          Examples.incident("INC-" + i, day)
              .notified(day + "T" + (8 + i < 10 ? "0" : "") + (8 + i) + ":00:00Z")
              .build());
    }
    Peers market = Peers.of(List.of(sheet(record.build()), ruhr));
    PeerWindows windows = market.windowsFor("Ruhr Steelworks", 0.8);
    assertThat(windows.policy().window(Severity.MAJOR, Criterion.NOTIFY))
        .contains(Duration.ofHours(8));
    assertThat(windows.incidents().get(Severity.MAJOR, Criterion.NOTIFY)).isEqualTo(10);
    assertThat(windows.quantile()).isEqualTo(0.8);
    assertThat(windows.policy().window(Severity.MAJOR, Criterion.RESOLVE))
        .as("never done, so as it was")
        .isEqualTo(Policy.standard().window(Severity.MAJOR, Criterion.RESOLVE));
    assertThat(windows.policy().answerWindow()).isEqualTo(Duration.ofDays(2));
    assertThat(windows.answers()).isZero();
    assertThat(windows)
        .hasToString("Windows that 80 % of what 1 peer did would meet, by 70 observations");
    assertThat(market.windowsOfAll(0.8).incidents().get(Severity.MAJOR, Criterion.NOTIFY))
        .isEqualTo(13);
    assertThat(market.windowsFor("Quick", 0.8).policy())
        .as("three incidents are too few")
        .isEqualTo(Policy.standard());
  }

  @Test
  void refusals() {
    refused(() -> Peers.of(List.of()), "sheets must be at least one: none");
    refused(() -> peers.windowsOfAll(0), "quantile must be in (0, 1): 0.0");
    refused(() -> peers.windowsOfAll(Double.NaN), "quantile must be in (0, 1): NaN");
  }

  private static void refused(Runnable call, String message) {
    assertThatExceptionOfType(RefusedException.class).isThrownBy(call::run).withMessage(message);
  }
}
