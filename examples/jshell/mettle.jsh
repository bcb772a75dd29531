// Mettle at the prompt: everything imported, five suppliers at hand.
//
//     java -jar examples/jshell/target/mettle.jar
//
// In a session of your own:
//
//     /env --class-path examples/jshell/target/mettle.jar
//     /open examples/jshell/mode.jsh
//     /open examples/jshell/mettle.jsh
import io.github.mettle.*;
import io.github.mettle.account.*;
import io.github.mettle.amount.*;
import io.github.mettle.forecast.*;
import io.github.mettle.insight.*;
import io.github.mettle.json.*;
import io.github.mettle.policy.*;
import io.github.mettle.record.*;
import io.github.mettle.refusal.*;
import io.github.mettle.report.*;
import io.github.mettle.sheet.*;
import io.github.mettle.trust.*;
import io.github.mettle.example.jshell.Suppliers;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.stream.*;
import static io.github.mettle.account.Account.*;
import static io.github.mettle.record.Action.*;
import static io.github.mettle.record.Answer.*;
import static io.github.mettle.record.Attribution.*;
import static io.github.mettle.record.Candour.*;
import static io.github.mettle.record.Impact.*;
import static io.github.mettle.record.Satisfaction.*;
import static io.github.mettle.record.Scope.*;
import static io.github.mettle.record.Severity.*;
String today = "2026-11-21";
Scorecard scorecard = Scorecard.standard();
TrackRecord tarnow = Suppliers.tarnow();
TrackRecord kestrel = Suppliers.kestrel();
TrackRecord brightwater = Suppliers.brightwater();
TrackRecord silverline = Suppliers.silverline();
TrackRecord dunmore = Suppliers.dunmore();
BalanceSheet sheet(TrackRecord supplier) {
  return scorecard.weigh(supplier, today);
}
Listing<Posting> postings(TrackRecord supplier) {
  return sheet(supplier).postings();
}
Listing<Expectation> due(TrackRecord supplier) {
  return sheet(supplier).due();
}
StatementOfChanges changes(TrackRecord supplier, String from) {
  return scorecard.changes(supplier, from, today);
}
History history(TrackRecord supplier, String from) {
  return scorecard.monthly(supplier, from, today);
}
Report explain(TrackRecord supplier) {
  return Report.explaining(Reasons.of(sheet(supplier)));
}
Comparison compare(TrackRecord one, TrackRecord other) {
  return Comparison.of(sheet(one), sheet(other));
}
PartyForecast forecast(TrackRecord supplier) {
  return scorecard.forecast(supplier, List.of(tarnow, kestrel, brightwater, silverline, dunmore), today);
}
Ranking rank(TrackRecord... suppliers) {
  return scorecard.rank(List.of(suppliers), today);
}
PeerPosition peers(TrackRecord supplier, TrackRecord... others) {
  List<BalanceSheet> sheets = new ArrayList<>(List.of(sheet(supplier)));
  Stream.of(others).forEach(other -> sheets.add(sheet(other)));
  return Peers.of(sheets).positionOf(supplier.party());
}
WhatItTakes whatIf(TrackRecord supplier, Standing reach) {
  return WhatItTakes.toReach(sheet(supplier), reach);
}
Decision gate(TrackRecord supplier) {
  return Gate.standard().decide(sheet(supplier));
}
Path save(Report report, String file) throws java.io.IOException {
  return Files.writeString(Path.of(file), report.html()).toAbsolutePath();
}
System.out.println("""

    Mettle weighs what a supplier did into what they have earned, what they owe,
    how well they will handle the next thing, and how sure we are of it.

    At hand are five suppliers of the same steel at the same price:
    tarnow, kestrel, brightwater, silverline and dunmore. Type

      kestrel                                        what they did
      sheet(kestrel)                                 their balance sheet
      sheet(kestrel).line(NOTIFICATION).postings()   every point, and its fact
      due(dunmore)                                   what they owe us, by when
      history(dunmore, "2025-12-31")                 month by month, until today
      changes(dunmore, "2026-05-31")                 what changed, what faded
      explain(dunmore)                               what raises and lowers it
      compare(kestrel, brightwater)                  who is better, how surely
      rank(tarnow, kestrel, dunmore)                 in order, and how surely
      peers(kestrel, tarnow, dunmore)                how many are behind
      whatIf(kestrel, Standing.PROVEN)               what it would take
      gate(dunmore)                                  what to do, and until when
      forecast(dunmore)                              what comes next, how probably
      save(Report.of(sheet(tarnow)), "tarnow.html")  a page for the browser

    The commands of the command line have the same names.
    Today is 2026-11-21: today = "2026-06-30" takes you back to another day.
    Tab completes. For a guided tour: /open examples/jshell/tour.jsh
    """);
