package io.github.mettle.example.scorecard;

import io.github.mettle.insight.Decision;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Rule;
import io.github.mettle.json.MettleJson;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Standing;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what to do with each supplier, and every rule that says so; or the rules themselves. */
@Command(
    name = "gate",
    description = {
      "Prints the decision on each supplier, and every rule that fired.",
      "PREFER, APPROVE, WATCH or HOLD: the most severe rule that fired decides, and"
          + " nothing outweighs it. The untested are never preferred, and held only if a"
          + " rule says so."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard gate --as-of 2026-11-21 *.json",
      "  scorecard gate --print > our-gate.json",
      "  scorecard gate --gate our-gate.json ruhr-steelworks.json"
    })
final class GateCommand implements Runnable {
  private static final String STANDARD = "standard";
  private static final String CHOICE = "standard, or a file in JSON";

  private final Console console;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "A record in JSON; - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--gate",
      paramLabel = "GATE",
      defaultValue = STANDARD,
      description = "The rules: " + CHOICE + ". Default: standard.")
  private String gate = STANDARD;

  @Option(
      names = "--print",
      description = "Print the rules in JSON, as a start for your own, and judge nobody.")
  private boolean isPrinted;

  @Mixin private final Terms terms = new Terms();

  @Mixin private final Output output = new Output();

  GateCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    if (isPrinted) {
      requireNoFiles();
      output.document(console, this::printed);
      return;
    }
    if (files.isEmpty()) {
      throw Refusal.of("FILE", "must be given, or --print", "none");
    }
    output.print(console, this::decisions, GateCommand::json, Report::ofAll);
  }

  private void requireNoFiles() {
    if (!files.isEmpty()) {
      throw Refusal.of("--print", "must be given without a file", files.get(0));
    }
  }

  private List<Decision> decisions() {
    Refusal.Gatherer refused = new Refusal.Gatherer();
    Optional<Gate> found = find(refused);
    List<BalanceSheet> sheets = terms.sheets(console, files, refused);
    return sheets.stream().map(found.orElseThrow()::decide).toList();
  }

  private Optional<Gate> find(Refusal.Gatherer refused) {
    return gate.equals(STANDARD)
        ? Optional.of(Gate.standard())
        : new Inputs(console, refused).read(gate, "must be " + CHOICE, MettleJson::readGate);
  }

  private String printed() {
    Refusal.Gatherer refused = new Refusal.Gatherer();
    Optional<Gate> found = find(refused);
    refused.refuseIfAny();
    return PrettyJson.of(MettleJson.write(found.orElseThrow()));
  }

  private static String json(Decision decision) {
    BalanceSheet sheet = decision.sheet();
    List<Integer> fired = IntStream.range(0, decision.fired().size()).boxed().toList();
    return JsonLine.of(
        line -> {
          line.text("format", "mettle-decision/1");
          line.text("party", sheet.party());
          line.terms(sheet);
          line.text("outcome", decision.outcome().name());
          line.truth("isLimited", decision.isLimited());
          line.list(
              "fired",
              fired,
              (rule, i) -> write(rule, decision.fired().get(i), decision.reasons().get(i)));
          line.text("sentence", decision.sentence());
        });
  }

  private static void write(JsonLine line, Rule rule, String reason) {
    line.text("outcome", rule.outcome().name());
    line.text("of", rule.subject());
    if (!rule.standings().isEmpty()) {
      line.texts("standing", rule.standings().stream().map(Standing::name).toList());
    }
    rule.limits().forEach((threshold, limit) -> line.number(threshold.key(), limit));
    line.text("reason", reason);
  }
}
