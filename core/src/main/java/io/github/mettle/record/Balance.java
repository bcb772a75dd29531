package io.github.mettle.record;

import io.github.mettle.amount.Decimals;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.Problems;

/**
 * What is brought forward on one account.
 *
 * @param assets in points, in [0, 1e9]
 * @param liabilities in points, in [0, 1e9]
 */
@NotByReflection
public record Balance(double assets, double liabilities) {
  private static final double MOST = 1e9;

  /** Normalises −0.0. */
  public Balance {
    assets += 0.0;
    liabilities += 0.0;
  }

  void check(Problems problems, String attribute) {
    require(problems, attribute + ".assets", assets);
    require(problems, attribute + ".liabilities", liabilities);
  }

  private static void require(Problems problems, String attribute, double points) {
    problems.require(points >= 0 && points <= MOST, attribute, "must be in [0, 1e9]", points);
  }

  /** {@return the two sides, such as "+3.5 −0.25"} */
  @Override
  public String toString() {
    return "+" + Decimals.shortest(assets) + " −" + Decimals.shortest(liabilities);
  }
}
