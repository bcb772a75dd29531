package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is only for those who watch. */
class TerminalTest {
  private static final String RECORD =
      """
      {"party": "Ruhr Steelworks", "episodes": [
        {"kind": "commitment", "id": "gauge", "madeAt": "2026-11-01", "dueAt": "2026-11-11"}]}
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void isColouredUnlessItsUserWantsNoneOrItHasNone() {
    assertThat(Terminal.of(true, Map.of("TERM", "xterm"))).isEqualTo(Terminal.COLOURED);
    assertThat(Terminal.of(true, Map.of("WT_SESSION", "1"))).isEqualTo(Terminal.COLOURED);
    assertThat(Terminal.of(true, Map.of("TERM", "xterm", "NO_COLOR", "")))
        .isEqualTo(Terminal.COLOURED);
    assertThat(Terminal.of(true, Map.of("TERM", "xterm", "NO_COLOR", "1")))
        .isEqualTo(Terminal.PLAIN);
    assertThat(Terminal.of(true, Map.of())).isEqualTo(Terminal.PLAIN);
    assertThat(Terminal.of(true, Map.of("TERM", "dumb"))).isEqualTo(Terminal.NONE);
    assertThat(Terminal.of(false, Map.of("TERM", "xterm"))).isEqualTo(Terminal.NONE);
  }

  @Test
  void inkIsSober() {
    String text =
        """
        Ruhr Steelworks, changes from 2026-04-30 to 2026-11-21

        Account                  Opening  Earned  Faded
        ───────────────────────────────────────────────
        Extra mile, assets          0.00   +0.93  -0.18
        Commitment, liabilities     1.00   +0.50  -0.18
        The whole                   0.82           proven
        Candour                     0.20           impaired
        Remedy                      0.20           mixed
        ───────────────────────────────────────────────
        Total                       0.20           proven

        Only time passing: -0.18.
        The whole is proven: good enough.""";
    assertThat(Ink.on(text).replace("\u001b[", "<").replaceAll("<(\\d+)m", "<$1>"))
        .isEqualTo(
            """
            <1>Ruhr Steelworks, changes from 2026-04-30 to 2026-11-21<0>

            <1>Account                  Opening  Earned  Faded<0>
            ───────────────────────────────────────────────
            Extra mile, assets          0.00   <32>+0.93<0>  <31>-0.18<0>
            Commitment, liabilities     1.00   <31>+0.50<0>  <32>-0.18<0>
            The whole                   0.82           <32>proven<0>
            Candour                     0.20           <31>impaired<0>
            Remedy                      0.20           mixed
            ───────────────────────────────────────────────
            Total                       0.20           <32>proven<0>

            Only time passing: -0.18.
            The whole is proven: good enough.""");
  }

  @Test
  void aSentenceAloneIsNoHead() {
    assertThat(Ink.on("Ruhr is ahead of Weser")).isEqualTo("Ruhr is ahead of Weser");
    assertThat(Ink.on("a\nSpeaks for them:\n  b").replace('\u001b', '^'))
        .isEqualTo("^[1ma^[0m\n^[1mSpeaks for them:^[0m\n  b");
  }

  @Test
  void coloursTextOnlyAndOnlyWhereThereIsColour() {
    assertThat(due(Terminal.COLOURED, "due", "-"))
        .startsWith("\u001b[1mRuhr Steelworks: Due, as of 2026-11-21T12:00:00Z\u001b[0m\n")
        .contains("  \u001b[31m10 days late\u001b[0m  ");
    assertThat(due(Terminal.PLAIN, "due", "-")).doesNotContain("\u001b");
    assertThat(due(Terminal.COLOURED, "due", "--format=json", "-")).doesNotContain("\u001b");
    assertThat(due(Terminal.COLOURED, "sheet", "--format=markdown", "-")).doesNotContain("\u001b");
    assertThat(due(Terminal.COLOURED, "policy", "cautious")).doesNotContain("\u001b");
    Path file = folder.resolve("due.txt");
    assertThat(due(Terminal.COLOURED, "due", "--out", file.toString(), "-")).isEmpty();
    assertThat(file).content().contains("10 days late").doesNotContain("\u001b");
  }

  private String due(Terminal terminal, String... args) {
    return run(Run.NOON, terminal, args);
  }

  private String run(Clock clock, Terminal terminal, String... args) {
    out.reset();
    err.reset();
    ByteArrayInputStream in = new ByteArrayInputStream(RECORD.getBytes(StandardCharsets.UTF_8));
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream complaints = new PrintStream(err, true, StandardCharsets.UTF_8);
    assertThat(Main.run(args, new Console(in, printed, complaints, clock, terminal))).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void saysHowFarItIsOnceItTakesLongerThanASecond() {
    String[] args = {"due", record("a"), record("b"), record("c")};
    run(new Slow(400), Terminal.PLAIN, args);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("\r1 of 3 records\r2 of 3 records\r3 of 3 records\r              \r");
  }

  @Test
  void saysNothingWhereItIsQuickOrNobodyWatches() {
    run(new Slow(1), Terminal.PLAIN, "due", record("a"), record("b"));
    assertThat(err.size()).isZero();
    run(new Slow(10_000), Terminal.NONE, "due", record("a"), record("b"));
    assertThat(err.size()).isZero();
  }

  @Test
  void saysHowMuchOfALongRecordWasRead() {
    String blanks = Run.file(folder, "long.json", " ".repeat(3_000_000) + RECORD);
    run(new Slow(5), Terminal.PLAIN, "due", blanks);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\r0 of 1 record, 1 MB read\r0 of 1 record, 2 MB read\r                        \r");
  }

  private String record(String name) {
    String party = "\"party\": \"" + name + " of ";
    return Run.file(folder, name + ".json", RECORD.replaceFirst("\"party\": \"", party));
  }

  /** A clock by which everything takes so long. */
  private static final class Slow extends Clock {
    private final int millis;
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    Slow(int millis) {
      this.millis = millis;
    }

    @Override
    public Instant instant() {
      now = now.plusMillis(millis);
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
