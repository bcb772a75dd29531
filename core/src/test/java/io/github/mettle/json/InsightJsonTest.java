package io.github.mettle.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Condition;
import io.github.mettle.insight.Counted;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Peers;
import io.github.mettle.insight.Provenance;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Recommendation;
import io.github.mettle.insight.Relationship;
import io.github.mettle.insight.Resilience;
import io.github.mettle.insight.Rule;
import io.github.mettle.insight.SmallOrders;
import io.github.mettle.insight.Trials;
import io.github.mettle.insight.WhatItTakes;
import io.github.mettle.record.Action;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Exclusion;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is concluded, as JSON: codes beside every sentence, and the numbers of the library. */
class InsightJsonTest {
  private static final BalanceSheet WESER =
      sheet(TrackRecord.of("Weser Coil", Commitment.of("gauge", "2026-10-01", "2026-10-31")));
  private static final BalanceSheet RUHR =
      sheet(
          TrackRecord.of(
              "Ruhr Steelworks",
              Commitment.of("plan", "2026-04-01", "2026-04-30").keptAt("2026-04-28"),
              Incident.of(
                      "NCR-1",
                      "2026-05-04T08:00:00Z",
                      Severity.MAJOR,
                      Attribution.SUPPLIER,
                      Impact.LIMITED)
                  .with(Action.NOTIFIED, "2026-05-04T09:00:00Z")
                  .with(Action.RESOLVED, "2026-05-05T09:00:00Z")));
  private static final String HEAD =
      "\"party\":\"Weser Coil\",\"asOf\":\"2026-11-21\",\"policy\":\""
          + WESER.policyFingerprint()
          + "\",";
  private static final String TERMS =
      "\"asOf\":\"2026-11-21\",\"policy\":\"" + WESER.policyFingerprint() + "\",";

  private static BalanceSheet sheet(TrackRecord record) {
    return Scorecard.standard().weigh(record, "2026-11-21");
  }

  @Test
  void reasonsHaveTheCodesOfTheirSentences() {
    String json = MettleJson.write(Reasons.of(WESER).to(Audience.SUPPLIER));
    assertThat(json)
        .startsWith("{\"format\":\"mettle-reasons/1\"," + HEAD + "\"audience\":\"SUPPLIER\",")
        .contains("\"effects\":[{\"episode\":\"gauge\",\"effect\":-0.01337785789501")
        .contains(
            "\"bad\":[{\"account\":\"COMMITMENT\",\"criterion\":\"keep\",\"lossReason\":\"LATE\","
                + "\"effect\":-0.01337785789501")
        .contains(
            "\"sentence\":\"Keep what you promise: you did not keep the only promise in time\"}]")
        .contains("\"harmful\":[{\"episode\":\"gauge\",\"account\":\"COMMITMENT\",")
        .contains("\"settled\":0.00427022358952");
  }

  @Test
  void aDecisionHasTheRulesAndTheirFindings() {
    Gate gate =
        Gate.builder()
            .add(Rule.watch("short", Condition.outstanding(1)))
            .add(Rule.approve("new", Condition.atLeast(1, Counted.INCIDENTS)))
            .add(Rule.approve("weak", Condition.standing(Standing.UNTESTED)))
            .build();
    assertThat(MettleJson.write(gate.decide(WESER)))
        .isEqualTo(
            "{\"format\":\"mettle-decision/2\","
                + HEAD
                + "\"outcome\":\"APPROVE\",\"audience\":\"BUYER\",\"reasons\":[{\"rule\":\"weak\","
                + "\"outcome\":\"APPROVE\",\"findings\":[{\"condition\":\"standing\",\"number\":"
                + WESER.trust().expected()
                + ",\"subjects\":[\"WHOLE\"],\"episodes\":[]}],\"sentence\":\"nothing has tested them, so not"
                + " preferred\"}],\"besides\":[],\"endings\":[],\"remarks\":[],"
                + "\"headline\":\"Approve Weser Coil.\",\"sentence\":\"Approve Weser Coil. Nothing has"
                + " tested them, so not preferred.\"}");
  }

