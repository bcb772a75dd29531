package io.github.mettle.insight;

import static io.github.mettle.insight.Examples.AS_OF;
import static io.github.mettle.insight.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Review;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private final BalanceSheet ruhr = sheet(Examples.ruhr());
  private final BalanceSheet baltic = sheet(Examples.baltic());
  private final Comparison comparison = Comparison.of(ruhr, baltic);

  @Test
  void saysWhoIsAheadAndHowSurely() {
    assertThat(comparison.probability()).isGreaterThan(0.75);
    assertThat(comparison.lead()).isEqualTo(Ahead.FIRST);
    assertThat(comparison.difference())
        .isEqualTo(ruhr.trust().expected() - baltic.trust().expected());
    assertThat(comparison)
        .hasToString(
            "Ruhr Steelworks was tested three times and stood every time; Baltic Castings was"
                + " tested three times and failed every time. On how they handle what happens, Ruhr"
                + " Steelworks is ahead by 0.37, 92 % likely, mostly on prevention and telling us.");
  }

  @Test
  void theOtherWayRoundIsTheSameComparison() {
    Comparison swapped = comparison.swap();
    assertThat(swapped).isEqualTo(Comparison.of(baltic, ruhr));
    assertThat(swapped.probability()).isEqualTo(Comparison.of(baltic, ruhr).probability());
    assertThat(swapped.lead()).isEqualTo(Ahead.SECOND);
    assertThat(swapped.verdict()).isEqualTo(comparison.verdict());
  }

  @Test
  void accountsMakeTheDifference() {
    double sum = comparison.differences().stream().mapToDouble(Difference::amount).sum();
    assertThat(sum).isCloseTo(comparison.difference(), within(1e-15));
    assertThat(comparison.differences()).hasSize(11);
    assertThat(comparison.differences().get(Account.NOTIFICATION.ordinal()))
        .hasToString("NOTIFICATION +0.0634, 0.96 likely ahead");
  }

  @Test
  void equalsAreTooCloseToCall() {
    BalanceSheet ada = sheet(Examples.unknown("Ada"));
    BalanceSheet bob = sheet(Examples.unknown("Bob"));
    assertThat(Comparison.of(ada, bob).probability()).isEqualTo(0.5);
    assertThat(Comparison.of(ada, bob).verdict())
        .isEqualTo(
            "Neither has been tested by anything grave. On how they handle what happens nothing"
                + " tells them apart.");
  }

  /** One is as good at the one thing as the other at another, and both count the same. */
  @Test
  void mayBeEquallyLikelyThoughTheyDiffer() {
    Policy policy =
        Policy.standard().toBuilder()
            .weight(Account.WILLINGNESS, 0.1)
            .weight(Account.COMMITMENT, 0.1)
            .build();
    Scorecard scorecard = Scorecard.of(policy);
    BalanceSheet ada = scorecard.weigh(opening("Ada", Account.WILLINGNESS), AS_OF);
    BalanceSheet bob = scorecard.weigh(opening("Bob", Account.COMMITMENT), AS_OF);
    assertThat(Comparison.of(ada, bob).probability()).isEqualTo(0.5);
    assertThat(Comparison.of(ada, bob).verdict())
        .isEqualTo(
            "Neither has been tested by anything grave. On how they handle what happens it is too"
                + " close to call (50 % for each): Ada is ahead on requests, Bob is ahead on"
                + " promises.");
  }

  private static TrackRecord opening(String party, Account account) {
    return TrackRecord.of(
        party, OpeningBalance.builder().id("o").at("2026-11-21").balance(account, 8, 0).build());
  }

  @Test
  void theUnknownAreNotPraised() {
    BalanceSheet bob = sheet(Examples.unknown("Bob"));
    assertThat(Comparison.of(bob, ruhr).verdict())
        .isEqualTo(
            "Ruhr Steelworks was tested three times and stood every time; Bob has not been tested by"
                + " anything grave. On how they handle what happens, Ruhr Steelworks is ahead by"
                + " 0.25, 76 % likely, mostly on telling us and prevention.");
    assertThat(Comparison.of(bob, baltic).verdict())
        .isEqualTo(
            "Bob has not been tested by anything grave; Baltic Castings was tested three times and"
                + " failed every time. On how they handle what happens it is too close to call (63"
                + " % for Bob): Baltic Castings lost on prevention and candour, Baltic Castings is"
                + " ahead on resolution.");
  }

  /** Both handle everything, and one of them has far more to handle. */
  @Test
  void saysAtWhomThingsGoWrongMoreOften() {
    BalanceSheet few = sheet(handled("Few", 2));
    BalanceSheet many = sheet(handled("Many", 60));
    assertThat(Comparison.of(few, many).verdict())
        .isEqualTo(
            "Many was tested 60 times and stood every time; Few was tested twice and stood both"
                + " times. Things go wrong more often at Many: 60 times in 1.0 years against twice"
                + " in 1.0. On how they handle what happens, Many is ahead by 0.18, 75 % likely,"
                + " mostly on telling us and prevention. If you fear the incident itself, take Few;"
                + " if its handling, Many. Both stood all that tested them: the lead says that we"
                + " know Many better, not that it is better.");
    assertThat(Comparison.of(many, few).verdict()).isEqualTo(Comparison.of(few, many).verdict());
  }

  private static TrackRecord handled(String party, int incidents) {
    TrackRecord.Builder record =
        TrackRecord.builder(party)
            .add(Delivery.of("first", "2025-11-21", "2025-12-01").deliveredAt("2025-12-01"));
    for (int i = 0; i < incidents; i++) {
      String day = LocalDate.of(2026, 3, 1).plusDays(i).toString();
      record.add(Examples.handled("NCR-" + i, day).build());
    }
    return record.build();
  }

  /** Who stood each time and let it happen again is known, and not for good. */
  @Test
  void doesNotCallALeadMereKnowledgeOverWhoIsKnownForBad() {
    TrackRecord.Builder again = TrackRecord.builder("Again");
    for (int i = 0; i < 6; i++) {
      String day = LocalDate.of(2026, 5, 1).plusMonths(i).toString();
      again.add(
          Examples.incident("NCR-" + i, day)
              .impact(Impact.SEVERE)
              .noticedAt(day + "T08:30:00Z")
              .recurrenceOf("NCR-" + (i - 1))
              .resolved(day + "T20:00:00Z")
              .causeExplained(day + "T20:00:00Z")
              .preventionShared(day + "T20:00:00Z")
              .build());
    }
    BalanceSheet known = sheet(again.build());
    assertThat(known.trust().isKnownForBad()).isTrue();
    assertThat(Comparison.of(sheet(handled("Many", 60)), known).verdict())
        .startsWith(
            "Many was tested 60 times and stood every time; Again was tested six times and stood"
                + " every time, but all six were repeats. ")
        .doesNotContain("Both stood all that tested them");
  }

  @Test
  void saysHowManyOfTheTestsWereRepeats() {
    assertThat(stood(1, 1)).contains("Again was tested once and stood, but it was a repeat");
    assertThat(stood(2, 1))
        .contains("Again was tested twice and stood both times, but one was a repeat");
    assertThat(stood(2, 2))
        .contains("Again was tested twice and stood both times, but both were repeats");
    assertThat(stood(3, 2))
        .contains("Again was tested three times and stood every time, but two were repeats");
    assertThat(stood(3, 0))
        .contains("Again was tested three times and stood every time")
        .doesNotContain("repeat");
  }

  private static String stood(int times, int repeats) {
    TrackRecord.Builder again = TrackRecord.builder("Again");
    for (int i = 0; i < times; i++) {
      String day = LocalDate.of(2026, 5, 1).plusMonths(i).toString();
      Incident.Builder incident =
          Examples.incident("NCR-" + i, day)
              .notified(day + "T08:00:00Z")
              .contained(day + "T08:00:00Z")
              .resolved(day + "T20:00:00Z")
              .causeExplained(day + "T20:00:00Z")
              .preventionShared(day + "T20:00:00Z");
      again.add((i < repeats ? incident.recurrenceOf("before") : incident).build());
    }
    return Comparison.of(sheet(again.build()), sheet(TrackRecord.of("Nobody"))).verdict();
  }

  @Test
  void saysHowOftenEachStoodAndFailed() {
    TrackRecord.Builder mixed = handled("Mixed", 3).toBuilder();
    mixed.add(Examples.incident("bad", "2026-07-01").impact(Impact.LIMITED).build());
    assertThat(Comparison.of(sheet(mixed.build()), sheet(handled("Once", 1))).verdict())
        .isEqualTo(
            "Once was tested once and stood; Mixed was tested four times, stood three times and"
                + " failed once. On how they handle what happens it is too close to call (52 % for"
                + " Once).");
  }

  @Test
  void saysWhereWhatSpeaksForOneIsOpinion() {
    TrackRecord.Builder praised = TrackRecord.builder("Praised");
    for (int i = 0; i < 4; i++) {
      praised.add(Review.of("r" + i, "2026-10-01", Account.RELIABILITY, Satisfaction.DELIGHTED));
    }
    assertThat(Comparison.of(sheet(praised.build()), sheet(handled("Tried", 2))).verdict())
        .isEqualTo(
            "Tried was tested twice and stood both times; Praised has not been tested by anything"
                + " grave, and what speaks for it is opinion (four reviews). On how they handle"
                + " what happens it is too close to call (63 % for Tried): Praised is ahead on the"
                + " extra mile.");
  }

  @Test
  void saysOfWhichTheRoutineIsKnownBetter() {
    TrackRecord.Builder busy = TrackRecord.builder("Busy");
    for (int i = 0; i < 20; i++) {
      busy.add(Delivery.of("d" + i, "2026-05-01", "2026-05-20").deliveredAt("2026-05-19"));
    }
    assertThat(Comparison.of(sheet(handled("New", 0)), sheet(busy.build())).verdict())
        .isEqualTo(
            "Neither has been tested by anything grave. Of the routine we know Busy better, by 20"
                + " deliveries against one. On how they handle what happens it is too close to call"
                + " (51 % for Busy).");
  }

  @Test
  void aSheetThatWasReadCanBeHeldAgainstOneThatWasWeighed() {
    BalanceSheet read = MettleJson.readSheet(MettleJson.write(baltic));
    assertThat(Comparison.of(ruhr, read).probability()).isEqualTo(comparison.probability());
    assertThatIllegalStateException()
        .isThrownBy(() -> Comparison.of(read, read))
        .withMessage(
            "a comparison must be asked of a sheet that was weighed here: Baltic Castings was"
                + " read");
  }

  @Test
  void refusesDifferentPoliciesAndInstants() {
    BalanceSheet cautious = Scorecard.of(Policy.cautious()).weigh(Examples.baltic(), AS_OF);
    refused(
        cautious,
        "policy must be the same: half-life in days 365 instead of 730, for all but Extra mile; "
            + "half-life in days 912.5 instead of 1825, for Extra mile; negativity 2 instead of 1");
    refused(
        Scorecard.standard().weigh(Examples.baltic(), "2026-11-20"),
        "asOf must be the same, 2026-11-21T23:59:59Z: 2026-11-20T23:59:59Z");
  }

  private void refused(BalanceSheet other, String message) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Comparison.of(ruhr, other))
        .withMessage(message);
  }
}
