package io.github.mettle.laws;

import io.github.mettle.record.TrackRecord;
import java.util.ArrayList;
import java.util.List;

/** Takes a record apart: every episode goes to one part, the disputes to all of them. */
final class Partition {
  private static final int PARTS = 4;

  private Partition() {}

  /**
   * {@return four records that together are the record}
   *
   * @param places the part, from 0 to 3, to which each episode goes
   */
  static List<TrackRecord> of(TrackRecord record, List<Integer> places) {
    List<TrackRecord.Builder> parts = new ArrayList<>();
    for (int i = 0; i < PARTS; i++) {
      TrackRecord.Builder part = TrackRecord.builder(record.party());
      record.disputes().forEach(part::add);
      parts.add(part);
    }
    for (int i = 0; i < record.episodes().size(); i++) {
      parts.get(places.get(i % places.size())).add(record.episodes().get(i));
    }
    return parts.stream().map(TrackRecord.Builder::build).toList();
  }
}
