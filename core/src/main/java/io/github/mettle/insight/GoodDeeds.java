package io.github.mettle.insight;

import io.github.mettle.reflection.NotByReflection;
import org.immutables.value.Value;

/** So many kept promises, straight answers and granted requests. */
@Value.Immutable
@NotByReflection
public abstract class GoodDeeds {
  GoodDeeds() {}

  static GoodDeeds of(int promises, int answers, int requests) {
    return ImmutableGoodDeeds.assemble()
        .promises(promises)
        .answers(answers)
        .requests(requests)
        .build();
  }

  /** {@return the number of promises kept when due} */
  public abstract int promises();

  /** {@return the number of questions answered straight and in time} */
  public abstract int answers();

  /** {@return the number of requests within the agreement granted in time} */
  public abstract int requests();

  /** {@return the number of deeds in all} */
  public final int count() {
    return promises() + answers() + requests();
  }

  /** {@return in words, such as "3 promises kept and 1 request granted"} */
  @Override
  public final String toString() {
    return Sentences.deeds(this);
  }
}
