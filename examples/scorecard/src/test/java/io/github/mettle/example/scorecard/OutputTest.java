package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Relationship;
import io.github.mettle.insight.WhatItTakes;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.History;
import io.github.mettle.trust.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which form, and where to, the commands print. */
class OutputTest {
  private static final String DAY = "2026-11-21";
  private static final BalanceSheet RUHR =
      sheet("Ruhr Steelworks", Commitment.of("a", "2026-04-01", "2026-04-30").keptAt("2026-04-28"));
  private static final BalanceSheet WESER =
      sheet("Weser Coil", Commitment.of("b", "2026-10-01", "2026-10-31"));

  @TempDir private Path folder;
  private String ruhr;
  private String weser;

  private static BalanceSheet sheet(String party, Commitment promise) {
    return Scorecard.standard().weigh(TrackRecord.of(party, promise), DAY);
  }

  @BeforeEach
  void writeRecords() {
    ruhr =
        Run.file(
            folder,
            "ruhr.json",
            """
            {"party": "Ruhr Steelworks", "episodes": [{"kind": "commitment", "id": "a",
              "madeAt": "2026-04-01", "dueAt": "2026-04-30", "keptAt": "2026-04-28"}]}
            """);
    weser =
        Run.file(
            folder,
            "weser.json",
            """
            {"party": "Weser Coil", "episodes": [{"kind": "commitment", "id": "b",
              "madeAt": "2026-10-01", "dueAt": "2026-10-31"}]}
            """);
  }

  @Test
  void makesAPageOfASheet() {
    assertPrinted(Report.of(RUHR).html(), "sheet", "--format=html", ruhr);
    assertPrinted(Report.of(RUHR).markdown(), "sheet", "--format=markdown", ruhr);
  }

  @Test
  void makesOnePageOfSeveralSheetsWithTheirRankingFirst() {
    Report report = Report.of(Ranking.of(List.of(WESER, RUHR)), WESER, RUHR);
    assertPrinted(report.html(), "sheet", "--format=html", weser, ruhr);
    assertThat(Run.of("sheet", "--format=markdown", "--as-of", DAY, weser, ruhr).out().lines())
        .filteredOn(line -> line.startsWith("# ") || line.startsWith("## "))
        .containsExactly(
            "# 2 suppliers",
            "## Ranking, as of 2026-11-21",
            "## Weser Coil: Balance sheet, as of 2026-11-21",
            "## Ruhr Steelworks: Balance sheet, as of 2026-11-21");
  }

  @Test
  void makesAPageOfAComparisonARankingAndChanges() {
    assertPrinted(
        Report.of(Comparison.of(RUHR, WESER)).html(), "compare", "--format=html", ruhr, weser);
    assertPrinted(
        Report.of(Ranking.of(List.of(RUHR, WESER))).html(), "rank", "--format=html", ruhr, weser);
    Scorecard scorecard = Scorecard.standard();
    TrackRecord record =
        TrackRecord.of("Weser Coil", Commitment.of("b", "2026-10-01", "2026-10-31"));
    assertThat(
            Run.of("changes", "--from=2026-10-31", "--to", DAY, "--format=markdown", weser).out())
        .isEqualTo(Report.of(scorecard.changes(record, "2026-10-31", DAY)).markdown());
  }

  @Test
  void makesPagesOfWhyAndWhatNow() {
    String markdown = "--format=markdown";
    assertPrinted(
        Report.of(Reasons.of(RUHR), Reasons.of(WESER)).markdown(),
        "explain",
        markdown,
        ruhr,
        weser);
    assertPrinted(
        Report.of(
                WhatItTakes.toReach(RUHR, Standing.PROVEN),
                WhatItTakes.toReach(WESER, Standing.PROVEN))
            .markdown(),
        "what-if",
        markdown,
        ruhr,
        weser);
    Gate gate = Gate.standard();
    assertPrinted(
        Report.of(gate.decide(RUHR), gate.decide(WESER)).markdown(), "gate", markdown, ruhr, weser);
    assertPrinted(
        Report.of(Relationship.of(RUHR, WESER)).html(),
        "relationship",
        "--format=html",
        ruhr,
        weser);
  }

