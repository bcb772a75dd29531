package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.insight.Peers;
import io.github.mettle.insight.Provenance;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Resilience;
import io.github.mettle.insight.SmallOrders;
import io.github.mettle.page.Chapter;
import io.github.mettle.page.HtmlPage;
import io.github.mettle.page.MarkdownPage;
import io.github.mettle.page.TextPage;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Reportable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Values in words, tables and pictures: sheets, histories, statements of changes, comparisons,
 * rankings, relationships, reasons, decisions, reviews, forecasts and what it would take.
 *
 * <p>A report has a chapter for each value, in the order given, and the party of the first as its
 * title; a chapter about another party names it. Several decisions for the buyer open with a table
 * of them. The web page needs no script and no other file. It reads on a phone, on paper, in the
 * dark and with a screen reader. All text from the record is escaped in every format, so that a
 * supplier named {@code <script>} is a name.
 *
 * <pre>{@code
 * var history = scorecard.monthly(record, "2025-12-31", "2026-11-21");
 * String page = Report.of(history.last(), history, history.changes()).html();
 * }</pre>
 *
 * <p>A report is reportable itself: its chapters become chapters of the other.
 *
 * <p>Immutable. The same values give the same characters on every machine.
 */
@NotByReflection
public final class Report implements Reportable {
  private final ImmutableList<Chapter> chapters;

  private Report(ImmutableList<Chapter> chapters) {
    this.chapters = chapters;
  }

  /**
   * {@return a report of one or more values}
   *
   * @param first its party is the title
   * @param more in order
   * @throws IllegalArgumentException if one of them is not a value of this library
   */
  public static Report of(Reportable first, Reportable... more) {
    return ofAll(ImmutableList.<Reportable>builder().add(first).add(more).build());
  }

  /**
   * {@return a report of values}
   *
   * @param values in order, at least one
   * @throws IllegalArgumentException if there is none, or one of them is not a value of this
   *     library
   */
  public static Report ofAll(Collection<? extends Reportable> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("values must be at least one: none");
    }
    ImmutableList.Builder<Chapter> chapters = ImmutableList.builder();
    DecisionsChapter.of(values).ifPresent(chapters::add);
    values.forEach(one -> chapters.addAll(Chapters.of(one)));
    return new Report(chapters.build());
  }

  /**
   * {@return a report that explains a trust: its reasons; how small orders are treated, where order
   * values are known; and how few failures would cost the standing, where it is few}
   *
   * @param reasons in sentences for their reader
   */
  public static Report explaining(Reasons reasons) {
    List<Reportable> values = new ArrayList<>();
    values.add(reasons);
    SmallOrders orders = SmallOrders.of(reasons.sheet());
    if (orders.episodeCount() > 0) {
      values.add(orders);
    }
    Resilience resilience = Resilience.of(reasons.sheet()).to(reasons.audience());
    resilience.sentence().ifPresent(said -> values.add(resilience));
    return ofAll(values);
  }

  /**
   * {@return a report of sheets, a chapter each, in words for a reader}
   *
   * @param sheets in order, at least one
   * @param audience the reader
   */
  public static Report ofSheets(Collection<BalanceSheet> sheets, Audience audience) {
    return ofSheets(sheets, sheet -> SheetChapter.of(sheet, audience, Provenance::of));
  }

  /**
   * {@return a report of sheets that also tells which points come from promises that are long-dated
   * beside those of peers}
   *
   * @param sheets in order, at least one
   * @param audience the reader
   * @param peers the market, the suppliers of these sheets among them or not
   */
  public static Report ofSheets(Collection<BalanceSheet> sheets, Audience audience, Peers peers) {
    return ofSheets(
        sheets, sheet -> SheetChapter.of(sheet, audience, it -> Provenance.of(it, peers)));
  }

  private static Report ofSheets(
      Collection<BalanceSheet> sheets, Function<BalanceSheet, Chapter> chapter) {
    if (sheets.isEmpty()) {
      throw new IllegalArgumentException("sheets must be at least one: none");
    }
    return new Report(sheets.stream().map(chapter).collect(ImmutableList.toImmutableList()));
  }

  /**
   * {@return a report of every posting of a sheet, with the fact behind it}
   *
   * @param sheet whose postings to show
   */
  public static Report ofPostings(BalanceSheet sheet) {
    return new Report(ImmutableList.of(Lists.postings(sheet)));
  }

  /**
   * {@return a report of all that the party of a sheet owes now, soonest first}
   *
   * @param sheet whose due expectations to show
   */
  public static Report ofDue(BalanceSheet sheet) {
    return new Report(ImmutableList.of(Lists.due(sheet)));
  }

  /** {@return the style of pages and fragments, for a page that includes it once} */
  public static String stylesheet() {
    return Stylesheet.CSS;
  }

  ImmutableList<Chapter> chapters() {
    return chapters;
  }

  /** {@return the report in plain text} */
  public String text() {
    return TextPage.of(chapters);
  }

  /** {@return the report in Markdown, with the tables of GitHub, minus the pictures} */
  public String markdown() {
    return MarkdownPage.of(chapters);
  }

  /** {@return the report as a whole HTML page, to be written in UTF-8} */
  public String html() {
    return HtmlPage.of(chapters, Stylesheet.CSS, Shapes.patterns());
  }

  /**
   * {@return the report as one HTML element, for a page that has {@link #stylesheet()}; it needs no
   * style of its own, and so no exception from a strict content security policy}
   */
  public String htmlFragment() {
    return HtmlPage.fragment(chapters, Shapes.patterns());
  }

  /** {@return the report in plain text} */
  @Override
  public String toString() {
    return text();
  }
}
