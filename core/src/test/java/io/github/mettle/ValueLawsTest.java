package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.mettle.account.Account;
import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Condition;
import io.github.mettle.insight.Counted;
import io.github.mettle.insight.PeerPosition;
import io.github.mettle.insight.Peers;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.RankingEntry;
import io.github.mettle.insight.RuleSubject;
import io.github.mettle.insight.Threshold;
import io.github.mettle.insight.TrialOutcome;
import io.github.mettle.kit.World;
import io.github.mettle.mapping.FieldRule;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Balance;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Pauses;
import io.github.mettle.record.Receipts;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Steps;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.Line;
import io.github.mettle.sheet.Posting;
import io.github.mettle.sheet.StatementOfChanges;
import io.github.mettle.trust.Standing;
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
          Ranking.class,
              () ->
                  List.of(
                      ranking(),
                      ranking().atMost(1),
                      ranking().orderOnly(),
                      Ranking.of(List.of(sheet(SHORTER))),
                      Ranking.by(Account.CANDOUR, List.of(sheet(SHORTER)))),
          RankingEntry.class, () -> List.copyOf(ranking().places()),
          PeerPosition.class,
              () ->
                  List.of(
                      peers().positionOf("Another"),
                      peers().positionOf(RECORD.party()),
                      Peers.of(List.of(sheet(SHORTER))).positionOf(SHORTER.party())),
          Balance.class, () -> List.of(new Balance(0, -0.0), new Balance(1, 0), new Balance(0, 1)));

  /** Fields that are not part of a value, by type. */
  private static final Map<String, String> IGNORED =
      Map.of(
          "Moment", "given",
          // When the first episode began is no sum: taking back may have to forget it.
          "Totals", "since",
          "ImmutableDecision", "facts",
          "ImmutableRuleReason", "facts");

  private static Ranking ranking() {
    return Ranking.of(List.of(sheet(RECORD), sheet(TrackRecord.of("Another"))));
  }

  private static Peers peers() {
    return Peers.of(List.of(sheet(RECORD), sheet(TrackRecord.of("Another"))));
  }

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
    MainClasses.ALL.forEach(
        type -> library.addOpens(type.getPackageName(), EqualsVerifier.class.getModule()));
  }

  @TestFactory
  Stream<DynamicTest> values() {
    return MainClasses.ALL.stream()
        .filter(ValueLawsTest::isValue)
        .map(JavaClass::reflect)
        .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> check(type)));
  }

  private static void check(Class<?> type) {
    if (SAMPLES.containsKey(type)) {
      checkSamples(SAMPLES.get(type));
    } else if (Condition.class.isAssignableFrom(type)) {
      checkSamples(() -> conditions().filter(type::isInstance).toList());
    } else {
      verifier(type).verify();
    }
  }

  /** Conditions that cannot hold are refused, such as EqualsVerifier would make. */
  private static Stream<Condition> conditions() {
    return Stream.of(
        Condition.standing(Standing.MIXED),
        Condition.standingNot(Standing.MIXED),
        Condition.standing(Standing.PROVEN),
        Condition.standing(Standing.MIXED).of(RuleSubject.REMEDY),
        Condition.standing(Standing.MIXED).ofTrial(Severity.MAJOR),
        Condition.atLeast(1, Counted.INCIDENTS),
        Condition.atLeast(2, Counted.INCIDENTS),
        Condition.atLeast(1, Counted.REPEATS),
        Condition.atLeast(1, Counted.INCIDENTS).severity(Severity.MAJOR),
        Condition.atLeast(1, Counted.INCIDENTS).impact(Impact.SEVERE),
        Condition.atLeast(1, Counted.INCIDENTS).withinDays(9),
        Condition.last(Severity.MAJOR, TrialOutcome.FAILED),
        Condition.last(Severity.CRITICAL, TrialOutcome.FAILED),
        Condition.last(Severity.MAJOR, TrialOutcome.STOOD),
        Condition.last(Severity.MAJOR, TrialOutcome.STOOD).withinDays(9),
        Condition.rising(3),
        Condition.rising(4),
        Condition.rising(3).impact(Impact.SEVERE),
        Condition.outstanding(1),
        Condition.outstanding(2),
        Condition.owed(1, 1),
        Condition.owed(2, 1),
        Condition.owed(1, 2),
        Condition.yearsBelow(1),
        Condition.yearsBelow(2),
        Condition.limit(Threshold.LOWER_BELOW, 0.5),
        Condition.limit(Threshold.LOWER_AT_LEAST, 0.5),
        Condition.limit(Threshold.LOWER_BELOW, 0.6),
        Condition.limit(Threshold.LOWER_BELOW, 0.5).of(RuleSubject.REMEDY),
        Condition.oneOriginAbove(0.5),
        Condition.oneOriginAbove(0.6));
  }

  private static SingleTypeEqualsVerifierApi<?> verifier(Class<?> type) {
    SingleTypeEqualsVerifierApi<?> verifier =
        EqualsVerifier.forClass(type)
            // Builders and factories refuse null.
            .suppress(Warning.NULL_FIELDS)
            // Fields that follow from the others.
            .suppress(Warning.TRANSIENT_FIELDS)
            .withPrefabValues(BalanceSheet.class, sheet(RECORD), sheet(SHORTER))
            .withPrefabValues(
                Condition.class, Condition.outstanding(1), Condition.standing(Standing.MIXED))
            .withPrefabValues(FieldRule.class, FieldRule.column("a"), FieldRule.column("b"))
            .withPrefabValues(Steps.class, steps(0), steps(Kind.values().length))
            .withPrefabValues(Pauses.class, Pauses.NONE, ORDER.pauses())
            .withPrefabValues(Receipts.class, Receipts.NONE, ORDER.receipts())
            .withPrefabValues(ImmutableList.class, ImmutableList.of(1), ImmutableList.of())
            .withPrefabValues(ImmutableSet.class, ImmutableSet.of(1), ImmutableSet.of())
            .withPrefabValues(ImmutableMap.class, ImmutableMap.of(1, 2), ImmutableMap.of())
            .withPrefabValues(ImmutableTable.class, ImmutableTable.of(1, 2, 3), ImmutableTable.of())
            .withPrefabValues(BalanceSheet.class, sheet("2026-01-01"), sheet("2026-01-02"));
    return IGNORED.containsKey(type.getSimpleName())
        ? verifier.withIgnoredFields(IGNORED.get(type.getSimpleName()))
        : verifier;
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
    MainClasses.ALL.stream()
        .filter(ValueLawsTest::isValue)
        .forEach(type -> names.add(type.getSimpleName()));
    assertThat(names)
        .contains("Points", "Moment", "ImmutableIncident", "ImmutablePolicy", "BalanceSheet");
  }

  /** What extends a module of Jackson is serializable because that is. */
  @Test
  void nothingIsSerializableButExceptionsAndEnums() {
    assertThat(MainClasses.ALL.stream().filter(type -> type.isAssignableTo(Serializable.class)))
        .filteredOn(type -> !isOfJackson(type))
        .allMatch(type -> type.isEnum() || type.isAssignableTo(Throwable.class));
  }

  private static boolean isOfJackson(JavaClass type) {
    return type.getAllRawSuperclasses().stream()
        .anyMatch(above -> above.getPackageName().contains(".jackson."));
  }
}
