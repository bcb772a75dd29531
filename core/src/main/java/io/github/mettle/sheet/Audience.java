package io.github.mettle.sheet;

/** The reader of a sentence. <i>We</i> is the buyer in both voices. */
public enum Audience {
  /** The buyer, to whom the supplier is <i>they</i>. */
  BUYER("they", "them", "their"),
  /** The supplier, who is <i>you</i>. */
  SUPPLIER("you", "you", "your");

  private final String subject;
  private final String object;
  private final String possessive;

  Audience(String subject, String object, String possessive) {
    this.subject = subject;
    this.object = object;
    this.possessive = possessive;
  }

  /** {@return the supplier as a subject: "they" or "you"} */
  public String they() {
    return subject;
  }

  /** {@return the supplier as an object: "them" or "you"} */
  public String them() {
    return object;
  }

  /**
   * {@return a question about the supplier as it is asked of this reader, such as "can you?"}
   *
   * @param question about them, such as "can they?"
   */
  public String asked(String question) {
    return question.replace(BUYER.subject, subject);
  }

  /** {@return the possessive of the supplier: "their" or "your"} */
  public String their() {
    return possessive;
  }
}
