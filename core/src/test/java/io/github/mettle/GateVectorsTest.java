package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.insight.Decision;
import io.github.mettle.insight.Gate;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Agreement of the standard gate with an independent implementation. */
class GateVectorsTest {
  @Test
  void standardGateIsTheSharedOne() throws IOException {
    String shared = Files.readString(Shared.file("standard-gate.json"));
    assertThat(MettleJson.readGate(shared)).isEqualTo(Gate.standard());
    assertThat(Vectors.tree(MettleJson.write(Gate.standard()))).isEqualTo(Vectors.tree(shared));
  }

  @TestFactory
  List<DynamicTest> decisions() {
    List<String> lines = Shared.lines("vectors/gates.jsonl");
    assertThat(lines).isNotEmpty();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> DynamicTest.dynamicTest("gate " + i, () -> check(lines.get(i))))
        .toList();
  }

  private static void check(String line) {
    Map<?, ?> vector = Vectors.tree(line);
    TrackRecord record = MettleJson.readRecord(Vectors.split(line).get("record"));
    BalanceSheet sheet = Scorecard.standard().weigh(record, vector.get("asOf").toString());
    Decision decision = Gate.standard().decide(sheet);
    List<String> fired = decision.reasons().stream().map(reason -> reason.rule().id()).toList();
    assertThat(decision.outcome()).hasToString(vector.get("outcome").toString());
    assertThat(fired).isEqualTo(vector.get("fired"));
  }
}
