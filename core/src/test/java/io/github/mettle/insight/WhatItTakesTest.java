package io.github.mettle.insight;

import static io.github.mettle.insight.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Request;
import io.github.mettle.record.Scope;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Standing;
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
    assertThat(answer.deeds()).contains(GoodDeeds.of(2, 1, 1));
    assertThat(answer.incidents()).hasValue(1);
    assertThat(answer)
        .hasToString(
            "Ruhr Steelworks would be proven with 2 promises kept, 1 question answered straight"
                + " and 1 request granted, or if 1 more major incident happens and is handled"
                + " without fault");
  }

  /** What is promised is what weighing those facts gives, and one deed less would not do. */
  @Test
  void thatManyDeedsDoIt() {
    assertThat(after(2, 1, 1).trust().standing()).isEqualTo(Standing.PROVEN);
    for (int promises = 0; promises <= 3; promises++) {
      for (int answers = 0; answers + promises <= 3; answers++) {
        BalanceSheet fewer = after(promises, answers, 3 - promises - answers);
        assertThat(fewer.trust().standing()).isEqualTo(Standing.PROMISING);
      }
    }
    TrackRecord incident =
        Examples.ruhr().with(Examples.handled("more", TODAY).openedAt(TODAY).build());
    assertThat(sheet(incident).trust().standing()).isEqualTo(Standing.PROVEN);
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
            "Baltic Castings cannot be proven by promises, answers and requests, but would if 13"
                + " more major incidents happen and are handled without fault");
    assertThat(WhatItTakes.toReach(baltic, 0.99))
        .hasToString(
            "Baltic Castings cannot reach 0.99 by promises, answers and requests, nor by"
                + " incidents");
  }

  @Test
  void reachesAnExpectedValue() {
    assertThat(WhatItTakes.toReach(bob, 0.5))
        .hasToString(
            "Bob would reach 0.50 with 1 promise kept and 1 question answered straight, or if 1"
                + " more major incident happens and is handled without fault");
    assertThat(WhatItTakes.toReach(ruhr, 0.6))
        .hasToString("Ruhr Steelworks needs nothing more to reach 0.60");
    assertThat(WhatItTakes.toReach(ruhr, 0.6).deeds()).contains(GoodDeeds.of(0, 0, 0));
    assertThat(GoodDeeds.of(0, 0, 0)).hasToString("nothing more");
    assertThat(GoodDeeds.of(0, 0, 0).count()).isZero();
  }

  @Test
  void theUnknownCanBecomeTested() {
    assertThat(WhatItTakes.toReach(bob, Standing.PROMISING))
        .hasToString(
            "Bob would be partly tested with 6 promises kept, 7 questions answered straight and 2"
                + " requests granted, or if 1 more major incident happens and is handled without"
                + " fault");
    assertThat(WhatItTakes.toReach(bob, Standing.MIXED).sentence())
        .startsWith("Bob would be tested and not impaired with 6 promises kept");
  }

  @ParameterizedTest
  @EnumSource(names = {"UNTESTED", "IMPAIRED"})
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
}
