package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.amount.Points;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBuilder;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Adding sheets and taking them back, and when that is refused. */
class SumsTest {
  private static final String AS_OF = "2028-02-29";
  private static final Gesture GESTURE = Gesture.of("g", "2024-01-01", Satisfaction.EXCEEDED);
  private static final Commitment PROMISE = Commitment.of("c", "2028-01-01", "2028-01-30");
  private static final Inquiry INQUIRY = Inquiry.of("q", "2028-02-29");

  @Test
  void theSumKnowsTheFactsOfBothAndTheRestOnlyItsOwn() {
    BalanceSheet one = weigh(TrackRecord.of("P", GESTURE));
    BalanceSheet other = weigh(TrackRecord.of("P", PROMISE, INQUIRY));

    BalanceSheet sum = one.plus(other);
    assertThat(sum.postings()).extracting(Posting::episodeId).containsExactlyInAnyOrder("g", "c");
    assertThat(sum.due()).extracting(Expectation::episodeId).containsExactlyInAnyOrder("c", "q");
    assertThat(sum.counts())
        .isEqualTo(weigh(TrackRecord.of("P", GESTURE, PROMISE, INQUIRY)).counts());

    BalanceSheet rest = sum.minus(one);
    assertThat(rest.postings()).isEqualTo(other.postings());
    assertThat(rest.expectations()).isEqualTo(other.expectations());
    assertThat(rest).isEqualTo(other).isNotEqualTo(one);
  }

  @Test
  void refusesSheetsOfAnotherPartyInstantOrPolicy() {
    BalanceSheet sheet = weigh(TrackRecord.of("P", GESTURE));
    BalanceSheet stranger = weigh(TrackRecord.of("Q", PROMISE));
    BalanceSheet later = Scorecard.standard().weigh(TrackRecord.of("P", PROMISE), "2028-03-01");
    BalanceSheet cautious =
        Scorecard.of(Policy.cautious()).weigh(TrackRecord.of("P", PROMISE), AS_OF);

    refused(() -> sheet.plus(stranger), "party must be the same, P: Q");
    refused(() -> sheet.minus(stranger), "party must be the same, P: Q");
    refused(
        () -> sheet.plus(later),
        "asOf must be the same, 2028-02-29T23:59:59Z: 2028-03-01T23:59:59Z");
    refused(
        () -> sheet.minus(cautious),
        "policy must be the same: half-life in days 365 instead of 730, for all but Extra mile; "
            + "half-life in days 912.5 instead of 1825, for Extra mile; negativity 2 instead of 1");
    refused(
        () -> read(sheet).plus(read(cautious)),
        "policy must be the same, %s: %s"
            .formatted(sheet.policyFingerprint(), cautious.policyFingerprint()));
    refused(
        () -> sheet.plus(cautious),
        "policy must be the same: half-life in days 365 instead of 730, for all but Extra mile; "
            + "half-life in days 912.5 instead of 1825, for Extra mile; negativity 2 instead of 1");
  }

  @Test
  void refusesAnEpisodeTwiceAndOneThatIsNotThere() {
    BalanceSheet sheet = weigh(TrackRecord.of("P", GESTURE, PROMISE));
    BalanceSheet same = weigh(TrackRecord.of("P", PROMISE));
    BalanceSheet strange = weigh(TrackRecord.of("P", INQUIRY));

    refused(() -> sheet.plus(same), "c: episode must be in one of the sheets only: in both");
    refused(
        () -> sheet.minus(strange), "q: episode must be in the sheet it is taken from: missing");
  }

  private static BalanceSheet read(BalanceSheet sheet) {
    return MettleJson.readSheet(MettleJson.write(sheet));
  }

