package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Reply;
import io.github.mettle.record.Request;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import org.junit.jupiter.api.Test;

class StoriesTest {
  private static final TrackRecord RECORD =
      TrackRecord.of(
              "Ruhr",
              Examples.incident("flood", "1995-03-02").impact(Impact.SEVERE).build(),
              Gesture.of("loan", "1996-05-04", Satisfaction.DELIGHTED),
              Gesture.of("truck", "2026-05-04", Satisfaction.EXCEEDED),
              Commitment.of("plan", "2026-09-01", "2026-09-30"))
          .with(Reply.of("plan", "2026-10-05", "The mill stood still."))
          .with(Dispute.of("plan", "2026-10-06"))
          .with(Reply.of("truck", "2027-01-01", "Glad to."));

  private final Stories stories = Stories.of(Examples.sheet(RECORD));

  @Test
  void favoursAreToldWithMostPointsFirstAndFadedOrNot() {
    assertThat(stories.favours()).extracting(Story::episodeId).containsExactly("loan", "truck");
    assertThat(stories.favours()).extracting(stories::left).first().asString().contains("faded");
  }

  @Test
  void theGravestIncidentIsToldEvenWhenItsPointsHaveFaded() {
    Story gravest = stories.gravest().orElseThrow();
    assertThat(gravest.lines().get(0))
        .startsWith("2 March 1995: a major incident of their making, which hit us severely");
    assertThat(stories.left(gravest)).isEqualTo("its points have faded");
  }

  @Test
  void repliesAndDisputesStandBesideWhatTheyAnswerOnceTheyAreMade() {
    assertThat(stories.answered())
        .singleElement()
        .asString()
        .startsWith("plan\n")
        .contains(
            "5 October 2026: they replied: “The mill stood still.”",
            "6 October 2026: they disputed it");
  }

  /**
   * What fell due on one day and was done on another is told under the day on which it was done.
   */
  @Test
  void everythingIsToldUnderTheDayOnWhichItWasDone() {
    TrackRecord record =
        TrackRecord.of(
            "Ruhr",
            Commitment.of("note", "2026-05-09", "2026-05-31").keptAt("2026-08-17"),
            Request.of("truck", "2026-07-10T10:00:00Z", Scope.BEYOND)
                .answered(Answer.GRANTED, "2026-07-10T12:00:00Z"));
    Stories all = Stories.of(Examples.sheet(record));
    assertThat(all.of("note").orElseThrow().lines())
        .containsExactly("17 August 2026: kept 78 days late");
    assertThat(all.of("truck").orElseThrow().lines())
        .containsExactly(
            "10 July 2026: answered after 2 h, expected within 2 d; granted, beyond the agreement");
  }

  @Test
  void theSupplierIsSpokenTo() {
    assertThat(stories.to(Audience.SUPPLIER).answered())
        .singleElement()
        .asString()
        .contains("you replied: “The mill stood still.”", "you disputed it");
    assertThat(stories).hasToString("favours 2, gravest flood, answered 1");
  }

  @Test
  void ofNothingThereIsNoneAndOfWhatWasReadTheyAreNotKnown() {
    BalanceSheet unknown = Examples.sheet(Examples.unknown("Bob"));
    assertThat(Stories.of(unknown)).hasToString("favours 0, gravest none, answered 0");
    BalanceSheet read = MettleJson.readSheet(MettleJson.write(unknown));
    assertThatIllegalStateException().isThrownBy(() -> Stories.of(read));
  }
}
