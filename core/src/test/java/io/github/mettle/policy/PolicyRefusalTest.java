package io.github.mettle.policy;

import static io.github.mettle.account.Account.CANDOUR;
import static io.github.mettle.record.Attribution.SHARED;
import static io.github.mettle.record.Impact.LIMITED;
import static io.github.mettle.record.Severity.MAJOR;
import static io.github.mettle.record.Source.REFERRED;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.refusal.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Every refusal of a policy that is given in code, word for word. */
class PolicyRefusalTest {
  private static final Duration TOO_LONG = Duration.ofDays(365_000).plusSeconds(1);

  static final List<Arguments> REFUSED =
      List.of(
          refused("weights.CANDOUR must be in [0, ∞): -1", p -> p.weight(CANDOUR, -1)),
          refused("weights.CANDOUR must be in [0, ∞): NaN", p -> p.weight(CANDOUR, NaN)),
          refused(
              "weights.CANDOUR must be in [0, ∞): Infinity\n"
                  + "weights must have a sum in (0, ∞): Infinity",
              p -> p.weight(CANDOUR, POSITIVE_INFINITY)),
          refused("weights must have a sum in (0, ∞): 0", p -> weightless(p)),
          refused("baseRates.CANDOUR must be in (0, 1): 0", p -> p.baseRate(CANDOUR, 0)),
          refused("baseRates.CANDOUR must be in (0, 1): 1", p -> p.baseRate(CANDOUR, 1)),
          refused("baseRates.CANDOUR must be in (0, 1): NaN", p -> p.baseRate(CANDOUR, NaN)),
          refused("targets.CANDOUR must be in (0, 1): 0", p -> p.target(CANDOUR, 0)),
          refused("targets.CANDOUR must be in (0, 1): 1", p -> p.target(CANDOUR, 1)),
          refused(
              "halfLifeDays.CANDOUR must be in [1e-3, 1e6]: 0.0009",
              p -> p.halfLifeDays(CANDOUR, 0.0009)),
          refused(
              "halfLifeDays.CANDOUR must be in [1e-3, 1e6]: 1000001",
              p -> p.halfLifeDays(CANDOUR, 1_000_001)),
          refused(
              "halfLifeDays.CANDOUR must be in [1e-3, 1e6]: Infinity",
              p -> p.halfLifeDays(CANDOUR, POSITIVE_INFINITY)),
          refused("priorWeight must be in [1e-6, 1e6]: 0", p -> p.priorWeight(0)),
          refused("priorWeight must be in [1e-6, 1e6]: 1000000.5", p -> p.priorWeight(1e6 + 0.5)),
          refused("confidence must be in [0.5, 1): 0.4", p -> p.confidence(0.4)),
          refused("confidence must be in [0.5, 1): 1", p -> p.confidence(1)),
          refused("severityStakes.MAJOR must be in (0, 100]: 0", p -> p.severityStake(MAJOR, 0)),
          refused(
              "severityStakes.MAJOR must be in (0, 100]: 101", p -> p.severityStake(MAJOR, 101)),
          refused("sourceWeights.REFERRED must be in [0, 1]: 2", p -> p.sourceWeight(REFERRED, 2)),
          refused(
              "attributionShares.SHARED must be in [0, 1]: -0.5",
              p -> p.attributionShare(SHARED, -0.5)),
          refused(
              "impactFactors.LIMITED must be in [0, 1]: 1.5", p -> p.impactFactor(LIMITED, 1.5)),
          refused("noticedFirst must be in [0, 1]: 2", p -> p.noticedFirst(2)),
          refused("surplus must be in [0, 1]: NaN", p -> p.surplus(NaN)),
          refused("repeatCredit must be in [0, 1]: 1.5", p -> p.repeatCredit(1.5)),
          refused("negativity must be in [1e-6, 1e6]: 0", p -> p.negativity(0)),
          refused("negativity must be in [1e-6, 1e6]: 10000000", p -> p.negativity(1e7)),
          refused("lateCredit.keep must be in [0, 1]: 1.5", p -> p.lateCredit(Criterion.KEEP, 1.5)),
          refused("lateFloor.update must be in [0, 1]: -1", p -> p.lateFloor(Criterion.UPDATE, -1)),
          refused(
              "lateCredit.recur must be a criterion that can be late: recur",
              p -> p.lateCredit(Criterion.RECUR, 0.5)),
          refused(
              "grace.keep must be in [PT0S, PT87600H]: PT-1S",
              p -> p.grace(Criterion.KEEP, Duration.ofSeconds(-1))),
          refused(
              "grace.keep must be in [PT0S, PT87600H]: PT87600H1S",
              p -> p.grace(Criterion.KEEP, Duration.ofDays(3_650).plusSeconds(1))),
          refused(
              "grace.deliver must be whole seconds: PT0.5S",
              p -> p.grace(Criterion.DELIVER, Duration.ofMillis(500))),
          refused("grace.deliver must be given: missing", p -> p.grace(Criterion.DELIVER, null)),
          refused(
              "grace.notify must be keep or deliver: notify",
              p -> p.grace(Criterion.NOTIFY, Duration.ZERO)),
          refused("answerWindow must be given: missing", p -> p.answerWindow(null)),
          refused(
              "answerWindow must be in (PT0S, PT8760000H]: PT0S",
              p -> p.answerWindow(Duration.ZERO)),
          refused(
              "writeOff must be in (PT0S, PT8760000H]: PT8760000H1S", p -> p.writeOff(TOO_LONG)),
          refused(
              "writeOff must be whole seconds: PT1.5S", p -> p.writeOff(Duration.ofMillis(1500))),
          refused(
              "windows.MAJOR.notify must be in (PT0S, PT8760000H]: PT-1H",
              p -> p.window(MAJOR, Criterion.NOTIFY, Duration.ofHours(-1))),
          refused(
              "windows.MAJOR.recur must be a criterion with a window: recur",
              p -> p.window(MAJOR, Criterion.RECUR, Duration.ofHours(1))));

