package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Opportunity;
import io.github.mettle.kit.Records;
import io.github.mettle.kit.Shuffling;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Request;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Trial;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** Laws of the standard gate, over generated records. */
@Domain(Cases.class)
class GateProperties {
  private static final long YEAR = 365 * 86_400L;

  @Provide
  Arbitrary<Opportunity> opportunities() {
    return Opportunity.any().filter(it -> it.undone().waivedAt().isEmpty());
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  @Provide
  Arbitrary<TrackRecord> others() {
    return Records.few();
  }

  /**
   * Unless something ceases to be UNTESTED, or points of a doubtful origin cost the preference.
   *
   * <p>Tried where nothing is waived: what came late before a waiver is missed, what never came is
   * waived, as {@link GateTest#lateWordBeforeAWaiverCountsAndSilenceDoesNot} shows.
   */
  @Law
  void goodNewsNeverWorsensADecision(
      @ForAll("others") TrackRecord others,
      @ForAll("opportunities") Opportunity opportunity,
      @ForAll Moment asOf) {
    Decision undone = decide(others.with(opportunity.undone()), asOf);
    Decision done = decide(others.with(opportunity.done()), asOf);
    boolean worse = done.outcome().compareTo(undone.outcome()) > 0;
    if (worse && !isTestedNow(undone.sheet(), done.sheet())) {
      assertThat(undone.outcome()).isEqualTo(Recommendation.PREFER);
      assertThat(done.outcome()).isEqualTo(Recommendation.APPROVE);
      assertThat(done.reasons()).extracting(it -> it.rule().id()).containsExactly("provenance");
    }
  }

  private static boolean isTestedNow(BalanceSheet undone, BalanceSheet done) {
    return Arrays.stream(Account.values())
            .anyMatch(account -> isTestedNow(undone.trust(account), done.trust(account)))
        || done.trials().values().stream().anyMatch(trial -> isTestedNow(undone, trial));
  }

  private static boolean isTestedNow(BalanceSheet undone, Trial trial) {
    Trial before = undone.trials().get(trial.severity());
    return before != null && isTestedNow(before.trust(), trial.trust());
  }

  private static boolean isTestedNow(Trust undone, Trust done) {
    return undone.standing() == Standing.UNTESTED && done.standing() != Standing.UNTESTED;
  }

  @Law
  void theOrderOfFactsChangesNoDecision(
      @ForAll("others") TrackRecord record, @ForAll Moment asOf, @ForAll("seeds") long order) {
    assertThat(decide(Shuffling.by(new Random(order)).tell(record), asOf).sentence())
        .isEqualTo(decide(record, asOf).sentence());
  }

  @Law
  void factsAfterTheAsOfChangeNoDecision(
      @ForAll("others") TrackRecord record, @ForAll Moment asOf) {
    Episode later =
        Inquiry.builder()
            .id("later")
            .askedAt(asOf.due().plusSeconds(1))
            .candour(Candour.MISLED)
            .answeredAt(asOf.due().plusSeconds(1))
            .build();
    assertThat(decide(record.with(later), asOf).sentence())
        .isEqualTo(decide(record, asOf).sentence());
  }

  @Law
  void everySentenceIsWholeInBothVoices(@ForAll("others") TrackRecord record, @ForAll Moment asOf) {
    Decision decision = decide(record, asOf);
    for (Audience audience : Audience.values()) {
      assertThat(decision.sentence(audience)).endsWith(".").doesNotContain("  ", "..", "null");
      assertThat(decision.reasons(audience)).allMatch(it -> it.matches("(?s)[A-Z0-9].*\\."));
    }
    assertThat(decision.sentence(Audience.SUPPLIER)).doesNotContainPattern("\\b([Tt]hey|their)\\b");
    assertThat(decision.sentence()).doesNotContainPattern("\\b([Yy]ou|your)\\b");
    assertThat(decision.endings().isEmpty()).isEqualTo(decision.outcome() != Recommendation.HOLD);
  }

  @Property(tries = 100)
  void countsAreRecountedFromTheRecord(@ForAll("seeds") long seed) {
    TrackRecord record = Examples.random("P", seed, 30);
    BalanceSheet sheet = Examples.sheet(record);
    long now = sheet.asOf().dueSecond();
    assertCount(sheet, incidents(record, now).count(), Condition.atLeast(1, Counted.INCIDENTS));
    assertCount(
        sheet,
        incidents(record, now - YEAR, now)
            .filter(it -> it.severity().compareTo(Severity.MAJOR) >= 0)
            .filter(it -> it.impact() == Impact.SEVERE)
            .count(),
        Condition.atLeast(1, Counted.INCIDENTS)
            .severity(Severity.MAJOR)
            .impact(Impact.SEVERE)
            .withinDays(365));
    assertCount(
        sheet,
        record.episodes().stream().filter(it -> isUntruth(it, now)).count(),
        Condition.atLeast(1, Counted.UNTRUTHS));
  }

  private static Stream<Incident> incidents(TrackRecord record, long now) {
    return incidents(record, Long.MIN_VALUE, now);
  }

  private static Stream<Incident> incidents(TrackRecord record, long after, long now) {
    return record.episodes().stream()
        .filter(Incident.class::isInstance)
        .map(Incident.class::cast)
        .filter(it -> List.of(Attribution.SUPPLIER, Attribution.SHARED).contains(it.attribution()))
        .filter(it -> it.source() == Source.OBSERVED)
        .filter(it -> it.beganSecond() > after && it.beganSecond() <= now);
  }

  private static boolean isUntruth(Episode episode, long now) {
    return (episode instanceof Inquiry inquiry
            && inquiry.candour().equals(Optional.of(Candour.MISLED))
            && inquiry.answeredSecond() <= now)
        || (episode instanceof Request request && request.refutedSecond() <= now);
  }

  private static void assertCount(BalanceSheet sheet, long count, Conditions.Count condition) {
    Gate gate = Gate.builder().add(Rule.hold("x", condition)).build();
    List<RuleReason> fired = gate.decide(sheet).fired();
    assertThat(fired.isEmpty()).isEqualTo(count == 0);
    fired.forEach(
        reason -> assertThat(reason.findings().get(0).number()).isEqualTo((double) count));
    fired.forEach(reason -> assertThat(reason.findings().get(0).episodeIds()).hasSize((int) count));
  }

  private static Decision decide(TrackRecord record, Moment asOf) {
    return Gate.standard().decide(Scorecard.standard().weigh(record, asOf));
  }
}
