package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.insight.Condition;
import io.github.mettle.insight.Decision;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Rule;
import io.github.mettle.json.MettleJson;
import io.github.mettle.sheet.Audience;
import io.github.mettle.trust.Standing;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateCommandTest {
  private static final String DAY = "--as-of=2026-11-21";

  @TempDir private Path folder;
  private String tarnow;
  private String kestrel;
  private String brightwater;
  private String silverline;
  private String dunmore;

  @BeforeEach
  void writeRecords() {
    tarnow = file(Supplier.TARNOW);
    kestrel = file(Supplier.KESTREL);
    brightwater = file(Supplier.BRIGHTWATER);
    silverline = file(Supplier.SILVERLINE);
    dunmore = file(Supplier.DUNMORE);
  }

  private String file(Supplier supplier) {
    return Run.file(folder, supplier.name() + ".json", MettleJson.write(supplier.record()));
  }

  @Test
  void saysWhatToDoWithEachAndWhy() {
    assertPrinted(
        """
        5 suppliers: Decisions, as of 2026-11-21

        Recommendation  Supplier               First reason
        ────────────────────────────────────────────────────────────────────────────────
        Prefer          Tarnow Strip Mill      Proven at 0.82, and they stood the last
                                               grave incident, NCR-2026-051 of September
                                               2026.
        Approve         Kestrel Rolling        Not preferred yet: they have stood one
                                               grave incident, and that is not enough to
                                               be sure.
        Watch           Brightwater Steel      We have known them for eleven months, and
                                               nothing has tested them.
        Hold            Silverline Coil        Impaired in integrity, at 0.28.
        Hold            Dunmore Steel Service  Impaired overall, at 0.26, and in
                                               integrity, at 0.19.


        Prefer Tarnow Strip Mill, as of 2026-11-21

        Proven at 0.82, and they stood the last grave incident, NCR-2026-051 of
            September 2026.


        Approve Kestrel Rolling: nothing speaks against them, as of 2026-11-21

        Not preferred yet: they have stood one grave incident, and that is not enough to
            be sure.


        Watch Brightwater Steel: order, and look, as of 2026-11-21

        We have known them for eleven months, and nothing has tested them.


        Hold Silverline Coil: no new orders, as of 2026-11-21

        Impaired in integrity, at 0.28.
        Four incidents of their making hit us severely in the last twelve months.
        Major or critical faults came back and reached us seven times in the last
            450 days.

        The hold ends when all of this has come to pass

        enough is settled, or done well
        fewer than three severe incidents lie within twelve months (10 May 2027 at the
            earliest)
        fewer than three major or critical repeats lie within 450 days (3 August 2027 at
            the earliest)

        Four rules besides would watch.


        Hold Dunmore Steel Service: no new orders, as of 2026-11-21

        Impaired overall, at 0.26, and in integrity, at 0.19.
        In the last twelve months one thing they told us proved untrue (replace-coils).
        They failed the last grave incident, NCR-2026-058 of October 2026: we found it
            before they told us and all seven things we expect came late or not at all;
            they have stood nothing as grave since.
        Two more reasons.

        The hold ends when all of this has come to pass

        enough is settled, or done well
        less than 14 points are outstanding
        twelve months have passed without another untruth (6 May 2027 at the earliest)
        one as grave is stood, or 20 October 2028 has come
        a critical one is stood, or 13 January 2030 has come

        Six rules besides would watch.
        """,
        "gate",
        DAY,
        tarnow,
        kestrel,
        brightwater,
        silverline,
        dunmore);
  }

  @Test
  void writesEveryReasonInJsonAndInTheVoiceAskedFor() {
    Gate gate =
        Gate.builder()
            .add(Rule.watch("young", Condition.yearsBelow(9)))
            .add(Rule.approve("plain", Condition.standingNot(Standing.PROVEN)))
            .build();
    String ours = Run.file(folder, "ours.json", MettleJson.write(gate));
    Run run =
        Run.of("gate", DAY, "--format=json", "--audience=supplier", "--gate", ours, brightwater);
    Decision decision =
        gate.decide(Scorecard.standard().weigh(Supplier.BRIGHTWATER.record(), "2026-11-21"));
    assertThat(run)
        .isEqualTo(new Run(0, MettleJson.write(decision.to(Audience.SUPPLIER)) + "\n", ""));
    assertThat(run.out())
        .contains("\"rule\":\"young\",\"outcome\":\"WATCH\"")
        .contains("\"sentence\":\"we have known you for eleven months\"}],\"besides\":[{\"rule\":");
  }

  /** On a page, too. */
  @Test
  void speaksToTheSupplierInText() {
    assertThat(Run.of("gate", DAY, "--audience=SUPPLIER", brightwater).out())
        .startsWith(
            """
            Brightwater Steel, we go on ordering, and look closely, as of 2026-11-21

            We have known you for eleven months, and nothing has tested you.
            """);
  }

  @Test
  void printsTheStandardGateToStartOnesOwnFrom() {
    Run run = Run.of("gate", "--print");
    assertThat(run).returns(0, Run::code).returns("", Run::err);
    assertThat(run.out())
        .startsWith("{\n  \"format\" : \"mettle-gate/2\",\n  \"otherwise\" : \"APPROVE\",\n")
        .endsWith("\n  } ]\n}\n");
    assertThat(MettleJson.readGate(run.out())).isEqualTo(Gate.standard());
  }

  @Test
  void completesAGateInAFile() {
    String ours = Run.file(folder, "ours.json", "{\"rules\": []}");
    assertThat(Run.of("gate", "--print", "--gate", ours).out())
        .isEqualTo(
            """
            {
              "format" : "mettle-gate/2",
              "otherwise" : "APPROVE",
              "rules" : [ ]
            }
            """);
  }

  @Test
  void refusesAGateThatContradictsItself() {
    String ours =
        Run.file(
            folder,
            "ours.json",
            """
            {"rules": [{"id": "a", "outcome": "SHUN", "all": [{"years": {"below": 1}}]},
                       {"id": "b", "outcome": "HOLD", "all": [{"outstanding": {"atLeast": 0}}]}]}
            """);
    assertRefused(
        """
        %s: rules[0].outcome must be one of [PREFER, APPROVE, WATCH, HOLD]: "SHUN"
        %s: rules[1].all[0].outstanding.atLeast must be in (0, 1e9]: 0
        """
            .formatted(ours, ours),
        "gate",
        "--gate",
        ours,
        kestrel);
  }

  @Test
  void refusesAnUnknownGateAndEverythingThatDoesNotGoTogether() {
    assertRefused(
        """
        lenient must be standard, or a file in JSON: there is no such file
        nowhere.json must be a file that can be read: there is no such file
        """,
        "gate",
        "--gate=lenient",
        kestrel,
        "nowhere.json");
    assertRefused("FILE must be given, or --print: none\n", "gate");
    assertRefused(
        "--print must be given without a file: " + kestrel + "\n", "gate", "--print", kestrel);
  }

  private static void assertPrinted(String out, String... args) {
    assertThat(Run.of(args)).isEqualTo(new Run(0, out, ""));
  }

  private static void assertRefused(String err, String... args) {
    assertThat(Run.of(args)).isEqualTo(new Run(2, "", err));
  }
}
