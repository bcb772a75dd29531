package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.SmallOrders;
import io.github.mettle.json.MettleJson;
import io.github.mettle.kit.World;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Ruling;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The entries behind a sheet, rules of one's own, and how often a question appraises a record. */
class LedgerTest {
  private static final TrackRecord RECORD = World.of(80);
  private static final Scorecard SCORECARD = Scorecard.standard();
  private static final BalanceSheet SHEET = SCORECARD.weigh(RECORD, "2026-06-15");
  private static final Posting LAPSE =
      Posting.of("ISO 9001", Account.PREVENTION, Criterion.REVIEW, LocalDate.parse("2026-11-01"))
          .lost(Points.of(2))
          .withReason("the certificate lapsed");

  private final AtomicInteger appraisals = new AtomicInteger();

  /** The sheet, counting how often its record is appraised. */
  private final BalanceSheet counted =
      BalanceSheet.weighed(
          SHEET.party(),
          SHEET.asOf(),
          SHEET.totals(),
          SCORECARD.model(),
          () -> {
            appraisals.incrementAndGet();
            return SHEET.ledger();
          });

  private void appraisesOnce(Runnable question) {
    question.run();
    assertThat(appraisals).hasValue(1);
  }

  @Test
  void weighingAndTrustAppraiseNothing() {
    assertThat(counted.lines()).isEqualTo(SHEET.lines());
    assertThat(counted.trust()).isEqualTo(SHEET.trust());
    assertThat(appraisals).hasValue(0);
  }

  @Test
  void theTableAppraisesOnce() {
    appraisesOnce(() -> assertThat(counted).hasToString(SHEET.toString()));
  }

  @Test
  void whatIsDueAppraisesOnce() {
    appraisesOnce(() -> assertThat(counted.due()).isNotEmpty());
  }

  @Test
  void thePostingsAndExpectationsOfAllLinesAppraiseOnce() {
    appraisesOnce(
        () ->
            counted
                .lines()
                .forEach(
                    line -> {
                      assertThat(line.postings()).allMatch(p -> p.account() == line.account());
                      assertThat(line.expectations()).allMatch(e -> e.account() == line.account());
                    }));
  }

  @Test
  void aReportAppraisesOnce() {
    appraisesOnce(() -> assertThat(Report.of(counted).text()).isNotEmpty());
  }

  @Test
  void reasonsAppraiseOnceHoweverOftenTheyAreRead() {
    appraisesOnce(
        () -> {
          Reasons reasons = Reasons.of(counted);
          assertThat(reasons.helpful()).isEqualTo(reasons.helpful());
          assertThat(reasons.toString()).isEqualTo(Reasons.of(SHEET).toString());
        });
  }

  @Test
  void aSheetThatKeepsItsLedgerAppraisesOnceForAllQuestions() {
    appraisesOnce(
        () -> {
          BalanceSheet kept = counted.withLedger();
          assertThat(kept).isEqualTo(counted);
          SmallOrders orders = SmallOrders.of(kept);
          assertThat(Report.of(kept, Reasons.of(kept), orders).text()).contains(SHEET.toString());
        });
  }

  @Test
  void aStatementOfChangesAppraisesEachSheetOnce() {
    appraisesOnce(() -> StatementOfChanges.between(SCORECARD.weigh(RECORD, "2026-01-01"), counted));
  }

  @Test
  void theSheetOfALedgerIsTheSheetThatGaveIt() {
    BalanceSheet again = BalanceSheet.of(SHEET.ledger());
    assertThat(again).isEqualTo(SHEET).hasToString(SHEET.toString());
    assertThat(again.ledger()).isSameAs(again.ledger());
    assertThat(again.postings()).isEqualTo(SHEET.postings());
  }

  @Test
  void disputedEntriesStayDisputed() {
    TrackRecord record =
        TrackRecord.builder("P")
            .add(Commitment.of("c", "2026-01-01", "2026-01-30"))
            .add(Dispute.of("c", "2026-03-01"))
            .build();
    BalanceSheet sheet = SCORECARD.weigh(record, "2026-06-15");
    assertThat(sheet.ledger().entries()).allMatch(EpisodeEntry::isDisputed);
    assertThat(sheet.ledger().entries()).hasToString("[c: postings 1, expectations 1]");
    assertThat(BalanceSheet.of(sheet.ledger()).disputed())
        .isEqualTo(sheet.disputed())
        .isNotEqualTo(Points.ZERO);
  }

