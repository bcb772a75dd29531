package io.github.mettle.example.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.mettle.Scorecard;
import io.github.mettle.insight.Decision;
import io.github.mettle.insight.Gate;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Throws bytes at the readers. Nothing but our own refusal may come out; what is not refused is
 * read back from what we write, and weighs.
 *
 * <p>The gate replays the inputs beside this class. To look for new ones, for five minutes each:
 * {@code JAZZER_FUZZ=1 mvn -pl core,examples/fuzzing test -Dtest='ReadersFuzzTest#records'
 * -Dsurefire.failIfNoSpecifiedTests=false}, likewise {@code policies}, {@code books}, {@code gates}
 * and {@code sheets}; a find is saved beside the others.
 */
class ReadersFuzzTest {
  @FuzzTest(maxDuration = "5m")
  void records(byte[] bytes) throws IOException {
    try {
      TrackRecord record = MettleJson.readRecord(new ByteArrayInputStream(bytes));
      assertThat(MettleJson.readRecord(MettleJson.write(record))).isEqualTo(record);
      BalanceSheet sheet = Scorecard.standard().weigh(record, "2026-11-21");
      assertThat(MettleJson.readSheet(MettleJson.write(sheet))).isEqualTo(sheet);
      assertThat(sheet.toString()).isNotEmpty();
      assertThat(sheet.toWideString()).isNotEmpty();
      assertThat(sheet.postings().toString()).isNotEmpty();
    } catch (RefusedException refusal) {
      assertThat(refusal.problems()).isNotEmpty();
    }
  }

  @FuzzTest(maxDuration = "5m")
  void policies(byte[] bytes) throws IOException {
    try {
      Policy policy = MettleJson.readPolicy(new ByteArrayInputStream(bytes));
      assertThat(MettleJson.readPolicy(MettleJson.write(policy))).isEqualTo(policy);
      Scorecard scorecard = Scorecard.of(policy);
      BalanceSheet sheet = scorecard.weigh(Samples.RECORD, "2026-11-21");
      assertThat(sheet.trust().lower()).isLessThanOrEqualTo(sheet.trust().upper());
      assertThat(sheet.trust().expected()).isBetween(0.0, 1.0);
    } catch (RefusedException refusal) {
      assertThat(refusal.problems()).isNotEmpty();
    }
  }

  @FuzzTest(maxDuration = "5m")
  void books(byte[] bytes) throws IOException {
    try {
      PolicyBook book = MettleJson.readPolicyBook(new ByteArrayInputStream(bytes));
      assertThat(MettleJson.readPolicyBook(MettleJson.write(book))).isEqualTo(book);
      BalanceSheet sheet = Scorecard.of(book).weigh(Samples.RECORD, "2026-11-21");
      assertThat(sheet.trust().expected()).isBetween(0.0, 1.0);
      assertThat(sheet.toString()).isNotEmpty();
    } catch (RefusedException refusal) {
      assertThat(refusal.problems()).isNotEmpty();
    }
  }

  @FuzzTest(maxDuration = "5m")
  void gates(byte[] bytes) throws IOException {
    try {
      Gate gate = MettleJson.readGate(new ByteArrayInputStream(bytes));
      assertThat(MettleJson.readGate(MettleJson.write(gate))).isEqualTo(gate);
      Decision decision = gate.decide(Scorecard.standard().weigh(Samples.RECORD, "2026-11-21"));
      assertThat(decision.sentence()).isNotEmpty();
      assertThat(decision.sentence(Audience.SUPPLIER)).isNotEmpty();
    } catch (RefusedException refusal) {
      assertThat(refusal.problems()).isNotEmpty();
    }
  }

  @FuzzTest(maxDuration = "5m")
  void sheets(byte[] bytes) throws IOException {
    try {
      BalanceSheet sheet = MettleJson.readSheet(new ByteArrayInputStream(bytes));
      assertThat(MettleJson.readSheet(MettleJson.write(sheet))).isEqualTo(sheet);
      assertThat(sheet.toString()).isNotEmpty();
    } catch (RefusedException refusal) {
      assertThat(refusal.problems()).isNotEmpty();
    }
  }
}
