package io.github.mettle.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Resilience;
import io.github.mettle.insight.SmallOrders;
import io.github.mettle.insight.WhatItTakes;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every character of a report, against files that were looked at.
 *
 * <p>After a change on purpose, {@code mvn -pl core test -Dtest=GoldenTest -Dmettle.golden=write}
 * writes the files anew, to be looked at again before they are committed; {@code .ci/pages} holds
 * them against browsers.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/github/mettle/report");
  private static final Report SHEET = Report.of(Sample.HISTORY.last());
  private static final Report HISTORY = Report.of(Sample.HISTORY);
  private static final Report CHANGES = Report.of(Sample.HISTORY.changes());
  private static final Report ALL = SHEET.and(Sample.HISTORY).and(Sample.HISTORY.changes());

  private static final Report SEVERAL =
      Report.of(Ranking.of(List.of(Sample.HISTORY.last(), Sample.OTHER)))
          .and(Comparison.of(Sample.HISTORY.last(), Sample.OTHER));

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
    check("report.html", ALL.html());
  }

  @Test
  void severalSuppliers() throws IOException {
    check("suppliers.txt", SEVERAL.text() + "\n");
    check("suppliers.md", SEVERAL.markdown());
    check("suppliers.html", SEVERAL.html());
  }

  @Test
  void bothSidesOfARelationship() throws IOException {
    Report both = Report.of(Sample.RELATIONSHIP);
    check("relationship.txt", both.text() + "\n");
    check("relationship.md", both.markdown());
    check("relationship.html", both.html());
  }

  @Test
  void whyAndWhatNext() throws IOException {
    BalanceSheet sheet = Sample.HISTORY.last();
    Report why =
        Report.of(Reasons.of(sheet))
            .and(Gate.standard().decide(sheet))
            .and(WhatItTakes.toReach(sheet, Standing.PROVEN));
    check("why.txt", why.text() + "\n");
    check("why.md", why.markdown());
    check("why.html", why.html());
  }

  @Test
  void listsThatASheetHas() throws IOException {
    BalanceSheet sheet = Sample.HISTORY.last();
    Report lists =
        Report.ofDue(sheet).andPostings(sheet).and(Resilience.of(sheet)).and(SmallOrders.of(sheet));
    check("lists.txt", lists.text() + "\n");
    check("lists.md", lists.markdown());
    check("lists.html", lists.html());
    assertThat(Report.of(Resilience.of(sheet)).and(SmallOrders.of(sheet)).text())
        .isEqualTo(Report.of(Resilience.of(sheet)).text() + "\n\n\n" + SmallOrders.of(sheet));
  }

  @Test
  void chaptersStandAlone() {
    assertThat(SHEET.and(Sample.HISTORY).text())
        .isEqualTo(SHEET.text() + "\n\n\n" + HISTORY.text());
    assertThat(CHANGES.text()).isEqualTo(Sample.HISTORY.changes().toString());
    assertThat(ALL).hasToString(ALL.text());
  }

  private static void check(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (System.getProperty("mettle.golden", "").equals("write")) {
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
