package io.github.mettle.insight;

import static io.github.mettle.insight.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.account.Account;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Incident;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private final BalanceSheet baltic = sheet(Examples.baltic());
  private final Reasons reasons = Reasons.of(baltic);

  @Test
  void tellsASupplierWhatToDo() {
    TrackRecord.Builder record = TrackRecord.builder("Rhein Forge");
    for (int i = 1; i <= 5; i++) {
      String day = "2026-0" + (i + 3) + "-02";
      Incident.Builder incident = Examples.handled("INC-" + i, day);
      record.add(i > 3 ? incident.build() : incident.noticedAt(day + "T08:30:00Z").build());
    }
    Reasons reasons = Reasons.of(sheet(record.build())).atMost(1);
    assertThat(reasons.good().get(0).sentence())
        .isEqualTo("You tell us in time what will prevent it: in all 5 incidents");
    AccountDriver cause =
        EpisodeEffects.of(sheet(record.build()).ledger(), sheet(record.build()).totals())
            .loss(Account.NOTIFICATION);
    assertThat(Advice.bad(cause))
        .isEqualTo("Tell us before we notice: in 3 of 5 incidents we found out ourselves");
  }

  @Test
  void listsWhatSpeaksForAndAgainst() {
    assertThat(reasons)
        .hasToString(
            """
            Baltic Castings: 0.35 (0.13 to 0.59), partly tested, from a base rate of 0.47
            Speaks for them:
              You resolve problems in time: in all 5 incidents
              You deliver on time and in full: 1 of 2 deliveries
            Speaks against them:
              Tell us what will prevent it: in all 5 incidents you did so late or not at all
              Explain the cause: in all 5 incidents you did so late or not at all
              Tell us sooner: in all 5 incidents word came late or not at all
              Contain problems sooner: in all 5 incidents it took too long
            Episodes that help most:
              kept earns 0.013: kept 1 d 23 h before it was due
              PO-1 earns 0.002: delivered 1 d 23 h before it was due
              PO-2 earns 0.002 all the same: delivered 4 d late
            Episodes that cost most:
              Settle broken, which costs 0.015: not kept after 204 d 23 h, expected within 19 d 23 h
              Settle INC-3, which costs 0.010: no prevention shared after 172 d 15 h, expected within 25 d
              Settle INC-2, which costs 0.010: no prevention shared after 203 d 15 h, expected within 25 d
              Settle INC-1, which costs 0.010: no prevention shared after 233 d 15 h, expected within 25 d""");
    assertThat(reasons.bad().get(0))
        .hasToString(
            "−0.0389 Prevention: Tell us what will prevent it: in all 5 incidents you did so late"
                + " or not at all");
    assertThat(Reasons.of(sheet(Examples.unknown("Ada"))))
        .hasToString("Ada: 0.47 (0.09 to 0.87), untested, from a base rate of 0.47");
  }

  @Test
  void contributionsAddUpToTheDistanceFromTheBaseRate() {
    double sum = 0;
    for (double contribution : reasons.contributions().values()) {
      sum += contribution;
    }
    assertThat(reasons.distance()).isEqualTo(sum);
    double baseRate = 0.91 * 0.5 + 0.09 * 0.2;
    assertThat(reasons.distance()).isCloseTo(baltic.trust().expected() - baseRate, within(1e-15));
    assertThat(reasons.contributions()).containsOnlyKeys(Account.values());
  }

  @Test
  void anEpisodesEffectIsWhatTheSheetWouldLackWithoutIt() {
    reasons
        .effects()
        .forEach(
            (id, effect) -> {
              BalanceSheet without = sheet(Examples.baltic().without(id));
              assertThat(effect)
                  .isCloseTo(baltic.trust().expected() - without.trust().expected(), within(1e-15));
            });
    assertThat(reasons.effects().keySet())
        .containsExactly(
            "INC-1", "INC-2", "INC-3", "INC-4", "INC-5", "kept", "broken", "PO-1", "PO-2");
  }

  @Test
  void saysAsMuchAsIsAskedFor() {
    assertThat(reasons.bad()).hasSize(4);
    assertThat(reasons.atMost(1).bad()).containsExactly(reasons.bad().get(0));
    assertThat(reasons.atMost(20).harmful()).hasSize(6);
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> reasons.atMost(0))
        .withMessage("most must be at least 1: 0");
  }

  @Test
  void equalReasonsComeByName() {
    TrackRecord record =
        TrackRecord.builder("Rhein Forge")
            .add(Examples.handled("b", "2026-05-01").build())
            .add(Examples.handled("a", "2026-05-01").build())
            .build();
    assertThat(Reasons.of(sheet(record)).helpful().stream().map(Reason::about))
        .containsExactly("a", "b");
  }

  @Test
  void aSheetThatWasReadHasNone() {
    BalanceSheet read = MettleJson.readSheet(MettleJson.write(baltic));
    assertThatIllegalStateException()
        .isThrownBy(() -> Reasons.of(read))
        .withMessage(
            "reasons must be asked of a sheet that was weighed here: Baltic Castings was read");
  }
}