  @Test
  void partsAddUpToTheWhole() {
    Ledger all = SHEET.ledger();
    Set<String> some = Set.of("episode 0", "episode 7", "episode 13");
    Ledger rest = all.without(some);
    assertThat(rest.ids()).doesNotContainAnyElementsOf(some).hasSize(all.ids().size() - 3);
    Ledger taken = all.without(rest.ids());
    assertThat(rest.plus(taken).totals()).isEqualTo(all.totals());
    assertThat(rest.plus(taken).postings()).isEqualTo(all.postings());
    assertThatThrownBy(() -> all.plus(taken))
        .isInstanceOf(RefusedException.class)
        .hasMessage("episode 0: episode must be in one of the ledgers only: in both");
  }

  @Test
  void refusesALedgerOfAnotherPartyInstantOrPolicy() {
    Ledger mine = ledger(SCORECARD, "P", "2026-06-15");
    refused(mine, ledger(SCORECARD, "Q", "2026-06-15"), "party must be the same, P: Q");
    refused(
        mine,
        ledger(SCORECARD, "P", "2026-06-16"),
        "asOf must be the same, 2026-06-15T23:59:59Z: 2026-06-16T23:59:59Z");
    Ledger cautious = ledger(Scorecard.of(Policy.cautious()), "P", "2026-06-15");
    refused(
        mine,
        cautious,
        "policy must be the same, %s: %s"
            .formatted(Policy.standard().fingerprint(), Policy.cautious().fingerprint()));
  }

  private static Ledger ledger(Scorecard scorecard, String party, String asOf) {
    return scorecard.weigh(TrackRecord.of(party), asOf).ledger();
  }

  private static void refused(Ledger mine, Ledger theirs, String message) {
    assertThatThrownBy(() -> mine.plus(theirs))
        .isInstanceOf(RefusedException.class)
        .hasMessage(message);
  }

  /** What is added to an episode of the record joins it; what is of no episode is no trial. */
  @Test
  void whatIsAddedJoinsItsEpisodeOrIsOfNone() {
    Incident serious =
        Incident.builder()
            .id("i")
            .openedAt("2026-05-02")
            .severity(Severity.CRITICAL)
            .attribution(Attribution.SUPPLIER)
            .impact(Impact.SEVERE)
            .build();
    BalanceSheet sheet = SCORECARD.weigh(TrackRecord.of("P", serious), "2026-06-15");
    Ledger ledger = sheet.ledger();
    Posting own =
        Posting.of("i", Account.PREVENTION, Criterion.REVIEW, LocalDate.parse("2026-06-01"))
            .lost(Points.of(2));
    Ledger joined = ledger.plus(own);
    assertThat(joined.ids()).containsExactly("i");
    assertThat(joined.entries()).hasSize(1);
    assertThat(BalanceSheet.of(joined).trials()).isNotEqualTo(sheet.trials());
    assertThat(joined.entries()).noneMatch(EpisodeEntry::isDisputed);
    BalanceSheet beside = BalanceSheet.of(ledger.plus(LAPSE));
    assertThat(beside.ledger().ids()).containsExactly("i", "ISO 9001");
    assertThat(beside.trials()).isEqualTo(sheet.trials()).hasSize(2);
  }

  /** What was ruled out posts nothing, and is remembered from the second in which it began. */
  @Test
  void remembersWhatWasRuledOut() {
    Commitment promise = Commitment.of("c", "2026-01-01T08:00:00Z", "2026-01-30");
    Commitment other = Commitment.of("o", "2026-01-01T08:00:00Z", "2026-01-30");
    TrackRecord record =
        TrackRecord.builder("P")
            .add(promise)
            .add(other)
            .add(
                Dispute.of("c", "2026-01-01T08:00:00Z")
                    .ruled(Ruling.UPHELD, "2026-01-01T08:00:00Z"))
            .add(Dispute.of("o", "2026-01-01T08:00:00Z").ruled(Ruling.DISMISSED, "2026-01-02"))
            .build();
    assertThat(ruledOut(record, "2026-01-01T08:00:00Z")).containsExactly(promise);
    assertThat(ruledOut(record, "2026-06-01")).containsExactly(promise);
    assertThat(ruledOut(record, "2026-01-01T07:59:59Z")).isEmpty();
  }

