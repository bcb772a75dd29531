package io.github.mettle.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What is read digit by digit is what the pattern of {@code java.time} reads. */
class DayDigitsProperties {
  private static final List<String> OTHERS =
      List.of(
          "M/d/yy",
          "Mdyyyy",
          "d MMM yyyy",
          "M/d/yyyy H:mm",
          "d.M.yyyy*",
          "M/yyyy",
          "excel",
          "d.M.yyyy M");

  @Property(tries = 5_000)
  void readsWhatThePatternReads(
      @ForAll("patterns") String pattern, @ForAll("numbers") String[] numbers) {
    String text =
        pattern
            .replaceFirst("[yu]+", numbers[0])
            .replaceFirst("M+", numbers[1])
            .replaceFirst("d+", numbers[2]);
    LocalDate read = DayDigits.of(pattern).orElseThrow().day(text);
    Statistics.label("read")
        .collect(read != null)
        .coverage(c -> c.check(true).percentage(p -> p > 5));
    if (read != null) {
      assertThat(DateForm.of(pattern, "en").read(text)).isEqualTo(read);
    }
  }

  /** Nothing is left to the slower form but the last days of February. */
  @Property(tries = 5_000)
  void readsEveryPlainDate(@ForAll("patterns") String pattern, @ForAll("days") LocalDate day) {
    String text = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(day);
    LocalDate read = DayDigits.of(pattern).orElseThrow().day(text);
    boolean february = day.getMonthValue() == 2 && day.getDayOfMonth() > 28;
    assertThat(read).isEqualTo(february ? null : day);
  }

  @Example
  void leavesOtherPatternsToTheirForm() {
    for (String other : OTHERS) {
      assertThat(DayDigits.of(other)).as(other).isEmpty();
    }
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.of(
        "M/d/yyyy", "MM/dd/uuuu", "d.M.yyyy", "dd-MM-yyyy", "yyyy/M/d", "yyyyMMdd", "d M yyyy");
  }

  /** A year, a month and a day, each now and then a little off. */
  @Provide
  Arbitrary<String[]> numbers() {
    Arbitrary<String> year = Arbitraries.of("2026", "2024", "0000", "-2026", "12026", "26");
    Arbitrary<String> month = Arbitraries.of("2", "02", "9", "12", "13", "0", "00", "009", "");
    Arbitrary<String> day = Arbitraries.of("1", "01", "28", "29", "30", "31", "32", "0", "x", " 1");
    return Combinators.combine(year, month, day).as((y, m, d) -> new String[] {y, m, d});
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(-719_162, 2_932_896).map(LocalDate::ofEpochDay);
  }
}
