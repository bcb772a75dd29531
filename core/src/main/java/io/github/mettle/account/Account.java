package io.github.mettle.account;

/**
 * The chart of accounts: eleven kinds of conduct, each with an asset side (what a supplier earned)
 * and a liability side (what they lost or owe).
 *
 * <p>Each account is evidence about the next event of its kind, except {@link #EXTRA_MILE}, which
 * is goodwill: deeds that nobody expected, on a scale that saturates.
 */
public enum Account {
  /** Did they keep the problem from reaching our operations? */
  CONTAINMENT(Section.ABILITY, "Containment"),
  /** Did they give us a way out until it was solved? */
  REMEDY(Section.ABILITY, "Remedy"),
  /** Did they solve it, and did it stay solved? */
  RESOLUTION(Section.ABILITY, "Resolution"),
  /** Does routine work arrive on time and in full? */
  RELIABILITY(Section.ABILITY, "Reliability"),
  /** Did they tell us, before we noticed? */
  NOTIFICATION(Section.INTEGRITY, "Notification"),
  /** Did they tell us what will stop it coming back, and did it not come back? */
  PREVENTION(Section.INTEGRITY, "Prevention"),
  /** Do they keep their promises? */
  COMMITMENT(Section.INTEGRITY, "Commitment"),
  /** Do they explain, answer straight, and say "can't" only when they cannot? */
  CANDOUR(Section.INTEGRITY, "Candour"),
  /** Do they answer, and keep us informed while something is wrong? */
  RESPONSIVENESS(Section.BENEVOLENCE, "Responsiveness"),
  /** Do they do what we may ask for under the agreement? */
  WILLINGNESS(Section.BENEVOLENCE, "Willingness"),
  /** What did they do after they did what was expected? */
  EXTRA_MILE(Section.BENEVOLENCE, "Extra mile");

  private final Section section;
  private final String title;

  Account(Section section, String title) {
    this.section = section;
    this.title = title;
  }

  /** {@return the section this account belongs to} */
  public Section section() {
    return section;
  }

  /** {@return the name as a reader sees it, such as "Extra mile"} */
  public String title() {
    return title;
  }
}
