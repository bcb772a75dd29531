package io.github.mettle.record;

import com.google.common.collect.ImmutableList;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.Problems;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What one party did, as dated facts: the input of every weighing.
 *
 * <p>Immutable. The ids of its episodes are unique. Neither the order of the episodes nor their ids
 * make a difference to what is weighed.
 *
 * <pre>{@code
 * TrackRecord.of("Ruhr Steelworks", Inquiry.of("which-batch", "2026-05-04"));
 * }</pre>
 */
@Value.Immutable
@NotByReflection
public abstract class TrackRecord {
  TrackRecord() {}

  /**
   * {@return a record}
   *
   * @param party the party that is judged
   * @param episodes the episodes, in any order
   * @throws RefusedException if the party is blank or ids are not unique
   */
  public static TrackRecord of(String party, Episode... episodes) {
    return of(party, List.of(episodes));
  }

  /**
   * {@return a record}
   *
   * @param party the party that is judged
   * @param episodes the episodes, in any order
   * @throws RefusedException if the party is blank or ids are not unique
   */
  public static TrackRecord of(String party, Collection<? extends Episode> episodes) {
    return builder(party).addAll(episodes).build();
  }

  /**
   * {@return a builder}
   *
   * @param party the party that is judged; refused when built if it is missing or blank
   */
  public static Builder builder(@Nullable String party) {
    return new Builder(party);
  }

  /** {@return the party that is judged} */
  @Value.Parameter
  public abstract String party();

  /** {@return the episodes, in the order given} */
  @Value.Parameter
  public abstract ImmutableList<Episode> episodes();

  /** {@return the disputes of the party, in the order given} */
  @Value.Parameter
  public abstract ImmutableList<Dispute> disputes();

  /** {@return the replies of the party, in the order given} */
  @Value.Parameter
  public abstract ImmutableList<Reply> replies();

  /**
   * {@return the episode of that id, if there is one}
   *
   * @param id the id of an episode
   */
  public final Optional<Episode> episode(String id) {
    return episodes().stream().filter(episode -> episode.id().equals(id)).findFirst();
  }

  /**
   * {@return this record with one more episode}
   *
   * @param episode the episode
   */
  public final TrackRecord with(Episode episode) {
    return toBuilder().add(episode).build();
  }

  /**
   * {@return this record with one more dispute}
   *
   * @param dispute the dispute
   */
  public final TrackRecord with(Dispute dispute) {
    return toBuilder().add(dispute).build();
  }

  /**
   * {@return this record with one more reply}
   *
   * @param reply the words of the party about one of these episodes
   * @throws RefusedException if it is about no episode of this record
   */
  public final TrackRecord with(Reply reply) {
    return toBuilder().add(reply).build();
  }

  /**
   * {@return this record minus an episode and the replies about it}
   *
   * @param id the id of the episode; if there is none such, the record is the same
   */
  public final TrackRecord without(String id) {
    Builder builder = builder(party());
    episodes().stream().filter(episode -> !episode.id().equals(id)).forEach(builder::add);
    disputes().forEach(builder::add);
    replies().stream().filter(reply -> !reply.episodeId().equals(id)).forEach(builder::add);
    return builder.build();
  }

  /**
   * {@return this record with one kind of exclusion undone: without pauses, say, or with no dispute
   * upheld}
   *
   * @param exclusion what to leave out
   */
  public final TrackRecord without(Exclusion exclusion) {
    Builder builder = builder(party());
    episodes().forEach(episode -> builder.add(exclusion.removedFrom(episode)));
    disputes().stream()
        .filter(it -> exclusion != Exclusion.UPHELD_DISPUTES || it.rulingOrNull() != Ruling.UPHELD)
        .forEach(builder::add);
    replies().forEach(builder::add);
    return builder.build();
  }

  /**
   * {@return this record, with an episode in the place of the one of the same id}
   *
   * @param episode the facts as they are known now
   * @throws RefusedException if no episode has its id
   */
  public final TrackRecord replace(Episode episode) {
    return update(episode.id(), before -> episode);
  }

  /**
   * {@return this record, with an episode brought up to date}
   *
   * @param id the id of the episode
   * @param change makes the episode as it is known now of the one that was
   * @throws RefusedException if no episode has that id, or the ids are no longer unique
   */
  public final TrackRecord update(String id, UnaryOperator<Episode> change) {
    if (episode(id).isEmpty()) {
      throw RefusedException.of(id, "id", "must be of an episode of the record", id);
    }
    return map(episode -> episode.id().equals(id) ? change.apply(episode) : episode);
  }

