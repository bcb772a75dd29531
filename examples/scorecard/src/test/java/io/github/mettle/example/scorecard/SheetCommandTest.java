package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.mettle.Scorecard;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetCommandTest {
  private static final TrackRecord RUHR =
      TrackRecord.of(
          "Ruhr Steelworks",
          Commitment.of("plan", "2026-04-01", "2026-04-30").keptAt("2026-04-28"));
  private static final TrackRecord WESER =
      TrackRecord.of("Weser Coil", Commitment.of("plan", "2026-11-01", "2026-11-30"));

  @TempDir private Path folder;
  private String ruhr;
  private String weser;

  @BeforeEach
  void writeRecords() {
    ruhr = Run.file(folder, "ruhr.json", MettleJson.write(RUHR));
    weser = Run.file(folder, "weser.json", MettleJson.write(WESER));
  }

  @Test
  void printsATableAsOfADay() {
    assertThat(Run.of("sheet", ruhr, "--as-of", "2026-11-21"))
        .isEqualTo(done(sheet(RUHR, "2026-11-21") + "\n"));
  }

  @Test
  void printsEveryNumberWhenAsked() {
    assertThat(Run.of("sheet", "--wide", ruhr, "--as-of", "2026-11-21"))
        .isEqualTo(done(sheet(RUHR, "2026-11-21").toWideString() + "\n"));
  }

  @Test
  void weighsAsOfNowAndSaysSo() {
    assertThat(Run.of("sheet", ruhr).out())
        .startsWith("Ruhr Steelworks, as of 2026-11-21T12:00:00Z: 1 commitment\n");
  }

  @Test
  void keepsTheOrderOfTheFiles() {
    String day = "2026-11-21";
    assertThat(Run.of("sheet", "--as-of", day, weser, ruhr))
        .isEqualTo(done(sheet(WESER, day) + "\n\n\n" + sheet(RUHR, day) + "\n"));
  }

  @Test
  void readsStandardInput() {
    assertThat(Run.reading(MettleJson.write(RUHR), "sheet", "--as-of", "2026-11-21", "-"))
        .isEqualTo(done(sheet(RUHR, "2026-11-21") + "\n"));
  }

  @Test
  void writesAnEqualSheetALineInJson() {
    String as = "2026-11-21T10:00:00+02:00";
    List<BalanceSheet> read =
        Run.of("sheet", "--format", "json", "--as-of", as, ruhr, weser)
            .out()
            .lines()
            .map(MettleJson::readSheet)
            .toList();
    assertThat(read).containsExactly(sheet(RUHR, as), sheet(WESER, as));
  }

  @Test
  void weighsUnderANamedPolicy() {
    Scorecard cautious = Scorecard.of(Policy.cautious());
    assertThat(Run.of("sheet", "--policy", "cautious", "--as-of", "2026-11-21", ruhr))
        .isEqualTo(done(cautious.weigh(RUHR, "2026-11-21") + "\n"));
  }

  @Test
  void weighsUnderAPolicyInAFile() {
    String ours = Run.file(folder, "ours.json", "{\"confidence\": 0.9}");
    Scorecard surer = Scorecard.of(Policy.builder().confidence(0.9).build());
    assertThat(Run.of("sheet", "--policy", ours, "--as-of", "2026-11-21", ruhr))
        .isEqualTo(done(surer.weigh(RUHR, "2026-11-21") + "\n"));
  }

  @Test
  void weighsTheYearsOfACloud() {
    String shared = System.getProperty("mettle.shared", "");
    Path record = Path.of(shared, "records", "cloud-gcp-2018-2019.json");
    assumeThat(Files.exists(record)).as("the shared records are at hand").isTrue();
    Run run = Run.of("sheet", record.toString(), "--as-of", "2020-01-01T00:00:00Z");
    assertThat(run.out())
        .startsWith("Google Cloud, as of 2020-01-01T00:00:00Z: 291 incidents, 464 commitments\n")
        .contains("\nSince January 2018: 464 promises, 337 of them kept in time (73 %).")
        .containsPattern("\nOverall  .* promising\n")
        .endsWith("\nNothing is owed.\n");
  }

  private static BalanceSheet sheet(TrackRecord record, String asOf) {
    return Scorecard.standard().weigh(record, asOf);
  }

  private static Run done(String out) {
    return new Run(0, out, "");
  }
}
