package io.github.mettle.appraisal;

import static io.github.mettle.appraisal.Entries.expectations;
import static io.github.mettle.appraisal.Entries.postings;
import static io.github.mettle.appraisal.Entries.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.sheet.Expectation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Incidents, one rule at a time. A major one of 2 March at midnight: to be told of within four
 * hours, contained and updated within a day, resolved within five, and prevented within 25.
 */
class IncidentTest {
  private static final String OPENED = "2026-03-02T00:00:00Z";

  private static Incident.Builder major() {
    return Incident.builder()
        .id("i")
        .openedAt(OPENED)
        .severity(Severity.MAJOR)
        .attribution(Attribution.SUPPLIER)
        .impact(Impact.NONE);
  }

  @Test
  void nothingBeforeItIsOpened() {
    Incident incident = major().build();
    assertThat(sheet(Policy.standard(), incident, "2026-03-01T23:59:59Z").counts()).isEmpty();
    assertThat(expectations(incident, OPENED, Criterion.NOTIFY))
        .containsExactly("PENDING 1 by 2026-03-02T04:00:00Z");
  }

  @Test
  void ofASharedFaultHalfIsAtStake() {
    Incident shared = major().attribution(Attribution.SHARED).build();
    assertThat(expectations(shared, OPENED, Criterion.NOTIFY))
        .containsExactly("PENDING 0.5 by 2026-03-02T04:00:00Z");
  }

  @Test
  void stakeShareAndSourceMultiply() {
    Incident incident =
        major()
            .severity(Severity.CRITICAL)
            .attribution(Attribution.EXTERNAL)
            .source(Source.REFERRED)
            .notified("2026-03-02T02:00:00Z")
            .build();
    assertThat(postings(incident, "2026-03-02", Criterion.NOTIFY))
        .as(
            "a stake of two, half believed; a window late, .2 + .3/2; a quarter theirs to lose and to earn")
        .containsExactly("NOTIFICATION +0.0875 −0.1625 on 2026-03-02");
  }

