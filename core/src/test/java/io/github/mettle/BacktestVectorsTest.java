package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.backtest.Backtest;
import io.github.mettle.backtest.Outcome;
import io.github.mettle.backtest.Question;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Totals;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The balances that run through a backtest are those of the sheet, whatever a record holds: asked
 * by a peer whose expectations begin at many instants.
 */
class BacktestVectorsTest {
  private static final int PROBES = 24;
  private static final double PRECISION = 2e-6;

  @ParameterizedTest
  @ValueSource(strings = {"vectors/mixed.jsonl", "vectors/targeted.jsonl"})
  void balancesRunAsSheetsAre(String file) {
    Shared.lines(file).stream().map(Vectors.Vector::parse).forEach(BacktestVectorsTest::check);
  }

  private static void check(Vectors.Vector vector) {
    Policy policy = MettleJson.readPolicy(vector.policy());
    TrackRecord record = MettleJson.readRecord(vector.record());
    if (record.episodes().isEmpty()) {
      return;
    }
    Scorecard scorecard = Scorecard.of(policy);
    Map<Instant, Totals> sheets = new HashMap<>();
    List<TrackRecord> portfolio = List.of(record, peer(record));
    for (Outcome outcome : Backtest.of(policy).run(portfolio, "9000-01-01").outcomes()) {
      if (outcome.party().equals("peer")) {
        Totals totals =
            sheets.computeIfAbsent(
                outcome.askedAt(), at -> scorecard.totals(record, Moment.of(at.minusSeconds(1))));
        assertRuns(vector.name(), outcome.question(), totals);
      }
    }
  }

  private static void assertRuns(String name, Question question, Totals totals) {
    double assets = totals.assets(question.account()).micros() / 1e6;
    double liabilities = totals.liabilities(question.account()).micros() / 1e6;
    double precision = PRECISION * (10 + liabilities + assets);
    assertThat(question.peersAssets()).as(name + question).isCloseTo(assets, within(precision));
    assertThat(question.peersLiabilities())
        .as(name + question)
        .isCloseTo(liabilities, within(precision));
  }

  /** A peer that does everything at once, from the first episode of a record to two years after. */
  private static TrackRecord peer(TrackRecord record) {
    long first = record.episodes().stream().mapToLong(Episode::beganSecond).min().orElseThrow();
    long last = record.episodes().stream().mapToLong(Episode::beganSecond).max().orElseThrow();
    TrackRecord.Builder peer = TrackRecord.builder("peer");
    for (int i = 0; i < PROBES; i++) {
      // Evenly to two years after the last, and in between denser at first.
      long step = (last - first + Duration.ofDays(730).toSeconds()) * (i / 2) / PROBES * 2;
      long after = i % 2 == 0 ? step : 3_600L * i * i;
      Instant at = Instant.ofEpochSecond(first + after + 7L * i);
      peer.add(incident("incident " + i, at));
      peer.add(Commitment.builder().id("promise " + i).madeAt(at).dueAt(at).keptAt(at).build());
      peer.add(
          Delivery.builder().id("delivery " + i).orderedAt(at).dueAt(at).deliveredAt(at).build());
    }
    return peer.build();
  }

  private static Incident incident(String id, Instant at) {
    return Incident.builder()
        .id(id)
        .openedAt(at)
        .severity(Severity.MAJOR)
        .attribution(Attribution.SUPPLIER)
        .impact(Impact.NONE)
        .notified(at)
        .resolved(at)
        .causeExplained(at)
        .preventionShared(at)
        .build();
  }
}
