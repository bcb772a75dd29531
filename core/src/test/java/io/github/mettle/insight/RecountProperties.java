package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import io.github.mettle.page.English;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.SheetWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What the head of a sheet and a gate's reasons count is counted again from the bare facts. */
class RecountProperties {
  private static final Instant NOW = Moment.parse(Examples.AS_OF).due();
  private static final Instant YEAR_AGO = NOW.minus(Duration.ofDays(365));
  private static final String N = "([a-z]+|[\\d,]+)";

  @Property(tries = 300)
  void ofTheHeadAreTheIncidentsOfTheirMaking(@ForAll long seed, @ForAll Audience reader) {
    TrackRecord record = Examples.random("P", seed, 30);
    List<Incident> all = theirs(record);
    int reached = (int) all.stream().filter(it -> it.impact() != Impact.NONE).count();
    int recent = (int) all.stream().filter(RecountProperties::isRecent).count();
    String head = head(record, reader);
    String making = " of " + reader.their() + " making";
    switch (all.size()) {
      case 0 ->
          assertThat(head)
              .containsAnyOf("no incident" + making, "that was" + making, "nothing is on record");
      case 1 ->
          assertThat(head)
              .contains("one incident" + making)
              .contains(reached == 1 ? "reached us" : "did not reach us");
      default -> {
        Matcher said =
            found(
                N + " incidents" + making + ", " + N + " of which reached us(?:; " + N + " in)?",
                head);
        assertThat(number(said.group(1), 0)).as(head).isEqualTo(all.size());
        assertThat(number(said.group(2), all.size())).as(head).isEqualTo(reached);
        if (said.group(3) != null) {
          assertThat(number(said.group(3), all.size())).as(head).isEqualTo(recent);
        }
      }
    }
  }

  @Property(tries = 300)
  void ofTheHeadAreTheDeliveries(@ForAll long seed) {
    TrackRecord record = Examples.random("P", seed, 40);
    List<Delivery> all =
        record.episodes().stream()
            .filter(Delivery.class::isInstance)
            .map(Delivery.class::cast)
            .toList();
    List<Delivery> judged = all.stream().filter(it -> isDone(it) || isDue(it)).toList();
    int met = (int) judged.stream().filter(it -> isDone(it) && !isLate(it)).count();
    if (judged.size() < 2) {
      return;
    }
    String head = head(record, Audience.BUYER);
    Matcher said =
        found(N + " deliveries, (?:" + N + " of them due: )?" + N + "(?: of them)? on time", head);
    assertThat(number(said.group(1), 0)).as(head).isEqualTo(all.size());
    int due = said.group(2) == null ? all.size() : number(said.group(2), 0);
    assertThat(due).as(head).isEqualTo(judged.size());
    assertThat(number(said.group(3), due)).as(head).isEqualTo(met);
  }

  private static boolean isDone(Delivery delivery) {
    return delivery.deliveredAt().filter(at -> !at.begin().isAfter(NOW)).isPresent();
  }

  private static boolean isDue(Delivery delivery) {
    return delivery.dueAt().due().isBefore(NOW);
  }

  private static boolean isLate(Delivery delivery) {
    Instant due = delivery.dueAt().due();
    return delivery.deliveredAt().filter(at -> at.begin().isAfter(due)).isPresent();
  }

  @Property(tries = 300)
  void ofAGateAreTheIncidentsOfTheLastTwelveMonths(@ForAll long seed) {
    TrackRecord record = Examples.random("P", seed, 120);
    List<Incident> recent = theirs(record).stream().filter(RecountProperties::isRecent).toList();
    Decision decision = Gate.standard().decide(Examples.sheet(record));
    Pattern incidents =
        Pattern.compile(
            N
                + " (major or critical )?incidents of their making( reached us| hit us severely|)"
                + " in the last twelve months");
    for (String reason : decision.reasons(Audience.BUYER)) {
      Matcher said = incidents.matcher(Ascii.toLowerCase(reason));
      if (said.find()) {
        assertThat(number(said.group(1), 0))
            .as(reason)
            .isEqualTo(
                (int)
                    recent.stream()
                        .filter(it -> said.group(2) == null || isGrave(it))
                        .filter(it -> hasImpact(it, said.group(3)))
                        .count());
      }
    }
  }

  private static boolean isGrave(Incident incident) {
    return incident.severity().compareTo(Severity.MAJOR) >= 0;
  }

  private static boolean hasImpact(Incident incident, String reach) {
    return switch (reach) {
      case "" -> true;
      case " reached us" -> incident.impact() != Impact.NONE;
      default -> incident.impact() == Impact.SEVERE;
    };
  }

  private static List<Incident> theirs(TrackRecord record) {
    return record.episodes().stream()
        .filter(Incident.class::isInstance)
        .map(Incident.class::cast)
        .filter(
            it ->
                it.attribution() == Attribution.SUPPLIER || it.attribution() == Attribution.SHARED)
        .toList();
  }

  private static boolean isRecent(Incident incident) {
    return incident.openedAt().begin().isAfter(YEAR_AGO);
  }

  private static String head(TrackRecord record, Audience reader) {
    return Ascii.toLowerCase(SheetWords.head(Examples.sheet(record), reader));
  }

  private static Matcher found(String pattern, String sentence) {
    Matcher matcher = Pattern.compile(pattern).matcher(sentence);
    assertThat(matcher.find()).as(sentence).isTrue();
    return matcher;
  }

  /** A number in words or figures, or a part of a whole. */
  private static int number(String word, int whole) {
    return switch (word) {
      case "none", "neither" -> 0;
      case "all", "both" -> whole;
      default ->
          IntStream.rangeClosed(0, 200)
              .filter(n -> English.number(n).equals(word))
              .findFirst()
              .orElseThrow();
    };
  }
}
