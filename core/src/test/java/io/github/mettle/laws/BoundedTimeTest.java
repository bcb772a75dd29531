package io.github.mettle.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.backtest.Backtest;
import io.github.mettle.json.MettleJson;
import io.github.mettle.kit.Everything;
import io.github.mettle.kit.Extremes;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Input that once ran without end, gave no number or broke late: each is refused, or served. */
class BoundedTimeTest {
  @Test
  void ofReopenedIncidentAndLateDeliveryWhereLossesHardlyCount() {
    Policy mild = MettleJson.readPolicy("{\"negativity\":1e-6}");
    TrackRecord record =
        TrackRecord.of(
            "Ruhr Steelworks",
            Incident.builder()
                .id("i")
                .openedAt("2024-01-01T00:00:00Z")
                .severity(Severity.CRITICAL)
                .attribution(Attribution.SUPPLIER)
                .impact(Impact.SEVERE)
                .resolved("2024-01-02T00:00:00Z")
                .reopened("2024-02-01T00:00:00Z")
                .build(),
            Delivery.builder()
                .id("d")
                .orderedAt("2024-01-01")
                .dueAt("2024-01-20")
                .deliveredAt("2024-02-20")
                .build());
    Everything.isOffered(
        PolicyBook.of(mild), record, "2024-01-01", "2026-01-01", Duration.ofSeconds(10));
  }

  @Test
  void negativityAndPriorWeightOutsideOfTheirBoundsAreRefused() {
    assertRefused(
        "{\"priorWeight\":5e-324}", "priorWeight must be in [1e-6, 1e6]: 4.94065645841247E-324");
    assertRefused("{\"negativity\":1e12}", "negativity must be in [1e-6, 1e6]: 1000000000000");
  }

  private static void assertRefused(String policy, String message) {
    assertThatThrownBy(() -> MettleJson.readPolicy(policy))
        .isInstanceOf(RefusedException.class)
        .hasMessage(message);
  }

  /** Either account alone fits. */
  @Test
  void pointsThatDoNotFitInSumAreRefusedBeforeThereIsSheet() {
    TrackRecord.Builder record = TrackRecord.builder("Ruhr Steelworks");
    for (int i = 0; i < 5_000; i++) {
      record.add(
          OpeningBalance.builder()
              .id("opening " + i)
              .at("2024-01-01")
              .balance(Account.RELIABILITY, 1e9, 0)
              .balance(Account.COMMITMENT, 1e9, 0)
              .build());
    }
    TrackRecord much = record.build();
    assertThatThrownBy(() -> Scorecard.standard().weigh(much, "2024-01-01"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("points must be within 9.2e12 in sum: Ruhr Steelworks");
  }

  /** Where every word looks at every reopening, the backtest alone takes minutes. */
  @Test
  void ofIncidentThatCameBackFortyThousandTimes() {
    Incident.Builder incident =
        Incident.builder()
            .id("i")
            .openedAt(Instant.EPOCH)
            .severity(Severity.MAJOR)
            .attribution(Attribution.SUPPLIER)
            .impact(Impact.LIMITED);
    for (int hour = 1; hour < 80_000; hour += 2) {
      Instant resolved = Instant.EPOCH.plus(Duration.ofHours(hour));
      incident.resolved(resolved).reopened(resolved.plus(Duration.ofHours(1)));
    }
    TrackRecord record = TrackRecord.of("Ruhr Steelworks", incident.build());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          Scorecard.standard().monthly(record, "1970-01-01", "1980-01-01");
          Backtest.of(Policy.standard()).run(List.of(record), "1980-01-01");
        });
  }

  /** Where every episode looks at every dispute, closing takes a minute. */
  @Test
  void ofFiftyThousandDisputes() {
    TrackRecord.Builder record = TrackRecord.builder("Ruhr Steelworks");
    for (int i = 0; i < 50_000; i++) {
      record.add(Delivery.of("d" + i, "2024-01-01", "2024-01-20"));
      record.add(Dispute.of("d" + i, "2024-02-01"));
    }
    TrackRecord disputed = record.build();
    TrackRecord goesOn =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> Scorecard.standard().close(disputed, "2024-03-01", "books"));
    assertThat(goesOn.disputes()).hasSize(50_000);
  }

  /** A table of hashes that cannot order its keys takes half a minute for them. */
  @Test
  @Timeout(10)
  void ofTwentyThousandIdsWithOneHash() {
    TrackRecord.Builder record = TrackRecord.builder("Ruhr Steelworks");
    for (int i = 0; i < 20_000; i++) {
      String id = Extremes.colliding(Integer.toBinaryString(1 << 15 | i));
      record.add(Delivery.of(id, "2024-01-01", "2024-01-20").deliveredAt("2024-01-21"));
    }
    assertThat(Scorecard.standard().changes(record.build(), "2024-01-10", "2024-02-01").changes())
        .containsKey(Account.RELIABILITY);
  }
}
