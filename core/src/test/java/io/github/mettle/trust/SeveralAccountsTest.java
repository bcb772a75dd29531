package io.github.mettle.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.policy.Policy;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a supplier stands as a whole: each rule with somebody it was made for. */
class SeveralAccountsTest {
  private static final double MICRO = 1e6;
  private static final TrustModel MODEL = TrustModel.of(Policy.standard());

  /** Points earned and lost, account by account. */
  private static final class Supplier {
    private final Map<Account, Double> assets = new EnumMap<>(Account.class);
    private final Map<Account, Double> liabilities = new EnumMap<>(Account.class);

    Supplier earned(double points, Account... accounts) {
      for (Account account : accounts) {
        assets.merge(account, points, Double::sum);
      }
      return this;
    }

    Supplier lost(double points, Account... accounts) {
      for (Account account : accounts) {
        liabilities.merge(account, points, Double::sum);
      }
      return this;
    }

    long good(Account account) {
      return Math.round(assets.getOrDefault(account, 0.0) * MICRO);
    }

    long bad(Account account) {
      return Math.round(liabilities.getOrDefault(account, 0.0) * MICRO);
    }

    ImmutableMap<Account, Trust> accounts() {
      return MODEL.accounts(this::good, this::bad);
    }

    Trust whole() {
      return MODEL.whole(accounts());
    }

    Trust whole(Supplier trial) {
      return MODEL.whole(accounts(), MODEL.isFailed(trial::good, trial::bad));
    }
  }

  private static final Account[] INCIDENT = {
    Account.CONTAINMENT,
    Account.REMEDY,
    Account.RESOLUTION,
    Account.NOTIFICATION,
    Account.PREVENTION,
    Account.CANDOUR,
    Account.RESPONSIVENESS
  };

  @Test
  void ofWhomNothingIsKnownIsUntested() {
    assertThat(new Supplier().whole().standing()).isEqualTo(Standing.UNTESTED);
    Supplier threeDeliveries = new Supplier().earned(0.75, Account.RELIABILITY);
    assertThat(threeDeliveries.whole().standing()).isEqualTo(Standing.UNTESTED);
  }

  /** The routine is known, the rest is not: nobody has seen them in trouble. */
  @Test
  void tenThousandDeliveriesOnTimeArePromising() {
    Supplier routine = new Supplier().earned(2500, Account.RELIABILITY);
    assertThat(routine.whole().uncertainty()).isGreaterThan(0.89);
    assertThat(routine.whole().standing()).isEqualTo(Standing.PROMISING);
    assertThat(routine.accounts().get(Account.RELIABILITY).standing()).isEqualTo(Standing.PROVEN);
  }

  /** Four points under a prior weight of two leave a third unknown. */
  @ParameterizedTest
  @CsvSource({"4, PROMISING", "3.99, UNTESTED"})
  void anAccountIsWellKnownFromFourPointsOn(double points, Standing standing) {
    Supplier supplier = new Supplier().earned(points, Account.RELIABILITY);
    assertThat(supplier.whole().standing()).isEqualTo(standing);
  }

  @Test
  void favoursAloneMakeNobodyKnown() {
    Supplier kind = new Supplier().earned(400, Account.EXTRA_MILE);
    assertThat(kind.whole().standing()).isEqualTo(Standing.UNTESTED);
    assertThat(section(kind, Section.BENEVOLENCE).standing())
        .as("two fifths of this section are known")
        .isEqualTo(Standing.PROMISING);
  }

  /** One was splendid in their only disaster, the other hid theirs: not the same two words. */
  @Test
  void heroAndCulpritStandApart() {
    Supplier hero = new Supplier().earned(2, INCIDENT);
    Supplier culprit = new Supplier().lost(2, INCIDENT);
    assertThat(hero.whole().standing()).isEqualTo(Standing.PROMISING);
    assertThat(culprit.whole().standing()).isEqualTo(Standing.DOUBTFUL);
    Supplier again = new Supplier().lost(4, INCIDENT);
    assertThat(again.whole().standing()).as("twice").isEqualTo(Standing.IMPAIRED);
  }

  @Test
  void oftenTestedAndFoundGoodIsProven() {
    assertThat(reliable().whole().standing()).isEqualTo(Standing.PROVEN);
  }

  private static Supplier reliable() {
    return new Supplier().earned(20, INCIDENT).earned(200, Account.RELIABILITY);
  }

