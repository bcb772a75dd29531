package io.github.mettle.example.spark;

import com.google.common.collect.Lists;
import io.github.mettle.insight.Ranking;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.TrackRecord;
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

  static void run(Weigher weigher, Stream<TrackRecord> records, Path out) throws IOException {
    List<BalanceSheet> sheets =
        records
            .parallel()
            .map(record -> weigher.sheet(record.party(), weigher.totals(record)))
            .toList();
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
      long place = 0;
      for (BalanceSheet sheet : sheets.stream().sorted(Ranking.ORDER).toList()) {
        lines.write(line(++place, sheet) + "\n");
      }
    }
  }

  private static BufferedWriter partOf(Path folder) throws IOException {
    return Files.newBufferedWriter(Files.createDirectories(folder).resolve("part-00000.txt"));
  }

  private static String line(long place, BalanceSheet sheet) {
    return RankedSupplier.line(
        place,
        sheet.party(),
        sheet.trust().standing().name(),
        sheet.trust().expected(),
        sheet.trust().lower(),
        sheet.trust().upper());
  }
}
