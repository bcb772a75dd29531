package io.github.mettle.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.account.Account;
import io.github.mettle.forecast.TargetCheck.Group;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.TrackRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class TargetCheckTest {
  private static final String AS_OF = "2026-01-01";

  /** A promise a week for a year and a half, and whether each was kept. */
  private static TrackRecord promises(String party, IntPredicate kept) {
    TrackRecord.Builder record = TrackRecord.builder(party);
    for (int week = 0; week < 80; week++) {
      LocalDate made = LocalDate.parse("2024-01-01").plusWeeks(week);
      String due = made.plusDays(3).toString();
      Commitment promise = Commitment.of("p" + week, made.toString(), due);
      record.add(kept.test(week) ? promise.keptAt(due) : promise.brokenAt(due));
    }
    return record.build();
  }

  /** Two that keep nearly all, one that turns bad at half time, and one that keeps half. */
  private static List<TrackRecord> portfolio() {
    return new ArrayList<>(
        List.of(
            promises("good", week -> week % 20 != 0),
            promises("as good", week -> week % 20 != 5),
            promises("turns bad", week -> week < 40),
            promises("half", week -> week % 2 == 0)));
  }

  @Test
  void whoWasProvenIsComparedWithTheTargetOfThePolicy() {
    TargetCheck check = TargetCheck.of(Policy.standard(), portfolio(), AS_OF).get(0);
    assertThat(check.account()).isEqualTo(Account.COMMITMENT);
    assertThat(check.halfTime()).isEqualTo("2024-10-07T00:00:00Z");
    assertThat(check.target()).isEqualTo(0.7);
    assertThat(check.proven()).isEqualTo(new Group(3, 2, 117, 75));
    assertThat(check.others()).isEqualTo(new Group(1, 0, 39, 19));
    assertThat(check)
        .hasToString(
            "COMMITMENT at 2024-10-07T00:00:00Z, target 0.70: PROVEN 2 of 3 above the target (75"
                + " of 117 met), others 0 of 1 above the target (19 of 39 met)");
  }

  /** Each is judged by what the others did: the best of three peers more than by the others. */
  @Test
  void orWithWhatItsPeersDidUntilThen() {
    TargetCheck check = TargetCheck.againstPeers(Policy.standard(), portfolio(), AS_OF).get(0);
    assertThat(check.target()).isCloseTo(0.85, within(0.05));
    assertThat(check.proven()).isEqualTo(new Group(3, 2, 117, 75));
    assertThat(check.others().count()).isOne();
  }

  @Test
  void whoIsNewInTheSecondHalfCountsNowhere() {
    List<TrackRecord> portfolio = portfolio();
    portfolio.add(
        TrackRecord.of(
            "new", List.of(Commitment.of("p", "2025-06-01", "2025-06-02").keptAt("2025-06-02"))));
    TargetCheck check = TargetCheck.of(Policy.standard(), portfolio, AS_OF).get(0);
    assertThat(check.proven().count() + check.others().count()).isEqualTo(4);
  }

  @Test
  void whoseOnlyOutcomeIsThatOfHalfTimeCountsNowhere() {
    TrackRecord one = TrackRecord.of("A", List.of(Commitment.of("p", "2025-06-01", "2025-06-02")));
    assertThat(TargetCheck.againstPeers(Policy.standard(), List.of(one), AS_OF).get(0))
        .hasToString(
            "COMMITMENT at 2025-06-01T00:00:00Z, target 0.70: PROVEN 0 of 0 above the target (0 of"
                + " 0 met), others 0 of 0 above the target (0 of 0 met)");
  }

  @Test
  void whereNothingWasSettledNothingIsChecked() {
    assertThat(TargetCheck.of(Policy.standard(), List.of(TrackRecord.of("A")), AS_OF)).isEmpty();
  }
}
