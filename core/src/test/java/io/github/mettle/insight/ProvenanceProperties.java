package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.amount.Points;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Law;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Request;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/** A part of the points is what the episodes that it comes from earn when weighed alone. */
@Domain(Cases.class)
class ProvenanceProperties {
  private static final Pattern SHARE =
      Pattern.compile("(All|([\\d.]+) %) of the points come from (.*)\\.");

  @Property(tries = 400, seed = Law.SEED, edgeCases = EdgeCasesMode.NONE)
  void whatAnOriginEarnedIsWhatItsEpisodesEarnAlone(
      @ForAll TrackRecord record, @ForAll Moment asOf) {
    Provenance provenance = Provenance.of(weigh(record, asOf));
    for (Origin origin : Origin.values()) {
      Points alone = earned(record, asOf, episode -> isOf(origin, episode, asOf));
      assertThat(provenance.earned(origin)).as(origin.name()).isEqualTo(alone);
      assertThat(provenance.share(origin)).isEqualTo(share(alone, record, asOf));
      reached(origin.name(), alone);
    }
  }

  private static boolean isOf(Origin origin, Episode episode, Moment asOf) {
    return switch (origin) {
      case REFERRED -> episode.source() == Source.REFERRED;
      case REVIEWS -> episode.kind() == Kind.REVIEW;
      case OPENINGS -> episode.kind() == Kind.OPENING;
      case WAIVED -> episode.waivedAt().filter(at -> !at.begin().isAfter(asOf.due())).isPresent();
      case NOT_THEIRS -> is(episode, Attribution.EXTERNAL) || is(episode, Attribution.BUYER);
      case UNREASONABLE ->
          episode instanceof Request request && request.scope() == Scope.UNREASONABLE;
    };
  }

  private static boolean is(Episode episode, Attribution attribution) {
    return episode instanceof Incident incident && incident.attribution() == attribution;
  }

  @Property(tries = 400, seed = Law.SEED, edgeCases = EdgeCasesMode.NONE)
  void soDidEachSourceAttributionAndImpact(@ForAll TrackRecord record, @ForAll Moment asOf) {
    Provenance provenance = Provenance.of(weigh(record, asOf));
    for (Source source : Source.values()) {
      Points alone = earned(record, asOf, episode -> episode.source() == source);
      assertThat(provenance.bySource().getOrDefault(source, Points.ZERO)).isEqualTo(alone);
    }
    for (Attribution attribution : Attribution.values()) {
      Points alone = earned(record, asOf, episode -> is(episode, attribution));
      assertThat(provenance.byAttribution().getOrDefault(attribution, Points.ZERO))
          .isEqualTo(alone);
      reached(attribution.name(), alone);
    }
    for (Impact impact : Impact.values()) {
      Points alone =
          earned(record, asOf, it -> it instanceof Incident one && one.impact() == impact);
      assertThat(provenance.byImpact().getOrDefault(impact, Points.ZERO)).isEqualTo(alone);
      reached(impact.name(), alone);
    }
  }

  /** Said is each part above one half, with its share. */
  @Property(tries = 400, seed = Law.SEED, edgeCases = EdgeCasesMode.NONE)
  void whatIsSaidIsEachPartAboveOneHalf(@ForAll TrackRecord record, @ForAll Moment asOf) {
    Provenance provenance = Provenance.of(weigh(record, asOf));
    for (String sentence : provenance.sentences(Audience.BUYER)) {
      Matcher said = SHARE.matcher(sentence);
      assertThat(said.matches()).as(sentence).isTrue();
      double share =
          share(earned(record, asOf, it -> isFrom(said.group(3), it, asOf)), record, asOf);
      assertThat(share).as(sentence).isGreaterThan(0.5);
      if (said.group(2) == null) {
        assertThat(share).isEqualTo(1);
      } else {
        assertThat(Double.parseDouble(said.group(2)) - 100 * share).as(sentence).isBetween(-.5, .5);
      }
      Statistics.label("said").collect(said.group(2) == null ? "all" : "a share");
    }
    Statistics.label("said")
        .coverage(
            said -> {
              said.check("all").count(times -> times > 0);
              said.check("a share").count(times -> times > 0);
            });
  }

  private static boolean isFrom(String words, Episode episode, Moment asOf) {
    return switch (words) {
      case "what other customers say" -> isOf(Origin.REFERRED, episode, asOf);
      case "reviews, which are opinions" -> isOf(Origin.REVIEWS, episode, asOf);
      case "balances brought forward" -> isOf(Origin.OPENINGS, episode, asOf);
      case "episodes of which we waived a part" -> isOf(Origin.WAIVED, episode, asOf);
      case "incidents that were not of their making" -> isOf(Origin.NOT_THEIRS, episode, asOf);
      case "requests that were unreasonable" -> isOf(Origin.UNREASONABLE, episode, asOf);
      case "what they say of themselves" -> episode.source() == Source.CLAIMED;
      case "incidents that did not reach us" ->
          episode instanceof Incident incident && incident.impact() == Impact.NONE;
      default -> throw new AssertionError(words);
    };
  }

  private static void reached(String label, Points points) {
    Statistics.label(label)
        .collect(points.isZero() ? "nothing" : "something")
        .coverage(earned -> earned.check("something").count(times -> times > 0));
  }

  private static double share(Points part, TrackRecord record, Moment asOf) {
    long all = weigh(record, asOf).assets().micros();
    return all == 0 ? 0 : (double) part.micros() / all;
  }

  private static Points earned(TrackRecord record, Moment asOf, Predicate<Episode> some) {
    TrackRecord alone = record;
    for (Episode episode : record.episodes()) {
      alone = some.test(episode) ? alone : alone.without(episode.id());
    }
    return weigh(alone, asOf).assets();
  }

  private static BalanceSheet weigh(TrackRecord record, Moment asOf) {
    return Scorecard.standard().weigh(record, asOf);
  }
}
