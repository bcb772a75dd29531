package io.github.mettle.json;

import io.github.mettle.Scorecard;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads and weighs a million episodes. A main program, so that it can be run with little memory.
 */
final class MillionEpisodes {
  private static final String FOUR =
      "{'kind':'delivery','id':'PO-#','orderedAt':'2026-03-01','dueAt':'2026-03-20',"
          + "'deliveredAt':'2026-03-21','acceptedShare':0.98,'orderValue':1250.5},"
          + "{'kind':'commitment','id':'C-#','madeAt':'2026-04-01T08:00:00Z',"
          + "'dueAt':'2026-04-30','keptAt':'2026-04-28'},"
          + "{'kind':'inquiry','id':'Q-#','askedAt':'2026-05-01T08:00:00Z',"
          + "'candour':'STRAIGHT','answeredAt':'2026-05-02T09:30:00Z'},"
          + "{'kind':'incident','id':'NCR-#','openedAt':'2026-03-02T08:00:00Z',"
          + "'severity':'MAJOR','attribution':'SUPPLIER','impact':'NONE','steps':["
          + "{'action':'NOTIFIED','at':'2026-03-02T09:00:00Z'},"
          + "{'action':'CONTAINED','at':'2026-03-02T11:00:00Z'},"
          + "{'action':'RESOLVED','at':'2026-03-03T14:00:00Z'}]},";

  private MillionEpisodes() {}

  /** A record of four times as many episodes, and one. */
  static InputStream record(int fours) {
    String last = "{'kind':'gesture','id':'g','at':'2026-05-04','level':'DELIGHTED'}]}";
    return Repeated.text("{'party':'Ruhr Steelworks','episodes':[", FOUR, fours, last);
  }

  /** Prints what the sheet counts. */
  public static void main(String[] args) throws IOException {
    TrackRecord record = MettleJson.readRecord(record(250_000));
    BalanceSheet sheet = Scorecard.standard().weigh(record, "2026-11-21");
    System.out.println(sheet.counts());
  }
}
