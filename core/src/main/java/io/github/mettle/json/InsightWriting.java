package io.github.mettle.json;

import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.forecast.CalibrationReport;
import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Decision;
import io.github.mettle.insight.PeerPosition;
import io.github.mettle.insight.PeerRates;
import io.github.mettle.insight.PeerWindows;
import io.github.mettle.insight.Provenance;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Relationship;
import io.github.mettle.insight.Resilience;
import io.github.mettle.insight.SmallOrders;
import io.github.mettle.insight.Trials;
import io.github.mettle.insight.WhatItTakes;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Frequency;
import io.github.mettle.sheet.Totals;

/** What is concluded from records, as JSON: written, never read. */
abstract class InsightWriting extends EpisodeJson {
  InsightWriting() {}

  /**
   * {@return the ranking as one line of JSON, {@code mettle-ranking/1}}
   *
   * @param ranking to write
   */
  public static String write(Ranking ranking) {
    return JsonSink.toText(sink -> RankingJson.write(ranking, sink));
  }

  /**
   * {@return the comparison as one line of JSON, {@code mettle-comparison/1}}
   *
   * @param comparison to write
   */
  public static String write(Comparison comparison) {
    return JsonSink.toText(sink -> ComparisonJson.write(comparison, sink));
  }

  /**
   * {@return the reasons as one line of JSON, {@code mettle-reasons/1}}
   *
   * @param reasons to write, in sentences for their reader
   */
  public static String write(Reasons reasons) {
    return JsonSink.toText(sink -> ReasonsJson.write(reasons, sink));
  }

  /**
   * {@return the decision as one line of JSON, {@code mettle-decision/2}}
   *
   * @param decision to write, in sentences for its reader
   */
  public static String write(Decision decision) {
    return JsonSink.toText(sink -> DecisionJson.write(decision, sink));
  }

  /**
   * {@return the relationship as one line of JSON, {@code mettle-relationship/1}}
   *
   * @param relationship to write
   */
  public static String write(Relationship relationship) {
    return JsonSink.toText(sink -> RelationshipJson.write(relationship, sink));
  }

  /**
   * {@return what it takes as one line of JSON, {@code mettle-what-it-takes/1}}
   *
   * @param takes to write
   */
  public static String write(WhatItTakes takes) {
    return JsonSink.toText(sink -> OutlookJson.write(takes, sink));
  }

  /**
   * {@return the resilience as one line of JSON, {@code mettle-resilience/1}}
   *
   * @param resilience to write
   */
  public static String write(Resilience resilience) {
    return JsonSink.toText(sink -> OutlookJson.write(resilience, sink));
  }

  /**
   * {@return the treatment of small orders as one line of JSON, {@code mettle-small-orders/1}}
   *
   * @param orders to write
   */
  public static String write(SmallOrders orders) {
    return JsonSink.toText(sink -> OutlookJson.write(orders, sink));
  }

  /**
   * {@return the base rates of peers as one line of JSON, {@code mettle-peer-rates/1}}
   *
   * @param rates to write
   */
  public static String write(PeerRates rates) {
    return JsonSink.toText(sink -> PeersJson.write(rates, sink));
  }

  /**
   * {@return the windows of peers as one line of JSON, {@code mettle-peer-windows/1}}
   *
   * @param windows to write
   */
  public static String write(PeerWindows windows) {
    return JsonSink.toText(sink -> PeersJson.write(windows, sink));
  }

  /**
   * {@return the position among peers as one line of JSON, {@code mettle-peer-position/1}}
   *
   * @param position to write
   */
  public static String write(PeerPosition position) {
    return JsonSink.toText(sink -> PeersJson.write(position, sink));
  }

  /**
   * {@return the trials as one line of JSON, {@code mettle-trials/1}}
   *
   * @param trials to write
   */
  public static String write(Trials trials) {
    return JsonSink.toText(sink -> EvidenceJson.write(trials, sink));
  }

  /**
   * {@return the provenance as one line of JSON, {@code mettle-provenance/1}}
   *
   * @param provenance to write
   */
  public static String write(Provenance provenance) {
    return JsonSink.toText(sink -> EvidenceJson.write(provenance, sink));
  }

  /**
   * {@return the frequency as one line of JSON, {@code mettle-frequency/1}}
   *
   * @param frequency to write
   */
  public static String write(Frequency frequency) {
    return JsonSink.toText(sink -> FrequencyJson.writeDocument(frequency, sink));
  }

  /**
   * {@return the totals as one line of JSON, {@code mettle-totals/1}}
   *
   * @param totals to write
   */
  public static String write(Totals totals) {
    return JsonSink.toText(sink -> TotalsJson.write(totals, sink));
  }

  /**
   * {@return what is owed as one line of JSON, {@code mettle-due/1}: the expectations that are
   * pending, overdue or written off}
   *
   * @param sheet weighed here
   * @throws IllegalStateException if the sheet was not weighed here, but read
   */
  public static String writeDue(BalanceSheet sheet) {
    return JsonSink.toText(sink -> JournalJson.writeDue(sheet, sink));
  }

  /**
   * {@return the scores of a backtest as one line of JSON, {@code mettle-backtest/1}}
   *
   * @param report to write; not its outcomes
   */
  public static String write(BacktestReport report) {
    return JsonSink.toText(sink -> BacktestJson.write(report, sink));
  }

  /**
   * {@return the findings of a calibration as one line of JSON, {@code mettle-calibration/1}}
   *
   * @param report to write
   */
  public static String write(CalibrationReport report) {
    return JsonSink.toText(sink -> BacktestJson.write(report, sink));
  }
}
