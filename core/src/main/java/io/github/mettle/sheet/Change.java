package io.github.mettle.sheet;

import io.github.mettle.amount.Points;
import io.github.mettle.reflection.NotByReflection;

/**
 * How both sides of an account, or of all of them, came from one balance to another.
 *
 * @param assets what was earned
 * @param liabilities what was lost or is owed
 */
@NotByReflection
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

  /** {@return the part of the change of the net that is only time passing} */
  public Points decay() {
    return liabilities.faded().minus(assets.faded());
  }

  /** {@return the change of the net by postings that stood at the beginning and are gone} */
  public Points reversal() {
    return liabilities.reversed().minus(assets.reversed());
  }

  /** {@return the change of the net by overdue losses that grew or were settled} */
  public Points overdue() {
    return assets.outstanding().minus(liabilities.outstanding());
  }

  /** {@return the part of the change of the net that comes from episodes ruled out} */
  public Points restatement() {
    return liabilities.restated().minus(assets.restated());
  }

  /** {@return the change of the net by deeds, omissions and rulings: all but time passing} */
  public Points conduct() {
    return closing().minus(opening()).minus(decay());
  }
}
