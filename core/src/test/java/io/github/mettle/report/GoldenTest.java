package io.github.mettle.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Resilience;
import io.github.mettle.insight.SmallOrders;
import io.github.mettle.insight.WhatItTakes;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every character of a report, against files that were looked at; of HTML, the fragment. The whole
 * pages are left in target/pages.
 *
 * <p>After a change on purpose, {@code mvn -pl core test -Dtest=GoldenTest -Dmettle.golden=write}
 * writes the files anew, to be looked at again before they are committed; {@code .ci/pages} holds
 * the pages against browsers.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/github/mettle/report");
  private static final Path PAGES = Path.of("target/pages");
  private static final Report SHEET = Report.of(Sample.HISTORY.last());
  private static final Report HISTORY = Report.of(Sample.HISTORY);
  private static final Report CHANGES = Report.of(Sample.HISTORY.changes());
  private static final Report ALL = Report.of(SHEET, HISTORY, CHANGES);

  private static final Report SEVERAL =
      Report.of(
          Ranking.of(List.of(Sample.HISTORY.last(), Sample.OTHER)),
          Comparison.of(Sample.HISTORY.last(), Sample.OTHER));

  @Test
  void text() throws IOException {
    check("report.txt", ALL.text() + "\n");
  }

  @Test
  void markdown() throws IOException {
    check("report.md", ALL.markdown());
  }

  @Test
  void page() throws IOException {
    checkHtml("report.html", ALL);
  }

  @Test
  void severalSuppliers() throws IOException {
    check("suppliers.txt", SEVERAL.text() + "\n");
    check("suppliers.md", SEVERAL.markdown());
    checkHtml("suppliers.html", SEVERAL);
  }

  @Test
  void bothSidesOfARelationship() throws IOException {
    Report both = Report.of(Sample.RELATIONSHIP);
    check("relationship.txt", both.text() + "\n");
    check("relationship.md", both.markdown());
    checkHtml("relationship.html", both);
  }

  @Test
  void whyAndWhatNext() throws IOException {
    BalanceSheet sheet = Sample.HISTORY.last();
    Report why =
        Report.of(
            Reasons.of(sheet),
            Gate.standard().decide(sheet),
            WhatItTakes.toReach(sheet, Standing.PROVEN));
    check("why.txt", why.text() + "\n");
    check("why.md", why.markdown());
    checkHtml("why.html", why);
  }

  @Test
  void review() throws IOException {
    Report review =
        Report.of(
            Scorecard.standard()
                .review(Sample.RECORD, "2025-12-31", "2026-11-21")
                .with(Sample.RELATIONSHIP.buyer())
                .to(Audience.SUPPLIER));
    check("review.txt", review.text() + "\n");
    check("review.md", review.markdown());
    checkHtml("review.html", review);
  }

  /** Four printed pages at most, which .ci/pages counts: what is much is cut, and said to be. */
  @Test
  void reviewOfTenBusyYears() throws IOException {
    Report review = Report.of(BusyYears.review());
    assertThat(review.text()).contains("and 57 more", "and 49 more");
    write("review-of-ten-years.html", review);
  }

  @Test
  void listsThatASheetHas() throws IOException {
    BalanceSheet sheet = Sample.HISTORY.last();
    Report lists =
        Report.of(
            Report.ofDue(sheet),
            Report.ofPostings(sheet),
            Resilience.of(sheet),
            SmallOrders.of(sheet));
    check("lists.txt", lists.text() + "\n");
    check("lists.md", lists.markdown());
    checkHtml("lists.html", lists);
    assertThat(Report.of(Resilience.of(sheet), SmallOrders.of(sheet)).text())
        .isEqualTo(Report.of(Resilience.of(sheet)).text() + "\n\n" + SmallOrders.of(sheet));
  }

  @Test
  void chaptersStandAlone() {
    assertThat(Report.of(SHEET, HISTORY).text())
        .isEqualTo(SHEET.text() + "\n\n\n" + HISTORY.text());
    assertThat(CHANGES.text()).isEqualTo(Sample.HISTORY.changes().toString());
    assertThat(ALL).hasToString(ALL.text());
  }

  private static void checkHtml(String name, Report report) throws IOException {
    check(name, report.htmlFragment());
    write(name, report);
  }

  private static void write(String name, Report report) throws IOException {
    Files.createDirectories(PAGES);
    Files.writeString(PAGES.resolve(name), report.html());
  }

  private static void check(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (System.getProperty("mettle.golden", "").equals("write")) {
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
