package io.github.mettle.record;

import java.time.temporal.TemporalAccessor;

/**
 * Takes the steps of an incident, one after another in any order.
 *
 * @param <T> the type of the taker
 */
public interface StepTaker<T> {
  /**
   * Adds a step.
   *
   * @param action what was done
   * @param at a date or an instant with a zone
   * @return the taker with the step
   */
  T step(Action action, String at);

  /**
   * Adds a step.
   *
   * @param action what was done
   * @param at a date or an instant
   * @return the taker with the step
   */
  T step(Action action, TemporalAccessor at);

  /**
   * Adds a step: they told us.
   *
   * @param at a date or an instant with a zone
   * @return the taker with the step
   */
  default T notified(String at) {
    return step(Action.NOTIFIED, at);
  }

  /**
   * Adds a step: they told us.
   *
   * @param at a date or an instant
   * @return the taker with the step
   */
  default T notified(TemporalAccessor at) {
    return step(Action.NOTIFIED, at);
  }

  /**
   * Adds a step: they told us how it stands.
   *
   * @param at a date or an instant with a zone
   * @return the taker with the step
   */
  default T updated(String at) {
    return step(Action.UPDATED, at);
  }

  /**
   * Adds a step: they told us how it stands.
   *
   * @param at a date or an instant
   * @return the taker with the step
   */
  default T updated(TemporalAccessor at) {
    return step(Action.UPDATED, at);
  }

  /**
   * Adds a step: they kept it from spreading.
   *
   * @param at a date or an instant with a zone
   * @return the taker with the step
   */
  default T contained(String at) {
    return step(Action.CONTAINED, at);
  }

  /**
   * Adds a step: they kept it from spreading.
   *
   * @param at a date or an instant
   * @return the taker with the step
   */
  default T contained(TemporalAccessor at) {
    return step(Action.CONTAINED, at);
  }

  /**
   * Adds a step: they offered us a way out.
   *
   * @param at a date or an instant with a zone
   * @return the taker with the step
   */
  default T remedyOffered(String at) {
    return step(Action.REMEDY_OFFERED, at);
  }

  /**
   * Adds a step: they offered us a way out.
   *
   * @param at a date or an instant
   * @return the taker with the step
   */
  default T remedyOffered(TemporalAccessor at) {
    return step(Action.REMEDY_OFFERED, at);
  }

  /**
   * Adds a step: they solved it.
   *
   * @param at a date or an instant with a zone
   * @return the taker with the step
   */
  default T resolved(String at) {
    return step(Action.RESOLVED, at);
  }

  /**
   * Adds a step: they solved it.
   *
   * @param at a date or an instant
   * @return the taker with the step
   */
  default T resolved(TemporalAccessor at) {
    return step(Action.RESOLVED, at);
  }

  /**
   * Adds a step: what was resolved came back.
   *
   * @param at a date or an instant with a zone
   * @return the taker with the step
   */
  default T reopened(String at) {
    return step(Action.REOPENED, at);
  }

  /**
   * Adds a step: what was resolved came back.
   *
   * @param at a date or an instant
   * @return the taker with the step
   */
  default T reopened(TemporalAccessor at) {
    return step(Action.REOPENED, at);
  }

  /**
   * Adds a step: they explained why it happened.
   *
   * @param at a date or an instant with a zone
   * @return the taker with the step
   */
  default T causeExplained(String at) {
    return step(Action.CAUSE_EXPLAINED, at);
  }

  /**
   * Adds a step: they explained why it happened.
   *
   * @param at a date or an instant
   * @return the taker with the step
   */
  default T causeExplained(TemporalAccessor at) {
    return step(Action.CAUSE_EXPLAINED, at);
  }

  /**
   * Adds a step: they told us what will stop it coming back.
   *
   * @param at a date or an instant with a zone
   * @return the taker with the step
   */
  default T preventionShared(String at) {
    return step(Action.PREVENTION_SHARED, at);
  }

  /**
   * Adds a step: they told us what will stop it coming back.
   *
   * @param at a date or an instant
   * @return the taker with the step
   */
  default T preventionShared(TemporalAccessor at) {
    return step(Action.PREVENTION_SHARED, at);
  }
}
