package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import org.junit.jupiter.api.Test;

/** Names that the field does not use, and that gave way to those that it does. */
class NamesTest {
  private static final ImmutableSet<String> RETIRED =
      words(
          "Achieved Agenda Amounts Basis Bin Booking Candidates Cause Change Choice Curve Deed Deeds"
              + " EpisodeForm Evidence Facts Fading Fewest Form Forward Lapse Lead Level Mixtures"
              + " NamedRival Opening Outcome Overdue Place Reading Restless Rival Rivals Rules"
              + " RunningLine Scores State Subject Tally Tape Trusts Unfolding Verdict Walk Young");

  /** What a statement of changes consists of, and what a forecast is compared with. */
  private static final ImmutableSet<String> TERMS =
      ImmutableSet.of("io.github.mettle.sheet.Change", "io.github.mettle.backtest.Outcome");

  private static final ImmutableSet<String> RETIRED_METHODS =
      ImmutableSet.of("foretell", "foretold", "learn", "cameToBe");

  private static final Iterable<JavaClass> MAIN = MainClasses.ALL;

  @Test
  void ofTypesAreTheFields() {
    assertThat(MAIN)
        .filteredOn(type -> RETIRED.contains(type.getSimpleName()))
        .extracting(JavaClass::getFullName)
        .containsExactlyInAnyOrderElementsOf(TERMS);
  }

  @Test
  void ofMethodsAreTheFields() {
    assertThat(MAIN)
        .flatExtracting(JavaClass::getMethods)
        .extracting(JavaMethod::getName)
        .doesNotContainAnyElementsOf(RETIRED_METHODS);
  }

  private static ImmutableSet<String> words(String words) {
    return ImmutableSet.copyOf(Splitter.on(' ').split(words));
  }
}
