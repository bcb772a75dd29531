package io.github.mettle.example.scorecard;

import io.github.mettle.policy.Policy;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a policy, to start one's own from it. */
@Command(
    name = "policy",
    description = {
      "Prints a policy in JSON, every number in it: change what you expect, leave out what you"
          + " would leave as it is in the standard, and weigh with --policy FILE."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard policy standard > our-policy.json",
      "  scorecard policy our-policy.json"
    })
final class PolicyCommand implements Runnable {
  private final Console console;

  @Parameters(paramLabel = "POLICY", description = Policies.CHOICE + ".")
  private String policy = "standard";

  PolicyCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Refusal.Gatherer refused = new Refusal.Gatherer();
    Optional<Policy> found = Policies.find(policy, new Inputs(console.in(), refused));
    refused.refuseIfAny();
    found.ifPresent(it -> console.say(PrettyJson.of(it.toJson())));
  }
}
