package io.github.mettle.example.spark;

import io.github.mettle.insight.Ranking;
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
  private OneProcess() {}

  static void run(Weigher weigher, Stream<TrackRecord> records, Path out) throws IOException {
    List<BalanceSheet> sheets =
        records
            .parallel()
            .map(record -> weigher.sheet(record.party(), weigher.totals(record)))
            .toList();
    Path sheetLines = Files.createDirectories(out.resolve("sheets")).resolve("part-00000.txt");
    try (BufferedWriter lines = Files.newBufferedWriter(sheetLines)) {
      List<RankedSupplier> byName =
          sheets.parallelStream()
              .map(RankedSupplier::of)
              .sorted(Comparator.comparing(RankedSupplier::party))
              .toList();
      for (RankedSupplier supplier : byName) {
        lines.write(supplier.sheet() + "\n");
      }
    }
    Path ranking = Files.createDirectories(out.resolve("ranking")).resolve("part-00000.txt");
    try (BufferedWriter lines = Files.newBufferedWriter(ranking)) {
      long place = 0;
      for (BalanceSheet sheet : sheets.stream().sorted(Ranking.ORDER).toList()) {
        lines.write(line(++place, sheet) + "\n");
      }
    }
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
