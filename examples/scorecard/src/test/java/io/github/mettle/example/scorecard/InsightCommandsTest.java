package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.insight.Comparison;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.StatementOfChanges;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that say what changed, why, who is ahead, and what it would take. */
class InsightCommandsTest {
  private static final TrackRecord RUHR =
      TrackRecord.of(
          "Ruhr Steelworks",
          Gesture.of("loan", "2026-05-04", Satisfaction.EXCEEDED),
          Commitment.of("plan", "2026-04-01", "2026-04-30").keptAt("2026-04-28"));
  private static final TrackRecord WESER =
      TrackRecord.of("Weser Coil", Commitment.of("gauge", "2026-10-01", "2026-10-31"));
  private static final String POLICY = Policy.standard().fingerprint();

  @TempDir private Path folder;
  private String ruhr;
  private String weser;

  @BeforeEach
  void writeRecords() {
    ruhr = Run.file(folder, "ruhr.json", MettleJson.write(RUHR));
    weser = Run.file(folder, "weser.json", MettleJson.write(WESER));
  }

  @Test
  void printsWhatChangedAndHowMuchIsOnlyTimePassing() {
    assertPrinted(
        """
        Ruhr Steelworks, changes from 2026-04-30 to 2026-11-21

        Account             Opening  Earned  Faded  Outstanding  Closing
        ────────────────────────────────────────────────────────────────
        Commitment, assets     1.00       –  -0.18            –     0.82
        Extra mile, assets     0.00   +0.93      –            –     0.93
        ────────────────────────────────────────────────────────────────
        All, assets            1.00   +0.93  -0.18            –     1.75
        All, liabilities       0.00       –      –            –     0.00

        Equity went from 1.00 to 1.75.
        Only time passing: -0.18 (0.18 of assets and 0.00 of liabilities have faded).
        Everything else was done, left undone or ruled: +0.93.
        """,
        "changes",
        "--from",
        "2026-04-30",
        "--to",
        "2026-11-21",
        ruhr);
  }

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
  void ranksTheBestFirst() {
    assertPrinted(
        """
           Supplier         Expected  80 % interval  Standing  Best  Stable
        ───────────────────────────────────────────────────────────────────
        1  Ruhr Steelworks      0.54  0.15 to 0.91   untested  55 %   100 %
        2  Weser Coil           0.49  0.12 to 0.87   untested  45 %       –
        """,
        "rank", "--as-of", "2026-11-21", weser, ruhr);
  }

  @Test
  void writesAPlaceALineInJson() {
    assertPrinted(
        """
        {"format":"mettle-place/1","position":1,"party":"Ruhr Steelworks","asOf":"2026-11-21",\
        "policy":"%s","standing":"UNTESTED","expected":0.5393821461524934,\
        "lower":0.15109366943432112,"upper":0.9064291391551289,"best":0.5492925779986061,\
        "stability":1}
        {"format":"mettle-place/1","position":2,"party":"Weser Coil","asOf":"2026-11-21",\
        "policy":"%s","standing":"UNTESTED","expected":0.49262214210498756,\
        "lower":0.12129508067220302,"upper":0.8664382396467305,"best":0.45070742200139385}
        """
            .formatted(POLICY, POLICY),
        "rank",
        "--as-of",
        "2026-11-21",
        "--format",
        "json",
        weser,
        ruhr);
  }

  @Test
  void explainsEachTrust() {
    assertPrinted(
        """
        Weser Coil: 0.49 (0.12 to 0.87), untested, from a base rate of 0.51
        Speaks against them:
          They kept the only promise late or not at all
        Episodes that cost most:
          gauge costs 0.013: not kept, 21 days late; settled today, it gains 0.004


        Weser Coil, now untested, would stand no worse through 1 promise broken,\
        \s4 questions left unanswered or 2 requests left unanswered,\
        \sbut worse through 1 incident left alone


        Ruhr Steelworks: 0.54 (0.15 to 0.91), untested, from a base rate of 0.51
        Speaks for them:
          They went the extra mile once
          They kept the only promise in time
        Episodes that help most:
          loan earns 0.020: a deed beyond what was expected
          plan earns 0.013: kept 2 days early


        Ruhr Steelworks, now untested, would stand no worse through 3 promises broken,\
        \s4 questions left unanswered or 2 requests left unanswered,\
        \sbut worse through 1 incident left alone
        """,
        "explain",
        "--as-of",
        "2026-11-21",
        weser,
        ruhr);
  }

