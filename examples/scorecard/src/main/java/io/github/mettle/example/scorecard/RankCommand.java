package io.github.mettle.example.scorecard;

import io.github.mettle.account.Account;
import io.github.mettle.insight.Ranking;
import io.github.mettle.json.MettleJson;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.BalanceSheet;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints suppliers in order, best first. */
@Command(
    name = "rank",
    description = {
      "Prints suppliers in order, best first.",
      "By standing, then by expected value, overall or on one account; with incidents a year"
          + " beside each, the probability that each is the best of all, and how often it stays"
          + " ahead of the next when every weight moves by a fifth."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard rank --as-of 2026-11-21 *.json",
      "  scorecard rank --account notification --top 3 *.json",
      "  scorecard rank --order --format csv suppliers.jsonl",
      "  scorecard rank --out ranking.md *.json"
    })
final class RankCommand implements Runnable {
  private final Console console;

  @Mixin private final Weighing weighing = new Weighing();

  @Option(
      names = "--account",
      paramLabel = "ACCOUNT",
      description = "Rank by one account, such as notification. Default: by the trust overall.")
  private Optional<Account> account = Optional.empty();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Print the first so many only. Default: all.")
  private Optional<Integer> top = Optional.empty();

  @Option(
      names = "--order",
      description = "Print the order alone: no probabilities, no stability; for thousands.")
  private boolean isOrderOnly;

  @Mixin private final Output output = new Output();

  RankCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    top.filter(most -> most < 1).ifPresent(RankCommand::refuse);
    output.print(console, () -> List.of(ranking()), MettleJson::write, Report::ofAll);
  }

  private static void refuse(int top) {
    throw Refusal.of("--top", "must be at least 1", Integer.toString(top));
  }

  private Ranking ranking() {
    List<BalanceSheet> sheets = weighing.sheets(console);
    Ranking all = account.map(by -> Ranking.by(by, sheets)).orElseGet(() -> Ranking.of(sheets));
    Ranking shown = top.map(all::atMost).orElse(all);
    return isOrderOnly ? shown.orderOnly() : shown;
  }
}
