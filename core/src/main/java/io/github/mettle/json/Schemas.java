package io.github.mettle.json;

import com.google.common.collect.ImmutableSet;
import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schemas of all formats, which lie beside this class. */
final class Schemas {
  /** The format of a policy, which says none itself. */
  private static final String POLICY = "mettle-policy/1";

  static final ImmutableSet<String> FORMATS =
      ImmutableSet.of(
          BacktestJson.BACKTEST,
          BacktestJson.CALIBRATION,
          ChangesJson.FORMAT,
          ComparisonJson.FORMAT,
          DecisionJson.FORMAT,
          JournalJson.DUE_FORMAT,
          JournalJson.EXPECTATIONS_FORMAT,
          ForecastJson.FORMAT,
          FrequencyJson.FORMAT,
          GateJson.FORMAT,
          MappingJson.FORMAT,
          PeersJson.POSITION,
          PeersJson.RATES,
          PeersJson.WINDOWS,
          POLICY,
          PolicyBookJson.FORMAT,
          JournalJson.POSTINGS_FORMAT,
          EvidenceJson.PROVENANCE,
          RankingJson.FORMAT,
          ReasonsJson.FORMAT,
          RecordJson.FORMAT,
          RelationshipJson.FORMAT,
          OutlookJson.RESILIENCE,
          ReviewJson.FORMAT,
          SheetJson.FORMAT,
          OutlookJson.SMALL_ORDERS,
          TotalsJson.FORMAT,
          EvidenceJson.TRIALS,
          OutlookJson.WHAT_IT_TAKES);

  private Schemas() {}

  static String of(String format) {
    if (!FORMATS.contains(format)) {
      throw RefusedException.of("", "format", "must be one of " + FORMATS, format);
    }
    String name = format.replace('/', '-') + ".schema.json";
    try (InputStream stream = Schemas.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
