package io.github.mettle.forecast;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.backtest.Outcome;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** The log losses of choices by the past on later outcomes, of all and by criterion. */
final class WalkForward {
  private static final double SURE = 2;

  private final Map<Key, WalkForward> byCriterion = new TreeMap<>();

  private int count;
  private double given;
  private double chosen;
  private double mixture;
  private double squares;

  /** A criterion of an account. */
  record Key(Account account, Criterion criterion) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::account).thenComparing(Key::criterion);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  void add(Outcome outcome, double lossAsGiven, double lossAsChosen, double lossOfMixture) {
    add(lossAsGiven, lossAsChosen, lossOfMixture);
    byCriterion
        .computeIfAbsent(
            new Key(outcome.account(), outcome.criterion()), unused -> new WalkForward())
        .add(lossAsGiven, lossAsChosen, lossOfMixture);
  }

  /** {@return the losses of each criterion, in the order of accounts} */
  Map<Key, WalkForward> byCriterion() {
    return byCriterion;
  }

  private void add(double lossAsGiven, double lossAsChosen, double lossOfMixture) {
    count++;
    given += lossAsGiven;
    chosen += lossAsChosen;
    mixture += lossOfMixture;
    squares += (lossAsGiven - lossAsChosen) * (lossAsGiven - lossAsChosen);
  }

  int count() {
    return count;
  }

  double given() {
    return given / count;
  }

  double chosen() {
    return chosen / count;
  }

  double mixture() {
    return mixture / count;
  }

  double gain() {
    return given() - chosen();
  }

  /** {@return the standard error of the gain, as if outcomes were independent} */
  double standardError() {
    return Math.sqrt((squares / count - gain() * gain()) / (count - 1));
  }

  boolean isBetter() {
    return count > 1 && gain() > SURE * standardError();
  }
}
