package io.github.mettle.insight;

import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.text.Text;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A grave incident of the supplier's making, and what became of it.
 *
 * <p>It is failed if something was missed, at least as much as was met, and it had an impact or we
 * noticed it first; it is stood if it is resolved and more was met than missed.
 */
@Value.Immutable
@NotByReflection
public abstract class TriedIncident {
  TriedIncident() {}

  /** {@return the incident} */
  public abstract Incident incident();

  /** {@return the number of its expectations that were met} */
  public abstract int met();

  /** {@return the number of its expectations that were missed; what was waived counts nowhere} */
  public abstract int missed();

  /** {@return whether we noticed it before they told us} */
  public abstract boolean isNoticedFirst();

  /** {@return whether it is resolved, and was not reopened since} */
  public abstract boolean isResolved();

  /** {@return what became of it; empty if it was neither failed nor stood} */
  public final Optional<TrialOutcome> outcome() {
    boolean hurt = incident().impact() != Impact.NONE || isNoticedFirst();
    if (missed() > 0 && missed() >= met() && hurt) {
      return Optional.of(TrialOutcome.FAILED);
    }
    return isResolved() && met() > missed() ? Optional.of(TrialOutcome.STOOD) : Optional.empty();
  }

  /** {@return one readable line, such as "NCR-7, met 2, missed 4: FAILED"} */
  @Override
  public final String toString() {
    return Text.oneLine(incident().id())
        + ", met "
        + met()
        + ", missed "
        + missed()
        + ": "
        + outcome().map(TrialOutcome::name).orElse("neither");
  }
}
