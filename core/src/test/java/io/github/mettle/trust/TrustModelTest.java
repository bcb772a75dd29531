package io.github.mettle.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBuilder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From two amounts to an opinion, by formulas that can be followed on paper. */
class TrustModelTest {
  private static final long POINT = 1_000_000;

  /** Two accounts that count, one three times as much; the prior is worth two points. */
  private final TrustModel model = TrustModel.of(weighing(Account.REMEDY, Account.CANDOUR));

  private static Policy weighing(Account one, Account other) {
    PolicyBuilder policy = Policy.builder();
    for (Account account : Account.values()) {
      policy.weight(account, 0);
    }
    return policy
        .weight(one, 6)
        .weight(other, 2)
        .baseRate(one, 0.25)
        .baseRate(other, 0.75)
        .priorWeight(2)
        .confidence(0.8)
        .build();
  }

  /** R = 4, S = 2, W = 2, a = 1/4: alpha = 4.5, beta = 3.5. */
  @Test
  void anAccountIsTheBetaPosteriorOfItsAmounts() {
    Trust trust = model.account(Account.REMEDY, 4 * POINT, 2 * POINT);
    assertThat(trust.belief()).isEqualTo(0.5);
    assertThat(trust.disbelief()).isEqualTo(0.25);
    assertThat(trust.uncertainty()).isEqualTo(0.25);
    assertThat(trust.expected())
        .isEqualTo(4.5 / 8)
        .isEqualTo(model.expected(Account.REMEDY, 4 * POINT, 2 * POINT));
    assertThat(trust.lower()).isEqualTo(Beta.of(4.5, 3.5).quantile(0.1), within(1e-15));
    assertThat(trust.upper()).isEqualTo(Beta.of(4.5, 3.5).quantile(0.9), within(1e-12));
    assertThat(trust.standing()).isEqualTo(Standing.MIXED);
  }

  @Test
  void theUntestedIsThePrior() {
    Trust trust = model.account(Account.REMEDY, 0, 0);
    assertThat(trust.expected()).isEqualTo(0.25);
    assertThat(trust.uncertainty()).isEqualTo(1);
    assertThat(trust.lower()).isEqualTo(Beta.of(0.5, 1.5).quantile(0.1), within(1e-15));
    assertThat(trust.standing()).isEqualTo(Standing.UNTESTED);
  }

  /** Good evidence alone and bad evidence alone are evidence too. */
  @Test
  void eitherSideAloneCounts() {
    assertThat(model.account(Account.REMEDY, 2 * POINT, 0).expected()).isEqualTo(2.5 / 4);
    assertThat(model.account(Account.REMEDY, 0, 2 * POINT).expected()).isEqualTo(0.5 / 4);
    assertThat(model.curve(Account.REMEDY, 2 * POINT, 0).values())
        .isNotEqualTo(model.curve(Account.REMEDY, 0, 0).values());
    assertThat(model.curve(Account.REMEDY, 0, 2 * POINT).values())
        .isNotEqualTo(model.curve(Account.REMEDY, 0, 0).values());
  }

  @Test
  void weightsAreNormalised() {
    assertThat(model.weight(Account.REMEDY)).isEqualTo(0.75);
    assertThat(model.weight(Account.CANDOUR)).isEqualTo(0.25);
    assertThat(model.weight(Account.COMMITMENT)).isZero();
    TrustModel even = model.reweighted(account -> account == Account.CANDOUR ? 3 : 1);
    assertThat(even.weight(Account.REMEDY)).isEqualTo(0.5);
    assertThat(even.weight(Account.CANDOUR)).isEqualTo(0.5);
    assertThat(even.baseRate()).isEqualTo(0.5);
    assertThat(even.policy()).isEqualTo(model.policy());
  }

  @Test
  void theWholeIsTheWeightedMean() {
    Map<Account, Trust> accounts = new EnumMap<>(Account.class);
    accounts.put(Account.REMEDY, Trust.of(0.4, 0.2, 0.4, 0.5, 0.3, 0.7, Standing.PROMISING));
    accounts.put(Account.CANDOUR, Trust.of(0, 0.6, 0.4, 0.1, 0.06, 0.18, Standing.IMPAIRED));

    Trust whole = model.whole(accounts);
    assertThat(whole.belief()).isEqualTo(0.3, within(1e-15));
    assertThat(whole.disbelief()).isEqualTo(0.3, within(1e-15));
    assertThat(whole.uncertainty()).isEqualTo(0.4, within(1e-15));
    assertThat(whole.expected()).isEqualTo(0.4, within(1e-15));
    assertThat(whole.lower()).isEqualTo(0.24, within(1e-15));
    assertThat(whole.upper()).isEqualTo(0.57, within(1e-15));
    assertThat(whole.standing()).as("good overall, impaired on candour").isEqualTo(Standing.MIXED);

    assertThat(model.section(Section.ABILITY, accounts).orElseThrow().expected())
        .isEqualTo(0.5, within(1e-15));
    assertThat(model.section(Section.BENEVOLENCE, accounts)).isEmpty();
  }

