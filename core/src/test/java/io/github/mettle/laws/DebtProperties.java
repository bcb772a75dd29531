package io.github.mettle.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.amount.Halving;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Debt;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Records;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Incident;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Posting;
import io.github.mettle.sheet.PostingType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** Law 15: whatever is overdue gains by being done, at any age. */
@Domain(Cases.class)
class DebtProperties {
  /** Of a posting, and of the amount that it is compared with. */
  private static final long ROUNDING = 2;

  @Provide
  Arbitrary<TrackRecord> others() {
    return Records.few();
  }

  @Provide
  Arbitrary<Debt> debts() {
    return Debt.any();
  }

  @Law
  void whateverIsOverdueGainsByBeingDone(
      @ForAll("others") TrackRecord others, @ForAll("debts") Debt debt, @ForAll Policy policy) {
    Scorecard scorecard = Scorecard.of(policy);
    BalanceSheet unpaid = scorecard.weigh(others.with(debt.unpaid()), debt.now());
    Optional<Expectation> owed =
        unpaid.due().stream()
            .filter(expected -> expected.episodeId().equals(debt.unpaid().id()))
            .filter(expected -> expected.criterion() == debt.criterion())
            .filter(expected -> expected.state() != ExpectationState.PENDING)
            .findFirst();
    Assume.that(owed.isPresent());
    Account account = owed.get().account();
    BalanceSheet paid = scorecard.weigh(others.with(debt.paid()), debt.now());
    long gained = paid.line(account).assets().minus(unpaid.line(account).assets()).micros();
    assertThat(gained).isGreaterThanOrEqualTo(least(debt, owed.get(), policy, paid) - ROUNDING);
  }

  /** The floor of the stake that can be earned, faded since the day on which it fell due. */
  private static long least(Debt debt, Expectation owed, Policy policy, BalanceSheet paid) {
    double credit = policy.lateCredit().getOrDefault(debt.criterion(), 0.0);
    double floor = Math.min(credit, policy.lateFloor().getOrDefault(debt.criterion(), 0.0));
    boolean isRepeat = debt.unpaid() instanceof Incident incident && incident.isRecurrence();
    double earns = isRepeat ? policy.repeatCredit() : 1;
    double age = age(debt, owed, paid);
    double fading = Halving.after(age / policy.halfLifeDays().get(owed.account()));
    return (long) (owed.stake().micros() * floor * earns * fading);
  }

  private static double age(Debt debt, Expectation owed, BalanceSheet paid) {
    LocalDate today = LocalDate.ofInstant(debt.now(), ZoneOffset.UTC);
    return paid.line(owed.account()).postings().stream()
        .filter(posting -> posting.episodeId().equals(debt.unpaid().id()))
        .filter(posting -> posting.criterion() == debt.criterion())
        .filter(posting -> posting.basis() == PostingType.DONE)
        .map(Posting::day)
        .mapToDouble(day -> Math.max(0, today.toEpochDay() - day.toEpochDay()))
        .findFirst()
        .orElse(0);
  }
}
