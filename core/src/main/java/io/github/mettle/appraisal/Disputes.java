package io.github.mettle.appraisal;

import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.TrackRecord;
import java.util.HashSet;
import java.util.Set;

/** Which episodes are ruled out, and which are disputed, by an instant. */
final class Disputes {
  private static final Disputes NONE = new Disputes(Set.of(), Set.of());

  private final Set<String> upheld;
  private final Set<String> open;

  private Disputes(Set<String> upheld, Set<String> open) {
    this.upheld = upheld;
    this.open = open;
  }

  static Disputes at(TrackRecord record, long now) {
    if (record.disputes().isEmpty()) {
      return NONE;
    }
    Set<String> upheld = new HashSet<>();
    Set<String> open = new HashSet<>();
    for (Dispute dispute : record.disputes()) {
      if (dispute.isUpheldAt(now)) {
        upheld.add(dispute.episodeId());
      } else if (dispute.isOpenAt(now)) {
        open.add(dispute.episodeId());
      }
    }
    return new Disputes(upheld, open);
  }

  boolean isUpheld(Episode episode) {
    return !upheld.isEmpty() && upheld.contains(episode.id());
  }

  boolean isOpen(Episode episode) {
    return !open.isEmpty() && open.contains(episode.id());
  }
}
