package io.github.mettle.record;

import java.util.Locale;
import java.util.Optional;

/** The kinds of episode. */
public enum Kind {
  /** Something went wrong: {@link Incident}. */
  INCIDENT,
  /** A promise: {@link Commitment}. */
  COMMITMENT,
  /** Routine work: {@link Delivery}. */
  DELIVERY,
  /** We asked for something: {@link Request}. */
  REQUEST,
  /** We asked a question: {@link Inquiry}. */
  INQUIRY,
  /** A deed beyond what was expected: {@link Gesture}. */
  GESTURE,
  /** A person's judgement: {@link Review}. */
  REVIEW,
  /** Balances brought forward: {@link OpeningBalance}. */
  OPENING;

  private final String key = name().toLowerCase(Locale.ROOT);

  /** {@return the name in JSON, such as "incident"} */
  public String key() {
    return key;
  }

  /**
   * {@return the kind of that name in JSON, if there is one}
   *
   * @param key such as "incident"
   */
  public static Optional<Kind> ofKey(String key) {
    for (Kind kind : values()) {
      if (kind.key.equals(key)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
