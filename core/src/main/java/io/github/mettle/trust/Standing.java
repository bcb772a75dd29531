package io.github.mettle.trust;

/**
 * Where a supplier stands on an account, in a section or overall: the first that holds.
 *
 * <p>A standing is a reading of belief, disbelief, uncertainty and the interval against what the
 * policy asks for (its targets) and takes for granted (its base rates). Good accounts do not buy
 * off a bad one: a section, and the trust overall, is not proven while one of its accounts is
 * impaired, and impaired when accounts with half its weight are.
 */
public enum Standing {
  /** Less than half an observation, and no account is well known: never called trusted. */
  UNTESTED("untested", "too little on record to tell"),
  /** Good enough even at the lower end of the interval. */
  PROVEN("proven", "tested and found good: even the cautious reading is what we ask for"),
  /** No better than even, or than what was taken for granted, at the upper end of the interval. */
  IMPAIRED(
      "impaired",
      "even the kindest reading is no better than even, or half the weight is impaired"),
  /** More bad than good. */
  DOUBTFUL(
      "doubtful",
      "more bad than good so far, or too little known beside what is impaired or failed"),
  /** The bad outweighs the unknown, or one account or trial stands against the good. */
  MIXED("mixed", "the bad outweighs the unknown, or something is impaired or failed"),
  /** No more bad than good, and not enough of it to be sure. */
  PROMISING("promising", "at least as much good as bad so far, and not enough to be sure");

  private final String title;
  private final String meaning;

  Standing(String title, String meaning) {
    this.title = title;
    this.meaning = meaning;
  }

  /** {@return the name as a reader sees it, such as "promising"} */
  public String title() {
    return title;
  }

  /** {@return the meaning in a clause, such as "too little on record to tell"} */
  public String meaning() {
    return meaning;
  }
}
