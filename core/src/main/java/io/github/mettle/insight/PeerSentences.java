package io.github.mettle.insight;

import static io.github.mettle.page.English.list;
import static io.github.mettle.page.English.name;

import io.github.mettle.account.Account;
import io.github.mettle.page.English;
import io.github.mettle.sheet.Audience;
import io.github.mettle.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The position among peers in words. */
final class PeerSentences {
  private PeerSentences() {}

  static String position(PeerPosition position) {
    boolean isYou = position.audience() == Audience.SUPPLIER;
    String who = isYou ? "You" : name(position.sheet().party());
    String on = tags(position);
    if (position.overall().peers() == 0) {
      return who + (isYou ? " have" : " has") + " no peers" + on + ".";
    }
    List<String> parts = new ArrayList<>();
    parts.add(who + (isYou ? " stand " : " stands ") + rank(position.overall(), "peer") + on);
    if (position.overall().peers() > 1) {
      parts.addAll(extremes(position.accounts()));
    }
    position
        .incidents()
        .filter(rank -> rank.peers() > 0)
        .ifPresent(rank -> parts.add("things go wrong " + often(rank)));
    return String.join("; ", parts) + ".";
  }

  private static String tags(PeerPosition position) {
    List<String> tags =
        position.tags().entrySet().stream()
            .map(tag -> Text.oneLine(tag.getKey() + " " + tag.getValue()))
            .toList();
    return tags.isEmpty() ? "" : " by what is tagged " + list(tags, "and");
  }

  private static String rank(PeerPosition.Rank rank, String peer) {
    if (rank.level() == rank.peers()) {
      return "level with " + English.of(rank.level(), rank.peers(), peer);
    }
    String ahead =
        rank.behind() > 0
            ? "ahead of " + English.of(rank.behind(), rank.peers(), peer)
            : "behind " + English.of(rank.ahead(), rank.peers(), peer);
    return rank.level() == 0 ? ahead : ahead + ", and level with " + English.number(rank.level());
  }

  private static String often(PeerPosition.Rank rank) {
    if (rank.level() == rank.peers()) {
      return "as often as at " + English.of(rank.level(), rank.peers(), "peer");
    }
    return rank.behind() > 0
        ? "less often than at " + any(rank.behind(), rank.peers())
        : "more often than at " + any(rank.ahead(), rank.peers());
  }

  private static String any(int part, int whole) {
    if (part < whole || whole == 1) {
      return English.of(part, whole, "peer");
    }
    return whole == 2 ? "either peer" : "any of " + English.number(whole) + " peers";
  }

  /** The accounts on which most and fewest are behind, where that differs. */
  private static List<String> extremes(Map<Account, PeerPosition.Rank> accounts) {
    Comparator<Map.Entry<Account, PeerPosition.Rank>> bySize =
        Comparator.comparingDouble(entry -> percentile(entry.getValue()));
    List<Map.Entry<Account, PeerPosition.Rank>> known =
        accounts.entrySet().stream().filter(entry -> entry.getValue().peers() > 0).toList();
    Optional<Map.Entry<Account, PeerPosition.Rank>> best =
        known.stream().max(bySize.thenComparing(Map.Entry::getKey, Comparator.reverseOrder()));
    Optional<Map.Entry<Account, PeerPosition.Rank>> worst =
        known.stream().min(bySize.thenComparing(Map.Entry::getKey));
    if (best.isEmpty()
        || percentile(best.get().getValue()) == percentile(worst.orElseThrow().getValue())) {
      return List.of();
    }
    return List.of("best on " + on(best.get()), "worst on " + on(worst.orElseThrow()));
  }

  private static double percentile(PeerPosition.Rank rank) {
    return rank.percentile().orElseThrow();
  }

  private static String on(Map.Entry<Account, PeerPosition.Rank> entry) {
    return Advice.topic(entry.getKey()) + ", " + rank(entry.getValue(), "peer with evidence");
  }
}
