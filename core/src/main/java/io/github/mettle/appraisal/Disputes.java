package io.github.mettle.appraisal;

import com.google.common.collect.ImmutableSet;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.TrackRecord;

/** Which episodes are ruled out, and which are disputed, by an instant. */
final class Disputes {
  private static final Disputes NONE = new Disputes(ImmutableSet.of(), ImmutableSet.of());

  private final ImmutableSet<String> upheld;
  private final ImmutableSet<String> open;

  private Disputes(ImmutableSet<String> upheld, ImmutableSet<String> open) {
    this.upheld = upheld;
    this.open = open;
  }

  static Disputes at(TrackRecord record, long now) {
    if (record.disputes().isEmpty()) {
      return NONE;
    }
    ImmutableSet.Builder<String> upheld = ImmutableSet.builder();
    ImmutableSet.Builder<String> open = ImmutableSet.builder();
    for (Dispute dispute : record.disputes()) {
      if (dispute.isUpheldAt(now)) {
        upheld.add(dispute.episodeId());
      } else if (dispute.isOpenAt(now)) {
        open.add(dispute.episodeId());
      }
    }
    return new Disputes(upheld.build(), open.build());
  }

  boolean isUpheld(Episode episode) {
    return !upheld.isEmpty() && upheld.contains(episode.id());
  }

  boolean isOpen(Episode episode) {
    return !open.isEmpty() && open.contains(episode.id());
  }
}
