package io.github.mettle.insight;

import static io.github.mettle.insight.GateWords.sentence;
import static io.github.mettle.page.English.number;

import com.google.common.collect.ImmutableSet;
import io.github.mettle.account.Account;
import io.github.mettle.amount.Decimals;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Severity;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Totals;
import io.github.mettle.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A gate's decision in one of two voices. */
final class GateSentences {
  private static final int MOST_REASONS = 3;

  /** What may be on record without anything having gone wrong. */
  private static final ImmutableSet<Kind> ELSE =
      ImmutableSet.of(Kind.GESTURE, Kind.REVIEW, Kind.REQUEST, Kind.INQUIRY, Kind.OPENING);

  private final Decision decision;
  private final Audience to;
  private final BalanceSheet sheet;

  GateSentences(Decision decision, Audience audience) {
    this.decision = decision;
    this.to = audience;
    this.sheet = decision.sheet();
  }

  /** {@return the headline and all sentences, with what ends a hold in one of them} */
  String all() {
    List<String> parts = new ArrayList<>();
    parts.add(head());
    parts.addAll(reasons());
    if (!decision.endings().isEmpty()) {
      String endings = String.join("; and when ", decision.endings());
      parts.add(sentence("the hold ends when " + endings));
    }
    parts.addAll(remarks());
    return String.join(" ", parts);
  }

  /** {@return the decision in a few words; a name that begins them stays as it is written} */
  String head() {
    String party = Text.oneLine(sheet.party());
    return (to == Audience.BUYER ? toBuyer(party) : toSupplier(party)) + ".";
  }

  private String toBuyer(String party) {
    return switch (decision.outcome()) {
      case HOLD -> "Hold " + party + ": no new orders";
      case WATCH -> "Watch " + party + ": order, and look";
      case APPROVE -> "Approve " + party + nothingAgainst();
      case PREFER -> "Prefer " + party;
    };
  }

  private String toSupplier(String party) {
    return switch (decision.outcome()) {
      case HOLD -> party + ", we place no new orders with you for now";
      case WATCH -> party + ", we go on ordering, and look closely";
      case APPROVE -> party + ", we order from you as usual" + nothingAgainst();
      case PREFER -> party + ", we come to you first";
    };
  }

  private String nothingAgainst() {
    return decision.reasons().isEmpty() ? ": nothing speaks against " + to.them() : "";
  }

  /** {@return reasons, or what is to say where there is none} */
  List<String> reasons() {
    return decision.reasons().isEmpty() ? List.of(sentence(noRule())) : fired();
  }

  /** {@return what else fired, and caveats} */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    int watching = decision.fired(Recommendation.WATCH).size();
    if (decision.outcome() == Recommendation.HOLD && watching > 0) {
      String rules = GateWords.count(watching, "rule", "rules");
      remarks.add(sentence(rules + " besides would watch"));
    }
    remarks.addAll(caveats());
    return remarks;
  }

  private List<String> fired() {
    ReasonSentences clauses = new ReasonSentences(decision.facts(), to);
    Set<String> reasons = new LinkedHashSet<>();
    List<RuleReason> before = new ArrayList<>();
    for (RuleReason reason : distinct(decision.reasons())) {
      reasons.add(clauses.of(reason, before));
      before.add(reason);
    }
    List<String> said = new ArrayList<>();
    reasons.stream().limit(MOST_REASONS).forEach(reason -> said.add(sentence(reason)));
    int more = reasons.size() - MOST_REASONS;
    if (more > 0) {
      said.add(sentence(GateWords.count(more, "more reason", "more reasons")));
    }
    return said;
  }

  /** {@return the reasons but those that say less of the same failures than another} */
  private static List<RuleReason> distinct(List<RuleReason> reasons) {
    List<RuleReason> said = new ArrayList<>();
    for (RuleReason reason : reasons) {
      List<String> failures = failures(reason);
      if (!failures.isEmpty()) {
        said.removeIf(before -> failures(before).equals(failures));
      }
      said.add(reason);
    }
    return said;
  }

  /** {@return the ids of the failures that a reason is about, if it is about any} */
  private static List<String> failures(RuleReason reason) {
    return reason.findings().stream()
        .filter(it -> isOfFailures(it.condition()))
        .flatMap(it -> it.episodeIds().stream())
        .toList();
  }

  private static boolean isOfFailures(Condition condition) {
    return (condition instanceof Conditions.Last last && last.is() == TrialOutcome.FAILED)
        || (condition instanceof Conditions.Count count && count.of() == Counted.FAILED);
  }

  private String noRule() {
    return decision.outcome() == Recommendation.APPROVE
        ? notPreferred()
        : "no rule applies, and then we " + decision.outcome().title();
  }

  private String notPreferred() {
    Trials trials = decision.facts().trials();
    int stood = trials.incidents(Severity.MAJOR, TrialOutcome.STOOD).size();
    int failed = trials.incidents(Severity.MAJOR, TrialOutcome.FAILED).size();
    if (trials.incidents().isEmpty()) {
      return "not preferred: nothing grave has tested " + to.them();
    }
    if (stood + failed == 0) {
      return "not preferred: no grave incident has been stood or failed yet";
    }
    String of =
        failed == 0
            ? GateWords.count(stood, "grave incident", "grave incidents")
            : number(stood) + " of " + number(stood + failed) + " grave incidents";
    return stood == 0
        ? "not preferred: "
            + to.they()
            + " failed "
            + GateWords.count(failed, "grave incident", "grave incidents")
            + ", and have stood none"
        : "not preferred yet: "
            + to.they()
            + " have stood "
            + of
            + ", and that is not enough to be sure";
  }

  private List<String> caveats() {
    List<String> caveats = new ArrayList<>();
    if (isOneSided()) {
      caveats.add("Only what went wrong is on record; " + question() + ".");
    }
    double disputed = sheet.disputed().toDouble();
    if (disputed > 0) {
      String points = disputed < 0.05 ? "less than 0.1" : Decimals.fixed(disputed, 1);
      caveats.add(
          sentence(
              to.they()
                  + " dispute "
                  + points
                  + " of the points against "
                  + to.them()
                  + "; that is not ruled on yet"));
    }
    return caveats;
  }

  private String question() {
    return to == Audience.BUYER
        ? "ask whether that is all there was"
        : "tell us what else there was";
  }

  private boolean isOneSided() {
    Totals totals = sheet.totals();
    return sheet.frequency().isPresent()
        && totals.count(Kind.INCIDENT) > 0
        && totals.met(Account.COMMITMENT) + totals.met(Account.RELIABILITY) == 0
        && ELSE.stream().allMatch(kind -> totals.count(kind) == 0);
  }
}
