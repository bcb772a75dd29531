package io.github.mettle;

import com.google.common.collect.ImmutableList;
import io.github.mettle.appraisal.Appraiser;
import io.github.mettle.appraisal.Timeline;
import io.github.mettle.forecast.Forecasts;
import io.github.mettle.forecast.PartyForecast;
import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Decision;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.ReviewPack;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Decay;
import io.github.mettle.sheet.History;
import io.github.mettle.sheet.Journal;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.StatementOfChanges;
import io.github.mettle.sheet.Totals;
import io.github.mettle.sheet.TotalsAccumulator;
import io.github.mettle.trust.TrustModel;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Weighs records into balance sheets: a policy, compiled once.
 *
 * <p>Weighing is a pure function of the record, the policy and the as-of instant: there is no
 * clock, no locale and no state, and facts dated later than the as-of do not exist yet, so that one
 * record gives the sheet of any past day.
 *
 * <pre>{@code
 * var sheet = Scorecard.standard().weigh(record, "2026-11-21");
 * System.out.println(sheet);
 * }</pre>
 *
 * <p>Immutable and safe to share between threads. Make one and keep it.
 */
@NotByReflection
public final class Scorecard {
  private final PolicyBook book;
  private final Appraiser appraiser;
  private final Decay decay;
  private final TrustModel model;

  private Scorecard(PolicyBook book) {
    this.book = book;
    appraiser = Appraiser.of(book);
    decay = Decay.of(book.policy());
    model = TrustModel.of(book);
  }

  /** {@return a scorecard for the standard policy} */
  public static Scorecard standard() {
    return Standard.SCORECARD;
  }

  /**
   * {@return a scorecard for a policy}
   *
   * @param policy what is expected and how much it matters
   */
  public static Scorecard of(Policy policy) {
    return of(PolicyBook.of(policy));
  }

  /**
   * {@return a scorecard for a book of policies, which chooses by the tags of an episode}
   *
   * @param book what is expected of which episodes, and how much it matters
   */
  public static Scorecard of(PolicyBook book) {
    return new Scorecard(book);
  }

  /** {@return the policy, of a book the one of episodes that no chapter is about} */
  public Policy policy() {
    return book.policy();
  }

  /** {@return the book of policies; one without chapters if it was made of a policy} */
  public PolicyBook book() {
    return book;
  }

  /**
   * {@return the sheet of the facts known by then}
   *
   * @param record the facts
   * @param asOf a date, meaning its last second in UTC, or an instant with a zone
   * @throws RefusedException if the as-of cannot be read, or amounts do not fit
   */
  public BalanceSheet weigh(TrackRecord record, String asOf) {
    return weigh(record, AsOf.parse(asOf));
  }

  /**
   * {@return as {@link #weigh(TrackRecord, String)}, as of a date or an instant of {@code
   * java.time}}
   */
  public BalanceSheet weigh(TrackRecord record, TemporalAccessor asOf) {
    Moment moment = AsOf.of(asOf);
    return sheet(record, moment, sums(record, moment));
  }

  /**
   * {@return the sheet of each record, worked out when the stream is read: for portfolios}
   *
   * <p>No threads of its own: a parallel stream is weighed on all cores, {@code peek} tells how far
   * it is, and reading no further ends it. A sheet keeps hold of its record, so take what is needed
   * of each rather than collect them all.
   *
   * <pre>{@code
   * scorecard.weighAll(records.parallel(), "2026-11-21")
   *     .filter(sheet -> sheet.trust().standing() == Standing.IMPAIRED)
   *     .map(BalanceSheet::party)
   *     .forEach(System.out::println);
   * }</pre>
   *
   * @param records the facts of each supplier
   * @param asOf a date, meaning its last second in UTC, or an instant with a zone
   * @throws RefusedException if the as-of cannot be read; while the stream is read, if amounts do
   *     not fit
   */
  public Stream<BalanceSheet> weighAll(Stream<TrackRecord> records, String asOf) {
    return weighAll(records, AsOf.parse(asOf));
  }

