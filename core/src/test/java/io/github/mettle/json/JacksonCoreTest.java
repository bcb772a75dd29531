package io.github.mettle.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.json.JsonFactory;

/** The library where Jackson is absent, or of the wrong version, or there and not resolved. */
class JacksonCoreTest {
  private static final String MISSING =
      "JSON needs tools.jackson.core:jackson-core (Jackson 3) on the path; on the module path also"
          + " --add-modules tools.jackson.core; com.fasterxml.jackson.core (Jackson 2) does not"
          + " serve";
  private static final Path CORE = jar(MettleJson.class);
  private static final ImmutableList<Path> NEEDED =
      ImmutableList.of(CORE, jar(ImmutableList.class), jar(InternalFutureFailureAccess.class));
  private static final Path JACKSON = jar(JsonFactory.class);
  private static final Path ANNOTATIONS = jar(JsonValue.class);
  private static final ImmutableList<Path> MAPPER_3 =
      ImmutableList.of(JACKSON, ANNOTATIONS, jar(tools.jackson.databind.ObjectMapper.class));
  private static final ImmutableList<Path> MAPPER_2 =
      ImmutableList.of(
          jar(com.fasterxml.jackson.core.JsonFactory.class),
          ANNOTATIONS,
          jar(com.fasterxml.jackson.databind.ObjectMapper.class));

  private static final String READ =
      "io.github.mettle.json.MettleJson.readRecord(\"{\\\"party\\\":\\\"P\\\"}\")";
  private static final String MAP_BARE =
      "new tools.jackson.databind.json.JsonMapper().writeValueAsString(POLICY)";
  private static final String MAP_2 =
      "new com.fasterxml.jackson.databind.ObjectMapper()"
          + ".registerModule(new io.github.mettle.json.MettleJackson2Module())"
          + ".writeValueAsString(RECORD)";

  private static final String PROGRAM =
      """
      class Program {
        static final Object POLICY = io.github.mettle.policy.Policy.standard();
        static final Object RECORD = io.github.mettle.record.TrackRecord.of("P");

        public static void main(String[] args) {
          try {
            System.out.println(%s);
          } catch (Exception thrown) {
            System.out.println(thrown);
          }
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void isNamedWhereItIsNotOnTheClassPath() throws Exception {
    try (URLClassLoader loader = classPath(NEEDED)) {
      assertIsMissing(loader);
      Class<?> policy = loader.loadClass("io.github.mettle.policy.Policy");
      Object standard = policy.getMethod("standard").invoke(null);
      assertThat((String) policy.getMethod("toJson").invoke(standard)).startsWith("{");
    }
  }

  @Test
  void isNamedWhereOnlyJackson2Is() throws Exception {
    Path other = jar(com.fasterxml.jackson.core.JsonFactory.class);
    try (URLClassLoader loader = classPath(with(NEEDED, other))) {
      assertIsMissing(loader);
    }
  }

  @Test
  void isNamedWhereItIsOnTheModulePathAndNotResolved() throws Exception {
    assertThat(saidOnTheModulePath(READ, "io.github.mettle"))
        .isEqualTo("java.lang.IllegalStateException: " + MISSING);
  }

  @Test
  void servesWhereTheModulePathResolvesIt() throws Exception {
    assertThat(saidOnTheModulePath(READ, "io.github.mettle,tools.jackson.core"))
        .isEqualTo("io.github.mettle.refusal.RefusedException: episodes must be given: missing");
  }

  /** As in Spring Boot 3, whose mapper is of Jackson 2, where nobody added Jackson 3. */
  @Test
  void isNamedByAMapperOfJackson2() throws Exception {
    assertThat(saidOnTheClassPath(MAP_2, MAPPER_2)).contains(MISSING);
    assertThat(saidOnTheClassPath(MAP_2, with(MAPPER_2, JACKSON)))
        .isEqualTo("{\"format\":\"mettle-record/1\",\"party\":\"P\",\"episodes\":[]}");
  }

  /** Where one Jackson is, the annotations of the other are not. */
  @Test
  void isNotReplacedByReflection() throws Exception {
    String refused =
        "io.github.mettle.policy.Policy is not mapped by reflection: give the mapper the module"
            + " io.github.mettle.json.MettleJacksonModule";
    assertThat(saidOnTheClassPath(MAP_BARE, MAPPER_3)).contains(refused);
    assertThat(saidOnTheModulePath(MAP_BARE, "io.github.mettle,tools.jackson.databind"))
        .contains(refused);
  }

  private static void assertIsMissing(ClassLoader loader) {
    for (int i = 0; i < 2; i++) {
      assertThat(catchThrowable(() -> read(loader)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(MISSING);
    }
  }

  private static Object read(ClassLoader loader) throws Throwable {
    Class<?> json = loader.loadClass("io.github.mettle.json.MettleJson");
    try {
      return json.getMethod("readRecord", String.class).invoke(null, "{\"party\":\"P\"}");
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static URLClassLoader classPath(ImmutableList<Path> path) throws Exception {
    URL[] urls = new URL[path.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = path.get(i).toUri().toURL();
    }
    // Not the platform's loader, which knows the modules that this test runs in.
    return new URLClassLoader(urls, null);
  }

  private String saidOnTheClassPath(String expression, List<Path> more) throws Exception {
    return said(expression, "--class-path", path(more));
  }

  private String saidOnTheModulePath(String expression, String modules) throws Exception {
    assumeTrue(Files.exists(CORE.resolve("module-info.class")), "compiled as a module");
    return said(expression, "--module-path", path(MAPPER_3), "--add-modules", modules);
  }

  private static String path(List<Path> more) {
    return Stream.concat(NEEDED.stream(), more.stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static ImmutableList<Path> with(List<Path> some, Path another) {
    return ImmutableList.<Path>builder().addAll(some).add(another).build();
  }

  /** What a process of its own says, for this one has resolved Jackson. */
  private String said(String expression, String... options) throws Exception {
    Path program = Files.writeString(folder.resolve("Program.java"), PROGRAM.formatted(expression));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // It ends before what the second compiler makes would be worth its time.
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(options));
    command.add(program.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.strip();
  }

  private static Path jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException never) {
      throw new AssertionError(never);
    }
  }
}
