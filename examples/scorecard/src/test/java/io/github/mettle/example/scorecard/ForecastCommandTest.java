package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.forecast.PartyForecast;
import io.github.mettle.json.MettleJson;
import io.github.mettle.report.Report;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastCommandTest {
  private static final String DAY = "--as-of=2026-11-21";
  private static final PartyForecast TARNOW = forecast(Supplier.TARNOW, Supplier.KESTREL);

  @TempDir private Path folder;
  private String tarnow;
  private String kestrel;

  private static PartyForecast forecast(Supplier supplier, Supplier peer) {
    return Scorecard.standard().forecast(supplier.record(), List.of(peer.record()), "2026-11-21");
  }

  @BeforeEach
  void writeRecords() {
    tarnow = file(Supplier.TARNOW);
    kestrel = file(Supplier.KESTREL);
  }

  private String file(Supplier supplier) {
    return Run.file(folder, supplier.name() + ".json", MettleJson.write(supplier.record()));
  }

  @Test
  void saysWhatComesNextInSentences() {
    Run run = Run.of("forecast", DAY, tarnow, "--peers", kestrel);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(Report.of(TARNOW).text() + "\n")
        .startsWith("Tarnow Strip Mill: Forecast, as of 2026-11-21")
        .containsIgnoringWhitespaces(
            "% likely to be on time and in full; for eight in ten such suppliers")
        .containsIgnoringWhitespaces("the past of this supplier and one other");
    assertThat(run.code()).isZero();
  }

  @Test
  void writesJsonOfEach() {
    assertThat(Run.of("forecast", DAY, "--format=json", tarnow, kestrel).out())
        .isEqualTo(
            MettleJson.write(TARNOW)
                + "\n"
                + MettleJson.write(forecast(Supplier.KESTREL, Supplier.TARNOW))
                + "\n");
  }

  /** A shell's *.json among the peers names the supplier too. */
  @Test
  void oneRecordTwiceCountsOnce() {
    assertThat(Run.of("forecast", DAY, tarnow, "--peers", kestrel, tarnow))
        .isEqualTo(Run.of("forecast", DAY, tarnow, "--peers", kestrel));
  }

  @Test
  void anotherRecordOfTheSamePartyIsRefused() {
    String other =
        Run.file(folder, "other.json", "{\"party\": \"Tarnow Strip Mill\", \"episodes\": []}");
    Run run = Run.of("forecast", DAY, tarnow, "--peers", other);
    assertThat(run.err()).isEqualTo("party must be unique in a portfolio: Tarnow Strip Mill\n");
    assertThat(run.code()).isEqualTo(Main.REFUSED);
  }

  @Test
  void isAPage() {
    assertThat(Run.of("forecast", DAY, "--format=html", tarnow, "--peers", kestrel).out())
        .contains("What comes next")
        .isEqualToIgnoringNewLines(Report.of(TARNOW).html());
  }
}
