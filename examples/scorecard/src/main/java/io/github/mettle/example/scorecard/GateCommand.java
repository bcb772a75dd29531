package io.github.mettle.example.scorecard;

import io.github.mettle.insight.Decision;
import io.github.mettle.insight.Gate;
import io.github.mettle.json.MettleJson;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.BalanceSheet;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what to do with each supplier, with the reasons; or the rules themselves. */
@Command(
    name = "gate",
    description = {
      "Prints the decision on each supplier, its reasons, and what ends a hold.",
      "PREFER, APPROVE, WATCH or HOLD: the worst outcome of the rules that fire decides,"
          + " and nothing outweighs it."
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

  @Mixin private final Reader reader = new Reader();

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
    output.print(console, this::decisions, MettleJson::write, Report::ofAll);
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
    Gate rules = found.orElseThrow();
    return sheets.stream().map(sheet -> rules.decide(sheet).to(reader.audience())).toList();
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
    return MettleJson.indented(MettleJson.write(found.orElseThrow()));
  }
}
