package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.backtest.Backtest;
import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.forecast.Calibration;
import io.github.mettle.forecast.Forecasts;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands that hold scores against what came. */
class BacktestCommandsTest extends TwoRecords {
  @Test
  void saysWhetherTheScoresForecast() {
    assertThat(Run.of("backtest", "--as-of=2026-11-21", ruhr, weser))
        .isEqualTo(new Run(0, backtest() + "\n", ""));
    assertPrinted(
        MettleJson.write(backtest()) + "\n",
        "backtest",
        "--as-of=2026-11-21",
        "--format=json",
        ruhr,
        weser);
    assertRefused(
        "--format must be text, json or csv: html\n", "backtest", "--format=html", ruhr, weser);
  }

  private static BacktestReport backtest() {
    Policy policy = Policy.standard();
    return Backtest.of(policy)
        .against(List.of(Forecasts.baseline(policy)))
        .run(List.of(RUHR, WESER), "2026-11-21");
  }

  @Test
  void calibratesAPolicy() {
    assertPrinted(
        "COMMITMENT: too little evidence\n", "calibrate", "--as-of=2026-11-21", ruhr, weser);
    assertPrinted(
        MettleJson.write(Calibration.of(Policy.cautious()).run(List.of(RUHR, WESER), "2026-11-21"))
            + "\n",
        "calibrate",
        "--as-of=2026-11-21",
        "--policy=cautious",
        "--format=json",
        ruhr,
        weser);
    Run printed = Run.of("calibrate", "--print", "--policy=cautious", ruhr);
    assertThat(MettleJson.readPolicy(printed.out())).isEqualTo(Policy.cautious());
  }

  @Test
  void calibratesNoBookOfPolicies() {
    String book =
        Run.file(
            folder,
            "book.json",
            """
            {"format": "mettle-policy-book/1",
             "chapters": [{"name": "a", "tags": {"site": "x"}, "expected": {"surplus": 0.1}}]}
            """);
    assertRefused("--policy must have no chapters here: 1\n", "calibrate", "--policy", book, ruhr);
  }
}
