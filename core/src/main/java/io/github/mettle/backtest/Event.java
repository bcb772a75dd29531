package io.github.mettle.backtest;

/**
 * Something that changes a sheet, or settles an outcome, at one second. Of all events of a second,
 * each foretells before any of them happens.
 */
abstract class Event implements Comparable<Event> {
  final int party;
  private final int order;
  private long at;

  /**
   * Creates an event.
   *
   * @param party whose, by number
   * @param order among the events of a second
   * @param at the second
   */
  Event(int party, int order, long at) {
    this.party = party;
    this.order = order;
    this.at = at;
  }

  final long at() {
    return at;
  }

  /** Moves it; only while it waits in no queue. */
  final void moveTo(long second) {
    at = second;
  }

  /** Tells the walk which outcomes are settled by this. */
  abstract void settle(Walk walk);

  /** Changes the running lines. */
  abstract void happen(Walk walk);

  @Override
  public final int compareTo(Event other) {
    return at == other.at ? Integer.compare(order, other.order) : Long.compare(at, other.at);
  }
}
