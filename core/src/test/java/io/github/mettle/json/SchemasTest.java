package io.github.mettle.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.backtest.Backtest;
import io.github.mettle.forecast.Calibration;
import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.LossReason;
import io.github.mettle.insight.Peers;
import io.github.mettle.insight.Provenance;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Recommendation;
import io.github.mettle.insight.Relationship;
import io.github.mettle.insight.Resilience;
import io.github.mettle.insight.ReviewPack;
import io.github.mettle.insight.RuleSubject;
import io.github.mettle.insight.SmallOrders;
import io.github.mettle.insight.Trials;
import io.github.mettle.insight.WhatItTakes;
import io.github.mettle.kit.Mappings;
import io.github.mettle.kit.Policies;
import io.github.mettle.kit.Records;
import io.github.mettle.kit.World;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.mapping.Preset;
import io.github.mettle.mapping.Take;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.Action;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.trust.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is written agrees with the schema of its format, and a schema refuses anything else. */
class SchemasTest {
  private static final String DAY = "2026-06-15";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, Schema> SCHEMAS = new HashMap<>();

  private static Schema schema(String format) {
    return SCHEMAS.computeIfAbsent(
        format, any -> REGISTRY.getSchema(MettleJson.schema(format), InputFormat.JSON));
  }

  private static List<Error> errors(String format, String json) {
    return schema(format).validate(json, InputFormat.JSON);
  }

  /** {@return the format of the document, which agrees with its schema} */
  private static String assertValid(String json) {
    JsonNode said = MAPPER.readTree(json).get("format");
    String format = said == null ? "mettle-policy/1" : said.asString();
    assertThat(errors(format, json)).as(json).isEmpty();
    return format;
  }

  /** Everything that can be written of two suppliers. */
  private static List<String> documents(
      TrackRecord first, TrackRecord second, Scorecard scorecard) {
    BalanceSheet one = scorecard.weigh(first, DAY);
    BalanceSheet two = scorecard.weigh(second, DAY);
    List<BalanceSheet> both = List.of(one, two);
    Peers peers = Peers.of(both);
    List<String> documents = new ArrayList<>();
    documents.add(MettleJson.write(first));
    documents.add(MettleJson.write(scorecard.policy()));
    documents.add(MettleJson.write(one));
    documents.add(MettleJson.write(scorecard.changes(first, "2026-01-01", DAY)));
    documents.add(MettleJson.writePostings(one));
    documents.add(MettleJson.writeExpectations(one));
    documents.add(MettleJson.writeDue(one));
    documents.add(MettleJson.write(Gate.standard().decide(one)));
    documents.add(MettleJson.write(Gate.standard().decide(two).to(Audience.SUPPLIER)));
    documents.add(MettleJson.write(Ranking.of(both)));
    documents.add(MettleJson.write(Ranking.of(both).atMost(1).orderOnly()));
    documents.add(MettleJson.write(Ranking.by(Account.CANDOUR, both)));
    documents.add(MettleJson.write(Comparison.of(one, two)));
    documents.add(MettleJson.write(Reasons.of(one)));
    documents.add(MettleJson.write(Reasons.of(two).to(Audience.SUPPLIER).atMost(99)));
    documents.add(MettleJson.write(Relationship.of(one, two)));
    documents.add(MettleJson.write(WhatItTakes.toReach(one, Standing.PROVEN)));
    documents.add(MettleJson.write(WhatItTakes.toReach(two, 0.6)));
    documents.add(MettleJson.write(Resilience.of(one)));
    documents.add(MettleJson.write(SmallOrders.of(one)));
    documents.add(MettleJson.write(peers.baseRatesOfAll()));
    documents.add(MettleJson.write(peers.windowsFor(one.party(), 0.8)));
    documents.add(MettleJson.write(peers.positionOf(two.party())));
    documents.add(MettleJson.write(Trials.of(one)));
    documents.add(MettleJson.write(Provenance.of(one)));
    Commitment waived = Commitment.builder().id("C").madeAt(DAY).dueAt(DAY).waivedAt(DAY).build();
    documents.add(
        MettleJson.write(
            Provenance.of(scorecard.weigh(TrackRecord.of("P", waived), "2027-01-01"))));
    documents.add(MettleJson.write(one.totals()));
    one.frequency().map(MettleJson::write).ifPresent(documents::add);
    ReviewPack review = scorecard.review(first, "2026-01-01", DAY);
    documents.add(MettleJson.write(review));
    documents.add(MettleJson.write(review.with(two).to(Audience.SUPPLIER)));
    return documents;
  }

  private static List<String> ofPortfolio(Policy policy, TrackRecord... records) {
    List<TrackRecord> portfolio = List.of(records);
    return List.of(
        MettleJson.write(Backtest.of(policy).run(portfolio, DAY)),
        MettleJson.write(Calibration.of(policy).run(portfolio, DAY)),
        MettleJson.write(Scorecard.of(policy).forecast(portfolio.get(0), portfolio, DAY)));
  }