  @Test
  void writesReasonsInJson() {
    assertPrinted(
        """
        {"format":"mettle-reasons/1","party":"Weser Coil","asOf":"2026-11-21","policy":"%s",\
        "distance":-0.013377857895012382,"contributions":{"CONTAINMENT":0,"REMEDY":0,\
        "RESOLUTION":0,"RELIABILITY":0,"NOTIFICATION":0,"PREVENTION":0,\
        "COMMITMENT":-0.013377857895012382,"CANDOUR":0,"RESPONSIVENESS":0,"WILLINGNESS":0,\
        "EXTRA_MILE":0},"effects":{"gauge":-0.013377857895012382},"good":[],\
        "bad":[{"about":"Commitment","effect":-0.013377857895012382,\
        "sentence":"They kept the only promise late or not at all"}],"helpful":[],\
        "harmful":[{"about":"gauge","effect":-0.013377857895012382,\
        "sentence":"gauge costs 0.013: not kept, 21 days late; settled today, it gains 0.004"}],\
        "smallOrders":{"episodes":0,"isEnough":false,"sentence":"No order value is known,\
        \sso nothing can be told of small orders"},"survives":{"promises":1,"questions":4,\
        "requests":2,"incidents":0,"sentence":"Weser Coil, now untested,\
        \swould stand no worse through 1 promise broken,\
        \s4 questions left unanswered or 2 requests left unanswered,\
        \sbut worse through 1 incident left alone"}}
        """
            .formatted(POLICY),
        "explain",
        "--as-of",
        "2026-11-21",
        "--format",
        "json",
        weser);
  }

  @Test
  void saysWhoOwesGoodwillAboveBothSheets() {
    assertThat(Run.of("relationship", "--as-of", "2026-11-21", ruhr, weser).out())
        .startsWith(
            """
            Ruhr Steelworks is untested to Weser Coil, at 0.54; Weser Coil is untested to Ruhr\
            \sSteelworks, at 0.49; Weser Coil owes Ruhr Steelworks 0.93 points of goodwill


            Ruhr Steelworks, as of 2026-11-21: 1 commitment, 1 gesture
            """)
        .contains("\n\n\nWeser Coil, as of 2026-11-21: 1 commitment\n");
  }

  @Test
  void writesARelationshipInJson() {
    assertPrinted(
        """
        {"format":"mettle-relationship/1","supplier":"Ruhr Steelworks","buyer":"Weser Coil",\
        "asOf":"2026-11-21","policy":"%s","given":0.9265,"received":0,"gap":0.9265,\
        "debtor":"Weser Coil","sentence":"Ruhr Steelworks is untested to Weser Coil,\
        \sat 0.54; Weser Coil is untested to Ruhr Steelworks,\
        \sat 0.49; Weser Coil owes Ruhr Steelworks 0.93 points of goodwill"}
        """
            .formatted(POLICY),
        "relationship",
        "--as-of",
        "2026-11-21",
        "--format",
        "json",
        ruhr,
        weser);
  }

  @Test
  void saysWhatItTakesToBeProven() {
    assertPrinted(
        """
        Ruhr Steelworks cannot be proven by promises, answers and requests,\
        \sbut would if 5 more major incidents happen and are handled without fault


        Weser Coil cannot be proven by promises, answers and requests,\
        \seven once what is owed for gauge is settled (a gain of 0.004),\
        \sbut would if 6 more major incidents happen and are handled without fault
        """,
        "what-if",
        "--as-of",
        "2026-11-21",
        ruhr,
        weser);
  }

