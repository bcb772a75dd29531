package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.account.Account;
import io.github.mettle.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecayTest {
  /** A thousand days on all accounts but one, so that halves are easy to see. */
  private final Decay fading = decay();

  private static Decay decay() {
    var policy = Policy.builder();
    for (Account account : Account.values()) {
      policy.halfLifeDays(account, account == Account.EXTRA_MILE ? 2048 : 1000);
    }
    return Decay.of(policy.build());
  }

  /** The days around those beyond which factors are worked out one by one. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 365, 4095, 4096, 4097, 36_500})
  void halvesWithEveryHalfLife(long age) {
    assertThat(fading.factor(Account.REMEDY, age))
        .isCloseTo(StrictMath.pow(2, -age / 1000.0), within(1e-15));
    assertThat(fading.factor(Account.EXTRA_MILE, age))
        .isCloseTo(StrictMath.pow(2, -age / 2048.0), within(1e-15));
  }

  @Test
  void valuesAreRoundedToTheNearestMicroPoint() {
    assertThat(fading.value(Account.REMEDY, 1_000_001, 0)).isEqualTo(1_000_001);
    assertThat(fading.value(Account.REMEDY, 1_000_001, 1000))
        .as("a tie, to even")
        .isEqualTo(500_000);
    assertThat(fading.value(Account.REMEDY, 1_000_003, 1000))
        .as("a tie, to even")
        .isEqualTo(500_002);
    assertThat(fading.value(Account.REMEDY, 3, 2000)).as("three quarters").isEqualTo(1);
    assertThat(fading.value(Account.REMEDY, 0, 2000)).isZero();
    assertThat(fading.value(Account.EXTRA_MILE, 1_000_000, 4096)).isEqualTo(250_000);
  }
}