  /**
   * {@return this record, with an episode of a kind brought up to date}
   *
   * <pre>{@code
   * record.update("PO-12", Delivery.class, order -> order.deliveredAt("2026-03-19"));
   * }</pre>
   *
   * @param id the id of the episode
   * @param type of the episode, such as {@code Delivery.class}
   * @param change makes the episode as it is known now of the one that was
   * @param <E> the type of the episode
   * @throws RefusedException if no episode has that id, it is of another kind, or the ids are no
   *     longer unique
   */
  public final <E extends Episode> TrackRecord update(
      String id, Class<E> type, UnaryOperator<E> change) {
    return update(
        id,
        episode -> {
          if (!type.isInstance(episode)) {
            String rule = "must be of type " + type.getSimpleName();
            throw RefusedException.of(id, "kind", rule, episode.kind().key());
          }
          return change.apply(type.cast(episode));
        });
  }

  final TrackRecord map(UnaryOperator<Episode> change) {
    Builder builder = builder(party());
    episodes().forEach(episode -> builder.add(change.apply(episode)));
    return builder.addRemarks(this, episode -> true).build();
  }

  /**
   * {@return this record and another of the same party}
   *
   * @param other another record of the party
   * @throws RefusedException if it is of another party, or ids are not unique
   */
  public final TrackRecord merge(TrackRecord other) {
    if (!other.party().equals(party())) {
      throw RefusedException.of("", "party", "must be " + Text.oneLine(party()), other.party());
    }
    Builder builder = toBuilder().addAll(other.episodes());
    return builder.addRemarks(other, episode -> true).build();
  }

  /**
   * {@return the episodes with a tag, and the disputes and replies about them}
   *
   * @param key the name of the tag, such as "site"
   * @param value the value of the tag
   */
  public final TrackRecord tagged(String key, String value) {
    List<Episode> some =
        episodes().stream().filter(episode -> value.equals(episode.tags().get(key))).toList();
    Set<String> ids = some.stream().map(Episode::id).collect(Collectors.toSet());
    return builder(party()).addAll(some).addRemarks(this, ids::contains).build();
  }

  /** {@return a builder that starts with these facts} */
  public final Builder toBuilder() {
    return builder(party()).addAll(episodes()).addRemarks(this, id -> true);
  }

  /** {@return the party, and a line for each episode, dispute and reply} */
  @Override
  public final String toString() {
    StringBuilder text = new StringBuilder(Text.oneLine(party()));
    episodes().forEach(episode -> text.append("\n  ").append(episode));
    disputes().forEach(dispute -> text.append("\n  ").append(dispute));
    replies().forEach(reply -> text.append("\n  ").append(reply));
    return text.toString();
  }

  /** Gathers episodes, disputes and replies. Not thread-safe. */
  public static final class Builder {
    private final @Nullable String party;
    private final List<Episode> episodes = new ArrayList<>();
    private final List<Dispute> disputes = new ArrayList<>();
    private final List<Reply> replies = new ArrayList<>();

    private Builder(@Nullable String party) {
      this.party = party;
    }

    /**
     * Adds an episode.
     *
     * @param episode the episode
     * @return this builder
     */
    public Builder add(Episode episode) {
      episodes.add(episode);
      return this;
    }

    /**
     * Adds a dispute.
     *
     * @param dispute the dispute
     * @return this builder
     */
    public Builder add(Dispute dispute) {
      disputes.add(dispute);
      return this;
    }

    /**
     * Adds a reply.
     *
     * @param reply the words of the party about one of the episodes
     * @return this builder
     */
    public Builder add(Reply reply) {
      replies.add(reply);
      return this;
    }

    /**
     * Adds episodes.
     *
     * @param episodes the episodes
     * @return this builder
     */
    public Builder addAll(Collection<? extends Episode> episodes) {
      this.episodes.addAll(episodes);
      return this;
    }

    /**
     * Makes the record.
     *
     * @return the record
     * @throws RefusedException with everything that is wrong
     */
    public TrackRecord build() {
      Problems problems = Problems.collect();
      problems.requireText("party", party);
      requireUnique(problems);
      problems.refuseIfAny();
      return ImmutableTrackRecord.of(
          FactBuilder.given(party),
          ImmutableList.copyOf(episodes),
          ImmutableList.copyOf(disputes),
          ImmutableList.copyOf(replies));
    }

    /** Adds the disputes and replies about some episodes of a record. */
    private Builder addRemarks(TrackRecord record, Predicate<String> ids) {
      record.disputes().stream().filter(it -> ids.test(it.episodeId())).forEach(this::add);
      record.replies().stream().filter(it -> ids.test(it.episodeId())).forEach(this::add);
      return this;
    }

    private void requireUnique(Problems problems) {
      Set<String> ids = new HashSet<>(2 * episodes.size());
      for (Episode episode : episodes) {
        if (!ids.add(episode.id())) {
          problems.add(new Problem(episode.id(), "id", "must be unique", episode.id()));
        }
      }
      for (Reply reply : replies) {
        if (!ids.contains(reply.episodeId())) {
          String id = reply.episodeId();
          problems.add(new Problem(id, "episode", "must be an episode of the record", id));
        }
      }
    }
  }
}
