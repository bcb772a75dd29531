package io.github.mettle.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.record.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldsTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\*\\*)?`(\\w+)`(\\*\\*)? \\|");

  @Test
  void areWhatTheReaderAsksFor() {
    Fields fields = Fields.of(Kind.COMMITMENT);
    assertThat(fields.all())
        .containsExactly(
            "id",
            "kind",
            "madeAt",
            "dueAt",
            "keptAt",
            "withdrawnAt",
            "brokenAt",
            "stake",
            "pauses",
            "source",
            "orderValue",
            "waivedAt",
            "tags",
            "note",
            "link");
    assertThat(fields.required()).containsExactly("id", "madeAt", "dueAt");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void areAllInTheReference(Kind kind) throws IOException {
    List<String> all = new ArrayList<>();
    List<String> required = new ArrayList<>();
    for (String title : List.of("Every kind", kind.key())) {
      Matcher row = ROW.matcher(section(title));
      while (row.find()) {
        all.add(row.group(2));
        if (row.group(1) != null) {
          required.add(row.group(2));
        }
      }
    }
    required.remove("kind");
    Fields fields = Fields.of(kind);
    assertThat(all).containsExactlyInAnyOrderElementsOf(fields.all());
    assertThat(required).containsExactlyInAnyOrderElementsOf(fields.required());
  }

  private static String section(String title) throws IOException {
    String reference = Files.readString(Path.of("FIELDS.md"));
    String after = reference.split("## " + title + "\n", 2)[1];
    return after.split("\n## ", 2)[0];
  }
}
