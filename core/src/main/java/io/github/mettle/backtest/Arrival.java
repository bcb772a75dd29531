package io.github.mettle.backtest;

import org.jspecify.annotations.Nullable;

/** A posting that comes to be once and stays: of an episode in which all was done in time. */
final class Arrival extends Event {
  private final Reading.Posted posted;
  private final @Nullable Outcome outcome;

  Arrival(int party, int order, long at, Reading.Posted posted, @Nullable Outcome outcome) {
    super(party, order, at);
    this.posted = posted;
    this.outcome = outcome;
  }

  @Override
  void settle(Walk walk) {
    if (outcome != null) {
      walk.settle(party, outcome);
    }
  }

  @Override
  void happen(Walk walk) {
    walk.book(party, posted, at());
  }
}
