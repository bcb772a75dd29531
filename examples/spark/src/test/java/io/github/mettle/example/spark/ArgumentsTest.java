package io.github.mettle.example.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mettle.refusal.RefusedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be typed, and what is said of the rest. */
class ArgumentsTest {
  private static final String WEIGH = "weigh facts out --as-of 2026-11-21";

  private static Arguments typed(String line) {
    return Arguments.of(line.split(" "));
  }

  @Test
  void aCommandHasItsFoldersAndOptions() {
    Arguments arguments = typed(WEIGH + " --most-rejected 0.01 --split-above 500");
    assertThat(arguments.command()).isEqualTo(Arguments.Command.WEIGH);
    assertThat(arguments.place(1)).isEqualTo(Path.of("out"));
    assertThat(arguments.text("--as-of")).isEqualTo("2026-11-21");
    assertThat(arguments.text("--policy", "none")).isEqualTo("none");
    assertThat(arguments.share("--most-rejected", 0)).isEqualTo(0.01);
    assertThat(arguments.whole("--split-above", 1_000)).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "growth --suppliers 5 --episodes",
        "growth somewhere --suppliers 5 --episodes 2",
        "growth --suppliers 5 --episodes 2 --split-above 3",
        "growth 5 2"
      })
  void whatACommandDoesNotHaveIsRefusedWithItsUsage(String line) {
    assertThatThrownBy(() -> typed(line))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith(
            "command must be growth --suppliers N --episodes N --as-of WHEN [--policy FILE]: [");
  }

  @Test
  void aCommandThatThereIsNotIsRefusedWithAll() {
    assertThatThrownBy(() -> typed("sort facts"))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("command must be one of\nweigh FACTS OUT --as-of WHEN")
        .hasMessageContaining("\ngenerate OUT --suppliers N --episodes N\n")
        .hasMessageEndingWith(": [sort, facts]");
  }

  @ParameterizedTest
  @CsvSource({
    "--most-rejected 2, --most-rejected must be a number from 0 to 1: 2",
    "--most-rejected few, --most-rejected must be a number from 0 to 1: few"
  })
  void aShareIsFromZeroToOne(String option, String message) {
    assertThatThrownBy(() -> typed(WEIGH + ' ' + option).share("--most-rejected", 0))
        .isInstanceOf(RefusedException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "2.5", "many"})
  void aNumberIsWholeAndPositive(String number) {
    assertThatThrownBy(() -> typed(WEIGH + " --split-above " + number).whole("--split-above"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("--split-above must be a whole number from 1: " + number);
  }

  @Test
  void whatIsNeededMustBeGiven() {
    assertThatThrownBy(() -> typed("generate out --suppliers 5").whole("--episodes"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("--episodes must be given: missing");
  }
}
