package io.github.mettle.laws;

import static io.github.mettle.kit.MettleAssertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Moments;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Law 9: more credit never lowers, more debit never raises. */
@Domain(Cases.class)
@Domain(DomainContext.Global.class)
class MonotonyProperties {
  /** From a micro-point to far more than any record holds. */
  @Provide
  Arbitrary<Double> points() {
    return Arbitraries.integers()
        .between(-6, 6)
        .flatMap(e -> Arbitraries.doubles().between(1, 9.99).map(x -> x * StrictMath.pow(10, e)));
  }

  @Law
  void moreCreditNeverLowers(
      @ForAll TrackRecord record,
      @ForAll Policy policy,
      @ForAll Account account,
      @ForAll("points") double points) {
    assertThat(weigh(record.with(carrying(account, points, 0)), policy))
        .isNowhereBelow(weigh(record, policy));
  }

  @Law
  void moreDebitNeverRaises(
      @ForAll TrackRecord record,
      @ForAll Policy policy,
      @ForAll Account account,
      @ForAll("points") double points) {
    assertThat(weigh(record, policy))
        .isNowhereBelow(weigh(record.with(carrying(account, 0, points)), policy));
  }

  private static BalanceSheet weigh(TrackRecord record, Policy policy) {
    return Scorecard.of(policy).weigh(record, Moments.NOON);
  }

  private static OpeningBalance carrying(Account account, double assets, double liabilities) {
    return OpeningBalance.builder()
        .id("more")
        .at(Moments.NOON)
        .balance(account, assets, liabilities)
        .build();
  }
}