  /** A section stands as its accounts do, even where its own numbers would say better. */
  @Test
  void aSectionIsImpairedByItsAccounts() {
    Map<Account, Trust> accounts = new EnumMap<>(Account.class);
    accounts.put(Account.CANDOUR, Trust.of(0.8, 0.1, 0.1, 0.8, 0.6, 0.9, Standing.IMPAIRED));
    accounts.put(Account.REMEDY, Trust.of(0.8, 0.1, 0.1, 0.8, 0.6, 0.9, Standing.PROVEN));
    assertThat(model.section(Section.INTEGRITY, accounts).orElseThrow().standing())
        .isEqualTo(Standing.IMPAIRED);
    assertThat(model.section(Section.ABILITY, accounts).orElseThrow().standing())
        .isEqualTo(Standing.PROVEN);
    assertThat(model.whole(accounts).standing())
        .as("a quarter of the weight is impaired")
        .isEqualTo(Standing.MIXED);
  }

  /** Remedy is a section of its own here: a quarter is expected of it unknown. */
  @Test
  void aSectionIsMeasuredByItsOwnBaseRate() {
    Map<Account, Trust> accounts = new EnumMap<>(Account.class);
    accounts.put(Account.REMEDY, Trust.of(0.1, 0.8, 0.1, 0.2, 0.1, 0.24, Standing.DOUBTFUL));
    assertThat(model.section(Section.ABILITY, accounts).orElseThrow().standing())
        .isEqualTo(Standing.IMPAIRED);
    accounts.put(Account.REMEDY, Trust.of(0.1, 0.8, 0.1, 0.2, 0.1, 0.26, Standing.DOUBTFUL));
    assertThat(model.section(Section.ABILITY, accounts).orElseThrow().standing())
        .isEqualTo(Standing.DOUBTFUL);
  }

  /** Three quarters of 1/4 and a quarter of 3/4. */
  @Test
  void theBaseRateOfTheWholeIsWeightedToo() {
    assertThat(model.baseRate()).isEqualTo(0.375, within(1e-15));
    assertThat(model.baseRate(Section.ABILITY)).contains(0.25);
    assertThat(model.baseRate(Section.BENEVOLENCE)).isEmpty();
    Map<Account, Trust> accounts = new EnumMap<>(Account.class);
    Trust poor = Trust.of(0.1, 0.8, 0.1, 0.3, 0.2, 0.37, Standing.MIXED);
    accounts.put(Account.REMEDY, poor);
    accounts.put(Account.CANDOUR, poor);
    assertThat(model.whole(accounts).standing())
        .as("at most 0.37, where 0.375 is expected of the unknown")
        .isEqualTo(Standing.IMPAIRED);
  }

  /** The score of the whole, at a rank, is the weighted sum of the accounts' at that rank. */
  @Test
  void theCurveOfTheWholeIsTheWeightedSum() {
    TrustDistribution whole =
        model.curve(
            account -> account == Account.REMEDY ? 4 * POINT : 0,
            account -> account == Account.REMEDY ? 2 * POINT : 0);
    TrustDistribution remedy = model.curve(Account.REMEDY, 4 * POINT, 2 * POINT);
    TrustDistribution candour = model.curve(Account.CANDOUR, 0, 0);
    for (int k = 0; k < NormalScores.SAMPLES; k++) {
      assertThat(whole.values()[k])
          .isEqualTo(0.75 * remedy.values()[k] + 0.25 * candour.values()[k], within(1e-12));
    }
  }

  /** No sum of micro-points is too large for a posterior. */
  @Test
  void boundlessEvidenceStillHasAnOpinion() {
    Trust trust = model.account(Account.REMEDY, Long.MAX_VALUE, Long.MAX_VALUE);
    assertThat(trust.lower()).isEqualTo(0.5, within(1e-6));
    assertThat(trust.upper()).isEqualTo(0.5, within(1e-6));
    Trust good = model.account(Account.REMEDY, Long.MAX_VALUE, 0);
    assertThat(good.lower()).isEqualTo(1, within(1e-6));
  }

  /** Where a prior is worth a million observations, it is nearly a point. */
  @Test
  void aPriorMayBeWorthMuchOrNextToNothing() {
    Policy policy = weighing(Account.REMEDY, Account.CANDOUR);
    TrustModel sure = TrustModel.of(policy.toBuilder().priorWeight(1e6).build());
    for (Account account : List.of(Account.REMEDY, Account.CANDOUR)) {
      Trust trust = sure.account(account, 0, 0);
      assertThat(trust.expected()).isEqualTo(sure.baseRate(account), within(1e-15));
      assertThat(trust.lower()).isEqualTo(sure.baseRate(account), within(6e-4));
      assertThat(trust.upper()).isEqualTo(sure.baseRate(account), within(6e-4));
    }

    TrustModel open = TrustModel.of(policy.toBuilder().priorWeight(1e-6).build());
    assertThat(open.account(Account.REMEDY, 0, 0).expected()).isEqualTo(0.25, within(1e-15));
    assertThat(open.account(Account.REMEDY, 3 * POINT, POINT).expected())
        .isEqualTo(0.75, within(1e-6));
  }

  @Test
  void trustReadsInOneLine() {
    assertThat(Trust.of(0.5, 0.25, 0.25, 0.5625, 0.3, 0.75, Standing.MIXED))
        .hasToString("0.56 (0.30 to 0.75), mixed");
  }
}