  /** Held for what is outstanding, which can be settled today, and for an incident lately. */
  @Test
  void aHoldSaysFromWhenItCanEnd() {
    Gate gate =
        Gate.builder()
            .add(Rule.hold("debt", Condition.outstanding(0.5)))
            .add(Rule.hold("lately", Condition.atLeast(1, Counted.INCIDENTS).withinDays(365)))
            .build();
    assertThat(MettleJson.write(gate.decide(RUHR)))
        .contains(
            "\"endings\":[{\"rule\":\"debt\",\"sentence\":\"less than 0.5 points are outstanding\"},"
                + "{\"rule\":\"lately\",\"earliest\":\"2027-05-04T08:00:00Z\",\"sentence\":\"no"
                + " incidents lie within twelve months (5 May 2027 at the earliest)\"}]");
    assertThat(MettleJson.write(Gate.builder().otherwise(Recommendation.HOLD).build().decide(RUHR)))
        .contains("\"endings\":[{\"sentence\":\"a rule applies that says otherwise\"}]");
  }

  @Test
  void aRankingHasTheTrustAndTheFrequencyOfEach() {
    String json = MettleJson.write(Ranking.of(List.of(WESER, RUHR)));
    assertThat(json)
        .startsWith(
            "{\"format\":\"mettle-ranking/1\","
                + TERMS
                + "\"suppliers\":2,\"places\":[{\"position\":1,\"party\":\"Ruhr Steelworks\","
                + "\"trust\":{\"belief\":")
        .contains("\"frequency\":{\"since\":\"2026-04-01T00:00:00Z\",")
        .contains("},\"best\":0.", ",\"stability\":", "},{\"position\":2,");
    assertThat(MettleJson.write(Ranking.of(List.of(WESER)).orderOnly())).doesNotContain("\"best\"");
  }

  @Test
  void aComparisonAndARelationshipHaveTwoSides() {
    assertThat(MettleJson.write(Comparison.of(RUHR, WESER)))
        .startsWith(
            "{\"format\":\"mettle-comparison/1\","
                + TERMS
                + "\"first\":{\"party\":\"Ruhr Steelworks\",\"trust\":{")
        .contains("},\"second\":{\"party\":\"Weser Coil\",\"trust\":{")
        .contains(
            "\"lead\":\"TOO_CLOSE\",\"differences\":[{\"account\":\"CONTAINMENT\",\"amount\":");
    assertThat(MettleJson.write(Relationship.of(RUHR, WESER)))
        .startsWith(
            "{\"format\":\"mettle-relationship/1\","
                + TERMS
                + "\"supplier\":{\"party\":\"Ruhr Steelworks\",\"trust\":{")
        .contains("},\"buyer\":{\"party\":\"Weser Coil\",\"trust\":{")
        .endsWith(
            ",\"given\":0,\"received\":0,\"gap\":0,\"audience\":\"BUYER\",\"sentence\":\""
                + Relationship.of(RUHR, WESER).sentence()
                + "\"}");
  }

  @Test
  void whatItTakesHasItsGoal() {
    assertThat(MettleJson.write(WhatItTakes.toReach(WESER, 0.6)))
        .isEqualTo(
            "{\"format\":\"mettle-what-it-takes/1\","
                + HEAD
                + "\"goal\":{\"expected\":0.6},\"isReached\":false,"
                + "\"deeds\":{\"promises\":5,\"answers\":7,\"requests\":3},\"incidents\":1,"
                + "\"settlements\":[{\"episode\":\"gauge\",\"gain\":0.004270223589526076}],"
                + "\"settlementGain\":0.004270223589526112,\"audience\":\"BUYER\","
                + "\"sentence\":\"Once what they owe for gauge is settled (a gain of 0.004), Weser"
                + " Coil would need 15 promises kept, questions answered straight and requests"
                + " granted, taken together, to reach 0.60; one major incident, if one happens and"
                + " is handled without fault, would do.\"}");
    assertThat(MettleJson.write(WhatItTakes.toReach(WESER, Standing.PROVEN)))
        .startsWith(
            "{\"format\":\"mettle-what-it-takes/1\","
                + HEAD
                + "\"goal\":{\"standing\":\"PROVEN\"},\"isReached\":false,\"incidents\":6,");
  }

  @Test
  void resilienceAndSmallOrders() {
    assertThat(MettleJson.write(Resilience.of(WESER)))
        .isEqualTo(
            "{\"format\":\"mettle-resilience/1\","
                + HEAD
                + "\"promises\":1,\"questions\":4,\"requests\":2,\"incidents\":0,"
                + "\"audience\":\"BUYER\"}");
    assertThat(MettleJson.write(SmallOrders.of(WESER)))
        .isEqualTo(
            "{\"format\":\"mettle-small-orders/1\","
                + HEAD
                + "\"episodes\":0,\"isEnough\":false,\"sentence\":\"No order value is known, so"
                + " nothing can be told of small orders.\"}");
  }

