package io.github.mettle;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.JacksonModule;

/** What CONTRIBUTING.md says of the house. */
class ArchitectureTest {
  private static final String ROOT = "io.github.mettle";
  private static final Pattern ORDER = Pattern.compile("(?m)^ {4}(\\w.* ◀ .*)$");

  /** A shape is shown in full, and what is no number as Java names it. */
  private static final String SHOWS_DOUBLES =
      "io\\.github\\.mettle\\.(trust\\.Beta|refusal\\.Problems)";

  private static final JavaClasses MAIN = MainClasses.ALL;

  @Test
  void seesTheLibrary() {
    assertThat(MAIN.contain(Scorecard.class)).isTrue();
    assertThat(MAIN.contain(ArchitectureTest.class)).isFalse();
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void packagesDependOnlyOnThoseBeforeThem() throws IOException {
    List<String> order = order();
    assertThat(MAIN)
        .extracting(JavaClass::getPackageName)
        .allMatch(name -> name.equals(ROOT) || order.contains(name.substring(ROOT.length() + 1)));
    for (int i = 0; i < order.size(); i++) {
      String[] later =
          order.subList(i + 1, order.size()).stream()
              .map(ArchitectureTest::inside)
              .toArray(String[]::new);
      noClasses()
          .that(resideInAPackage(inside(order.get(i))))
          .should()
          .dependOnClassesThat(resideInAnyPackage(later).or(resideInAPackage(ROOT)))
          .check(MAIN);
    }
  }

  /** The packages in the order that CONTRIBUTING.md shows. */
  private static List<String> order() throws IOException {
    Matcher line = ORDER.matcher(Files.readString(Path.of("../CONTRIBUTING.md")));
    StringBuilder order = new StringBuilder();
    while (line.find()) {
      order.append(line.group(1)).append(' ');
    }
    return Splitter.onPattern("[ ◀]+").omitEmptyStrings().splitToList(order);
  }

  private static String inside(String packageName) {
    return ROOT + "." + packageName;
  }

  @Test
  void onlyTheDoorToItsFormatNeedsAParser() {
    noClasses()
        .that()
        .resideOutsideOfPackages(inside("json"), inside("reflection"))
        .should(dependOn("tools.jackson.."))
        .orShould(dependOn("com.fasterxml.."))
        .check(MAIN);
    noClasses()
        .that()
        .resideOutsideOfPackage(inside("csv"))
        .should(dependOn("de.siegmar.."))
        .check(MAIN);
  }

  private static ArchCondition<JavaClass> dependOn(String packages) {
    return ArchConditions.dependOnClassesThat(resideInAPackage(packages));
  }

  @Test
  void policyKnowsNoDate() {
    noClasses()
        .that()
        .resideInAPackage(inside("policy"))
        .should()
        .dependOnClassesThat(
            nameMatching(
                "java\\.time\\.(?!Duration|DateTimeException).*|io\\.github\\.mettle\\.record\\.Moment"))
        .check(MAIN);
  }

  @Test
  void appraisalFormatsNothing() {
    noClasses()
        .that()
        .resideInAPackage(inside("appraisal"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.text..", "java.time.format..", inside("text"), inside("page"))
                .or(nameMatching("java\\.util\\.Formatter|.*\\.amount\\.Decimals")))
        .orShould()
        .callMethodWhere(calls("java.lang.String", "format|formatted"))
        .check(MAIN);
  }

  @Test
  void functionsAreStrict() {
    noClasses()
        .should()
        .callMethodWhere(
            calls(
                "java.lang.Math",
                "a?(sin|cos|tan)h?|atan2|exp|expm1|log|log10|log1p|pow|cbrt|hypot"))
        .check(MAIN);
  }

  @Test
  void onlyArithmeticNeedsStrictFunctions() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            inside("amount"), inside("trust"), inside("backtest"), inside("forecast"))
        .should()
        .dependOnClassesThat(nameMatching("java\\.lang\\.StrictMath"))
        .check(MAIN);
  }

