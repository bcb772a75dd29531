package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.amount.Points;
import io.github.mettle.json.MettleJson;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Reached;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Exclusion;
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
import io.github.mettle.sheet.Posting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.assertj.core.data.Offset;

/** A part of the points is what the episodes that it comes from earn when weighed alone. */
@Domain(Cases.class)
class ProvenanceProperties {
  private static final List<Origin> GATED =
      Arrays.stream(Origin.values()).filter(Origin::isGated).toList();
  private static final Offset<Double> EXACTLY = Offset.offset(1e-9);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TAKEN_AWAY =
      Pattern.compile("(.*) took away (all that|[\\d.]+ % of what) they would have lost\\.");
  private static final Pattern STRICTLY =
      Pattern.compile("Read strictly, .*, the expected value overall is (.*), not (.*)\\.");
  private static final Pattern SHARE =
      Pattern.compile("(All|([\\d.]+) %) of the points come from (.*)\\.");

  @Property(tries = 400, seed = Law.SEED, edgeCases = EdgeCasesMode.NONE)
  void whatAnOriginEarnedIsWhatItsEpisodesEarnAlone(
      @ForAll TrackRecord record, @ForAll Moment asOf) {
    Provenance provenance = Provenance.of(weigh(record, asOf));
    for (Origin origin : GATED) {
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
      case LONG_DATED -> false;
      case ASSUMED -> episode.tags().containsKey("assumed");
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
      if (!sentence.contains(" of the points come from ")) {
        continue;
      }
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
      Reached.note("said", said.group(2) == null ? "all" : "a share");
    }
    Reached.require("said", "all", "a share");
  }

  @Domain(DomainContext.Global.class)
  @Property(tries = 300, seed = Law.SEED, edgeCases = EdgeCasesMode.NONE)
  void whatIsLongDatedHasLongerToRunThanNineInTenOfThePeers(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int others) {
    List<TrackRecord> records = new ArrayList<>();
    for (int i = 0; i <= others; i++) {
      records.add(withPromises(Examples.random("S" + i, seed + i, 12), seed + i));
    }
    List<BalanceSheet> sheets = records.stream().map(Examples::sheet).toList();
    Points said = Provenance.of(sheets.get(0), Peers.of(sheets)).earned(Origin.LONG_DATED);
    List<TrackRecord> peers = records.subList(1, records.size());
    Points points =
        earned(records.get(0), sheets.get(0).asOf(), episode -> isLongBeside(peers, episode));
    assertThat(said).isEqualTo(points);
    reached("long-dated", said);
  }

  /** With four promises more, of one to a hundred days. */
  private static TrackRecord withPromises(TrackRecord record, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TrackRecord.Builder more = record.toBuilder();
    for (int i = 0; i < 4; i++) {
      String due = LocalDate.of(2026, 3, 1).plusDays(1 + random.nextInt(100)).toString();
      more.add(Commitment.of("term " + i, "2026-03-01", due).keptAt("2026-03-02"));
    }
    return more.build();
  }

  private static boolean isLongBeside(List<TrackRecord> peers, Episode episode) {
    List<Long> terms =
        peers.stream()
            .flatMap(peer -> peer.episodes().stream())
            .filter(it -> it.kind() == episode.kind())
            .flatMap(it -> term(it).stream())
            .toList();
    Optional<Long> own = term(episode);
    long noLonger = terms.stream().filter(it -> own.isPresent() && it < own.get()).count();
    return own.isPresent() && terms.size() >= 5 && 10 * noLonger >= 9L * terms.size();
  }

  private static Optional<Long> term(Episode episode) {
    if (episode instanceof Commitment promise) {
      return Optional.of(promise.dueSecond() - promise.beganSecond());
    }
    return episode instanceof Delivery order
        ? Optional.of(order.dueSecond() - order.beganSecond())
        : Optional.empty();
  }

  /** What was taken away is the difference of the losses of two records, one of them edited. */
  @Property(tries = 400, seed = Law.SEED, edgeCases = EdgeCasesMode.NONE)
  void whatWasTakenAwayIsLostWhereItIsLeftOutOfTheRecord(
      @ForAll TrackRecord record, @ForAll Moment asOf) {
    Provenance provenance = Provenance.of(weigh(record, asOf));
    Points lost = weigh(record, asOf).liabilities();
    assertThat(provenance.lost()).isEqualTo(lost);
    for (Exclusion exclusion : Exclusion.values()) {
      Points more = weigh(edited(record, exclusion), asOf).liabilities().minus(lost);
      Points takenAway = more.signum() < 0 ? Points.ZERO : more;
      assertThat(provenance.takenAway(exclusion)).as(exclusion.name()).isEqualTo(takenAway);
      assertThat(provenance.episodes(exclusion) > 0).isEqualTo(!takenAway.isZero());
      reached(exclusion.name(), takenAway);
    }
    Points more = weigh(edited(record, Exclusion.values()), asOf).liabilities().minus(lost);
    assertThat(provenance.takenAway()).isEqualTo(more.signum() < 0 ? Points.ZERO : more);
  }