  private static Stream<String> samples() {
    TrackRecord other = TrackRecord.of("Other", Commitment.of("c", "2026-01-01", "2026-02-01"));
    TrackRecord nothing = TrackRecord.of("Nothing");
    TrackRecord much = World.of(400);
    Scorecard standard = Scorecard.standard();
    PolicyBook book =
        PolicyBook.builder(Policy.standard())
            .chapter("castings", Map.of("commodity", "castings"), chapter -> chapter.surplus(0.25))
            .build();
    return Stream.of(
            documents(much, other, standard),
            documents(other, nothing, standard),
            documents(nothing, much, Scorecard.of(Policy.cautious())),
            ofPortfolio(Policy.standard(), much, other),
            ofPortfolio(Policy.standard(), nothing),
            List.of(MettleJson.write(Gate.standard()), MettleJson.write(book)),
            List.of(MettleJson.write(Mapping.asNamed(Kind.REVIEW)), MettleJson.write(presets())))
        .flatMap(List::stream);
  }

  private static Mapping[] presets() {
    return Preset.all().stream()
        .flatMap(preset -> preset.mappings().stream())
        .toArray(Mapping[]::new);
  }

  @Test
  void everythingWrittenAgreesWithTheSchemaOfItsFormat() {
    Set<String> formats = new TreeSet<>();
    samples().forEach(document -> formats.add(assertValid(document)));
    assertThat(formats).containsExactlyInAnyOrderElementsOf(MettleJson.formats());
  }

  /** Enough to calibrate: 240 promises, every sixth of them broken. */
  @Test
  void aCalibrationThatFoundSomethingAgrees() {
    TrackRecord.Builder record = TrackRecord.builder("Promises");
    LocalDate day = LocalDate.of(2024, 1, 1);
    for (int i = 0; i < 240; i++) {
      LocalDate due = day.plusDays(3L * i + 10);
      Commitment promise = Commitment.of("c" + i, day.plusDays(3L * i), due);
      record.add(i % 6 == 0 ? promise : promise.keptAt(due));
    }
    String json = ofPortfolio(Policy.standard(), record.build()).get(1);
    assertThat(json).contains("\"halfLifeDays\":", "\"priorWeightsAsGood\":[", "\"lossAsGiven\":");
    assertValid(json);
  }

  @Property(tries = 60)
  void everythingWrittenOfAnyRecordAgrees(
      @ForAll("records") TrackRecord first,
      @ForAll("records") TrackRecord second,
      @ForAll("policies") Policy policy) {
    TrackRecord other = TrackRecord.of("another than " + first.party(), second.episodes());
    documents(first, other, Scorecard.of(policy)).forEach(SchemasTest::assertValid);
  }

  @Property(tries = 60)
  void everyBookOfPoliciesAgrees(@ForAll("books") PolicyBook book) {
    assertValid(MettleJson.write(book));
  }

