package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.sheet.Audience;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sentence about an account, to the buyer and to the supplier, for one, some and all. */
class AdviceTest {
  @Test
  void whatWasLate() {
    List<String> sentences = new ArrayList<>();
    for (Criterion criterion : Criterion.values()) {
      sentences.add(toSupplier(loss(Account.WILLINGNESS, criterion, LossReason.LATE, 3, 5)));
    }
    assertThat(sentences)
        .containsExactly(
            "Tell us sooner: you told us late or not at all in three of five incidents",
            "Contain problems sooner: you contained it late or not at all in three of five incidents",
            "Offer us a way out sooner: you gave us neither a way out nor a solution in time in three of five incidents",
            "Keep us informed: you left us without word for too long in three of five incidents",
            "Resolve problems sooner: you resolved it late or not at all in three of five incidents",
            "Explain the cause: you explained the cause late or not at all in three of five incidents",
            "Tell us what will prevent it: you shared the prevention late or not at all in three of five"
                + " incidents",
            "Keep it from happening again: three incidents repeated an earlier one",
            "Meet us half-way: 1.50 points were lost on willingness",
            "Keep what you promise: you did not keep three of five promises in time",
            "Deliver on time and in full: three of five deliveries came late, in part or not at all",
            "Answer sooner: you answered us late or not at all in three of five cases",
            "Do what is agreed: 1.50 points were lost on willingness",
            "Do what is agreed: 1.50 points were lost on willingness",
            "Find out what you say you will: on three of five questions you promised to find out, and"
                + " did so late or not at all",
            "Meet us half-way: 1.50 points were lost on willingness",
            "Ask what disappointed us: three of five reviews on willingness said less than satisfied",
            "Make good what went before: 1.50 points were brought forward as lost");
  }

  @Test
  void whatWasLateToTheBuyer() {
    List<String> sentences = new ArrayList<>();
    for (Criterion criterion : Criterion.values()) {
      sentences.add(toBuyer(loss(Account.WILLINGNESS, criterion, LossReason.LATE, 1, 1)));
    }
    assertThat(sentences)
        .containsExactly(
            "They told us late or not at all in the only incident",
            "They contained it late or not at all in the only incident",
            "They gave us neither a way out nor a solution in time in the only incident",
            "They left us without word for too long in the only incident",
            "They resolved it late or not at all in the only incident",
            "They explained the cause late or not at all in the only incident",
            "They shared the prevention late or not at all in the only incident",
            "One incident repeated an earlier one",
            "1.50 points were lost on willingness",
            "They did not keep the only promise in time",
            "The only delivery came late, in part or not at all",
            "They answered us late or not at all in the only case",
            "1.50 points were lost on willingness",
            "1.50 points were lost on willingness",
            "On the only question they promised to find out, and did so late or not at all",
            "1.50 points were lost on willingness",
            "The only review on willingness said less than satisfied",
            "1.50 points were brought forward as lost");
  }

  @Test
  void whatWasGood() {
    List<String> sentences = new ArrayList<>();
    for (Criterion criterion : Criterion.values()) {
      sentences.add(Advice.good(gain(Account.WILLINGNESS, criterion, 1, 1), Audience.SUPPLIER));
    }
    assertThat(sentences)
        .containsExactly(
            "You told us in time in the only incident",
            "You contained it in time in the only incident",
            "You gave us a way out, or a solution, in time in the only incident",
            "You were never silent for too long in the only incident",
            "You resolved it in time in the only incident",
            "You explained the cause in time in the only incident",
            "You shared the prevention in time in the only incident",
            "1.50 points were earned on willingness",
            "You resolved one incident that was not all of your making",
            "You kept the only promise in time",
            "The only delivery came on time and in full",
            "You answered us in time in the only case",
            "You granted the only request",
            "1.50 points were earned on willingness",
            "You answered the only question straight",
            "You made a gesture of goodwill once",
            "The only review on willingness said satisfied or better",
            "1.50 points were brought forward as earned");
  }