  @Test
  void makesPagesOfPostingsAndOfWhatIsDue() {
    assertPrinted(
        Report.of(Report.ofPostings(RUHR), Report.ofPostings(WESER)).markdown(),
        "postings",
        "--format=markdown",
        ruhr,
        weser);
    assertPrinted(
        Report.of(Report.ofDue(RUHR), Report.ofDue(WESER)).html(),
        "due",
        "--format=html",
        ruhr,
        weser);
  }

  @Test
  void makesAPageOfSmallOrdersWhereOrderValuesAreKnown() {
    String valued =
        Run.file(
            folder,
            "valued.json",
            """
            {"party": "Ruhr Steelworks", "episodes": [{"kind": "commitment", "id": "a",
              "madeAt": "2026-04-01", "dueAt": "2026-04-30", "keptAt": "2026-04-28",
              "orderValue": 500}]}
            """);
    assertThat(Run.of("explain", "--format=markdown", "--as-of", DAY, valued).out().lines())
        .contains("## Small orders beside large ones, as of " + DAY);
  }

  @Test
  void refusesAPageOfRules() {
    assertRefused("--format must be text or json: html\n", "gate", "--print", "--format=html");
  }

  @Test
  void printsTrustMonthByMonth() {
    TrackRecord record =
        TrackRecord.of("Weser Coil", Commitment.of("b", "2026-10-01", "2026-10-31"));
    History history = Scorecard.standard().monthly(record, "2026-09-30", DAY);
    String[] args = {"history", "--from=2026-09-30", "--to", DAY, weser};
    assertThat(Run.of(args))
        .isEqualTo(
            new Run(
                0,
                """
                Weser Coil, trust from 2026-09-30 to 2026-11-21

                As of       Expected  80 % interval  Equity  Outstanding  Incidents  Standing
                ─────────────────────────────────────────────────────────────────────────────
                2026-09-30      0.51  0.13 to 0.88     0.00            –          0  untested
                2026-10-31      0.51  0.13 to 0.88     0.00            –          0  untested
                2026-11-21      0.49  0.12 to 0.87    -0.85         0.85          0  untested
                """,
                ""));
    assertThat(Run.of(with(args, "--format=html")).out()).isEqualTo(Report.of(history).html());
    assertThat(Run.of(with(args, "--format=json")).out().lines().map(MettleJson::readSheet))
        .containsExactlyElementsOf(history);
  }

  @Test
  void refusesAHistoryThatIsTooLongOrGoesBack() {
    assertRefused(
        "--from must be at most 100 years before --to, 2026-11-21: 0001-01-01\n",
        "history",
        "--from=0001-01-01",
        "--to",
        DAY,
        weser);
    assertRefused(
        "--to must be after --from, 2026-11-21: 2026-11-21\n",
        "history",
        "--from",
        DAY,
        "--to",
        DAY,
        weser);
  }

  @Test
  void printsToAFileInTheFormThatItIsNamedFor() throws IOException {
    assertWritten(Report.of(RUHR).html(), "sheet.html", "sheet", ruhr);
    assertWritten(Report.of(RUHR).html(), "sheet.HTM", "sheet", ruhr);
    assertWritten(Report.of(RUHR).markdown(), "sheet.md", "sheet", ruhr);
    assertWritten(MettleJson.write(RUHR) + "\n", "sheet.json", "sheet", ruhr);
    assertWritten(RUHR + "\n", "sheet.txt", "sheet", ruhr);
    assertWritten(RUHR + "\n", "sheet", "sheet", ruhr);
    assertWritten(RUHR + "\n", "sheet.html", "sheet", "--format=text", ruhr);
  }

