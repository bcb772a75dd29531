package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Peers;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Relationship;
import io.github.mettle.insight.Resilience;
import io.github.mettle.insight.SmallOrders;
import io.github.mettle.insight.WhatItTakes;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands that say why, who is ahead, and what it would take. */
class InsightCommandsTest extends TwoRecords {
  @Test
  void saysWhoIsAheadOfTwo() {
    assertPrinted(
        """
        Neither has been tested by anything grave. On how they handle what happens it is too\
        \sclose to call (55 % for Ruhr Steelworks): Ruhr Steelworks is ahead on promises and\
        \sthe extra mile.
        """,
        "compare", "--as-of", "2026-11-21", ruhr, weser);
  }

  @Test
  void saysWhereEachStandsAmongThePeers() {
    assertPrinted(
        """
        Ruhr Steelworks stands ahead of the only peer; things go wrong as often as at the only\
        \speer.

        Weser Coil stands behind the only peer; things go wrong as often as at the only peer.
        """,
        "peers",
        "--as-of=2026-11-21",
        ruhr,
        weser);
    assertPrinted(
        MettleJson.write(Peers.of(List.of(sheet(RUHR), sheet(WESER))).positionOf("Weser Coil"))
            + "\n",
        "peers",
        "--as-of=2026-11-21",
        "--format=json",
        "--for=Weser Coil",
        ruhr,
        weser);
    assertRefused("party must be one of the peers: Nobody\n", "peers", "--for=Nobody", ruhr);
    assertRefused(
        "tags.site must be on an episode of a peer: Essen\n", "peers", "--tag=site=Essen", ruhr);
  }

  @Test
  void explainsEachTrust() {
    assertPrinted(
        """
        Weser Coil: 0.49 (0.12 to 0.87), untested; of a stranger we would expect 0.51
        Speaks against them:
          They did not keep the only promise in time
        Episodes that cost most:
          gauge costs 0.013: not kept, 21 days late; settled today, it gains 0.004


        Ruhr Steelworks: 0.54 (0.15 to 0.91), untested; of a stranger we would expect 0.51
        Speaks for them:
          They made a gesture of goodwill once
          They kept the only promise in time
        Episodes that help most:
          loan earns 0.020: a deed beyond what was expected
          plan earns 0.013: kept 2 days early
        """,
        "explain",
        "--as-of",
        "2026-11-21",
        weser,
        ruhr);
  }

  /** The supplier is spoken to; the codes are the same for both. */
  @Test
  void explainsToTheSupplier() {
    assertThat(Run.of("explain", "--as-of=2026-11-21", "--audience=supplier", weser).out())
        .startsWith(
            """
            Weser Coil: 0.49 (0.12 to 0.87), untested; of a stranger we would expect 0.51
            Speaks against you:
              Keep what you promise: you did not keep the only promise in time
            Episodes that cost most:
              gauge costs 0.013: not kept, 21 days late; settle it today, and gain 0.004
            """);
    assertRefused(
        "Invalid value for option '--audience': expected one of [BUYER, SUPPLIER]"
            + " (case-insensitive) but was 'seller'; see scorecard explain --help\n",
        "explain",
        "--audience=seller",
        weser);
  }

  @Test
  void writesReasonsInJson() {
    BalanceSheet sheet = sheet(WESER);
    assertPrinted(
        MettleJson.write(Reasons.of(sheet))
            + "\n"
            + MettleJson.write(SmallOrders.of(sheet))
            + "\n"
            + MettleJson.write(Resilience.of(sheet))
            + "\n",
        "explain",
        "--as-of=2026-11-21",
        "--format=json",
        weser);
  }

  @Test
  void saysWhoOwesGoodwillAboveBothSheets() {
    assertThat(Run.of("relationship", "--as-of", "2026-11-21", ruhr, weser).out())
        .startsWith(
            """
            With us, Ruhr Steelworks is untested, at 0.54; with them, we are untested, at 0.49;\
            \swe owe them 0.93 points of goodwill.


            Ruhr Steelworks, as of 2026-11-21: 1 commitment, 1 gesture
            """)
        .contains(
            """

            Seen by Ruhr Steelworks: “we” is Ruhr Steelworks, “they” are Weser Coil.

            Weser Coil, as of 2026-11-21: 1 commitment
            """);
  }

