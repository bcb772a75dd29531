package io.github.mettle.record;

import io.github.mettle.reflection.NotByReflection;
import java.util.Locale;
import java.util.Optional;

/** The kinds of episode. */
@NotByReflection
public enum Kind {
  /** Something went wrong: {@link Incident}. */
  INCIDENT(true),
  /** A promise: {@link Commitment}. */
  COMMITMENT(true),
  /** Routine work: {@link Delivery}. */
  DELIVERY(true),
  /** We asked for something: {@link Request}. */
  REQUEST(true),
  /** We asked a question: {@link Inquiry}. */
  INQUIRY(true),
  /** A deed beyond what was expected: {@link Gesture}. */
  GESTURE(false),
  /** A person's judgement: {@link Review}. */
  REVIEW(false),
  /** Balances brought forward: {@link OpeningBalance}. */
  OPENING(false);

  private final String key = name().toLowerCase(Locale.ROOT);
  private final boolean pausable;

  Kind(boolean pausable) {
    this.pausable = pausable;
  }

  /** {@return whether something is expected in it, so that time can pause} */
  public boolean isPausable() {
    return pausable;
  }

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
