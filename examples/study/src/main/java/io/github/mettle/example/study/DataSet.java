package io.github.mettle.example.study;

import io.github.mettle.account.Account;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Episode;
import io.github.mettle.record.TrackRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A public set of facts as the records of a portfolio, and what was assumed to make it so.
 *
 * @param name of the set
 * @param account on which its outcomes are forecast
 * @param policy that weighs it
 * @param portfolio one record a party, by name
 * @param asOf the end of the replay
 * @param assumptions in sentences
 * @param rows how the file was read
 */
record DataSet(
    String name,
    Account account,
    Policy policy,
    List<TrackRecord> portfolio,
    String asOf,
    List<String> assumptions,
    Rows rows) {

  /** Gathers the episodes of each party. */
  static final class Portfolio {
    private final Map<String, List<Episode>> episodes = new TreeMap<>();

    void add(String party, Episode episode) {
      episodes.computeIfAbsent(party, unused -> new ArrayList<>()).add(episode);
    }

    List<TrackRecord> records() {
      List<TrackRecord> records = new ArrayList<>();
      episodes.forEach((party, all) -> records.add(TrackRecord.of(party, all)));
      return records;
    }
  }
}
