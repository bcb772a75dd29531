package io.github.mettle.example.scorecard;

import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a policy, to start one's own from it. */
@Command(
    name = "policy",
    description = {
      "Prints a policy, in JSON, to start your own from.",
      "It has every number: change what you expect, leave out what is to stay as in the standard,"
          + " and weigh with --policy FILE. With --peers, expectations are taken from the market. A"
          + " file may also hold a book: a policy with chapters, chosen by the tags of an episode."
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
    PolicyBook book =
        Policies.find(policy, new Inputs(console, refused))
            .orElse(PolicyBook.of(Policy.standard()));
    if (peers.isAsked() && !book.chapters().isEmpty()) {
      refused.add(policy, "must have no chapters with --peers", "" + book.chapters().size());
    }
    refused.refuseIfAny();
    String json = peers.isAsked() ? peers.applied(book.policy(), console).toJson() : book.toJson();
    out.print(console, to -> to.say(MettleJson.indented(json)));
  }
}
