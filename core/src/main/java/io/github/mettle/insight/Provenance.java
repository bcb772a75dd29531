package io.github.mettle.insight;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.mettle.amount.Points;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Exclusion;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Request;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Source;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.Posting;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the points that a supplier has earned come from: points are only as good as that.
 *
 * <p>An episode can be of several origins at once; each share is of all assets, as valued on the
 * day of the sheet. The points that an {@link Exclusion} took away are the additional loss when the
 * record is weighed again without it; the rest of the record stays as it is.
 *
 * <pre>{@code
 * Provenance provenance = Provenance.of(sheet);
 * provenance.share(Origin.REFERRED);            // such as 0.94
 * provenance.takenAway(Exclusion.PAUSES);       // such as 1.5 points
 * provenance.strictly().trust().expected();     // the whole once more, without any of these
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class Provenance {
  private final BalanceSheet sheet;
  private final Points earned;
  private final Points lost;
  private final Points doubtful;
  private final ImmutableMap<Origin, Points> origins;
  private final ImmutableMap<Source, Points> sources;
  private final ImmutableMap<Attribution, Points> attributions;
  private final ImmutableMap<Impact, Points> impacts;
  private final Supplier<StrictReading> strict;

  private Provenance(BalanceSheet sheet, Ledger ledger, Gatherer sums) {
    this.sheet = sheet;
    lost = ledger.totals().liabilities();
    earned = sums.earned;
    doubtful = sums.doubtful;
    origins = Maps.immutableEnumMap(sums.origins);
    sources = Maps.immutableEnumMap(sums.sources);
    attributions = Maps.immutableEnumMap(sums.attributions);
    impacts = Maps.immutableEnumMap(sums.impacts);
    strict = Suppliers.memoize(() -> StrictReading.of(ledger, sums.doubtful(ledger)));
  }

  /** Sums up what was earned, episode by episode. */
  private static final class Gatherer {
    private final long now;
    private final PeerTerms terms;
    private Points earned = Points.ZERO;
    private Points doubtful = Points.ZERO;
    private final Map<Origin, Points> origins = new EnumMap<>(Origin.class);
    private final Map<Source, Points> sources = new EnumMap<>(Source.class);
    private final Map<Attribution, Points> attributions = new EnumMap<>(Attribution.class);
    private final Map<Impact, Points> impacts = new EnumMap<>(Impact.class);

    Gatherer(long now, PeerTerms terms) {
      this.now = now;
      this.terms = terms;
    }

    void add(EpisodeEntry entry) {
      Points points =
          entry.postings().stream().map(Posting::assets).reduce(Points.ZERO, Points::plus);
      if (!points.isZero()) {
        earned = earned.plus(points);
        entry.episode().ifPresent(episode -> add(episode, points));
      }
    }

    private void add(Episode episode, Points points) {
      doubtful = isDoubtful(episode) ? doubtful.plus(points) : doubtful;
      sources.merge(episode.source(), points, Points::plus);
      for (Origin origin : Origin.values()) {
        if (isOf(origin, episode)) {
          origins.merge(origin, points, Points::plus);
        }
      }
      if (episode instanceof Incident incident) {
        attributions.merge(incident.attribution(), points, Points::plus);
        impacts.merge(incident.impact(), points, Points::plus);
      }
    }

    private boolean isOf(Origin origin, Episode episode) {
      return switch (origin) {
        case REFERRED -> episode.source() == Source.REFERRED;
        case REVIEWS -> episode.kind() == Kind.REVIEW;
        case OPENINGS -> episode.kind() == Kind.OPENING;
        case WAIVED -> episode.waivedSecond() <= now;
        case NOT_THEIRS -> episode instanceof Incident incident && isNotTheirs(incident);
        case UNREASONABLE ->
            episode instanceof Request request && request.scope() == Scope.UNREASONABLE;
        case LONG_DATED -> terms.isLong(episode);
        case ASSUMED -> !episode.tags().getOrDefault(Episode.ASSUMED, "").isBlank();
      };
    }

    /** The episodes whose points do not count where a record is read strictly. */
    Set<String> doubtful(Ledger ledger) {
      Stream<Episode> known =
          ledger.entries().stream().map(EpisodeEntry::episode).flatMap(Optional::stream);
      return Stream.concat(known, ledger.ruledOut().stream())
          .filter(this::isDoubtful)
          .map(Episode::id)
          .collect(Collectors.toSet());
    }

    private boolean isDoubtful(Episode episode) {
      return episode.source() == Source.CLAIMED
          || (episode instanceof Incident incident && incident.impact() == Impact.NONE)
          || Arrays.stream(Origin.values())
              .anyMatch(origin -> origin != Origin.ASSUMED && isOf(origin, episode));
    }

    private static boolean isNotTheirs(Incident incident) {
      Attribution attribution = incident.attribution();
      return attribution == Attribution.EXTERNAL || attribution == Attribution.BUYER;
    }
  }

  /**
   * {@return where the points of a sheet come from}
   *
   * @param sheet weighed here
   * @throws IllegalStateException if the sheet was not weighed here, but read
   */
  public static Provenance of(BalanceSheet sheet) {
    return of(sheet, sheet.ledger());
  }

  /**
   * {@return where the points of a sheet come from, promises that are long-dated among it}
   *
   * @param sheet weighed here
   * @param peers whose promises say what is usual; the supplier's own are left out of them, and a
   *     kind of which the others made fewer than {@value Peers#FEWEST} says nothing
   * @throws IllegalStateException if the sheet or a peer's was not weighed here, but read
   */
  public static Provenance of(BalanceSheet sheet, Peers peers) {
    return of(sheet, sheet.ledger(), peers.termsFor(sheet.party()));
  }

  static Provenance of(BalanceSheet sheet, Ledger ledger) {
    return of(sheet, ledger, PeerTerms.none());
  }

  private static Provenance of(BalanceSheet sheet, Ledger ledger, PeerTerms terms) {
    Gatherer sums = new Gatherer(sheet.asOf().dueSecond(), terms);
    ledger.entries().forEach(sums::add);
    return new Provenance(sheet, ledger, sums);
  }

  /** {@return the sheet} */
  public BalanceSheet sheet() {
    return sheet;
  }

  /** {@return the points earned in all, as valued on the day of the sheet} */
  public Points earned() {
    return earned;
  }

  /**
   * {@return the points of an origin, as valued on the day of the sheet}
   *
   * @param origin the origin
   */
  public Points earned(Origin origin) {
    return origins.getOrDefault(origin, Points.ZERO);
  }

  /** {@return the points of each origin that has any; an episode may be of several} */
  public ImmutableMap<Origin, Points> byOrigin() {
    return origins;
  }

  /** {@return the points from each source that has any} */
  public ImmutableMap<Source, Points> bySource() {
    return sources;
  }

  /** {@return the points from incidents, by attribution} */
  public ImmutableMap<Attribution, Points> byAttribution() {
    return attributions;
  }

  /** {@return the points from incidents, by impact} */
  public ImmutableMap<Impact, Points> byImpact() {
    return impacts;
  }

  /**
   * {@return the share of all points that is of an origin, in [0, 1]; 0 where nothing was earned}
   *
   * @param origin the origin
   */
  public double share(Origin origin) {
    return share(origins.getOrDefault(origin, Points.ZERO));
  }

  /**
   * {@return the share of all points that a part is, in [0, 1]; 0 where nothing was earned}
   *
   * @param part some of the points
   */
  public double share(Points part) {
    return earned.isZero() ? 0 : (double) part.micros() / earned.micros();
  }

  /**
   * {@return the origin of most points, of those that {@linkplain Origin#isGated a gate asks for};
   * the first of several with as many; empty if there is none}
   */
  public Optional<Origin> largest() {
    return origins.keySet().stream()
        .filter(Origin::isGated)
        .reduce((one, other) -> share(other) > share(one) ? other : one);
  }

  /**
   * {@return the points of a doubtful origin: from claims, from incidents that did not reach us, or
   * of any origin but {@link Origin#ASSUMED}}
   */
  public Points doubtful() {
    return doubtful;
  }

  /** {@return the points lost in all, as valued on the day of the sheet} */
  public Points lost() {
    return lost;
  }

  /**
   * {@return the additional points that would be lost without an exclusion; 0 if there are none}
   *
   * @param exclusion what took them away
   */
  public Points takenAway(Exclusion exclusion) {
    return Points.ofMicros(strict.get().takenAway().getOrDefault(exclusion, 0L));
  }

  /** {@return the additional points that would be lost if nothing were excluded; at least 0} */
  public Points takenAway() {
    Points more = strictly().liabilities().minus(lost);
    return more.signum() < 0 ? Points.ZERO : more;
  }

  /**
   * {@return the number of episodes in which an exclusion took away something}
   *
   * @param exclusion what took it away
   */
  public int episodes(Exclusion exclusion) {
    return strict.get().episodes().getOrDefault(exclusion, 0);
  }

  /**
   * {@return the share that was taken away of what would have been lost without, in [0, 1]}
   *
   * @param takenAway the points that were taken away
   */
  public double shareTakenAway(Points takenAway) {
    long all = Math.addExact(lost.micros(), takenAway.micros());
    return all == 0 ? 0 : (double) takenAway.micros() / all;
  }

  /**
   * {@return the whole once more, read strictly: nothing is excluded, and nothing counts as earned
   * that is of a doubtful origin}
   *
   * <p>Nothing is earned by an episode of a {@linkplain #doubtful() doubtful} origin; what was lost
   * stays, and what was {@linkplain #takenAway() taken away} comes back. Disputes not ruled on yet
   * and entries of one's own are as they are.
   */
  public BalanceSheet strictly() {
    return strict.get().sheet();
  }

  /**
   * {@return a sentence for each origin of more than half of the points, if it says less of the
   * supplier than what we saw them do; for the exclusions that took away more than half of the
   * losses; and for the expected value read strictly, if it differs}
   *
   * @param audience the reader
   */
  public ImmutableList<String> sentences(Audience audience) {
    return ProvenanceSentences.of(this, audience);
  }

  /** {@return the points of each origin, in a line} */
  @Override
  public String toString() {
    return "earned " + earned + ", of which " + origins;
  }
}
