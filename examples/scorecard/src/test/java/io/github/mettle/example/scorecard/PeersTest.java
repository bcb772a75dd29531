package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.insight.Peers;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.sheet.BalanceSheet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy whose expectations come from what others are like. */
class PeersTest {
  private static final String DAY = "2026-11-21";

  @TempDir private Path folder;
  private String tarnow;
  private String kestrel;

  @BeforeEach
  void writeRecords() {
    tarnow = file(Supplier.TARNOW);
    kestrel = file(Supplier.KESTREL);
  }

  private String file(Supplier supplier) {
    return Run.file(folder, supplier.name() + ".json", MettleJson.write(supplier.record()));
  }

  @Test
  void leavesOutWhoIsJudgedAndSaysFromHowMuchEvidence() {
    Run run =
        Run.of(
            "policy",
            "standard",
            "--as-of",
            DAY,
            "--for=Kestrel Rolling",
            "--peers",
            kestrel,
            tarnow);
    assertThat(run)
        .returns(0, Run::code)
        .returns("Base rates from one peer, by 49.40 points of evidence\n", Run::err);
    Policy expected = peers(Scorecard.standard()).baseRatesFor("Kestrel Rolling").policy();
    assertThat(MettleJson.readPolicy(run.out())).isEqualTo(expected);
  }

  @Test
  void isForEveryoneUnlessSomeoneIsNamed() {
    Run run = Run.of("policy", "cautious", "--as-of", DAY, "--peers", kestrel, tarnow);
    Policy expected = peers(Scorecard.of(Policy.cautious())).baseRatesOfAll().policy();
    assertThat(MettleJson.readPolicy(run.out())).isEqualTo(expected);
  }

  @Test
  void takesWindowsFromWhatTheyDid() {
    String day = "--as-of=" + DAY;
    Run run = Run.of("policy", "standard", day, "--windows=0.8", "--peers", kestrel, tarnow);
    assertThat(run.err())
        .isEqualTo(
            """
            Windows that 80 % of what two peers did would meet, by 56 observations
            """);
    Policy windows = peers(Scorecard.standard()).windowsOfAll(0.8).policy();
    assertThat(MettleJson.readPolicy(run.out())).isEqualTo(windows);
    assertThat(windows.baseRates()).isNotEqualTo(Policy.standard().baseRates());
    assertThat(windows.targets()).isNotEqualTo(Policy.standard().targets());
  }

  private static Peers peers(Scorecard scorecard) {
    BalanceSheet first = scorecard.weigh(Supplier.KESTREL.record(), DAY);
    return Peers.of(List.of(first, scorecard.weigh(Supplier.TARNOW.record(), DAY)));
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertRefused(
        "--for must be given with --peers: Ruhr\n--windows must be given with --peers: 0.5\n"
            + "--tag must be given with --peers: site=Essen\n",
        "policy",
        "--tag=site=Essen",
        "standard",
        "--for=Ruhr",
        "--windows=0.5");
    assertRefused(
        "--windows must be a number in (0, 1): 1.5\n",
        "policy",
        "standard",
        "--windows=1.5",
        "--peers",
        tarnow);
    assertRefused(
        "--windows must be a number in (0, 1): most\n",
        "policy",
        "standard",
        "--windows=most",
        "--peers",
        tarnow);
  }

  private static void assertRefused(String err, String... args) {
    assertThat(Run.of(args)).isEqualTo(new Run(2, "", err));
  }
}
