package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The files of two suppliers, for tests of commands that weigh them. */
abstract class TwoRecords {
  static final TrackRecord RUHR =
      TrackRecord.of(
          "Ruhr Steelworks",
          Gesture.of("loan", "2026-05-04", Satisfaction.EXCEEDED),
          Commitment.of("plan", "2026-04-01", "2026-04-30").keptAt("2026-04-28"));
  static final TrackRecord WESER =
      TrackRecord.of("Weser Coil", Commitment.of("gauge", "2026-10-01", "2026-10-31"));

  @TempDir Path folder;
  String ruhr;
  String weser;

  @BeforeEach
  void writeRecords() {
    ruhr = Run.file(folder, "ruhr.json", MettleJson.write(RUHR));
    weser = Run.file(folder, "weser.json", MettleJson.write(WESER));
  }

  static BalanceSheet sheet(TrackRecord record) {
    return Scorecard.standard().weigh(record, "2026-11-21");
  }

  static void assertPrinted(String out, String... args) {
    assertThat(Run.of(args)).isEqualTo(new Run(0, out, ""));
  }

  static void assertRefused(String err, String... args) {
    assertThat(Run.of(args)).isEqualTo(new Run(2, "", err));
  }
}
