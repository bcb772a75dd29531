package io.github.mettle.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import io.github.mettle.Scorecard;
import io.github.mettle.amount.Points;
import io.github.mettle.kit.Shuffling;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Episode;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sheets of three hundred generated records are written in the same bytes on every JDK, in
 * every place, in any order and partition, and on any number of threads.
 *
 * <p>The checksum has no authority of its own: it is what the first run wrote, and a change of the
 * form or of a rule changes it. It says that all who run this test write the same.
 */
class SameBytesTest {
  private static final String CHECKSUM =
      "cba55c73211821e51bfd248863fe02eb8fa7c7e3eba08e2dd3ca83fa9760821e";

  private static final int RECORDS = 300;
  private static final int PARTS = 4;
  private static final int THREADS = 4;

  /** One record, who weighs it, and when. */
  private record Question(int seed, TrackRecord record, Scorecard scorecard, String asOf) {
    static Question of(int seed) {
      RandomFacts facts = new RandomFacts(new Random(seed));
      Policy policy = seed % 3 == 0 ? Policy.standard() : facts.policy();
      String asOf = LocalDate.of(2025, 1, 1).plusDays(30 + seed * 2L).toString();
      return new Question(seed, facts.record(), Scorecard.of(policy), asOf);
    }

    BalanceSheet weighed() {
      return scorecard.weigh(record, asOf);
    }

    /** Weighs the facts in another order and in parts, and adds the parts. */
    BalanceSheet summed() {
      Random order = new Random(~seed);
      TrackRecord shuffled = Shuffling.by(order).tell(record);
      List<TrackRecord.Builder> parts = new ArrayList<>();
      for (int i = 0; i < PARTS; i++) {
        TrackRecord.Builder part = TrackRecord.builder(record.party());
        shuffled.disputes().forEach(part::add);
        parts.add(part);
      }
      for (Episode episode : shuffled.episodes()) {
        parts.get(order.nextInt(PARTS)).add(episode);
      }
      return parts.stream()
          .map(part -> scorecard.weigh(part.build(), asOf))
          .reduce(BalanceSheet::plus)
          .orElseThrow();
    }
  }

  private static List<Question> questions() {
    return IntStream.range(0, RECORDS).mapToObj(Question::of).toList();
  }

  private static String written(BalanceSheet sheet) {
    return String.join(
        "\n",
        MettleJson.write(sheet),
        MettleJson.writePostings(sheet),
        MettleJson.writeExpectations(sheet),
        sheet.toString(),
        sheet.toWideString());
  }

  private static String checksum(List<String> texts) {
    return Hashing.sha256().hashString(String.join("\n", texts), UTF_8).toString();
  }

  private static String checksum(Function<Question, BalanceSheet> weighing) {
    return checksum(questions().stream().map(weighing).map(SameBytesTest::written).toList());
  }

  @Test
  void onEveryJdk() {
    assertThat(checksum(Question::weighed)).isEqualTo(CHECKSUM);
  }

  @Test
  void inAnyOrderAndPartition() {
    assertThat(checksum(Question::summed)).isEqualTo(CHECKSUM);
  }

  /** Dotless i, digits that are not 0 to 9, and a day that never was. */
  @ParameterizedTest
  @CsvSource({
    "tr-TR, Europe/Istanbul",
    "ar-EG-u-nu-arab, Africa/Cairo",
    "de-CH, Pacific/Apia",
    "th-TH-u-ca-buddhist-nu-thai, Asia/Kathmandu"
  })
  void everywhere(String language, String zone) {
    Locale locale = Locale.getDefault();
    TimeZone home = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertThat(checksum(Question::weighed)).isEqualTo(CHECKSUM);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(home);
    }
  }

  @Test
  void onAnyNumberOfThreads() throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<String>> answers =
          questions().stream()
              .map(question -> workers.submit(() -> written(question.weighed())))
              .toList();
      List<String> texts = new ArrayList<>();
      for (Future<String> answer : answers) {
        texts.add(answer.get());
      }
      assertThat(checksum(texts)).isEqualTo(CHECKSUM);
    } finally {
      workers.shutdownNow();
    }
  }

  /** Three hundred sheets of nothing would be the same everywhere, too. */
  @Test
  void thereIsSomethingOnTheSheets() {
    List<BalanceSheet> sheets = questions().stream().map(Question::weighed).toList();
    assertThat(sheets)
        .filteredOn(sheet -> sheet.assets().compareTo(Points.ZERO) > 0)
        .hasSizeGreaterThan(150);
    assertThat(sheets).filteredOn(sheet -> !sheet.outstanding().isZero()).hasSizeGreaterThan(90);
    assertThat(sheets).filteredOn(sheet -> !sheet.disputed().isZero()).hasSizeGreaterThan(10);
    assertThat(sheets.stream().map(BalanceSheet::asOf).distinct()).hasSize(RECORDS);
  }
}
