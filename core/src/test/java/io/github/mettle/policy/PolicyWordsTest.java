package io.github.mettle.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Severity;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PolicyWordsTest {
  @Test
  void aNamedPolicyPrintsItsNameAndInWhatItDiffers() {
    assertThat(Policy.standard())
        .hasToString("Policy standard, fingerprint " + Policy.standard().fingerprint());
    assertThat(Policy.cautious().toString().lines())
        .containsExactly(
            "Policy cautious, fingerprint " + Policy.cautious().fingerprint(),
            "  half-life in days 365 instead of 730, for all but Extra mile",
            "  half-life in days 912.5 instead of 1825, for Extra mile",
            "  negativity 2 instead of 1");
    assertThat(Policy.incidentConduct().toString().lines().skip(1))
        .containsExactly(
            "  weight 0 instead of 0.1, for Reliability",
            "  weight 0 instead of 0.09, for Commitment",
            "  weight 0 instead of 0.04, for Willingness",
            "  weight 0 instead of 0.08, for Extra mile");
    assertThat(Policy.deliveries().toString().lines())
        .startsWith("Policy deliveries, fingerprint " + Policy.deliveries().fingerprint())
        .contains(
            "  weight 0 instead of 0.1, for Containment, Resolution",
            "  weight 0 instead of 0.13, for Notification");
    assertThat(Policy.named("deliveries")).contains(Policy.deliveries());
    assertThat(Policy.named("generous")).isEmpty();
  }

  @Test
  void anotherPolicyPrintsEverythingInWhichItDiffers() {
    Policy own =
        Policy.builder()
            .priorWeight(3)
            .answerWindow(Duration.ofHours(36))
            .writeOff(Duration.ofDays(100))
            .window(Severity.MAJOR, Criterion.NOTIFY, Duration.ofMinutes(30))
            .noWindow(Severity.MINOR, Criterion.NOTIFY)
            .baseRate(Account.EXTRA_MILE, 0.5)
            .build();
    assertThat(own.toString().lines())
        .containsExactly(
            "Policy of its own, fingerprint " + own.fingerprint(),
            "  base rate 0.5 instead of 0.2, for Extra mile",
            "  prior weight 3 instead of 2",
            "  answer within 1 d 12 h instead of 2 d",
            "  write-off after 100 d instead of 365 d",
            "  notify not expected instead of within 2 d, for minor",
            "  notify within 30 min instead of within 4 h, for major");
    Policy late = Policy.builder().writeOff(Duration.ofDays(365).plusSeconds(1)).build();
    assertThat(late.toString()).contains("  write-off after PT8760H1S instead of 365 d");
    assertThat(Scorecard.of(own)).hasToString("Scorecard: " + own);
  }

  @Test
  void twoPoliciesSayInWhatTheyDiffer() {
    Policy strict =
        Policy.builder()
            .target(Account.RELIABILITY, 0.95)
            .repeatCredit(0.5)
            .lateCredit(Criterion.NOTIFY, 0)
            .lateFloor(Criterion.KEEP, 0)
            .lateFloor(Criterion.DELIVER, 0)
            .grace(Criterion.DELIVER, Duration.ofDays(2))
            .build();
    assertThat(strict.differencesFrom(Policy.standard()))
        .containsExactly(
            "target 0.95 instead of 0.8, for Reliability",
            "credit of a repeat 0.5 instead of 0",
            "late credit 0 instead of 0.5, for notify",
            "late floor 0 instead of 0.1, for keep, deliver",
            "grace 2 d instead of 0 s, for deliver");
    assertThat(Policy.cautious().differencesFrom(Policy.cautious())).isEmpty();
    assertThat(Policy.standard().differencesFrom(Policy.cautious()))
        .contains("negativity 1 instead of 2");
  }

  @Test
  void theCanonicalTextHasEveryNumberInOneOrder() {
    assertThat(Policy.standard().toJson())
        .startsWith("{\"weights\":{\"CONTAINMENT\":0.1,\"REMEDY\":0.08,\"RESOLUTION\":0.1,")
        .contains(
            "\"targets\":{\"CONTAINMENT\":0.5,",
            "\"severityStakes\":{\"MINOR\":0.005,\"MODERATE\":0.25,\"MAJOR\":1,\"CRITICAL\":2}",
            "\"repeatCredit\":0,\"lateCredit\":{\"notify\":0.5,",
            "\"keep\":0.25,\"deliver\":0.25,\"answer\":0.5,\"request\":0.5,\"candour\":0.5}",
            "\"update\":0,",
            "\"grace\":{\"keep\":\"PT0S\",\"deliver\":\"PT0S\"}");
    assertThat(Policy.standard().fingerprint()).matches("[0-9a-f]{64}");
  }
}
