package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sentence to a supplier, for one, some and all. */
class AdviceTest {
  @Test
  void bad() {
    List<String> sentences = new ArrayList<>();
    for (Criterion criterion : Criterion.values()) {
      sentences.add(Advice.bad(cause(Account.WILLINGNESS, criterion, false, 3, 5)));
    }
    assertThat(sentences)
        .containsExactly(
            "Tell us sooner: in 3 of 5 incidents word came late or not at all",
            "Contain problems sooner: in 3 of 5 incidents it took too long",
            "Offer us a way out sooner: in 3 of 5 incidents it came late or not at all",
            "Keep us informed: in 3 of 5 incidents you were silent for too long",
            "Resolve problems sooner: in 3 of 5 incidents it took too long",
            "Explain the cause: in 3 of 5 incidents you did so late or not at all",
            "Tell us what will prevent it: in 3 of 5 incidents you did so late or not at all",
            "Keep it from happening again: 3 incidents were repeats",
            "What you do on Willingness holds you back",
            "Keep what you promise: 3 of 5 promises were kept late or not at all",
            "Deliver on time and in full: 3 of 5 deliveries were not",
            "Answer sooner: 3 of 5 questions were answered late or not at all",
            "Do what we may ask for: 3 of 5 requests were not granted in full",
            "Say that you cannot only where you cannot: 3 refusals proved untrue",
            "Answer straight: 3 of 5 questions were not answered straight",
            "What you do on Willingness holds you back",
            "Ask what disappointed us: 3 of 5 reviews were less than satisfied",
            "Make good what went before: 1.50 points brought forward as lost");
  }

  @Test
  void good() {
    List<String> sentences = new ArrayList<>();
    for (Criterion criterion : Criterion.values()) {
      sentences.add(Advice.good(cause(Account.WILLINGNESS, criterion, false, 1, 1)));
    }
    assertThat(sentences)
        .containsExactly(
            "You tell us in time: in the only incident",
            "You contain problems in time: in the only incident",
            "You offer us a way out in time: in the only incident",
            "You keep us informed: in the only incident",
            "You resolve problems in time: in the only incident",
            "You explain the cause in time: in the only incident",
            "You tell us in time what will prevent it: in the only incident",
            "What you do on Willingness speaks for you",
            "You resolve what is not all your fault: 1 incident",
            "You keep what you promise: the only promise",
            "You deliver on time and in full: the only delivery",
            "You answer in time: the only question",
            "You do what we may ask for: the only request",
            "What you do on Willingness speaks for you",
            "You answer straight: the only question",
            "You go the extra mile: 1 deed that nobody expected",
            "You please those who review you: the only review",
            "You come with a good name: 1.50 points brought forward as earned");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NOTIFY  | Tell us before we notice: in both incidents we found out ourselves
          CONTAIN | Keep problems from reaching us: in both incidents they did
          RESOLVE | Make it last: in both incidents it came back after it was resolved
          """)
  void forfeited(Criterion criterion, String sentence) {
    assertThat(Advice.bad(cause(Account.REMEDY, criterion, true, 2, 2))).isEqualTo(sentence);
  }

  @Test
  void one() {
    assertThat(Advice.bad(cause(Account.PREVENTION, Criterion.RECUR, false, 1, 1)))
        .isEqualTo("Keep it from happening again: 1 incident was a repeat");
    assertThat(Advice.bad(cause(Account.COMMITMENT, Criterion.KEEP, false, 1, 1)))
        .isEqualTo("Keep what you promise: the only promise was kept late or not at all");
  }

  @Test
  void requestsBeyondTheAgreementAreOtherThanThoseWithin() {
    assertThat(Advice.bad(cause(Account.EXTRA_MILE, Criterion.REQUEST, false, 1, 3)))
        .isEqualTo("Meet us half-way: 1 of 3 requests was declined");
    assertThat(Advice.good(cause(Account.EXTRA_MILE, Criterion.REQUEST, false, 3, 3)))
        .isEqualTo("You grant what we could not ask for: all 3 requests");
  }

  @Test
  void whatIsNeverWithoutLossIsNotCounted() {
    assertThat(Advice.good(cause(Account.REMEDY, Criterion.REMEDY, false, 0, 4)))
        .isEqualTo("What you do on Remedy outweighs what is lost on it");
  }

  private static AccountDriver cause(
      Account account, Criterion criterion, boolean isForfeited, int count, int judged) {
    return ImmutableAccountDriver.assemble()
        .account(account)
        .criterion(criterion)
        .isForfeited(isForfeited)
        .amount(1_500_000)
        .count(count)
        .judged(judged)
        .build();
  }
}
