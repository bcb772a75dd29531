package io.github.mettle.insight;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Request;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.Posting;
import io.github.mettle.sheet.PostingType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the rules of a gate ask of a sheet, from one appraisal, and only once they do. */
final class GateFacts {
  private final BalanceSheet sheet;
  private final Supplier<Findings> evidence;

  /** A fact that is counted, with the second by which it is dated. */
  record Fact(String episodeId, long second) {
    static final Comparator<Fact> ORDER =
        Comparator.comparingLong(Fact::second).thenComparing(Fact::episodeId);
  }

  /** A debit of something overdue; of what is written off, overdue for ever. */
  record Debt(String episodeId, long overdue, long micros) {}

  private record Findings(
      ImmutableList<Incident> incidents,
      Trials trials,
      ImmutableList<Fact> untruths,
      ImmutableList<Debt> debts,
      Provenance provenance) {}

  private GateFacts(BalanceSheet sheet) {
    this.sheet = sheet;
    this.evidence = Suppliers.memoize(this::gather);
  }

  static GateFacts of(BalanceSheet sheet) {
    return new GateFacts(sheet);
  }

  private Findings gather() {
    Ledger ledger = sheet.ledger();
    return new Findings(
        entries(ledger)
            .flatMap(entry -> Trials.observed(entry).stream())
            .collect(ImmutableList.toImmutableList()),
        Trials.of(sheet, ledger),
        entries(ledger)
            .flatMap(entry -> untruth(entry, now()).stream())
            .sorted(Fact.ORDER)
            .collect(ImmutableList.toImmutableList()),
        entries(ledger)
            .flatMap(entry -> entry.postings().stream())
            .flatMap(posting -> debt(posting).stream())
            .collect(ImmutableList.toImmutableList()),
        Provenance.of(sheet, ledger));
  }

  private static Stream<EpisodeEntry> entries(Ledger ledger) {
    return ledger.entries().stream();
  }

  /** {@return what they told us that proved untrue by then, if anything; dated by when it did} */
  static Optional<Fact> untruth(EpisodeEntry entry, long now) {
    Episode episode = entry.episode().orElse(null);
    if (episode == null || episode.source() != Source.OBSERVED) {
      return Optional.empty();
    }
    if (episode instanceof Inquiry inquiry) {
      boolean misled =
          inquiry.candourOrNull() == Candour.MISLED
              && counts(episode, inquiry.answeredSecond(), now);
      return misled ? fact(inquiry, inquiry.answeredJudgedSecond()) : Optional.empty();
    }
    if (episode instanceof Request request) {
      boolean refuted =
          request.refutedSecond() <= now && counts(episode, request.answeredSecond(), now);
      return refuted ? fact(request, request.refutedJudgedSecond()) : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Fact> fact(Episode episode, long second) {
    return Optional.of(new Fact(episode.id(), second));
  }

  /** Whether something was done by now, and not after a waiver. */
  private static boolean counts(Episode episode, long done, long now) {
    boolean isWaived = episode.waivedSecond() <= now;
    return done <= (isWaived ? Math.min(now, episode.waivedLastSecond()) : now);
  }

  private static Optional<Debt> debt(Posting posting) {
    if (posting.basis() == PostingType.WRITTEN_OFF) {
      return Optional.of(debt(posting, Long.MAX_VALUE));
    }
    if (posting.basis() != PostingType.OVERDUE) {
      return Optional.empty();
    }
    long elapsed = posting.until().getEpochSecond() - posting.start().getEpochSecond();
    long allowed = posting.window().plus(posting.paused()).toSeconds();
    return Optional.of(debt(posting, elapsed - allowed));
  }

  private static Debt debt(Posting posting, long overdue) {
    return new Debt(posting.episodeId(), overdue, posting.liabilities().micros());
  }

  BalanceSheet sheet() {
    return sheet;
  }

  long now() {
    return sheet.asOf().dueSecond();
  }

  /** {@return the instant later than which a fact lies within so many days} */
  long before(int days) {
    return now() - days * Moment.DAY;
  }

  Trials trials() {
    return evidence.get().trials;
  }

  Provenance provenance() {
    return evidence.get().provenance;
  }

  ImmutableList<Fact> untruths() {
    return evidence.get().untruths;
  }

  ImmutableList<Debt> debts() {
    return evidence.get().debts;
  }

  /**
   * {@return the observed incidents of their making of at least a severity and impact, in order}
   */
  List<Fact> incidents(Severity severity, Impact impact, boolean onlyRepeats) {
    return evidence.get().incidents.stream()
        .filter(it -> isAsGrave(it, severity, impact))
        .filter(it -> !onlyRepeats || it.isRecurrence())
        .map(it -> new Fact(it.id(), it.beganSecond()))
        .sorted(Fact.ORDER)
        .toList();
  }

  /** {@return the failed ones of them, in order} */
  List<Fact> failed(Severity severity, Impact impact) {
    return trials().incidents(severity, TrialOutcome.FAILED).stream()
        .map(TriedIncident::incident)
        .filter(it -> isAsGrave(it, severity, impact))
        .map(it -> new Fact(it.id(), it.beganSecond()))
        .toList();
  }

  private static boolean isAsGrave(Incident incident, Severity severity, Impact impact) {
    return incident.severity().compareTo(severity) >= 0 && incident.impact().compareTo(impact) >= 0;
  }

  /** {@return the years of the record; 0 if nothing but openings and claims is on it} */
  double years() {
    return sheet.frequency().map(frequency -> frequency.years()).orElse(0.0);
  }
}