  /**
   * {@return as {@link #weighAll(Stream, String)}, as of a date or an instant of {@code java.time}}
   */
  public Stream<BalanceSheet> weighAll(Stream<TrackRecord> records, TemporalAccessor asOf) {
    Moment moment = AsOf.of(asOf);
    return records.map(record -> weigh(record, moment));
  }

  /**
   * {@return the ranking of suppliers, the best first}
   *
   * @param records the facts of each supplier, at least one
   * @param asOf a date, meaning its last second in UTC, or an instant with a zone
   * @throws RefusedException if there is none, two are of one party, or the as-of cannot be read
   * @see Ranking
   */
  public Ranking rank(Collection<TrackRecord> records, String asOf) {
    return rank(records, AsOf.parse(asOf));
  }

  /**
   * {@return as {@link #rank(Collection, String)}, as of a date or an instant of {@code java.time}}
   */
  public Ranking rank(Collection<TrackRecord> records, TemporalAccessor asOf) {
    return Ranking.of(weighAll(records.stream(), asOf).toList());
  }

  /**
   * {@return the probabilities that the next expectations of a supplier are met}
   *
   * @param record the facts of the supplier
   * @param peers the facts of others to learn from; the same record among them counts once
   * @param asOf a date, meaning its last second in UTC, or an instant with a zone
   * @throws RefusedException as {@link Forecasts#of(PolicyBook, Collection, TemporalAccessor)}
   */
  public PartyForecast forecast(TrackRecord record, Collection<TrackRecord> peers, String asOf) {
    return forecast(record, peers, AsOf.parse(asOf));
  }

  /**
   * {@return as {@link #forecast(TrackRecord, Collection, String)}, as of a date or an instant of
   * {@code java.time}}
   */
  public PartyForecast forecast(
      TrackRecord record, Collection<TrackRecord> peers, TemporalAccessor asOf) {
    Set<TrackRecord> portfolio = new LinkedHashSet<>(peers);
    portfolio.add(record);
    return Forecasts.of(book, portfolio, AsOf.of(asOf)).of(record.party());
  }

  /**
   * {@return the comparison of two suppliers: who has been tested, and who is ahead}
   *
   * @param first the facts of one
   * @param second the facts of the other
   * @param asOf a date, meaning its last second in UTC, or an instant with a zone
   * @throws RefusedException if the as-of cannot be read
   * @see Comparison
   */
  public Comparison compare(TrackRecord first, TrackRecord second, String asOf) {
    return compare(first, second, AsOf.parse(asOf));
  }

  /**
   * {@return as {@link #compare(TrackRecord, TrackRecord, String)}, as of a date or an instant of
   * {@code java.time}}
   */
  public Comparison compare(TrackRecord first, TrackRecord second, TemporalAccessor asOf) {
    return Comparison.of(weigh(first, asOf), weigh(second, asOf));
  }

  /**
   * {@return the reasons for a supplier's trust, in sentences}
   *
   * @param record the facts
   * @param asOf a date, meaning its last second in UTC, or an instant with a zone
   * @throws RefusedException if the as-of cannot be read
   * @see Reasons
   */
  public Reasons explain(TrackRecord record, String asOf) {
    return Reasons.of(weigh(record, asOf));
  }

  /**
   * {@return as {@link #explain(TrackRecord, String)}, as of a date or an instant of {@code
   * java.time}}
   */
  public Reasons explain(TrackRecord record, TemporalAccessor asOf) {
    return Reasons.of(weigh(record, asOf));
  }

  /**
   * {@return the decision of the standard gate; for another see {@link Gate#decide}}
   *
   * @param record the facts
   * @param asOf a date, meaning its last second in UTC, or an instant with a zone
   * @throws RefusedException if the as-of cannot be read
   */
  public Decision decide(TrackRecord record, String asOf) {
    return Gate.standard().decide(weigh(record, asOf));
  }

