package io.github.mettle.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Incidents;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Moments;
import io.github.mettle.kit.Policies;
import io.github.mettle.kit.Records;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBuilder;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/**
 * Law 10: incidents handled well are better than none, and none better than incidents neglected.
 *
 * <p>For any positive weights; under the policy's own fault, source and impact it says nothing
 * where they are no fault, no source and no lack of impact, so these three are the standard's.
 */
@Domain(Cases.class)
class AdversityProperties {
  @Provide
  Arbitrary<TrackRecord> routine() {
    return Records.routine();
  }

  /** A policy in which every account has weight, and something is expected in every incident. */
  @Provide
  Arbitrary<Policy> anyPositiveWeights() {
    Arbitrary<List<Double>> weights =
        Arbitraries.doubles().between(0.01, 1).list().ofSize(Account.values().length);
    return Combinators.combine(Policies.any(), weights).as(AdversityProperties::weighted);
  }

  private static Policy weighted(Policy policy, List<Double> weights) {
    PolicyBuilder builder = policy.toBuilder();
    for (Account account : Account.values()) {
      builder.weight(account, weights.get(account.ordinal()));
    }
    return builder
        .attributionShare(Attribution.SUPPLIER, 1)
        .sourceWeight(Source.OBSERVED, 1)
        .impactFactor(Impact.NONE, 1)
        .build();
  }

  /** How an incident went: when it began, how bad it was, and how promptly it was handled. */
  record Trial(Instant begin, Severity severity, List<Integer> promptness) {
    Incident handled(Policy policy) {
      return Incidents.handled(policy, begin, severity, Attribution.SUPPLIER, promptness);
    }

    Incident neglected() {
      return Incidents.plain(begin, severity, Attribution.SUPPLIER).build();
    }
  }

  /** More than the longest window before noon, so that everything has fallen due. */
  @Provide
  Arbitrary<List<Trial>> trials() {
    Arbitrary<Instant> begins =
        Arbitraries.integers().between(41, 1000).map(Duration::ofDays).map(Moments.NOON::minus);
    return Combinators.combine(begins, Arbitraries.of(Severity.values()), Incidents.promptness())
        .as(Trial::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Law
  void handledAreAboveNoneAreAboveNeglected(
      @ForAll("routine") TrackRecord routine,
      @ForAll("anyPositiveWeights") Policy policy,
      @ForAll("trials") List<Trial> trials) {
    TrackRecord.Builder handled = routine.toBuilder();
    TrackRecord.Builder neglected = routine.toBuilder();
    for (int i = 0; i < trials.size(); i++) {
      String id = "trial " + i;
      handled.add(trials.get(i).handled(policy).toBuilder().id(id).build());
      neglected.add(trials.get(i).neglected().toBuilder().id(id).build());
    }
    Scorecard scorecard = Scorecard.of(policy);
    double none = expected(scorecard, routine);
    assertThat(expected(scorecard, handled.build())).isGreaterThan(none);
    assertThat(expected(scorecard, neglected.build())).isLessThan(none);
  }

  private static double expected(Scorecard scorecard, TrackRecord record) {
    return scorecard.weigh(record, Moments.NOON).trust().expected();
  }
}
