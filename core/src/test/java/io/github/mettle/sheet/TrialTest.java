package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.record.Action;
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
import java.time.Instant;
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

  @Test
  void readsAsALine() {
    Trial trial = weigh(MAJOR).trials().get(Severity.MAJOR);
    assertThat(trial).hasToString("MAJOR, incidents 1: " + trial.trust());
  }

  @Test
  void whatIsHandledWellHasNotFailed() {
    Incident well =
        incident("well", Severity.MAJOR)
            .step(Action.CONTAINED, "2026-11-01T09:00:00Z")
            .step(Action.REMEDY_OFFERED, "2026-11-01T09:00:00Z")
            .step(Action.RESOLVED, "2026-11-01T10:00:00Z")
            .step(Action.CAUSE_EXPLAINED, "2026-11-01T10:00:00Z")
            .step(Action.PREVENTION_SHARED, "2026-11-01T10:00:00Z")
            .build();
    Incident let = incident("let", Severity.CRITICAL).impact(Impact.SEVERE).build();
    assertThat(weigh(well).trials().get(Severity.MAJOR).hasFailed()).isFalse();
    assertThat(weigh(let).trials().get(Severity.CRITICAL).hasFailed()).isTrue();
  }

  /** Totals that were handed out stay as they are while more is summed. */
  @Test
  void totalsKeepTheirTrialsWhileMoreIsSummed() {
    TotalsAccumulator sums =
        TotalsAccumulator.of(Decay.none(), Instant.parse("2026-11-21T00:00:00Z"));
    sums.episode(CRITICAL, false);
    lose(sums, 1_000_000);
    Totals first = sums.totals();
    lose(sums, 2_000_000);
    Totals second = sums.totals();
    sums.episode(MAJOR, false);
    lose(sums, 4_000_000);
    Totals third = sums.totals();
    assertThat(told(first)).isEqualTo("lost 1; major or critical 1, lost 1; critical 1, lost 1");
    assertThat(told(second)).isEqualTo("lost 3; major or critical 1, lost 3; critical 1, lost 3");
    assertThat(told(third)).isEqualTo("lost 7; major or critical 2, lost 7; critical 1, lost 3");
  }

  private static void lose(TotalsAccumulator sums, long micros) {
    sums.post(Account.CONTAINMENT, PostingType.DONE, 0, 0, micros);
  }

  private static String told(Totals totals) {
    TrialSums major = totals.trial(Severity.MAJOR);
    TrialSums critical = totals.trial(Severity.CRITICAL);
    return "lost %d; major or critical %d, lost %d; critical %d, lost %d"
        .formatted(
            totals.liabilities(Account.CONTAINMENT).micros() / 1_000_000,
            major.incidents(),
            major.liabilities(Account.CONTAINMENT) / 1_000_000,
            critical.incidents(),
            critical.liabilities(Account.CONTAINMENT) / 1_000_000);
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
