package io.github.mettle.insight;

import io.github.mettle.reflection.NotByReflection;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that must come to pass before a hold ends. */
@Value.Immutable
@NotByReflection
public abstract class HoldEnding {
  HoldEnding() {}

  static HoldEnding of(String ruleId, String sentence, Optional<Instant> earliest) {
    return ImmutableHoldEnding.assemble()
        .ruleId(ruleId)
        .sentence(sentence)
        .earliest(earliest)
        .build();
  }

  /** {@return the id of the rule that holds; the first of several that end the same way} */
  public abstract String ruleId();

  /** {@return a clause, such as "less than 14 points are outstanding"} */
  public abstract String sentence();

  /**
   * {@return the instant from which time alone ends it, or from which it can end, if there is one}
   */
  public abstract Optional<Instant> earliest();

  /** {@return the clause} */
  @Override
  public final String toString() {
    return sentence();
  }
}
