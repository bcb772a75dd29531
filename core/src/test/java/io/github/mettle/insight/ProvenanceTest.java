package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Exclusion;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Review;
import io.github.mettle.record.Ruling;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Posting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
  private static final Commitment KEPT =
      Commitment.of("kept", "2026-10-01", "2026-10-31").keptAt("2026-10-30");

  private static Provenance provenance(TrackRecord record) {
    return Provenance.of(Examples.sheet(record));
  }

  private static String strictly(String strict, String plain) {
    return "Read strictly, without points of doubtful origin, the expected value overall is "
        + (strict + ", not " + plain + ".");
  }

  @Test
  void saysWhatMoreThanHalfOfThePointsComeFrom() {
    TrackRecord opinion =
        TrackRecord.of(
            "P", Review.of("praise", "2026-11-01", Account.CANDOUR, Satisfaction.DELIGHTED));
    assertThat(provenance(opinion).sentences(Audience.BUYER))
        .containsExactly(
            "All of the points come from reviews, which are opinions.", strictly("0.51", "0.52"));
    TrackRecord heard =
        TrackRecord.of(
            "P",
            Commitment.builder()
                .id("heard")
                .source(Source.REFERRED)
                .madeAt("2026-10-01")
                .dueAt("2026-10-31")
                .keptAt("2026-10-30")
                .stake(3)
                .build());
    assertThat(provenance(heard.with(KEPT)).sentences(Audience.SUPPLIER))
        .containsExactly(
            "60 % of the points come from what other customers say.", strictly("0.52", "0.53"));
  }

  @Test
  void saysWhoseMakingItWasToEitherReader() {
    TrackRecord record =
        TrackRecord.of(
            "P",
            Examples.handled("storm", "2026-10-01")
                .attribution(Attribution.EXTERNAL)
                .impact(Impact.LIMITED)
                .build());
    assertThat(provenance(record).sentences(Audience.BUYER))
        .containsExactly(
            "All of the points come from incidents that were not of their making.",
            strictly("0.50", "0.55"));
    assertThat(provenance(record).sentences(Audience.SUPPLIER))
        .containsExactly(
            "All of the points come from incidents that were not of your making.",
            strictly("0.50", "0.55"));
  }

  @Test
  void saysWhereOnlyWhatDidNotReachUsEarned() {
    TrackRecord record =
        TrackRecord.of("P", Examples.handled("near", "2026-10-01").impact(Impact.NONE).build());
    assertThat(provenance(record).sentences(Audience.BUYER))
        .containsExactly(
            "All of the points come from incidents that did not reach us.",
            strictly("0.51", "0.62"));
  }

  @Test
  void saysNothingWhereWeSawItOurselves() {
    assertThat(provenance(TrackRecord.of("P", KEPT)).sentences(Audience.BUYER)).isEmpty();
    assertThat(provenance(TrackRecord.of("P")).sentences(Audience.BUYER)).isEmpty();
  }

  private static final Commitment BROKEN =
      Commitment.of("broken", "2026-10-01", "2026-10-31").brokenAt("2026-11-02");

  /** A promise that would be 30 days late today, had the clock not stood still since it was due. */
  private static Commitment paused(String id) {
    return Commitment.builder()
        .id(id)
        .madeAt("2026-10-01")
        .dueAt("2026-10-22")
        .pause("2026-10-20", "2026-12-31")
        .build();
  }

  @Test
  void saysWhatPausesTookAwayOfWhatWasLost() {
    Provenance one = provenance(TrackRecord.of("P", paused("A")));
    assertThat(one.takenAway(Exclusion.PAUSES))
        .isEqualTo(lost(Commitment.of("A", "2026-10-01", "2026-10-22")));
    assertThat(one.episodes(Exclusion.PAUSES)).isEqualTo(1);
    assertThat(one.sentences(Audience.BUYER))
        .containsExactly(
            "Pauses in one episode took away all that they would have lost.",
            excluded("0.49", "0.51"));
    Provenance two = provenance(TrackRecord.of("P", paused("A"), paused("B"), BROKEN));
    assertThat(two.shareTakenAway(two.takenAway(Exclusion.PAUSES))).isBetween(.64, .65);
    assertThat(two.sentences(Audience.SUPPLIER))
        .containsExactly(
            "Pauses in two episodes took away 65 % of what you would have lost.",
            excluded("0.48", "0.49"));
    Provenance half = provenance(TrackRecord.of("P", paused("A"), BROKEN));
    assertThat(half.sentences(Audience.BUYER)).containsExactly(excluded("0.48", "0.49"));
  }

  private static String excluded(String strict, String plain) {
    return "Read strictly, as if nothing were paused, waived, unrecorded or ruled out, the expected"
        + (" value overall is " + strict + ", not " + plain + ".");
  }

  private static Points lost(Episode... episodes) {
    return Examples.sheet(TrackRecord.of("P", episodes)).liabilities();
  }

  @Test
  void saysWhatWaiversTookAway() {
    Commitment.Builder waived =
        Commitment.builder().madeAt("2026-10-01").dueAt("2026-10-31").waivedAt("2026-10-30");
    TrackRecord one = TrackRecord.of("P", waived.id("A").build());
    assertThat(provenance(one).sentences(Audience.BUYER).get(0))
        .isEqualTo("One waiver took away all that they would have lost.");
    assertThat(provenance(one.with(waived.id("B").build())).sentences(Audience.SUPPLIER).get(0))
        .isEqualTo("Two waivers took away all that you would have lost.");
    assertThat(provenance(one).takenAway(Exclusion.PAUSES)).isEqualTo(Points.ZERO);
  }

  @Test
  void saysWhatTheRecordIsSilentAbout() {
    Incident.Builder silent =
        Incident.builder()
            .openedAt("2026-10-01T08:00:00Z")
            .severity(Severity.MAJOR)
            .attribution(Attribution.SUPPLIER)
            .impact(Impact.LIMITED)
            .notified("2026-10-01T09:00:00Z")
            .unrecorded(Criterion.CONTAIN, Criterion.REMEDY, Criterion.RESOLVE, Criterion.UPDATE)
            .unrecorded(Criterion.EXPLAIN, Criterion.PREVENT);
    TrackRecord one = TrackRecord.of("P", silent.id("A").build());
    assertThat(provenance(one).sentences(Audience.BUYER).get(0))
        .isEqualTo(
            "What is not on record of one incident took away all that they would have lost.");
    assertThat(provenance(one.with(silent.id("B").build())).sentences(Audience.BUYER).get(0))
        .isEqualTo(
            "What is not on record of two incidents took away all that they would have lost.");
  }

  @Test
  void saysWhatUpheldDisputesTookAway() {
    TrackRecord record =
        TrackRecord.of("P", BROKEN)
            .with(Dispute.of("broken", "2026-11-03").ruled(Ruling.UPHELD, "2026-11-05"));
    Provenance provenance = provenance(record);
    assertThat(provenance.takenAway(Exclusion.UPHELD_DISPUTES)).isEqualTo(lost(BROKEN));
    assertThat(provenance.sentences(Audience.BUYER).get(0))
        .isEqualTo("Upheld disputes about one episode took away all that they would have lost.");
    assertThat(provenance.strictly().lines())
        .isEqualTo(Examples.sheet(TrackRecord.of("P", BROKEN)).lines());
    TrackRecord dismissed =
        TrackRecord.of("P", BROKEN)
            .with(Dispute.of("broken", "2026-11-03").ruled(Ruling.DISMISSED, "2026-11-05"));
    assertThat(provenance(dismissed).sentences(Audience.BUYER)).isEmpty();
  }

  @Test
  void saysWhatTheyTookAwayTogetherWhereNoneDidAlone() {
    Commitment waived =
        Commitment.builder()
            .id("waived")
            .madeAt("2026-10-01")
            .dueAt("2026-10-22")
            .waivedAt("2026-10-20")
            .build();
    TrackRecord record = TrackRecord.of("P", paused("A"), waived, BROKEN);
    assertThat(provenance(record).sentences(Audience.BUYER).get(0))
        .isEqualTo(
            "Pauses in one episode and one waiver together took away 65 % of what they would have"
                + " lost.");
  }

  /** Nine in ten promises of the peers ran for at most a month. */
  @Test
  void saysWherePromisesRunLongerThanThoseOfPeers() {
    List<BalanceSheet> sheets = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      String due = i == 10 ? "2027-12-31" : "2026-11-01";
      sheets.add(
          Examples.sheet(TrackRecord.of("Peer " + i, Commitment.of("C", "2026-10-02", due))));
    }
    Commitment asLong = Commitment.of("as long", "2026-10-01", "2026-10-31").keptAt("2026-10-20");
    Commitment longer = Commitment.of("longer", "2026-09-30", "2026-10-31").keptAt("2026-10-20");
    Commitment longest = Commitment.of("longest", "2026-01-01", "2026-10-31").keptAt("2026-10-20");
    BalanceSheet one = Examples.sheet(TrackRecord.of("P", asLong, longer));
    BalanceSheet two = Examples.sheet(TrackRecord.of("P", asLong, longer, longest));
    sheets.add(two);
    Peers peers = Peers.of(sheets);
    assertThat(Provenance.of(one, peers).share(Origin.LONG_DATED)).isEqualTo(.5);
    assertThat(Provenance.of(one, peers).sentences(Audience.BUYER))
        .containsExactly(strictly("0.52", "0.53"));
    assertThat(Provenance.of(two, peers).sentences(Audience.BUYER).get(0))
        .isEqualTo(
            "67 % of the points come from promises with longer to run than nine in ten of those"
                + " that their peers made.");
    assertThat(Provenance.of(two, peers).sentences(Audience.SUPPLIER).get(0))
        .endsWith("of those that your peers made.");
    assertThat(Provenance.of(two).byOrigin()).isEmpty();
    assertThat(Provenance.of(two, Peers.of(sheets.subList(0, 4))).byOrigin()).isEmpty();
    assertThat(Provenance.of(two, peers).largest()).isEmpty();
  }

  @Test
  void saysWhereAPartWasAssumed() {
    Incident assumed =
        Examples.handled("ticket", "2026-10-01")
            .impact(Impact.LIMITED)
            .tag("assumed", "attribution impact")
            .build();
    Provenance provenance = provenance(TrackRecord.of("P", assumed));
    assertThat(provenance.sentences(Audience.BUYER))
        .containsExactly("All of the points come from episodes of which a part was assumed.");
    assertThat(provenance.largest()).isEmpty();
    assertThat(provenance.doubtful()).isEqualTo(Points.ZERO);
    Incident known = assumed.toBuilder().tag("assumed", " ").build();
    assertThat(provenance(TrackRecord.of("P", known)).byOrigin()).isEmpty();
  }

  /** Entries of one's own are no facts: they stay as they are. */
  @Test
  void leavesEntriesOfOnesOwnAsTheyAre() {
    Posting own =
        Posting.of("ISO 9001", Account.PREVENTION, Criterion.REVIEW, LocalDate.parse("2026-11-01"))
            .earned(Points.of(2));
    BalanceSheet plain = Examples.sheet(TrackRecord.of("P", KEPT));
    BalanceSheet sheet = BalanceSheet.of(plain.ledger().plus(own));
    assertThat(Provenance.of(sheet).strictly().lines()).isEqualTo(sheet.lines());
    assertThat(Provenance.of(sheet).sentences(Audience.BUYER)).isEmpty();
  }
}
