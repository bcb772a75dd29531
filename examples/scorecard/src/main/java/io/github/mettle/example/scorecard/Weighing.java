package io.github.mettle.example.scorecard;

import io.github.mettle.sheet.BalanceSheet;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What every command that weighs records has in common: which, as of when, under which policy. */
final class Weighing {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "A record in JSON; - is standard input.")
  private List<String> files = List.of();

  @Mixin private final Terms terms = new Terms();

  /**
   * The sheets of all records, in the order given.
   *
   * @throws Refusal with everything that is wrong in any of them; then there is no sheet at all
   */
  List<BalanceSheet> sheets(Console console) {
    return terms.sheets(console, files);
  }
}
