// A tour of ten minutes. Type it line by line, or /open it after mettle.jsh.

// Who is it? A track record is dated facts, nothing else.
brightwater

// Weigh them. They deliver, and nothing has ever gone wrong: so nobody knows what happens then.
sheet(brightwater)

// Kestrel delivers as well, and once there was a disaster. Handled well, it tells us more.
sheet(kestrel)
compare(kestrel, brightwater)

// Every point has a fact behind it, and fades as it ages.
var theirs = sheet(kestrel);
theirs.line(CONTAINMENT).postings()
theirs.trust(CONTAINMENT)

// What do they owe us now? Of Dunmore, much: an open debit does not fade until it is settled.
due(dunmore)
sheet(dunmore).outstanding()

// How did it come to this? Month by month; and how much of it is only time passing.
history(dunmore, "2025-10-31")
changes(dunmore, "2026-05-31")

// A new fact makes a new record. Nothing else changes: the old one is what it was.
var promised = dunmore.with(Commitment.of("new-plan", "2026-11-01", "2026-11-15").keptAt("2026-11-14"));
sheet(promised).line(COMMITMENT)

// An incident, with what was done about it so far. What would it change?
var leak = Incident.of("NCR-9", "2026-11-18T06:00:00Z", MAJOR, SUPPLIER, NONE).with(NOTIFIED, "2026-11-18T07:00:00Z");
sheet(promised.with(leak)).line(NOTIFICATION)
explain(promised.with(leak))

// Facts of the future do not exist yet: any past day has its sheet.
scorecard.weigh(kestrel, "2026-08-11T06:00:00Z").trust()

// Expect something else, and it is another policy. All that is wrong with one is said at once.
var strict = Policy.builder().window(CRITICAL, Criterion.NOTIFY, Duration.ofMinutes(15)).build();
strict
Scorecard.of(strict).weigh(kestrel, today).line(NOTIFICATION).postings()

// The order of all five, and how sure it is; and where one stands among the others.
rank(tarnow, kestrel, brightwater, silverline, dunmore)
peers(kestrel, tarnow, brightwater, silverline, dunmore)

// What to do with the next order, and what ends a hold.
gate(tarnow)
gate(dunmore)

// What comes next? A probability, learnt from the past of all five, beside the exact credit.
forecast(dunmore)

// And on one page, with pictures: save(report, "dunmore.html") writes it.
var report = Report.of(sheet(dunmore), history(dunmore, "2025-10-31"), changes(dunmore, "2026-05-31"));
report.html().length()
