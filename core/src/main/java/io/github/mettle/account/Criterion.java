package io.github.mettle.account;

import io.github.mettle.reflection.NotByReflection;
import java.util.Locale;
import java.util.Optional;

/**
 * What a posting was judged by. The first seven are what we expect in an incident; a policy sets a
 * window for each of them per severity. Their names follow the Eight Disciplines (8D) and ISO
 * 10002.
 */
@NotByReflection
public enum Criterion {
  /** Incident: they told us. */
  NOTIFY,
  /** Incident: they contained it (8D D3). */
  CONTAIN,
  /** Incident: they offered a way out for us. */
  REMEDY,
  /** Incident: they kept us informed until it was resolved. */
  UPDATE,
  /** Incident: they resolved it, and it stayed resolved. */
  RESOLVE,
  /** Incident: they explained the cause (8D D4). */
  EXPLAIN,
  /** Incident: they shared what will prevent it (8D D7). */
  PREVENT,
  /** Incident: it happened again. */
  RECUR,
  /** Incident: they resolved what was not, or not all, their fault. */
  BEYOND,
  /** Commitment: they kept it. */
  KEEP,
  /** Delivery: it arrived on time and in full. */
  DELIVER,
  /** Request or inquiry: they answered. */
  ANSWER,
  /** Request: what they answered. */
  REQUEST,
  /** Request: their "cannot" proved untrue. */
  REFUTE,
  /** Inquiry: how straight the answer was. */
  CANDOUR,
  /** A deed beyond what was expected. */
  GESTURE,
  /** A person's judgement of an account. */
  REVIEW,
  /** A balance brought forward. */
  OPENING;

  private final String key = name().toLowerCase(Locale.ROOT);

  /** {@return the name in JSON, such as "notify"} */
  public String key() {
    return key;
  }

  /** {@return whether a policy sets a window for this criterion, per severity of an incident} */
  public boolean hasWindow() {
    return ordinal() <= PREVENT.ordinal();
  }

  /** {@return whether this criterion judges a promise: a commitment or a delivery} */
  public boolean isPromise() {
    return this == KEEP || this == DELIVER;
  }

  /** {@return whether a policy sets the credit of this criterion for what is late} */
  public boolean canBeLate() {
    return hasWindow() || isPromise() || this == ANSWER || this == REQUEST || this == CANDOUR;
  }

  /**
   * {@return the criterion of that name in JSON, if there is one}
   *
   * @param key such as "notify"
   */
  public static Optional<Criterion> ofKey(String key) {
    for (Criterion criterion : values()) {
      if (criterion.key.equals(key)) {
        return Optional.of(criterion);
      }
    }
    return Optional.empty();
  }
}
