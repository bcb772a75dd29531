package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that list: postings, what is due, a policy. */
class ListsTest {
  @TempDir private Path folder;
  private String ruhr;

  @BeforeEach
  void writeRecord() {
    ruhr =
        Run.file(
            folder,
            "ruhr.json",
            """
            {"party": "Ruhr Steelworks", "episodes": [
              {"kind": "commitment", "id": "plan\\u001b[2J", "madeAt": "2026-11-01",
               "dueAt": "2026-11-11"},
              {"kind": "commitment", "id": "gauge", "madeAt": "2026-11-01", "dueAt": "2026-11-30"},
              {"kind": "inquiry", "id": "which-batch", "askedAt": "2026-11-10T08:00:00Z",
               "candour": "STRAIGHT", "answeredAt": "2026-11-10T09:30:00Z"}]}
            """);
  }

  @Test
  void listsEveryPostingWithTheFactBehindIt() {
    assertThat(Run.of("postings", "--as-of", "2026-11-21", ruhr))
        .isEqualTo(
            new Run(
                0,
                """
                Ruhr Steelworks: Postings, as of 2026-11-21

                Day         Account         Assets  Liabilities  Fact
                ────────────────────────────────────────────────────────────────────────────────\
                ────────────────────────────
                2026-11-12  Candour         0.4957            –  which-batch: answered straight
                2026-11-12  Responsiveness  0.4957            –  which-batch: answered after 1\
                \sh 30 min, expected within 2 d
                2026-11-21  Commitment           –       0.8669  plan\\u001b[2J: not kept,\
                \s10 days late
                ────────────────────────────────────────────────────────────────────────────────\
                ────────────────────────────
                Total                       0.9915       0.8669
                """,
                ""));
  }

  @Test
  void listsWhatIsDueSoonestFirst() {
    assertThat(Run.of("due", "--as-of", "2026-11-21", ruhr))
        .isEqualTo(
            new Run(
                0,
                """
                Ruhr Steelworks: Due, as of 2026-11-21

                They owe us two things: one overdue and one not due yet.

                Due         When          Account     At stake  What
                ───────────────────────────────────────────────────────────────────────────────
                2026-11-11  10 days late  Commitment      1.00  plan\\u001b[2J: keep the promise
                2026-11-30  in 9 days     Commitment      1.00  gauge: keep the promise
                """,
                ""));
  }

  @Test
  void printsAPolicyToStartOnesOwnFrom() {
    Run run = Run.of("policy", "cautious");
    assertThat(run.out())
        .startsWith("{\n  \"weights\" : {\n    \"CONTAINMENT\" : 0.1,\n")
        .contains("\n  \"negativity\" : 2,\n")
        .contains("\n      \"prevent\" : null\n");
    assertThat(MettleJson.readPolicy(run.out())).isEqualTo(Policy.cautious());
  }

  @Test
  void completesAPolicyInAFile() {
    String ours = Run.file(folder, "ours.json", "{\"answerWindow\": \"P1D\"}");
    assertThat(Run.of("policy", ours).out())
        .contains("\n  \"answerWindow\" : \"PT24H\",\n")
        .contains("\n  \"writeOff\" : \"PT8760H\",\n");
  }
}
