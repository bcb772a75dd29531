package io.github.mettle.forecast;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Decimals;
import io.github.mettle.reflection.NotByReflection;

/**
 * The log losses of forecasts of one criterion of an account, walking forward: of the parameters
 * that the past would have chosen, of the given policy, and of the mixture of {@link Forecasts},
 * which is the yardstick.
 *
 * @param account the account
 * @param criterion the criterion
 * @param outcomes the number of outcomes forecast
 * @param asChosen the mean log loss of the choices by the past
 * @param asGiven the mean log loss of the given policy
 * @param ofMixture the mean log loss of the mixture
 */
@NotByReflection
public record CriterionLoss(
    Account account,
    Criterion criterion,
    int outcomes,
    double asChosen,
    double asGiven,
    double ofMixture) {
  /** {@return one readable line} */
  @Override
  public String toString() {
    return account
        + ", "
        + criterion.key()
        + ": log loss "
        + Decimals.fixed(asChosen, 4)
        + ", as given "
        + Decimals.fixed(asGiven, 4)
        + ", of the mixture "
        + Decimals.fixed(ofMixture, 4)
        + " ("
        + outcomes
        + " outcomes)";
  }
}
