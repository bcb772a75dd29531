package io.github.mettle.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.backtest.Backtest;
import io.github.mettle.backtest.Baselines;
import io.github.mettle.forecast.Calibration;
import io.github.mettle.forecast.Forecasts;
import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Peers;
import io.github.mettle.insight.Provenance;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Relationship;
import io.github.mettle.insight.Resilience;
import io.github.mettle.insight.SmallOrders;
import io.github.mettle.insight.Trials;
import io.github.mettle.insight.WhatItTakes;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Reportable;
import io.github.mettle.sheet.StatementOfChanges;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** All that the library offers to do with a record and a policy that it accepted. */
public final class Everything {
  private static final Pattern NO_NUMBER = Pattern.compile("\\b(NaN|Infinity|null)\\b|∞");
  private static final String OTHER = "Another";

  private final PolicyBook book;
  private final Scorecard scorecard;
  private final TrackRecord record;
  private final String before;
  private final String asOf;

  private Everything(PolicyBook book, TrackRecord record, String before, String asOf) {
    this.book = book;
    this.scorecard = Scorecard.of(book);
    this.record = record;
    this.before = before;
    this.asOf = asOf;
  }

  /**
   * Does all of it, each within a time: nothing is thrown but a refusal, and nothing is no number.
   *
   * @param most how long one of them may take
   */
  public static void isOffered(
      PolicyBook book, TrackRecord record, String before, String asOf, Duration most) {
    Everything everything = new Everything(book, record, before, asOf);
    everything
        .offers()
        .forEach((name, offer) -> assertTimeoutPreemptively(most, () -> take(offer), name));
  }

  private static Optional<Object> take(ThrowingSupplier<Object> offer) throws Throwable {
    try {
      Object value = offer.get();
      assertThat(NO_NUMBER.matcher(value.toString()).results().toList()).as("%s", value).isEmpty();
      return Optional.of(value);
    } catch (RefusedException refusal) {
      assertThat(refusal.problems()).isNotEmpty();
      return Optional.empty();
    }
  }

  private Map<String, ThrowingSupplier<Object>> offers() {
    Map<String, ThrowingSupplier<Object>> offers = new LinkedHashMap<>();
    offers.put("weigh", () -> weighed(sheet()));
    offers.put("report", () -> rendered(sheet()));
    offers.put("postings", () -> Report.ofPostings(sheet()).text());
    offers.put("due", () -> Report.ofDue(sheet()).text());
    offers.put("JSON", () -> writtenAndRead(sheet()));
    offers.put("changes", this::changes);
    offers.put("history", () -> rendered(scorecard.history(record, before, asOf)));
    offers.put("months", () -> rendered(scorecard.monthly(record, before, asOf)));
    offers.put("closing", () -> scorecard.weigh(scorecard.close(record, asOf, "closed"), asOf));
    offers.put("reasons", this::reasons);
    offers.put("what it takes", this::whatItTakes);
    offers.put("resilience", () -> rendered(Resilience.of(sheet())));
    offers.put("gate", this::decided);
    offers.put("comparisons", this::compared);
    offers.put("peers", () -> peers() + "");
    offers.put("composition", this::composed);
    offers.put(
        "backtest", () -> Backtest.of(book.policy()).against(Baselines.all()).run(both(), asOf));
    offers.put("forecast", () -> Forecasts.of(book.policy(), both(), asOf));
    offers.put("calibration", () -> Calibration.of(book.policy()).run(both(), asOf));
    return offers;
  }

  private BalanceSheet sheet() {
    return scorecard.weigh(record, asOf);
  }

  private List<TrackRecord> both() {
    return List.of(record, other());
  }

  private static TrackRecord other() {
    TrackRecord.Builder other = TrackRecord.builder(OTHER);
    World.of(16).episodes().forEach(other::add);
    return other.build();
  }

  private List<BalanceSheet> sheets() {
    return scorecard.weighAll(both().stream(), asOf).toList();
  }

  private static Object weighed(BalanceSheet sheet) {
    Stream.concat(Stream.of(sheet.trust()), Stream.of(Account.values()).map(sheet::trust))
        .flatMap(Everything::numbers)
        .forEach(number -> assertThat(number).isBetween(0.0, 1.0));
    sheet.frequency().ifPresent(often -> assertThat(often.years()).isFinite());
    return sheet.toWideString() + sheet;
  }

  private static Stream<Double> numbers(Trust trust) {
    return Stream.of(
        trust.expected(),
        trust.lower(),
        trust.upper(),
        trust.belief(),
        trust.disbelief(),
        trust.uncertainty());
  }

  private static String rendered(Reportable value) {
    Report report = Report.of(value);
    return report.text() + report.markdown() + report.htmlFragment() + value;
  }

  private String writtenAndRead(BalanceSheet sheet) {
    String written = MettleJson.write(sheet);
    assertThat(MettleJson.write(MettleJson.readSheet(written))).isEqualTo(written);
    assertThat(MettleJson.readRecord(MettleJson.write(record))).isEqualTo(record);
    assertThat(MettleJson.readPolicyBook(MettleJson.write(book))).isEqualTo(book);
    String postings = MettleJson.writePostings(sheet);
    assertThat(MettleJson.readPostings(postings)).hasSize(sheet.postings().size());
    String expectations = MettleJson.writeExpectations(sheet);
    assertThat(MettleJson.readExpectations(expectations)).hasSize(sheet.expectations().size());
    return written.replace("null", "");
  }

  private String changes() {
    StatementOfChanges changes = scorecard.changes(record, before, asOf);
    assertThat(MettleJson.readChanges(MettleJson.write(changes))).isEqualTo(changes);
    return rendered(changes);
  }

  private String reasons() {
    Reasons reasons = Reasons.of(sheet());
    return rendered(reasons) + reasons.to(Audience.SUPPLIER);
  }

  private String whatItTakes() {
    StringBuilder said = new StringBuilder();
    for (Standing goal : List.of(Standing.PROVEN, Standing.PROMISING, Standing.MIXED)) {
      said.append(rendered(WhatItTakes.toReach(sheet(), goal)));
    }
    return said.append(WhatItTakes.toReach(sheet(), 0.7)).toString();
  }

  private String decided() {
    var decision = Gate.standard().decide(sheet());
    return rendered(decision) + decision.endings() + decision.sentence(Audience.SUPPLIER);
  }

  private String compared() {
    List<BalanceSheet> sheets = sheets();
    Comparison comparison = Comparison.of(sheets.get(0), sheets.get(1));
    assertThat(comparison.probability()).isBetween(0.0, 1.0);
    return rendered(comparison)
        + rendered(Relationship.of(sheets.get(0), sheets.get(1)))
        + rendered(Ranking.of(sheets))
        + rendered(Ranking.by(Account.RELIABILITY, sheets));
  }

  private String peers() {
    Peers peers = Peers.of(sheets());
    return peers.baseRatesFor(record.party()) + " " + peers.windowsFor(record.party(), 0.9);
  }

  private String composed() {
    BalanceSheet sheet = sheet();
    return rendered(SmallOrders.of(sheet)) + Provenance.of(sheet) + Trials.of(sheet);
  }
}
