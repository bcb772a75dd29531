package io.github.mettle.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Posting;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyBookTest {
  private static final PolicyBook BOOK =
      PolicyBook.builder(Policy.standard())
          .chapter(
              "Gera castings",
              Map.of("commodity", "castings", "site", "Gera"),
              expected -> expected.answerWindow(Duration.ofHours(8)))
          .chapter(
              "castings",
              Map.of("commodity", "castings"),
              expected -> expected.grace(Criterion.DELIVER, Duration.ofDays(2)))
          .build();

  @Test
  void theFirstChapterWhoseTagsAnEpisodeBearsIsChosen() {
    assertThat(BOOK.chapterOf(Map.of())).isZero();
    assertThat(BOOK.chapterOf(Map.of("commodity", "steel"))).isZero();
    assertThat(BOOK.chapterOf(Map.of("site", "Gera"))).isZero();
    assertThat(BOOK.chapterOf(Map.of("commodity", "castings", "order", "7"))).isEqualTo(2);
    assertThat(BOOK.chapterOf(Map.of("commodity", "castings", "site", "Gera"))).isEqualTo(1);
  }

  /** So that whoever reads a posting finds the windows and stakes it was judged by. */
  @Test
  void aPostingNamesTheChapterThatJudgedIt() {
    Delivery.Builder order =
        Delivery.builder().orderedAt("2026-03-01").dueAt("2026-03-10").deliveredAt("2026-03-11");
    TrackRecord record =
        TrackRecord.of(
            "Alder",
            order.id("castings-1").tag("commodity", "castings").build(),
            Delivery.of("steel-1", "2026-03-01", "2026-03-12").deliveredAt("2026-03-12"));
    BalanceSheet sheet = Scorecard.of(BOOK).weigh(record, "2026-03-31");
    assertThat(sheet.postings())
        .extracting(Posting::chapter)
        .containsExactly(Optional.of("castings"), Optional.empty());
    assertThat(sheet.postings().get(0))
        .hasToString(
            "2026-03-12 RELIABILITY +0.24553 (of 0.25)  castings-1: delivered 1 day late, within the"
                + " 2 days of grace (castings)");
    assertThat(MettleJson.readPostings(MettleJson.writePostings(sheet)))
        .isEqualTo(sheet.postings());
    Posting renamed = sheet.postings().get(0).underChapter("forgings");
    assertThat(renamed).isNotEqualTo(sheet.postings().get(0));
    assertThat(renamed.chapter()).contains("forgings");
  }

  @Test
  void whatAChapterLeavesOutIsTheBooks() {
    assertThat(BOOK.policy(0)).isEqualTo(Policy.standard());
    assertThat(BOOK.policy(1).answerWindow()).isEqualTo(Duration.ofHours(8));
    assertThat(BOOK.policy(2).answerWindow()).isEqualTo(Duration.ofDays(2));
    assertThat(BOOK.policy(2).grace())
        .containsEntry(Criterion.DELIVER, Duration.ofDays(2))
        .containsEntry(Criterion.KEEP, Duration.ZERO);
    assertThat(BOOK.chapters())
        .extracting(PolicyChapter::name)
        .containsExactly("Gera castings", "castings");
  }

  @Test
  void aBookWithoutChaptersIsItsPolicy() {
    PolicyBook book = PolicyBook.of(Policy.cautious());
    assertThat(book.fingerprint()).isEqualTo(Policy.cautious().fingerprint());
    assertThat(book.toJson()).isEqualTo(Policy.cautious().toJson());
    assertThat(book).hasToString(Policy.cautious().toString());
    assertThat(Scorecard.of(book).book()).isEqualTo(Scorecard.of(Policy.cautious()).book());
  }

  @Test
  void oneFingerprintCoversTheBook() {
    assertThat(BOOK.fingerprint()).isNotEqualTo(Policy.standard().fingerprint());
    PolicyBook renamed =
        PolicyBook.builder(Policy.standard())
            .chapter("Gera", BOOK.chapters().get(0).tags(), BOOK.policy(1))
            .chapter("castings", BOOK.chapters().get(1).tags(), BOOK.policy(2))
            .build();
    assertThat(renamed.fingerprint()).isNotEqualTo(BOOK.fingerprint());
    assertThat(Scorecard.of(BOOK).policy()).isEqualTo(Policy.standard());
  }

  @Test
  void printsItsPolicyAndWhatEachChapterExpects() {
    assertThat(BOOK.toString().lines())
        .containsExactly(
            "Book of policies, fingerprint " + BOOK.fingerprint(),
            "Policy standard, fingerprint " + Policy.standard().fingerprint(),
            "chapter Gera castings {commodity=castings, site=Gera}",
            "  answer within 8 h instead of 2 d",
            "chapter castings {commodity=castings}",
            "  grace 2 d instead of 0 s, for deliver");
  }

  @Test
  void everyPolicyOfABookCanBeChangedAtOnce() {
    PolicyBook peers =
        BOOK.map(policy -> policy.toBuilder().baseRate(Account.RELIABILITY, 0.9).build());
    assertThat(peers.policy(0).baseRates()).containsEntry(Account.RELIABILITY, 0.9);
    assertThat(peers.policy(2).baseRates()).containsEntry(Account.RELIABILITY, 0.9);
    assertThat(peers.policy(2).grace()).containsEntry(Criterion.DELIVER, Duration.ofDays(2));
    assertThat(peers.differencesFrom(BOOK))
        .containsExactly("base rate 0.9 instead of 0.8, for Reliability");
  }

  @Test
  void twoBooksSayInWhatTheyDiffer() {
    PolicyBook other =
        PolicyBook.builder(Policy.builder().negativity(2).build())
            .chapter(
                "castings",
                Map.of("commodity", "cast iron"),
                expected -> expected.window(Severity.MAJOR, Criterion.NOTIFY, Duration.ofHours(1)))
            .chapter("forgings", Map.of("commodity", "forgings"), expected -> {})
            .build();
    assertThat(other.differencesFrom(BOOK))
        .containsExactly(
            "negativity 2 instead of 1",
            "chapter castings: tags {commodity=cast iron} instead of {commodity=castings}",
            "chapter castings: grace 0 s instead of 2 d, for deliver",
            "chapter castings: notify within 1 h instead of within 4 h, for major",
            "chapter forgings {commodity=forgings} instead of none",
            "no chapter Gera castings {commodity=castings, site=Gera}");
    assertThat(BOOK.differencesFrom(BOOK)).isEmpty();
  }

  @Test
  void aScorecardJudgesEachEpisodeByItsChapter() {
    TrackRecord record =
        TrackRecord.of(
            "Ruhr Steelworks",
            late("castings").toBuilder().tag("commodity", "castings").build(),
            late("steel"));
    assertThat(Scorecard.of(BOOK).weigh(record, "2026-04-01").postings())
        .extracting(posting -> posting.episodeId() + " " + posting.debit())
        .containsExactlyInAnyOrder("castings 0", "steel " + debit(late("steel")));
    assertThat(BOOK.chapter(record.episodes().get(0)))
        .map(PolicyChapter::name)
        .contains("castings");
    assertThat(BOOK.chapter(record.episodes().get(1))).isEmpty();
    assertThat(debit(late("castings").toBuilder().tag("commodity", "castings").build()))
        .isNotEqualTo("0");
  }

  /** The debit under the standard policy. */
  private static String debit(Episode episode) {
    return Scorecard.standard()
        .weigh(TrackRecord.of("P", episode), "2026-04-01")
        .postings()
        .get(0)
        .debit()
        .toString();
  }

  private static Delivery late(String id) {
    return Delivery.of(id, "2026-03-01", "2026-03-20").toBuilder()
        .deliveredAt("2026-03-22")
        .build();
  }

  @Test
  void theOrderOfChaptersIsADifference() {
    Map<String, String> iron = Map.of("commodity", "iron");
    Map<String, String> gera = Map.of("site", "Gera");
    PolicyBook ironFirst =
        PolicyBook.builder(Policy.standard())
            .chapter("iron", iron, Policy.standard())
            .chapter("Gera", gera, Policy.standard())
            .build();
    PolicyBook geraFirst =
        PolicyBook.builder(Policy.standard())
            .chapter("Gera", gera, Policy.standard())
            .chapter("iron", iron, Policy.standard())
            .build();
    assertThat(ironFirst).isNotEqualTo(geraFirst);
    assertThat(ironFirst.differencesFrom(geraFirst))
        .containsExactly("chapters in the order [iron, Gera] instead of [Gera, iron]");
  }

  @Test
  void refusesWithTheNameOfTheChapter() {
    assertRefused(
        """
        chapter castings: expected.windows.MAJOR.notify must be in (PT0S, PT8760000H]: PT-1H
        chapter iron: expected.weights.CANDOUR must be the book's, 0.09: 0.2
        chapter iron: expected.priorWeight must be the book's, 2: 3
        chapter iron: expected.sourceWeights.REFERRED must be the book's, 0.5: 1
        chapter iron: expected.writeOff must be the book's, PT8760H: PT24H""",
        PolicyBook.builder(Policy.standard())
            .chapter(
                "castings",
                Map.of("commodity", "castings"),
                p -> p.window(Severity.MAJOR, Criterion.NOTIFY, Duration.ofHours(-1)))
            .chapter(
                "iron",
                Map.of("commodity", "iron"),
                p ->
                    p.weight(Account.CANDOUR, 0.2)
                        .priorWeight(3)
                        .sourceWeight(Source.REFERRED, 1)
                        .writeOff(Duration.ofDays(1))));
  }

  @Test
  void refusesNamesAndTagsThatChooseNothing() {
    Map<String, String> blank = new HashMap<>();
    blank.put("site", " ");
    blank.put("contract", null);
    assertRefused(
        """
        chapters[0]: name must be given: missing
        chapters[0]: tags must be at least one: {}
        chapter blank: tags.contract must be given: missing
        chapter blank: tags.site must be not blank: " "
        chapter castings: name must be unique in its book: castings
        chapter castings: tags must not all be matched by an earlier chapter, castings: \
        {commodity=castings, site=Gera}""",
        PolicyBook.builder(Policy.standard())
            .chapter(null, Map.of(), p -> {})
            .chapter("blank", blank, p -> {})
            .chapter("castings", Map.of("commodity", "castings"), p -> {})
            .chapter("castings", Map.of("commodity", "castings", "site", "Gera"), p -> {}));
  }

  @Test
  void refusesMoreThanAThousandChapters() {
    PolicyBookBuilder book = PolicyBook.builder(Policy.standard());
    for (int i = 0; i < 1_000; i++) {
      book.chapter("c" + i, Map.of("contract", "" + i), Policy.standard());
    }
    assertThat(book.build().chapterOf(Map.of("contract", "999"))).isEqualTo(1_000);
    book.chapter("one more", Map.of("contract", "x"), Policy.standard());
    assertRefused("chapters must be at most 1000: 1001", book);
  }

  private static void assertRefused(String message, PolicyBookBuilder book) {
    assertThatExceptionOfType(RefusedException.class).isThrownBy(book::build).withMessage(message);
  }
}
