package io.github.mettle.report;

import io.github.mettle.page.Block.Row;
import io.github.mettle.page.English;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One or more incidents that share a mark in a picture, since they lie too close for marks of their
 * own; by time.
 */
record IncidentBin(List<Incident> incidents) {
  /** The least distance of two marks, as a share of the width: two digits on a phone. */
  private static final double LEAST = 0.05;

  /**
   * The bins of incidents, by time. A mark stands at the first incident of its bin.
   *
   * @param incidents by time
   */
  static List<IncidentBin> of(List<Incident> incidents, TimeScale time) {
    List<IncidentBin> bins = new ArrayList<>();
    double begin = Double.NEGATIVE_INFINITY;
    for (Incident incident : incidents) {
      double here = time.share(incident.openedAt().begin());
      if (here - begin >= LEAST) {
        bins.add(new IncidentBin(new ArrayList<>()));
        begin = here;
      }
      bins.get(bins.size() - 1).incidents.add(incident);
    }
    return bins;
  }

  /** When the first of them was opened: where the mark is. */
  Instant begin() {
    return incidents.get(0).openedAt().begin();
  }

  /** The greatest severity, which shapes the mark. */
  Severity severity() {
    return incidents.stream().map(Incident::severity).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** The days, such as "2026-03-02" or "2026-03-02 to 2026-03-20". */
  String days() {
    String first = English.day(begin());
    String last = English.day(incidents.get(incidents.size() - 1).openedAt().begin());
    return first.equals(last) ? first : first + " to " + last;
  }

  /** The incident, or the number of them by severity, such as "5 incidents". */
  String name() {
    return incidents.size() == 1
        ? incidents.get(0).id()
        : English.count(incidents.size(), "incident");
  }

  /** The severity, or how many are of each, such as "2 major, 3 minor". */
  String severities() {
    return by(Severity.values(), Incident::severity);
  }

  private <E extends Enum<E>> String by(E[] values, Function<Incident, E> of) {
    List<String> parts = new ArrayList<>();
    Arrays.stream(values)
        .sorted(Comparator.reverseOrder())
        .filter(value -> count(it -> of.apply(it) == value) > 0)
        .map(value -> count(it -> of.apply(it) == value) + " " + English.word(value))
        .forEach(parts::add);
    return incidents.size() == 1
        ? English.word(of.apply(incidents.get(0)))
        : String.join(", ", parts);
  }

  private long count(Predicate<Incident> some) {
    return incidents.stream().filter(some).count();
  }

  /** A row of the table below the picture. */
  Row row(int number) {
    String fault = by(Attribution.values(), Incident::attribution);
    return Row.of(Integer.toString(number), days(), name(), severities(), fault);
  }
}