  @Test
  void whatIsDue() {
    assertThat(MettleJson.writeDue(WESER))
        .isEqualTo(
            "{\"format\":\"mettle-due/1\","
                + HEAD
                + "\"due\":[{\"account\":\"COMMITMENT\",\"episode\":\"gauge\",\"criterion\":\"keep\","
                + "\"state\":\"OVERDUE\",\"fulfilment\":\"MISSED\",\"stake\":1,"
                + "\"start\":\"2026-10-01T00:00:00Z\",\"window\":\"PT743H59M59S\","
                + "\"dueAt\":\"2026-10-31T23:59:59Z\",\"demand\":\"keep the promise\"}]}");
  }

  @Test
  void trialsAndProvenance() {
    assertThat(MettleJson.write(Trials.of(RUHR)))
        .contains(
            "\"incidents\":[{\"episode\":\"NCR-1\",\"openedAt\":\"2026-05-04T08:00:00Z\","
                + "\"severity\":\"MAJOR\",\"impact\":\"LIMITED\",\"met\":")
        .contains(
            ",\"isNoticedFirst\":false,\"isResolved\":true,", "\"trials\":{\"MAJOR\":{\"belief\":");
    Provenance provenance = Provenance.of(RUHR);
    assertThat(MettleJson.write(provenance))
        .contains("\"earned\":" + provenance.earned() + ",\"origins\":{},")
        .contains("\"sources\":{\"OBSERVED\":{\"earned\":" + provenance.earned() + ",\"share\":1}}")
        .contains(
            ",\"doubtful\":0,\"lost\":" + provenance.lost() + ",\"takenAway\":{},\"strictly\":{")
        .endsWith("\"standing\":\"UNTESTED\"}}}}");
    Commitment waived =
        Commitment.builder()
            .id("C")
            .madeAt("2026-10-01")
            .dueAt("2026-10-31")
            .waivedAt("2026-10-30")
            .build();
    Provenance spared = Provenance.of(sheet(TrackRecord.of("P", waived)));
    assertThat(MettleJson.write(spared))
        .contains(
            "\"lost\":0,\"takenAway\":{\"WAIVERS\":{\"lost\":"
                + spared.takenAway(Exclusion.WAIVERS)
                + ",\"share\":1,\"episodes\":1}}");
  }

  @Test
  void peers() {
    Peers peers = Peers.of(List.of(WESER, RUHR));
    assertThat(MettleJson.write(peers.positionOf("Weser Coil")))
        .isEqualTo(
            "{\"format\":\"mettle-peer-position/1\","
                + HEAD
                + "\"tags\":{},\"overall\":{\"peers\":1,\"behind\":0,\"level\":0,\"percentile\":0},"
                + "\"accounts\":{\"COMMITMENT\":{\"peers\":1,\"behind\":0,\"level\":0,"
                + "\"percentile\":0}},\"incidents\":{\"peers\":1,\"behind\":1,\"level\":0,"
                + "\"percentile\":1},\"audience\":\"BUYER\",\"sentence\":\"Weser Coil stands behind the only peer; things"
                + " go wrong less often than at the only peer.\"}");
    assertThat(MettleJson.write(peers.baseRatesOfAll()))
        .startsWith(
            "{\"format\":\"mettle-peer-rates/1\",\"peers\":2,\"evidence\":{\"CONTAINMENT\":")
        .endsWith("\"policy\":" + peers.baseRatesOfAll().policy().toJson() + "}");
  }

  @Test
  void theTotalsAndTheFrequencyAreThoseOfTheSheet() {
    assertThat(MettleJson.write(WESER.totals()))
        .startsWith("{\"format\":\"mettle-totals/1\",\"lines\":{\"CONTAINMENT\":{\"assets\":0,")
        .contains("\"totals\":{\"assets\":0,\"liabilities\":", "\"counts\":{\"commitment\":1}}");
    assertThat(MettleJson.write(WESER.frequency().orElseThrow()))
        .startsWith("{\"format\":\"mettle-frequency/1\",\"since\":\"2026-10-01T00:00:00Z\",");
  }

  /** Two blanks a level; every number as it is. */
  @Test
  void anIndentedDocumentIsTheSame() {
    String json = MettleJson.write(Resilience.of(WESER));
    String indented = MettleJson.indented(json);
    assertThat(indented).startsWith("{\n  \"format\" : \"mettle-resilience/1\",\n");
    assertThat(MettleJson.readSheet(MettleJson.indented(MettleJson.write(WESER)))).isEqualTo(WESER);
  }
}