  /** Who noticed first: half of the stake is lost at once if it was we. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T01:00:00Z, 2026-03-02T01:00:01Z, true",
    "2026-03-02T01:00:00Z, 2026-03-02T01:00:00Z, false",
    "2026-03-02T01:00:00Z, 2026-03-02T00:59:59Z, false",
    "2026-03-02T12:00:00Z, , true",
    "2026-03-02T12:00:01Z, , false"
  })
  void weNoticedFirst(String noticedAt, String told, boolean first) {
    Incident.Builder incident = major().noticedAt(noticedAt);
    List<String> posted =
        postings(
            told == null ? incident.build() : incident.notified(told).build(),
            "2026-03-02T12:00:00Z",
            Criterion.NOTIFY);
    String lost = "NOTIFICATION −0.5 on 2026-03-02";
    assertThat(posted.contains(lost)).isEqualTo(first);
  }

  @Test
  void theFirstOfAKindCounts() {
    Incident incident =
        major()
            .notified("2026-03-02T04:00:00Z")
            .notified("2026-03-02T08:00:00Z")
            .contained("2026-03-03T00:00:00Z")
            .contained("2026-03-04T00:00:00Z")
            .remedyOffered("2026-03-03T00:00:00Z")
            .remedyOffered("2026-03-04T00:00:00Z")
            .resolved("2026-03-07T00:00:00Z")
            .resolved("2026-03-12T00:00:00Z")
            .causeExplained("2026-03-09T00:00:00Z")
            .causeExplained("2026-03-16T00:00:00Z")
            .preventionShared("2026-03-27T00:00:00Z")
            .preventionShared("2026-04-21T00:00:00Z")
            .build();
    String asOf = "2026-04-21";
    assertThat(postings(incident, asOf, Criterion.NOTIFY))
        .containsExactly("NOTIFICATION +1 on 2026-03-02");
    assertThat(postings(incident, asOf, Criterion.CONTAIN))
        .containsExactly("CONTAINMENT +1 on 2026-03-03");
    assertThat(postings(incident, asOf, Criterion.REMEDY))
        .containsExactly("REMEDY +1 on 2026-03-03");
    assertThat(postings(incident, asOf, Criterion.RESOLVE))
        .containsExactly("RESOLUTION +1 on 2026-03-07");
    assertThat(postings(incident, asOf, Criterion.EXPLAIN))
        .containsExactly("CANDOUR +1 on 2026-03-09");
    assertThat(postings(incident, asOf, Criterion.PREVENT))
        .containsExactly("PREVENTION +1 on 2026-03-27");
  }

  /** What resolves it also contains it and is a way out for us, unless something came before. */
  @Test
  void resolvingContainsAndRemedies() {
    Incident incident = major().resolved("2026-03-04T00:00:00Z").build();
    assertThat(postings(incident, "2026-03-04", Criterion.CONTAIN))
        .containsExactly("CONTAINMENT +0.35 −0.65 on 2026-03-03");
    assertThat(postings(incident, "2026-03-04", Criterion.REMEDY))
        .containsExactly("REMEDY +0.35 −0.65 on 2026-03-03");
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, CONTAINMENT +1 on 2026-03-03,",
    "LIMITED, CONTAINMENT +0.5 on 2026-03-03, CONTAINMENT −0.5 on 2026-03-03",
    "SEVERE, CONTAINMENT −1 on 2026-03-03,"
  })
  void impactCostsContainment(Impact impact, String one, String other) {
    Incident incident = major().impact(impact).contained(OPENED).build();
    assertThat(postings(incident, "2026-03-03", Criterion.CONTAIN))
        .containsExactlyInAnyOrderElementsOf(other == null ? List.of(one) : List.of(one, other));
  }

  /** What cannot be earned any more is lost by their share of the fault, like every other loss. */
  @Test
  void whatIsLostAtOnceIsSharedToo() {
    Incident incident =
        major()
            .attribution(Attribution.EXTERNAL)
            .impact(Impact.LIMITED)
            .noticedAt("2026-03-02T01:00:00Z")
            .resolved(OPENED)
            .reopened("2026-03-02T06:00:00Z")
            .build();
    assertThat(postings(incident, "2026-03-02T03:00:00Z", Criterion.NOTIFY))
        .containsExactly("NOTIFICATION −0.125 on 2026-03-02");
    assertThat(postings(incident, "2026-03-02T06:00:00Z", Criterion.CONTAIN))
        .containsExactly("CONTAINMENT −0.125 on 2026-03-03");
    assertThat(postings(incident, "2026-03-02T06:00:00Z", Criterion.RESOLVE))
        .containsExactly("RESOLUTION −0.125 on 2026-03-07");
  }

  /** Each resolution that did not last halves what can be earned, and the rest is lost. */
  @Test
  void whatIsReopenedIsStruck() {
    Incident twice =
        major()
            .resolved("2026-03-03T00:00:00Z")
            .reopened("2026-03-03T12:00:00Z")
            .resolved("2026-03-04T00:00:00Z")
            .reopened("2026-03-04T12:00:00Z")
            .resolved("2026-03-05T00:00:00Z")
            .build();
    assertThat(postings(twice, "2026-03-07", Criterion.RESOLVE))
        .containsExactlyInAnyOrder(
            "RESOLUTION +0.25 on 2026-03-07", "RESOLUTION −0.75 on 2026-03-07");
    Incident nothing = major().reopened("2026-03-03T00:00:00Z").resolved("2026-03-04").build();
    assertThat(postings(nothing, "2026-03-07", Criterion.RESOLVE))
        .as("there was nothing to strike")
        .containsExactly("RESOLUTION +1 on 2026-03-07");
  }

  /** It no longer counts as done, not even as containment or a way out; only as word from them. */
  @Test
  void whatIsStruckContainsNothing() {
    Incident incident =
        major().resolved("2026-03-02T12:00:00Z").reopened("2026-03-02T18:00:00Z").build();
    String asOf = "2026-03-04T06:00:00Z";
    assertThat(postings(incident, asOf, Criterion.CONTAIN))
        .as("54 hours, but for the six in which everyone thought it was solved: a day late")
        .containsExactly("CONTAINMENT −0.75 on 2026-03-04, open");
    assertThat(postings(incident, asOf, Criterion.REMEDY))
        .containsExactly("REMEDY −0.75 on 2026-03-04, open");
    assertThat(postings(incident, asOf, Criterion.UPDATE))
        .as("42 hours since their last word, again but for six: half a window too long")
        .containsExactly("RESPONSIVENESS −0.646447 on 2026-03-07");
  }

  /** What reopens and is resolved again at one instant was reopened first. */
  @Test
  void reopenedComesFirstAtOneInstant() {
    Incident incident =
        major()
            .resolved("2026-03-03T00:00:00Z")
            .resolved("2026-03-04T00:00:00Z")
            .reopened("2026-03-04T00:00:00Z")
            .build();
    assertThat(postings(incident, "2026-03-07", Criterion.RESOLVE))
        .containsExactlyInAnyOrder(
            "RESOLUTION +0.5 on 2026-03-07", "RESOLUTION −0.5 on 2026-03-07");
  }

  @Test
  void whatHappenedAgainCostsTwice() {
    Incident incident =
        major()
            .severity(Severity.CRITICAL)
            .attribution(Attribution.EXTERNAL)
            .recurrenceOf("another")
            .build();
    assertThat(postings(incident, OPENED, Criterion.RECUR))
        .as("2 · a stake of 2 · a quarter theirs")
        .containsExactly("PREVENTION −1 on 2026-03-02");
  }

  /**
   * Solving what is not, or not all, their fault: half of the rest, and as much less as a late
   * resolution earns.
   */
  @ParameterizedTest
  @CsvSource({
    "SUPPLIER, 2026-03-07T00:00:00Z,",
    "SHARED, 2026-03-07T00:00:00Z, EXTRA_MILE +0.25 on 2026-03-07",
    "EXTERNAL, 2026-03-07T00:00:00Z, EXTRA_MILE +0.375 on 2026-03-07",
    "BUYER, 2026-03-07T00:00:00Z, EXTRA_MILE +0.5 on 2026-03-07",
    "BUYER, 2026-03-12T00:00:00Z, EXTRA_MILE +0.175 on 2026-03-07"
  })
  void solvingWhatIsNotTheirsGoesBeyond(Attribution attribution, String resolved, String credit) {
    Incident incident = major().attribution(attribution).resolved(resolved).build();
    assertThat(postings(incident, "2026-03-12", Criterion.BEYOND))
        .isEqualTo(credit == null ? List.of() : List.of(credit));
    Incident unresolved = major().attribution(attribution).build();
    assertThat(postings(unresolved, "2026-03-12", Criterion.BEYOND)).isEmpty();
    Incident unrecorded =
        incident.toBuilder().unrecorded(Criterion.RESOLVE, Criterion.EXPLAIN).build();
    assertThat(postings(unrecorded, "2026-03-12", Criterion.BEYOND)).isEmpty();
  }

  /** What is solved after we waived it was not expected any more, nor beyond it. */
  @Test
  void solvingWhatWasWaivedIsNotBeyond() {
    Incident.Builder waived = major().attribution(Attribution.BUYER).waivedAt("2026-03-04");
    assertThat(postings(waived.resolved("2026-03-05").build(), "2026-03-12", Criterion.BEYOND))
        .isEmpty();
    assertThat(postings(waived.resolved("2026-03-03").build(), "2026-03-12", Criterion.BEYOND))
        .containsExactly("EXTRA_MILE +0.5 on 2026-03-07");
  }

  @Test
  void nothingIsExpectedOfWhatTheRecordSaysNothingAbout() {
    Incident incident = major().unrecorded(Criterion.UPDATE, Criterion.NOTIFY).build();
    assertThat(expectations(incident, "2026-03-12", Criterion.UPDATE)).isEmpty();
    assertThat(postings(incident, "2026-03-12", Criterion.UPDATE)).isEmpty();
    assertThat(expectations(incident, "2026-03-12", Criterion.NOTIFY)).isEmpty();
    assertThat(expectations(incident, "2026-03-12", Criterion.REMEDY)).hasSize(1);
  }

  /** The longest silence until it is resolved; a reopening is no word from them. */
  @Test
  void theLongestSilenceIsJudged() {
    Incident incident =
        major()
            .updated("2026-03-03T00:00:00Z")
            .updated("2026-03-05T00:00:00Z")
            .updated("2026-03-07T00:00:00Z")
            .reopened("2026-03-08T00:00:00Z")
            .resolved("2026-03-08T12:00:00Z")
            .updated("2026-04-08T00:00:00Z")
            .build();
    assertThat(postings(incident, "2026-05-01", Criterion.UPDATE))
        .as("two days where one was granted, and on the day it should have been resolved")
        .containsExactly("RESPONSIVENESS +0.25 −0.75 on 2026-03-07");
    assertThat(silence(incident, "2026-05-01"))
        .as("the first of two as long")
        .isEqualTo(days(3, 5));
    assertThat(expectations(incident, "2026-05-01", Criterion.UPDATE))
        .containsExactly("LATE 1 by 2026-03-09T12:00:00Z");
    assertThat(sheet(Policy.standard(), incident, "2026-05-01").expectations())
        .filteredOn(expectation -> expectation.criterion() == Criterion.UPDATE)
        .extracting(Expectation::done)
        .containsExactly(Optional.of(Instant.parse("2026-03-08T12:00:00Z")));
  }

  @Test
  void theSilenceBeforeTheFirstWordCounts() {
    Incident incident =
        major().updated("2026-03-05T00:00:00Z").resolved("2026-03-06T00:00:00Z").build();
    assertThat(silence(incident, "2026-03-07")).isEqualTo(days(2, 5));
    assertThat(postings(incident, "2026-03-07", Criterion.UPDATE))
        .as("two windows too long: .5/4, and of silence there is no floor")
        .containsExactly("RESPONSIVENESS +0.125 −0.875 on 2026-03-07");
  }

  @Test
  void ofSilencesAsLongTheFirstIsJudged() {
    Incident incident =
        major().updated("2026-03-04T00:00:00Z").resolved("2026-03-06T00:00:00Z").build();
    assertThat(silence(incident, "2026-03-07")).isEqualTo(days(2, 4));
    Incident unresolved = major().updated("2026-03-04T00:00:00Z").build();
    assertThat(silence(unresolved, "2026-03-06T00:00:00Z")).isEqualTo(days(2, 4));
  }

  /** That it came back is what we know, not what they told us. */
  @Test
  void reopeningIsNoWordFromThem() {
    Incident incident =
        major().resolved("2026-03-03T00:00:00Z").reopened("2026-03-04T00:00:00Z").build();
    assertThat(silence(incident, "2026-03-06T00:00:00Z"))
        .as("from the third to the sixth, but for the day on which everyone thought it was solved")
        .isEqualTo(days(3, 5));
  }

  @Test
  void theSilenceBeforeTheResolutionCounts() {
    Incident incident =
        major().updated("2026-03-03T00:00:00Z").resolved("2026-03-06T00:00:00Z").build();
    assertThat(silence(incident, "2026-03-07")).isEqualTo(days(3, 6));
  }

  @Test
  void theSilenceUntilNowCountsWhileItIsUnresolved() {
    Incident incident = major().updated("2026-03-03T00:00:00Z").build();
    assertThat(silence(incident, "2026-03-06T00:00:00Z")).isEqualTo(days(3, 6));
    assertThat(postings(incident, "2026-03-05T00:00:00Z", Criterion.UPDATE))
        .as("not open: that it is not resolved already is")
        .containsExactly("RESPONSIVENESS −0.75 on 2026-03-07");
  }

  @Test
  void aResolutionThatIsLateOnlyInWordsIsMet() {
    Incident incident = major().resolved("2026-03-03T00:00:00Z").build();
    assertThat(expectations(incident, "2026-03-03", Criterion.UPDATE))
        .as("a day of silence, as granted")
        .containsExactly("MET 1 by 2026-03-04T00:00:00Z");
    assertThat(postings(incident, "2026-03-03", Criterion.UPDATE))
        .containsExactly("RESPONSIVENESS +1 on 2026-03-07");
  }

  /** The day resolution fell due; the day of the first update where no resolution is expected. */
  @Test
  void silenceIsPostedOnTheDayResolutionFellDue() {
    Incident incident =
        major().unrecorded(Criterion.RESOLVE).resolved("2026-03-02T12:00:00Z").build();
    assertThat(postings(incident, "2026-03-12", Criterion.UPDATE))
        .containsExactly("RESPONSIVENESS +1 on 2026-03-03");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-03T00:00:00Z, PENDING, 1",
    "2026-03-03T00:00:01Z, OVERDUE, 0",
    "2027-03-03T00:00:00Z, OVERDUE, 0",
    "2027-03-03T00:00:01Z, WRITTEN_OFF, 0"
  })
  void theNextWordIsExpectedAWindowAfterTheLast(String asOf, String state, double contingent) {
    Incident incident = updateOnly().build();
    assertThat(expectations(incident, asOf, Criterion.UPDATE))
        .containsExactly(state + " 1 by 2026-03-03T00:00:00Z");
    assertThat(sheet(Policy.standard(), incident, asOf).contingent())
        .isEqualTo(Points.of(contingent));
  }

  /** Once a silence has been too long the loss is posted, and no longer contingent. */
  @Test
  void wordAfterTooLongASilenceLeavesNothingContingent() {
    Incident incident = updateOnly().updated("2026-03-05T00:00:00Z").build();
    String asOf = "2026-03-05T00:00:00Z";
    assertThat(expectations(incident, asOf, Criterion.UPDATE))
        .as("a word at this very instant counts")
        .containsExactly("PENDING 1 by 2026-03-06T00:00:00Z");
    assertThat(sheet(Policy.standard(), incident, asOf).contingent()).isEqualTo(Points.ZERO);
    assertThat(postings(incident, asOf, Criterion.UPDATE))
        .containsExactly("RESPONSIVENESS −0.875 on 2026-03-03");
  }

  /** From the waiver on nothing more is lost, and nothing is contingent. */
  @Test
  void aWaiverEndsTheSilence() {
    Incident incident = updateOnly().waivedAt("2026-03-04T00:00:00Z").build();
    assertThat(expectations(incident, "2026-03-10", Criterion.UPDATE))
        .containsExactly("WAIVED 1 by 2026-03-03T00:00:00Z");
    assertThat(postings(incident, "2026-03-10", Criterion.UPDATE))
        .containsExactly("RESPONSIVENESS −0.75 on 2026-03-03");
    Incident early = updateOnly().waivedAt("2026-03-02T12:00:00Z").build();
    assertThat(postings(early, "2026-03-10", Criterion.UPDATE)).isEmpty();
    assertThat(sheet(Policy.standard(), early, "2026-03-02T13:00:00Z").contingent())
        .isEqualTo(Points.ZERO);
  }

  private static Incident.Builder updateOnly() {
    return major()
        .unrecorded(
            Criterion.NOTIFY,
            Criterion.CONTAIN,
            Criterion.REMEDY,
            Criterion.RESOLVE,
            Criterion.EXPLAIN,
            Criterion.PREVENT);
  }

  private static List<Instant> silence(Incident incident, String asOf) {
    return sheet(Policy.standard(), incident, asOf).postings().stream()
        .filter(posting -> posting.criterion() == Criterion.UPDATE)
        .flatMap(posting -> List.of(posting.start(), posting.until()).stream())
        .toList();
  }

  private static List<Instant> days(int from, int until) {
    Instant march = Instant.parse("2026-02-28T00:00:00Z");
    return List.of(march.plusSeconds(86_400L * from), march.plusSeconds(86_400L * until));
  }
}
