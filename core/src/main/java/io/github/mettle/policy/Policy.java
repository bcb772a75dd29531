package io.github.mettle.policy;

import static io.github.mettle.account.Account.CANDOUR;
import static io.github.mettle.account.Account.COMMITMENT;
import static io.github.mettle.account.Account.CONTAINMENT;
import static io.github.mettle.account.Account.EXTRA_MILE;
import static io.github.mettle.account.Account.NOTIFICATION;
import static io.github.mettle.account.Account.PREVENTION;
import static io.github.mettle.account.Account.RELIABILITY;
import static io.github.mettle.account.Account.REMEDY;
import static io.github.mettle.account.Account.RESOLUTION;
import static io.github.mettle.account.Account.RESPONSIVENESS;
import static io.github.mettle.account.Account.WILLINGNESS;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.reflection.NotByReflection;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Sets what is expected and how much it matters, as plain data: windows, stakes, shares, weights,
 * targets and half-lives.
 *
 * <p>Start from {@link #standard()}, {@link #cautious()}, {@link #incidentConduct()} or {@link
 * #deliveries()} and change what should differ; what is out of bounds is refused, with all problems
 * at once. Two policies are equal if their numbers are, and then have the same {@link
 * #fingerprint()}.
 *
 * <pre>{@code
 * Policy.standard().toBuilder()
 *     .weight(Account.EXTRA_MILE, 0)
 *     .window(Severity.MAJOR, Criterion.NOTIFY, Duration.ofMinutes(30))
 *     .build();
 * }</pre>
 */
@Value.Immutable
@NotByReflection
public abstract class Policy {
  Policy() {}

  /** {@return the standard policy} */
  public static Policy standard() {
    return StandardPolicy.POLICY;
  }

  /** {@return the standard policy, but every loss counts twice, and all half-lives are halved} */
  public static Policy cautious() {
    PolicyBuilder builder = builder().negativity(2);
    standard().halfLifeDays().forEach((account, days) -> builder.halfLifeDays(account, days / 2));
    return builder.build();
  }

  /**
   * {@return the standard policy, but only conduct when something goes wrong counts: the four other
   * accounts have no weight}
   */
  public static Policy incidentConduct() {
    return unweighted(RELIABILITY, COMMITMENT, WILLINGNESS, EXTRA_MILE);
  }

  /**
   * {@return the standard policy, but only deliveries and promises count: the nine other accounts
   * have no weight}
   */
  public static Policy deliveries() {
    return unweighted(
        CONTAINMENT,
        REMEDY,
        RESOLUTION,
        NOTIFICATION,
        PREVENTION,
        CANDOUR,
        RESPONSIVENESS,
        WILLINGNESS,
        EXTRA_MILE);
  }

  private static Policy unweighted(Account... accounts) {
    PolicyBuilder builder = builder();
    for (Account account : accounts) {
      builder.weight(account, 0);
    }
    return builder.build();
  }

  /**
   * {@return the named policy, if there is one of that name}
   *
   * @param name "standard", "cautious", "incident-conduct" or "deliveries"
   */
  public static Optional<Policy> named(String name) {
    return switch (name) {
      case "standard" -> Optional.of(standard());
      case "cautious" -> Optional.of(cautious());
      case "incident-conduct" -> Optional.of(incidentConduct());
      case "deliveries" -> Optional.of(deliveries());
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

  /** {@return the weight of each account, at least 0; normalised to a sum of 1 where used} */
  public abstract ImmutableMap<Account, Double> weights();

  /** {@return the expected value of a supplier about whom nothing is known, in (0, 1)} */
  public abstract ImmutableMap<Account, Double> baseRates();

  /** {@return the lower bound of trust from which a supplier is proven, in (0, 1)} */
  public abstract ImmutableMap<Account, Double> targets();

  /** {@return the age in days at which a posting counts half, in [1e-3, 1e6]} */
  public abstract ImmutableMap<Account, Double> halfLifeDays();

  /** {@return the number of observations that the base rate weighs, in [1e-6, 1e6]} */
  public abstract double priorWeight();

  /** {@return the probability that an interval covers, in [0.5, 1)} */
  public abstract double confidence();

  /** {@return the number of observations that an incident counts for, in (0, 100]} */
  public abstract ImmutableMap<Severity, Double> severityStakes();

  /** {@return the weight of evidence from each source, in [0, 1]} */
  public abstract ImmutableMap<Source, Double> sourceWeights();

  /** {@return the supplier's share of a loss, in [0, 1]} */
  public abstract ImmutableMap<Attribution, Double> attributionShares();

  /** {@return the share of containment that can still be earned, in [0, 1]} */
  public abstract ImmutableMap<Impact, Double> impactFactors();

  /**
   * {@return the share of notification that can still be earned once we noticed first, in [0, 1]}
   */
  public abstract double noticedFirst();

  /**
   * {@return the share of the stake that solving an incident earns beyond expectation, as far as
   * the incident is not the supplier's fault, in [0, 1]}
   */
  public abstract double surplus();

  /** {@return the share of its credit that an incident earns if it repeats another, in [0, 1]} */
  public abstract double repeatCredit();

  /** {@return the factor applied to every loss but those brought forward, in [1e-6, 1e6]} */
  public abstract double negativity();

  /**
   * {@return the share of the stake that is left the moment something is late, in [0, 1], by
   * criterion; each further window halves it}
   */
  public abstract ImmutableMap<Criterion, Double> lateCredit();

  /**
   * {@return the share of the stake that doing something at last earns, however late, in [0, 1], by
   * criterion; where it is above the late credit, the late credit is used}
   */
  public abstract ImmutableMap<Criterion, Double> lateFloor();

  /** {@return the time within which an answer is expected, in whole seconds} */
  public abstract Duration answerWindow();

  /** {@return the time overdue after which a loss is booked, in whole seconds} */
  public abstract Duration writeOff();

  /**
   * {@return the time after its due date at which a promise is not late yet, in whole seconds, for
   * {@link Criterion#KEEP} and {@link Criterion#DELIVER}}
   */
  public abstract ImmutableMap<Criterion, Duration> grace();

  /**
   * {@return the time within which something is expected in an incident, in whole seconds; where
   * there is no entry, nothing is expected}
   */
  public abstract ImmutableMap<Severity, ImmutableMap<Criterion, Duration>> windows();

  /**
   * {@return the time within which something is expected in an incident, if it is}
   *
   * @param severity of the incident
   * @param criterion the criterion it is judged by
   */
  public final Optional<Duration> window(Severity severity, Criterion criterion) {
    ImmutableMap<Criterion, Duration> row = windows().get(severity);
    return row == null ? Optional.empty() : Optional.ofNullable(row.get(criterion));
  }

  /** {@return every number as JSON in one fixed form, which {@link #fingerprint()} hashes} */
  public final String toJson() {
    return CanonicalPolicy.of(this);
  }

  /** {@return SHA-256 of {@link #toJson()} in UTF-8, as 64 hexadecimal digits} */
  @Value.Lazy
  public String fingerprint() {
    return CanonicalPolicy.fingerprint(toJson());
  }

  /**
   * {@return the differences of this policy from another, a line each, such as "negativity 2
   * instead of 1"; none if they are equal}
   *
   * @param other the policy to compare with
   */
  public final ImmutableList<String> differencesFrom(Policy other) {
    return PolicyWords.differences(this, other);
  }

  /**
   * {@return the name, if there is one, the fingerprint, and a line for each difference from the
   * standard policy}
   */
  @Override
  public final String toString() {
    return PolicyWords.of(this);
  }
}
