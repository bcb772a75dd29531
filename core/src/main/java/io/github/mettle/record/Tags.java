package io.github.mettle.record;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.refusal.Problems;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tags that a builder gathers, ordered by key; a single one, as most have, needs no tree. */
final class Tags {
  private Map<String, String> byKey;

  /** One tag or more. */
  Tags(Map<String, String> byKey) {
    this.byKey = byKey;
  }

  /** A tag; without a value, it is refused once the fact is built. */
  static Tags of(String key, @Nullable String value) {
    return value == null
        ? new Tags(new TreeMap<>()).put(key, null)
        : new Tags(ImmutableMap.of(key, value));
  }

  @SuppressWarnings("NullAway") // What is null is refused.
  Tags put(String key, @Nullable String value) {
    byKey = byKey instanceof TreeMap ? byKey : new TreeMap<>(byKey);
    byKey.put(key, value);
    return this;
  }

  void require(Problems problems) {
    byKey.forEach((key, value) -> require(problems, key, value));
  }

  private static void require(Problems problems, String key, @Nullable String value) {
    problems.requireWritable("tags", key);
    if (value == null || !Problems.isWritable(value)) {
      problems.requireGiven("tags." + key, value);
      problems.requireWritable("tags." + key, value);
    }
  }

  ImmutableMap<String, String> sorted() {
    return byKey instanceof ImmutableMap<String, String> one ? one : ImmutableMap.copyOf(byKey);
  }
}
