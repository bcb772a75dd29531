package io.github.mettle.json;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mettle.refusal.RefusedException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Everything that is wrong in a record is said, once. */
class RecordProblemsTest {
  @Test
  void saysEachProblemOnceThoseOfTheWholeFirst() {
    assertRefused(
        """
        {"party": " ", "episodes": [
          {"kind": "delivery", "id": "PO-1", "orderedAt": "2026-05-04", "dueAt": "2026-05-08",
           "acceptedShare": 1.5}]}
        """,
        """
        party must be not blank: " "
        PO-1: acceptedShare must be in [0, 1]: 1.5\
        """);
  }

  @Test
  void saysTheProblemOfAnEpisodeOnce() {
    assertRefused(
        """
        {"party": "A", "episodes": [{"kind": "gesture", "id": "g", "at": "2026-05-04"}]}
        """,
        "g: level must be given: missing");
  }

  @Test
  void saysEachOfManyFieldsThatItDoesNotKnow() {
    String fields =
        IntStream.range(0, 40).mapToObj(i -> "\"x%d\": %d".formatted(i, i)).collect(joining(", "));
    String problems =
        IntStream.range(0, 40)
            .mapToObj(i -> "g: x%d must be a field of a gesture: %d".formatted(i, i))
            .collect(joining("\n"));
    assertRefused(
        """
        {"party": "A", "episodes": [
          {"kind": "gesture", "id": "g", %s, "x0": 0, "x39": 1, "at": "2026-05-04",
           "level": "EXCEEDED"}]}
        """
            .formatted(fields),
        "g: x0 must be given once: 0\ng: x39 must be given once: 1\n" + problems);
  }

  @Test
  void saysOfAnEpisodeNothingOfTheOneBefore() {
    String fields =
        IntStream.range(0, 20).mapToObj(i -> "\"x%d\": %d".formatted(i, i)).collect(joining(", "));
    assertRefused(
        """
        {"party": "A", "episodes": [
          {"kind": "gesture", "id": "g", "at": "2026-05-04", "level": "EXCEEDED", "y": 1},
          {"kind": "gesture", "id": "h", "at": "2026-05-04"},
          {"kind": "incident", "id": "i", "openedAt": "2026-05-04", "severity": "MINOR",
           "attribution": "SUPPLIER", "impact": "NONE",
           "steps": [{"action": "NOTIFIED", "at": "2026-05-05"}, {%s}]},
          {"kind": "incident", "id": "j", "openedAt": "2026-05-04", "severity": "MINOR",
           "attribution": "SUPPLIER", "impact": "NONE", "steps": [{"at": "2026-05-05"}, {}]}]}
        """
            .formatted(fields),
        "g: y must be a field of a gesture: 1\n"
            + "h: level must be given: missing\n"
            + "i: steps[1].action must be given: missing\n"
            + "i: steps[1].at must be given: missing\n"
            + IntStream.range(0, 20)
                .mapToObj(i -> "i: steps[1].x%d must be a field of a step: %d\n".formatted(i, i))
                .collect(joining())
            + "j: steps[0].action must be given: missing\n"
            + "j: steps[1].action must be given: missing\n"
            + "j: steps[1].at must be given: missing");
  }

  @Test
  void saysWhereTheTextBreaksOffAndNoMore() {
    assertRefused(
        "{\"party\": \"A\", \"episodes\": [\n{",
        "line 2, column 2: json must be well-formed:"
            + " Unexpected end-of-input: expected close marker for Object");
  }

  private static void assertRefused(String json, String message) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readRecord(json))
        .withMessage(message);
  }
}
