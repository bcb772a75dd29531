package io.github.mettle;

import static io.github.mettle.account.Account.NOTIFICATION;
import static io.github.mettle.record.Attribution.SUPPLIER;
import static io.github.mettle.record.Impact.NONE;
import static io.github.mettle.record.Severity.MAJOR;
import static io.github.mettle.trust.Standing.PROMISING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.record.Commitment;
import io.github.mettle.record.Incident;
import io.github.mettle.record.TrackRecord;
import org.junit.jupiter.api.Test;

/** The snippet that the README shows. */
class FlavourTest {
  @Test
  void weighsARecordInThreeStatements() {
    var steelworks =
        TrackRecord.of(
            "Ruhr Steelworks",
            Incident.builder()
                .id("NCR-7")
                .openedAt("2026-03-02T08:00:00Z")
                .severity(MAJOR)
                .attribution(SUPPLIER)
                .impact(NONE)
                .notified("2026-03-02T09:00:00Z")
                .contained("2026-03-02T11:00:00Z")
                .resolved("2026-03-03T14:00:00Z")
                .causeExplained("2026-03-05")
                .preventionShared("2026-03-06")
                .build(),
            Commitment.of("first-articles", "2026-04-01", "2026-04-30").keptAt("2026-04-28"));
    var sheet = Scorecard.standard().weigh(steelworks, "2026-11-21");

    assertThat(sheet.toString())
        .startsWith("Ruhr Steelworks, as of 2026-11-21: 1 incident, 1 commitment");
    assertThat(sheet.trust().standing()).isEqualTo(PROMISING);
    assertThat(sheet.line(NOTIFICATION).postings())
        .hasToString(
            "2026-03-02 NOTIFICATION +0.778277 (of 1)"
                + "  NCR-7: told us after 1 h, expected within 4 h");
    assertThat(sheet.due()).isEmpty();
  }
}
