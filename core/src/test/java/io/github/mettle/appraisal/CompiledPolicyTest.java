package io.github.mettle.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Criterion;
import io.github.mettle.kit.Policies;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Satisfaction;
import java.time.Duration;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CompiledPolicyTest {
  private static final long WINDOW = 3_600;
  private static final CompiledPolicy STANDARD = CompiledPolicy.of(Policy.standard());

  @Test
  void inTimeIsWorthEverything() {
    assertThat(STANDARD.done(Criterion.NOTIFY, 0, WINDOW)).isEqualTo(1);
    assertThat(STANDARD.done(Criterion.NOTIFY, -5, WINDOW)).isEqualTo(1);
    assertThat(STANDARD.notDone(Criterion.NOTIFY, 0, WINDOW)).isEqualTo(1);
  }

  @Test
  void whatIsLateLosesHalfAtOnceAndEachWindowHalvesTheRest() {
    assertThat(STANDARD.notDone(Criterion.NOTIFY, WINDOW, WINDOW)).isEqualTo(0.25);
    assertThat(STANDARD.notDone(Criterion.NOTIFY, 2 * WINDOW, WINDOW)).isEqualTo(0.125);
    assertThat(STANDARD.done(Criterion.NOTIFY, WINDOW, WINDOW)).isEqualTo(0.2 + (0.5 - 0.2) / 2);
    assertThat(STANDARD.done(Criterion.UPDATE, WINDOW, WINDOW)).isEqualTo(0.25);
  }

  @Test
  void aPromiseThatIsLateLosesThreeQuartersAtOnce() {
    assertThat(STANDARD.lateCredit(Criterion.KEEP)).isEqualTo(0.25);
    assertThat(STANDARD.notDone(Criterion.DELIVER, WINDOW, WINDOW)).isEqualTo(0.125);
    assertThat(STANDARD.done(Criterion.DELIVER, 1_000 * WINDOW, WINDOW)).isEqualTo(0.1);
  }

  @Test
  void theFloorIsNeverAboveTheCredit() {
    Policy policy =
        Policy.builder().lateCredit(Criterion.NOTIFY, 0.1).lateFloor(Criterion.NOTIFY, 0.4).build();
    CompiledPolicy compiled = CompiledPolicy.of(policy);
    assertThat(compiled.done(Criterion.NOTIFY, 1, WINDOW)).isEqualTo(0.1);
    assertThat(compiled.done(Criterion.NOTIFY, 9 * WINDOW, WINDOW)).isEqualTo(0.1);
    assertThat(policy.lateFloor()).containsEntry(Criterion.NOTIFY, 0.4);
  }

  @Test
  void graceIsForPromises() {
    CompiledPolicy compiled =
        CompiledPolicy.of(Policy.builder().grace(Criterion.DELIVER, Duration.ofDays(2)).build());
    assertThat(compiled.grace(Criterion.DELIVER)).isEqualTo(172_800);
    assertThat(compiled.grace(Criterion.KEEP)).isZero();
  }

  @Property(tries = 200)
  void doingItAtLastIsNeverWorthLessThanNotDoingItAndNeverMoreThanTheCredit(
      @ForAll("policies") Policy policy,
      @ForAll("late") Criterion criterion,
      @ForAll @IntRange(min = 1, max = 100_000_000) int late) {
    CompiledPolicy compiled = CompiledPolicy.of(policy);
    double done = compiled.done(criterion, late, WINDOW);
    assertThat(done)
        .isBetween(compiled.notDone(criterion, late, WINDOW), compiled.lateCredit(criterion))
        .isGreaterThanOrEqualTo(compiled.done(criterion, late + 1, WINDOW));
  }

  @Property(tries = 200)
  void anEpisodeIsJudgedByTheFirstChapterThatMatches(
      @ForAll("books") PolicyBook book, @ForAll("tags") Map<String, String> tags) {
    Gesture.Builder gesture =
        Gesture.builder().id("g").at("2026-05-04").level(Satisfaction.DELIGHTED);
    tags.forEach(gesture::tag);
    CompiledPolicy chosen = CompiledBook.of(book).of(gesture.build());
    Policy expected =
        book.chapters().stream()
            .filter(chapter -> tags.entrySet().containsAll(chapter.tags().entrySet()))
            .findFirst()
            .map(chapter -> chapter.policy())
            .orElse(book.policy());
    assertThat(chosen.answerWindow).isEqualTo(expected.answerWindow().toSeconds());
    assertThat(chosen.lateCredit(Criterion.KEEP))
        .isEqualTo(expected.lateCredit().get(Criterion.KEEP));
  }

  @Provide
  Arbitrary<Policy> policies() {
    return Policies.any();
  }

  @Provide
  Arbitrary<PolicyBook> books() {
    return Policies.books();
  }

  @Provide
  Arbitrary<Map<String, String>> tags() {
    return Policies.tags();
  }

  @Provide
  Arbitrary<Criterion> late() {
    return Policies.lateCriteria();
  }
}
