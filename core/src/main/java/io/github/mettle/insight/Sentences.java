package io.github.mettle.insight;

import static io.github.mettle.page.English.count;
import static io.github.mettle.page.English.list;
import static io.github.mettle.page.English.name;
import static io.github.mettle.page.Numbers.percent;
import static io.github.mettle.page.Numbers.share;

import io.github.mettle.amount.Decimals;
import io.github.mettle.amount.Points;
import io.github.mettle.page.English;
import io.github.mettle.page.Numbers;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Posting;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/** Every sentence of this package: the only place where an insight becomes words. */
final class Sentences {
  private static final double SMALLEST_GAIN = 0.0005;

  private Sentences() {}

  /** What an episode costs or earns, the fact that does most of it, and what settling it gains. */
  static String episode(Posting posting, double effect, OptionalDouble gain, Audience to) {
    String id = name(posting.episodeId());
    String size = Numbers.size(effect);
    if (effect > 0) {
      String inSpite = posting.debit().isZero() ? "" : " all the same";
      return id + " earns " + size + inSpite + ": " + posting.reason();
    }
    if (gain.isEmpty()) {
      return id + " costs " + size + ": " + posting.reason();
    }
    String head = to == Audience.SUPPLIER ? "Settle " + id : id + " costs " + size;
    return head + ": " + posting.reason() + settled(gain.getAsDouble());
  }

  private static String settled(double gain) {
    return gain < SMALLEST_GAIN ? "" : "; settled today, it gains " + Numbers.size(gain);
  }

  static String reasons(BalanceSheet sheet, Reasons reasons) {
    Trust trust = sheet.trust();
    List<String> lines = new ArrayList<>();
    String from = share(trust.expected() - reasons.distance());
    lines.add(name(sheet.party()) + ": " + trust + ", from a base rate of " + from);
    String them = reasons.audience().them();
    add(lines, "Speaks for " + them + ":", reasons.good());
    add(lines, "Speaks against " + them + ":", reasons.bad());
    add(lines, "Episodes that help most:", reasons.helpful());
    add(lines, "Episodes that cost most:", reasons.harmful());
    return String.join("\n", lines);
  }

  private static void add(List<String> lines, String title, List<Reason> reasons) {
    if (!reasons.isEmpty()) {
      lines.add(title);
      reasons.forEach(reason -> lines.add("  " + reason.sentence()));
    }
  }

  static String deeds(GoodDeeds deeds) {
    List<String> parts = new ArrayList<>();
    addCount(parts, deeds.promises(), Scenario.PROMISE.done());
    addCount(parts, deeds.answers(), Scenario.ANSWER.done());
    addCount(parts, deeds.requests(), Scenario.REQUEST.done());
    return parts.isEmpty() ? "nothing more" : list(parts, "and");
  }

  private static void addCount(List<String> parts, int count, String noun) {
    if (count > 0) {
      parts.add(count(count, noun));
    }
  }

  static String whatItTakes(BalanceSheet sheet, String goal, WhatItTakes answer) {
    String who = name(sheet.party());
    if (answer.isReached()) {
      return who + " needs nothing more to " + goal;
    }
    String settled = settlements(answer);
    boolean isEnough = answer.deeds().map(GoodDeeds::count).filter(n -> n == 0).isPresent();
    if (isEnough) {
      return who + " would " + goal + " " + settled;
    }
    String first = settled.isEmpty() ? " with " : " " + settled + ", with ";
    String deeds = answer.deeds().map(Sentences::deeds).orElse("");
    if (answer.incidents().isEmpty()) {
      return deeds.isEmpty()
          ? who + " cannot " + goal + by(settled) + ", nor by incidents"
          : who + " would " + goal + first + deeds;
    }
    String incidents = incidents(answer.incidents().getAsInt());
    return deeds.isEmpty()
        ? who + " cannot " + goal + by(settled) + ", but would " + incidents
        : who + " would " + goal + first + deeds + ", or " + incidents;
  }

  private static String by(String settled) {
    return " by promises, answers and requests" + (settled.isEmpty() ? "" : ", even " + settled);
  }

  /** The first debt, the number of the others, and the gain of all together. */
  private static String settlements(WhatItTakes answer) {
    int count = answer.settlements().size();
    if (count == 0) {
      return "";
    }
    String first = name(answer.settlements().keySet().iterator().next());
    String all = count == 1 ? "" : " and " + English.number(count - 1) + " more";
    return "once what is owed for "
        + (first + all)
        + (" is settled (a gain of " + Numbers.size(answer.settlementGain()) + ")");
  }

  /** Never as advice. */
  private static String incidents(int count) {
    return count == 1
        ? "if 1 more major incident happens and is handled without fault"
        : "if " + count + " more major incidents happen and are handled without fault";
  }

