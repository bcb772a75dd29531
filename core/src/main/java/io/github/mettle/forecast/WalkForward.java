package io.github.mettle.forecast;

/** The log losses of choices by the past on later outcomes. */
final class WalkForward {
  private static final double SURE = 2;

  private int count;
  private double given;
  private double chosen;
  private double mixture;
  private double squares;

  void add(double lossAsGiven, double lossAsChosen, double lossOfMixture) {
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
