package io.github.mettle.kit;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.statistics.Statistics;

/** What a property came by in all its tries: of a case that it never met, it says nothing. */
public final class Reached {
  private static final List<String> COUNTS = List.of("0", "1", "many");

  private Reached() {}

  /** Notes a value, as of this try. */
  public static void note(String label, Object value) {
    Statistics.label(label).collect(value);
  }

  /** Notes a number, as none, one or many. */
  public static void noteCount(String label, int number) {
    note(label, COUNTS.get(Math.min(number, 2)));
  }

  /** Requires that none, one and many were noted. */
  public static void requireCounts(String label) {
    require(label, 1, COUNTS);
  }

  /** Requires that each of these was noted. */
  public static void require(String label, Object... values) {
    require(label, 1, Arrays.asList(values));
  }

  /** Requires that each of these was noted so often. */
  public static void require(String label, int least, Collection<?> values) {
    Statistics.label(label)
        .coverage(
            coverage -> {
              for (Object value : values) {
                coverage.check(value).count(count -> count >= least);
              }
            });
  }
}