  @Test
  void takesADashForStandardOutput() {
    assertPrinted(RUHR + "\n", "sheet", "--out=-", ruhr);
    assertPrinted(RUHR + "\n", "sheet", "--out", "-", ruhr);
  }

  @Test
  void printsADocumentToAFile() throws IOException {
    assertWritten(Run.of("gate", "--print").out(), "gate.json", "gate", "--print");
    assertWritten(Run.of("policy", "cautious").out(), "ours.json", "policy", "cautious");
    String table = Run.file(folder, "deeds.csv", "id,at,level\ng,2026-05-04,AMAZED\n");
    String[] args = {"import", table, "--kind=gesture", "--party=Ruhr"};
    assertWritten(Run.of(args).out(), "record.json", args);
  }

  @Test
  void refusesAFileWhoseNameAsksForAPageThatThereIsNot() {
    String out = folder.resolve("ours.html").toString();
    assertRefused(
        "--format must be text or json: html, as " + out + " is named\n",
        "gate",
        "--print",
        "--out",
        out);
  }

  @Test
  void refusesAFileThatCannotBeWritten() {
    String out = folder.resolve("nowhere").resolve("sheet.txt").toString();
    assertRefused(
        "--out must be a file that can be written: " + out + "\n", "sheet", "--out", out, ruhr);
    assertRefused(
        "--out must be a file that can be written: " + folder + "\n",
        "sheet",
        "--out",
        folder.toString(),
        ruhr);
  }

  @Test
  void refusesToWriteOverWhatItReads() throws IOException {
    String before = Files.readString(Path.of(ruhr));
    assertRefused(
        "--out must be another file than those read: " + ruhr + "\n",
        "sheet",
        "--format=text",
        "--out",
        ruhr,
        weser,
        ruhr);
    assertThat(Path.of(ruhr)).hasContent(before);
  }

  @Test
  void leavesTheFileAsItWasWhereARecordIsRefused() throws IOException {
    String out = Run.file(folder, "sheet.txt", "of yesterday");
    String bad = Run.file(folder, "bad.json", "{\"party\": \" \", \"episodes\": []}");
    assertRefused(bad + ": party must be not blank: \" \"\n", "sheet", "--out", out, bad);
    assertThat(Path.of(out)).hasContent("of yesterday");
  }

  @Test
  void listsPostingsAndWhatIsDueInJson() {
    assertPrinted(MettleJson.writePostings(RUHR) + "\n", "postings", "--format=json", ruhr);
    assertPrinted(MettleJson.writeDue(WESER) + "\n", "due", "--format=json", weser);
  }

  @Test
  void putsBlankLinesBetweenLists() {
    assertThat(Run.of("due", "--as-of", DAY, ruhr, weser).out())
        .isEqualTo(Report.of(Report.ofDue(RUHR), Report.ofDue(WESER)).text() + "\n")
        .startsWith("Ruhr Steelworks: Due, as of 2026-11-21\n\nThey owe us nothing.\n\n\nWeser");
  }

  private static void assertPrinted(String out, String command, String... args) {
    String[] all = new String[args.length + 2];
    all[0] = command;
    all[1] = "--as-of=" + DAY;
    System.arraycopy(args, 0, all, 2, args.length);
    assertThat(Run.of(all)).isEqualTo(new Run(0, out, ""));
  }

  private void assertWritten(String expected, String name, String... args) throws IOException {
    Path out = folder.resolve(name);
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--out";
    all[args.length + 1] = out.toString();
    String[] dated = args[0].equals("sheet") ? with(all, "--as-of=" + DAY) : all;
    assertThat(Run.of(dated)).isEqualTo(new Run(0, "", ""));
    assertThat(Files.readString(out)).isEqualTo(expected);
  }

  private static String[] with(String[] args, String last) {
    String[] all = Arrays.copyOf(args, args.length + 1);
    all[args.length] = last;
    return all;
  }

  private static void assertRefused(String err, String... args) {
    assertThat(Run.of(args)).isEqualTo(new Run(2, "", err));
  }
}