  /** The strict reading, summed up posting by posting and averaged by hand. */
  @Property(tries = 400, seed = Law.SEED, edgeCases = EdgeCasesMode.NONE)
  void theStrictReadingHasNoDoubtfulPoints(@ForAll TrackRecord record, @ForAll Moment asOf) {
    Provenance provenance = Provenance.of(weigh(record, asOf));
    Map<Account, double[]> sums = new EnumMap<>(Account.class);
    for (Posting posting : weigh(edited(record, Exclusion.values()), asOf).postings()) {
      Episode episode = record.episode(posting.episodeId()).orElseThrow();
      double[] sum = sums.computeIfAbsent(posting.account(), any -> new double[2]);
      sum[0] += isDoubtful(episode, asOf) ? 0 : posting.assets().toDouble();
      sum[1] += posting.liabilities().toDouble();
    }
    BalanceSheet strictly = provenance.strictly();
    assertThat(strictly.trust().expected()).isCloseTo(expected(sums, Account.values()), EXACTLY);
    for (Section section : Section.values()) {
      Account[] accounts =
          Arrays.stream(Account.values())
              .filter(it -> it.section() == section)
              .toArray(Account[]::new);
      assertThat(strictly.trust(section).orElseThrow().expected())
          .isCloseTo(expected(sums, accounts), EXACTLY);
    }
    Points doubtful = earned(record, asOf, episode -> isDoubtful(episode, asOf));
    assertThat(provenance.doubtful()).isEqualTo(doubtful);
    reached("doubtful", doubtful);
  }

  private static double expected(Map<Account, double[]> sums, Account... accounts) {
    Policy policy = Policy.standard();
    double mean = 0;
    double weights = 0;
    for (Account account : accounts) {
      double weight = policy.weights().get(account);
      double[] sum = sums.getOrDefault(account, new double[2]);
      double prior = policy.priorWeight();
      mean +=
          weight * (sum[0] + prior * policy.baseRates().get(account)) / (sum[0] + sum[1] + prior);
      weights += weight;
    }
    return mean / weights;
  }

  private static boolean isDoubtful(Episode episode, Moment asOf) {
    return episode.source() == Source.CLAIMED
        || (episode instanceof Incident incident && incident.impact() == Impact.NONE)
        || GATED.stream().anyMatch(origin -> isOf(origin, episode, asOf));
  }

  /** Said of what was taken away are shares above one half; of the strict reading, another. */
  @Property(tries = 400, seed = Law.SEED, edgeCases = EdgeCasesMode.NONE)
  void whatIsSaidOfTheRestIsCounted(@ForAll TrackRecord record, @ForAll Moment asOf) {
    Provenance provenance = Provenance.of(weigh(record, asOf));
    double lost = weigh(record, asOf).liabilities().toDouble();
    for (String sentence : provenance.sentences(Audience.BUYER)) {
      Matcher takenAway = TAKEN_AWAY.matcher(sentence);
      Matcher strictly = STRICTLY.matcher(sentence);
      if (takenAway.matches()) {
        double all = without(takenAway.group(1), record, asOf);
        String share = takenAway.group(2);
        if (share.startsWith("all")) {
          assertThat(lost).isZero();
        } else {
          double said = Double.parseDouble(share.substring(0, share.indexOf(' ')));
          assertThat(said - 100 * (all - lost) / all).as(sentence).isBetween(-.5, .5);
          assertThat(said).isGreaterThanOrEqualTo(50);
        }
        Reached.note("said", "taken away");
      } else if (strictly.matches()) {
        assertThat(strictly.group(1)).isNotEqualTo(strictly.group(2));
        assertThat(Double.parseDouble(strictly.group(2)))
            .isCloseTo(provenance.sheet().trust().expected(), Offset.offset(.00501));
        Reached.note("said", "strictly");
      }
    }
    Reached.require("said", "taken away", "strictly");
  }

  private static double without(String words, TrackRecord record, Moment asOf) {
    if (words.endsWith(" together")) {
      return weigh(edited(record, Exclusion.values()), asOf).liabilities().toDouble();
    }
    Exclusion exclusion =
        words.startsWith("Pauses in ")
            ? Exclusion.PAUSES
            : words.startsWith("What is not on record of ")
                ? Exclusion.UNRECORDED
                : words.startsWith("Upheld disputes about ")
                    ? Exclusion.UPHELD_DISPUTES
                    : Exclusion.WAIVERS;
    return weigh(edited(record, exclusion), asOf).liabilities().toDouble();
  }

  /** The record as JSON, with fields struck out. */
  private static TrackRecord edited(TrackRecord record, Exclusion... exclusions) {
    try {
      ObjectNode json = (ObjectNode) JSON.readTree(MettleJson.write(record));
      for (Exclusion exclusion : exclusions) {
        strike(json, exclusion);
      }
      return MettleJson.readRecord(json.toString());
    } catch (JsonProcessingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static void strike(ObjectNode record, Exclusion exclusion) {
    switch (exclusion) {
      case PAUSES -> strike(record, "pauses");
      case UNRECORDED -> strike(record, "unrecorded");
      case WAIVERS -> strike(record, "waivedAt");
      case UPHELD_DISPUTES -> {
        Iterator<JsonNode> disputes = record.withArray("disputes").iterator();
        while (disputes.hasNext()) {
          if (disputes.next().path("ruling").asText().equals("UPHELD")) {
            disputes.remove();
          }
        }
      }
    }
  }

  private static void strike(ObjectNode record, String field) {
    record.withArray("episodes").forEach(episode -> ((ObjectNode) episode).remove(field));
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
    Reached.note(label, points.isZero() ? "nothing" : "something");
    Reached.require(label, "something");
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
