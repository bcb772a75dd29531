package io.github.mettle.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.account.Account;
import io.github.mettle.policy.Policy;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The trust overall under moved weights, against deriving it anew for each of them. */
class WeightMovesTest {
  private static final TrustModel MODEL = TrustModel.of(Policy.standard());

  @Test
  void everyCombinationIsWhatDerivingItAnewGives() {
    WeightMoves moves = WeightMoves.of(MODEL, 0.2);
    assertThat(moves.size()).isEqualTo(2_048);
    SplittableRandom random = new SplittableRandom(5);
    Set<Standing> seen = EnumSet.noneOf(Standing.class);
    for (int supplier = 0; supplier < 40; supplier++) {
      Map<Account, Trust> accounts = supplier % 3 == 0 ? uneven(random) : accounts(random);
      boolean hasFailed = supplier % 4 == 0;
      WeightMoves.Outcomes outcomes = moves.outcomes(accounts::get, hasFailed);
      for (int c = supplier; c < moves.size(); c += 97) {
        Trust whole = moved(c).whole(accounts, hasFailed);
        assertThat(outcomes.standing(c)).isEqualTo(whole.standing());
        assertThat(outcomes.expected(c)).isCloseTo(whole.expected(), within(1e-14));
        assertThat(outcomes.lower(c)).isCloseTo(whole.lower(), within(1e-14));
        seen.add(whole.standing());
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(Standing.values());
  }

  private static TrustModel moved(int combination) {
    return MODEL.reweighted(
        account -> (combination >> account.ordinal() & 1) == 0 ? 1 - 0.2 : 1 + 0.2);
  }

  private static Map<Account, Trust> accounts(SplittableRandom random) {
    long most = (long) (1e5 * StrictMath.pow(1000, random.nextDouble()));
    double skill = random.nextDouble();
    return MODEL.accounts(
        account -> (long) (most * skill * random.nextDouble()),
        account -> (long) (most * (1 - skill) * random.nextDouble()));
  }

  /** Some accounts known well and others not at all, some of them impaired or short. */
  private static Map<Account, Trust> uneven(SplittableRandom random) {
    double[] skills = random.doubles(Account.values().length).toArray();
    long[] most =
        random
            .doubles(skills.length)
            .mapToLong(r -> (long) (1e4 * StrictMath.pow(10_000, r)))
            .toArray();
    return MODEL.accounts(
        account -> (long) (most[account.ordinal()] * skills[account.ordinal()]),
        account -> (long) (most[account.ordinal()] * (1 - skills[account.ordinal()])));
  }

  @Test
  void whereNothingMovesEverythingIsAsItIs() {
    Map<Account, Trust> accounts = accounts(new SplittableRandom(7));
    WeightMoves moves = WeightMoves.of(MODEL, 0);
    WeightMoves.Outcomes outcomes = moves.outcomes(accounts::get, false);
    double expected = MODEL.whole(accounts, false).expected();
    for (int c = 0; c < moves.size(); c++) {
      assertThat(outcomes.expected(c)).isCloseTo(expected, within(1e-14));
    }
  }

  /** Accounts without weight cannot move: here only two are left. */
  @Test
  void onlyAccountsWithWeightMove() {
    TrustModel two = MODEL.reweighted(a -> a == Account.REMEDY || a == Account.CANDOUR ? 1 : 0);
    WeightMoves moves = WeightMoves.of(two, 0.5);
    assertThat(moves.size()).isEqualTo(4);
    WeightMoves.Outcomes outcomes =
        moves.outcomes(
            account -> two.account(account, account == Account.CANDOUR ? 8_000_000 : 0, 0), false);
    assertThat(outcomes.expected(0))
        .as("both less, or both more")
        .isCloseTo(outcomes.expected(3), within(1e-15));
    assertThat(outcomes.expected(1)).as("remedy more").isLessThan(outcomes.expected(2));
  }

  @Test
  void oneAccountAloneMoves() {
    TrustModel one = MODEL.reweighted(account -> account == Account.CANDOUR ? 1 : 0);
    WeightMoves.Outcomes outcomes =
        WeightMoves.of(one, 0.2).outcomes(account -> one.account(account, 1_000_000, 0), false);
    assertThat(outcomes.expected(0)).isCloseTo(2 / 3.0, within(1e-15));
    assertThat(outcomes.expected(1)).isCloseTo(2 / 3.0, within(1e-15));
  }

  @Test
  void refusals() {
    for (String move : List.of("-0.1", "1", "NaN")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> WeightMoves.of(MODEL, Double.parseDouble(move)))
          .withMessage("move must be in [0, 1): " + move);
    }
  }
}
