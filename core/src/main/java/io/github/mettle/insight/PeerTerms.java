package io.github.mettle.insight;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Kind;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.EpisodeEntry;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

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

  /** The terms of all promises of a market by kind, the shortest first; gathered once. */
  static final class Market {
    private final ImmutableListMultimap<Kind, Term> terms;

    private Market(ImmutableListMultimap<Kind, Term> terms) {
      this.terms = terms;
    }

    static Market of(Collection<BalanceSheet> sheets) {
      ListMultimap<Kind, Term> all = MultimapBuilder.enumKeys(Kind.class).arrayListValues().build();
      for (BalanceSheet sheet : sheets) {
        for (EpisodeEntry entry : sheet.ledger().entries()) {
          entry
              .episode()
              .ifPresent(
                  it -> term(it).ifPresent(t -> all.put(it.kind(), new Term(sheet.party(), t))));
        }
      }
      return new Market(
          ImmutableListMultimap.<Kind, Term>builder()
              .orderValuesBy(Comparator.comparingLong(Term::seconds))
              .putAll(all)
              .build());
    }

    /** {@return what all but one are given; nothing of a kind of which they made too few} */
    PeerTerms without(String party) {
      Map<Kind, Long> longest = new EnumMap<>(Kind.class);
      for (Kind kind : terms.keySet()) {
        List<Term> others =
            terms.get(kind).stream().filter(it -> !it.party().equals(party)).toList();
        if (others.size() >= Peers.FEWEST) {
          longest.put(kind, nineInTen(others));
        }
      }
      return new PeerTerms(longest);
    }

    /** The smallest term that at least nine in ten do not exceed. */
    private static long nineInTen(List<Term> sorted) {
      int rank = (MOST * sorted.size() + OF - 1) / OF;
      return sorted.get(rank - 1).seconds();
    }
  }

  private record Term(String party, long seconds) {}

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
