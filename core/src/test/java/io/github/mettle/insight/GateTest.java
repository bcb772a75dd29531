package io.github.mettle.insight;

import static io.github.mettle.insight.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Standing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GateTest {
  private final BalanceSheet ruhr = sheet(Examples.ruhr());
  private final BalanceSheet baltic = sheet(Examples.baltic());
  private final BalanceSheet bob = sheet(Examples.unknown("Bob"));

  @Test
  void standardGateSaysWhatToDo() {
    assertThat(Gate.standard().decide(ruhr)).hasToString("Approve Ruhr Steelworks: no rule fired");
    assertThat(Gate.standard().decide(bob))
        .hasToString("Watch Bob: the whole is untested, at 0.47");
    Decision decision = Gate.standard().decide(baltic);
    assertThat(decision.outcome()).isEqualTo(Recommendation.HOLD);
    assertThat(decision.reasons())
        .containsExactly(
            "Integrity is impaired, at 0.26",
            "Candour is impaired, at 0.14",
            "watch because the whole has 10.84 points outstanding, at least 1");
    assertThat(decision)
        .hasToString(
            "Hold Baltic Castings: Integrity is impaired, at 0.26; Candour is impaired, at 0.14;"
                + " watch because the whole has 10.84 points outstanding, at least 1");
  }

  @Test
  void aKnockOutIsNotBoughtOff() {
    Gate gate =
        Gate.builder()
            .add(Rule.prefer().expectedAtLeast(0.1))
            .add(Rule.hold().of(Account.CANDOUR).standing(Standing.IMPAIRED))
            .build();
    assertThat(gate.decide(ruhr).outcome()).isEqualTo(Recommendation.PREFER);
    assertThat(gate.decide(baltic).outcome()).isEqualTo(Recommendation.HOLD);
    assertThat(gate.decide(baltic).fired()).hasSize(2);
  }

  @Test
  void theUntestedAreNeverPreferredNorSilentlyHeld() {
    TrackRecord.Builder remedies = TrackRecord.builder("Ada");
    remedies.add(
        OpeningBalance.builder()
            .id("before")
            .at("2026-11-01")
            .balance(Account.REMEDY, 9, 0)
            .build());
    Rule generous = Rule.prefer().of(Account.REMEDY).standing(Standing.PROVEN);
    assertThat(Gate.builder().add(generous).build().decide(sheet(remedies.build())))
        .hasToString(
            "Approve Ada: prefer because Remedy is proven, at 0.91; the untested are never"
                + " preferred, nor held without a rule that says so");
    Gate strict = Gate.builder().otherwise(Recommendation.HOLD).build();
    assertThat(strict.decide(ruhr).outcome()).isEqualTo(Recommendation.HOLD);
    assertThat(strict.decide(bob))
        .hasToString(
            "Watch Bob: no rule fired; the untested are never preferred, nor held without a rule"
                + " that says so");
    Gate limits = Gate.builder().add(Rule.hold().lowerBelow(0.9).expectedBelow(0.9)).build();
    assertThat(limits.decide(bob).outcome()).isEqualTo(Recommendation.APPROVE);
    assertThat(limits.decide(bob).isLimited()).isFalse();
    Gate open = Gate.builder().add(Rule.hold().standing(Standing.UNTESTED)).build();
    assertThat(open.decide(bob)).hasToString("Hold Bob: the whole is untested, at 0.47");
  }

  @Test
  void allConditionsOfARuleMustHold() {
    Rule both = Rule.watch().lowerBelow(0.5).expectedAtLeast(0.7);
    assertThat(both.fires(ruhr)).isTrue();
    assertThat(both.fires(baltic)).isFalse();
    assertThat(
            Gate.builder().add(both.lowerAtLeast(0.4).outstandingAtLeast(1)).build().decide(ruhr))
        .hasToString("Approve Ruhr Steelworks: no rule fired");
    Rule numbers =
        Rule.approve()
            .of(Section.ABILITY)
            .lowerAtLeast(0.2)
            .lowerBelow(0.3)
            .expectedAtLeast(0.4)
            .expectedBelow(0.5);
    assertThat(Gate.builder().add(numbers).build().decide(baltic))
        .hasToString(
            "Approve Baltic Castings: Ability has a lower end of 0.25, below 0.3, has a lower end"
                + " of 0.25, at least 0.2, is expected at 0.48, below 0.5 and is expected at 0.48,"
                + " at least 0.4");
  }

  @Test
  void ofASectionWithoutWeightNothingHolds() {
    Policy policy =
        Policy.builder()
            .weight(Account.RESPONSIVENESS, 0)
            .weight(Account.WILLINGNESS, 0)
            .weight(Account.EXTRA_MILE, 0)
            .build();
    BalanceSheet sheet = Scorecard.of(policy).weigh(Examples.baltic(), Examples.AS_OF);
    assertThat(Rule.hold().of(Section.BENEVOLENCE).lowerBelow(1).fires(sheet)).isFalse();
  }

  @Test
  void readsWhatItWrites() throws IOException {
    Gate gate =
        Gate.standard().toBuilder()
            .add(Rule.watch().of(Section.ABILITY).lowerBelow(0.3).outstandingAtLeast(2.5))
            .otherwise(Recommendation.WATCH)
            .build();
    String json = MettleJson.write(gate);
    assertThat(json)
        .startsWith(
            "{\"format\":\"mettle-gate/1\",\"rules\":[{\"outcome\":\"HOLD\",\"of\":\"WHOLE\"")
        .endsWith(
            "{\"outcome\":\"WATCH\",\"of\":\"ABILITY\",\"lowerBelow\":0.3,\"outstandingAtLeast\":2.5}],"
                + "\"otherwise\":\"WATCH\"}");
    assertThat(MettleJson.readGate(json)).isEqualTo(gate).hasSameHashCodeAs(gate);
    assertThat(MettleJson.readGate(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))))
        .hasToString(gate.toString());
    assertThat(gate.toString())
        .endsWith("WATCH ABILITY lowerBelow 0.3 outstandingAtLeast 2.5\notherwise WATCH");
  }

  @Test
  void refusesWhatContradictsItself() {
    refused(
        """
        {"rules": [
          {"outcome": "HOLD"},
          {"outcome": "PREFER", "standing": ["UNTESTED"]},
          {"outcome": "HOLD", "lowerBelow": 2},
          {"outcome": "WATCH", "outstandingAtLeast": 0}],
         "otherwise": "PREFER"}""",
        """
        rules[0] must have a condition: HOLD WHOLE
        rules[1].standing must be tested where the outcome is PREFER: [UNTESTED]
        rules[2].lowerBelow must be in [0, 1]: 2
        rules[3].outstandingAtLeast must be in (0, 1e9]: 0
        otherwise must be one of [APPROVE, WATCH, HOLD]: PREFER""");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    refused("{}", "rules must be given: missing");
    refused(
        """
        {"format": "mettle-gate/2",
         "rules": [{"outcome": "STOP", "of": "MOON", "standing": ["GOOD"], "upper": 1}],
         "else": "HOLD"}""",
        """
        format must be mettle-gate/1: "mettle-gate/2"
        rules[0].outcome must be one of [PREFER, APPROVE, WATCH, HOLD]: "STOP"
        rules[0].of must be one of [WHOLE, ABILITY, INTEGRITY, BENEVOLENCE, CONTAINMENT, REMEDY, \
        RESOLUTION, RELIABILITY, NOTIFICATION, PREVENTION, COMMITMENT, CANDOUR, RESPONSIVENESS, \
        WILLINGNESS, EXTRA_MILE]: "MOON"
        rules[0].standing must be some of [UNTESTED, PROVEN, IMPAIRED, MIXED, PROMISING]: a list
        rules[0].upper must be a field of a rule: 1
        else must be a field of a gate: "HOLD"
        rules[0] must have a condition: HOLD WHOLE""");
  }

  private static void refused(String json, String message) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readGate(json))
        .withMessage(message);
  }
}
