package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Action;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Severity;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The standing of a sheet, sentence by sentence, to the buyer and to the supplier. */
class StandingSentencesTest extends SheetWordsRecord {
  @Test
  void untestedByNothing() {
    assertThat(standing()).isEqualTo("Untested: nothing is on record yet.");
  }

  @Test
  void untestedByFewFacts() {
    record.add(Gesture.of("g0", "2026-03-01", Satisfaction.EXCEEDED));
    assertThat(standing()).isEqualTo("Untested: only one fact is on record, too little to tell.");
    record.add(Gesture.of("g1", "2026-03-02", Satisfaction.EXCEEDED));
    assertThat(standing()).isEqualTo("Untested: only two facts are on record, too little to tell.");
  }

  @Test
  void untestedByFactsTooSlight() {
    IntStream.range(0, 1_000)
        .forEach(i -> record.add(Gesture.of("g" + i, "2006-03-01", Satisfaction.EXCEEDED)));
    assertThat(standing())
        .isEqualTo(
            "Untested: 1,000 facts are on record, but too slight or too old to tell how they would"
                + " act today.");
    assertThat(standingToSupplier()).endsWith("to tell how you would act today.");
  }

  @Test
  void untestedByTenFactsTooSlight() {
    IntStream.range(0, 10)
        .forEach(i -> record.add(Gesture.of("g" + i, "2006-03-01", Satisfaction.EXCEEDED)));
    assertThat(standing())
        .startsWith("Untested: ten facts are on record, but too slight or too old");
  }

  @Test
  void untestedInTrouble() {
    deliver(9, "2026-04-30");
    assertThat(standing())
        .isEqualTo("Untested: only nine facts are on record, too little to tell.");
    deliver(1, "2026-04-30");
    assertThat(standing())
        .isEqualTo(
            "Untested in trouble: every one of ten deliveries came on time, and nothing went wrong,"
                + " so nobody knows what they do when it does. Rely on them for the routine.");
    assertThat(standingToSupplier())
        .isEqualTo(
            "Untested in trouble: every one of ten deliveries came on time, and nothing went wrong,"
                + " so we do not know yet what you do when it does. That is no reproach.");
  }

  @Test
  void untestedInTroubleButNotAlwaysOnTime() {
    deliver(11, "2026-04-30");
    deliver(1, "2026-05-09");
    assertThat(standing())
        .isEqualTo(
            "Untested in trouble: eleven of twelve deliveries came on time and in full, and no"
                + " incident of their making is on record, so nobody knows how they handle one.");
    assertThat(standingToSupplier())
        .endsWith(
            "and no incident of your making is on record, so we do not know yet how you handle one.");
  }

  @Test
  void untestedInTroubleWhereTheTroubleWasOurs() {
    deliver(12, "2026-04-30");
    record.add(
        incident(Severity.MINOR, Impact.NONE, "2026-04-30", "ours")
            .attribution(Attribution.BUYER)
            .build());
    assertThat(standing())
        .isEqualTo(
            "Untested in trouble: every one of twelve deliveries came on time, and no incident of"
                + " their making is on record, so nobody knows how they handle one.");
  }

  @Test
  void untestedInTroubleLongAgo() {
    deliver(12, "2026-04-30");
    incident(Severity.MINOR, Impact.NONE, "2020-04-30");
    assertThat(standing())
        .isEqualTo(
            "Untested in trouble: every one of twelve deliveries came on time; what went wrong was"
                + " too little or too long ago to tell how they would act today.");
    assertThat(standingToSupplier()).endsWith("to tell how you would act today.");
  }

  @Test
  void promisingOnTheRoutine() {
    deliver(10_000, "2026-04-30");
    assertThat(standing())
        .isEqualTo(
            "Promising on the routine, untested in trouble: every one of 10,000 deliveries came on"
                + " time, and nothing went wrong, so nobody knows what they do when it does. Rely on"
                + " them for the routine.");
    assertThat(standingToSupplier()).endsWith(" That is no reproach.");
  }