  /** An episode of the same name need not say the same. */
  @Test
  void refusesToTakeBackMoreThanThereIs() {
    BalanceSheet little = weigh(TrackRecord.of("P", GESTURE));
    BalanceSheet much =
        weigh(TrackRecord.of("P", Gesture.of("g", "2024-01-01", Satisfaction.AMAZED)));
    refused(
        () -> little.minus(much),
        "subtrahend must be part of the totals it is subtracted from: more than there is");
    refused(
        () -> Totals.empty().minus(Totals.builder().count(Kind.GESTURE, 1).build()),
        "subtrahend must be part of the totals it is subtracted from: more than there is");
  }

  @Test
  void refusesTotalsThatCannotBe() {
    Points minus = Points.of(-1);
    TotalsBuilder totals =
        Totals.builder()
            .assets(Account.REMEDY, minus)
            .liabilities(Account.CONTAINMENT, minus)
            .outstanding(Account.REMEDY, Points.of(2))
            .contingent(Account.REMEDY, minus)
            .disputed(Account.REMEDY, Points.of(3))
            .episodeCount(Account.REMEDY, -1)
            .met(Account.REMEDY, -2)
            .missed(Account.REMEDY, -3)
            .waived(Account.REMEDY, -4)
            .count(Kind.GESTURE, -5);
    refused(
        totals::build,
        """
        CONTAINMENT.liabilities must be at least 0: -1
        REMEDY.assets must be at least 0: -1
        REMEDY.outstanding must be in [0, liabilities]: 2
        REMEDY.contingent must be at least 0: -1
        REMEDY.disputed must be in [0, liabilities]: 3
        REMEDY.episodes must be at least 0: -1
        REMEDY.met must be at least 0: -2
        REMEDY.missed must be at least 0: -3
        REMEDY.waived must be at least 0: -4
        counts.gesture must be at least 0: -5\
        """);
  }

  @Test
  void readsAsASum() {
    Totals totals =
        Totals.builder()
            .assets(Account.REMEDY, Points.of(3))
            .liabilities(Account.REMEDY, Points.of(2))
            .outstanding(Account.REMEDY, Points.of(2))
            .contingent(Account.REMEDY, Points.of(5))
            .disputed(Account.REMEDY, Points.of(1))
            .episodeCount(Account.REMEDY, 4)
            .met(Account.REMEDY, 7)
            .missed(Account.REMEDY, 8)
            .waived(Account.REMEDY, 9)
            .count(Kind.INCIDENT, 4)
            .count(Kind.GESTURE, 0)
            .build();
    assertThat(totals).hasToString("+3 −2 = 1 {INCIDENT=4}");
    assertThat(totals.outstanding(Account.REMEDY)).isEqualTo(Points.of(2));
    assertThat(totals.contingent(Account.REMEDY)).isEqualTo(Points.of(5));
    assertThat(totals.disputed(Account.REMEDY)).isEqualTo(Points.of(1));
    assertThat(totals.episodeCount(Account.REMEDY)).isEqualTo(4);
    assertThat(totals.met(Account.REMEDY)).isEqualTo(7);
    assertThat(totals.missed(Account.REMEDY)).isEqualTo(8);
    assertThat(totals.waived(Account.REMEDY)).isEqualTo(9);
    assertThat(totals).isNotEqualTo(Totals.empty()).isNotEqualTo(null);
    assertThat(totals.minus(totals)).isEqualTo(Totals.empty());
    assertThat(totals.plus(Totals.empty())).isEqualTo(totals).hasSameHashCodeAs(totals);
  }