  @Test
  void whatWasGoodToTheBuyer() {
    List<String> sentences = new ArrayList<>();
    for (Criterion criterion : Criterion.values()) {
      sentences.add(Advice.good(gain(Account.EXTRA_MILE, criterion, 3, 5), Audience.BUYER));
    }
    assertThat(sentences)
        .containsExactly(
            "They told us in time in three of five incidents",
            "They contained it in time in three of five incidents",
            "They gave us a way out, or a solution, in time in three of five incidents",
            "They were never silent for too long in three of five incidents",
            "They resolved it in time in three of five incidents",
            "They explained the cause in time in three of five incidents",
            "They shared the prevention in time in three of five incidents",
            "1.50 points were earned on the extra mile",
            "They resolved three incidents that were not all of their making",
            "They kept three of five promises in time",
            "Three of five deliveries came on time and in full",
            "They answered us in time in three of five cases",
            "They found a way to do three things beyond the agreement",
            "1.50 points were earned on the extra mile",
            "They answered three of five questions straight",
            "They made a gesture of goodwill three times",
            "Three reviews told of more than was expected",
            "1.50 points were brought forward as earned");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NOTIFY  | Tell us before we notice: we noticed before you told us in both incidents",
        "CONTAIN | Keep problems from reaching us: the trouble reached us in both incidents",
        "RESOLVE | Make it last: it came back after you had resolved it in both incidents"
      })
  void whatWasLostWhateverHappenedNext(Criterion criterion, String sentence) {
    assertThat(toSupplier(loss(Account.REMEDY, criterion, LossReason.FORFEITED, 2, 2)))
        .isEqualTo(sentence);
  }

  @Test
  void cannotAndWillNotAndAnUntrueCannotAreDifferent() {
    List<String> sentences = new ArrayList<>();
    for (LossReason reason : LossReason.values()) {
      if (reason.compareTo(LossReason.FORFEITED) > 0) {
        sentences.add(toBuyer(loss(Account.WILLINGNESS, Criterion.REQUEST, reason, 2, 5)));
        sentences.add(toSupplier(loss(Account.WILLINGNESS, Criterion.REQUEST, reason, 1, 1)));
      }
    }
    assertThat(sentences)
        .containsExactly(
            "To two of five requests they offered something else",
            "Do what we ask, if you can: to the only request you offered something else",
            "To two of five requests they said that they could not",
            "Find a way: to the only request you said that you could not",
            "To two of five requests they said that they would not",
            "Do what is agreed: to the only request you said that you would not",
            "They said twice that they could not, which proved untrue",
            "Say that you cannot only where you cannot: you said once that you could not, which proved"
                + " untrue",
            "They agreed twice to what was never done",
            "Do what you agree to: you agreed once to what was never done",
            "They left two of five requests unanswered",
            "Answer us: you left the only request unanswered",
            "They answered two of five questions wrongly at first",
            "Answer straight: you answered the only question wrongly at first",
            "They evaded two of five questions",
            "Answer straight: you evaded the only question",
            "They misled us twice",
            "Tell us the truth: you misled us once");
  }

  @Test
  void requestsBeyondTheAgreementAreOtherThanThoseWithin() {
    assertThat(toSupplier(loss(Account.EXTRA_MILE, Criterion.REQUEST, LossReason.WILL_NOT, 1, 3)))
        .isEqualTo("Meet us half-way: to one of three requests you said that you would not");
    assertThat(Advice.good(gain(Account.EXTRA_MILE, Criterion.REQUEST, 3, 3), Audience.BUYER))
        .isEqualTo("They found a way to do three things beyond the agreement");
  }

  @Test
  void ofPromisesOfWhichNoneWasKept() {
    assertThat(toBuyer(loss(Account.COMMITMENT, Criterion.KEEP, LossReason.LATE, 3, 3)))
        .isEqualTo("They did not keep any of three promises in time");
    assertThat(toBuyer(loss(Account.COMMITMENT, Criterion.KEEP, LossReason.LATE, 2, 2)))
        .isEqualTo("They did not keep any of two promises in time");
    assertThat(toBuyer(loss(Account.COMMITMENT, Criterion.KEEP, LossReason.LATE, 1, 1)))
        .isEqualTo("They did not keep the only promise in time");
  }

  /** What was waived is told by what was lacking, so that no two reasons say the same. */
  @Test
  void whatWasWaivedIsToldByWhatWasLacking() {
    Set<String> sentences = new HashSet<>();
    for (Criterion criterion :
        List.of(
            Criterion.NOTIFY,
            Criterion.CONTAIN,
            Criterion.REMEDY,
            Criterion.RESOLVE,
            Criterion.EXPLAIN,
            Criterion.PREVENT)) {
      sentences.add(toBuyer(loss(Account.REMEDY, criterion, LossReason.WAIVED, 1, 1)));
    }
    assertThat(sentences)
        .hasSize(6)
        .contains("They had not told us in time when we waived it in the only incident");
    assertThat(toBuyer(loss(Account.COMMITMENT, Criterion.KEEP, LossReason.WAIVED, 1, 2)))
        .isEqualTo("What was expected was overdue when we waived it in one of two promises");
  }

  @Test
  void whatWasWaivedWhenOverdueIsSaidSo() {
    assertThat(toBuyer(loss(Account.REMEDY, Criterion.REMEDY, LossReason.WAIVED, 1, 4)))
        .isEqualTo(
            "They had given us neither a way out nor a solution in time when we waived it in one of"
                + " four incidents");
  }

  @Test
  void theLastYearIsSaidWhereItDiffers() {
    assertThat(told(5, 5))
        .isEqualTo("They told us in time in 16 of 40 incidents, in the last year in all five");
    assertThat(told(0, 1))
        .isEqualTo(
            "They told us in time in 16 of 40 incidents, in the last year not in the only one");
    assertThat(told(2, 5)).isEqualTo("They told us in time in 16 of 40 incidents");
    assertThat(told(39, 100)).as("39 %").endsWith("in 39 of 100");
    assertThat(told(401, 1000)).as("40 %, as of all").endsWith("16 of 40 incidents");
    assertThat(told(0, 0)).isEqualTo("They told us in time in 16 of 40 incidents");
  }

  private static String told(int recent, int recentJudged) {
    AccountDriver driver =
        driver(Account.NOTIFICATION, Criterion.NOTIFY, Optional.empty())
            .count(16)
            .judged(40)
            .recentCount(recent)
            .recentJudged(recentJudged)
            .build();
    return Advice.good(driver, Audience.BUYER);
  }

  @Test
  void whatIsNotRecordedIsNotCounted() {
    assertThat(explained(1))
        .isEqualTo("They explained the cause in time in the only incident of 41 that records it");
    assertThat(explained(5))
        .isEqualTo(
            "They explained the cause in time in one of five incidents that record it, of 41 in all");
  }

  @Test
  void whatDoesNotAskForItIsNotCounted() {
    IncidentScope scope = new IncidentScope(223, 0, 52);
    assertThat(explained(1, 1, scope))
        .isEqualTo("They explained the cause in time in the only incident that counts here");
    assertThat(explained(2, 2, scope))
        .isEqualTo("They explained the cause in time in both incidents that count here");
    assertThat(explained(171, 171, scope))
        .isEqualTo("They explained the cause in time in all 171 incidents that count here");
    assertThat(explained(171, 171, new IncidentScope(171, 0, 0)))
        .isEqualTo("They explained the cause in time in all 171 incidents");
  }

  private static String explained(int judged) {
    return explained(1, judged, new IncidentScope(41, 30, 0));
  }

  private static String explained(int count, int judged, IncidentScope scope) {
    AccountDriver driver =
        driver(Account.CANDOUR, Criterion.EXPLAIN, Optional.empty())
            .count(count)
            .judged(judged)
            .scope(scope)
            .build();
    return Advice.good(driver, Audience.BUYER);
  }

  private static String toSupplier(AccountDriver driver) {
    return Advice.bad(driver, Audience.SUPPLIER);
  }

  private static String toBuyer(AccountDriver driver) {
    return Advice.bad(driver, Audience.BUYER);
  }

  private static AccountDriver gain(Account account, Criterion criterion, int count, int judged) {
    return driver(account, criterion, Optional.empty()).count(count).judged(judged).build();
  }

  private static AccountDriver loss(
      Account account, Criterion criterion, LossReason reason, int count, int judged) {
    return driver(account, criterion, Optional.of(reason)).count(count).judged(judged).build();
  }

  private static ImmutableAccountDriver.Builder driver(
      Account account, Criterion criterion, Optional<LossReason> reason) {
    return ImmutableAccountDriver.assemble()
        .account(account)
        .criterion(criterion)
        .lossReason(reason)
        .amount(1_500_000)
        .recentCount(0)
        .recentJudged(0)
        .scope(new IncidentScope(41, 0, 0));
  }
}
