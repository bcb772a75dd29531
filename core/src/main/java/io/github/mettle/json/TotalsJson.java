package io.github.mettle.json;

import io.github.mettle.account.Account;
import io.github.mettle.sheet.Totals;

/** Bare totals as JSON: the amounts and counts of each account, and their sums. */
final class TotalsJson {
  static final String FORMAT = "mettle-totals/1";

  private TotalsJson() {}

  static void write(Totals totals, JsonSink sink) {
    sink.object(
        () -> {
          sink.text("format", FORMAT);
          sink.object(
              "lines",
              () -> {
                for (Account account : Account.values()) {
                  sink.object(account.name(), () -> SheetJson.write(account, totals, sink));
                }
              });
          sink.object("totals", () -> SheetJson.write(totals, sink));
          sink.object("counts", () -> SheetJson.counts(totals, sink));
        });
  }
}
