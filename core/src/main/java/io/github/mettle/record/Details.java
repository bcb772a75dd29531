package io.github.mettle.record;

import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;

/** What an episode of any kind may carry besides its facts; one shared value where it has none. */
record Details(
    Source source,
    double orderValue,
    long waivedTime,
    @Nullable String note,
    @Nullable String link,
    @Nullable ImmutableMap<String, String> tagsOrNull,
    Pauses pauses) {
  private static final Details NONE =
      new Details(Source.OBSERVED, Double.NaN, Moment.NEVER, null, null, null, Pauses.NONE);

  /** The tags; kept as null if there are none: a first sheet need not load an empty map. */
  ImmutableMap<String, String> tags() {
    return tagsOrNull == null ? ImmutableMap.of() : tagsOrNull;
  }

  /** The same, and the one shared value if there is nothing to tell. */
  Details shared() {
    boolean isNone =
        source == Source.OBSERVED
            && Double.isNaN(orderValue)
            && waivedTime == Moment.NEVER
            && note == null
            && link == null
            && tagsOrNull == null
            && pauses.isEmpty();
    return isNone ? NONE : this;
  }

  Details with(Pauses others) {
    return new Details(source, orderValue, waivedTime, note, link, tagsOrNull, others).shared();
  }

  Details withoutWaiver() {
    return new Details(source, orderValue, Moment.NEVER, note, link, tagsOrNull, pauses).shared();
  }
}
