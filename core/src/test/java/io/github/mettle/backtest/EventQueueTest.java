package io.github.mettle.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventQueueTest {
  private final EventQueue queue = new EventQueue(1);
  private final List<String> happened = new ArrayList<>();

  private void add(long second, int phase, String name) {
    queue.add(second, phase, now -> happened.add(name + " at " + now));
  }

  @Test
  void ordersBySecondThenByPhaseThenAsAdded() {
    add(50, 1, "c");
    add(-7, 0, "a");
    add(50, 0, "b");
    add(50, 1, "d");
    queue.run();
    assertThat(happened).containsExactly("a at -7", "b at 50", "c at 50", "d at 50");
  }

  @Test
  void takesEverySecondOfTenThousandYears() {
    add(253_402_300_799L, 3, "last");
    add(-62_167_219_200L, 0, "first");
    queue.run();
    assertThat(happened).containsExactly("first at -62167219200", "last at 253402300799");
  }

  @Test
  void mayBeEmpty() {
    queue.run();
    assertThat(happened).isEmpty();
  }

  @Test
  void doesNotOrderWronglyWhatIsTooFarApart() {
    add(0, 0, "near");
    add(1L << 60, 0, "far");
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(queue::run);
  }
}
