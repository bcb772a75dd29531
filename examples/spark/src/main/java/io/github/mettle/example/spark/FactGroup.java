package io.github.mettle.example.spark;

import io.github.mettle.example.spark.FactReader.Fact;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The facts of one supplier, or of one part of its episodes: what is right becomes a record, what
 * is wrong is handed over with its reason. In which order the rows come makes no difference.
 *
 * <p>Of rows with one id that are all the same, one counts; of rows that differ, none does, since
 * nobody knows which is right.
 */
final class FactGroup {
  private record Told(List<String> cells, Fact fact) {}

  private final String party;
  private final BiConsumer<List<String>, String> rejects;
  private final Map<String, List<Told>> episodes = new LinkedHashMap<>();
  private final List<Fact> disputes = new ArrayList<>();

  FactGroup(String party, BiConsumer<List<String>, String> rejects) {
    this.party = party;
    this.rejects = rejects;
  }

  /** A group of which every row must be right. */
  static FactGroup strict(String party) {
    return new FactGroup(
        party,
        (row, reason) -> {
          throw new IllegalArgumentException(reason);
        });
  }

  void add(FactReader reader, List<String> cells) {
    Fact fact;
    try {
      fact = reader.read(cells);
      if (!fact.party().equals(party)) {
        String rule = "must be without surplus blanks";
        throw RefusedException.of("", FactColumns.PARTY, rule, '"' + party + '"');
      }
    } catch (RefusedException refusal) {
      rejects.accept(List.copyOf(cells), refusal.getMessage());
      return;
    }
    if (fact.episode() == null) {
      disputes.add(fact);
    } else {
      episodes
          .computeIfAbsent(fact.episode().id(), id -> new ArrayList<>(1))
          .add(new Told(List.copyOf(cells), fact));
    }
  }

  /** The record of what is right, if any episode is. */
  Optional<TrackRecord> record() {
    TrackRecord.Builder record = TrackRecord.builder(party);
    boolean any = false;
    for (Map.Entry<String, List<Told>> entry : episodes.entrySet()) {
      List<Told> told = entry.getValue();
      boolean same = told.stream().allMatch(it -> it.cells().equals(told.get(0).cells()));
      if (same) {
        record.add(told.get(0).fact().episode());
        any = true;
      }
      for (Told each : told.subList(same ? 1 : 0, told.size())) {
        rejects.accept(each.cells(), entry.getKey() + ": id must be unique: " + entry.getKey());
      }
    }
    disputes.forEach(fact -> record.add(fact.dispute()));
    return any ? Optional.of(record.build()) : Optional.empty();
  }
}