  /**
   * {@return as {@link #decide(TrackRecord, String)}, as of a date or an instant of {@code
   * java.time}}
   */
  public Decision decide(TrackRecord record, TemporalAccessor asOf) {
    return Gate.standard().decide(weigh(record, asOf));
  }

  private BalanceSheet sheet(TrackRecord record, Moment asOf, Totals totals) {
    Entries entries = new Entries(this, record, asOf);
    return BalanceSheet.weighed(record.party(), asOf, totals, model, entries);
  }

  /** A record and an instant; a class, since a process waits longer for its first lambda. */
  private record Entries(Scorecard scorecard, TrackRecord record, Moment asOf)
      implements Supplier<Ledger> {
    @Override
    public Ledger get() {
      return Ledger.of(record.party(), asOf, scorecard.model, scorecard.decay, this::writeTo)
          .withRepliesAndDisputesOf(record);
    }

    private void writeTo(Journal journal) {
      scorecard.appraiser.appraise(record, asOf.due(), journal);
    }
  }

  /**
   * {@return the bare totals, with no trust derived: for bulk work}
   *
   * @param record the facts
   * @param asOf a date, meaning its last second in UTC, or an instant with a zone
   * @throws RefusedException if the as-of cannot be read, or amounts do not fit
   */
  public Totals totals(TrackRecord record, String asOf) {
    return sums(record, AsOf.parse(asOf));
  }

  /**
   * {@return as {@link #totals(TrackRecord, String)}, as of a date or an instant of {@code
   * java.time}}
   */
  public Totals totals(TrackRecord record, TemporalAccessor asOf) {
    return sums(record, AsOf.of(asOf));
  }

  private Totals sums(TrackRecord record, Moment asOf) {
    TotalsAccumulator sums = TotalsAccumulator.of(decay, asOf.due());
    try {
      appraiser.appraise(record, asOf.due(), sums);
      return sums.totals();
    } catch (ArithmeticException overflow) {
      throw tooMuch(record);
    }
  }

  private static Totals totals(TrackRecord record, Moment asOf, Timeline timeline) {
    try {
      return timeline.totals(asOf.due());
    } catch (ArithmeticException overflow) {
      throw tooMuch(record);
    }
  }

  private static RefusedException tooMuch(TrackRecord record) {
    return RefusedException.of("", "points", "must be within 9.2e12 in sum", record.party());
  }

  /**
   * {@return the sheets of a series of instants, in their order: the same as weighing at each, but
   * what is settled is worked out only once}
   *
   * @param record the facts
   * @param instants at least one: dates, meaning their last second in UTC, or instants with a zone;
   *     none before the one that it follows
   * @throws RefusedException if there is none, one cannot be read or is before the last, or amounts
   *     do not fit
   */
  public History history(TrackRecord record, String... instants) {
    return history(record, Arrays.stream(instants).map(AsOf::parse).toList());
  }

  /**
   * {@return the sheets of a series of instants, in their order}
   *
   * @param record the facts
   * @param instants at least one: dates, meaning their last second in UTC, or instants
   * @throws RefusedException if there is none, one has no zone or is before the last, or amounts do
   *     not fit
   * @see #history(TrackRecord, String...)
   */
  public History history(TrackRecord record, Collection<? extends TemporalAccessor> instants) {
    Timeline timeline = appraiser.timeline(record, decay);
    ImmutableList.Builder<BalanceSheet> sheets = ImmutableList.builder();
    for (TemporalAccessor instant : instants) {
      Moment asOf = AsOf.of(instant);
      sheets.add(sheet(record, asOf, totals(record, asOf, timeline)));
    }
    return History.of(sheets.build());
  }

