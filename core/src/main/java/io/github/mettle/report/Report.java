package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Decision;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Relationship;
import io.github.mettle.insight.Resilience;
import io.github.mettle.insight.SmallOrders;
import io.github.mettle.insight.WhatItTakes;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.History;
import io.github.mettle.sheet.StatementOfChanges;
import java.util.List;

/**
 * What a value says, in words and pictures: a sheet, a history, a statement of changes, a
 * comparison, a ranking, a relationship, reasons, a decision or what it would take.
 *
 * <p>A report has a chapter for each value, in the order in which they were added, and the name of
 * the first as its title; a chapter about another says so in its own. The web page needs nothing
 * but itself: no script, no other file. It reads on a phone, on paper, in the dark and with a
 * screen reader. Whatever text comes from the record is escaped in every format, so that a supplier
 * named {@code <script>} is a name.
 *
 * <pre>{@code
 * var history = scorecard.monthly(record, "2025-12-31", "2026-11-21");
 * String page = Report.of(history.last()).and(history).and(history.changes()).html();
 * }</pre>
 *
 * <p>Immutable. The same values give the same characters on every machine.
 */
public final class Report {
  private final ImmutableList<Chapter> chapters;

  private Report(ImmutableList<Chapter> chapters) {
    this.chapters = chapters;
  }

  /**
   * {@return a report of a sheet}
   *
   * @param sheet to show
   */
  public static Report of(BalanceSheet sheet) {
    return new Report(ImmutableList.of(SheetChapter.of(sheet)));
  }

  /**
   * {@return a report of a history}
   *
   * @param history to show
   */
  public static Report of(History history) {
    return new Report(ImmutableList.of(HistoryChapter.of(history)));
  }

  /**
   * {@return a report of a statement of changes}
   *
   * @param changes to show
   */
  public static Report of(StatementOfChanges changes) {
    return new Report(ImmutableList.of(ChangesChapter.of(changes)));
  }

  /**
   * {@return a report of a comparison}
   *
   * @param comparison to show
   */
  public static Report of(Comparison comparison) {
    return new Report(ImmutableList.of(ComparisonChapter.of(comparison)));
  }

  /**
   * {@return a report of a ranking}
   *
   * @param ranking to show
   */
  public static Report of(Ranking ranking) {
    return new Report(ImmutableList.of(RankingChapter.of(ranking)));
  }

  /**
   * {@return a report of a relationship: how both stand with each other, and both sheets}
   *
   * @param relationship to show
   */
  public static Report of(Relationship relationship) {
    return new Report(RelationshipChapters.of(relationship));
  }

  /**
   * {@return a report of reasons}
   *
   * @param reasons to show
   */
  public static Report of(Reasons reasons) {
    return new Report(ImmutableList.of(ReasonsChapter.of(reasons)));
  }

  /**
   * {@return a report of a gate's decision}
   *
   * @param decision to show
   */
  public static Report of(Decision decision) {
    return new Report(ImmutableList.of(DecisionChapter.of(decision)));
  }

  /**
   * {@return a report of what it would take}
   *
   * @param whatItTakes to show
   */
  public static Report of(WhatItTakes whatItTakes) {
    return new Report(ImmutableList.of(SentenceChapter.of(whatItTakes)));
  }

  /**
   * {@return a report of how much failure a standing survives}
   *
   * @param resilience to show
   */
  public static Report of(Resilience resilience) {
    return new Report(ImmutableList.of(SentenceChapter.of(resilience)));
  }

  /**
   * {@return a report of small orders beside large ones}
   *
   * @param smallOrders to show
   */
  public static Report of(SmallOrders smallOrders) {
    return new Report(ImmutableList.of(SentenceChapter.of(smallOrders)));
  }

  /**
   * {@return a report of every posting of a sheet, with the fact behind it}
   *
   * @param sheet whose postings to show
   */
  public static Report ofPostings(BalanceSheet sheet) {
    return new Report(ImmutableList.of(ListChapters.postings(sheet)));
  }

