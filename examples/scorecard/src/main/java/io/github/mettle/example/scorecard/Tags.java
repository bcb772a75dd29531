package io.github.mettle.example.scorecard;

import io.github.mettle.insight.Peers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which episodes of peers count. */
final class Tags {
  @Option(
      names = "--tag",
      paramLabel = "KEY=VALUE",
      description =
          "Only episodes with this tag count, such as commodity=castings; repeat it for several."
              + " Default: all count.")
  private Map<String, String> tags = new LinkedHashMap<>();

  /** The first, as it was given, if there is one. */
  Optional<String> first() {
    return tags.entrySet().stream().map(tag -> tag.getKey() + "=" + tag.getValue()).findFirst();
  }

  /** The peers by the episodes with every tag alone. */
  Peers of(Peers all) {
    Peers some = all;
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      some = some.tagged(tag.getKey(), tag.getValue());
    }
    return some;
  }
}
