package io.github.mettle.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mettle.account.Account;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventQueueTest {
  @Test
  void ordersBySecondAndThenAsAdded() {
    EventQueue agenda = agenda(50, -7, 50, 3, -7);
    assertThat(IntStream.range(0, 5).mapToLong(agenda::second))
        .containsExactly(-7L, -7L, 3L, 50L, 50L);
    assertThat(orders(agenda)).containsExactly(1, 4, 3, 0, 2);
  }

  @Test
  void takesEverySecondOfTenThousandYears() {
    EventQueue agenda = agenda(253_402_300_799L, -62_167_219_200L);
    assertThat(agenda.second(0)).isEqualTo(-62_167_219_200L);
    assertThat(agenda.second(1)).isEqualTo(253_402_300_799L);
  }

  @Test
  void mayBeEmpty() {
    assertThat(agenda().size()).isZero();
  }

  @Test
  void doesNotOrderWronglyWhatIsTooFarApart() {
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> agenda(0, 1L << 61));
  }

  private static EventQueue agenda(long... seconds) {
    EventQueue agenda = new EventQueue(1);
    int[] order = {0};
    Arrays.stream(seconds).forEach(second -> agenda.add(second, change(order[0]++)));
    agenda.sort();
    return agenda;
  }

  private static ScheduledChange change(int order) {
    return new ScheduledChange(0, order, Account.CANDOUR, null, 0, 0, 0, null, null);
  }

  private static int[] orders(EventQueue agenda) {
    return IntStream.range(0, agenda.size()).map(place -> agenda.change(place).order).toArray();
  }
}