  /**
   * {@return a report of all that a sheet's party owes now, soonest first}
   *
   * @param sheet whose due expectations to show
   */
  public static Report ofDue(BalanceSheet sheet) {
    return new Report(ImmutableList.of(ListChapters.due(sheet)));
  }

  /**
   * {@return this report with one more chapter}
   *
   * @param sheet to show
   */
  public Report and(BalanceSheet sheet) {
    return and(SheetChapter.of(sheet));
  }

  /**
   * {@return this report with one more chapter}
   *
   * @param history to show
   */
  public Report and(History history) {
    return and(HistoryChapter.of(history));
  }

  /**
   * {@return this report with one more chapter}
   *
   * @param changes to show
   */
  public Report and(StatementOfChanges changes) {
    return and(ChangesChapter.of(changes));
  }

  /**
   * {@return this report with one more chapter}
   *
   * @param comparison to show
   */
  public Report and(Comparison comparison) {
    return and(ComparisonChapter.of(comparison));
  }

  /**
   * {@return this report with one more chapter}
   *
   * @param ranking to show
   */
  public Report and(Ranking ranking) {
    return and(RankingChapter.of(ranking));
  }

  /**
   * {@return this report with three more chapters}
   *
   * @param relationship to show
   */
  public Report and(Relationship relationship) {
    return and(RelationshipChapters.of(relationship));
  }

  /**
   * {@return this report with one more chapter}
   *
   * @param reasons to show
   */
  public Report and(Reasons reasons) {
    return and(ReasonsChapter.of(reasons));
  }

  /**
   * {@return this report with one more chapter}
   *
   * @param decision to show
   */
  public Report and(Decision decision) {
    return and(DecisionChapter.of(decision));
  }

  /**
   * {@return this report with one more chapter}
   *
   * @param whatItTakes to show
   */
  public Report and(WhatItTakes whatItTakes) {
    return and(SentenceChapter.of(whatItTakes));
  }

  /**
   * {@return this report with one more chapter}
   *
   * @param resilience to show
   */
  public Report and(Resilience resilience) {
    return and(SentenceChapter.of(resilience));
  }

  /**
   * {@return this report with one more chapter}
   *
   * @param smallOrders to show
   */
  public Report and(SmallOrders smallOrders) {
    return and(SentenceChapter.of(smallOrders));
  }

  /**
   * {@return this report with one more chapter}
   *
   * @param sheet whose postings to show
   */
  public Report andPostings(BalanceSheet sheet) {
    return and(ListChapters.postings(sheet));
  }

  /**
   * {@return this report with one more chapter}
   *
   * @param sheet whose due expectations to show
   */
  public Report andDue(BalanceSheet sheet) {
    return and(ListChapters.due(sheet));
  }

  private Report and(Chapter chapter) {
    return and(List.of(chapter));
  }

  private Report and(List<Chapter> more) {
    String party = chapters.get(0).party();
    ImmutableList.Builder<Chapter> all = ImmutableList.builder();
    all.addAll(chapters);
    more.forEach(chapter -> all.add(chapter.party().equals(party) ? chapter : chapter.named()));
    return new Report(all.build());
  }

  /** {@return the report in plain text, as the values print themselves} */
  public String text() {
    return TextPage.of(chapters);
  }

  /** {@return the report in Markdown, with the tables of GitHub, without pictures} */
  public String markdown() {
    return MarkdownPage.of(chapters);
  }

  /** {@return the report as a whole HTML page, to be written in UTF-8} */
  public String html() {
    return HtmlPage.of(chapters);
  }

  /**
   * {@return the report as one HTML element with its style, to be put into a page that there is,
   * such as a notebook's}
   */
  public String htmlFragment() {
    return HtmlPage.fragment(chapters);
  }

  /** {@return the report in plain text} */
  @Override
  public String toString() {
    return text();
  }
}
