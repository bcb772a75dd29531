package io.github.mettle.backtest;

import java.util.Arrays;

/** Events in the order of their seconds; of one second by phase, and then as they were added. */
final class EventQueue {
  private static final int PHASES = 4;

  private Event[] events;
  private long[] times;
  private int size;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  /** Something that happens at one second. */
  @FunctionalInterface
  interface Event {
    void happen(long now);
  }

  /**
   * Creates one.
   *
   * @param likely the number of events to be ready for; there may be more
   */
  EventQueue(int likely) {
    events = new Event[Math.max(likely, 1)];
    times = new long[events.length];
  }

  /**
   * Adds an event.
   *
   * @param phase within its second, from 0 to 3
   */
  void add(long second, int phase, Event event) {
    if (size == events.length) {
      events = Arrays.copyOf(events, 2 * size);
      times = Arrays.copyOf(times, 2 * size);
    }
    events[size] = event;
    times[size] = second * PHASES + phase;
    first = Math.min(first, times[size]);
    last = Math.max(last, times[size++]);
  }

  /**
   * Lets everything happen. Plain numbers are sorted, which takes a fraction of the time that
   * objects and a comparison take.
   *
   * @throws ArithmeticException if they are too many, and too far apart, for that
   */
  void run() {
    if (size == 0) {
      return;
    }
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(size);
    Math.multiplyExact(Math.subtractExact(last, first) + 1, 1L << bits);
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      order[i] = ((times[i] - first) << bits) + i;
    }
    Arrays.sort(order);
    for (long place : order) {
      long second = Math.floorDiv(first + (place >> bits), (long) PHASES);
      events[(int) (place & ((1L << bits) - 1))].happen(second);
    }
  }
}
