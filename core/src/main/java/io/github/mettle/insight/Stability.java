package io.github.mettle.insight;

import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Trial;
import io.github.mettle.trust.TrustModel;
import io.github.mettle.trust.WeightMoves;
import io.github.mettle.trust.WeightMoves.Outcomes;
import java.util.List;

/**
 * The share of cases in which neighbours keep their order when every weight moves by a fifth.
 *
 * <p>Exhaustive: every account that has weight counts a fifth more or a fifth less, in every
 * combination, 2,048 if all eleven have weight, and the standings are judged anew in each. The
 * difference of two expected values is linear in the weights, so an order by expected value that
 * survives every combination also survives every smaller move.
 */
final class Stability {
  private static final double MOVE = 0.2;

  private Stability() {}

  /**
   * {@return for each sheet but the last, the share of combinations that leave it before the next}
   */
  static double[] of(TrustModel model, List<BalanceSheet> ordered) {
    WeightMoves moves = WeightMoves.of(model, MOVE);
    double[] stabilities = new double[Math.max(0, ordered.size() - 1)];
    Outcomes before = outcomes(moves, ordered.get(0));
    for (int i = 0; i < stabilities.length; i++) {
      Outcomes next = outcomes(moves, ordered.get(i + 1));
      stabilities[i] = (double) survived(moves.size(), before, next) / moves.size();
      before = next;
    }
    return stabilities;
  }

  private static Outcomes outcomes(WeightMoves moves, BalanceSheet sheet) {
    boolean hasFailed = sheet.trials().values().stream().anyMatch(Trial::hasFailed);
    return moves.outcomes(sheet::trust, hasFailed);
  }

  private static int survived(int combinations, Outcomes before, Outcomes next) {
    int survived = 0;
    for (int c = 0; c < combinations; c++) {
      survived += isBefore(c, before, next) ? 1 : 0;
    }
    return survived;
  }

  private static boolean isBefore(int c, Outcomes one, Outcomes other) {
    int byStanding = Ranking.tier(one.standing(c)) - Ranking.tier(other.standing(c));
    if (byStanding != 0) {
      return byStanding < 0;
    }
    int byExpected = Double.compare(other.expected(c), one.expected(c));
    return byExpected < 0 || (byExpected == 0 && other.lower(c) <= one.lower(c));
  }
}
