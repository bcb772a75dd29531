package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Steps;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.record.WorkingTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What buyers complained of: nights, weekends and waiting for us were held against suppliers. */
class PausedCasesTest {
  private static final long NOW = Moment.parse("2026-11-21").dueSecond();

  @Test
  void aWeekendIsNoLongerThanANight() {
    WorkingTime office =
        WorkingTime.builder(ZoneOffset.UTC)
            .weekdays("08:00", "17:00")
            .through("2026-12-31")
            .build();
    Incident night = incident(office.applyTo(read("14-weekend/weekday.json")));
    Incident weekend = incident(office.applyTo(read("14-weekend/weekend.json")));
    assertThat(elapsed(weekend)).isEqualTo(elapsed(night)).containsExactly(1_800L, 3_600L, 36_000L);
    assertThat(weekend.pauses().get(0)).hasToString("2026-03-06T17:00:00Z/2026-03-09T08:00:00Z");
  }

  @Test
  void noTimePassesWhileTheyWaitForUs() {
    TrackRecord waiting =
        read("13-clock-does-not-pause/waiting.json")
            .update(
                "A",
                Incident.class,
                incident ->
                    incident.toBuilder()
                        .pause("2026-03-04T08:00:00Z", "2026-03-10T08:00:00Z")
                        .build());
    TrackRecord unwaiting = read("13-clock-does-not-pause/no-wait.json");
    assertThat(elapsed(incident(waiting))).isEqualTo(elapsed(incident(unwaiting)));
  }

  /** How much time had passed by each step. */
  private static List<Long> elapsed(Incident incident) {
    Steps steps = incident.steps();
    return IntStream.range(0, steps.size())
        .mapToObj(i -> incident.pauses().elapsed(incident.beganSecond(), steps.judged(i), NOW))
        .toList();
  }

  private static Incident incident(TrackRecord record) {
    return (Incident) record.episodes().get(0);
  }

  private static TrackRecord read(String name) {
    return MettleJson.readRecord(String.join("\n", Shared.lines("second/cases/" + name)));
  }
}