  private static List<Episode> ruledOut(TrackRecord record, String asOf) {
    return SCORECARD.weigh(record, asOf).ledger().ruledOut();
  }

  @Test
  void entriesAreListedByAccount() {
    Ledger ledger = SHEET.ledger();
    ledger
        .byAccount()
        .asMap()
        .forEach((account, some) -> assertThat(ledger.postings(account)).isEqualTo(some));
    assertThat(ledger.byAccount().values()).hasSize(ledger.postings().size());
    assertThat(ledger).hasToString(ledger.postings().toString());
  }

  /** The example in the documentation of {@link Ledger}. */
  @Test
  void aRuleOfOnesOwnCountsLikeAnyOther() {
    TrackRecord record =
        TrackRecord.of("Acme", Commitment.of("c", "2026-01-01", "2026-01-30").keptAt("2026-01-20"));
    Ledger ledger = SCORECARD.weigh(record, "2026-11-21").ledger();
    BalanceSheet sheet = BalanceSheet.of(ledger.plus(LAPSE));

    assertThat(sheet.line(Account.PREVENTION).liabilities())
        .isEqualTo(sheet.postings().get(1).liabilities())
        .isLessThan(Points.of(2));
    assertThat(sheet.line(Account.PREVENTION).episodeCount()).isEqualTo(1);
    assertThat(sheet.counts()).isEqualTo(SCORECARD.weigh(record, "2026-11-21").counts());
    Reasons reasons = Reasons.of(sheet);
    assertThat(reasons.harmful().get(0).sentence())
        .matches("ISO 9001 costs 0\\.\\d{3}: the certificate lapsed");
    assertThat(reasons.harmful().get(0).effect())
        .isEqualTo(reasons.effects().get("ISO 9001"))
        .isNegative();
    assertThat(Report.of(sheet).html()).contains("ISO 9001: the certificate lapsed");
  }

  @Test
  void anExpectationOfOnesOwnIsDueLikeAnyOther() {
    Instant start = Instant.parse("2026-06-01T00:00:00Z");
    Expectation audit =
        Expectation.of(
                "ISO 9001",
                Account.PREVENTION,
                Criterion.REVIEW,
                Points.of(3),
                start,
                Duration.ofDays(60))
            .withDemand("renew the certificate");
    Ledger empty = SCORECARD.weigh(TrackRecord.of("Acme"), "2026-06-15").ledger();
    BalanceSheet sheet = BalanceSheet.of(empty.plus(audit).plus(LAPSE));
    assertThat(sheet.due()).containsExactly(audit);
    assertThat(sheet.line(Account.PREVENTION).contingent()).isEqualTo(Points.of(3));
    assertThat(sheet.ledger().ids()).containsExactly("ISO 9001");
    assertThat(sheet.toString()).contains("ISO 9001: renew the certificate");
  }

  @Test
  void aSheetThatWasReadHasNoLedger() {
    BalanceSheet read = MettleJson.readSheet(MettleJson.write(SHEET));
    assertThat(read.withLedger()).isSameAs(read);
    assertThatIllegalStateException()
        .isThrownBy(read::ledger)
        .withMessage(
            "ledger must be asked of a sheet that was weighed here: " + read.party() + " was read");
  }

  /** Each posting can be changed; what is left of none is dropped, and the facts stay. */
  @Test
  void postingsCanBeChanged() {
    Ledger ledger = SHEET.ledger();
    Ledger losses = ledger.withPostings(posting -> posting.earned(Points.ZERO));
    assertThat(losses.totals().assets()).isEqualTo(Points.ZERO);
    assertThat(losses.totals().liabilities()).isEqualTo(ledger.totals().liabilities());
    assertThat(losses.postings())
        .isNotEmpty()
        .allMatch(posting -> !posting.debit().isZero())
        .hasSizeLessThan(ledger.postings().size());
    assertThat(losses.ids()).isEqualTo(ledger.ids());
    assertThat(losses.expectations()).isEqualTo(ledger.expectations());
    assertThat(ledger.withPostings(posting -> posting).postings()).isEqualTo(ledger.postings());
  }
}
