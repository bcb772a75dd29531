package io.github.mettle.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.amount.Points;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTest {
  @ParameterizedTest
  @CsvSource({
    "0, delivery, no deliveries",
    "1, delivery, 1 delivery",
    "2, delivery, 2 deliveries",
    "0, promise kept, no promises kept",
    "1, promise kept, 1 promise kept",
    "3, question left unanswered, 3 questions left unanswered",
    "2, journey, 2 journeys",
    "2, day, 2 days"
  })
  void count(int count, String noun, String words) {
    assertThat(English.count(count, noun)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|no incidents",
        "1|one incident",
        "2|two incidents",
        "12|twelve incidents",
        "13|13 incidents",
        "999|999 incidents",
        "1000|1,000 incidents",
        "1234567|1,234,567 incidents"
      })
  void things(long number, String words) {
    assertThat(English.things(number, "incident")).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0, on the day",
    "1, 1 day late",
    "23, 23 days late",
    "-1, 1 day early",
    "-23, 23 days early"
  })
  void byDays(long days, String words) {
    assertThat(English.byDays(days)).isEqualTo(words);
  }

  @Test
  void daysAndMonthsAreOfUtc() {
    Instant night = Instant.parse("2016-02-29T23:59:59Z");
    assertThat(English.month(night)).isEqualTo("February 2016");
    assertThat(English.date(night)).isEqualTo("29 February 2016");
    assertThat(English.date(night.plusSeconds(1))).isEqualTo("1 March 2016");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 3, 0 %",
    "1, 101, less than 1 %",
    "1, 100, 1 %",
    "469, 518, 91 %",
    "99, 100, 99 %",
    "9999, 10000, 99.9 %",
    "99999, 100000, 99.9 %",
    "3, 3, 100 %"
  })
  void percentOfAWhole(long part, long whole, String words) {
    assertThat(Numbers.percent(part, whole)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5, none of five incidents",
    "1, 5, one of five incidents",
    "12, 13, twelve of 13 incidents",
    "1000, 2000, '1,000 of 2,000 incidents'",
    "5, 5, all five incidents",
    "1, 1, the only incident",
    "2, 2, both incidents"
  })
  void of(int part, int whole, String words) {
    assertThat(English.of(part, whole, "incident")).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 %",
    "1e-9, less than 1 %",
    "0.004, less than 1 %",
    "0.01, 1 %",
    "0.645, 64 %",
    "0.994, 99 %",
    "0.996, more than 99 %",
    "1, 100 %"
  })
  void percent(double probability, String words) {
    assertThat(Numbers.percent(probability)).isEqualTo(words);
  }

  @Test
  void amounts() {
    assertThat(Numbers.size(0.0341)).isEqualTo("0.034");
    assertThat(Numbers.size(-0.0341)).isEqualTo("0.034");
    assertThat(Numbers.size(1e-5)).isEqualTo("less than 0.001");
    assertThat(Numbers.inPoints(Points.of(1.5))).isEqualTo("1.50 points");
    assertThat(Numbers.share(0.125)).isEqualTo("0.12");
  }

  @Test
  void lists() {
    assertThat(English.list(List.of(), "and")).isEmpty();
    assertThat(English.list(List.of("a"), "and")).isEqualTo("a");
    assertThat(English.list(List.of("a", "b"), "or")).isEqualTo("a or b");
    assertThat(English.list(List.of("a", "b", "c"), "and")).isEqualTo("a, b and c");
  }

  @Test
  void namesStayOnOneLine() {
    assertThat(English.name("Ruhr\nSteelworks")).isEqualTo("Ruhr\\u000aSteelworks");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "59, 59 s",
    "61, 1 min 1 s",
    "3600, 1 h",
    "90061, 1 d 1 h",
    "172799, 1 d 23 h"
  })
  void duration(long seconds, String words) {
    assertThat(English.duration(seconds)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0, now",
    "3600, in 1 h",
    "-3600, 1 h late",
    "86400, in 1 day",
    "90061, in 1 d 1 h",
    "172799, in 1 d 23 h",
    "172800, in 2 days",
    "-190000, 2 days late"
  })
  void until(long seconds, String words) {
    assertThat(English.until(seconds)).isEqualTo(words);
  }
}
