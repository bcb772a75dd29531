package io.github.mettle.account;

/**
 * The three questions that trust answers, after Mayer, Davis &amp; Schoorman (1995), "An
 * Integrative Model of Organizational Trust", doi:10.5465/amr.1995.9508080335. Each {@link Account}
 * belongs to one.
 */
public enum Section {
  /** Can they? */
  ABILITY("Ability", "can they?"),
  /** Are they straight with us? */
  INTEGRITY("Integrity", "are they straight with us?"),
  /** Do they care? */
  BENEVOLENCE("Benevolence", "do they care?");

  private final String title;
  private final String question;

  Section(String title, String question) {
    this.title = title;
    this.question = question;
  }

  /** {@return the name as a reader sees it, such as "Ability"} */
  public String title() {
    return title;
  }

  /** {@return the question this section answers, such as "can they?"} */
  public String question() {
    return question;
  }
}
