package io.github.mettle.example.spark;

import com.google.common.collect.Lists;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.RankingEntry;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The same outputs by parallel streams in one process, without Spark: what the job is held to. */
final class OneProcess {
  /** The number of sheets whose text is held at a time. */
  private static final int SHEETS_AS_TEXT = 1_000;

  private OneProcess() {}

  /**
   * Weighs records of different parties.
   *
   * @throws RefusedException if two are of one, as when its facts are in two files
   */
  static void run(Weigher weigher, Stream<TrackRecord> records, Path out) throws IOException {
    List<BalanceSheet> sheets =
        records
            .parallel()
            .map(record -> weigher.sheet(record.party(), weigher.totals(record)))
            .toList();
    Ranking ranking = Ranking.of(sheets);
    try (BufferedWriter lines = partOf(out.resolve("sheets"))) {
      List<BalanceSheet> byName =
          sheets.stream().sorted(Comparator.comparing(BalanceSheet::party)).toList();
      for (List<BalanceSheet> some : Lists.partition(byName, SHEETS_AS_TEXT)) {
        for (String json : some.parallelStream().map(MettleJson::write).toList()) {
          lines.write(json + "\n");
        }
      }
    }
    try (BufferedWriter lines = partOf(out.resolve("ranking"))) {
      for (RankingEntry entry : ranking.places()) {
        lines.write(line(entry) + "\n");
      }
    }
  }

  private static BufferedWriter partOf(Path folder) throws IOException {
    return Files.newBufferedWriter(Files.createDirectories(folder).resolve("part-00000.txt"));
  }

  private static String line(RankingEntry entry) {
    return RankedSupplier.line(
        entry.position(),
        entry.party(),
        entry.trust().standing().name(),
        entry.trust().expected(),
        entry.trust().lower(),
        entry.trust().upper());
  }
}
