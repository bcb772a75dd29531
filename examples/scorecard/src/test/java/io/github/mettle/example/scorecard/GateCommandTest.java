package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Recommendation;
import io.github.mettle.insight.Rule;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.trust.Standing;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateCommandTest {
  private static final String DAY = "--as-of=2026-11-21";
  private static final String POLICY = Policy.standard().fingerprint();

  @TempDir private Path folder;
  private String tarnow;
  private String kestrel;
  private String brightwater;
  private String dunmore;

  @BeforeEach
  void writeRecords() {
    tarnow = file(Supplier.TARNOW);
    kestrel = file(Supplier.KESTREL);
    brightwater = file(Supplier.BRIGHTWATER);
    dunmore = file(Supplier.DUNMORE);
  }

  private String file(Supplier supplier) {
    return Run.file(folder, supplier.name() + ".json", MettleJson.write(supplier.record()));
  }

  @Test
  void saysWhatToDoWithEachAndWhy() {
    assertPrinted(
        """
        Prefer Tarnow Strip Mill, as of 2026-11-21

        The whole is proven, at 0.82


        Approve Kestrel Rolling, as of 2026-11-21

        No rule fired


        Watch Brightwater Steel, as of 2026-11-21

        The whole is untested, at 0.49


        Hold Dunmore Steel Service, as of 2026-11-21

        The whole is impaired, at 0.22
        Integrity is impaired, at 0.17
        Notification is impaired, at 0.17
        Candour is impaired, at 0.14
        Watch because Ability is impaired, at 0.30
        Watch because Commitment is impaired, at 0.22
        Watch because the whole has 13.59 points outstanding, at least 1
        """,
        "gate",
        DAY,
        tarnow,
        kestrel,
        brightwater,
        dunmore);
  }

  @Test
  void writesEveryRuleThatFiredInJson() {
    Gate gate =
        Gate.builder()
            .add(Rule.prefer().standing(Standing.PARTLY_TESTED).lowerAtLeast(0.3))
            .otherwise(Recommendation.WATCH)
            .build();
    String ours = Run.file(folder, "ours.json", MettleJson.write(gate));
    assertPrinted(
        """
        {"format":"mettle-decision/1","party":"Kestrel Rolling","asOf":"2026-11-21",\
        "policy":"%s","outcome":"PREFER","isLimited":false,"fired":[{"outcome":"PREFER",\
        "of":"WHOLE","standing":["PARTLY_TESTED"],"lowerAtLeast":0.3,"reason":"the whole is\
        \spartly tested, at 0.64 and has a lower end of 0.34, at least 0.3"}],\
        "sentence":"Prefer Kestrel Rolling: the whole is partly tested, at 0.64 and has a lower\
        \send of 0.34, at least 0.3"}
        """
            .formatted(POLICY),
        "gate",
        DAY,
        "--format=json",
        "--gate",
        ours,
        kestrel);
  }

  @Test
  void printsTheStandardGateToStartOnesOwnFrom() {
    Run run = Run.of("gate", "--print");
    assertThat(run).returns(0, Run::code).returns("", Run::err);
    assertThat(run.out())
        .startsWith("{\n  \"format\" : \"mettle-gate/1\",\n  \"rules\" : [ {\n")
        .endsWith("\n  \"otherwise\" : \"APPROVE\"\n}\n");
    assertThat(MettleJson.readGate(run.out())).isEqualTo(Gate.standard());
  }

  @Test
  void completesAGateInAFile() {
    String ours = Run.file(folder, "ours.json", "{\"rules\": []}");
    assertThat(Run.of("gate", "--print", "--gate", ours).out())
        .isEqualTo(
            """
            {
              "format" : "mettle-gate/1",
              "rules" : [ ],
              "otherwise" : "APPROVE"
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
            {"rules": [{"outcome": "HOLD"}, {"outcome": "SHUN", "lowerBelow": 2}]}
            """);
    assertRefused(
        """
        %s: rules[1].outcome must be one of [PREFER, APPROVE, WATCH, HOLD]: "SHUN"
        %s: rules[0] must have a condition: HOLD WHOLE
        %s: rules[1].lowerBelow must be in [0, 1]: 2
        """
            .formatted(ours, ours, ours),
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
