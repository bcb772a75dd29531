package io.github.mettle.sheet;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A journal that keeps every posting and expectation, with its words. */
final class Recorder implements Journal {
  private static final int DAY = 86_400;

  private final Decay decay;
  private final Instant asOf;
  private final long today;
  private final List<Posting> postings = new ArrayList<>();
  private final List<Expectation> expectations = new ArrayList<>();
  private @Nullable Episode episode;

  Recorder(Decay decay, Instant asOf) {
    this.decay = decay;
    this.asOf = asOf;
    today = Math.floorDiv(asOf.getEpochSecond(), DAY);
  }

  @Override
  public void episode(Episode episode, boolean disputed) {
    this.episode = episode;
  }

  @Override
  public void post(
      Account account,
      Criterion criterion,
      PostingType basis,
      long day,
      long credit,
      long debit,
      long start,
      long window,
      long until) {
    long age = Math.max(0, today - day);
    Episode source = Objects.requireNonNull(episode);
    postings.add(
        Posting.builder()
            .account(account)
            .episode(source.id())
            .criterion(criterion)
            .basis(basis)
            .day(LocalDate.ofEpochDay(day))
            .credit(Points.ofMicros(credit))
            .debit(Points.ofMicros(debit))
            .assets(Points.ofMicros(decay.value(account, credit, age)))
            .liabilities(Points.ofMicros(decay.value(account, debit, age)))
            .start(Instant.ofEpochSecond(start))
            .window(Duration.ofSeconds(window))
            .until(Instant.ofEpochSecond(until))
            .reason(Wording.reason(source, criterion, basis, start, window, until))
            .build());
  }

  @Override
  public void expect(
      Account account,
      Criterion criterion,
      ExpectationState state,
      long stake,
      long contingent,
      long start,
      long window,
      long done) {
    Episode source = Objects.requireNonNull(episode);
    expectations.add(
        Expectation.builder()
            .account(account)
            .episode(source.id())
            .criterion(criterion)
            .state(state)
            .stake(Points.ofMicros(stake))
            .start(Instant.ofEpochSecond(start))
            .window(Duration.ofSeconds(window))
            .done(instant(done))
            .demand(Wording.demand(source, criterion, asOf))
            .build());
  }

  ImmutableList<Posting> postings() {
    return ImmutableList.sortedCopyOf(Posting.ORDER, postings);
  }

  ImmutableList<Expectation> expectations() {
    return ImmutableList.sortedCopyOf(Expectation.ORDER, expectations);
  }

  private static Optional<Instant> instant(long second) {
    return second == Moment.NEVER ? Optional.empty() : Optional.of(Instant.ofEpochSecond(second));
  }
}
