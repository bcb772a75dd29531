package io.github.mettle.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class MomentProperties {
  @Property
  void readsEveryDayAsJavaTimeDoes(@ForAll @IntRange(min = -719_528, max = 2_932_896) int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    assertThat(Moment.parse(date.toString())).isEqualTo(Moment.of(date));
  }

  @Property
  void readsEverySecondAsJavaTimeDoes(
      @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long second) {
    String text = Instant.ofEpochSecond(second).toString();
    assertThat(Moment.parse(text).beginSecond()).isEqualTo(second);
  }
}
