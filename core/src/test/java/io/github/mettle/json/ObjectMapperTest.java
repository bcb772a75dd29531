package io.github.mettle.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mettle.Scorecard;
import io.github.mettle.amount.Points;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Ranking;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Reply;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Posting;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Both mappers, as an application has them: this library's modules found on the path. */
class ObjectMapperTest {
  private static final Delivery LATE =
      Delivery.of("PO-1", "2026-03-01", "2026-03-20").deliveredAt("2026-03-27").acceptedShare(0.9);
  private static final Gesture NIGHT =
      Gesture.of("night-courier", "2026-05-04", Satisfaction.DELIGHTED);
  private static final TrackRecord RECORD =
      TrackRecord.builder("Ruhr \"Steelworks\"")
          .addAll(List.of(LATE, NIGHT))
          .add(Dispute.of("PO-1", "2026-04-01"))
          .add(Reply.of("PO-1", "2026-04-02", "The haulier was late."))
          .build();
  private static final Scorecard SCORECARD = Scorecard.standard();
  private static final BalanceSheet SHEET = SCORECARD.weigh(RECORD, "2026-11-21");

  /** What the tests ask of a mapper, whichever Jackson it is of. */
  interface Mapper {
    String write(Object value) throws Exception;

    <T> T read(String json, Class<T> type) throws Exception;

    <T> Map<String, List<T>> readNested(String json, Class<T> type) throws Exception;

    /** Through a tree of nodes, which has no text. */
    <T> T throughTree(T value, Class<T> type) throws Exception;
  }

  static List<Mapper> mappers() {
    return List.of(new Mapper3(), new Mapper2());
  }

  private static final class Mapper3 implements Mapper {
    private final JsonMapper mapper =
        JsonMapper.builder().addModule(new MettleJacksonModule()).build();

    @Override
    public String write(Object value) {
      return mapper.writeValueAsString(value);
    }

    @Override
    public <T> T read(String json, Class<T> type) {
      return mapper.readValue(json, type);
    }

    @Override
    public <T> Map<String, List<T>> readNested(String json, Class<T> type) {
      var types = mapper.getTypeFactory();
      var list = types.constructCollectionType(List.class, type);
      return mapper.readValue(
          json, types.constructMapType(Map.class, types.constructType(String.class), list));
    }

    @Override
    public <T> T throughTree(T value, Class<T> type) {
      return mapper.treeToValue(mapper.valueToTree(value), type);
    }

    @Override
    public String toString() {
      return "Jackson 3";
    }
  }

  private static final class Mapper2 implements Mapper {
    private final ObjectMapper mapper =
        new ObjectMapper().registerModule(new MettleJackson2Module());

    @Override
    public String write(Object value) throws Exception {
      return mapper.writeValueAsString(value);
    }

    @Override
    public <T> T read(String json, Class<T> type) throws Exception {
      return mapper.readValue(json, type);
    }

    @Override
    public <T> Map<String, List<T>> readNested(String json, Class<T> type) throws Exception {
      var types = mapper.getTypeFactory();
      var list = types.constructCollectionType(List.class, type);
      return mapper.readValue(
          json, types.constructMapType(Map.class, types.constructType(String.class), list));
    }

    @Override
    public <T> T throughTree(T value, Class<T> type) throws Exception {
      return mapper.treeToValue(mapper.valueToTree(value), type);
    }

    @Override
    public String toString() {
      return "Jackson 2";
    }
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void writesTheLibrarysOwnFormat(Mapper mapper) throws Exception {
    assertThat(mapper.write(SHEET)).isEqualTo(MettleJson.write(SHEET));
    assertThat(mapper.write(List.of(LATE, NIGHT)))
        .isEqualTo("[" + MettleJson.write(LATE) + "," + MettleJson.write(NIGHT) + "]");
    Ranking ranking = SCORECARD.rank(List.of(RECORD), "2026-11-21");
    assertThat(mapper.write(ranking)).isEqualTo(MettleJson.write(ranking));
    assertThat(mapper.write(Severity.MAJOR)).isEqualTo("\"MAJOR\"");
    assertThat(mapper.write(Kind.DELIVERY)).isEqualTo("\"delivery\"");
    assertThat(mapper.write(Points.of(12.5))).isEqualTo("12.5");
    assertThat(mapper.write(Moment.parse("2026-11-21"))).isEqualTo("\"2026-11-21\"");
  }