  @Property(tries = 300)
  void everyMappingAgreesAndIsReadAgain(@ForAll("mappings") List<Mapping> mappings) {
    String json = MettleJson.write(mappings.toArray(Mapping[]::new));
    assertValid(json);
    assertThat(MettleJson.readMappings(json)).isEqualTo(mappings);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'kind': 'order'}",
        "{'kind': 'delivery', 'mappings': []}",
        "{'kind': 'delivery', 'fields': {'id': 7}}",
        "{'kind': 'delivery', 'fields': {'id': {}}}",
        "{'kind': 'delivery', 'fields': {'id': {'column': 'A', 'line': ''}}}",
        "{'kind': 'delivery', 'fields': {'id': {'column': 'A', 'minus': 'B'}}}",
        "{'kind': 'delivery', 'fields': {'id': {'column': 'A', 'separator': '-'}}}",
        "{'kind': 'delivery', 'fields': {'id': {'columns': []}}}",
        "{'kind': 'delivery', 'fields': {'dueAt': {'after': 'orderedAt'}}}",
        "{'kind': 'delivery', 'fields': {'dueAt': {'after': 'a', 'days': 1, 'daysIn': 'B'}}}",
        "{'kind': 'delivery', 'fields': {'acceptedShare': {'share': 'G'}}}",
        "{'kind': 'incident', 'steps': {'at': 'A'}}",
        "{'kind': 'delivery', 'skip': [{'column': 'A'}]}",
        "{'kind': 'delivery', 'decimal': '..'}",
        "{'kind': 'delivery', 'table': {'header': 0}}",
        "{'mappings': [{'kind': 'delivery', 'surprise': 1}]}"
      })
  void whatIsNoMappingIsRefusedByTheSchemaAndByTheReader(String mapping) {
    String json = mapping.replace('\'', '"');
    assertThat(errors("mettle-mapping/1", json)).isNotEmpty();
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readMappings(json));
  }

  /** Nothing in a schema is left to chance: any other name, and any missing one, is refused. */
  @Test
  void aSchemaRefusesWhatIsMissingAndWhatIsUnknown() {
    samples().forEach(SchemasTest::assertStrict);
  }

  private static void assertStrict(String document) {
    ObjectNode whole = (ObjectNode) MAPPER.readTree(document);
    JsonNode said = whole.get("format");
    String format = said == null ? "mettle-policy/1" : said.asString();
    JsonNode schema = MAPPER.readTree(MettleJson.schema(format));
    whole.put("surprise", 1);
    assertThat(errors(format, whole.toString())).as(format).isNotEmpty();
    whole.remove("surprise");
    for (JsonNode name : schema.path("required")) {
      ObjectNode less = whole.deepCopy();
      less.remove(name.asString());
      assertThat(errors(format, less.toString())).as(format + " minus " + name).isNotEmpty();
    }
    if (said != null) {
      whole.put("format", format + "0");
      assertThat(errors(format, whole.toString())).as(format).isNotEmpty();
    }
  }

  /** A code that is new in the code is new in the schemas, too. */
  @Test
  void theCodesAreThoseOfTheEnums() {
    assertCodes("account", Account.values(), Enum::name);
    assertCodes("criterion", Criterion.values(), Criterion::key);
    assertCodes("severity", Severity.values(), Enum::name);
    assertCodes("standing", Standing.values(), Enum::name);
    assertCodes("outcome", Recommendation.values(), Enum::name);
    assertCodes("audience", Audience.values(), Enum::name);
    assertCodes("lossReason", LossReason.values(), Enum::name);
    assertThat(codes(definition("mapping").at("/properties/kind")))
        .containsExactlyInAnyOrder(names(Kind.values(), Kind::key));
    assertThat(codes(definition("mapping").at("/properties/steps/properties/first")))
        .containsExactlyInAnyOrder(names(Action.values(), Enum::name));
    assertThat(codes(definition("source").at("/properties/take")))
        .containsExactlyInAnyOrder(names(Take.values(), Take::key));
    assertThat(codes(definition("finding").at("/properties/subjects/items")))
        .containsExactlyInAnyOrder(names(RuleSubject.values(), Enum::name));
    assertThat(codes(definition("expectation").at("/properties/state")))
        .containsExactlyInAnyOrder(names(ExpectationState.values(), Enum::name));
  }

  private static <E> void assertCodes(String definition, E[] values, Function<E, String> name) {
    assertThat(codes(definition(definition)))
        .as(definition)
        .containsExactlyInAnyOrder(names(values, name));
  }

  private static <E> String[] names(E[] values, Function<E, String> name) {
    return Arrays.stream(values).map(name).toArray(String[]::new);
  }

  private static Set<String> codes(JsonNode node) {
    Set<String> codes = new HashSet<>();
    node.path("enum").forEach(code -> codes.add(code.asString()));
    return codes;
  }

  private static JsonNode definition(String name) {
    return MettleJson.formats().stream()
        .map(format -> MAPPER.readTree(MettleJson.schema(format)).at("/$defs/" + name))
        .filter(node -> !node.isMissingNode())
        .findFirst()
        .orElseThrow();
  }

  /** Each schema stands alone, and what two of them share is the same. */
  @Test
  void whatSchemasShareIsTheSame() {
    Map<String, JsonNode> known = new HashMap<>();
    for (String format : MettleJson.formats()) {
      JsonNode schema = MAPPER.readTree(MettleJson.schema(format));
      assertThat(schema.get("$id").asString())
          .isEqualTo("urn:" + format.replaceFirst("-", ":").replace('/', ':'));
      schema
          .path("$defs")
          .properties()
          .forEach(
              entry -> {
                JsonNode before = known.putIfAbsent(entry.getKey(), entry.getValue());
                assertThat(entry.getValue()).isEqualTo(before == null ? entry.getValue() : before);
              });
    }
  }

  @Test
  void refusesAnUnknownFormat() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.schema("mettle-sheet/1"))
        .withMessage("format must be one of " + MettleJson.formats() + ": mettle-sheet/1");
  }

  @Provide
  Arbitrary<TrackRecord> records() {
    return Arbitraries.oneOf(
        Records.any(), Arbitraries.randomValue(random -> new RandomFacts(random).record()));
  }

  @Provide
  Arbitrary<Policy> policies() {
    return Arbitraries.randomValue(random -> new RandomFacts(random).policy());
  }

  @Provide
  Arbitrary<List<Mapping>> mappings() {
    return Mappings.any().list().ofMaxSize(3);
  }

  @Provide
  Arbitrary<PolicyBook> books() {
    return Policies.books();
  }
}
