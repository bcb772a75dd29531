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
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
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
            "Ruhr Steelworks is ahead of Baltic Castings: 93 % likely the more trustworthy, by"
                + " 0.40, mostly because it prevents repeats better and tells us sooner; too close"
                + " to call on resolution and deliveries");
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
        .hasToString("NOTIFICATION +0.0700, 0.97 likely ahead");
  }

  @Test
  void equalsAreTooCloseToCall() {
    BalanceSheet ada = sheet(Examples.unknown("Ada"));
    BalanceSheet bob = sheet(Examples.unknown("Bob"));
    assertThat(Comparison.of(ada, bob).probability()).isEqualTo(0.5);
    assertThat(Comparison.of(ada, bob).verdict())
        .isEqualTo("Too close to call between Ada and Bob: nothing tells them apart");
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
            "Too close to call between Ada and Bob: equally likely the more trustworthy; Ada is"
                + " more willing; Bob keeps its promises better; Ada is untested; Bob is untested");
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
            "Ruhr Steelworks is ahead of Bob: 77 % likely the more trustworthy, by 0.27, mostly"
                + " because it tells us sooner and goes further for us; Bob is untested");
    assertThat(Comparison.of(bob, baltic).verdict())
        .isEqualTo(
            "Too close to call between Bob and Baltic Castings: Bob is 63 % likely the more"
                + " trustworthy, by 0.13, mostly for what Baltic Castings lost on prevention and"
                + " candour; behind on resolution; Bob is untested");
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
