package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.mettle.amount.Points;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Episode;
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
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the points that a supplier has earned come from: points are only as good as that.
 *
 * <p>An episode can be of several origins at once; each share is of all assets, as valued on the
 * day of the sheet.
 *
 * <pre>{@code
 * Provenance provenance = Provenance.of(sheet);
 * provenance.share(Origin.REFERRED);  // such as 0.94
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class Provenance {
  private final BalanceSheet sheet;
  private final Points earned;
  private final ImmutableMap<Origin, Points> origins;
  private final ImmutableMap<Source, Points> sources;
  private final ImmutableMap<Attribution, Points> attributions;
  private final ImmutableMap<Impact, Points> impacts;

  private Provenance(BalanceSheet sheet, Gatherer sums) {
    this.sheet = sheet;
    earned = sums.earned;
    origins = Maps.immutableEnumMap(sums.origins);
    sources = Maps.immutableEnumMap(sums.sources);
    attributions = Maps.immutableEnumMap(sums.attributions);
    impacts = Maps.immutableEnumMap(sums.impacts);
  }

  /** Sums up what was earned, episode by episode. */
  private static final class Gatherer {
    private final long now;
    private Points earned = Points.ZERO;
    private final Map<Origin, Points> origins = new EnumMap<>(Origin.class);
    private final Map<Source, Points> sources = new EnumMap<>(Source.class);
    private final Map<Attribution, Points> attributions = new EnumMap<>(Attribution.class);
    private final Map<Impact, Points> impacts = new EnumMap<>(Impact.class);

    Gatherer(long now) {
      this.now = now;
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
      };
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

  static Provenance of(BalanceSheet sheet, Ledger ledger) {
    Gatherer sums = new Gatherer(sheet.asOf().dueSecond());
    ledger.entries().forEach(sums::add);
    return new Provenance(sheet, sums);
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
   * {@return the origin of most points; the first of several with as many; empty if there is none}
   */
  public Optional<Origin> largest() {
    return origins.keySet().stream()
        .reduce((one, other) -> share(other) > share(one) ? other : one);
  }

  /**
   * {@return what more than half of the points come from, if that says less of the supplier than
   * what we saw them do, a sentence each}
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