  @Test
  void promising() {
    all(1, 0.5);
    assertThat(standing())
        .isEqualTo(
            "Promising: more good than bad so far, and still too much unknown to be sure (0.57, and"
                + " with 80 % confidence between 0.25 and 0.87).");
    assertThat(standingToSupplier()).isEqualTo(standing());
  }

  @Test
  void promisingByAHair() {
    all(1, 1);
    assertThat(standing())
        .startsWith(
            "Promising: as much good as bad so far, and still too much unknown to be sure (");
  }

  @Test
  void promisingForWantOfOneAccount() {
    balance(balances(20, 1, Account.RELIABILITY, new double[] {8, 12}));
    assertThat(standing())
        .isEqualTo(
            "Promising: good overall (0.86), but short of what we ask on reliability, so not"
                + " proven.");
  }

  /** What falls short is named only where it alone stands in the way. */
  @Test
  void promisingForWantOfMoreThanOneAccount() {
    balance(balances(3, 0.2, Account.RELIABILITY, new double[] {2, 4}));
    assertThat(standing())
        .startsWith(
            "Promising: more good than bad so far, and still too much unknown to be sure (0.73,");
  }

  @Test
  void proven() {
    all(20, 1);
    assertThat(standing())
        .isEqualTo(
            "Proven: often tested and found good. Even the cautious reading, 0.84, is at least what"
                + " we ask; we expect 0.91.");
  }

  @Test
  void doubtful() {
    all(0.5, 1);
    assertThat(standing())
        .isEqualTo(
            "Doubtful: more bad than good so far, and still too much unknown to be sure (0.43, and"
                + " with 80 % confidence between 0.13 and 0.76).");
  }

  @Test
  void doubtfulForOneLie() {
    balance(balances(0.28, 0, Account.CANDOUR, new double[] {0, 2.5}));
    assertThat(standing())
        .isEqualTo("Doubtful: impaired on candour, and too little is known of the rest.");
  }

  @Test
  void mixed() {
    all(5, 4);
    assertThat(standing())
        .isEqualTo(
            "Mixed: the bad weighs at least as much as all we do not know (0.55, and with 80 %"
                + " confidence between 0.36 and 0.73).");
  }

  @Test
  void mixedForWhatIsImpaired() {
    balance(balances(20, 1, Account.CONTAINMENT, new double[] {0, 20}));
    assertThat(standing())
        .isEqualTo(
            "Mixed: more good than bad so far, but impaired on containment, and the one does not buy"
                + " off the other (0.83, and with 80 % confidence between 0.75 and 0.89).");
  }

  /** What does not matter to us is not held against them. */
  @Test
  void mixedForWhatMatters() {
    Map<Account, double[]> bad = balances(20, 1, Account.CONTAINMENT, new double[] {0, 20});
    bad.put(Account.NOTIFICATION, new double[] {0, 20});
    balance(bad);
    Policy policy = Policy.builder().weight(Account.NOTIFICATION, 0).build();
    BalanceSheet sheet = Scorecard.of(policy).weigh(record.build(), NOW);
    assertThat(SheetWords.standing(sheet, Audience.BUYER))
        .startsWith("Mixed: more good than bad so far, but impaired on containment, and the one");
  }

  /** Of many serious incidents that were handled well, one was critical and was not. */
  @Test
  void mixedForAFailedCriticalTrial() {
    all(20, 1);
    for (int i = 0; i < 12; i++) {
      record.add(
          incident(Severity.MAJOR, Impact.LIMITED, "2026-05-02", "well-" + i)
              .step(Action.NOTIFIED, "2026-05-02")
              .step(Action.CONTAINED, "2026-05-02")
              .step(Action.REMEDY_OFFERED, "2026-05-02")
              .step(Action.RESOLVED, "2026-05-02")
              .step(Action.CAUSE_EXPLAINED, "2026-05-02")
              .step(Action.PREVENTION_SHARED, "2026-05-02")
              .build());
    }
    incident(Severity.CRITICAL, Impact.SEVERE, "2026-05-02");
    assertThat(standing())
        .startsWith(
            "Mixed: more good than bad so far, but they failed when it was critical, and the one does"
                + " not buy off the other (0.");
  }

