package io.github.mettle.backtest;

/**
 * Something that changes a sheet, or settles an outcome, at one second. Of all events of a second,
 * each forecasts before any of them happens.
 */
abstract class Event {
  final int party;
  final int order;

  /**
   * Creates an event.
   *
   * @param party whose, by number
   * @param order among the events of a second
   */
  Event(int party, int order) {
    this.party = party;
    this.order = order;
  }

  /** Tells the walk which outcomes are settled by this. */
  abstract void settle(Replay walk, long now);

  /** Changes the running lines. */
  abstract void happen(Replay walk, long now);
}
