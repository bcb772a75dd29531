package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import org.junit.jupiter.api.Test;

/** Names that the field does not use, and that gave way to those that it does. */
class NamesTest {
  private static final ImmutableListMultimap<String, String> RETIRED =
      ImmutableListMultimap.<String, String>builder()
          .putAll("appraisal", words("Rules Verdict"))
          .putAll(
              "backtest",
              words(
                  "Walk Unfolding Restless Young Tape Agenda Change Reading Facts RunningLine Overdue"
                      + " Lapse Booking Rival Rivals NamedRival Scores Bin Choice Candidates Forward"))
          .putAll("form", words("Form EpisodeForm"))
          .putAll(
              "insight",
              words(
                  "Deed Deeds Mixtures Fewest Subject Lead Tally Achieved Cause Facts Place Outcome"
                      + " Amounts"))
          .putAll("record", words("Level Opening"))
          .putAll("sheet", words("Basis State Fading Trusts"))
          .putAll("trust", words("Curve Scores"))
          .build();

  private static final ImmutableSet<String> RETIRED_METHODS =
      ImmutableSet.of("foretell", "foretold", "learn", "cameToBe");

  private static final Iterable<JavaClass> MAIN = MainClasses.ALL;

  @Test
  void ofTypesAreTheFields() {
    assertThat(MAIN)
        .noneMatch(
            type ->
                RETIRED.containsEntry(
                    type.getPackageName().replaceFirst("io\\.github\\.mettle\\.?", ""),
                    type.getSimpleName()));
  }

  @Test
  void ofMethodsAreTheFields() {
    assertThat(MAIN)
        .flatExtracting(JavaClass::getMethods)
        .extracting(JavaMethod::getName)
        .doesNotContainAnyElementsOf(RETIRED_METHODS);
  }

  private static Iterable<String> words(String words) {
    return Splitter.on(' ').split(words);
  }
}