  @Test
  void readsNothingFromItsSurroundings() {
    noClasses()
        .should()
        .callMethodWhere(calls("java\\.time\\..*", "now|systemDefault.*|systemUTC|tick.*"))
        .orShould()
        .callMethodWhere(
            calls(
                "java.lang.System", "currentTimeMillis|nanoTime|getenv|getProperty|getProperties"))
        .orShould()
        .callMethodWhere(calls("java.util.(Locale|TimeZone)", "getDefault"))
        .orShould()
        .callMethodWhere(calls("java.lang.(Integer|Long|Boolean)", "getInteger|getLong|getBoolean"))
        .orShould()
        .callMethodWhere(calls("java.lang.Math", "random"))
        .orShould()
        .dependOnClassesThat(
            nameMatching(
                "java\\.util\\.(Random|Date|UUID|Calendar)|java\\.util\\.random\\..*"
                    + "|.*\\.(ThreadLocalRandom|SplittableRandom|SecureRandom)"
                    + "|java\\.lang\\.(Thread|Process.*|Runtime)|java\\.net\\..*"))
        .check(MAIN);
  }

  @Test
  void wordsDependOnNoLocale() {
    noClasses()
        .should()
        .callMethodWhere(
            calls("java.lang.String", "toLowerCase|toUpperCase|format")
                .and(
                    describe(
                        "without a locale",
                        call -> !call.getTarget().getFullName().contains("Locale"))))
        .orShould()
        .callMethodWhere(calls("java.lang.String", "formatted"))
        .check(MAIN);
  }

  @Test
  void keepsNoState() {
    fields().that().areStatic().should().beFinal().check(MAIN);
  }

  @Test
  void numbersBecomeTextThroughDecimals() {
    noClasses()
        .that(
            resideInAPackage(ROOT + "..")
                .and(DescribedPredicate.not(resideInAPackage(inside("amount"))))
                .and(DescribedPredicate.not(nameMatching(".*\\.Immutable.*")))
                .and(DescribedPredicate.not(nameMatching(SHOWS_DOUBLES))))
        .should()
        .callMethodWhere(
            describe(
                "write a double as Java does",
                call ->
                    call.getTarget()
                        .getFullName()
                        .matches(
                            "java\\.lang\\.(StringBuilder\\.append|String\\.valueOf"
                                + "|Double\\.toString)\\(double.*")))
        .check(MAIN);
  }

  @Test
  void valuesAreMadeByNamedMethods() {
    noConstructors()
        .that()
        .areDeclaredInClassesThat(
            describe(
                "are public, and no records, exceptions or what a loader or a mapper makes",
                type ->
                    type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.isRecord()
                        && !type.isAssignableTo(JacksonModule.class)
                        && !type.isAssignableTo(com.fasterxml.jackson.databind.Module.class)
                        && !type.getPackageName().equals(inside("reflection"))
                        && !type.isAssignableTo(Throwable.class)))
        .should()
        .bePublic()
        .check(MAIN);
  }

  @Test
  void generatedClassesAppearInNoSignature() {
    DescribedPredicate<JavaClass> generated =
        nameMatching("io\\.github\\.mettle\\..*\\.Immutable[^.$]*").forSubtype();
    noClasses().that(generated).should().bePublic().check(MAIN);
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .should()
        .notHaveRawReturnType(generated)
        .check(MAIN);
  }

  @Test
  void valuesAreNotSerializable() {
    noClasses()
        .that(
            describe(
                "are no enums, exceptions or workings of a mapper",
                type ->
                    !type.isEnum()
                        && !type.isAssignableTo(Throwable.class)
                        && !type.isAssignableTo(AnnotationIntrospector.class)
                        && !type.isAssignableTo(
                            com.fasterxml.jackson.databind.AnnotationIntrospector.class)))
        .should()
        .beAssignableTo(Serializable.class)
        .check(MAIN);
  }

  private static DescribedPredicate<JavaCall<?>> calls(String type, String methods) {
    DescribedPredicate<JavaCall<?>> ofType = target(owner(nameMatching(type))).forSubtype();
    return ofType.and(target(nameMatching(methods)));
  }

  /** As CONTRIBUTING says. */
  @Test
  void filesHaveAtMost450Lines() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(it -> it.toString().endsWith(".java")))
          .isNotEmpty()
          .allSatisfy(it -> assertThat(Files.readAllLines(it)).hasSizeLessThanOrEqualTo(450));
    }
  }
}
