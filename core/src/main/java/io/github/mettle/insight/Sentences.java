package io.github.mettle.insight;

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
import java.util.OptionalInt;

/** Every sentence of this package: the only place where an insight becomes words. */
final class Sentences {
  private static final double SMALLEST_GAIN = 0.0005;

  /** So many things are done one by one; more are a matter of years. */
  private static final int FEW = 12;

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
    String head = id + " costs " + size + ": " + posting.reason();
    return gain.getAsDouble() < SMALLEST_GAIN
        ? head
        : head + "; " + settle(to) + Numbers.size(gain.getAsDouble());
  }

  private static String settle(Audience to) {
    return to == Audience.SUPPLIER ? "settle it today, and gain " : "settled today, it gains ";
  }

  static String reasons(BalanceSheet sheet, Reasons reasons) {
    Trust trust = sheet.trust();
    List<String> lines = new ArrayList<>();
    String from = share(trust.expected() - reasons.distance());
    lines.add(name(sheet.party()) + ": " + trust + "; of a stranger we would expect " + from);
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
      parts.add(English.things(count, noun));
    }
  }

  static String whatItTakes(String goal, WhatItTakes answer) {
    String who = who(answer.sheet(), answer.audience());
    if (answer.isReached()) {
      return needs(who, answer.audience()) + " nothing more to " + goal + ".";
    }
    String settled = settlements(answer);
    Optional<GoodDeeds> deeds = answer.deeds();
    if (deeds.isEmpty()) {
      String cannot = cannot(who, goal, answer) + ".";
      return settled.isEmpty() ? begun(cannot, answer) : "Even " + settled + ", " + cannot;
    }
    String would = would(who, goal, deeds.get(), answer) + ".";
    return settled.isEmpty() ? begun(would, answer) : English.capital(settled) + ", " + would;
  }

  /** With a capital, unless a name begins it. */
  private static String begun(String sentence, WhatItTakes answer) {
    return answer.audience() == Audience.BUYER ? sentence : English.capital(sentence);
  }

  private static String who(BalanceSheet sheet, Audience to) {
    return to == Audience.BUYER ? name(sheet.party()) : to.they();
  }

  private static String needs(String who, Audience to) {
    return to == Audience.BUYER ? who + " needs" : English.capital(who) + " need";
  }

  private static String would(String who, String goal, GoodDeeds deeds, WhatItTakes answer) {
    if (deeds.count() == 0) {
      return who + " would " + goal;
    }
    int incidents = answer.incidents().orElse(0);
    if (deeds.count() <= FEW) {
      String or = incidents == 0 ? "" : ", or if " + happen(incidents);
      return who + " would " + goal + " with " + deeds + or;
    }
    String or = incidents == 0 ? "" : "; " + wouldDo(incidents);
    return who + " would need " + inAll(deeds) + " to " + goal + or;
  }

  private static String cannot(String who, String goal, WhatItTakes answer) {
    String routine = "promises, answers and requests";
    return answer.incidents().isEmpty()
        ? who
            + " cannot "
            + goal
            + " yet: not by "
            + routine
            + ", nor by incidents, however well handled"
        : who
            + " cannot "
            + goal
            + " by "
            + routine
            + " alone; "
            + wouldDo(answer.incidents().getAsInt());
  }

  /** Many deeds are no list to work off, and so they are added up. */
  private static String inAll(GoodDeeds deeds) {
    List<String> nouns = new ArrayList<>();
    addNoun(nouns, deeds.promises(), Scenario.PROMISE);
    addNoun(nouns, deeds.answers(), Scenario.ANSWER);
    addNoun(nouns, deeds.requests(), Scenario.REQUEST);
    String together = nouns.size() == 1 ? "" : ", taken together,";
    return English.number(deeds.count()) + " " + list(nouns, "and") + together;
  }

  private static void addNoun(List<String> nouns, int count, Scenario deed) {
    if (count > 0) {
      nouns.add(English.plural(deed.done()));
    }
  }

  /** The first debt, the number of the others, and the gain of all together. */
  private static String settlements(WhatItTakes answer) {
    int count = answer.settlements().size();
    if (count == 0) {
      return "";
    }
    String first = name(answer.settlements().keySet().iterator().next());
    String all = count == 1 ? "" : " and " + English.number(count - 1) + " more";
    String owed = "once what " + answer.audience().they() + " owe for " + first + all;
    return owed + " is settled (a gain of " + Numbers.size(answer.settlementGain()) + ")";
  }

  /** Never as advice. */
  private static String happen(int incidents) {
    return incidents == 1
        ? "one major incident happens and is handled without fault"
        : English.number(incidents) + " major incidents happen and are handled without fault";
  }

  private static String wouldDo(int incidents) {
    if (incidents == 1) {
      return "one major incident, if one happens and is handled without fault, would do";
    }
    return English.number(incidents)
        + " major incidents, if that many happen and "
        + (incidents == 2 ? "both" : "all")
        + " are handled without fault, would do";
  }

  /** The fewest failures that would cost a standing that anybody wants to keep. */
  static Optional<String> resilience(Resilience resilience) {
    Standing standing = resilience.sheet().trust().standing();
    OptionalInt fewest =
        Arrays.stream(Scenario.values())
            .flatMapToInt(deed -> resilience.survived(deed).stream())
            .map(most -> most + 1)
            .min();
    if (!isWanted(standing) || fewest.isEmpty() || fewest.getAsInt() > FEW) {
      return Optional.empty();
    }
    List<String> failures =
        Arrays.stream(Scenario.values())
            .filter(deed -> resilience.survived(deed).equals(OptionalInt.of(fewest.getAsInt() - 1)))
            .map(deed -> deed.failures(fewest.getAsInt()))
            .toList();
    String cost = " would cost " + resilience.audience().them() + " “" + standing.title() + "”";
    String others =
        failures.size() == 1
            ? ""
            : ", and so would " + list(failures.subList(1, failures.size()), "or");
    return Optional.of(English.capital(failures.get(0)) + cost + others + ".");
  }

  /** What is to say where there is no such sentence. */
  static String firm(Resilience resilience) {
    Standing standing = resilience.sheet().trust().standing();
    return isWanted(standing)
        ? "A dozen failures of one kind would not cost "
            + resilience.audience().them()
            + " “"
            + standing.title()
            + "”."
        : "There is no standing to lose.";
  }

  private static boolean isWanted(Standing standing) {
    return standing == Standing.PROVEN || standing == Standing.PROMISING;
  }

  static String smallOrders(SmallOrders orders) {
    if (orders.episodeCount() == 0) {
      return "No order value is known, so nothing can be told of small orders.";
    }
    if (!orders.isEnough()) {
      return "Too little to tell whether small orders are treated like large ones: "
          + English.things(orders.episodeCount(), "episode with an order value")
          + ".";
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
              + " likely.";
      case TOO_CLOSE ->
          small + ", are treated like large ones, as far as can be told: " + values + ".";
      case SECOND ->
          small
              + ", are treated worse than large ones: "
              + values
              + ", "
              + percent(1 - probability)
              + " likely.";
    };
  }

  static String relationship(Relationship relationship) {
    Audience to = relationship.audience();
    BalanceSheet supplier = relationship.supplier();
    String they = to == Audience.BUYER ? name(supplier.party()) + " is" : "you are";
    return "With us, "
        + stands(they, supplier)
        + "; with "
        + to.them()
        + ", "
        + stands("we are", relationship.buyer())
        + "; "
        + goodwill(relationship, to)
        + ".";
  }

  private static String stands(String who, BalanceSheet sheet) {
    return who + " " + sheet.trust().standing().title() + ", at " + share(sheet.trust().expected());
  }

  private static String goodwill(Relationship relationship, Audience to) {
    String owed = " " + Numbers.inPoints(relationship.owed()) + " of goodwill";
    return switch (relationship.gap().signum()) {
      case 1 -> "we owe " + to.them() + owed;
      case -1 -> to.they() + " owe us" + owed;
      default -> "neither owes the other goodwill";
    };
  }

  static String rates(PeerRates rates) {
    Points evidence = rates.evidence().values().stream().reduce(Points.ZERO, Points::plus);
    return "Base rates from "
        + English.things(rates.peers(), "peer")
        + ", by "
        + Numbers.inPoints(evidence)
        + " of evidence";
  }

  static String windows(PeerWindows windows) {
    return "Windows that "
        + percent(windows.quantile())
        + " of what "
        + English.things(windows.peers(), "peer")
        + " did would meet, by "
        + English.things(windows.observations(), "observation");
  }
}