  @Test
  void mixedForAFailedTrial() {
    all(20, 1);
    incident(Severity.CRITICAL, Impact.SEVERE, "2026-05-02");
    assertThat(standing())
        .startsWith(
            "Mixed: more good than bad so far, but they failed when it was serious, and the one does"
                + " not buy off the other (0.");
    assertThat(standingToSupplier()).contains(", but you failed when it was serious, and ");
  }

  @Test
  void impaired() {
    all(0, 4);
    assertThat(standing())
        .startsWith("Impaired: even the kindest reading is no better than even (0.")
        .contains(", and with 80 % confidence between 0.")
        .endsWith(").");
  }

  @Test
  void impairedInHalfOfWhatMatters() {
    Map<Account, double[]> half = new EnumMap<>(balances(40, 0, null, null));
    for (Account account :
        new Account[] {
          Account.CONTAINMENT,
          Account.REMEDY,
          Account.RESOLUTION,
          Account.NOTIFICATION,
          Account.PREVENTION,
          Account.COMMITMENT
        }) {
      half.put(account, new double[] {0, 8});
    }
    balance(half);
    assertThat(standing())
        .isEqualTo(
            "Impaired: at least half of what matters to us is impaired: containment, remedy,"
                + " resolution, notification, prevention and commitment.");
  }

  /** A sheet that was read does not know its policy: it names no confidence, and what it can. */
  @Test
  void standingOfASheetThatWasRead() {
    all(1, 0.5);
    BalanceSheet read = MettleJson.readSheet(MettleJson.write(weigh(record.build())));
    assertThat(SheetWords.standing(read, Audience.BUYER))
        .isEqualTo(
            "Promising: more good than bad so far, and still too much unknown to be sure (0.57, and"
                + " between 0.25 and 0.87).");
  }

  @Test
  void neverSerious() {
    incident(Severity.CRITICAL, Impact.NONE, "2026-05-02");
    incident(Severity.MODERATE, Impact.SEVERE, "2026-05-02");
    assertThat(SheetWords.trials(sheet(), Audience.BUYER)).isEmpty();
  }

  @Test
  void seriousOnce() {
    incident(Severity.MAJOR, Impact.SEVERE, "2026-05-02");
    assertThat(trials())
        .isEqualTo(
            "When it was serious (one major incident of their making that reached us): doubtful, at"
                + " 0.39.");
    assertThat(SheetWords.trials(sheet(), Audience.SUPPLIER).orElseThrow())
        .isEqualTo(
            "When it was serious (one major incident of your making that reached us): doubtful, at"
                + " 0.39.");
  }

  @Test
  void seriousAndCritical() {
    incident(Severity.CRITICAL, Impact.LIMITED, "2026-05-02");
    assertThat(trials()).contains("(one critical incident of their making that reached us): ");
    incident(Severity.MAJOR, Impact.LIMITED, "2026-05-02");
    assertThat(trials())
        .contains("(two major or critical incidents of their making that reached us): ")
        .contains("; in the critical one, ");
    incident(Severity.CRITICAL, Impact.LIMITED, "2026-05-02");
    assertThat(trials())
        .contains("(three major or critical incidents of their making that reached us): ")
        .contains("; in the two critical ones, ");
  }

  @Test
  void seriousLongAgo() {
    incident(Severity.MAJOR, Impact.LIMITED, "2014-05-02");
    assertThat(trials())
        .isEqualTo(
            "When it was serious (one major incident of their making that reached us): too little or"
                + " too long ago to tell.");
  }
}