  /** Half of what they promise comes late; splendid otherwise. */
  @Test
  void whoFallsShortOnOneAccountIsNotProven() {
    Supplier latecomer = reliable().earned(10, Account.COMMITMENT).lost(6, Account.COMMITMENT);
    Trust promises = latecomer.accounts().get(Account.COMMITMENT);
    assertThat(promises.standing()).isEqualTo(Standing.MIXED);
    assertThat(promises.expected()).isBetween(0.5, 0.7);
    assertThat(latecomer.whole().standing()).isEqualTo(Standing.PROMISING);
    assertThat(section(latecomer, Section.INTEGRITY).standing()).isEqualTo(Standing.PROMISING);
    assertThat(section(latecomer, Section.ABILITY).standing()).isEqualTo(Standing.PROVEN);
    Supplier improved = latecomer.earned(10, Account.COMMITMENT);
    assertThat(improved.whole().standing()).as("three of four").isEqualTo(Standing.PROVEN);
  }

  /** Declining what nobody had a right to is no reason to be less than proven. */
  @Test
  void whoDeclinesFavoursMayBeProven() {
    Supplier strict = reliable().lost(8, Account.EXTRA_MILE);
    assertThat(strict.whole().standing()).isEqualTo(Standing.PROVEN);
  }

  /** Splendid, and it lied to us. */
  @Test
  void theOneAccountIsNotBoughtOffByTheOthers() {
    Supplier liar = reliable().lost(40, Account.CANDOUR);
    assertThat(liar.accounts().get(Account.CANDOUR).standing()).isEqualTo(Standing.IMPAIRED);
    assertThat(liar.whole().standing()).isEqualTo(Standing.MIXED);
    assertThat(section(liar, Section.INTEGRITY).standing()).isEqualTo(Standing.MIXED);
    assertThat(section(liar, Section.ABILITY).standing()).isEqualTo(Standing.PROVEN);
  }

  @Test
  void whoIsKnownOnlyForLyingIsNotUntested() {
    Supplier liar = new Supplier().lost(3, Account.CANDOUR);
    assertThat(liar.accounts().get(Account.CANDOUR).standing()).isEqualTo(Standing.IMPAIRED);
    assertThat(liar.whole().uncertainty()).isGreaterThan(0.9);
    assertThat(liar.whole().standing()).isEqualTo(Standing.DOUBTFUL);
  }

  @Test
  void accountsWithHalfTheWeightImpair() {
    Supplier failed = reliable().earned(400, Account.EXTRA_MILE);
    failed.lost(60, Account.CONTAINMENT, Account.REMEDY, Account.RESOLUTION, Account.NOTIFICATION);
    assertThat(failed.whole().standing()).as("with .41").isEqualTo(Standing.MIXED);
    failed.lost(60, Account.CANDOUR);
    assertThat(failed.whole().standing()).as("with .50").isEqualTo(Standing.IMPAIRED);
  }

  /** A hundred and twenty trifles handled well, and the one disaster left alone. */
  @Test
  void noNumberOfTriflesOutweighsTheOneDisaster() {
    Supplier disaster = new Supplier().lost(2, INCIDENT);
    Supplier both = new Supplier().earned(120, INCIDENT).lost(2, INCIDENT);
    assertThat(both.whole().standing()).isEqualTo(Standing.PROVEN);
    assertThat(both.whole(disaster).standing()).isEqualTo(Standing.MIXED);
  }

  /** What little is known besides does not make an untested supplier of one who failed. */
  @Test
  void whoFailedATrialIsNotUntested() {
    Supplier faded = new Supplier().earned(0.2, INCIDENT);
    Supplier disaster = new Supplier().lost(1, INCIDENT);
    assertThat(faded.whole().standing()).isEqualTo(Standing.UNTESTED);
    assertThat(faded.whole(disaster).standing()).isEqualTo(Standing.DOUBTFUL);
  }

  @Test
  void aTrialThatStoodChangesNothing() {
    Supplier disaster = new Supplier().earned(2, INCIDENT);
    assertThat(disaster.whole(disaster)).isEqualTo(disaster.whole());
    assertThat(reliable().whole(new Supplier())).isEqualTo(reliable().whole());
  }

  /** A trial fails when it is tested and there is more bad than good, by more than rounding. */
  @ParameterizedTest
  @CsvSource({
    "0.0, 0.500000, true,  a fifth is known",
    "0.0, 0.499999, false, a micro-point less",
    "0.5, 0.500000, false, as much good as bad",
    "0.5, 0.500001, true,  a micro-point more",
    "0.5, 0.400000, false, more good than bad",
  })
  void aTrialFails(double earned, double lost, boolean fails, String because) {
    Supplier trial = new Supplier().earned(earned, Account.values()).lost(lost, Account.values());
    assertThat(MODEL.isFailed(trial::good, trial::bad)).as(because).isEqualTo(fails);
  }

  @Test
  void aTrialIsItsAmountsAlone() {
    Supplier disaster = new Supplier().earned(0.5, INCIDENT).lost(1.5, INCIDENT);
    assertThat(MODEL.trial(disaster::good, disaster::bad)).isEqualTo(disaster.whole());
  }

  private static Trust section(Supplier supplier, Section section) {
    return MODEL.section(section, supplier.accounts()).orElseThrow();
  }
}
