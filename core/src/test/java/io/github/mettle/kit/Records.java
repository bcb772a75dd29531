package io.github.mettle.kit;

import static io.github.mettle.kit.Circumstances.optional;

import io.github.mettle.kit.Moments.Writing;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Reply;
import io.github.mettle.record.Ruling;
import io.github.mettle.record.TrackRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Generators of track records of all kinds of suppliers. Ids are the kind and the place, as in
 * "request 3".
 */
public final class Records {
  /** The party of every generated record. */
  public static final String PARTY = "Ruhr Steelworks";

  private Records() {}

  /** {@return a record: mostly mixed, at times of a very good, a bad or an old supplier} */
  public static Arbitrary<TrackRecord> any() {
    return disputed(
        Arbitraries.frequencyOf(
            Tuple.of(8, upTo(8, Episodes.any())),
            Tuple.of(4, ofOneKind()),
            Tuple.of(2, exemplary()),
            Tuple.of(1, upTo(6, Incidents.neglected())),
            Tuple.of(6, upTo(3, Episodes.openings(60)))));
  }

  private static Arbitrary<List<Episode>> upTo(int most, Arbitrary<? extends Episode> episodes) {
    return episodes
        .<Episode>map(episode -> episode)
        .list()
        .ofMaxSize(most)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  /** Many episodes of one kind, by which an account comes to be proven, impaired or mixed. */
  private static Arbitrary<List<Episode>> ofOneKind() {
    return Arbitraries.oneOf(
        upTo(12, Episodes.commitments()),
        upTo(20, Episodes.deliveries()),
        upTo(12, Episodes.requests()),
        upTo(12, Episodes.inquiries()),
        upTo(8, Episodes.reviews()));
  }

  /** {@return a short record, as the surroundings of an episode that matters} */
  public static Arbitrary<TrackRecord> few() {
    return disputed(Episodes.any().list().ofMaxSize(3));
  }

  /** {@return a record without incidents} */
  public static Arbitrary<TrackRecord> routine() {
    return disputed(Episodes.routine().list().ofMaxSize(6));
  }

  private static Arbitrary<List<Episode>> exemplary() {
    Arbitrary<Episode> good =
        Arbitraries.frequencyOf(
            Tuple.of(5, Incidents.handled(Policy.standard())),
            Tuple.of(2, Episodes.keptDeliveries()),
            Tuple.of(2, Episodes.keptCommitments()),
            Tuple.of(1, Episodes.gestures()));
    return good.list().ofMinSize(4).ofMaxSize(16);
  }

  private static Arbitrary<TrackRecord> disputed(Arbitrary<List<Episode>> episodes) {
    return Combinators.combine(episodes, objections(), replies())
        .as(
            (facts, objections, replies) -> {
              TrackRecord.Builder record = TrackRecord.builder(PARTY);
              for (int i = 0; i < facts.size(); i++) {
                record.add(numbered(facts.get(i), i + 1));
              }
              TrackRecord undisputed = record.build();
              objections.forEach(objection -> record.add(objection.to(undisputed)));
              undisputed.episodes().stream()
                  .limit(replies)
                  .forEach(episode -> record.add(reply(episode)));
              return record.build();
            });
  }

  private static Episode numbered(Episode episode, int place) {
    return Retelling.renaming(id -> id + " " + place).tell(episode).orElseThrow();
  }

  private static Arbitrary<Integer> replies() {
    return Arbitraries.of(0, 0, 0, 1, 2);
  }

  private static Reply reply(Episode episode) {
    Reply.Builder reply = Reply.builder().episode(episode.id()).at(episode.beganAt());
    boolean signed = episode.tags().isEmpty();
    return (signed ? reply.by("J. Meyer").link("https://example.com/reply") : reply)
        .text("We see it otherwise.")
        .build();
  }

  private static Arbitrary<List<Objection>> objections() {
    Arbitrary<Objection> objection =
        Combinators.combine(
                Arbitraries.integers().between(0, 9),
                Moments.begins(),
                optional(Arbitraries.of(Ruling.values()), 2, 1),
                Moments.delays(),
                Moments.writings())
            .as(Objection::new);
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(List.of())),
        Tuple.of(1, objection.list().ofMinSize(1).ofMaxSize(3)));
  }

  /** A dispute of the episode at a place, if the record has one there. */
  private record Objection(
      int place, Instant raisedAt, Optional<Ruling> ruling, Duration after, Writing writing) {
    Dispute to(TrackRecord record) {
      List<Episode> episodes = record.episodes();
      String id = episodes.isEmpty() ? "nothing" : episodes.get(place % episodes.size()).id();
      Dispute raised = Dispute.of(id, writing.write(raisedAt));
      return ruling
          .map(decided -> raised.ruled(decided, writing.write(raisedAt.plus(after))))
          .map(ruled -> ruled.toBuilder().note("heard").link("https://example.com/r").build())
          .orElse(raised);
    }
  }
}
