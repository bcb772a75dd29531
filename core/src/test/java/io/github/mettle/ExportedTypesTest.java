package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a caller can see, against a list that was looked at.
 *
 * <p>After a change on purpose, {@code mvn -pl core test -Dtest=ExportedTypesTest
 * -Dmettle.golden=write} writes the list anew.
 */
class ExportedTypesTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path LIST =
      Path.of("src/test/resources/io/github/mettle/exported-types.txt");
  private static final String FOR_EXTENDERS = "callers do not need it.";

  private static final JavaClasses MAIN = MainClasses.ALL;

  private static final Set<String> EXPORTED = exportedPackages();

  private static final ImmutableList<JavaClass> TYPES =
      MAIN.stream()
          .filter(ExportedTypesTest::isExported)
          .filter(type -> type.getEnclosingClass().isEmpty())
          .sorted((one, other) -> one.getName().compareTo(other.getName()))
          .collect(ImmutableList.toImmutableList());

  /** The tables of a sheet, which its own text and a report share: seen by reports alone. */
  private static final Set<String> TABLES = Set.of("SheetTables", "ChangesTable");

  @Test
  void areThoseOfTheList() throws IOException {
    String list =
        TYPES.stream()
            .map(type -> type.getName() + (isForExtenders(type) ? "  for those who extend" : ""))
            .collect(Collectors.joining("\n", "", "\n"));
    if ("write".equals(System.getProperty("mettle.golden"))) {
      Files.writeString(LIST, list);
    }
    assertThat(list).isEqualTo(Files.readString(LIST));
  }

  @Test
  void showOnlyExportedTypes() {
    assertThat(
            TYPES.stream()
                .filter(type -> !TABLES.contains(type.getSimpleName()))
                .flatMap(type -> type.getMethods().stream())
                .filter(ExportedTypesTest::isVisible)
                .flatMap(ExportedTypesTest::shown)
                .filter(type -> type.getName().startsWith("io.github.mettle"))
                .filter(type -> !isExported(type))
                .map(JavaClass::getName))
        .isEmpty();
  }

  private static boolean isVisible(JavaMember member) {
    Set<JavaModifier> modifiers = member.getModifiers();
    return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
        && !modifiers.contains(JavaModifier.SYNTHETIC);
  }

  private static Stream<JavaClass> shown(JavaMethod method) {
    return method.getAllInvolvedRawTypes().stream();
  }

  private static boolean isExported(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && EXPORTED.contains(type.getPackageName());
  }

  private static boolean isForExtenders(JavaClass type) {
    return read(SOURCES.resolve(type.getName().replace('.', '/') + ".java"))
        .replaceAll("\\s+\\*\\s+", " ")
        .contains(FOR_EXTENDERS);
  }

  private static Set<String> exportedPackages() {
    return Pattern.compile("exports ([\\w.]+);")
        .matcher(read(SOURCES.resolve("module-info.java")))
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(ImmutableSet.toImmutableSet());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void haveANameEach() {
    List<String> names =
        MAIN.stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> type.getEnclosingClass().isEmpty())
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.equals("package-info"))
            .toList();
    assertThat(names).doesNotHaveDuplicates();
  }
}