  static Stream<Object> values() {
    return Stream.of(
        RECORD,
        LATE,
        NIGHT,
        RECORD.disputes().iterator().next(),
        RECORD.replies().iterator().next(),
        Policy.standard(),
        PolicyBook.of(Policy.standard()),
        Gate.standard(),
        SHEET,
        SCORECARD.changes(RECORD, "2026-03-01", "2026-11-21"),
        new Problem("PO-1", "dueAt", "must be given", "missing"),
        Moment.parse("2026-11-21T12:00:00Z"),
        Points.parse("9000000000000.000001"),
        Severity.CRITICAL,
        Kind.DELIVERY);
  }

  @ParameterizedTest
  @MethodSource("values")
  void readsWhatItWrote(Object value) throws Exception {
    for (Mapper mapper : mappers()) {
      assertThat(mapper.read(mapper.write(value), type(value))).as("%s", mapper).isEqualTo(value);
      assertThat(mapper.throughTree(value, type(value))).as("%s", mapper).isEqualTo(value);
    }
  }

  /** The public type, which is what a caller names. */
  @SuppressWarnings("unchecked")
  private static Class<Object> type(Object value) {
    Class<?> type = value.getClass();
    return (Class<Object>)
        (type.getSimpleName().startsWith("Immutable") ? type.getSuperclass() : type);
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void readsAnEpisodeOfAnyKind(Mapper mapper) throws Exception {
    assertThat(mapper.read(mapper.write(LATE), Episode.class)).isEqualTo(LATE);
    assertThat(cause(() -> mapper.read(mapper.write(LATE), Commitment.class)))
        .hasMessage("PO-1: kind must be that of a Commitment: delivery");
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void nestsAnywhere(Mapper mapper) throws Exception {
    Map<String, List<BalanceSheet>> sheets = Map.of("today", List.of(SHEET, SHEET));
    String json = mapper.write(sheets);
    String sheet = MettleJson.write(SHEET);
    assertThat(json).isEqualTo("{\"today\":[" + sheet + "," + sheet + "]}");
    assertThat(mapper.readNested(json, BalanceSheet.class)).isEqualTo(sheets);
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void refusesWithEveryProblemAsTheCause(Mapper mapper) {
    String json =
        """
        {"new": [{"party": "P", "episodes": [
            {"kind": "delivery", "id": "PO-1", "orderedAt": "2026-03-20", "dueAt": "2026-03-01"},
            {"kind": "gesture", "id": "g", "at": "2026-03-01", "level": "DELIGHTED", "by": "me"}]}]}""";
    assertThat(cause(() -> mapper.readNested(json, TrackRecord.class)))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            """
            PO-1: dueAt must be at or after orderedAt 2026-03-20: 2026-03-01
            g: by must be a field of a gesture: "me\"""");
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void refusesWhatAMapperWouldGuess(Mapper mapper) {
    assertThat(
            cause(
                () ->
                    mapper.read(
                        "{\"party\":\"P\",\"party\":\"Q\",\"episodes\":[]}", TrackRecord.class)))
        .isInstanceOf(RefusedException.class);
    assertThat(cause(() -> mapper.read("0", Severity.class)))
        .hasMessage("severity must be a text: 0");
    assertThat(cause(() -> mapper.read("\"Major\"", Severity.class)))
        .hasMessage("severity must be one of [MINOR, MODERATE, MAJOR, CRITICAL]: \"Major\"");
    assertThat(cause(() -> mapper.read("\"delivered\"", Kind.class)))
        .hasMessageStartingWith("kind must be one of [incident, ")
        .hasMessageEndingWith("]: \"delivered\"");
    assertThat(cause(() -> mapper.read("20", Moment.class)))
        .hasMessage("moment must be a text: 20");
    assertThat(cause(() -> mapper.read("\"1,5\"", Points.class)))
        .hasMessage("points must be a number: \"1,5\"");
    assertThat(cause(() -> mapper.read("0.0000001", Points.class)))
        .hasMessage("points must be within 9.2e12 and of six decimals at most: 0.0000001");
  }

  /** Rather than {} or {"limited":false}, which look like answers. */
  @ParameterizedTest
  @MethodSource("mappers")
  void mapsNothingByReflection(Mapper mapper) {
    Posting posting = SHEET.postings().get(0);
    assertThat(catchThrowable(() -> mapper.write(new ArrayList<>(List.of(posting)))))
        .hasMessageContaining(
            "io.github.mettle.sheet.Posting has no JSON format, and is not mapped by reflection");
    assertThat(catchThrowable(() -> mapper.read("{}", Posting.class)))
        .hasMessageContaining(
            "io.github.mettle.sheet.Posting has no JSON format, and is not mapped by reflection");
    assertThat(catchThrowable(() -> mapper.write(SCORECARD)))
        .hasMessageContaining("io.github.mettle.Scorecard has no JSON format");
    assertThat(catchThrowable(() -> mapper.read("{}", Ranking.class)))
        .hasMessageContaining(
            "io.github.mettle.insight.Ranking is written as JSON, and never read");
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void writesTheBodyOfARefusal(Mapper mapper) throws Exception {
    RefusedException refusal = RefusedException.of("PO-1", "dueAt", "must be given", "missing");
    assertThat(mapper.write(refusal))
        .isEqualTo(
            "{\"problems\":[{\"subject\":\"PO-1\",\"attribute\":\"dueAt\","
                + "\"rule\":\"must be given\",\"actual\":\"missing\"}]}");
  }

  /** Which is where a mapper on the class path looks; these tests run on the module path. */
  @ParameterizedTest
  @CsvSource({
    "tools.jackson.databind.JacksonModule, io.github.mettle.json.MettleJacksonModule",
    "com.fasterxml.jackson.databind.Module, io.github.mettle.json.MettleJackson2Module"
  })
  void areNamedAsServices(String service, String module) throws Exception {
    try (var stream = MettleJson.class.getResourceAsStream("/META-INF/services/" + service)) {
      assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(module + "\n");
    }
  }

  /** A value that this library writes can be returned from a controller, and one it reads taken. */
  @Test
  void knowWhateverHasAFormat() {
    for (Method method : MettleJson.class.getMethods()) {
      Class<?>[] takes = method.getParameterTypes();
      if (method.getName().equals("write") && takes.length == 1) {
        Class<?> written = takes[0].isArray() ? takes[0].getComponentType() : takes[0];
        assertThat(JsonForms.find(written)).as("%s", written).isPresent();
      }
      Class<?> read = method.getReturnType();
      if (method.getName().startsWith("read") && JsonForms.isOurs(read)) {
        assertThat(JsonForms.find(read).orElseThrow().reader()).as("%s", read).isNotNull();
      }
    }
  }

  @Test
  void knowThePackagesOfTheLibrary() throws Exception {
    String module = Files.readString(Path.of("src/main/java/module-info.java"));
    assertThat(
            Pattern.compile("exports ([\\w.]+);").matcher(module).results().map(it -> it.group(1)))
        .containsExactlyInAnyOrderElementsOf(JsonForms.PACKAGES);
  }

  private static Throwable cause(Reader reading) {
    Throwable thrown = catchThrowable(reading::run);
    return thrown == null ? new AssertionError("nothing was refused") : thrown.getCause();
  }

  /** Something that may throw anything. */
  private interface Reader {
    Object run() throws Exception;
  }
}
