package io.github.mettle.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.html.HtmlEscapers;
import io.github.mettle.Scorecard;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Relationship;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.TrackRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</title></style></svg><script>",
        "<!--",
        "]]>",
        "&lt;script&gt;"
      })
  void aNameStaysAName(String name) {
    TrackRecord record = TrackRecord.of(name, Commitment.of(name, "2026-01-01", "2026-01-31"));
    var history = Scorecard.standard().monthly(record, "2025-12-31", "2026-04-30");

    var other = Scorecard.standard().weigh(TrackRecord.of("Other"), "2026-04-30");
    Report report =
        Report.of(
            history.last(),
            history,
            history.changes(),
            Relationship.of(history.last(), other),
            Reasons.of(history.last()));

    String page = report.html();
    assertThat(page).contains(HtmlEscapers.htmlEscaper().escape(name)).doesNotContain(name);
    assertThat(report.htmlFragment())
        .contains(HtmlEscapers.htmlEscaper().escape(name))
        .doesNotContain(name);
    assertThat(page).doesNotContainIgnoringCase("<script").doesNotContainIgnoringCase("<img");
  }
}