  /**
   * {@return the sheets of an instant, of the end of every month after it, and of another instant}
   *
   * @param record the facts
   * @param from a date, meaning its last second in UTC, or an instant with a zone
   * @param to a date or an instant with a zone, from {@code from} to 100 years after it
   * @throws RefusedException if one cannot be read or they are in the wrong order or too far apart
   */
  public History monthly(TrackRecord record, String from, String to) {
    return monthly(record, AsOf.parse(from), AsOf.parse(to));
  }

  /**
   * {@return as {@link #monthly(TrackRecord, String, String)}, as of a date or an instant of {@code
   * java.time}}
   */
  public History monthly(TrackRecord record, TemporalAccessor from, TemporalAccessor to) {
    return history(record, MonthEnds.between(AsOf.of(from), AsOf.of(to)));
  }

  /**
   * {@return the changes between two instants, and how much of them is only time passing}
   *
   * @param record the facts
   * @param from a date, meaning its last second in UTC, or an instant with a zone
   * @param to a date or an instant with a zone, later than {@code from}
   * @throws RefusedException if one cannot be read or they are in the wrong order
   */
  public StatementOfChanges changes(TrackRecord record, String from, String to) {
    return StatementOfChanges.between(weigh(record, from), weigh(record, to));
  }

  /**
   * {@return as {@link #changes(TrackRecord, String, String)}, as of a date or an instant of {@code
   * java.time}}
   */
  public StatementOfChanges changes(
      TrackRecord record, TemporalAccessor from, TemporalAccessor to) {
    return StatementOfChanges.between(weigh(record, from), weigh(record, to));
  }

  /**
   * {@return the review of a period, to sit down over with the supplier}
   *
   * @param record the facts
   * @param from a date, meaning its last second in UTC, or an instant with a zone
   * @param to a date or an instant with a zone, later than {@code from}
   * @throws RefusedException if one cannot be read or they are in the wrong order
   * @see ReviewPack
   */
  public ReviewPack review(TrackRecord record, String from, String to) {
    return ReviewPack.of(record, weigh(record, from), weigh(record, to));
  }

  /**
   * {@return as {@link #review(TrackRecord, String, String)}, as of a date or an instant of {@code
   * java.time}}
   */
  public ReviewPack review(TrackRecord record, TemporalAccessor from, TemporalAccessor to) {
    return ReviewPack.of(record, weigh(record, from), weigh(record, to));
  }

  /**
   * Closes the books: returns the record that goes on, with one opening in the place of all that is
   * settled. What is still owed, expected, disputed or dated later goes on as it is; what was ruled
   * out goes. Weighed later, the record gives the same assets and liabilities, to within one
   * micro-point per posting; frequency and trials know only what goes on.
   *
   * <pre>{@code
   * TrackRecord goesOn = scorecard.close(record, "2026-12-31", "books-2026");
   * }</pre>
   *
   * @param record the facts
   * @param asOf a date, meaning its last second in UTC, or an instant with a zone
   * @param id the id of the opening, unique in the record that goes on
   * @return the record that goes on
   * @throws RefusedException if the as-of cannot be read, the id is not unique, or the policy does
   *     not give full weight to what is observed, as an opening is
   */
  public TrackRecord close(TrackRecord record, String asOf, String id) {
    return close(record, AsOf.parse(asOf), id);
  }

  /**
   * {@return as {@link #close(TrackRecord, String, String)}, as of a date or an instant of {@code
   * java.time}}
   */
  public TrackRecord close(TrackRecord record, TemporalAccessor asOf, String id) {
    return Closing.of(this, appraiser, record, AsOf.of(asOf)).goesOn(id);
  }

  /** {@return how trust follows from amounts} */
  public TrustModel model() {
    return model;
  }

  /** {@return the policy, as it prints, behind what this is} */
  @Override
  public String toString() {
    return "Scorecard: " + book;
  }

  /** Holds the standard scorecard, made on first use. */
  private static final class Standard {
    static final Scorecard SCORECARD = of(Policy.standard());
  }
}
