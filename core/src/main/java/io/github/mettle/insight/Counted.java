package io.github.mettle.insight;

import com.google.common.base.Ascii;
import io.github.mettle.reflection.NotByReflection;

/** A kind of observed facts that a rule of a gate counts. */
@NotByReflection
public enum Counted {
  /** Incidents of the supplier's making. */
  INCIDENTS,
  /** Those of the incidents that repeat another. */
  REPEATS,
  /** Those of the incidents that were failed. */
  FAILED,
  /** Answers that misled or were refuted. */
  UNTRUTHS;

  /** {@return the name in JSON, such as "incidents"} */
  public String key() {
    return Ascii.toLowerCase(name());
  }
}