  static String resilience(BalanceSheet sheet, Resilience resilience) {
    String who = name(sheet.party());
    Standing standing = sheet.trust().standing();
    if (standing == Standing.IMPAIRED) {
      return who + " is impaired and has no standing to lose";
    }
    String now = who + ", now " + standing.title() + ", would stand ";
    String fatal = list(failures(resilience, most -> most == 0), "or");
    List<String> through = survived(resilience);
    if (through.isEmpty()) {
      return now + "worse through " + fatal;
    }
    String head = now + "no worse " + String.join(", or ", through);
    return fatal.isEmpty() ? head : head + ", but worse through " + fatal;
  }

  /** What one more failure would cost, if it would cost the standing. */
  static Optional<String> warning(BalanceSheet sheet, Resilience resilience, Audience to) {
    Standing standing = sheet.trust().standing();
    if (standing != Standing.PROVEN && standing != Standing.PROMISING) {
      return Optional.empty();
    }
    List<String> fatal = failures(resilience, most -> most == 0);
    String one = English.list(fatal.stream().map(it -> it.replaceFirst("^1 ", "")).toList(), "or");
    return fatal.isEmpty()
        ? Optional.empty()
        : Optional.of("One " + one + " would cost " + to.them() + " “" + standing.title() + "”");
  }

  private static List<String> survived(Resilience resilience) {
    List<String> through = new ArrayList<>();
    List<String> some = failures(resilience, most -> most > 0);
    if (!some.isEmpty()) {
      through.add("through " + list(some, "or"));
    }
    List<String> any =
        Arrays.stream(Scenario.values())
            .filter(deed -> resilience.survived(deed).isEmpty())
            .map(deed -> English.plural(deed.failed()))
            .toList();
    if (!any.isEmpty()) {
      through.add("through more than 1,000 " + list(any, "or"));
    }
    return through;
  }

  private static List<String> failures(Resilience resilience, IntPredicate included) {
    List<String> failures = new ArrayList<>();
    for (Scenario deed : Scenario.values()) {
      resilience.survived(deed).stream()
          .filter(included)
          .forEach(most -> failures.add(count(Math.max(1, most), deed.failed())));
    }
    return failures;
  }

  static String smallOrders(SmallOrders orders) {
    if (orders.episodeCount() == 0) {
      return "No order value is known, so nothing can be told of small orders";
    }
    if (!orders.isEnough()) {
      return "Too little to tell whether small orders are treated like large ones: "
          + count(orders.episodeCount(), "episode with an order value");
    }
    double probability = orders.probability().orElseThrow();
    String small = "Small orders, up to " + Decimals.shortest(orders.median().orElseThrow());
    String values =
        share(orders.small().orElseThrow().expected())
            + " against "
            + share(orders.large().orElseThrow().expected());
    return switch (Ahead.of(probability)) {
      case FIRST ->
          small
              + ", are treated better than large ones: "
              + values
              + ", "
              + percent(probability)
              + " likely";
      case TOO_CLOSE -> small + ", are treated like large ones, as far as can be told: " + values;
      case SECOND ->
          small
              + ", are treated worse than large ones: "
              + values
              + ", "
              + percent(1 - probability)
              + " likely";
    };
  }

  static String relationship(Relationship relationship) {
    BalanceSheet supplier = relationship.supplier();
    BalanceSheet buyer = relationship.buyer();
    return stands(supplier, buyer)
        + "; "
        + stands(buyer, supplier)
        + "; "
        + relationship.debtor().map(debtor -> owes(relationship, debtor)).orElse("they are even");
  }

  private static String stands(BalanceSheet who, BalanceSheet toWhom) {
    return name(who.party())
        + " is "
        + who.trust().standing().title()
        + " to "
        + name(toWhom.party())
        + ", at "
        + share(who.trust().expected());
  }

  private static String owes(Relationship relationship, String debtor) {
    String supplier = relationship.supplier().party();
    String creditor = debtor.equals(supplier) ? relationship.buyer().party() : supplier;
    String owed = Numbers.inPoints(relationship.owed());
    return name(debtor) + " owes " + name(creditor) + " " + owed + " of goodwill";
  }

  static String rates(PeerRates rates) {
    Points evidence = rates.evidence().values().stream().reduce(Points.ZERO, Points::plus);
    return "Base rates from "
        + count(rates.peers(), "peer")
        + ", by "
        + Numbers.inPoints(evidence)
        + " of evidence";
  }

  static String windows(PeerWindows windows) {
    return "Windows that "
        + percent(windows.quantile())
        + " of what "
        + count(windows.peers(), "peer")
        + " did would meet, by "
        + count(windows.observations(), "observation");
  }
}