  /** Sums over accounts must fit too, so that no question about them can fail later. */
  @Test
  void overflowIsAnErrorNeverAWrap() {
    Points most = Points.ofMicros(Long.MAX_VALUE);
    Totals totals = Totals.builder().assets(Account.REMEDY, most).build();
    Totals other = Totals.builder().assets(Account.CANDOUR, Points.ofMicros(1)).build();
    assertThatThrownBy(() -> totals.plus(totals)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> totals.plus(other)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void aLineReadsAsItsSumAndItsTrust() {
    BalanceSheet sheet = weigh(TrackRecord.of("P", Gesture.of("g", AS_OF, Satisfaction.EXCEEDED)));
    assertThat(sheet.line(Account.EXTRA_MILE))
        .hasToString("EXTRA_MILE +1 −0 = 1: 0.47 (0.13 to 0.82), promising");
    assertThat(sheet.line(Account.EXTRA_MILE)).isNotEqualTo(sheet.line(Account.REMEDY));
    BalanceSheet due = weigh(TrackRecord.of("P", INQUIRY));
    assertThat(due.line(Account.RESPONSIVENESS).expectations())
        .isEqualTo(due.expectations())
        .hasSize(1);
    assertThat(due.line(Account.REMEDY).expectations()).isEmpty();
  }

  /** A section that has no weight is not asked about. */
  @Test
  void aSectionWithoutWeightHasNoTrust() {
    PolicyBuilder remedyOnly = Policy.builder();
    for (Account account : Account.values()) {
      remedyOnly.weight(account, account == Account.REMEDY ? 1 : 0);
    }
    BalanceSheet sheet =
        Scorecard.of(remedyOnly.build()).weigh(TrackRecord.of("P", GESTURE), AS_OF);
    assertThat(sheet.trust(Section.ABILITY)).contains(sheet.trust(Account.REMEDY));
    assertThat(sheet.trust(Section.BENEVOLENCE)).isEmpty();
  }

  @Test
  void aHistoryIsOfOnePartyAndOnePolicyAndGoesForward() {
    BalanceSheet sheet = weigh(TrackRecord.of("P", GESTURE));
    BalanceSheet stranger = weigh(TrackRecord.of("Q", GESTURE));
    BalanceSheet cautious =
        Scorecard.of(Policy.cautious()).weigh(TrackRecord.of("P", GESTURE), AS_OF);
    BalanceSheet before = Scorecard.standard().weigh(TrackRecord.of("P", GESTURE), "2027-01-01");

    refused(() -> History.of(List.of(sheet, stranger)), "party must be the same, P: Q");
    refused(
        () -> History.of(List.of(sheet, cautious)),
        "policy must be the same: half-life in days 365 instead of 730, for all but Extra mile; "
            + "half-life in days 912.5 instead of 1825, for Extra mile; negativity 2 instead of 1");
    refused(
        () -> History.of(List.of(sheet, before)),
        "asOf must be at or after the one before, 2028-02-29: 2027-01-01");

    History history = History.of(List.of(before, sheet, sheet));
    assertThat(history).containsExactly(before, sheet, sheet);
    assertThat(history.party()).isEqualTo("P");
    assertThat(history.policyFingerprint()).isEqualTo(sheet.policyFingerprint());
    assertThat(history.changes()).isEqualTo(StatementOfChanges.between(before, sheet));
    refused(() -> StatementOfChanges.between(before, stranger), "party must be the same, P: Q");
  }

  @Test
  void aFlowReadsAsItsSum() {
    Flow flow =
        Flow.of(
            Points.of(10), Points.of(5), Points.of(1), Points.of(2), Points.of(-3), Points.of(4));
    assertThat(flow)
        .hasToString("10 + earned 5 − faded 1 − reversed 2 + outstanding -3 − restated 4 = 5");
    assertThat(flow.plus(flow).closing()).isEqualTo(Points.of(10));
    StatementOfChanges statement =
        StatementOfChanges.read(
            "P",
            Moment.parse("2026-01-01"),
            Moment.parse("2026-02-01"),
            "any",
            ImmutableMap.of(Account.REMEDY, new Change(flow, Flow.none())));
    assertThat(statement.changes()).hasSize(Account.values().length);
    assertThat(statement.total().assets()).isEqualTo(flow);
    assertThat(statement.policyFingerprint()).isEqualTo("any");
  }

  private static BalanceSheet weigh(TrackRecord record) {
    return Scorecard.standard().weigh(record, AS_OF);
  }

  private static void refused(Runnable call, String message) {
    assertThatThrownBy(call::run).isInstanceOf(RefusedException.class).hasMessage(message);
  }
}
