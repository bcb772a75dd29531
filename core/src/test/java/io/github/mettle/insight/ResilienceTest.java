package io.github.mettle.insight;

import static io.github.mettle.insight.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Account;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Standing;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResilienceTest {
  @Test
  void saysHowMuchFailureTheStandingSurvives() {
    Resilience resilience = Resilience.of(sheet(Examples.ruhr()));
    assertThat(resilience.promises()).hasValue(6);
    assertThat(resilience.questions()).hasValue(14);
    assertThat(resilience.requests()).hasValue(2);
    assertThat(resilience.incidents()).hasValue(3);
    assertThat(resilience).hasToString("Three unanswered requests would cost them “promising”.");
    assertThat(resilience.to(Audience.SUPPLIER).sentence())
        .contains("Three unanswered requests would cost you “promising”.");
  }

  /** Broken promises of two years ago would have faded; these were written off today. */
  @Test
  void thatManyFailuresAreSurvivedAndNoMore() {
    assertThat(afterBroken(6).trust().standing()).isEqualTo(Standing.PROMISING);
    assertThat(afterBroken(7).trust().standing()).isEqualTo(Standing.MIXED);
  }

  private static BalanceSheet afterBroken(int promises) {
    TrackRecord.Builder record = Examples.ruhr().toBuilder();
    IntStream.range(0, promises)
        .forEach(i -> record.add(Commitment.of("b" + i, "2025-11-19", "2025-11-20")));
    return sheet(record.build());
  }

  @Test
  void saysNothingOfAStandingThatNobodyWants() {
    Resilience resilience = Resilience.of(sheet(Examples.baltic()));
    assertThat(resilience.promises()).isEmpty();
    assertThat(resilience.sentence()).isEmpty();
    assertThat(resilience).hasToString("There is no standing to lose.");
  }

  @Test
  void theImpairedHaveNothingToLose() {
    OpeningBalance.Builder opening = OpeningBalance.builder().id("before").at("2026-11-01");
    for (Account account : Account.values()) {
      opening.balance(account, 0, 20);
    }
    TrackRecord record = TrackRecord.builder("Worst").add(opening.build()).build();
    assertThat(Resilience.of(sheet(record))).hasToString("There is no standing to lose.");
  }

  @Test
  void saysNothingWhereMoreThanADozenOfEachKindAreSurvived() {
    OpeningBalance.Builder opening = OpeningBalance.builder().id("before").at("2026-11-21");
    for (Account account : Account.values()) {
      opening.balance(account, 400, 0);
    }
    TrackRecord record = TrackRecord.builder("Firm").add(opening.build()).build();
    Resilience firm = Resilience.of(sheet(record));
    assertThat(firm.sentence()).isEmpty();
    assertThat(firm).hasToString("A dozen failures of one kind would not cost them “proven”.");
  }

  /** So many points on each account but the extra mile; 3.2 are barely proven. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3.2 | One broken promise would cost them “proven”, and so would one unanswered question,"
            + " one unanswered request or one major incident left alone.",
        "4.0 | One major incident left alone would cost them “proven”.",
        "5.0 | Two broken promises would cost them “proven”, and so would two major incidents left"
            + " alone.",
        "7.0 | Three broken promises would cost them “proven”, and so would three major incidents"
            + " left alone."
      })
  void saysWhichKindsOfFailureCostAsMuch(double points, String sentence) {
    OpeningBalance.Builder opening = OpeningBalance.builder().id("before").at("2026-11-21");
    for (Account account : Account.values()) {
      opening.balance(account, account == Account.EXTRA_MILE ? 0 : points, 0);
    }
    BalanceSheet proven = sheet(TrackRecord.builder("Proven").add(opening.build()).build());
    assertThat(proven.trust().standing()).isEqualTo(Standing.PROVEN);
    assertThat(Resilience.of(proven).sentence()).contains(sentence);
  }
}
