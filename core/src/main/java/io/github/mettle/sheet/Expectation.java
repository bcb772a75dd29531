package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Moment;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.Problems;
import io.github.mettle.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dated expectation of a party, and its state on a sheet.
 *
 * <p>An appraisal writes expectations. For a rule of one's own, make them by {@link #of} and add
 * them to a {@link Ledger}. Immutable and safe to share between threads.
 */
@NotByReflection
public final class Expectation {
  /** Soonest first; then by account, episode and criterion. */
  static final Comparator<Expectation> ORDER =
      Comparator.<Expectation>comparingLong(Expectation::dueSecond)
          .thenComparing(Expectation::account)
          .thenComparing(Expectation::episodeId)
          .thenComparing(Expectation::criterion)
          .thenComparingLong(expectation -> expectation.stake);

  private final String episodeId;
  private final @Nullable Episode episode;
  private final long asOf;
  private final Account account;
  private final Criterion criterion;
  private final ExpectationState state;
  private final Fulfilment fulfilment;
  private final long stake;
  private final long contingent;
  private final Timing timing;
  private final @Nullable String demand;

  private Expectation(
      String episodeId,
      @Nullable Episode episode,
      long asOf,
      Account account,
      Criterion criterion,
      ExpectationState state,
      Fulfilment fulfilment,
      long stake,
      long contingent,
      Timing timing,
      @Nullable String demand) {
    this.episodeId = episodeId;
    this.episode = episode;
    this.asOf = asOf;
    this.account = account;
    this.criterion = criterion;
    this.state = state;
    this.fulfilment = fulfilment;
    this.stake = stake;
    this.contingent = contingent;
    this.timing = timing;
    this.demand = demand;
  }

  /** An expectation as an appraisal writes it; amounts are micro-points. */
  static Expectation recorded(
      Episode episode,
      long asOf,
      Account account,
      Criterion criterion,
      ExpectationState state,
      Fulfilment fulfilment,
      long stake,
      long contingent,
      Timing timing) {
    return new Expectation(
        episode.id(),
        episode,
        asOf,
        account,
        criterion,
        state,
        fulfilment,
        stake,
        contingent,
        timing,
        null);
  }

  /**
   * {@return an expectation that is pending}
   *
   * @param episodeId the id of the episode that it comes from, of the record or not
   * @param account the account on which it is judged
   * @param criterion the criterion by which it is judged
   * @param stake the points that can be lost by it, before negativity, at least 0
   * @param start when the time begins to run, to the second
   * @param window the time allowed, at least zero, in whole seconds
   * @throws io.github.mettle.refusal.RefusedException if the stake or the window is negative, or
   *     the window is not of whole seconds
   */
  public static Expectation of(
      String episodeId,
      Account account,
      Criterion criterion,
      Points stake,
      Instant start,
      Duration window) {
    Problems problems = Problems.of(episodeId);
    if (stake.signum() < 0) {
      problems.add("stake", "must be at least 0", stake);
    }
    Timing.require(problems, "window", window);
    problems.refuseIfAny();
    return new Expectation(
        episodeId,
        null,
        Moment.NEVER,
        account,
        criterion,
        ExpectationState.PENDING,
        Fulfilment.OPEN,
        stake.micros(),
        stake.micros(),
        new Timing(start.getEpochSecond(), window.toSeconds(), Moment.NEVER, 0),
        criterion.key());
  }

  /**
   * {@return this expectation in another state; contingent if that is pending}
   *
   * @param state any
   */
  public Expectation withState(ExpectationState state) {
    long left = state == ExpectationState.PENDING ? stake : 0;
    return with(state, Fulfilment.of(state), left, timing, demand);
  }

  /** {@return this expectation, its stake not being contingent: what could be lost is lost} */
  public Expectation notContingent() {
    return with(state, fulfilment, 0, timing, demand);
  }

  /**
   * {@return this expectation with another instant at which it was done}
   *
   * @param done to the second
   */
  public Expectation doneAt(Instant done) {
    return with(state, fulfilment, contingent, timing.until(done.getEpochSecond()), demand);
  }

  /**
   * {@return this expectation counted otherwise}
   *
   * @param fulfilment any
   */
  public Expectation withFulfilment(Fulfilment fulfilment) {
    return with(state, fulfilment, contingent, timing, demand);
  }

