package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.StatementOfChanges;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands that say what changed in a period. */
class ChangesCommandTest extends TwoRecords {
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
        "--audience=supplier",
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
}
