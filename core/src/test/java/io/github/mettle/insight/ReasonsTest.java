package io.github.mettle.insight;

import static io.github.mettle.insight.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.account.Account;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private final BalanceSheet baltic = sheet(Examples.baltic());
  private final Reasons reasons = Reasons.of(baltic);

  @Test
  void tellsTheBuyerHowItIsAndTheSupplierWhatToDo() {
    TrackRecord.Builder record = TrackRecord.builder("Rhein Forge");
    for (int i = 1; i <= 5; i++) {
      String day = "2026-0" + (i + 3) + "-02";
      Incident.Builder incident = Examples.handled("INC-" + i, day);
      record.add(i > 3 ? incident.build() : incident.noticedAt(day + "T08:30:00Z").build());
    }
    Reasons reasons = Reasons.of(sheet(record.build())).atMost(1);
    assertThat(reasons.good().get(0).sentence())
        .isEqualTo("They shared the prevention in time in all five incidents");
    assertThat(reasons.to(Audience.SUPPLIER).good().get(0).sentence())
        .isEqualTo("You shared the prevention in time in all five incidents");
    AccountDriver loss =
        AccountTallies.of(sheet(record.build()).ledger()).loss(Account.NOTIFICATION).orElseThrow();
    assertThat(Advice.bad(loss, Audience.SUPPLIER))
        .isEqualTo(
            "Tell us before we notice: we noticed before you told us in three of five incidents");
    assertThat(Advice.bad(loss, Audience.BUYER))
        .isEqualTo("We noticed before they told us in three of five incidents");
  }

  @Test
  void listsWhatSpeaksForAndAgainst() {
    assertThat(reasons)
        .hasToString(
            """
            Baltic Castings: 0.38 (0.16 to 0.62), doubtful; of a stranger we would expect 0.51
            Speaks for them:
              They resolved it in time in all five incidents
            Speaks against them:
              They shared the prevention late or not at all in all five incidents
              They explained the cause late or not at all in all five incidents
              They told us late or not at all in all five incidents
              They left us without word for too long in all five incidents
            Episodes that help most:
              kept earns 0.013: kept 1 day early
              PO-1 earns 0.002: delivered 1 day early
            Episodes that cost most:
              broken costs 0.015: not kept, 185 days late; settled today, it gains 0.004
              INC-3 costs 0.009: no prevention shared after 172 d 15 h, expected within 25 d; settled today, it gains 0.006
              INC-2 costs 0.009: no prevention shared after 203 d 15 h, expected within 25 d; settled today, it gains 0.006
              INC-1 costs 0.009: no prevention shared after 233 d 15 h, expected within 25 d; settled today, it gains 0.006""");
    assertThat(reasons.bad().get(0))
        .hasToString(
            "−0.0391 Prevention: They shared the prevention late or not at all in all five incidents");
    assertThat(Reasons.of(sheet(Examples.unknown("Ada"))))
        .hasToString("Ada: 0.51 (0.13 to 0.88), untested; of a stranger we would expect 0.51");
  }

  @Test
  void addressesTheSupplierAsYou() {
    assertThat(reasons.to(Audience.SUPPLIER).atMost(1))
        .hasToString(
            """
            Baltic Castings: 0.38 (0.16 to 0.62), doubtful; of a stranger we would expect 0.51
            Speaks for you:
              You resolved it in time in all five incidents
            Speaks against you:
              Tell us what will prevent it: you shared the prevention late or not at all in all five incidents
            Episodes that help most:
              kept earns 0.013: kept 1 day early
            Episodes that cost most:
              broken costs 0.015: not kept, 185 days late; settle it today, and gain 0.004""");
    assertThat(reasons.audience()).isEqualTo(Audience.BUYER);
    assertThat(reasons.to(Audience.SUPPLIER).audience()).isEqualTo(Audience.SUPPLIER);
  }

  /** Not what the debt cost: what weighing the record gives once it is done. */
  @Test
  void settlingGainsWhatWeighingItSettledGives() {
    Commitment kept = Commitment.of("broken", "2026-05-01", "2026-05-20").keptAt(Examples.AS_OF);
    BalanceSheet settled = sheet(Examples.baltic().without("broken").with(kept));
    double gain = settled.trust().expected() - baltic.trust().expected();
    assertThat(gain).isBetween(0.0035, 0.0045);
    assertThat(reasons.harmful().get(0).sentence()).endsWith("settled today, it gains 0.004");
    assertThat(reasons.harmful().get(0).effect()).isLessThan(-0.015);
  }

  /** A promise kept a day late earns a part; but more was missed than met. */
  @Test
  void whatIsMissedMoreOftenThanMetSpeaksForNoOne() {
    TrackRecord late =
        TrackRecord.builder("Late")
            .add(Commitment.of("a", "2026-05-01", "2026-05-20").keptAt("2026-05-19"))
            .add(Commitment.of("b", "2026-06-01", "2026-06-20").keptAt("2026-06-21"))
            .add(Commitment.of("c", "2026-07-01", "2026-07-20").keptAt("2026-07-21"))
            .build();
    assertThat(Reasons.of(sheet(late)).good()).isEmpty();
    assertThat(Reasons.of(sheet(late.without("c"))).good().stream().map(Reason::sentence))
        .containsExactly("They kept one of two promises in time");
    assertThat(Reasons.of(sheet(late)).helpful().stream().map(Reason::about)).containsExactly("a");
  }

  /** An untrue "cannot" costs two accounts; "cannot" and "will not" are said apart. */
  @Test
  void whatCostsTwoAccountsIsSaidOnce() {
    Request asked = Request.of("coils", "2026-09-01", Scope.WITHIN);
    Request untrue = asked.answered(Answer.CANNOT, "2026-09-02").refutedAt("2026-09-09");
    Request refused = asked.answered(Answer.WILL_NOT, "2026-09-02");
    assertThat(said(untrue))
        .containsExactly("They said once that they could not, which proved untrue");
    assertThat(said(refused)).containsExactly("To the only request they said that they would not");
    assertThat(said(asked.answered(Answer.CANNOT, "2026-09-02"))).isEmpty();
    assertThat(said(asked.answered(Answer.GRANTED, "2026-09-02").refutedAt("2026-09-09")))
        .containsExactly("They agreed once to what was never done");
  }

  private static Stream<String> said(Episode episode) {
    return Reasons.of(sheet(TrackRecord.of("P", episode))).bad().stream().map(Reason::sentence);
  }

  /** Who was satisfied posts nothing on the extra mile, and so there is no rate of it. */
  @Test
  void reviewsSpeakOfTheirAccount() {
    TrackRecord record =
        TrackRecord.of(
            "P",
            Review.of("a", "2026-10-01", Account.CANDOUR, Satisfaction.AMAZED),
            Review.of("b", "2026-10-02", Account.CANDOUR, Satisfaction.SATISFIED),
            Review.of("c", "2026-10-03", Account.REMEDY, Satisfaction.ANGERED));
    Reasons reasons = Reasons.of(sheet(record));
    assertThat(reasons.good().stream().map(Reason::sentence))
        .containsExactlyInAnyOrder(
            "Both reviews on candour said satisfied or better",
            "One review told of more than was expected");
    assertThat(reasons.bad().stream().map(Reason::sentence))
        .containsExactly("The only review on remedy said less than satisfied");
  }

  /** A hundredth of a point is on the sheet, and no reason. */
  @Test
  void triflesAreNoReasons() {
    TrackRecord trifle =
        TrackRecord.of(
            "P",
            Delivery.builder()
                .id("d")
                .orderedAt("2026-05-01")
                .dueAt("2026-05-20")
                .deliveredAt("2026-05-19")
                .stake(0.01)
                .build());
    Reasons none = Reasons.of(sheet(trifle));
    assertThat(none.effects().get("d")).isGreaterThan(0).isLessThan(0.0015);
    assertThat(none.helpful()).isEmpty();
    assertThat(none.good()).isEmpty();
    assertThat(none.contributions().get(Account.RELIABILITY)).isGreaterThan(0);
  }

  @Test
  void contributionsAddUpToTheDistanceFromTheBaseRate() {
    double sum = 0;
    for (double contribution : reasons.contributions().values()) {
      sum += contribution;
    }
    assertThat(reasons.distance()).isEqualTo(sum);
    double baseRate = 0.82 * 0.5 + 0.08 * 0.2 + 0.10 * 0.8;
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
    assertThat(reasons.atMost(20).harmful()).hasSize(7);
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

  /** Of a minor incident no explanation is expected; of one of our own making, nothing is. */
  @Test
  void whatIsNotExpectedOfAnIncidentIsNotCounted() {
    TrackRecord record =
        TrackRecord.of(
            "P",
            Examples.handled("major", "2026-10-01").build(),
            Examples.handled("minor", "2026-10-02").severity(Severity.MINOR).build());
    assertThat(Reasons.of(Examples.sheet(record)).atMost(99).good())
        .extracting(Reason::sentence)
        .contains("They explained the cause in time in the only incident that counts here")
        .contains("They told us in time in both incidents");
  }

  /** Of what reached us in full, nothing is left to be contained; it counts all the same. */
  @Test
  void whatReachedUsInFullIsCounted() {
    TrackRecord record =
        TrackRecord.of(
            "P",
            Examples.incident("first", "2026-10-01").impact(Impact.SEVERE).build(),
            Examples.incident("second", "2026-10-02").impact(Impact.SEVERE).build());
    assertThat(Reasons.of(Examples.sheet(record)).atMost(99).bad())
        .extracting(Reason::sentence)
        .contains("The trouble reached us in both incidents");
  }
}
