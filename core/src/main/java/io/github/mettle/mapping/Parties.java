package io.github.mettle.mapping;

import com.google.common.collect.ImmutableList;
import io.github.mettle.record.Episode;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps episodes by party, in the order in which parties are first met. */
final class Parties implements EpisodeSink {
  private record Episodes(List<Episode> list, Set<String> ids) {}

  private final Map<String, Episodes> byParty = new LinkedHashMap<>();

  @Override
  public void take(String party, Episode episode) {
    Episodes episodes =
        byParty.computeIfAbsent(party, name -> new Episodes(new ArrayList<>(), new HashSet<>()));
    if (!episodes.ids().add(episode.id())) {
      throw RefusedException.of(episode.id(), "id", "must be unique", episode.id());
    }
    episodes.list().add(episode);
  }

  ImmutableList<TrackRecord> records() {
    ImmutableList.Builder<TrackRecord> records = ImmutableList.builder();
    byParty.forEach((party, episodes) -> records.add(TrackRecord.of(party, episodes.list())));
    return records.build();
  }
}
