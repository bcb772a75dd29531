package io.github.mettle.insight;

import static io.github.mettle.insight.Words.list;
import static io.github.mettle.insight.Words.name;
import static io.github.mettle.insight.Words.percent;
import static io.github.mettle.insight.Words.share;

import io.github.mettle.account.Account;
import io.github.mettle.text.TextTable;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Every sentence of this package: the only place where an insight becomes words. */
final class Sentences {
  private static final int MOST_ACCOUNTS = 2;

  private Sentences() {}

  static String verdict(Comparison comparison) {
    boolean swapped = comparison.probability() < 0.5;
    Comparison ahead = swapped ? comparison.swap() : comparison;
    String better = name(ahead.first().party());
    String other = name(ahead.second().party());
    String parts = String.join("; ", accounts(ahead));
    if (ahead.lead() == Lead.FIRST) {
      return better + " is ahead of " + other + ": " + likely(ahead) + parts;
    }
    String head = "Too close to call between " + better + " and " + other + ": ";
    if (ahead.differences().stream().allMatch(difference -> difference.amount() == 0)) {
      return head + "nothing tells them apart";
    }
    return ahead.probability() == 0.5
        ? head + "equally likely the more trustworthy" + parts
        : head + better + " is " + likely(ahead) + parts;
  }

  private static String likely(Comparison ahead) {
    String by = share(ahead.difference());
    boolean isAhead = ahead.difference() > 0 && !by.equals("0.00");
    return percent(ahead.probability())
        + " likely the more trustworthy"
        + (isAhead ? ", by " + by : "");
  }

  private static List<String> accounts(Comparison ahead) {
    List<String> parts = new ArrayList<>();
    parts.add(cause(ahead));
    add(parts, "behind on ", ahead.differences().stream().filter(d -> d.lead() == Lead.SECOND));
    add(
        parts,
        "too close to call on ",
        ahead.differences().stream().filter(d -> d.isKnown() && d.lead() == Lead.TOO_CLOSE));
    Stream.of(ahead.first(), ahead.second())
        .filter(sheet -> sheet.trust().standing() == Standing.UNTESTED)
        .forEach(sheet -> parts.add(name(sheet.party()) + " is untested"));
    return parts;
  }

  /** What makes the difference: what the better one does, or else what the other one lost. */
  private static String cause(Comparison ahead) {
    List<String> advantages =
        inFavour(ahead, true).map(account -> advantage(account)).limit(MOST_ACCOUNTS).toList();
    if (!advantages.isEmpty()) {
      return ", mostly because it " + list(advantages, "and");
    }
    List<String> losses =
        inFavour(ahead, false).map(account -> topic(account)).limit(MOST_ACCOUNTS).toList();
    return losses.isEmpty()
        ? ""
        : ", mostly for what " + name(ahead.second().party()) + " lost on " + list(losses, "and");
  }

  /** Where the first is better, by how much, with or without evidence of its own. */
  private static Stream<Account> inFavour(Comparison ahead, boolean withEvidence) {
    return ahead.differences().stream()
        .filter(difference -> difference.amount() > 0)
        .sorted(Comparator.comparingDouble(Difference::amount).reversed())
        .map(Difference::account)
        .filter(account -> ahead.first().line(account).episodes() > 0 == withEvidence);
  }

  private static void add(List<String> parts, String head, Stream<Difference> differences) {
    List<String> topics = differences.map(d -> topic(d.account())).limit(MOST_ACCOUNTS).toList();
    if (!topics.isEmpty()) {
      parts.add(head + list(topics, "and"));
    }
  }

  /** What the better of two does. */
  private static String advantage(Account account) {
    return switch (account) {
      case CONTAINMENT -> "contains problems better";
      case REMEDY -> "offers better ways out";
      case RESOLUTION -> "resolves problems better";
      case RELIABILITY -> "delivers more reliably";
      case NOTIFICATION -> "tells us sooner";
      case PREVENTION -> "prevents repeats better";
      case COMMITMENT -> "keeps its promises better";
      case CANDOUR -> "is straighter with us";
      case RESPONSIVENESS -> "answers better";
      case WILLINGNESS -> "is more willing";
      case EXTRA_MILE -> "goes further for us";
    };
  }

  /** What two are compared on. */
  private static String topic(Account account) {
    return switch (account) {
      case CONTAINMENT -> "containment";
      case REMEDY -> "ways out";
      case RESOLUTION -> "resolution";
      case RELIABILITY -> "deliveries";
      case NOTIFICATION -> "notification";
      case PREVENTION -> "prevention";
      case COMMITMENT -> "promises";
      case CANDOUR -> "candour";
      case RESPONSIVENESS -> "answers";
      case WILLINGNESS -> "requests";
      case EXTRA_MILE -> "the extra mile";
    };
  }

  static String place(Place place) {
    Trust trust = place.sheet().trust();
    return place.position()
        + ". "
        + name(place.party())
        + ": "
        + trust
        + ", "
        + percent(place.best())
        + " likely the best"
        + (place.stability().isPresent() ? ", order " + stability(place) + " stable" : "");
  }

  private static String stability(Place place) {
    OptionalDouble stability = place.stability();
    return stability.isPresent() ? percent(stability.getAsDouble()) : "–";
  }

  static String table(Ranking ranking) {
    TextTable table = TextTable.ofColumns("rlrllrr");
    table.row("", "Supplier", "Expected", "Interval", "Standing", "Best", "Order stable").rule();
    for (Place place : ranking.places()) {
      Trust trust = place.sheet().trust();
      table.row(
          Integer.toString(place.position()),
          name(place.party()),
          share(trust.expected()),
          share(trust.lower()) + " to " + share(trust.upper()),
          trust.standing().title(),
          percent(place.best()),
          stability(place));
    }
    return table.toString();
  }
}
