package io.github.mettle.insight;

import static io.github.mettle.insight.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Account;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Standing;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResilienceTest {
  @Test
  void saysHowMuchFailureTheStandingSurvives() {
    Resilience resilience = Resilience.of(sheet(Examples.ruhr()));
    assertThat(resilience.promises()).hasValue(6);
    assertThat(resilience.questions()).hasValue(14);
    assertThat(resilience.requests()).hasValue(2);
    assertThat(resilience.incidents()).hasValue(3);
    assertThat(resilience)
        .hasToString(
            "Ruhr Steelworks, now promising, would stand no worse through 6 promises broken, 14"
                + " questions left unanswered, 2 requests left unanswered or 3 incidents left"
                + " alone");
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
  void saysSoWhereItSurvivesMoreThanAThousand() {
    Resilience resilience = Resilience.of(sheet(Examples.baltic()));
    assertThat(resilience.promises()).isEmpty();
    assertThat(resilience)
        .hasToString(
            "Baltic Castings, now doubtful, would stand no worse through 1 incident left alone, or"
                + " through more than 1,000 promises broken, questions left unanswered or requests"
                + " left unanswered");
  }

  @Test
  void theImpairedHaveNothingToLose() {
    OpeningBalance.Builder opening = OpeningBalance.builder().id("before").at("2026-11-01");
    for (Account account : Account.values()) {
      opening.balance(account, 0, 20);
    }
    TrackRecord record = TrackRecord.builder("Worst").add(opening.build()).build();
    assertThat(Resilience.of(sheet(record)))
        .hasToString("Worst is impaired and has no standing to lose");
  }

  @Test
  void theBarelyProvenSurviveNothing() {
    OpeningBalance.Builder opening = OpeningBalance.builder().id("before").at("2026-11-21");
    for (Account account : Account.values()) {
      opening.balance(account, account == Account.EXTRA_MILE ? 0 : 3.2, 0);
    }
    TrackRecord record = TrackRecord.builder("Barely").add(opening.build()).build();
    assertThat(sheet(record).trust()).hasToString("0.77 (0.55 to 0.95), proven");
    assertThat(Resilience.of(sheet(record)))
        .hasToString(
            "Barely, now proven, would stand worse through 1 promise broken, 1 question left"
                + " unanswered, 1 request left unanswered or 1 incident left alone");
  }
}
