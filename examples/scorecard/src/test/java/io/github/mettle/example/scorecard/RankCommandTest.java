package io.github.mettle.example.scorecard;

import io.github.mettle.account.Account;
import io.github.mettle.insight.Ranking;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of suppliers, and what makes one record of a party. */
class RankCommandTest extends TwoRecords {
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

        The first of two suppliers.
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
}
