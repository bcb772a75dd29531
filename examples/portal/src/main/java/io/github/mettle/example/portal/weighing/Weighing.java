package io.github.mettle.example.portal.weighing;

import io.github.mettle.Scorecard;
import io.github.mettle.example.portal.facts.Records;
import io.github.mettle.example.portal.facts.Side;
import io.github.mettle.example.portal.facts.Supplier;
import io.github.mettle.example.portal.facts.Suppliers;
import io.github.mettle.insight.Decision;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Relationship;
import io.github.mettle.insight.ReviewPack;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.History;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Weighs the record as it is now. Nothing that it computes is kept: points fade and windows pass,
 * so that a number of yesterday is wrong today.
 */
@Service
public class Weighing {
  private final Scorecard scorecard = Scorecard.standard();
  private final Gate gate = Gate.standard();
  private final Suppliers suppliers;
  private final Records records;
  private final Clock clock;
  private final String buyer;

  Weighing(
      Suppliers suppliers, Records records, Clock clock, @Value("${portal.buyer}") String buyer) {
    this.suppliers = suppliers;
    this.records = records;
    this.clock = clock;
    this.buyer = buyer;
  }

  /** {@return who buys, as it is called on its sheets} */
  public String buyer() {
    return buyer;
  }

  /** {@return this second} */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** {@return the as-of that was asked for, or this second} */
  public String asOf(Optional<String> asked) {
    return asked.filter(text -> !text.isBlank()).orElseGet(() -> now().toString());
  }

  /** {@return the day that many days ago} */
  public String daysAgo(int days) {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC).minusDays(days).toString();
  }

  /** {@return the record of one side} */
  public TrackRecord record(Supplier supplier, Side side) {
    return records.of(supplier, side, side == Side.SUPPLIER ? supplier.name() : buyer);
  }

  /** {@return the sheet of one side} */
  public BalanceSheet sheet(Supplier supplier, Side side, String asOf) {
    return scorecard.weigh(record(supplier, side), asOf);
  }

  /**
   * {@return the sheets of one side at the end of each month of a year}
   *
   * @param last when the year ends
   */
  public History yearTo(Supplier supplier, Side side, Moment last) {
    LocalDate first = LocalDate.ofEpochDay(last.day()).minusYears(1);
    return scorecard.monthly(record(supplier, side), first, last);
  }

  /** {@return the sheets of all suppliers, by name} */
  public Map<Supplier, BalanceSheet> sheets(String asOf) {
    Map<Supplier, BalanceSheet> sheets = new LinkedHashMap<>();
    records
        .of(suppliers.all())
        .forEach((supplier, record) -> sheets.put(supplier, scorecard.weigh(record, asOf)));
    return sheets;
  }

  /**
   * {@return who is ahead}
   *
   * @param asOf of all sheets
   */
  public Ranking ranking(String asOf) {
    return Ranking.of(sheets(asOf).values());
  }

  /** {@return why the sheet is what it is, to the buyer} */
  public Reasons reasons(Supplier supplier, String asOf) {
    return Reasons.of(sheet(supplier, Side.SUPPLIER, asOf));
  }

  /** {@return what the standard gate makes of the sheet} */
  public Decision decision(Supplier supplier, String asOf) {
    return gate.decide(sheet(supplier, Side.SUPPLIER, asOf));
  }

  /** {@return how both sides stand with each other} */
  public Relationship relationship(Supplier supplier, String asOf) {
    return Relationship.of(sheet(supplier, Side.SUPPLIER, asOf), sheet(supplier, Side.BUYER, asOf));
  }

  /** {@return the review of a period, with what we owe} */
  public ReviewPack review(Supplier supplier, String from, String to) {
    return scorecard
        .review(record(supplier, Side.SUPPLIER), from, to)
        .with(sheet(supplier, Side.BUYER, to));
  }
}
