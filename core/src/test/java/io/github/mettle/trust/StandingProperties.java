package io.github.mettle.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.account.Account;
import io.github.mettle.policy.Policy;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

/** Laws of standings, over amounts of every size. */
class StandingProperties {
  private static final String SEED = "20240229";
  private static final TrustModel MODEL = TrustModel.of(Policy.standard());

  /** Micro-points earned and lost, by account. */
  record AccountAmounts(Map<Account, Long> assets, Map<Account, Long> liabilities) {
    ImmutableMap<Account, Trust> accounts() {
      return MODEL.accounts(assets::get, liabilities::get);
    }

    boolean isFailed() {
      return MODEL.isFailed(assets::get, liabilities::get);
    }
  }

  @Provide
  Arbitrary<AccountAmounts> amounts() {
    return side().flatMap(assets -> side().map(losses -> new AccountAmounts(assets, losses)));
  }

  private static Arbitrary<Map<Account, Long>> side() {
    Arbitrary<Double> powers = Arbitraries.doubles().between(3, 9);
    Arbitrary<Long> amount = powers.map(power -> (long) StrictMath.pow(10, power));
    Arbitrary<Long> any = Arbitraries.oneOf(Arbitraries.just(0L), amount);
    return any.list().ofSize(Account.values().length).map(StandingProperties::byAccount);
  }

  private static Map<Account, Long> byAccount(List<Long> amounts) {
    Map<Account, Long> map = new EnumMap<>(Account.class);
    for (Account account : Account.values()) {
      map.put(account, amounts.get(account.ordinal()));
    }
    return map;
  }

  /** Whatever else is on record, and however much of it. */
  @Property(seed = SEED, tries = 500)
  void noNumberOfTriflesOutweighsTheOneDisaster(@ForAll("amounts") AccountAmounts record) {
    assertThat(MODEL.whole(record.accounts(), true).standing())
        .isIn(Standing.MIXED, Standing.DOUBTFUL, Standing.IMPAIRED);
  }

  @Property(seed = SEED, tries = 500)
  void noAccountIsBoughtOffByTheOthers(@ForAll("amounts") AccountAmounts record) {
    record.assets().put(Account.CANDOUR, 0L);
    record.liabilities().put(Account.CANDOUR, 5_000_000L);
    assertThat(record.accounts().get(Account.CANDOUR).standing()).isEqualTo(Standing.IMPAIRED);
    assertThat(MODEL.whole(record.accounts()).standing())
        .isIn(Standing.MIXED, Standing.DOUBTFUL, Standing.IMPAIRED);
  }

  @Property(seed = SEED, tries = 500)
  void goodwillThatNobodyOwedIsNeverImpaired(@ForAll("amounts") AccountAmounts record) {
    record.assets().put(Account.EXTRA_MILE, 0L);
    assertThat(record.accounts().get(Account.EXTRA_MILE).standing())
        .isNotEqualTo(Standing.IMPAIRED);
  }

  @Property(seed = SEED, tries = 500)
  void aFailedTrialChangesNothingButTheStanding(@ForAll("amounts") AccountAmounts record) {
    Trust stood = MODEL.whole(record.accounts(), false);
    Trust failed = MODEL.whole(record.accounts(), true);
    assertThat(
            Trust.of(
                failed.belief(),
                failed.disbelief(),
                failed.uncertainty(),
                failed.expected(),
                failed.lower(),
                failed.upper(),
                stood.standing()))
        .isEqualTo(stood);
  }

  /** Whether a trial failed is told by its trust, though no interval is worked out for it. */
  @Property(seed = SEED, tries = 500)
  void aTrialFailsWhereItIsTestedAndMoreBadThanGood(@ForAll("amounts") AccountAmounts trial) {
    Trust whole = MODEL.trial(trial.assets()::get, trial.liabilities()::get);
    assertThat(trial.isFailed())
        .isEqualTo(whole.uncertainty() <= 0.8 && whole.disbelief() > whole.belief());
  }

  /** A share of the tolerance, to either side of a tie, decides nothing. */
  @Property(seed = SEED, tries = 500)
  void aTieIsATieToWithinTheTolerance(
      @ForAll @Scale(6) @DoubleRange(min = 0.05, max = 0.7) double level,
      @ForAll @Scale(6) @DoubleRange(min = -0.9, max = 0.9) double share) {
    double by = share * 1e-9;
    Opinion unknown = new Opinion(0.2 - by, 0, 0.8 + by, 0.5, 0.1, 0.9);
    assertThat(unknown.ofAccount(Account.REMEDY, 0.5, 0.5)).isEqualTo(Standing.PROMISING);
    Opinion proven = new Opinion(0.7, 0.1, 0.2, 0.75, level + by, 0.9);
    assertThat(proven.ofAccount(Account.REMEDY, 0.5, level)).isEqualTo(Standing.PROVEN);
    Opinion even = new Opinion(0.25, 0.25 + by, 0.5, 0.5, 0.01, 0.9);
    assertThat(even.ofAccount(Account.REMEDY, 0.5, 0.5)).isEqualTo(Standing.PROMISING);
    Opinion mixed = new Opinion(0.4, 0.3, 0.3 + by, 0.5, 0.01, 0.9);
    assertThat(mixed.ofAccount(Account.REMEDY, 0.5, 0.5)).isEqualTo(Standing.MIXED);
    double upper = Math.min(0.5, level) + by;
    Opinion impaired = new Opinion(0.1, 0.7, 0.2, 0.02, 0.01, upper);
    assertThat(impaired.ofAccount(Account.REMEDY, level, 0.5)).isEqualTo(Standing.IMPAIRED);
  }
}
