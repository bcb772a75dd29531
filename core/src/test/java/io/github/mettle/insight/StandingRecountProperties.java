package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Reached;
import io.github.mettle.page.English;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.SheetWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What the sentences of a standing count is what was put on record. */
class StandingRecountProperties {
  private static final Pattern EVERY = Pattern.compile("every one of (\\S+) deliveries came");
  private static final Pattern CAME = Pattern.compile("(\\S+) of (\\S+) deliveries came");
  private static final Pattern FACTS = Pattern.compile("(?:only )?(\\S+) facts? (?:is|are) on");
  private static final Pattern GRAVE =
      Pattern.compile("\\((\\S+) (major|critical|major or critical) incidents? of (their|your)");
  private static final Pattern CRITICAL = Pattern.compile("in the (?:(\\S+) )?critical ones?, ");
  private static final Pattern AT = Pattern.compile("at (\\d\\.\\d\\d)");

  @Property(seed = Law.SEED, tries = 400)
  void ofTheStandingAreTheDeliveriesOrTheFacts(
      @ForAll @IntRange(max = 14) int deliveries,
      @ForAll @IntRange(max = 14) int late,
      @ForAll @IntRange(max = 2) int trifles,
      @ForAll Audience reader) {
    TrackRecord record = record(deliveries, late, trifles, 0, 0);
    String said = Ascii.toLowerCase(SheetWords.standing(Examples.sheet(record), reader));
    int met = Math.max(0, deliveries - late);
    Matcher every = EVERY.matcher(said);
    Matcher came = CAME.matcher(said);
    Matcher facts = FACTS.matcher(said);
    if (every.find()) {
      assertThat(every.group(1)).as(said).isEqualTo(English.number(deliveries));
      assertThat(met).isEqualTo(deliveries);
      Reached.note("came", "all");
    } else if (came.find()) {
      assertThat(came.group(1)).as(said).isEqualTo(met == 0 ? "none" : English.number(met));
      assertThat(came.group(2)).as(said).isEqualTo(English.number(deliveries));
      Reached.noteCount("came", met);
    } else if (facts.find()) {
      assertThat(facts.group(1)).as(said).isEqualTo(English.number(deliveries + trifles));
      Reached.noteCount("facts", deliveries + trifles);
    } else if (deliveries + trifles == 0) {
      assertThat(said).isEqualTo("untested: nothing is on record yet.");
      Reached.noteCount("facts", 0);
    }
    Reached.requireCounts("came");
    Reached.require("came", "all");
    Reached.requireCounts("facts");
  }

  @Property(seed = Law.SEED, tries = 400)
  void ofTheTrialsAreTheGraveIncidents(
      @ForAll @IntRange(max = 13) int major,
      @ForAll @IntRange(max = 3) int critical,
      @ForAll Audience reader) {
    TrackRecord record = record(2, 1, 1, major, critical);
    Optional<String> trials = SheetWords.trials(Examples.sheet(record), reader);
    int grave = major + critical;
    Reached.noteCount("grave", grave);
    Reached.requireCounts("grave");
    assertThat(trials.isPresent()).isEqualTo(grave > 0);
    trials.ifPresent(
        said -> {
          Matcher all = GRAVE.matcher(said);
          assertThat(all.find()).as(said).isTrue();
          assertThat(all.group(1)).as(said).isEqualTo(English.number(grave));
          String kind = critical == 0 ? "major" : major == 0 ? "critical" : "major or critical";
          assertThat(all.group(2)).as(said).isEqualTo(kind);
          assertThat(all.group(3)).isEqualTo(reader.their());
          Matcher gravest = CRITICAL.matcher(said);
          assertThat(gravest.find()).as(said).isEqualTo(major > 0 && critical > 0);
          if (major > 0 && critical > 0) {
            String number = critical == 1 ? null : English.number(critical);
            assertThat(gravest.group(1)).as(said).isEqualTo(number);
          }
          assertThat(values(said)).as(said).isEqualTo(expected(major, critical));
        });
  }

  /** The expected value of all grave incidents weighed alone, and of the critical ones alone. */
  private static List<String> expected(int major, int critical) {
    List<String> grave = List.of(expected(record(0, 0, 0, major, critical)));
    return major == 0 || critical == 0
        ? grave
        : List.of(grave.get(0), expected(record(0, 0, 0, 0, critical)));
  }

  private static String expected(TrackRecord record) {
    BalanceSheet alone = Examples.sheet(record);
    return new BigDecimal(alone.trust().expected())
        .setScale(2, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  private static List<String> values(String said) {
    return AT.matcher(said).results().map(it -> it.group(1)).toList();
  }

  private static TrackRecord record(
      int deliveries, int late, int trifles, int major, int critical) {
    TrackRecord.Builder record = TrackRecord.builder("P");
    IntStream.range(0, deliveries)
        .mapToObj(
            i ->
                Delivery.of("d" + i, "2026-05-01", "2026-05-20")
                    .deliveredAt(i < late ? "2026-06-20" : "2026-05-19"))
        .forEach(record::add);
    IntStream.range(0, trifles)
        .mapToObj(i -> incident("t" + i, Severity.MINOR, Impact.NONE))
        .forEach(record::add);
    IntStream.range(0, major)
        .mapToObj(i -> incident("m" + i, Severity.MAJOR, Impact.LIMITED))
        .forEach(record::add);
    IntStream.range(0, critical)
        .mapToObj(i -> incident("c" + i, Severity.CRITICAL, Impact.LIMITED))
        .forEach(record::add);
    return record.build();
  }

  private static Incident incident(String id, Severity severity, Impact impact) {
    return Examples.handled(id, "2026-06-01").severity(severity).impact(impact).build();
  }
}