  /** The first of two, one among its peers, and both sides of a relationship. */
  @Test
  void addressesTheSupplier() {
    String supplier = "--audience=supplier";
    String now = "--as-of=2026-11-21";
    assertPrinted(
        """
        Neither has been tested by anything grave. On how what happens is handled it is too close\
        \sto call (55 % for Ruhr Steelworks): Ruhr Steelworks is ahead on promises and the extra\
        \smile.
        """,
        "compare", now, supplier, weser, ruhr);
    assertPrinted(
        "You stand behind the only peer; things go wrong as often as at the only peer.\n",
        "peers",
        now,
        supplier,
        "--for=Weser Coil",
        ruhr,
        weser);
    assertThat(Run.of("relationship", now, supplier, ruhr, weser).out())
        .startsWith("With us, you are untested, at 0.54; with you, we are untested, at 0.49; we");
    assertThat(Run.of("what-if", now, supplier, weser).out())
        .startsWith("Even once what you owe for gauge is settled (a gain of 0.004), you cannot be");
    assertThat(Run.of("sheet", now, supplier, ruhr).out())
        .contains("Nothing has gone wrong that was of\n    your making.")
        .doesNotContainPattern("\\b(they|them|their)\\b");
    assertThat(Run.of("sheet", now, supplier, "--wide", ruhr).out())
        .contains("your making")
        .doesNotContainPattern("\\b(they|them|their)\\b");
  }

  @Test
  void writesARelationshipInJson() {
    assertPrinted(
        MettleJson.write(Relationship.of(sheet(RUHR), sheet(WESER))) + "\n",
        "relationship",
        "--as-of=2026-11-21",
        "--format=json",
        ruhr,
        weser);
  }

  @Test
  void saysWhatItTakesToBeProven() {
    assertPrinted(
        """
        Ruhr Steelworks cannot be proven by promises, answers and requests alone; five major\
        \sincidents, if that many happen and all are handled without fault, would do.

        Even once what they owe for gauge is settled (a gain of 0.004), Weser Coil cannot be\
        \sproven by promises, answers and requests alone; six major incidents, if that many happen\
        \sand all are handled without fault, would do.
        """,
        "what-if",
        "--as-of",
        "2026-11-21",
        ruhr,
        weser);
  }

  @Test
  void takesAGoalInAnyCase() {
    String now = "--as-of=2026-11-21";
    String proven = Run.of("what-if", now, "--reach", "PROVEN", ruhr).out();
    assertThat(proven).startsWith("Ruhr Steelworks cannot be proven by promises");
    assertPrinted(proven, "what-if", now, "--reach", "proven", ruhr);
    assertPrinted(proven, "what-if", now, "--reach", "Proven", ruhr);
  }

  @Test
  void saysWhatItTakesToReachAnExpectedValue() {
    assertPrinted(
        """
        Once what they owe for gauge is settled (a gain of 0.004), Weser Coil would reach 0.50\
        \swith one promise kept, or if one major incident happens and is handled without\
        \sfault.
        """,
        "what-if",
        "--as-of",
        "2026-11-21",
        "--reach",
        "0.5",
        weser);
  }

  @Test
  void writesWhatItTakesInJson() {
    assertPrinted(
        MettleJson.write(WhatItTakes.toReach(sheet(WESER), 0.6)) + "\n",
        "what-if",
        "--as-of=2026-11-21",
        "--format=json",
        "--reach=0.6",
        weser);
    assertPrinted(
        MettleJson.write(WhatItTakes.toReach(sheet(WESER), Standing.PROMISING)) + "\n",
        "what-if",
        "--as-of=2026-11-21",
        "--format=json",
        "--reach=PROMISING",
        weser);
  }

  @Test
  void writesAComparisonInJson() {
    assertPrinted(
        MettleJson.write(Comparison.of(sheet(RUHR), sheet(WESER))) + "\n",
        "compare",
        "--format=json",
        "--as-of=2026-11-21",
        ruhr,
        weser);
  }

  @Test
  void comparesAsOfNowUnderAPolicy() {
    Scorecard cautious = Scorecard.of(Policy.cautious());
    String now = "2026-11-21T12:00:00Z";
    assertPrinted(
        Comparison.of(cautious.weigh(RUHR, now), cautious.weigh(WESER, now)) + "\n",
        "compare",
        "--policy=cautious",
        ruhr,
        weser);
  }

  @Test
  void refusesToRelateOnePartyToItself() {
    assertRefused(
        "buyer must be another than the supplier: Ruhr Steelworks\n", "relationship", ruhr, ruhr);
  }

  @Test
  void refusesToCompareOneOnly() {
    assertRefused(
        "Missing required parameter: 'SECOND'; see scorecard compare --help\n", "compare", ruhr);
  }

  @Test
  void refusesAnUnknownGoal() {
    String rule = "--reach must be PROVEN, PROMISING, MIXED, or a number in (0, 1): ";
    assertRefused(rule + "IMPAIRED\n", "what-if", "--reach", "IMPAIRED", ruhr);
    assertRefused(rule + "impaired\n", "what-if", "--reach", "impaired", ruhr);
    assertRefused(rule + "1.5\n", "what-if", "--reach", "1.5", ruhr);
    assertRefused(rule + "0.0\n", "what-if", "--reach", "0.0", ruhr);
  }

  @Test
  void refusesAnUnknownFormatOfEach() {
    String rule = "--format must be text, json, csv, markdown or html: xml\n";
    assertRefused(rule, "rank", "--format=xml", ruhr);
    assertRefused(rule, "compare", "--format=xml", ruhr, weser);
  }
}
