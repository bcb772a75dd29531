package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Ruling;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import org.junit.jupiter.api.Test;

/** What they do when it is serious, whatever else the record holds. */
class TrialTest {
  private static final String AS_OF = "2026-11-21";
  private static final Incident MAJOR = incident("major", Severity.MAJOR).build();
  private static final Incident CRITICAL = incident("critical", Severity.CRITICAL).build();
  private static final Gesture GESTURE = Gesture.of("g", "2026-11-01", Satisfaction.AMAZED);

  private static Incident.Builder incident(String id, Severity severity) {
    return Incident.builder()
        .id(id)
        .openedAt("2026-11-01T08:00:00Z")
        .severity(severity)
        .attribution(Attribution.SUPPLIER)
        .impact(Impact.LIMITED)
        .notified("2026-11-01T09:00:00Z");
  }

  private static BalanceSheet weigh(TrackRecord record) {
    return Scorecard.standard().weigh(record, AS_OF);
  }

  private static BalanceSheet weigh(Incident incident) {
    return weigh(TrackRecord.of("P", incident));
  }

  /** The whole that these incidents alone give. */
  @Test
  void isWhatTheSeriousIncidentsAloneGive() {
    BalanceSheet sheet = weigh(TrackRecord.of("P", MAJOR, CRITICAL, GESTURE));
    Trial major = sheet.trials().get(Severity.MAJOR);
    Trial critical = sheet.trials().get(Severity.CRITICAL);
    assertThat(major.incidentCount()).as("MAJOR and above").isEqualTo(2);
    assertThat(critical.incidentCount()).isEqualTo(1);
    Trust both = weigh(TrackRecord.of("P", MAJOR, CRITICAL)).trust();
    assertThat(major.trust().expected()).isEqualTo(both.expected());
    assertThat(major.trust().lower()).isEqualTo(both.lower());
    assertThat(critical.trust().expected()).isEqualTo(weigh(CRITICAL).trust().expected());
  }

  @Test
  void isOfWhatIsTheirsAndSeriousAndReachedUs() {
    assertThat(weigh(incident("i", Severity.MODERATE).build()).trials()).isEmpty();
    assertThat(weigh(incident("i", Severity.MAJOR).impact(Impact.NONE).build()).trials()).isEmpty();
    assertThat(weigh(incident("i", Severity.MAJOR).source(Source.CLAIMED).build()).trials())
        .isEmpty();
    assertThat(
            weigh(incident("i", Severity.MAJOR).attribution(Attribution.EXTERNAL).build()).trials())
        .isEmpty();
    assertThat(
            weigh(incident("i", Severity.MAJOR).attribution(Attribution.SHARED).build()).trials())
        .containsOnlyKeys(Severity.MAJOR);
    TrackRecord ruledOut =
        TrackRecord.of("P", MAJOR)
            .with(Dispute.of("major", "2026-11-02").ruled(Ruling.UPHELD, "2026-11-03"));
    assertThat(weigh(ruledOut).trials()).isEmpty();
  }

  @Test
  void addsAndIsTakenBack() {
    BalanceSheet major = weigh(MAJOR);
    BalanceSheet critical = weigh(CRITICAL);
    BalanceSheet both = weigh(TrackRecord.of("P", MAJOR, CRITICAL));
    assertThat(major.plus(critical).trials()).isEqualTo(both.trials());
    assertThat(both.minus(major).trials()).isEqualTo(critical.trials());
    assertThat(both.minus(critical).trials())
        .isEqualTo(major.trials())
        .containsOnlyKeys(Severity.MAJOR);
    assertThat(both.totals().minus(critical.totals())).isEqualTo(major.totals());
  }

  /** No number of good deeds hides a trial that failed. */
  @Test
  void aTrialThatFailsKeepsTheWholeFromPromise() {
    Incident let = incident("let", Severity.CRITICAL).impact(Impact.SEVERE).build();
    TrackRecord.Builder record = TrackRecord.builder("P").add(let);
    for (int i = 0; i < 40; i++) {
      record.add(Gesture.of("g" + i, "2026-11-01", Satisfaction.AMAZED));
    }
    BalanceSheet sheet = weigh(record.build());
    Trust trial = sheet.trials().get(Severity.CRITICAL).trust();
    assertThat(trial.disbelief()).isGreaterThan(trial.belief());
    assertThat(sheet.trust().standing()).isNotIn(Standing.PROVEN, Standing.PROMISING);
  }
}
