package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MainTest {
  private static final List<String> COMMANDS =
      List.of(
          "sheet",
          "postings",
          "due",
          "changes",
          "review",
          "history",
          "explain",
          "compare",
          "rank",
          "peers",
          "relationship",
          "what-if",
          "gate",
          "forecast",
          "import",
          "adopt",
          "policy",
          "backtest",
          "calibrate");

  @Test
  void teachesInItsHelp() {
    assertThat(Run.of("--help"))
        .returns(0, Run::code)
        .returns("", Run::err)
        .extracting(Run::out)
        .asString()
        .startsWith("Usage: scorecard [-hV] [COMMAND]\nWeighs what suppliers did into trust")
        .contains("\n  scorecard sheet --as-of 2026-11-21 ruhr-steelworks.json\n")
        .contains("\n  scorecard changes --from 2026-01-01 --to 2026-11-21 ruhr-steelworks.json\n")
        .contains("\n  scorecard explain ruhr-steelworks.json\n")
        .contains("\n  scorecard compare ruhr-steelworks.json weser-coil.json\n")
        .contains("\n  scorecard rank *.json\n")
        .contains("\n  scorecard relationship ruhr-steelworks.json our-own-conduct.json\n")
        .contains("\n  scorecard gate --gate our-gate.json *.json\n")
        .contains("\n  scorecard what-if --reach PROVEN ruhr-steelworks.json\n")
        .contains("\n  {\"party\": \"Ruhr Steelworks\", \"episodes\": [\n");
  }

  @Test
  void showsARecordInItsHelpThatItWeighs() {
    String help = Run.of("--help").out();
    String record = help.substring(help.indexOf("  {\"party\""), help.indexOf("\n\nExit code"));
    assertThat(Run.reading(record, "due", "-"))
        .isEqualTo(
            new Run(
                0,
                "Ruhr Steelworks: Due, as of 2026-11-21T12:00:00Z\n\nThey owe us nothing.\n",
                ""));
  }

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void teachesEachCommandByAnExample(String command) {
    assertThat(Run.of(command, "--help"))
        .returns(0, Run::code)
        .extracting(Run::out)
        .asString()
        .startsWith("Usage: scorecard " + command + " [-hV]")
        .containsPattern("Examples?:\n  scorecard " + command + " ");
    assertThat(Run.of(command, "--help").out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void isListedOnThePage() throws IOException {
    String page = Files.readString(Path.of("README.md"));
    assertThat(COMMANDS).allSatisfy(name -> assertThat(page).containsPattern("`" + name + " "));
    assertThat(Run.of("--help").out().lines().filter(line -> line.matches("  [a-z-]+  +\\S.*")))
        .map(line -> line.strip().split(" ", 2)[0])
        .containsExactlyElementsOf(COMMANDS);
  }

  @Test
  void saysItsVersion() {
    assertThat(Run.of("--version").out()).matches("scorecard \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
  }

  @Test
  void saysThatAFaultIsItsOwn() {
    InputStream faulty =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("unforeseen");
          }
        };
    assertThat(Run.reading(faulty, "sheet", "-"))
        .isEqualTo(
            new Run(
                1,
                "",
                "scorecard failed: this is a fault of the program, not of what you gave it\n"));
  }

  @Test
  void failsWhereNothingCanBeWritten() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space");
          }
        };
    PrintStream out = new PrintStream(full, true);
    InputStream in = InputStream.nullInputStream();
    Console console = new Console(in, out, out, Run.NOON, Terminal.NONE);
    assertThat(Main.run(new String[0], console)).isOne();
  }

  @Test
  void refusesWhatCannotBeRead() {
    InputStream torn =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("torn");
          }
        };
    assertThat(Run.reading(torn, "sheet", "-"))
        .isEqualTo(
            new Run(2, "", "standard input must be a file that can be read: it cannot be read\n"));
  }
}
