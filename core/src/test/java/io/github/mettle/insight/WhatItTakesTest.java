package io.github.mettle.insight;

import static io.github.mettle.insight.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Request;
import io.github.mettle.record.Scope;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Standing;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhatItTakesTest {
  private static final String TODAY = Examples.AS_OF;

  private final BalanceSheet ruhr = sheet(Examples.ruhr());
  private final BalanceSheet baltic = sheet(Examples.baltic());
  private final BalanceSheet bob = sheet(Examples.unknown("Bob"));

  @Test
  void saysTheFewestDeeds() {
    WhatItTakes answer = WhatItTakes.toReach(ruhr, Standing.PROVEN);
    assertThat(answer.isReached()).isFalse();
    assertThat(answer.deeds()).contains(GoodDeeds.of(4, 4, 4));
    assertThat(answer.incidents()).hasValue(2);
    assertThat(answer)
        .hasToString(
            "Ruhr Steelworks would be proven with four promises kept, four questions answered"
                + " straight and four requests granted, or if two major incidents happen and are"
                + " handled without fault.");
    assertThat(answer.to(Audience.SUPPLIER).sentence()).startsWith("You would be proven with four");
  }

  /** What is promised is what weighing those facts gives, and one deed less would not do. */
  @Test
  void thatManyDeedsDoIt() {
    assertThat(after(4, 4, 4).trust().standing()).isEqualTo(Standing.PROVEN);
    for (int promises = 0; promises <= 11; promises++) {
      for (int answers = 0; answers + promises <= 11; answers++) {
        BalanceSheet fewer = after(promises, answers, 11 - promises - answers);
        assertThat(fewer.trust().standing()).isEqualTo(Standing.PROMISING);
      }
    }
    assertThat(afterIncidents(1).trust().standing()).isEqualTo(Standing.PROMISING);
    assertThat(afterIncidents(2).trust().standing()).isEqualTo(Standing.PROVEN);
  }

  private static BalanceSheet afterIncidents(int incidents) {
    TrackRecord.Builder record = Examples.ruhr().toBuilder();
    for (int i = 0; i < incidents; i++) {
      record.add(Examples.handled("more-" + i, TODAY).openedAt(TODAY).build());
    }
    return sheet(record.build());
  }

  private static BalanceSheet after(int promises, int answers, int requests) {
    TrackRecord.Builder record = Examples.ruhr().toBuilder();
    for (int i = 0; i < promises; i++) {
      record.add(Commitment.of("p" + i, TODAY, TODAY).keptAt(TODAY));
    }
    for (int i = 0; i < answers; i++) {
      record.add(Inquiry.of("a" + i, TODAY).answered(Candour.STRAIGHT, TODAY));
    }
    for (int i = 0; i < requests; i++) {
      record.add(Request.of("r" + i, TODAY, Scope.WITHIN).answered(Answer.GRANTED, TODAY));
    }
    return sheet(record.build());
  }

  @Test
  void saysThatItCannotBeReachedThatWay() {
    assertThat(WhatItTakes.toReach(baltic, Standing.PROVEN).deeds()).isEmpty();
    assertThat(WhatItTakes.toReach(baltic, Standing.PROVEN))
        .hasToString(
            "Even once what they owe for INC-5 and five more is settled (a gain of 0.035), Baltic"
                + " Castings cannot be proven by promises, answers and requests alone; 15 major"
                + " incidents, if that many happen and all are handled without fault, would do.");
    assertThat(WhatItTakes.toReach(baltic, 0.99))
        .hasToString(
            "Even once what they owe for INC-5 and five more is settled (a gain of 0.035), Baltic"
                + " Castings cannot reach 0.99 yet: not by promises, answers and requests, nor by"
                + " incidents, however well handled.");
    assertThat(WhatItTakes.toReach(baltic, 0.99).to(Audience.SUPPLIER))
        .hasToString(
            "Even once what you owe for INC-5 and five more is settled (a gain of 0.035), you"
                + " cannot reach 0.99 yet: not by promises, answers and requests, nor by"
                + " incidents, however well handled.");
  }

  @Test
  void reachesAnExpectedValue() {
    assertThat(WhatItTakes.toReach(bob, 0.55))
        .hasToString(
            "Bob would reach 0.55 with one promise kept, one question answered straight and one"
                + " request granted, or if one major incident happens and is handled without"
                + " fault.");
    assertThat(WhatItTakes.toReach(ruhr, 0.6))
        .hasToString("Ruhr Steelworks needs nothing more to reach 0.60.");
    assertThat(WhatItTakes.toReach(ruhr, 0.6).to(Audience.SUPPLIER))
        .hasToString("You need nothing more to reach 0.60.");
    assertThat(WhatItTakes.toReach(ruhr, 0.6).deeds()).contains(GoodDeeds.of(0, 0, 0));
    assertThat(GoodDeeds.of(0, 0, 0)).hasToString("nothing more");
    assertThat(GoodDeeds.of(0, 0, 0).count()).isZero();
  }

  @Test
  void theUnknownCanBecomeTested() {
    assertThat(WhatItTakes.toReach(bob, Standing.PROMISING))
        .hasToString(
            "Bob would be promising with four promises kept, or if one major incident happens and"
                + " is handled without fault.");
    assertThat(WhatItTakes.toReach(bob, Standing.MIXED).sentence())
        .startsWith("Bob would be tested and not impaired with four promises kept");
    assertThat(afterPromises(4).trust().standing()).isEqualTo(Standing.PROMISING);
    assertThat(afterPromises(3).trust().standing()).isEqualTo(Standing.UNTESTED);
  }

  /**
   * A few deeds more make it promising, and a thousand mixed: accounts fall short that are known.
   */
  @Test
  void findsWhatMoreWouldUndo() {
    OpeningBalance.Builder opening = OpeningBalance.builder().id("o").at("2026-11-21");
    for (Account account :
        List.of(
            Account.CONTAINMENT,
            Account.REMEDY,
            Account.RESOLUTION,
            Account.RELIABILITY,
            Account.NOTIFICATION,
            Account.PREVENTION)) {
      opening.balance(account, 1.2, 3);
    }
    BalanceSheet sheet =
        Scorecard.standard().weigh(TrackRecord.of("P", opening.build()), "2026-11-21");
    assertThat(sheet.trust().standing()).isEqualTo(Standing.DOUBTFUL);
    assertThat(WhatItTakes.toReach(sheet, Standing.PROMISING).deeds())
        .hasValueSatisfying(
            it ->
                assertThat(it)
                    .hasToString(
                        "four promises kept, five questions answered straight and two requests"
                            + " granted"));
  }

  private static BalanceSheet afterPromises(int promises) {
    TrackRecord.Builder record = TrackRecord.builder("Bob");
    for (int i = 0; i < promises; i++) {
      record.add(Commitment.of("p" + i, TODAY, TODAY).keptAt(TODAY));
    }
    return sheet(record.build());
  }

  /** A trial that failed stands against any number of promises: the answer must not forget it. */
  @Test
  void whoFailedATrialIsNotProvenByPromises() {
    TrackRecord.Builder record = TrackRecord.builder("Failed");
    record.add(
        Examples.incident("failed", "2026-09-01")
            .impact(Impact.SEVERE)
            .noticedAt("2026-09-01T08:00:00Z")
            .build());
    for (int i = 0; i < 40; i++) {
      record.add(Examples.handled("h" + i, "2026-10-0" + (1 + i % 9)).build());
    }
    BalanceSheet failed = sheet(record.build());
    assertThat(failed.trust().standing()).isEqualTo(Standing.MIXED);
    assertThat(WhatItTakes.toReach(failed, Standing.PROVEN))
        .hasToString(
            "Even once what they owe for failed is settled (a gain of 0.003), Failed cannot be"
                + " proven yet: not by promises, answers and requests, nor by incidents, however"
                + " well handled.");
  }

  @ParameterizedTest
  @EnumSource(names = {"UNTESTED", "DOUBTFUL", "IMPAIRED"})
  void refusesWhatNobodyReachesFor(Standing standing) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> WhatItTakes.toReach(ruhr, standing))
        .withMessage("standing must be one of [PROVEN, PROMISING, MIXED]: " + standing);
  }

  @Test
  void refusals() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> WhatItTakes.toReach(ruhr, 1.0))
        .withMessage("expected must be in (0, 1): 1.0");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> WhatItTakes.toReach(ruhr, Double.NaN))
        .withMessage("expected must be in (0, 1): NaN");
    BalanceSheet read = MettleJson.readSheet(MettleJson.write(ruhr));
    assertThatIllegalStateException()
        .isThrownBy(() -> WhatItTakes.toReach(read, Standing.PROVEN))
        .withMessage(
            "what it takes must be asked of a sheet that was weighed here: Ruhr Steelworks was"
                + " read");
  }

  @Test
  void putsSettlementsFirst() {
    WhatItTakes takes = WhatItTakes.toReach(baltic, 0.5);
    assertThat(takes.settlements().keySet()).startsWith("INC-5").hasSize(6);
    assertThat(takes.settlements().values().asList())
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(takes.settlementGain()).isGreaterThan(takes.settlements().get("INC-5"));
  }
}
