package io.github.mettle.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.json.JsonFactory;

/** The library where Jackson's streaming core is absent, or there and not resolved. */
class JacksonCoreTest {
  private static final String MISSING =
      "JSON needs tools.jackson.core:jackson-core (Jackson 3) on the path; on the module path also"
          + " --add-modules tools.jackson.core; com.fasterxml.jackson.core (Jackson 2) does not"
          + " serve";
  private static final Path CORE = jar(MettleJson.class);
  private static final ImmutableList<Path> NEEDED =
      ImmutableList.of(CORE, jar(ImmutableList.class), jar(InternalFutureFailureAccess.class));
  private static final Path JACKSON = jar(JsonFactory.class);

  private static final String READS =
      """
      class Reads {
        public static void main(String[] args) {
          try {
            io.github.mettle.json.MettleJson.readRecord("{\\"party\\":\\"P\\"}");
          } catch (RuntimeException thrown) {
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
    try (URLClassLoader loader =
        classPath(ImmutableList.<Path>builder().addAll(NEEDED).add(other).build())) {
      assertIsMissing(loader);
    }
  }

  @Test
  void isNamedWhereItIsOnTheModulePathAndNotResolved() throws Exception {
    assertThat(saidOnTheModulePath("io.github.mettle"))
        .isEqualTo("java.lang.IllegalStateException: " + MISSING);
  }

  @Test
  void servesWhereTheModulePathResolvesIt() throws Exception {
    assertThat(saidOnTheModulePath("io.github.mettle,tools.jackson.core"))
        .isEqualTo("io.github.mettle.refusal.RefusedException: episodes must be given: missing");
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

  /** What a process of its own says, for this one has resolved Jackson. */
  private String saidOnTheModulePath(String modules) throws Exception {
    assumeTrue(Files.exists(CORE.resolve("module-info.class")), "compiled as a module");
    Path program = Files.writeString(folder.resolve("Reads.java"), READS);
    String path =
        Stream.concat(NEEDED.stream(), Stream.of(JACKSON))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                path,
                "--add-modules",
                modules,
                program.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
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
