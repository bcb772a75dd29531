package io.github.mettle.example.scorecard;

import io.github.mettle.insight.Decision;
import io.github.mettle.insight.Finding;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Rule;
import io.github.mettle.insight.RuleReason;
import io.github.mettle.json.MettleJson;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.Audience;
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

  @Option(
      names = "--audience",
      paramLabel = "READER",
      defaultValue = "BUYER",
      description = "The reader of the sentences: BUYER or SUPPLIER. Default: BUYER.")
  private Audience audience = Audience.BUYER;

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
    output.print(console, this::decisions, this::json, Report::ofAll);
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

  private String json(Decision decision) {
    BalanceSheet sheet = decision.sheet();
    return JsonLine.of(
        line -> {
          line.text("format", "mettle-decision/2");
          line.text("party", sheet.party());
          line.terms(sheet);
          line.text("outcome", decision.outcome().name());
          line.list("reasons", decision.reasons(), this::write);
          line.texts("besides", besides(decision));
          line.texts("endings", decision.endings());
          line.text("sentence", decision.sentence(audience));
        });
  }

  private void write(JsonLine line, RuleReason reason) {
    line.text("rule", reason.rule().id());
    line.list("findings", reason.findings(), GateCommand::write);
    line.text("reason", reason.sentence(audience));
  }

  private static void write(JsonLine line, Finding finding) {
    line.text("condition", finding.condition().key());
    line.number("number", finding.number());
    line.texts("subjects", finding.subjects().stream().map(Enum::name).toList());
    line.texts("episodes", finding.episodeIds());
  }

  private static List<String> besides(Decision decision) {
    return decision.fired().stream()
        .map(reason -> reason.rule())
        .filter(rule -> rule.outcome() != decision.outcome())
        .map(Rule::id)
        .toList();
  }
}
