package io.github.mettle.example.notebook;

import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.Line;
import io.github.mettle.sheet.Posting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.dflib.DataFrame;

/**
 * Sheets as data frames, to group, join and chart: numbers are doubles, days are dates, and all
 * else is text.
 *
 * <p>Any list of sheets will do: those of many suppliers as of one day, or the history of one.
 */
public final class Frames {
  private Frames() {}

  /**
   * {@return a row for each account of each sheet}
   *
   * @param sheets in the order of the rows
   */
  public static DataFrame lines(List<BalanceSheet> sheets) {
    var rows =
        DataFrame.byArrayRow(
                "party",
                "asOf",
                "account",
                "assets",
                "liabilities",
                "outstanding",
                "expected",
                "lower",
                "upper",
                "standing")
            .appender();
    for (BalanceSheet sheet : sheets) {
      for (Line line : sheet.lines()) {
        rows.append(
            sheet.party(),
            day(sheet.asOf().begin()),
            line.account().name(),
            line.assets().toDouble(),
            line.liabilities().toDouble(),
            line.outstanding().toDouble(),
            line.trust().expected(),
            line.trust().lower(),
            line.trust().upper(),
            line.trust().standing().name());
      }
    }
    return rows.toDataFrame();
  }

  /**
   * {@return a row for each posting of each sheet}
   *
   * @param sheets with their ledgers, in the order of the rows
   */
  public static DataFrame postings(List<BalanceSheet> sheets) {
    var rows =
        DataFrame.byArrayRow("party", "day", "account", "episode", "assets", "liabilities", "fact")
            .appender();
    for (BalanceSheet sheet : sheets) {
      for (Posting posting : sheet.postings()) {
        rows.append(
            sheet.party(),
            posting.day(),
            posting.account().name(),
            posting.episodeId(),
            posting.assets().toDouble(),
            posting.liabilities().toDouble(),
            posting.fact());
      }
    }
    return rows.toDataFrame();
  }

  /**
   * {@return a row for each thing that is due}
   *
   * @param sheets with their ledgers, in the order of the rows
   */
  public static DataFrame due(List<BalanceSheet> sheets) {
    var rows =
        DataFrame.byArrayRow("party", "due", "account", "episode", "stake", "demand").appender();
    for (BalanceSheet sheet : sheets) {
      for (Expectation expectation : sheet.due()) {
        rows.append(
            sheet.party(),
            day(expectation.dueAt()),
            expectation.account().name(),
            expectation.episodeId(),
            expectation.stake().toDouble(),
            expectation.demand());
      }
    }
    return rows.toDataFrame();
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
