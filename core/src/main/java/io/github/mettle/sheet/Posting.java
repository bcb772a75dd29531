package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.record.Episode;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.Problems;
import io.github.mettle.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry on one account, with the fact behind it.
 *
 * <p>{@link #credit()} and {@link #debit()} are face values. {@link #assets()} and {@link
 * #liabilities()} are their values on the day of the sheet: summed over the postings of an account
 * they give the account's assets and liabilities, to the micro-point.
 *
 * <p>An appraisal writes postings. For a rule of one's own, make them by {@link #of} and add them
 * to a {@link Ledger}:
 *
 * <pre>{@code
 * Posting.of("ISO 9001", Account.PREVENTION, Criterion.REVIEW, LocalDate.parse("2026-06-30"))
 *     .lost(Points.of(2))
 *     .withReason("the certificate lapsed");
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class Posting {
  /** By day, then account, episode, criterion and amounts: the same in every order of facts. */
  private static final Comparator<Posting> ORDER =
      Comparator.<Posting>comparingLong(posting -> posting.day)
          .thenComparing(Posting::account)
          .thenComparing(Posting::episodeId)
          .thenComparing(Posting::criterion)
          .thenComparing(Posting::basis)
          .thenComparingLong(posting -> posting.credit)
          .thenComparingLong(posting -> posting.debit);

  private final PostingSource source;
  private final Account account;
  private final Criterion criterion;
  private final PostingType basis;
  private final long day;
  private final long credit;
  private final long debit;
  private final long assets;
  private final long liabilities;
  private final Timing timing;
  private final @Nullable String reason;

  private Posting(
      PostingSource source,
      Account account,
      Criterion criterion,
      PostingType basis,
      long day,
      long credit,
      long debit,
      long assets,
      long liabilities,
      Timing timing,
      @Nullable String reason) {
    this.source = source;
    this.account = account;
    this.criterion = criterion;
    this.basis = basis;
    this.day = day;
    this.credit = credit;
    this.debit = debit;
    this.assets = assets;
    this.liabilities = liabilities;
    this.timing = timing;
    this.reason = reason;
  }

  /** {@return the order of a sheet: by day, then account, episode, criterion, type and amounts} */
  public static Comparator<Posting> order() {
    return ORDER;
  }

  /** A posting as an appraisal writes it; amounts are micro-points. */
  static Posting recorded(
      PostingSource source,
      Account account,
      Criterion criterion,
      PostingType basis,
      long day,
      long credit,
      long debit,
      long assets,
      long liabilities,
      Timing timing) {
    return new Posting(
        source, account, criterion, basis, day, credit, debit, assets, liabilities, timing, null);
  }

  /**
   * {@return a posting of nothing, of type {@link PostingType#JUDGED}}
   *
   * @param episodeId the id of the episode that it comes from, of the record or not
   * @param account the account to post to
   * @param criterion the criterion that is judged
   * @param day the day, in UTC, from which on it decays
   */
  public static Posting of(String episodeId, Account account, Criterion criterion, LocalDate day) {
    long start = day.toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
    return new Posting(
        PostingSource.of(episodeId),
        account,
        criterion,
        PostingType.JUDGED,
        day.toEpochDay(),
        0,
        0,
        0,
        0,
        new Timing(start, 0, start, 0),
        criterion.key());
  }

  /**
   * {@return this posting with another credit, not decayed}
   *
   * @param credit the points earned, at least 0
   * @throws io.github.mettle.refusal.RefusedException if the credit is negative
   */
  public Posting earned(Points credit) {
    requireFace("credit", credit);
    return with(basis, credit.micros(), debit, credit.micros(), liabilities);
  }

  /**
   * {@return this posting with another debit, not decayed}
   *
   * @param debit the points lost, at least 0
   * @throws io.github.mettle.refusal.RefusedException if the debit is negative
   */
  public Posting lost(Points debit) {
    requireFace("debit", debit);
    return with(basis, credit, debit.micros(), assets, debit.micros());
  }

  /**
   * {@return this posting with other values on the day of the sheet}
   *
   * @param assets the value of the credit, in [0, credit]
   * @param liabilities the value of the debit, in [0, debit]
   * @throws io.github.mettle.refusal.RefusedException if a value is out of its range
   */
  public Posting valued(Points assets, Points liabilities) {
    Problems problems = Problems.of(episodeId());
    requireValue(problems, "assets", assets, "credit", credit());
    requireValue(problems, "liabilities", liabilities, "debit", debit());
    problems.refuseIfAny();
    return with(basis, credit, debit, assets.micros(), liabilities.micros());
  }

  /**
   * {@return this posting with another type}
   *
   * @param basis why it was posted; {@link PostingType#OVERDUE} makes it an open debit
   */
  public Posting withBasis(PostingType basis) {
    return with(basis, credit, debit, assets, liabilities);
  }

  /**
   * {@return this posting with other times}
   *
   * @param start when the time began to run, to the second
   * @param window the time allowed, at least zero
   * @param until when the clock stopped, to the second
   * @throws io.github.mettle.refusal.RefusedException if the window is negative or not of whole
   *     seconds
   */
  public Posting timed(Instant start, Duration window, Instant until) {
    Problems problems = Problems.of(episodeId());
    Timing.require(problems, "window", window);
    problems.refuseIfAny();
    long began = start.getEpochSecond();
    return with(source, new Timing(began, window.toSeconds(), until.getEpochSecond(), 0), reason);
  }

  /**
   * {@return this posting with another time in which the clock stood still}
   *
   * @param paused at least zero, in whole seconds
   * @throws io.github.mettle.refusal.RefusedException if it is not
   */
  public Posting pausedFor(Duration paused) {
    Problems problems = Problems.of(episodeId());
    Timing.require(problems, "paused", paused);
    problems.refuseIfAny();
    return with(source, timing.paused(paused), reason);
  }

  /**
   * {@return this posting with another reason}
   *
   * @param reason the fact in a few words
   */
  public Posting withReason(String reason) {
    return with(source, timing, reason);
  }

  /**
   * {@return this posting with a chapter by which it was judged}
   *
   * @param chapter the name of a chapter of the policy book
   */
  public Posting underChapter(String chapter) {
    return with(source.chapter(chapter), timing, reason);
  }

  private Posting with(PostingSource source, Timing timing, @Nullable String reason) {
    return new Posting(
        source, account, criterion, basis, day, credit, debit, assets, liabilities, timing, reason);
  }

  private Posting with(PostingType basis, long credit, long debit, long assets, long liabilities) {
    return new Posting(
        source, account, criterion, basis, day, credit, debit, assets, liabilities, timing, reason);
  }

  /** The same posting, worth on a day what its age leaves of it. */
  Posting valued(Decay decay, long today) {
    long age = Math.max(0, today - day);
    long earned = decay.value(account, credit, age);
    return with(basis, credit, debit, earned, decay.value(account, debit, age));
  }

  private void requireFace(String attribute, Points face) {
    Problems problems = Problems.of(episodeId());
    if (face.signum() < 0) {
      problems.add(attribute, "must be at least 0", face);
    }
    problems.refuseIfAny();
  }

  private static void requireValue(
      Problems problems, String attribute, Points value, String faceAttribute, Points face) {
    if (value.signum() < 0 || value.compareTo(face) > 0) {
      problems.add(attribute, "must be in [0, " + faceAttribute + " " + face + "]", value);
    }
  }

  void writeTo(Journal journal) {
    journal.post(
        account,
        criterion,
        basis,
        day,
        credit,
        debit,
        timing.start(),
        timing.window(),
        timing.until(),
        timing.paused());
  }

  /** {@return the account it is posted to} */
  public Account account() {
    return account;
  }

  /** {@return the id of the episode it comes from} */
  public String episodeId() {
    return source.episodeId();
  }

  /** {@return the criterion that was judged} */
  public Criterion criterion() {
    return criterion;
  }

  /** {@return why it was posted} */
  public PostingType basis() {
    return basis;
  }

  /** {@return the day, in UTC, on which it fell due; of an open posting, the day of the sheet} */
  public LocalDate day() {
    return LocalDate.ofEpochDay(day);
  }

  /** {@return the points earned, at face value} */
  public Points credit() {
    return Points.ofMicros(credit);
  }

  /** {@return the points lost, at face value} */
  public Points debit() {
    return Points.ofMicros(debit);
  }

  /** {@return the value of the credit on the day of the sheet} */
  public Points assets() {
    return Points.ofMicros(assets);
  }

  /** {@return the value of the debit on the day of the sheet} */
  public Points liabilities() {
    return Points.ofMicros(liabilities);
  }

  /** {@return when the time began to run} */
  public Instant start() {
    return Instant.ofEpochSecond(timing.start());
  }

  /** {@return the time allowed; zero where nothing was expected} */
  public Duration window() {
    return Duration.ofSeconds(timing.window());
  }

  /** {@return when the clock stopped: when it was done, was waived, or the instant of the sheet} */
  public Instant until() {
    return Instant.ofEpochSecond(timing.until());
  }

  /** {@return the time between start and until in which the clock stood still} */
  public Duration paused() {
    return Duration.ofSeconds(timing.paused());
  }

  /** {@return the fact in words, such as "told us after 1 h, expected within 4 h"} */
  public String reason() {
    return reason != null
        ? reason
        : Wording.reason(
            Objects.requireNonNull(source.episode()), criterion, basis, timing, source.asOf());
  }

  /**
   * {@return the reason, followed by the chapter that judged it where there is one, such as
   * "delivered 1 day late, within the 2 days of grace (castings)"}
   */
  public String fact() {
    return chapter()
        .map(name -> reason() + " (" + Text.oneLine(name) + ")")
        .orElseGet(this::reason);
  }

  /** {@return the episode it comes from, unless it was read or made by {@link #of}} */
  public Optional<Episode> episode() {
    return Optional.ofNullable(source.episode());
  }

  /**
   * {@return the name of the chapter of the policy book by which the episode was judged; empty if
   * that was the policy of the book}
   */
  public Optional<String> chapter() {
    return Optional.ofNullable(source.chapter());
  }

  /** {@return whether it is an open debit, which does not decay} */
  public boolean isOpen() {
    return basis == PostingType.OVERDUE;
  }

  /** Compares everything but the episode itself, so that what was written and read is the same. */
  @Override
  public boolean equals(Object object) {
    return object instanceof Posting other
        && ORDER.compare(this, other) == 0
        && assets == other.assets
        && liabilities == other.liabilities
        && timing.equals(other.timing)
        && chapter().equals(other.chapter())
        && reason().equals(other.reason());
  }

  @Override
  public int hashCode() {
    return Objects.hash(episodeId(), account, criterion, day, credit, debit);
  }

  /** {@return one readable line} */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    line.append(day()).append(' ').append(account);
    append(line, " +", assets(), credit());
    append(line, " −", liabilities(), debit());
    line.append("  ").append(Text.oneLine(episodeId())).append(": ").append(fact());
    return line.toString();
  }

  private static void append(StringBuilder line, String sign, Points now, Points face) {
    if (!face.isZero()) {
      line.append(sign).append(now);
      if (!now.equals(face)) {
        line.append(" (of ").append(face).append(')');
      }
    }
  }
}
