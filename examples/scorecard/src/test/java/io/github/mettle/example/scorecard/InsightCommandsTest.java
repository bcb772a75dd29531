package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.backtest.Backtest;
import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.forecast.Calibration;
import io.github.mettle.forecast.Forecasts;
import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Peers;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Relationship;
import io.github.mettle.insight.Resilience;
import io.github.mettle.insight.SmallOrders;
import io.github.mettle.insight.WhatItTakes;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.StatementOfChanges;
import io.github.mettle.trust.Standing;
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
           Supplier         Expected  80 % interval  Standing  Incidents a year  Best  Stable
        ─────────────────────────────────────────────────────────────────────────────────────
        1  Ruhr Steelworks      0.54  0.15 to 0.91   untested              0.00  55 %   100 %
        2  Weser Coil           0.49  0.12 to 0.87   untested              0.00  45 %       –
        """,
        "rank", "--as-of", "2026-11-21", weser, ruhr);
  }

  @Test
  void ranksByOneAccountAndTheFirstAlone() {
    assertPrinted(
        """
        By Commitment

           Supplier         Expected  80 % interval  Standing   Incidents a year
        ────────────────────────────────────────────────────────────────────────
        1  Ruhr Steelworks      0.65  0.28 to 0.94   promising              0.00

        The first of 2 suppliers.
        """,
        "rank", "--as-of=2026-11-21", "--account=commitment", "--top=1", "--order", weser, ruhr);
    assertRefused("--top must be at least 1: 0\n", "rank", "--top=0", ruhr);
  }

  @Test
  void writesARankingInJson() {
    Ranking ranking =
        Ranking.by(Account.CANDOUR, List.of(sheet(WESER), sheet(RUHR))).atMost(1).orderOnly();
    assertPrinted(
        MettleJson.write(ranking) + "\n",
        "rank",
        "--as-of=2026-11-21",
        "--format=json",
        "--account=CANDOUR",
        "--top=1",
        "--order",
        weser,
        ruhr);
  }

  private static BalanceSheet sheet(TrackRecord record) {
    return Scorecard.standard().weigh(record, "2026-11-21");
  }

  /** Two files and a line of one party are one record. */
  @Test
  void joinsTheRecordsOfOneParty() {
    TrackRecord more =
        TrackRecord.of("Ruhr Steelworks", Commitment.of("later", "2026-10-01", "2026-10-31"));
    TrackRecord last =
        TrackRecord.of("Ruhr Steelworks", Commitment.of("last", "2026-11-01", "2026-11-05"));
    String file = Run.file(folder, "more.json", MettleJson.write(more));
    String lines =
        Run.file(
            folder, "lines.jsonl", MettleJson.write(WESER) + "\n" + MettleJson.write(last) + "\n");
    BalanceSheet joined = sheet(RUHR.merge(more).merge(last));
    assertPrinted(
        MettleJson.write(joined) + "\n" + MettleJson.write(sheet(WESER)) + "\n",
        "sheet",
        "--as-of=2026-11-21",
        "--format=json",
        ruhr,
        lines,
        file);
    assertRefused(
        ruhr + ": loan: id must be unique: loan\n" + ruhr + ": plan: id must be unique: plan\n",
        "rank",
        ruhr,
        ruhr);
  }

  @Test
  void saysWhereEachStandsAmongThePeers() {
    assertPrinted(
        """
        Ruhr Steelworks stands ahead of the only peer; things go wrong as often as at the only\
        \speer


        Weser Coil stands behind the only peer; things go wrong as often as at the only peer
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

  /** The supplier is spoken to; the codes are the same for both. */
  @Test
  void explainsToTheSupplier() {
    assertThat(Run.of("explain", "--as-of=2026-11-21", "--audience=supplier", weser).out())
        .startsWith(
            """
            Weser Coil: 0.49 (0.12 to 0.87), untested, from a base rate of 0.51
            Speaks against you:
              Keep what you promise: you kept the only promise late or not at all
            Episodes that cost most:
              Settle gauge: not kept, 21 days late; settled today, it gains 0.004
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
            Ruhr Steelworks is untested to Weser Coil, at 0.54; Weser Coil is untested to Ruhr\
            \sSteelworks, at 0.49; Weser Coil owes Ruhr Steelworks 0.93 points of goodwill


            Ruhr Steelworks, as of 2026-11-21: 1 commitment, 1 gesture
            """)
        .contains("\n\n\nWeser Coil, as of 2026-11-21: 1 commitment\n");
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
