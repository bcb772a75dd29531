package io.github.mettle.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mettle.account.Criterion;
import io.github.mettle.kit.Policies;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.Severity;
import io.github.mettle.refusal.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** A book of policies as JSON, and every refusal word for word. */
class PolicyBookJsonTest {
  private static final String BOOK =
      """
      {"format": "mettle-policy-book/1",
       "policy": {"negativity": 2, "windows": {"MAJOR": {"notify": "PT2H"}}},
       "chapters": [
         {"name": "castings", "tags": {"commodity": "castings"},
          "expected": {"grace": {"deliver": "P2D"}, "windows": {"MAJOR": {"explain": null}}}},
         {"name": "hosting", "tags": {"contract": "C-7", "site": "Gera"}}]}""";

  @Test
  void whatIsLeftOutIsTheBooksAndThenTheStandards() throws IOException {
    PolicyBook book = MettleJson.readPolicyBook(BOOK);
    Policy castings = book.policy(book.chapterOf(Map.of("commodity", "castings")));
    assertThat(castings.window(Severity.MAJOR, Criterion.NOTIFY)).contains(Duration.ofHours(2));
    assertThat(castings.window(Severity.MAJOR, Criterion.EXPLAIN)).isEmpty();
    assertThat(castings.window(Severity.MINOR, Criterion.NOTIFY)).contains(Duration.ofDays(2));
    assertThat(castings.grace()).containsEntry(Criterion.DELIVER, Duration.ofDays(2));
    assertThat(castings.negativity()).isEqualTo(2);
    assertThat(book.policy(2)).isEqualTo(book.policy());
    byte[] bytes = BOOK.getBytes(StandardCharsets.UTF_8);
    assertThat(MettleJson.readPolicyBook(new ByteArrayInputStream(bytes))).isEqualTo(book);
  }

  @Test
  void aPolicyIsABookWithoutChapters() {
    PolicyBook book = MettleJson.readPolicyBook("{\"negativity\": 2}");
    assertThat(book).isEqualTo(PolicyBook.of(Policy.builder().negativity(2).build()));
    assertThat(MettleJson.readPolicyBook("{\"format\": \"mettle-policy-book/1\"}"))
        .isEqualTo(PolicyBook.of(Policy.standard()));
  }

  @Property(tries = 100)
  void aBookIsReadAsItWasWritten(@ForAll("books") PolicyBook book) {
    PolicyBook read = MettleJson.readPolicyBook(MettleJson.write(book));
    assertThat(read).isEqualTo(book);
    assertThat(read.fingerprint()).isEqualTo(book.fingerprint());
    assertThat(read.differencesFrom(book)).isEmpty();
  }

  @Provide
  Arbitrary<PolicyBook> books() {
    return Policies.books();
  }

  static final List<Arguments> REFUSED =
      List.of(
          arguments("format must be mettle-policy-book/1: missing", "{'chapters':[]}"),
          arguments(
              "format must be mettle-policy-book/1: \"mettle-policy-book/0\"",
              "{'format':'mettle-policy-book/0','policy':{}}"),
          arguments("chapters must be a list of objects: 1", book("'chapters':1")),
          arguments("rules must be a field of a book of policies: 1", book("'rules':1")),
          arguments(
              "policy.negativity must be in [1e-6, 1e6]: 0", book("'policy':{'negativity':0}")),
          arguments("policy.decay must be a field of a policy: 1", book("'policy':{'decay':1}")),
          arguments("chapters[0]: name must be given: missing", chapter("'tags':{'site':'Gera'}")),
          arguments(
              "chapters[0]: name must be a text: 7", chapter("'name':7,'tags':{'site':'Gera'}")),
          arguments("chapter c: tags must be at least one: {}", chapter("'name':'c'")),
          arguments(
              "chapter c: tags.site must be a text: 7\nchapter c: tags must be at least one: {}",
              chapter("'name':'c','tags':{'site':7}")),
          arguments(
              "chapter c: site must be a field of a chapter: \"Gera\"",
              chapter("'name':'c','tags':{'site':'Gera'},'site':'Gera'")),
          arguments(
              "chapter c: expected.weights must be a field of a chapter's expectations: an object",
              expected("'weights':{}")),
          arguments(
              "chapter c: expected.lateCredit.recur must be a field of lateCredit: 1",
              expected("'lateCredit':{'recur':1}")),
          arguments("chapter c: expected.surplus must be in [0, 1]: 2", expected("'surplus':2")));

  @ParameterizedTest(name = "{0}")
  @FieldSource("REFUSED")
  void refuses(String message, String json) {
    assertRefused(message, json);
  }

  @Test
  void saysTheProblemsOfAllChaptersAtOnce() {
    assertRefused(
        """
        policy.surplus must be in [0, 1]: 2
        chapter a: expected.grace.keep must be a duration, such as PT4H or P2D: "2d"
        chapter a: expected.repeatCredit must be in [0, 1]: -1
        chapters[1]: name must be given: missing""",
        book(
            "'policy':{'surplus':2},'chapters':["
                + "{'name':'a','tags':{'site':'A'},"
                + "'expected':{'grace':{'keep':'2d'},'repeatCredit':-1}},"
                + "{'tags':{'site':'B'}}]"));
  }

  private static void assertRefused(String message, String json) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readPolicyBook(json.replace('\'', '"')))
        .withMessage(message);
  }

  private static String book(String fields) {
    return "{'format':'mettle-policy-book/1'," + fields + "}";
  }

  private static String chapter(String fields) {
    return book("'chapters':[{" + fields + "}]");
  }

  private static String expected(String fields) {
    return chapter("'name':'c','tags':{'site':'Gera'},'expected':{" + fields + "}");
  }
}
