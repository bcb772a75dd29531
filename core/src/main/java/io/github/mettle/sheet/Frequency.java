package io.github.mettle.sheet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.mettle.record.Severity;
import io.github.mettle.reflection.NotByReflection;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.immutables.value.Value;

/**
 * How often things go wrong: the incidents of the supplier's making, SUPPLIER or SHARED, whatever
 * became of them.
 *
 * <p>It stands beside trust and enters none: trust never counts an incident against a supplier for
 * having come to light, frequency counts every one. Claims and episodes ruled out count nowhere
 * here.
 */
@Value.Immutable
@NotByReflection
public abstract class Frequency {
  private static final double YEAR = 365.25 * 86_400;
  private static final double SHORTEST = 30 * 86_400;

  Frequency() {}

  static Frequency of(Totals totals, long since, long now, double confidence) {
    double years = Math.max((double) (now - since), SHORTEST) / YEAR;
    Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      if (totals.incidents(severity) > 0) {
        severities.put(severity, totals.incidents(severity));
      }
    }
    return of(
        Instant.ofEpochSecond(since),
        years,
        rate(totals, Occurrence.INCIDENT, years, confidence),
        rate(totals, Occurrence.ESCAPE, years, confidence),
        totals.occurrences(Occurrence.REPEAT, false),
        totals.occurrences(Occurrence.REPEAT, true),
        severities);
  }

  private static Rate rate(Totals totals, Occurrence occurrence, double years, double confidence) {
    int all = totals.occurrences(occurrence, false);
    int lastYear = totals.occurrences(occurrence, true);
    return Rate.of(all, lastYear, years, totals.deliveries(), confidence);
  }

  /**
   * {@return a frequency that was worked out elsewhere, such as in a sheet that is read back}
   *
   * @param since the instant in which the first episode began
   * @param years from then on, at least 30 days
   * @param incidents the incidents of their making
   * @param escapes those with an impact
   * @param repeats the number of those that repeat another
   * @param repeatsLastYear the number of repeats in the last 365 days
   * @param severities the number of incidents by severity, without zeros
   */
  public static Frequency of(
      Instant since,
      double years,
      Rate incidents,
      Rate escapes,
      int repeats,
      int repeatsLastYear,
      Map<Severity, Integer> severities) {
    return ImmutableFrequency.assemble()
        .since(since)
        .years(years)
        .incidents(incidents)
        .escapes(escapes)
        .repeats(repeats)
        .repeatsLastYear(repeatsLastYear)
        .severities(Maps.immutableEnumMap(severities))
        .build();
  }

  /** {@return the instant in which the first episode began, openings and claims apart} */
  public abstract Instant since();

  /** {@return the years from then to the as-of instant, of 365.25 days, at least 30 days} */
  public abstract double years();

  /** {@return the incidents of their making} */
  public abstract Rate incidents();

  /** {@return those of the incidents that had an impact on our operations} */
  public abstract Rate escapes();

  /** {@return the number of the incidents that repeat another} */
  public abstract int repeats();

  /** {@return the number of repeats opened in the last 365 days} */
  public abstract int repeatsLastYear();

  /** {@return the number of the incidents by severity, without zeros} */
  public abstract ImmutableMap<Severity, Integer> severities();
}
