package io.github.mettle.insight;

import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Kind;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Ledger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The seconds within which nine in ten promises of peers are to be kept, by kind of promise. */
final class PeerTerms {
  private static final int OF = 10;
  private static final int MOST = 9;

  private static final PeerTerms NONE = new PeerTerms(Map.of());

  private final Map<Kind, Long> longest;

  private PeerTerms(Map<Kind, Long> longest) {
    this.longest = longest;
  }

  /** {@return no terms: no promise is long-dated} */
  static PeerTerms none() {
    return NONE;
  }

  /** {@return what peers are given; nothing of a kind of which they made too few promises} */
  static PeerTerms of(Stream<Ledger> peers) {
    Map<Kind, List<Long>> terms = new EnumMap<>(Kind.class);
    peers
        .flatMap(peer -> peer.entries().stream())
        .map(EpisodeEntry::episode)
        .flatMap(Optional::stream)
        .forEach(it -> term(it).ifPresent(seconds -> add(terms, it.kind(), seconds)));
    Map<Kind, Long> longest = new EnumMap<>(Kind.class);
    terms.forEach(
        (kind, all) -> {
          if (all.size() >= Peers.FEWEST) {
            longest.put(kind, nineInTen(all));
          }
        });
    return new PeerTerms(longest);
  }

  private static void add(Map<Kind, List<Long>> terms, Kind kind, long seconds) {
    terms.computeIfAbsent(kind, any -> new ArrayList<>()).add(seconds);
  }

  /** The smallest term that at least nine in ten do not exceed. */
  private static long nineInTen(List<Long> terms) {
    int rank = (MOST * terms.size() + OF - 1) / OF;
    return terms.stream().sorted().skip(rank - 1L).findFirst().orElseThrow();
  }

  boolean isLong(Episode episode) {
    Long most = longest.get(episode.kind());
    OptionalLong term = term(episode);
    return most != null && term.isPresent() && term.getAsLong() > most;
  }

  private static OptionalLong term(Episode episode) {
    if (episode instanceof Commitment promise) {
      return OptionalLong.of(promise.dueSecond() - promise.beganSecond());
    }
    return episode instanceof Delivery delivery
        ? OptionalLong.of(delivery.dueSecond() - delivery.beganSecond())
        : OptionalLong.empty();
  }
}