  @ParameterizedTest(name = "{0}")
  @FieldSource("REFUSED")
  void refuses(String message, UnaryOperator<PolicyBuilder> change) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> change.apply(Policy.builder()).build())
        .withMessage(message);
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Policy.builder().surplus(2).negativity(-1).priorWeight(0).build())
        .withMessage(
            """
            priorWeight must be in [1e-6, 1e6]: 0
            negativity must be in [1e-6, 1e6]: -1
            surplus must be in [0, 1]: 2""");
  }

  static final List<UnaryOperator<PolicyBuilder>> ENDS =
      List.of(
          p -> p.halfLifeDays(CANDOUR, 1e-3).halfLifeDays(Account.REMEDY, 1e6),
          p -> p.priorWeight(1e-6).negativity(1e6),
          p -> p.priorWeight(1e6).negativity(1e-6),
          p -> p.confidence(0.5).severityStake(MAJOR, 100),
          p -> p.surplus(0).noticedFirst(1).repeatCredit(1),
          p -> p.lateCredit(Criterion.KEEP, 0).lateFloor(Criterion.KEEP, 1),
          p -> p.grace(Criterion.KEEP, Duration.ofDays(3_650)),
          p -> p.answerWindow(Duration.ofSeconds(1)).writeOff(Duration.ofDays(365_000)));

  @ParameterizedTest
  @FieldSource("ENDS")
  void acceptsTheEndsOfEachRange(UnaryOperator<PolicyBuilder> change) {
    Policy policy = change.apply(Policy.builder()).build();
    assertThat(policy.toBuilder().build()).isEqualTo(policy).isNotEqualTo(Policy.standard());
  }

  private static Arguments refused(String message, UnaryOperator<PolicyBuilder> change) {
    return arguments(message, change);
  }

  private static PolicyBuilder weightless(PolicyBuilder policy) {
    for (Account account : Account.values()) {
      policy.weight(account, 0);
    }
    return policy;
  }
}
