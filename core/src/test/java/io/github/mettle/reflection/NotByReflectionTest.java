package io.github.mettle.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mettle.Scorecard;
import io.github.mettle.json.MettleJackson2Module;
import io.github.mettle.json.MettleJacksonModule;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.Problem;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.introspect.AnnotatedClassResolver;
import tools.jackson.databind.json.JsonMapper;

/** Mappers that nobody gave the module: an application's own, or a framework's. */
class NotByReflectionTest {
  private static final ObjectMapper BARE_2 = new ObjectMapper();
  private static final JsonMapper BARE_3 = new JsonMapper();
  private static final TrackRecord RECORD =
      TrackRecord.of("P", Commitment.of("c", "2026-04-01", "2026-04-30").keptAt("2026-04-28"));
  private static final BalanceSheet SHEET = Scorecard.standard().weigh(RECORD, "2026-11-21");

  /** Interfaces that callers implement, and doors without values. */
  private static final Set<String> NO_VALUES =
      Set.of(
          "Bytes",
          "Decimals",
          "EpisodeSink",
          "EpisodeVisitor",
          "Journal",
          "Reportable",
          "StepTaker",
          "Table",
          "MettleCsv",
          "MettleJson",
          "MettleJackson2Module",
          "MettleJacksonModule");

  /** Rather than {"limited":false}, which looks like an answer. */
  @ParameterizedTest
  @MethodSource("values")
  void writeNothing(Object value, String type) {
    String sentence = type + " is not mapped by reflection: give the mapper the module ";
    assertRefused(
        () -> BARE_2.writeValueAsString(List.of(value)), sentence + module("MettleJackson2Module"));
    assertRefused(
        () -> BARE_3.writeValueAsString(Map.of("a", value)),
        sentence + module("MettleJacksonModule"));
  }

  static Stream<Object[]> values() {
    return Stream.of(
        new Object[] {SHEET, "io.github.mettle.sheet.BalanceSheet"},
        new Object[] {RECORD, "io.github.mettle.record.TrackRecord"},
        new Object[] {RECORD.episodes().iterator().next(), "io.github.mettle.record.Commitment"},
        new Object[] {SHEET.trust(), "io.github.mettle.trust.Trust"},
        new Object[] {Kind.DELIVERY, "io.github.mettle.record.Kind"},
        new Object[] {
          new Problem("PO-1", "dueAt", "must be given", "missing"),
          "io.github.mettle.refusal.Problem"
        });
  }

  @ParameterizedTest
  @ValueSource(classes = {TrackRecord.class, Episode.class, Problem.class, Kind.class})
  void readNothing(Class<?> type) {
    String sentence = type.getName() + " is not mapped by reflection: give the mapper the module ";
    assertRefused(() -> BARE_2.readValue("{}", type), sentence + module("MettleJackson2Module"));
    assertRefused(() -> BARE_3.readValue("{}", type), sentence + module("MettleJacksonModule"));
  }

  private static void assertRefused(ThrowingCallable mapping, String sentence) {
    assertThatThrownBy(mapping).hasMessageStartingWith(sentence);
  }

  private static String module(String name) {
    return "io.github.mettle.json." + name;
  }

  /** Whatever is exported is refused; but names are names, and a list is what is in it. */
  @ParameterizedTest
  @MethodSource("exported")
  void findNoWayIntoAnExportedType(Class<?> type) throws Exception {
    if (type.isEnum() && !type.isAnnotationPresent(NotByReflection.class)) {
      assertNamesAreTheFormat(type);
    } else if (!Collection.class.isAssignableFrom(type)) {
      var config = BARE_3.serializationConfig();
      var annotated = AnnotatedClassResolver.resolve(config, config.constructType(type), config);
      var three = config.getAnnotationIntrospector();
      assertThat(three.findSerializer(config, annotated)).isEqualTo(JacksonWriteRefusal.class);
      assertThat(three.findDeserializer(config, annotated)).isEqualTo(JacksonReadRefusal.class);
      var described = BARE_2.getSerializationConfig().introspect(BARE_2.constructType(type));
      var two = BARE_2.getSerializationConfig().getAnnotationIntrospector();
      assertThat(two.findSerializer(described.getClassInfo()))
          .isEqualTo(Jackson2WriteRefusal.class);
      assertThat(two.findDeserializer(described.getClassInfo()))
          .isEqualTo(Jackson2ReadRefusal.class);
    }
  }

  static List<Class<?>> exported() throws IOException {
    Path list = Path.of("src/test/resources/io/github/mettle/exported-types.txt");
    return Files.readAllLines(list).stream()
        .map(line -> line.replaceFirst(" .*", ""))
        .filter(name -> !NO_VALUES.contains(name.substring(name.lastIndexOf('.') + 1)))
        .<Class<?>>map(NotByReflectionTest::load)
        .toList();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException listed) {
      throw new AssertionError(listed);
    }
  }

  private static void assertNamesAreTheFormat(Class<?> type) throws Exception {
    var three = JsonMapper.builder().addModule(new MettleJacksonModule()).build();
    var two = new ObjectMapper().registerModule(new MettleJackson2Module());
    List<?> constants = Arrays.asList(type.getEnumConstants());
    assertThat(BARE_3.writeValueAsString(constants)).isEqualTo(three.writeValueAsString(constants));
    assertThat(BARE_2.writeValueAsString(constants)).isEqualTo(two.writeValueAsString(constants));
    assertThat(two.writeValueAsString(constants)).isEqualTo(three.writeValueAsString(constants));
  }

  @ParameterizedTest
  @ValueSource(strings = "2026-10-31")
  void aListOfOursIsAListToAMapperThatHasTheModule(String earlier) throws Exception {
    History history = Scorecard.standard().history(RECORD, earlier, "2026-11-21");
    var three = JsonMapper.builder().addModule(new MettleJacksonModule()).build();
    var two = new ObjectMapper().registerModule(new MettleJackson2Module());
    String sheets =
        "["
            + three.writeValueAsString(history.get(0))
            + ","
            + three.writeValueAsString(SHEET)
            + "]";
    assertThat(three.writeValueAsString(history)).isEqualTo(sheets);
    assertThat(two.writeValueAsString(history)).isEqualTo(sheets);
    assertThat(three.writeValueAsString(Severity.MAJOR)).isEqualTo("\"MAJOR\"");
  }
}
