package io.github.mettle.insight;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.appraisal.Appraiser;
import io.github.mettle.record.Action;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Receipt;
import io.github.mettle.record.Request;
import io.github.mettle.sheet.Decay;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.TotalsAccumulator;
import io.github.mettle.trust.TrustModel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What settling a debt gains: the episode is weighed again with everything overdue done at the
 * instant of the sheet. It is never read off what the episode cost. Not thread-safe.
 */
final class Settlement {
  private final TrustModel model;
  private final AccountAmounts present;
  private final Instant now;
  private @Nullable Appraiser appraiser;

  private Settlement(TrustModel model, AccountAmounts present, Instant now) {
    this.model = model;
    this.present = present;
    this.now = now;
  }

  static Settlement of(Ledger ledger, AccountAmounts present) {
    return new Settlement(ledger.model(), present, ledger.asOf().due());
  }

  /**
   * {@return what the overall expected value gains if everything that an episode owes is done now,
   * if it owes anything}
   */
  OptionalDouble gain(EpisodeEntry entry) {
    return settled(entry)
        .map(done -> OptionalDouble.of(gain(entry.episode().orElseThrow(), done)))
        .orElse(OptionalDouble.empty());
  }

  /** {@return the episode with everything that it owes done now, if it owes anything} */
  Optional<Episode> settled(EpisodeEntry entry) {
    return entry.episode().flatMap(episode -> settled(episode, overdue(entry)));
  }

  private static List<Criterion> overdue(EpisodeEntry entry) {
    return entry.expectations().stream()
        .filter(it -> isOverdue(it.state()))
        .map(Expectation::criterion)
        .toList();
  }

  private static boolean isOverdue(ExpectationState state) {
    return state == ExpectationState.OVERDUE || state == ExpectationState.WRITTEN_OFF;
  }

  private double gain(Episode episode, Episode settled) {
    AccountAmounts before = amounts(episode);
    AccountAmounts after = amounts(settled);
    double gain = 0;
    for (Account account : Account.values()) {
      long good = present.assets(account);
      long bad = present.liabilities(account);
      double with =
          model.expected(
              account,
              good - before.assets(account) + after.assets(account),
              bad - before.liabilities(account) + after.liabilities(account));
      gain += model.weight(account) * (with - model.expected(account, good, bad));
    }
    return gain;
  }

  private AccountAmounts amounts(Episode episode) {
    TotalsAccumulator sums = TotalsAccumulator.of(Decay.of(model.policy()), now);
    appraiser().appraise(episode, now, sums);
    return AccountAmounts.of(sums.totals());
  }

  private Appraiser appraiser() {
    Appraiser known = appraiser;
    if (known == null) {
      known = Appraiser.of(model.book());
      appraiser = known;
    }
    return known;
  }

  /** The episode with what is overdue done; empty if nothing is, or what is to come forbids it. */
  private Optional<Episode> settled(Episode episode, List<Criterion> overdue) {
    if (overdue.isEmpty()) {
      return Optional.empty();
    }
    if (episode instanceof Incident incident) {
      return Optional.of(settled(incident, overdue));
    }
    if (episode instanceof Commitment promise) {
      boolean isGivenUp = promise.withdrawnAt().isPresent() || promise.brokenAt().isPresent();
      return isGivenUp ? Optional.empty() : Optional.of(promise.keptAt(now));
    }
    if (episode instanceof Delivery delivery) {
      return settled(delivery);
    }
    if (episode instanceof Request request) {
      return Optional.of(request.answered(Answer.GRANTED, now));
    }
    return episode instanceof Inquiry inquiry ? settled(inquiry) : Optional.empty();
  }

  private Episode settled(Incident incident, List<Criterion> overdue) {
    Incident settled = incident;
    for (Criterion criterion : overdue) {
      Optional<Action> action = action(criterion);
      settled = action.isPresent() ? settled.with(action.get(), now) : settled;
    }
    return settled;
  }

  /** Word is given by any step, so it is not asked for by itself. */
  private static Optional<Action> action(Criterion criterion) {
    return switch (criterion) {
      case NOTIFY -> Optional.of(Action.NOTIFIED);
      case CONTAIN -> Optional.of(Action.CONTAINED);
      case REMEDY -> Optional.of(Action.REMEDY_OFFERED);
      case RESOLVE -> Optional.of(Action.RESOLVED);
      case EXPLAIN -> Optional.of(Action.CAUSE_EXPLAINED);
      case PREVENT -> Optional.of(Action.PREVENTION_SHARED);
      default -> Optional.empty();
    };
  }

  private Optional<Episode> settled(Delivery delivery) {
    if (delivery.receipts().isEmpty()) {
      return Optional.of(delivery.deliveredAt(now));
    }
    double owed = 1 - delivery.receipts().stream().mapToDouble(Receipt::share).sum();
    return owed > 0 ? Optional.of(delivery.received(owed, now)) : Optional.empty();
  }

  private Optional<Episode> settled(Inquiry inquiry) {
    if (inquiry.answeredSecond() <= now.getEpochSecond()) {
      return Optional.of(inquiry.followedUpAt(now));
    }
    return inquiry.followedUpAt().isPresent()
        ? Optional.empty()
        : Optional.of(inquiry.answered(Candour.STRAIGHT, now));
  }
}
