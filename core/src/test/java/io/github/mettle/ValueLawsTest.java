package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.mettle.insight.Comparison;
import io.github.mettle.kit.World;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Balance;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Pauses;
import io.github.mettle.record.Receipts;
import io.github.mettle.record.Steps;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.Line;
import io.github.mettle.sheet.Posting;
import io.github.mettle.sheet.StatementOfChanges;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import nl.jqno.equalsverifier.api.SingleTypeEqualsVerifierApi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every public value keeps the contract of equals and hashCode, and nothing can be serialized by
 * accident. A new value is found by itself: what EqualsVerifier cannot make needs samples here.
 */
class ValueLawsTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.mettle");

  private static final TrackRecord RECORD = World.of(40);
  private static final TrackRecord SHORTER = World.of(39);
  private static final Delivery ORDER =
      Delivery.builder()
          .id("PO-1")
          .orderedAt("2026-03-02")
          .dueAt("2026-03-20")
          .receipt(0.5, "2026-03-19")
          .pause("2026-03-04", "2026-03-06")
          .build();

  /** Values that are views or hold derived fields: each call makes another set of unequal ones. */
  private static final Map<Class<?>, Supplier<List<?>>> SAMPLES =
      Map.of(
          BalanceSheet.class,
              () -> List.of(sheet(RECORD), sheet(SHORTER), sheetOf(Policy.cautious())),
          Line.class, () -> List.copyOf(sheet(RECORD).lines()),
          Posting.class, () -> List.copyOf(sheet(RECORD).postings()),
          Expectation.class, () -> List.copyOf(sheet(RECORD).expectations()),
          StatementOfChanges.class, () -> List.of(changes(RECORD), changes(SHORTER)),
          Comparison.class,
              () ->
                  List.of(
                      Comparison.of(sheet(RECORD), sheet(SHORTER)),
                      Comparison.of(sheet(SHORTER), sheet(RECORD))),
          Balance.class, () -> List.of(new Balance(0, -0.0), new Balance(1, 0), new Balance(0, 1)));

  private static BalanceSheet sheet(TrackRecord record) {
    return Scorecard.standard().weigh(record, "2026-06-15");
  }

  private static BalanceSheet sheetOf(Policy policy) {
    return Scorecard.of(policy).weigh(RECORD, "2026-06-15");
  }

  private static StatementOfChanges changes(TrackRecord record) {
    return Scorecard.standard().changes(record, "2026-01-01", "2026-06-15");
  }

  static boolean isValue(JavaClass type) {
    boolean isPublic = type.getModifiers().contains(JavaModifier.PUBLIC);
    boolean isGenerated = type.getSimpleName().startsWith("Immutable");
    return (isPublic || isGenerated) && type.tryGetMethod("equals", Object.class).isPresent();
  }

  /** EqualsVerifier reads and writes fields, also those of the values in a value. */
  @BeforeAll
  static void openAllPackages() {
    Module library = ValueLawsTest.class.getModule();
    MAIN.forEach(type -> library.addOpens(type.getPackageName(), EqualsVerifier.class.getModule()));
  }

  @TestFactory
  Stream<DynamicTest> values() {
    return MAIN.stream()
        .filter(ValueLawsTest::isValue)
        .map(JavaClass::reflect)
        .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> check(type)));
  }

  private static void check(Class<?> type) {
    if (SAMPLES.containsKey(type)) {
      checkSamples(SAMPLES.get(type));
    } else {
      verifier(type).verify();
    }
  }

  private static SingleTypeEqualsVerifierApi<?> verifier(Class<?> type) {
    SingleTypeEqualsVerifierApi<?> verifier =
        EqualsVerifier.forClass(type)
            // Builders and factories refuse null.
            .suppress(Warning.NULL_FIELDS)
            // Fields that follow from the others.
            .suppress(Warning.TRANSIENT_FIELDS)
            .withPrefabValues(BalanceSheet.class, sheet(RECORD), sheet(SHORTER))
            .withPrefabValues(Steps.class, steps(0), steps(Kind.values().length))
            .withPrefabValues(Pauses.class, Pauses.NONE, ORDER.pauses())
            .withPrefabValues(Receipts.class, Receipts.NONE, ORDER.receipts())
            .withPrefabValues(ImmutableList.class, ImmutableList.of(1), ImmutableList.of())
            .withPrefabValues(ImmutableSet.class, ImmutableSet.of(1), ImmutableSet.of())
            .withPrefabValues(ImmutableMap.class, ImmutableMap.of(1, 2), ImmutableMap.of())
            .withPrefabValues(ImmutableTable.class, ImmutableTable.of(1, 2, 3), ImmutableTable.of())
            .withPrefabValues(BalanceSheet.class, sheet("2026-01-01"), sheet("2026-01-02"));
    return type.getSimpleName().equals("Moment") ? verifier.withIgnoredFields("given") : verifier;
  }

  private static BalanceSheet sheet(String asOf) {
    return Scorecard.standard().weigh(RECORD, asOf);
  }

  private static Steps steps(int place) {
    return ((Incident) RECORD.episodes().get(place)).steps();
  }

  private static void checkSamples(Supplier<List<?>> samples) {
    List<?> values = samples.get();
    List<?> again = samples.get();
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < values.size(); j++) {
        assertThat(values.get(i).equals(again.get(j))).isEqualTo(i == j);
      }
      assertThat(values.get(i)).hasSameHashCodeAs(again.get(i)).isNotEqualTo(null);
    }
  }

  @Test
  void seesTheValues() {
    Set<String> names = new HashSet<>();
    MAIN.stream().filter(ValueLawsTest::isValue).forEach(type -> names.add(type.getSimpleName()));
    assertThat(names)
        .contains("Points", "Moment", "ImmutableIncident", "ImmutablePolicy", "BalanceSheet");
  }

  @Test
  void nothingIsSerializableButExceptionsAndEnums() {
    assertThat(MAIN.stream().filter(type -> type.isAssignableTo(Serializable.class)))
        .allMatch(type -> type.isEnum() || type.isAssignableTo(Throwable.class));
  }
}
