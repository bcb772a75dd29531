package io.github.mettle.laws;

import static io.github.mettle.kit.MettleAssertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Criterion;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Episodes;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Policies;
import io.github.mettle.kit.Records;
import io.github.mettle.kit.Retelling;
import io.github.mettle.kit.Silence;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Law 5: silence does not pay. */
@Domain(Cases.class)
@Domain(DomainContext.Global.class)
class SilenceProperties {
  private static final int WINDOWS = 20;
  private static final Duration LONGEST_PROMISE = Duration.ofDays(30);

  @Provide
  Arbitrary<TrackRecord> others() {
    return Records.few();
  }

  @Provide
  Arbitrary<Silence> silences() {
    return Silence.any();
  }

  @Provide
  Arbitrary<Commitment> promises() {
    return Episodes.openCommitments()
        .map(promise -> (Commitment) Retelling.unwaived().tell(promise).orElseThrow());
  }

  /** How long after the least that the law asks for; mostly not at all. */
  @Provide
  Arbitrary<Duration> more() {
    return Arbitraries.oneOf(
        Arbitraries.just(Duration.ZERO),
        Arbitraries.integers().between(0, 1500).map(Duration::ofDays));
  }

  /** A policy that writes off after twenty answer windows at the earliest. */
  @Provide
  Arbitrary<Policy> enduring() {
    return Policies.any().map(policy -> writingOffAfter(policy, policy.answerWindow(), WINDOWS));
  }

  /** A policy that writes off after the window of any promise at the earliest. */
  @Provide
  Arbitrary<Policy> enduringPromises() {
    return Policies.any().map(policy -> writingOffAfter(policy, LONGEST_PROMISE, 1));
  }

  private static Policy writingOffAfter(Policy policy, Duration window, int windows) {
    Duration least = window.multipliedBy(windows);
    return policy.writeOff().compareTo(least) >= 0
        ? policy
        : policy.toBuilder().writeOff(least).build();
  }

  /**
   * The tolerance is the model's: after twenty windows 2^-20 of the loss, just below a millionth,
   * is still missing. It is a share of the loss, so it grows with negativity as the loss does.
   */
  @Law
  void noAnswerIsNeverBetterThanAnAnswer(
      @ForAll("others") TrackRecord others,
      @ForAll("silences") Silence silence,
      @ForAll("enduring") Policy policy,
      @ForAll("more") Duration more) {
    Scorecard scorecard = Scorecard.of(policy);
    Instant overdue =
        silence.silent().beganAt().begin().plus(policy.answerWindow().multipliedBy(21));
    Instant settled = silence.settledAt();
    Instant asOf = (overdue.isBefore(settled) ? settled : overdue).plus(more);
    BalanceSheet silent = scorecard.weigh(others.with(silence.silent()), asOf);
    BalanceSheet answered = scorecard.weigh(others.with(silence.answered()), asOf);
    long micros = (long) Math.ceil(silence.stake() * policy.negativity());
    assertThat(answered).isNowhereBelowByMoreThan(micros, silent, scorecard.model());
  }

  /** It falls due when its grace is over. */
  @Law
  void silentPromiseIsNeverBetterThanOneWithdrawnUntilItWasDue(
      @ForAll("others") TrackRecord others,
      @ForAll("promises") Commitment promise,
      @ForAll("enduringPromises") Policy policy,
      @ForAll @IntRange(max = 100) int hundredths,
      @ForAll("more") Duration more) {
    Scorecard scorecard = Scorecard.of(policy);
    Duration grace = policy.grace().getOrDefault(Criterion.KEEP, Duration.ZERO);
    Instant due = promise.dueAt().due().plus(grace);
    Instant made = promise.madeAt().begin();
    long word = Duration.between(made, due).toSeconds() * hundredths / 100;
    Instant asOf = due.plus(window(promise)).plus(more);
    BalanceSheet silent = scorecard.weigh(others.with(promise), asOf);
    BalanceSheet withdrawn =
        scorecard.weigh(others.with(promise.withdrawnAt(made.plusSeconds(word))), asOf);
    assertThat(withdrawn).isNowhereBelow(silent);
  }

  private static Duration window(Commitment promise) {
    Duration term = Duration.between(promise.madeAt().begin(), promise.dueAt().due());
    Duration least = Duration.ofDays(1);
    Duration most = LONGEST_PROMISE;
    return term.compareTo(least) < 0 ? least : term.compareTo(most) > 0 ? most : term;
  }
}
