package io.github.mettle.example.benchmark;

import java.util.List;
import java.util.stream.Collectors;

/** The ratios as a table in Markdown. */
final class Table {
  private static final String HEAD =
      """
      | what | goal | min | median | max | | times, for orientation |
      |---|---|---|---|---|---|---|
      """;

  private Table() {}

  static String of(List<Ratio> ratios) {
    return HEAD + ratios.stream().map(Table::row).collect(Collectors.joining("\n"));
  }

  private static String row(Ratio ratio) {
    return String.join(
        " | ",
        "| " + ratio.name(),
        ratio.goal().toString(),
        Ratio.show(ratio.least()),
        "**" + Ratio.show(ratio.median()) + "**",
        Ratio.show(ratio.greatest()),
        ratio.verdict(),
        times(ratio) + " |");
  }

  private static String times(Ratio ratio) {
    String first = Ratio.showTime(ratio.firstMicroseconds());
    return first + " : " + Ratio.showTime(ratio.secondMicroseconds());
  }
}
