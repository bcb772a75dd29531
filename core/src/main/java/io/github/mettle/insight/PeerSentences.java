package io.github.mettle.insight;

import static io.github.mettle.page.English.list;
import static io.github.mettle.page.English.name;

import io.github.mettle.account.Account;
import io.github.mettle.page.English;
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
    String who = name(position.sheet().party());
    String on = tags(position);
    if (position.overall().peers() == 0) {
      return who + " has no peers" + on;
    }
    List<String> parts = new ArrayList<>();
    parts.add(who + " stands " + place(position.overall()) + on);
    parts.addAll(extremes(position.accounts()));
    position
        .incidents()
        .filter(place -> place.peers() > 0)
        .ifPresent(place -> parts.add("things go wrong less often than at " + among(place)));
    return String.join("; ", parts);
  }

  private static String tags(PeerPosition position) {
    List<String> tags =
        position.tags().entrySet().stream()
            .map(tag -> Text.oneLine(tag.getKey() + " " + tag.getValue()))
            .toList();
    return tags.isEmpty() ? "" : " by what is tagged " + list(tags, "and");
  }

  private static String place(PeerPosition.Place place) {
    if (place.peers() == place.level()) {
      return "level with " + (place.peers() == 1 ? "the only peer" : all(place));
    }
    String ahead = "ahead of " + among(place);
    return place.level() == 0 ? ahead : ahead + ", and level with " + place.level();
  }

  private static String all(PeerPosition.Place place) {
    return "all " + English.count(place.peers(), "peer");
  }

  private static String among(PeerPosition.Place place) {
    if (place.behind() == place.peers()) {
      return place.peers() == 1 ? "the only peer" : all(place);
    }
    String none = place.behind() == 0 ? "none" : Integer.toString(place.behind());
    return none + " of " + English.count(place.peers(), "peer");
  }

  /** The accounts on which most and fewest are behind, where that differs. */
  private static List<String> extremes(Map<Account, PeerPosition.Place> accounts) {
    Comparator<Map.Entry<Account, PeerPosition.Place>> bySize =
        Comparator.comparingDouble(entry -> percentile(entry.getValue()));
    List<Map.Entry<Account, PeerPosition.Place>> known =
        accounts.entrySet().stream().filter(entry -> entry.getValue().peers() > 0).toList();
    Optional<Map.Entry<Account, PeerPosition.Place>> best =
        known.stream().max(bySize.thenComparing(Map.Entry::getKey, Comparator.reverseOrder()));
    Optional<Map.Entry<Account, PeerPosition.Place>> worst =
        known.stream().min(bySize.thenComparing(Map.Entry::getKey));
    if (best.isEmpty()
        || percentile(best.get().getValue()) == percentile(worst.orElseThrow().getValue())) {
      return List.of();
    }
    return List.of("best on " + on(best.get()), "worst on " + on(worst.orElseThrow()));
  }

  private static double percentile(PeerPosition.Place place) {
    return place.percentile().orElseThrow();
  }

  private static String on(Map.Entry<Account, PeerPosition.Place> entry) {
    return entry.getKey().title() + ", " + place(entry.getValue());
  }
}
