package io.github.mettle.example.scorecard;

import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records of which those of one party are joined: wherever they lie, or only within a file. */
final class Joined {
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Refusal.Gatherer refused;
  private final boolean isByFile;
  private int files;

  Joined(Refusal.Gatherer refused, boolean isByFile) {
    this.refused = refused;
    this.isByFile = isByFile;
  }

  /** A record, and the file that the last of it comes from. */
  record Part(String file, TrackRecord record) {}

  /** Adds the records of the next file; what is in the way of joining them is gathered. */
  void add(String file, List<TrackRecord> records) {
    String prefix = isByFile ? files++ + " " : "";
    for (TrackRecord record : records) {
      parts.merge(prefix + record.party(), new Part(file, record), this::join);
    }
  }

  private Part join(Part known, Part more) {
    try {
      return new Part(more.file, known.record.merge(more.record));
    } catch (RefusedException refusal) {
      refused.add(Inputs.name(more.file), refusal);
      return known;
    }
  }

  /** The records, in the order in which their parties came. */
  List<Part> parts() {
    return List.copyOf(parts.values());
  }
}
