package io.github.mettle.sheet;

import io.github.mettle.record.Severity;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.trust.Trust;
import org.immutables.value.Value;

/**
 * What they do when it is serious: the incidents of their making, with an impact on us, of at least
 * a severity, and the overall trust that these alone give.
 *
 * <p>No number of trifles outweighs a trial that failed: see {@link Trust#standing()}.
 */
@Value.Immutable
@NotByReflection
public abstract class Trial {
  Trial() {}

  /**
   * {@return a trial}
   *
   * @param severity MAJOR for major and critical incidents, CRITICAL for critical ones
   * @param incidentCount the number of incidents, at least 1
   * @param trust the overall trust that they alone give
   */
  public static Trial of(Severity severity, int incidentCount, Trust trust) {
    return ImmutableTrial.assemble()
        .severity(severity)
        .incidentCount(incidentCount)
        .trust(trust)
        .build();
  }

  /** {@return the least severity: MAJOR for major and critical incidents, CRITICAL for critical} */
  public abstract Severity severity();

  /** {@return the number of incidents} */
  public abstract int incidentCount();

  /** {@return the overall trust that these incidents alone give} */
  public abstract Trust trust();

  /**
   * {@return whether it failed: these incidents tell enough, and more bad than good; no number of
   * trifles outweighs that}
   */
  public final boolean hasFailed() {
    return trust().isKnownForBad();
  }

  /** {@return one readable line} */
  @Override
  public final String toString() {
    return severity() + ", incidents " + incidentCount() + ": " + trust();
  }
}