  /**
   * {@return this expectation with another time in which the clock stood still}
   *
   * @param paused at least zero, in whole seconds
   * @throws io.github.mettle.refusal.RefusedException if it is not
   */
  public Expectation pausedFor(Duration paused) {
    Problems problems = Problems.of(episodeId);
    Timing.require(problems, "paused", paused);
    problems.refuseIfAny();
    return with(state, fulfilment, contingent, timing.paused(paused), demand);
  }

  /**
   * {@return this expectation with another demand}
   *
   * @param demand what is expected, in a few words
   */
  public Expectation withDemand(String demand) {
    return with(state, fulfilment, contingent, timing, demand);
  }

  private Expectation with(
      ExpectationState state,
      Fulfilment fulfilment,
      long contingent,
      Timing timing,
      @Nullable String demand) {
    return new Expectation(
        episodeId,
        episode,
        asOf,
        account,
        criterion,
        state,
        fulfilment,
        stake,
        contingent,
        timing,
        demand);
  }

  void writeTo(Journal journal) {
    journal.expect(
        account,
        criterion,
        state,
        fulfilment,
        stake,
        contingent,
        timing.start(),
        timing.window(),
        timing.until(),
        timing.paused());
  }

  /** {@return the account on which it is judged} */
  public Account account() {
    return account;
  }

  /** {@return the id of the episode it comes from} */
  public String episodeId() {
    return episodeId;
  }

  /** {@return the criterion by which it is judged} */
  public Criterion criterion() {
    return criterion;
  }

  /** {@return its state on the sheet} */
  public ExpectationState state() {
    return state;
  }

  /** {@return whether it counts as met, missed or waived, or is still open} */
  public Fulfilment fulfilment() {
    return fulfilment;
  }

  /** {@return the points that can be lost by it, before negativity} */
  public Points stake() {
    return Points.ofMicros(stake);
  }

  /**
   * {@return the part of the stake that is contingent: all if it can still be lost, or nothing; of
   * an expectation that was read, all if it is pending}
   */
  public Points contingent() {
    return Points.ofMicros(contingent);
  }

  /** {@return when the time began to run} */
  public Instant start() {
    return Instant.ofEpochSecond(timing.start());
  }

  /** {@return the time allowed} */
  public Duration window() {
    return Duration.ofSeconds(timing.window());
  }

  /** {@return when it was done, if it was} */
  public Optional<Instant> done() {
    long done = timing.until();
    return done == Moment.NEVER ? Optional.empty() : Optional.of(Instant.ofEpochSecond(done));
  }

  /** {@return the demand in words, such as "explain the cause"} */
  public String demand() {
    return demand != null
        ? demand
        : Wording.demand(Objects.requireNonNull(episode), criterion, Instant.ofEpochSecond(asOf));
  }

  /** {@return the episode it comes from, unless it was read or made by {@link #of}} */
  public Optional<Episode> episode() {
    return Optional.ofNullable(episode);
  }

  /** {@return the time since the start in which the clock stood still} */
  public Duration paused() {
    return Duration.ofSeconds(timing.paused());
  }

  /** {@return when it is due: the start plus the window, and the pauses so far} */
  public Instant dueAt() {
    return Instant.ofEpochSecond(dueSecond());
  }

  private long dueSecond() {
    return Math.addExact(timing.start(), timing.window()) + timing.paused();
  }

  /**
   * Compares everything that is written down: not the episode itself, nor what is contingent, so
   * that an expectation that was read equals the one that was written.
   */
  @Override
  public boolean equals(Object object) {
    return object instanceof Expectation other
        && ORDER.compare(this, other) == 0
        && state == other.state
        && fulfilment == other.fulfilment
        && timing.equals(other.timing)
        && demand().equals(other.demand());
  }

  @Override
  public int hashCode() {
    return Objects.hash(episodeId, account, criterion, state, stake, timing);
  }

  /** {@return one readable line} */
  @Override
  public String toString() {
    return dueAt()
        + " "
        + state
        + " "
        + account
        + " "
        + stake()
        + "  "
        + Text.oneLine(episodeId)
        + ": "
        + demand();
  }
}
