package io.github.mettle.example.scorecard;

import io.github.mettle.Scorecard;
import io.github.mettle.insight.PeerRates;
import io.github.mettle.insight.PeerWindows;
import io.github.mettle.insight.Peers;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Moment;
import io.github.mettle.sheet.BalanceSheet;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to expect of a supplier, from what others are like. */
final class Market {
  @Option(
      names = "--peers",
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "Records whose pooled conduct gives the base rates; a note on standard error states the"
            + " amount of evidence."
      })
  private List<String> files = List.of();

  @Option(
      names = "--for",
      paramLabel = "NAME",
      description = {
        "The party to be judged by the policy: their own record is left out. Default: nobody is"
            + " left out, and the policy is for everyone."
      })
  private Optional<String> judged = Optional.empty();

  @Option(
      names = "--windows",
      paramLabel = "SHARE",
      description = {
        "Also set each window to the time within which this share of what fell due was done, such"
            + " as 0.8; base rates and targets are then what the others are like under those"
            + " windows."
      })
  private Optional<String> share = Optional.empty();

  @Mixin private final Tags tags = new Tags();

  @Mixin private final AsOf asOf = new AsOf();

  /** Whether there is anything to take from them. */
  boolean isAsked() {
    return !files.isEmpty();
  }

  /**
   * Requires what makes sense together.
   *
   * @throws Refusal if it does not
   */
  void check() {
    Refusal.Gatherer refused = new Refusal.Gatherer();
    if (!isAsked()) {
      judged.ifPresent(name -> refused.add("--for", "must be given with --peers", name));
      share.ifPresent(of -> refused.add("--windows", "must be given with --peers", of));
      tags.first().ifPresent(tag -> refused.add("--tag", "must be given with --peers", tag));
    }
    share
        .filter(of -> !Shares.isShare(of))
        .ifPresent(of -> refused.add("--windows", "must be a number in (0, 1)", of));
    refused.refuseIfAny();
  }

  /** The policy with what others are like for its expectations; says from how much evidence. */
  Policy applied(Policy policy, Console console) {
    Peers peers = tags.of(Peers.of(sheets(policy, console)));
    if (share.isEmpty()) {
      PeerRates rates = judged.map(peers::baseRatesFor).orElseGet(peers::baseRatesOfAll);
      console.note(rates.toString());
      return rates.policy();
    }
    double of = Double.parseDouble(share.get());
    PeerWindows windows =
        judged.map(name -> peers.windowsFor(name, of)).orElseGet(() -> peers.windowsOfAll(of));
    console.note(windows.toString());
    return windows.policy();
  }

  private List<BalanceSheet> sheets(Policy policy, Console console) {
    Refusal.Gatherer refused = new Refusal.Gatherer();
    Moment when = asOf.moment(console, refused);
    Scorecard scorecard = Scorecard.of(policy);
    return Standard.weigh(
        files,
        console,
        refused,
        inputs -> Optional.of(scorecard),
        (any, record) -> scorecard.weigh(record, when));
  }
}