  @Test
  void saysWhatItTakesToReachAnExpectedValue() {
    assertPrinted(
        """
        Weser Coil would reach 0.50 once what is owed for gauge is settled (a gain of 0.004),\
        \swith 1 promise kept,\
        \sor if 1 more major incident happens and is handled without fault
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
        """
        {"format":"mettle-what-if/1","party":"Weser Coil","asOf":"2026-11-21","policy":"%s",\
        "goal":"0.6","isReached":false,"deeds":{"promises":5,"answers":7,"requests":3},\
        "incidents":1,"sentence":"Weser Coil would reach 0.60 once what is owed for gauge is settled (a gain of 0.004),\
        \swith 5 promises kept, 7 questions answered straight and 3 requests granted,\
        \sor if 1 more major incident happens and is handled without fault"}
        """
            .formatted(POLICY),
        "what-if",
        "--as-of",
        "2026-11-21",
        "--format",
        "json",
        "--reach",
        "0.6",
        weser);
  }

  @Test
  void writesThatItCannotBeReachedOtherwiseInJson() {
    assertPrinted(
        """
        {"format":"mettle-what-if/1","party":"Weser Coil","asOf":"2026-11-21","policy":"%s",\
        "goal":"PROVEN","isReached":false,"incidents":6,\
        "sentence":"Weser Coil cannot be proven by promises, answers and requests,\
        \seven once what is owed for gauge is settled (a gain of 0.004),\
        \sbut would if 6 more major incidents happen and are handled without fault"}
        """
            .formatted(POLICY),
        "what-if",
        "--as-of",
        "2026-11-21",
        "--format",
        "json",
        weser);
  }

  @Test
  void printsTheReviewOfAPeriod() {
    Scorecard scorecard = Scorecard.standard();
    assertPrinted(
        Report.of(
                    scorecard
                        .review(RUHR, "2026-04-30", "2026-11-21")
                        .with(scorecard.weigh(WESER, "2026-11-21"))
                        .to(Audience.SUPPLIER))
                .text()
            + "\n",
        "review",
        "--from=2026-04-30",
        "--to=2026-11-21",
        "--buyer",
        weser,
        "--audience=SUPPLIER",
        ruhr);
  }

  @Test
  void printsAStatementOfEachRecord() {
    Scorecard scorecard = Scorecard.standard();
    assertPrinted(
        scorecard.changes(WESER, "2026-04-30", "2026-11-21")
            + "\n\n\n"
            + scorecard.changes(RUHR, "2026-04-30", "2026-11-21")
            + "\n",
        "changes",
        "--from=2026-04-30",
        "--to=2026-11-21",
        weser,
        ruhr);
  }

  @Test
  void writesAnEqualStatementOfChangesALineInJson() {
    List<StatementOfChanges> read =
        Run.of(
                "changes",
                "--format=json",
                "--policy=cautious",
                "--from=2026-04-30",
                "--to=2026-11-21",
                ruhr,
                weser)
            .out()
            .lines()
            .map(MettleJson::readChanges)
            .toList();
    Scorecard cautious = Scorecard.of(Policy.cautious());
    assertThat(read)
        .containsExactly(
            cautious.changes(RUHR, "2026-04-30", "2026-11-21"),
            cautious.changes(WESER, "2026-04-30", "2026-11-21"));
  }

  @Test
  void writesAComparisonInJson() {
    Scorecard scorecard = Scorecard.standard();
    String day = "2026-11-21";
    Comparison comparison = Comparison.of(scorecard.weigh(RUHR, day), scorecard.weigh(WESER, day));
    Run run = Run.of("compare", "--format", "json", "--as-of", day, ruhr, weser);
    assertThat(run).returns(0, Run::code).returns("", Run::err);
    assertThat(run.out())
        .startsWith(
            "{\"format\":\"mettle-comparison/1\",\"first\":\"Ruhr Steelworks\","
                + "\"second\":\"Weser Coil\",\"asOf\":\"2026-11-21\",\"policy\":\""
                + POLICY
                + "\",\"probability\":0.549")
        .contains(",\"lead\":\"TOO_CLOSE\",\"verdict\":\"" + comparison.verdict() + "\",")
        .contains(
            "\"differences\":[{\"account\":\"CONTAINMENT\",\"amount\":0,\"probability\":0.5,"
                + "\"lead\":\"TOO_CLOSE\",\"isKnown\":false},")
        .endsWith(",\"lead\":\"FIRST\",\"isKnown\":false}]}\n");
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
  void refusesInstantsThatCannotBeReadOrInTheWrongOrder() {
    assertRefused(
        """
        --from must be a date or an instant with a zone, such as 2026-03-02 or\
         2026-03-02T08:00:00Z: "spring"
        --to must be a date or an instant with a zone, such as 2026-03-02 or\
         2026-03-02T08:00:00Z: "autumn"
        """,
        "changes",
        "--from=spring",
        "--to=autumn",
        ruhr);
    assertRefused(
        "--to must be after --from, 2026-11-21: 2026-04-30\n",
        "changes",
        "--from=2026-11-21",
        "--to=2026-04-30",
        weser,
        ruhr);
  }

  @Test
  void refusesChangesWithoutBothInstants() {
    assertRefused(
        "Missing required option: '--to=WHEN'; see scorecard changes --help\n",
        "changes",
        "--from=2026-04-30",
        ruhr);
  }

  @Test
  void refusesToRankOrRelateOnePartyTwice() {
    assertRefused("party must be ranked once: Ruhr Steelworks\n", "rank", ruhr, ruhr);
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
    String rule = "--reach must be PROVEN, PARTLY_TESTED, MIXED, or a number in (0, 1): ";
    assertRefused(rule + "IMPAIRED\n", "what-if", "--reach", "IMPAIRED", ruhr);
    assertRefused(rule + "1.5\n", "what-if", "--reach", "1.5", ruhr);
    assertRefused(rule + "0.0\n", "what-if", "--reach", "0.0", ruhr);
  }

  @Test
  void refusesAnUnknownFormatOfEach() {
    String rule = "--format must be text, json, csv, markdown or html: xml\n";
    assertRefused(rule, "rank", "--format=xml", ruhr);
    assertRefused(rule, "compare", "--format=xml", ruhr, weser);
  }

  private static void assertPrinted(String out, String... args) {
    assertThat(Run.of(args)).isEqualTo(new Run(0, out, ""));
  }

  private static void assertRefused(String err, String... args) {
    assertThat(Run.of(args)).isEqualTo(new Run(2, "", err));
  }
}
