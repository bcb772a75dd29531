package io.github.mettle.example.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What pays and what does not; where it pays the report says so. */
class GamingTest {
  private static final int ACCOUNT = 0;
  private static final int OVERALL = 1;
  private static List<Gaming.Result> results;

  @BeforeAll
  static void play() {
    results = Gaming.play();
  }

  private static Gaming.Result of(String attack) {
    return results.stream()
        .filter(result -> result.attack().name().equals(attack))
        .findFirst()
        .orElseThrow();
  }

  private static int mean() {
    return Gaming.scores().indexOf("running mean");
  }

  @Test
  void selfPraiseAndDisputesAloneGainNothing() {
    assertThat(of("Self-praise").gain(ACCOUNT)).isZero();
    assertThat(of("Self-praise").gain(OVERALL)).isZero();
    assertThat(of("Self-praise").pays(mean())).isTrue();
    assertThat(of("Disputing everything").gain(ACCOUNT)).isZero();
    assertThat(of("Disputing everything").gain(OVERALL)).isZero();
  }

  @Test
  void triviaGainASeventhOfWhatTheyGainUnderAMeanIfRecordedAsTrivia() {
    Gaming.Result trivia = of("Flooding with trivia");
    assertThat(trivia.gain(ACCOUNT)).isCloseTo(0.07, within(0.01));
    assertThat(trivia.gain(mean())).isCloseTo(0.52, within(0.01));
    assertThat(of("Flooding, trifles at full stake").gain(ACCOUNT)).isGreaterThan(0.4);
  }

  @Test
  void gesturesBuyTheWholeALittleButNotTheAccount() {
    Gaming.Result gestures = of("Favours bought with gestures");
    assertThat(gestures.gain(ACCOUNT)).isZero();
    assertThat(gestures.gain(OVERALL)).isCloseTo(0.06, within(0.01));
  }

  @Test
  void aNewNameAndWithdrawingPay() {
    assertThat(of("Whitewashing").pays(ACCOUNT)).isTrue();
    assertThat(of("Withdrawing at the last minute").gain(ACCOUNT)).isCloseTo(0.13, within(0.01));
  }

  @Test
  void whoTurnsBadIsFoundOutSlowly() {
    Gaming.Result onOff = of("On-off");
    int smoothing = Gaming.scores().indexOf("exponential smoothing");
    assertThat(onOff.attack().truth()).isZero();
    assertThat(onOff.after()[ACCOUNT]).isCloseTo(0.66, within(0.01));
    assertThat(onOff.after()[smoothing]).isLessThan(0.1);
  }
}
