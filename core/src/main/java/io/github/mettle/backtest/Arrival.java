package io.github.mettle.backtest;

import org.jspecify.annotations.Nullable;

/** A posting that comes to be once and stays: of an episode in which all was done in time. */
final class Arrival extends Event {
  private final Reading.Posted posted;
  private final @Nullable Outcome outcome;

  Arrival(int party, int order, Reading.Posted posted, @Nullable Outcome outcome) {
    super(party, order, posted.until);
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
    walk.book(party, Booking.of(posted, at()), at(), 1);
  }

  /** When the day comes on which it fell due, and it begins to fade. */
  static final class Ripening extends Event {
    private final Reading.Posted posted;

    Ripening(int party, int order, Reading.Posted posted) {
      super(party, order, posted.day * RunningLine.DAY);
      this.posted = posted;
    }

    @Override
    void settle(Walk walk) {}

    @Override
    void happen(Walk walk) {
      walk.book(party, new Booking.Young(posted), at(), -1);
      walk.book(party, new Booking.Fading(posted), at(), 1);
    }
  }
}
