package io.github.mettle.sheet;

import io.github.mettle.amount.Points;

/**
 * How both sides of an account, or of all of them, came from one balance to another.
 *
 * @param assets what was earned
 * @param liabilities what was lost or is owed
 */
public record Change(Flow assets, Flow liabilities) {
  /** {@return nothing, and no change} */
  public static Change none() {
    return new Change(Flow.none(), Flow.none());
  }

  /**
   * {@return the sum of both}
   *
   * @param other the change of another account
   */
  public Change plus(Change other) {
    return new Change(assets.plus(other.assets), liabilities.plus(other.liabilities));
  }

  /** {@return the net at the beginning} */
  public Points opening() {
    return assets.opening().minus(liabilities.opening());
  }

  /** {@return the net at the end} */
  public Points closing() {
    return assets.closing().minus(liabilities.closing());
  }

  /** {@return how much of the change of the net is only time passing} */
  public Points decay() {
    return liabilities.faded().minus(assets.faded());
  }

  /** {@return how much of the change of the net is what stood and is gone} */
  public Points reversal() {
    return liabilities.reversed().minus(assets.reversed());
  }

  /** {@return how much of the change of the net is what is overdue, grown or settled} */
  public Points overdue() {
    return assets.outstanding().minus(liabilities.outstanding());
  }

  /** {@return how much of the change of the net comes from episodes that were ruled out} */
  public Points restatement() {
    return liabilities.restated().minus(assets.restated());
  }

  /** {@return how much of the change of the net is what was done, left undone or ruled} */
  public Points conduct() {
    return closing().minus(opening()).minus(decay());
  }
}
