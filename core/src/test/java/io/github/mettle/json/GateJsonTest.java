package io.github.mettle.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mettle.insight.Condition;
import io.github.mettle.insight.Counted;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Recommendation;
import io.github.mettle.insight.Rule;
import io.github.mettle.insight.RuleSubject;
import io.github.mettle.insight.Threshold;
import io.github.mettle.insight.TrialOutcome;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Severity;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.trust.Standing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GateJsonTest {
  @Test
  void readsWhatItWrites() throws IOException {
    Gate standard = Gate.standard();
    String json = MettleJson.write(standard);
    assertThat(json)
        .startsWith(
            "{\"format\":\"mettle-gate/2\",\"otherwise\":\"APPROVE\",\"rules\":[{\"id\":\"impaired\","
                + "\"outcome\":\"HOLD\",\"all\":[{\"standing\":{\"of\":[\"WHOLE\",\"INTEGRITY\"],"
                + "\"in\":[\"IMPAIRED\"]}}]},");
    assertThat(MettleJson.readGate(json)).isEqualTo(standard).hasSameHashCodeAs(standard);
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    assertThat(MettleJson.readGate(new ByteArrayInputStream(bytes)))
        .hasToString(standard.toString());
  }

  @Test
  void writesEveryConditionAsTheModelShowsIt() {
    Gate gate =
        Gate.builder()
            .add(
                Rule.hold(
                    "all of them",
                    Condition.standingNot(Standing.PROVEN).ofTrial(Severity.CRITICAL),
                    Condition.atLeast(2, Counted.FAILED)
                        .severity(Severity.CRITICAL)
                        .impact(Impact.SEVERE)
                        .withinDays(30),
                    Condition.last(Severity.MAJOR, TrialOutcome.FAILED).withinDays(60),
                    Condition.rising(3).impact(Impact.LIMITED),
                    Condition.outstanding(2.5),
                    Condition.owed(90, 1),
                    Condition.yearsBelow(4),
                    Condition.limit(Threshold.EXPECTED_BELOW, 0.5).of(RuleSubject.CANDOUR),
                    Condition.limit(Threshold.LOWER_AT_LEAST, 0.1),
                    Condition.oneOriginAbove(0.5)))
            .otherwise(Recommendation.WATCH)
            .build();
    String json =
        """
        {"format":"mettle-gate/2","otherwise":"WATCH","rules":[{"id":"all of them",\
        "outcome":"HOLD","all":[\
        {"standing":{"of":["WHOLE"],"notIn":["PROVEN"],"trial":"CRITICAL"}},\
        {"count":{"of":"failed","severity":"CRITICAL","impact":"SEVERE","withinDays":30,\
        "atLeast":2}},\
        {"last":{"severity":"MAJOR","is":"FAILED","withinDays":60}},\
        {"rising":{"impact":"LIMITED","atLeast":3}},\
        {"outstanding":{"atLeast":2.5}},\
        {"owed":{"days":90,"atLeast":1}},\
        {"years":{"below":4}},\
        {"expected":{"of":["CANDOUR"],"below":0.5}},\
        {"lower":{"of":["WHOLE"],"atLeast":0.1}},\
        {"provenance":{"above":0.5}}]}]}""";
    assertThat(MettleJson.write(gate)).isEqualTo(json);
    assertThat(MettleJson.readGate(json)).isEqualTo(gate);
  }

  @Test
  void completesWhatIsLeftOut() {
    assertThat(MettleJson.readGate("{\"rules\": []}")).isEqualTo(Gate.builder().build());
  }

  @Test
  void refusesAllThatIsWrongAtOnce() {
    refused("{}", "rules must be given: missing");
    refused(
        """
        {"format": "mettle-gate/1",
         "rules": [
          {"id": "a", "outcome": "STOP", "if": 1, "all": []},
          {"outcome": "HOLD", "all": [{"moon": {}}, {}]},
          {"id": "c", "outcome": "HOLD", "all": [{"owed": {"days": 1.5}}]},
          {"id": "d", "outcome": "HOLD", "all": [{"count": {"of": "lies", "atLeast": 0, "per": 1}}]},
          {"id": "e", "outcome": "HOLD", "all": []}],
         "otherwise": "PREFER", "else": "HOLD"}""",
        """
        format must be mettle-gate/2: "mettle-gate/1"
        rules[0].all must have a condition: []
        rules[0].outcome must be one of [PREFER, APPROVE, WATCH, HOLD]: "STOP"
        rules[0].if must be a field of a rule: 1
        rules[1].all[0].moon must be a field of a condition, [standing, count, last, rising, \
        outstanding, owed, years, expected, lower, provenance]: an object
        rules[1].all[1].condition must be one of [standing, count, last, rising, outstanding, \
        owed, years, expected, lower, provenance]: []
        rules[1].id must be given: missing
        rules[2].all[0].owed.days must be a whole number: 1.5
        rules[2].all[0].owed.atLeast must be given: missing
        rules[3].all[0].count.of must be one of [incidents, repeats, failed, untruths]: "lies"
        rules[3].all[0].count.per must be a field of count: 1
        rules[4].all must have a condition: []
        else must be a field of a gate: "HOLD"
        otherwise must be one of [APPROVE, WATCH, HOLD]: PREFER""");
  }

  @Test
  void refusesConditionsThatCannotHold() {
    condition(
        "{\"standing\": {\"of\": [\"MOON\"]}}",
        """
        standing.of must be some of [WHOLE, ABILITY, INTEGRITY, BENEVOLENCE, CONTAINMENT, REMEDY, \
        RESOLUTION, RELIABILITY, NOTIFICATION, PREVENTION, COMMITMENT, CANDOUR, RESPONSIVENESS, \
        WILLINGNESS, EXTRA_MILE]: "MOON"
        standing.in must be given, or else notIn: missing""");
    condition(
        "{\"standing\": {\"of\": [\"WHOLE\"], \"in\": [\"GOOD\"], \"notIn\": [\"MIXED\"]}}",
        """
        standing.in must be some of [UNTESTED, PROVEN, IMPAIRED, DOUBTFUL, MIXED, PROMISING]: "GOOD"
        standing.in must be given, or else notIn: a list""");
    condition(
        "{\"standing\": {\"of\": [\"CANDOUR\"], \"in\": [], \"trial\": \"MINOR\"}}",
        """
        standing.in must not be empty: []
        standing.trial must be one of [MAJOR, CRITICAL]: MINOR
        standing.of must be [WHOLE] where trial is given: [CANDOUR]""");
    condition(
        "{\"lower\": {\"of\": [\"WHOLE\"]}}",
        "lower.below must be given, or else atLeast: missing");
    condition(
        "{\"lower\": {\"of\": [\"WHOLE\"], \"below\": 0.5, \"atLeast\": 0.2}}",
        "lower.below must be given, or else atLeast: 0.5");
    condition(
        "{\"years\": {\"below\": 1}, \"owed\": {\"days\": 90, \"atLeast\": 1}}",
        "condition must be one of [standing, count, last, rising, outstanding, owed, years,"
            + " expected, lower, provenance]: [owed, years]");
    condition(
        "{\"count\": {\"of\": \"untruths\", \"severity\": \"MAJOR\", \"withinDays\": 0, \"atLeast\": 1}}",
        """
        count.severity must be absent of untruths: MAJOR
        count.withinDays must be in [1, 36500]: 0""");
  }

  @Test
  void refusesConditionsThatCannotHoldTogether() {
    refused(
        """
        {"rules": [{"id": "x", "outcome": "HOLD",
                    "all": [{"last": {"severity": "MAJOR", "is": "FAILED"}},
                            {"last": {"severity": "MAJOR", "is": "STOOD"}}]}]}""",
        "rules[0].all must be able to hold together:"
            + " [last severity MAJOR is FAILED, last severity MAJOR is STOOD]");
  }

  private static void condition(String condition, String problems) {
    refused(
        "{\"rules\": [{\"id\": \"x\", \"outcome\": \"HOLD\", \"all\": [" + condition + "]}]}",
        problems
            .lines()
            .map(line -> "rules[0].all[0]." + line)
            .reduce((a, b) -> a + "\n" + b)
            .orElseThrow());
  }

  private static void refused(String json, String message) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readGate(json))
        .withMessage(message);
  }
}
