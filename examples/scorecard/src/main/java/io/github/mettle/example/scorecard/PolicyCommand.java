package io.github.mettle.example.scorecard;

import io.github.mettle.policy.Policy;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a policy, to start one's own from it. */
@Command(
    name = "policy",
    description = {
      "Prints a policy in JSON, as a start for your own.",
      "It holds every number: change what you like, leave out what stays as in the"
          + " standard, and weigh with --policy FILE. With --peers, base rates come from"
          + " their conduct."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard policy standard > our-policy.json",
      "  scorecard policy standard --peers *.json --for \"Ruhr Steelworks\" --out for-ruhr.json",
      "  scorecard policy standard --peers *.json --windows 0.8 > market.json",
      "  scorecard policy our-policy.json"
    })
final class PolicyCommand implements Runnable {
  private final Console console;

  @Parameters(paramLabel = "POLICY", description = Policies.CHOICE + ".")
  private String policy = "standard";

  @Mixin private final Market peers = new Market();

  @Mixin private final Out out = new Out();

  PolicyCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    peers.check();
    Refusal.Gatherer refused = new Refusal.Gatherer();
    Optional<Policy> found = Policies.find(policy, new Inputs(console, refused));
    refused.refuseIfAny();
    Policy base = found.orElseThrow();
    Policy made = peers.isAsked() ? peers.applied(base, console) : base;
    String json = PrettyJson.of(made.toJson());
    out.print(console, to -> to.say(json));
  }
}
