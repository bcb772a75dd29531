package io.github.mettle.example.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The tables of the model's page, against the standard policy. */
class ModelPageTest {
  private static final Policy STANDARD = Policy.standard();
  private static final String PAGE = Page.of("core/README.md").text();

  @Test
  void accountsAreThoseOfTheStandardPolicy() {
    Map<String, List<String>> shown = table("| account |");
    assertThat(shown).hasSize(Account.values().length);
    for (Account account : Account.values()) {
      assertThat(shown.get(name(account)).stream().map(ModelPageTest::number))
          .as(name(account))
          .containsExactly(
              STANDARD.weights().get(account),
              STANDARD.baseRates().get(account),
              STANDARD.targets().get(account),
              STANDARD.halfLifeDays().get(account));
    }
  }

  @Test
  void windowsAreThoseOfTheStandardPolicy() {
    Map<String, Map<Severity, Duration>> shown = new TreeMap<>();
    table("| window |").forEach((criterion, cells) -> shown.put(criterion, windows(cells)));
    Map<String, Map<Severity, Duration>> standard = new TreeMap<>();
    STANDARD
        .windows()
        .forEach(
            (severity, windows) ->
                windows.forEach(
                    (criterion, window) ->
                        standard
                            .computeIfAbsent(name(criterion), it -> new TreeMap<>())
                            .put(severity, window)));
    assertThat(shown).isEqualTo(standard);
  }

  /** From the most severe to the least. */
  private static Map<Severity, Duration> windows(List<String> cells) {
    Map<Severity, Duration> windows = new TreeMap<>();
    for (Severity severity : Severity.values()) {
      String cell = cells.get(Severity.values().length - 1 - severity.ordinal());
      duration(cell).ifPresent(window -> windows.put(severity, window));
    }
    return windows;
  }

  @Test
  void latenessIsThatOfTheStandardPolicy() {
    Map<String, List<Double>> shown = new TreeMap<>();
    table("| late |")
        .forEach(
            (criteria, cells) -> {
              List<Double> numbers = cells.stream().map(ModelPageTest::number).toList();
              parts(criteria).forEach(criterion -> shown.put(criterion, numbers));
            });
    Map<String, List<Double>> standard = new TreeMap<>();
    for (Criterion criterion : STANDARD.lateCredit().keySet()) {
      double credit = STANDARD.lateCredit().get(criterion);
      standard.put(name(criterion), List.of(credit, STANDARD.lateFloor().get(criterion)));
    }
    assertThat(shown).isEqualTo(standard);
  }

  @Test
  void otherNumbersAreThoseOfTheStandardPolicy() {
    Map<String, String> shown = new LinkedHashMap<>();
    table("| number |").forEach((names, cells) -> shown.put(names, cells.get(0)));
    assertThat(named(shown.get("severity stakes"))).isEqualTo(byName(STANDARD.severityStakes()));
    assertThat(named(shown.get("source weights"))).isEqualTo(byName(STANDARD.sourceWeights()));
    assertThat(named(shown.get("attribution shares")))
        .isEqualTo(byName(STANDARD.attributionShares()));
    assertThat(named(shown.get("impact factors"))).isEqualTo(byName(STANDARD.impactFactors()));
    assertThat(STANDARD.grace()).hasSize(2).allSatisfy(ModelPageTest::isNone);
    assertThat(shown.get("grace")).isEqualTo("keep 0 d, deliver 0 d");
    assertThat(parts(shown.get("answer window, write-off")).stream().map(ModelPageTest::duration))
        .containsExactly(Optional.of(STANDARD.answerWindow()), Optional.of(STANDARD.writeOff()));
    assertThat(numbers(shown.get("prior weight, confidence")))
        .containsExactly(STANDARD.priorWeight(), STANDARD.confidence());
    assertThat(numbers(shown.get("noticed first, surplus, repeat credit, negativity")))
        .containsExactly(
            STANDARD.noticedFirst(),
            STANDARD.surplus(),
            STANDARD.repeatCredit(),
            STANDARD.negativity());
    assertThat(shown).hasSize(8);
  }

  private static void isNone(Criterion criterion, Duration grace) {
    assertThat(grace).as(name(criterion)).isZero();
  }

  /** The rows of the table with this first heading: what the first cell says, to the others. */
  private static Map<String, List<String>> table(String heading) {
    int start = PAGE.indexOf('\n' + heading, PAGE.indexOf("## The standard policy")) + 1;
    assertThat(start).as(heading).isPositive();
    Map<String, List<String>> rows = new LinkedHashMap<>();
    PAGE.substring(start)
        .lines()
        .takeWhile(line -> line.startsWith("|"))
        .skip(2)
        .map(ModelPageTest::cells)
        .forEach(cells -> rows.put(cells.get(0), cells.subList(1, cells.size())));
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>(Arrays.asList(line.strip().split("\\|")));
    return cells.stream().skip(1).map(String::strip).toList();
  }

  private static List<String> parts(String list) {
    return List.of(list.split(", "));
  }

  private static List<Double> numbers(String list) {
    return parts(list).stream().map(ModelPageTest::number).toList();
  }

  private static Map<String, Double> named(String list) {
    Map<String, Double> numbers = new TreeMap<>();
    for (String part : parts(list)) {
      String[] words = part.split(" ");
      numbers.put(words[0], number(words[1]));
    }
    return numbers;
  }

  private static Map<String, Double> byName(Map<? extends Enum<?>, Double> table) {
    Map<String, Double> numbers = new TreeMap<>();
    table.forEach((key, number) -> numbers.put(name(key), number));
    return numbers;
  }

  private static double number(String cell) {
    return Double.parseDouble(cell);
  }

  private static Optional<Duration> duration(String cell) {
    if (cell.equals("–")) {
      return Optional.empty();
    }
    String[] words = cell.split(" ");
    int count = Integer.parseInt(words[0]);
    return Optional.of(words[1].equals("h") ? Duration.ofHours(count) : Duration.ofDays(count));
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
