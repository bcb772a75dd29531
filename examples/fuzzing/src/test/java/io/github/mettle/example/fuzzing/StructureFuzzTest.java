package io.github.mettle.example.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.mettle.Scorecard;
import io.github.mettle.backtest.Backtest;
import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.Reasons;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Totals;
import java.util.List;

/**
 * Starts from valid documents and changes their structure, so that what lies behind the readers is
 * reached: weighing, comparing, replaying, rendering. Nothing but our own refusal may come out.
 *
 * <p>To look for more, for five minutes: {@code JAZZER_FUZZ=1 mvn -pl core,examples/fuzzing test
 * -Dtest='StructureFuzzTest#records' -Dsurefire.failIfNoSpecifiedTests=false}, likewise {@code
 * policies} and {@code sheets}; for as long as it takes, {@code .ci/fuzz StructureFuzzTest
 * records}. Some of what such runs came by is replayed by every build.
 */
class StructureFuzzTest {
  private static final String AS_OF = "2026-11-21";
  private static final Scorecard STANDARD = Scorecard.standard();
  private static final BalanceSheet SHEET = STANDARD.weigh(Samples.RECORD, AS_OF);
  private static final BalanceSheet OTHER = STANDARD.weigh(TrackRecord.of("Other"), AS_OF);
  private static final String RECORD_JSON = MettleJson.write(Samples.RECORD);
  private static final String SHEET_JSON = MettleJson.write(SHEET);
  private static final String POLICY_JSON = MettleJson.write(Policy.standard());

  @FuzzTest(maxDuration = "5m")
  void records(FuzzedDataProvider data) {
    try {
      TrackRecord record = MettleJson.readRecord(JsonMutations.of(RECORD_JSON, data));
      assertThat(MettleJson.readRecord(MettleJson.write(record))).isEqualTo(record);
      BalanceSheet sheet = STANDARD.weigh(record, AS_OF);
      assertThat(STANDARD.history(record, "2026-03-03", AS_OF).last()).isEqualTo(sheet);
      STANDARD.changes(record, "2026-03-03", AS_OF).toString();
      Backtest.of(Policy.standard()).run(List.of(record), AS_OF).toString();
      assertServed(sheet);
      Reasons.of(sheet).toString();
      Gate.standard().decide(sheet).sentence();
    } catch (RefusedException refusal) {
      assertThat(refusal.problems()).isNotEmpty();
    }
  }

  @FuzzTest(maxDuration = "5m")
  void policies(FuzzedDataProvider data) {
    try {
      PolicyBook book = MettleJson.readPolicyBook(JsonMutations.of(POLICY_JSON, data));
      assertThat(MettleJson.readPolicyBook(MettleJson.write(book))).isEqualTo(book);
      Scorecard scorecard = Scorecard.of(book);
      BalanceSheet sheet = scorecard.weigh(Samples.RECORD, AS_OF);
      assertThat(sheet.trust().expected()).isBetween(0.0, 1.0);
      assertThat(sheet.trust().lower()).isLessThanOrEqualTo(sheet.trust().upper());
      Ranking.of(List.of(sheet, scorecard.weigh(TrackRecord.of("Other"), AS_OF))).toString();
      Backtest.of(book.policy()).run(List.of(Samples.RECORD), AS_OF).toString();
      assertServed(sheet);
    } catch (RefusedException refusal) {
      assertThat(refusal.problems()).isNotEmpty();
    }
  }

  @FuzzTest(maxDuration = "5m")
  void sheets(FuzzedDataProvider data) {
    try {
      BalanceSheet sheet = MettleJson.readSheet(JsonMutations.of(SHEET_JSON, data));
      assertServed(sheet);
      assertAdds(sheet.totals());
      Comparison.of(sheet, OTHER).toString();
      Ranking.of(List.of(sheet, OTHER)).toString();
    } catch (RefusedException refusal) {
      assertThat(refusal.problems()).isNotEmpty();
    }
  }

  /** Totals of two sheets may be more than fits, which is what the sum then says. */
  private static void assertAdds(Totals totals) {
    try {
      assertThat(totals.plus(SHEET.totals()).minus(SHEET.totals())).isEqualTo(totals);
    } catch (ArithmeticException tooMuch) {
      assertThat(tooMuch).hasMessageEndingWith("overflow");
    }
  }

  private static void assertServed(BalanceSheet sheet) {
    String written = MettleJson.write(sheet);
    assertThat(MettleJson.readSheet(written)).isEqualTo(sheet);
    assertThat(sheet.toString()).doesNotContain("NaN", "Infinity");
    Report report = Report.of(sheet);
    assertThat(report.text() + report.markdown() + report.htmlFragment()).doesNotContain("NaN");
  }
}
