package io.github.mettle.policy;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What we expect, and how much it matters: every number that a weighing depends on, as plain data.
 *
 * <p>Start from {@link #standard()}, {@link #cautious()} or {@link #incidentConduct()} and change
 * what you want otherwise; what contradicts itself is refused with all that is wrong at once. Two
 * policies are the same if their numbers are; {@link #fingerprint()} says so in 64 characters.
 *
 * <pre>{@code
 * Policy.standard().toBuilder()
 *     .weight(Account.EXTRA_MILE, 0)
 *     .window(Severity.MAJOR, Criterion.NOTIFY, Duration.ofMinutes(30))
 *     .build();
 * }</pre>
 */
@Value.Immutable
public abstract class Policy {
  Policy() {}

  /** {@return the standard policy} */
  public static Policy standard() {
    return Standard.POLICY;
  }

  /**
   * {@return the standard policy, but every loss counts twice, and everything fades twice as fast}
   */
  public static Policy cautious() {
    PolicyBuilder builder = builder().negativity(2);
    standard().halfLifeDays().forEach((account, days) -> builder.halfLifeDays(account, days / 2));
    return builder.build();
  }

  /**
   * {@return the standard policy, but only what they do when something goes wrong counts: the four
   * other accounts have no weight}
   */
  public static Policy incidentConduct() {
    return builder()
        .weight(Account.RELIABILITY, 0)
        .weight(Account.COMMITMENT, 0)
        .weight(Account.WILLINGNESS, 0)
        .weight(Account.EXTRA_MILE, 0)
        .build();
  }

  /**
   * {@return the named policy, if there is one of that name}
   *
   * @param name "standard", "cautious" or "incident-conduct"
   */
  public static Optional<Policy> named(String name) {
    return switch (name) {
      case "standard" -> Optional.of(standard());
      case "cautious" -> Optional.of(cautious());
      case "incident-conduct" -> Optional.of(incidentConduct());
      default -> Optional.empty();
    };
  }

  /** {@return a builder that starts with the standard policy} */
  public static PolicyBuilder builder() {
    return standard().toBuilder();
  }

  /** {@return a builder that starts with these numbers} */
  public final PolicyBuilder toBuilder() {
    return new PolicyBuilder().setAll(this);
  }

  /** {@return how much each account counts, at least 0; normalised where used to sum 1} */
  public abstract ImmutableMap<Account, Double> weights();

  /** {@return what is expected of a supplier about whom nothing is known, in (0, 1)} */
  public abstract ImmutableMap<Account, Double> baseRates();

  /** {@return after how many days a posting counts for half, above 0} */
  public abstract ImmutableMap<Account, Double> halfLifeDays();

  /** {@return how many observations the base rate weighs, above 0} */
  public abstract double priorWeight();

  /** {@return the probability that an interval covers, in [0.5, 1)} */
  public abstract double confidence();

  /** {@return how many observations an incident counts for, in (0, 100]} */
  public abstract ImmutableMap<Severity, Double> severityStakes();

  /** {@return how much what we know from there counts, in [0, 1]} */
  public abstract ImmutableMap<Source, Double> sourceWeights();

  /** {@return which share of a loss is the supplier's, in [0, 1]} */
  public abstract ImmutableMap<Attribution, Double> attributionShares();

  /** {@return which share of containment can still be earned, in [0, 1]} */
  public abstract ImmutableMap<Impact, Double> impactFactors();

  /** {@return which share of notification can still be earned once we noticed first, in [0, 1]} */
  public abstract double noticedFirst();

  /** {@return which share of solving what is not their fault is beyond expectation, in [0, 1]} */
  public abstract double surplus();

  /** {@return by what every loss is multiplied, above 0} */
  public abstract double negativity();

  /** {@return within what time we expect an answer, in whole seconds} */
  public abstract Duration answerWindow();

  /** {@return how long overdue something is until the loss is booked, in whole seconds} */
  public abstract Duration writeOff();

  /**
   * {@return within what time we expect what in an incident, in whole seconds; where there is no
   * entry, nothing is expected}
   */
  public abstract ImmutableMap<Severity, ImmutableMap<Criterion, Duration>> windows();

  /**
   * {@return within what time we expect that, if we do}
   *
   * @param severity of the incident
   * @param criterion what is expected
   */
  public final Optional<Duration> window(Severity severity, Criterion criterion) {
    ImmutableMap<Criterion, Duration> row = windows().get(severity);
    return row == null ? Optional.empty() : Optional.ofNullable(row.get(criterion));
  }

  /** {@return the whole policy as JSON in one fixed form: what {@link #fingerprint()} hashes} */
  public final String toJson() {
    return CanonicalPolicy.of(this);
  }

  /** {@return SHA-256 of {@link #toJson()} in UTF-8, as 64 hexadecimal digits} */
  @Value.Lazy
  public String fingerprint() {
    return CanonicalPolicy.fingerprint(this);
  }

  /**
   * {@return its name, if it has one, its fingerprint, and a line for everything in which it
   * differs from the standard policy}
   */
  @Override
  public final String toString() {
    return PolicyWords.of(this);
  }

  /** Holds the standard policy, made on first use. */
  private static final class Standard {
    static final Policy POLICY = StandardPolicy.create();
  }
}
