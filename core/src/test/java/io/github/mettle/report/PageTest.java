package io.github.mettle.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.mettle.MainClasses;
import io.github.mettle.Scorecard;
import io.github.mettle.insight.Decision;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Peers;
import io.github.mettle.insight.Relationship;
import io.github.mettle.json.MettleJson;
import io.github.mettle.page.Block;
import io.github.mettle.page.Chapter;
import io.github.mettle.page.HtmlPage;
import io.github.mettle.page.MarkdownPage;
import io.github.mettle.page.TextPage;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Reportable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final BalanceSheet SHEET = Sample.HISTORY.last();

  @Test
  void loadsNothingAndRunsNothing() {
    String page = Report.of(SHEET, Sample.HISTORY).html();
    assertThat(page)
        .doesNotContainIgnoringCase("<script")
        .doesNotContain("<link", "<img", "@import", "src=", "href=")
        .contains("Content-Security-Policy\" content=\"default-src &#39;none&#39;;");
    assertThat(page.replace("url(#mettle-hatch)", "")).doesNotContain("url(");
  }

  @Test
  void everyPictureSaysWhatItIs() {
    String page = Report.of(SHEET, Sample.HISTORY, Sample.HISTORY.changes()).html();
    assertThat(page.split("role=\"img\"", -1)).hasSize(4);
    assertThat(page.split("role=\"img\"[^>]* aria-label=\"[^\"]+\"", -1)).hasSize(4);
  }

  @Test
  void saysHowManyPostingsAreLeftOut() {
    assertThat(Report.of(large()).markdown())
        .contains("more postings, each of less weight, are left out.")
        .contains("| **Reliability, 5 of 900** |");
  }

  @Test
  void aThousandEpisodesTakeLessThan300Kilobytes() {
    BalanceSheet sheet = large();
    assertThat(sheet.counts().values().stream().mapToInt(count -> count).sum()).isEqualTo(1000);
    byte[] page = Report.of(sheet).html().getBytes(StandardCharsets.UTF_8);
    assertThat(page.length).isLessThan(300_000);
  }

  static BalanceSheet large() {
    List<Episode> episodes = new ArrayList<>();
    for (int i = 0; i < 900; i++) {
      Delivery delivery = Delivery.of("PO-" + i, "2026-01-01", "2026-01-31");
      episodes.add(delivery.deliveredAt("2026-02-" + (10 + i % 18)));
    }
    for (int i = 0; i < 100; i++) {
      episodes.add(
          Incident.builder()
              .id("NCR-" + i)
              .openedAt("2026-03-" + (10 + i % 20))
              .severity(Severity.MAJOR)
              .attribution(Attribution.SUPPLIER)
              .impact(Impact.LIMITED)
              .build());
    }
    return Scorecard.standard().weigh(TrackRecord.of("Large", episodes), "2026-11-21");
  }

  @Test
  void aSheetThatWasReadHasItsNumbersButNoFacts() {
    BalanceSheet read = MettleJson.readSheet(MettleJson.write(SHEET));
    assertThat(Report.of(read).markdown())
        .contains("| Reliability |")
        .doesNotContain("What is due", "Why");
    assertThat(Report.of(read).html())
        .contains("role=\"img\"")
        .doesNotContain("base rate: expected of");
  }

  @Test
  void whatScrollsHasANameOfItsOwn() {
    String page = Report.of(Sample.RELATIONSHIP, SHEET, Sample.OTHER).html();
    List<String> names =
        Pattern.compile("tabindex=\"0\" aria-label=\"([^\"]+)\"")
            .matcher(page)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(names)
        .hasSize(13)
        .doesNotHaveDuplicates()
        .startsWith("Net points and expected values of both, by account", "Points by account");
  }

  @Test
  void aChapterAboutAnotherSaysSo() {
    assertThat(Report.of(SHEET, Sample.OTHER).markdown())
        .contains("\n## Balance sheet, as of 2026-11-21\n")
        .contains("\n## Baltic \\| Castings: Balance sheet, as of 2026-11-21\n");
  }

  @Test
  void bothSidesSayWhatTheyOweTheOther() {
    assertThat(Report.of(Sample.RELATIONSHIP.swap()).markdown())
        .contains("\nAcme \\& \\<b\\>Co\\</b\\> owes \\<script\\>alert")
        .doesNotContain("They owe us");
  }

  @Test
  void aRelationshipOfSheetsThatWereReadHasItsNumbersButNoDeeds() {
    BalanceSheet ours = MettleJson.readSheet(MettleJson.write(Sample.OURS));
    BalanceSheet theirs = MettleJson.readSheet(MettleJson.write(SHEET));
    assertThat(Report.of(Relationship.of(theirs, ours)).markdown())
        .contains("we owe them 1.98 points", "| Extra mile |")
        .doesNotContain("Goodwill: what each gave");
  }

  @Test
  void whoGaveNothingIsEvenWithWhoGaveNothing() {
    BalanceSheet other = Scorecard.standard().weigh(TrackRecord.of("Other"), "2026-11-21");
    assertThat(Report.of(Relationship.of(Sample.OTHER, other)).markdown())
        .contains("- Owed: –", "Neither gave more than was expected.");
  }

  @Test
  void anAccountThatCountsForNothingSaysSo() {
    TrackRecord record = TrackRecord.of("P", Delivery.of("d", "2026-01-01", "2026-01-31"));
    var sheet = Scorecard.of(Policy.incidentConduct()).weigh(record, "2026-03-01");
    assertThat(Report.of(sheet).html()).contains(">without weight<");
  }

  @Test
  void aHistoryOfOneInstantHasNoPicture() {
    var history = Scorecard.standard().history(Sample.RECORD, "2026-11-21");
    assertThat(Report.of(history).html()).doesNotContain("role=\"img\"").contains("<table>");
  }

  @Test
  void aFragmentIsTheBodyOfThePageWithoutAnyStyle() {
    Report report = Report.of(SHEET);
    String fragment = report.htmlFragment();
    assertThat(fragment)
        .startsWith("<div class=\"mettle\">\n<svg")
        .endsWith("</div></div>\n")
        .doesNotContain("<style", " style=");
    String sections =
        fragment.substring(fragment.indexOf("<header>"), fragment.indexOf("</div></div>"));
    assertThat(report.html()).contains(sections).contains("<style>" + Report.stylesheet());
  }

  @Test
  void aSheetTellsItsStoriesItsTrialsAndWhereThePointsComeFrom() {
    assertThat(Report.of(SHEET).markdown())
        .contains(
            "### What they did beyond what was expected\n\n- courier. 3 June 2026: a deed that",
            "### The gravest incident of their making\n\nNCR-\"9\"",
            "- 1 June 2026: they disputed it",
            "| 2026-03-02 | 5 of 7 | stood | NCR-7: major, did not reach us |",
            "| partly their making | 0.85 | 8 % |");
  }

  /** Only beside others can a promise be long-dated. */
  @Test
  void aSheetAmongPeersTellsOfPromisesThatAreLongDated() {
    List<BalanceSheet> market = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String due = i == 0 ? "2028-10-19" : "2026-05-30";
      TrackRecord record =
          TrackRecord.of("S" + i, Commitment.of("C", "2026-05-02", due).keptAt("2026-05-20"));
      market.add(Scorecard.standard().weigh(record, "2026-06-15"));
    }
    List<BalanceSheet> first = market.subList(0, 1);
    assertThat(Report.ofSheets(first, Audience.BUYER, Peers.of(market)).markdown())
        .contains(
            "All of the points come from promises with longer to run than nine in ten of those that"
                + " their peers made.");
    assertThat(Report.ofSheets(first, Audience.BUYER).markdown()).doesNotContain("nine in ten");
  }

  @Test
  void aSheetForTheSupplierNeverSaysThey() {
    String page = Report.ofSheets(List.of(SHEET), Audience.SUPPLIER).html();
    assertThat(page.replace("one of them on time", "").replace("beside them how", ""))
        .contains("The gravest incident of your making", "can you?", "You owe us")
        .doesNotContainPattern("\\b([Tt]hey|[Tt]hem|[Tt]heir)\\b");
    assertThat(Report.of(SHEET).html()).doesNotContainPattern("\\b([Yy]ou|[Yy]our)\\b");
  }

  @Test
  void drawsNoPictureUnlessAsked() {
    AtomicInteger drawn = new AtomicInteger();
    Block picture =
        new Block.Picture(
            () -> {
              drawn.incrementAndGet();
              return new Block.Drawing("<svg></svg>", "A picture", List.of());
            });
    List<Chapter> chapters = List.of(Chapter.of("P", "T", () -> ImmutableList.of(picture)));
    TextPage.of(chapters);
    MarkdownPage.of(chapters);
    assertThat(drawn).hasValue(0);
    assertThat(HtmlPage.fragment(chapters, "")).contains("A picture");
    assertThat(drawn).hasValue(1);
  }

  @Test
  void everyReportableHasAChapter() {
    assertThat(
            MainClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(Reportable.class) && !type.isInterface())
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::reflect))
        .hasSize(15)
        .allMatch(Chapters::knows);
  }

  /** What suppliers read are letters, and none learns what was decided on another. */
  @Test
  void onlyABuyerSeesAllDecisionsInATable() {
    List<Decision> decisions =
        Stream.of(Sample.HISTORY.last(), Sample.OTHER).map(Gate.standard()::decide).toList();
    assertThat(Report.ofAll(decisions).text()).startsWith("2 suppliers: Decisions, as of ");
    List<Decision> letters = decisions.stream().map(it -> it.to(Audience.SUPPLIER)).toList();
    assertThat(Report.ofAll(letters).text()).doesNotContain("2 suppliers", "We have known them");
  }

  @Test
  void refusesWhatIsNotOfThisLibrary() {
    Reportable other = new Reportable() {};
    assertThatThrownBy(() -> Report.of(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value must be of this library: " + other.getClass().getName());
    assertThatThrownBy(() -> Report.ofAll(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values must be at least one: none");
    assertThatThrownBy(() -> Report.ofSheets(List.of(), Audience.BUYER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sheets must be at least one: none");
  }
}
