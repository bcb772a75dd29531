package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mettle.Scorecard;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Reply;
import io.github.mettle.record.Request;
import io.github.mettle.record.Ruling;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.Audience;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReviewPackTest {
  private static final String FROM = "2025-12-31";
  private static final String TO = "2026-11-21";
  private static final Scorecard SCORECARD = Scorecard.standard();

  private static final Incident CRACKED =
      Incident.builder()
          .id("NCR-7")
          .openedAt("2026-03-02T08:00:00Z")
          .severity(Severity.MAJOR)
          .attribution(Attribution.SUPPLIER)
          .impact(Impact.LIMITED)
          .note("cracked flanges")
          .notified("2026-03-02T09:00:00Z")
          .contained("2026-03-03T09:00:00Z")
          .resolved("2026-03-05T09:00:00Z")
          .build();

  private static final Gesture FAVOUR =
      Gesture.builder()
          .id("truck")
          .at("2026-05-04")
          .level(Satisfaction.DELIGHTED)
          .note("sent their own truck")
          .link("https://example.org/truck")
          .build();

  private static ReviewPack review(TrackRecord record) {
    return SCORECARD.review(record, FROM, TO);
  }

  @Test
  void tellsAnIncidentInOrderWithRepliesAndDisputesBesideIt() {
    TrackRecord record =
        TrackRecord.of("Ruhr", CRACKED)
            .with(Reply.of("NCR-7", "2026-03-04", "It was the carrier."))
            .with(Dispute.of("NCR-7", "2026-03-10").ruled(Ruling.DISMISSED, "2026-03-20"));
    assertThat(review(record).movers())
        .singleElement()
        .satisfies(
            story ->
                assertThat(story)
                    .hasToString(
                        """
                        NCR-7
                          2 March 2026: a major incident of their making, which reached us \
                        (cracked flanges); they told us
                          3 March 2026: they contained it
                          4 March 2026: they replied: “It was the carrier.”
                          5 March 2026: they resolved it
                          10 March 2026: they disputed it
                          20 March 2026: the dispute was dismissed, and the fact stands"""));
  }

  @Test
  void speaksToTheSupplier() {
    ReviewPack review = review(TrackRecord.of("Ruhr", CRACKED)).to(Audience.SUPPLIER);
    assertThat(review.gravest().orElseThrow().lines())
        .contains("3 March 2026: you contained it", "5 March 2026: you resolved it");
    assertThat(Report.of(review).text())
        .contains("Incidents of your making", "What we owe you")
        .doesNotContain("they ", "them ", "their ");
  }

  @Test
  void thanksFirstWithNotesAndLinks() {
    ReviewPack review = review(TrackRecord.of("Ruhr", CRACKED, FAVOUR));
    assertThat(review.thanks())
        .singleElement()
        .hasToString(
            """
            truck
              4 May 2026: a deed that delighted us (sent their own truck;\
             https://example.org/truck)""");
    assertThat(Report.of(review).text())
        .startsWith("Ruhr: Review, 2025-12-31 to 2026-11-21\n\nThank you\n\ntruck. 4 May 2026:");
  }

  /** By severity, then by impact, then the latest, then the greater id. */
  @Test
  void theGravestIsTheLatestOfSeveral() {
    Incident later = CRACKED.toBuilder().id("NCR-3").openedAt("2026-03-02T08:00:01Z").build();
    Incident milder = later.toBuilder().id("NCR-9").impact(Impact.NONE).build();
    assertThat(gravest(CRACKED, later, milder)).isEqualTo("NCR-3");
    assertThat(gravest(later, milder, CRACKED)).isEqualTo("NCR-3");
    assertThat(gravest(CRACKED.toBuilder().id("NCR-8").build(), CRACKED)).isEqualTo("NCR-8");
  }

  private static String gravest(Incident... incidents) {
    return review(TrackRecord.of("Ruhr", incidents)).gravest().orElseThrow().episodeId();
  }

  @Test
  void remembersFavoursWhosePointsHaveFaded() {
    ReviewPack review =
        review(TrackRecord.of("Ruhr", Gesture.of("old", "1990-05-04", Satisfaction.DELIGHTED)));
    assertThat(review.thanks()).isEmpty();
    assertThat(review.earlierThanks()).extracting(Story::episodeId).containsExactly("old");
    assertThat(Report.of(review).text())
        .contains(
            "Not forgotten from before:\n\nold. 4 May 1990: a deed that delighted us (its points"
                + " have faded; the favour has\n    not)");
  }

  @Test
  void thanksForWhatWasExpectedWhereThereIsNoFavour() {
    assertThat(flat(review(promises(0)))).doesNotContain("Thank you");
    assertThat(flat(review(promises(1))))
        .contains("Thank you The one thing that was expected in this period was done in time.");
    assertThat(flat(review(promises(2))))
        .contains("Both things that were expected in this period were done in time.");
    assertThat(flat(review(promises(3))))
        .contains("All three things that were expected in this period were done in time.");
  }

  private static String flat(ReviewPack review) {
    return Report.of(review).text().replaceAll("\\s+", " ");
  }

  private static TrackRecord promises(int kept) {
    List<Commitment> promises =
        IntStream.range(0, kept)
            .mapToObj(i -> Commitment.of("p" + i, "2026-02-01", "2026-03-01").keptAt("2026-02-20"))
            .toList();
    return TrackRecord.of("Ruhr", promises);
  }

  /** Answers in time are no reason for thanks where they proved untrue. */
  @Test
  void doesNotThankForUntruths() {
    TrackRecord record =
        TrackRecord.of(
            "Ruhr",
            Inquiry.of("q", "2026-05-03").answered(Candour.MISLED, "2026-05-04"),
            Inquiry.of("before", "2025-05-03").answered(Candour.MISLED, "2025-05-04"),
            Request.of("r", "2026-06-01", Scope.WITHIN)
                .answered(Answer.CANNOT, "2026-06-02")
                .refutedAt("2026-07-01"));
    ReviewPack review = review(record);
    assertThat(review.counts().untruths()).isEqualTo(2);
    assertThat(review.countsBefore().untruths()).isEqualTo(1);
    assertThat(review.counts().expectedMet()).isEqualTo(review.counts().expected());
    assertThat(Report.of(review).text())
        .doesNotContain("Thank you")
        .containsPattern("Things they told us that proved untrue +1 +2");
  }

  @Test
  void saysWhatIsOnlyTime() {
    assertThat(review(TrackRecord.of("Ruhr", List.of())).whatChanged())
        .containsExactly(
            "The expected value stayed at 0.51, and the standing stayed “untested”.",
            "No points were earned, lost or faded.");
    ReviewPack old =
        review(
            TrackRecord.of(
                "Ruhr", Commitment.of("p", "2025-02-01", "2025-03-01").keptAt("2025-02-20")));
    assertThat(old.whatChanged().get(1)).contains("nothing by what was done, left undone or ruled");
  }

  @Test
  void countsThePeriodAgainstAsLongBefore() {
    Incident before =
        Incident.of("NCR-1", "2025-06-01", Severity.MINOR, Attribution.SUPPLIER, Impact.NONE);
    Incident theirs =
        Incident.of("NCR-2", "2026-06-01", Severity.MINOR, Attribution.EXTERNAL, Impact.NONE);
    ReviewPack review = review(TrackRecord.of("Ruhr", before, CRACKED, theirs));
    assertThat(review.counts().incidents()).isOne();
    assertThat(review.counts().escapes()).isOne();
    assertThat(review.counts().expected()).isEqualTo(12);
    assertThat(review.countsBefore().incidents()).isOne();
    assertThat(review.countsBefore().escapes()).isZero();
    assertThat(review.isBeforeKnown()).isFalse();
  }

  @Test
  void listsWhatIsOpenWithOwnerAndAge() {
    Commitment late = Commitment.of("late", "2026-10-01", "2026-11-01");
    Commitment paused =
        Commitment.builder()
            .id("paused")
            .madeAt("2026-10-01")
            .dueAt("2026-11-30")
            .pause("2026-11-01", null)
            .build();
    ReviewPack review =
        review(TrackRecord.of("Ruhr", late, paused).with(Dispute.of("late", "2026-11-11")));
    assertThat(Report.of(review).text())
        .contains("no date               10 days  us     late: rule on the dispute\n")
        .contains("2026-11-01, overdue   51 days  them   late: keep the promise\n")
        .contains("2026-12-21            51 days  us     paused: keep the promise\n");
  }

  @Test
  void listsWhatWeOwe() {
    TrackRecord theirs = TrackRecord.of("Ruhr", CRACKED);
    TrackRecord ours =
        TrackRecord.of("Acme", Commitment.of("invoice-9", "2026-10-01", "2026-11-01"));
    ReviewPack review = review(theirs);
    assertThat(Report.of(review).text()).contains("Our own record is not at hand");
    assertThat(Report.of(review.with(SCORECARD.weigh(ours, TO))).text())
        .containsPattern(
            "What we owe them\n\n(.*\n)*2026-11-01, overdue +51 days +us +invoice-9: keep the promise")
        .contains("For Acme: ____");
    TrackRecord asked = TrackRecord.of("Acme", Inquiry.of("q", "2026-11-20"));
    ReviewPack owing = review.with(SCORECARD.weigh(asked, TO));
    assertThat(Report.of(owing).text()).contains("q: answer their question");
    assertThat(Report.of(owing.to(Audience.SUPPLIER)).text()).contains("q: answer your question");
    assertThat(
            Report.of(review.with(SCORECARD.weigh(TrackRecord.of("Acme", List.of()), TO))).text())
        .contains("We owe them nothing that is on record.");
  }

  @Test
  void refusesOurSheetOfAnotherDay() {
    ReviewPack review = review(TrackRecord.of("Ruhr", CRACKED));
    assertThatThrownBy(() -> review.with(SCORECARD.weigh(TrackRecord.of("Acme", List.of()), FROM)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("asOf must be the same, 2026-11-21T23:59:59Z: 2025-12-31T23:59:59Z");
  }

  @Test
  void refusesSheetsOfAnother() {
    TrackRecord weser = TrackRecord.of("Weser", CRACKED);
    assertThatThrownBy(
            () ->
                ReviewPack.of(
                    TrackRecord.of("Ruhr", CRACKED),
                    SCORECARD.weigh(weser, FROM),
                    SCORECARD.weigh(weser, TO)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("closing must be of the party of the record, Ruhr: Weser");
  }
}
