package io.github.mettle.record;

import com.google.common.collect.ImmutableList;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.Problems;
import io.github.mettle.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
public abstract class TrackRecord {
  TrackRecord() {}

  /**
   * {@return a record}
   *
   * @param party who is judged
   * @param episodes what happened, in any order
   * @throws io.github.mettle.refusal.RefusedException if the party is blank or ids are not unique
   */
  public static TrackRecord of(String party, Episode... episodes) {
    return of(party, List.of(episodes));
  }

  /**
   * {@return a record}
   *
   * @param party who is judged
   * @param episodes what happened, in any order
   * @throws io.github.mettle.refusal.RefusedException if the party is blank or ids are not unique
   */
  public static TrackRecord of(String party, Collection<? extends Episode> episodes) {
    return builder(party).addAll(episodes).build();
  }

  /**
   * {@return a builder}
   *
   * @param party who is judged; refused when built if it is missing or blank
   */
  public static Builder builder(@Nullable String party) {
    return new Builder(party);
  }

  /** {@return who is judged} */
  public abstract String party();

  /** {@return what happened, in the order given} */
  public abstract ImmutableList<Episode> episodes();

  /** {@return what the party disputes, in the order given} */
  public abstract ImmutableList<Dispute> disputes();

  /** {@return the replies of the party, in the order given} */
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
   * @param episode what else happened
   */
  public final TrackRecord with(Episode episode) {
    return toBuilder().add(episode).build();
  }

  /**
   * {@return this record with one more dispute}
   *
   * @param dispute what the party disputes
   */
  public final TrackRecord with(Dispute dispute) {
    return toBuilder().add(dispute).build();
  }

  /**
   * {@return this record with one more reply}
   *
   * @param reply the words of the party about one of these episodes
   * @throws io.github.mettle.refusal.RefusedException if it is about no episode of this record
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
    replies().stream().filter(reply -> !reply.episode().equals(id)).forEach(builder::add);
    return builder.build();
  }

  /** {@return a builder that starts with these facts} */
  public final Builder toBuilder() {
    Builder builder = builder(party()).addAll(episodes());
    disputes().forEach(builder::add);
    replies().forEach(builder::add);
    return builder;
  }

  /** {@return the party, and a line for each episode and dispute} */
  @Override
  public final String toString() {
    StringBuilder text = new StringBuilder(Text.oneLine(party()));
    episodes().forEach(episode -> text.append("\n  ").append(episode));
    disputes().forEach(dispute -> text.append("\n  ").append(dispute));
    replies().forEach(reply -> text.append("\n  ").append(reply));
    return text.toString();
  }

  /** Gathers episodes and disputes. Not thread-safe. */
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
     * @param episode what happened
     * @return this builder
     */
    public Builder add(Episode episode) {
      episodes.add(episode);
      return this;
    }

    /**
     * Adds a dispute.
     *
     * @param dispute what the party disputes
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
     * @param episodes what happened
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
     * @throws io.github.mettle.refusal.RefusedException with everything that is wrong
     */
    public TrackRecord build() {
      Problems problems = Problems.collect();
      problems.requireText("party", party);
      requireUnique(problems);
      problems.refuseIfAny();
      return ImmutableTrackRecord.assemble()
          .party(FactBuilder.given(party))
          .episodes(ImmutableList.copyOf(episodes))
          .disputes(ImmutableList.copyOf(disputes))
          .replies(ImmutableList.copyOf(replies))
          .build();
    }

    private void requireUnique(Problems problems) {
      Set<String> ids = new HashSet<>(2 * episodes.size());
      for (Episode episode : episodes) {
        if (!ids.add(episode.id())) {
          problems.add(new Problem(episode.id(), "id", "must be unique", episode.id()));
        }
      }
      for (Reply reply : replies) {
        if (!ids.contains(reply.episode())) {
          String id = reply.episode();
          problems.add(new Problem(id, "episode", "must be an episode of the record", id));
        }
      }
    }
  }
}
