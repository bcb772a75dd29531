package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.mettle.account.Account;
import io.github.mettle.amount.Points;
import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.record.WorkingTime;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Line;
import io.github.mettle.sheet.Posting;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What buyers showed to be wrong comes out as the note beside each case says. */
class CasesTest {
  private static final String AS_OF = "2026-06-30";

  private static TrackRecord read(String name) {
    return MettleJson.readRecord(String.join("\n", Shared.lines("cases/" + name)));
  }

  private static BalanceSheet weigh(TrackRecord record) {
    return Scorecard.standard().weigh(record, AS_OF);
  }

  private static BalanceSheet weigh(String name) {
    return weigh(read(name));
  }

  /** Verifies a value that a note gives to three digits. */
  private static void assertTrust(Trust trust, double expected, Standing standing) {
    assertThat(trust.expected()).isCloseTo(expected, within(5e-4));
    assertThat(trust.standing()).isEqualTo(standing);
  }

  private static void assertNeverInTime(Line line, int missed) {
    assertThat(line.met()).isZero();
    assertThat(line.missed()).isEqualTo(missed);
  }

  @Test
  void aDayLateIsNotInTime() {
    Line deliveries =
        weigh("01-one-day-late-counts-as-on-time/record.json").line(Account.RELIABILITY);
    assertTrust(deliveries.trust(), 0.315, Standing.IMPAIRED);
    assertNeverInTime(deliveries, 50);
    Line promises =
        weigh("01-one-day-late-counts-as-on-time/promises.json").line(Account.COMMITMENT);
    assertTrust(promises.trust(), 0.246, Standing.IMPAIRED);
    assertNeverInTime(promises, 20);
  }

  /** Nor under a policy that asks for nothing else. */
  @Test
  void aDayLateIsNotInTimeWhereOnlyDeliveriesCount() {
    Policy policy =
        MettleJson.readPolicy(
            String.join(
                "\n",
                Shared.lines("cases/01-one-day-late-counts-as-on-time/reliability-only.json")));
    TrackRecord record = read("01-one-day-late-counts-as-on-time/record.json");
    assertTrust(Scorecard.of(policy).weigh(record, AS_OF).trust(), 0.315, Standing.IMPAIRED);
  }

  @Test
  void whoeverIsNeverInTimeIsNotProven() {
    BalanceSheet sheet = weigh("02-never-on-time/record.json");
    assertTrust(sheet.trust(Account.RELIABILITY), 0.357, Standing.DOUBTFUL);
    assertNeverInTime(sheet.line(Account.RELIABILITY), 30);
    assertThat(sheet.trust().standing()).isEqualTo(Standing.DOUBTFUL);
  }

  /** One order in a hundred receipts is one order. */
  @Test
  void receiptsOfOneOrderCountAsOne() {
    TrackRecord split = read("12-split-receipts-multiply/split.json");
    TrackRecord.Builder gathered = TrackRecord.builder(split.party());
    List<Delivery> parts =
        split.episodes().stream()
            .map(Delivery.class::cast)
            .filter(delivery -> delivery.id().startsWith("PO1"))
            .toList();
    Delivery.Builder order =
        Delivery.builder()
            .id("PO1")
            .orderedAt(parts.get(0).orderedAt())
            .dueAt(parts.get(0).dueAt());
    parts.forEach(part -> order.receipt(1.0 / parts.size(), part.deliveredAt().orElseThrow()));
    gathered.add(order.build());
    split.episodes().stream()
        .filter(episode -> !episode.id().startsWith("PO1"))
        .forEach(gathered::add);
    Line inParts = weigh(gathered.build()).line(Account.RELIABILITY);
    Line whole = weigh("12-split-receipts-multiply/whole.json").line(Account.RELIABILITY);
    assertThat(parts).hasSize(100);
    assertThat(inParts.assets().micros()).isCloseTo(whole.assets().micros(), within(1L));
    assertThat(inParts.liabilities().micros()).isCloseTo(whole.liabilities().micros(), within(1L));
    assertThat(inParts.met()).isEqualTo(whole.met()).isEqualTo(1);
    assertThat(inParts.missed()).isEqualTo(whole.missed()).isEqualTo(1);
  }

  /** The other way: each receipt is a delivery, with its share of the stake. */
  @Test
  void receiptsThatShareTheStakeCountAsOne() {
    TrackRecord split = read("12-split-receipts-multiply/split.json");
    TrackRecord shared = split;
    for (var episode : split.episodes()) {
      if (episode.id().startsWith("PO1")) {
        shared =
            shared.update(
                episode.id(), Delivery.class, part -> part.toBuilder().stake(0.0025).build());
      }
    }
    Line inParts = weigh(shared).line(Account.RELIABILITY);
    Line whole = weigh("12-split-receipts-multiply/whole.json").line(Account.RELIABILITY);
    assertThat(inParts.assets().micros()).isCloseTo(whole.assets().micros(), within(100L));
    assertThat(inParts.liabilities()).isEqualTo(whole.liabilities());
  }

  @Test
  void noTimePassesWhileTheyWaitForUs() {
    TrackRecord waiting =
        read("13-clock-does-not-pause/waiting.json")
            .update(
                "A",
                Incident.class,
                incident ->
                    incident.toBuilder()
                        .pause("2026-03-04T08:00:00Z", "2026-03-10T08:00:00Z")
                        .build());
    BalanceSheet paused = weigh(waiting);
    TrackRecord noWait = read("13-clock-does-not-pause/no-wait.json");
    BalanceSheet unwaiting = weigh(noWait);
    assertThat(faces(paused))
        .as("six days later is what it was without them, also of what is still owed")
        .isEqualTo(faces(Scorecard.standard().weigh(noWait, "2026-06-24")));
    assertThat(weigh("13-clock-does-not-pause/waiting.json").trust().expected())
        .as("and without the pause they are worse off")
        .isLessThan(unwaiting.trust().expected());
  }

  private static List<String> faces(BalanceSheet sheet) {
    return sheet.postings().stream()
        .map(posting -> posting.criterion() + " +" + posting.credit() + " −" + posting.debit())
        .toList();
  }

  @Test
  void aWeekendIsNoLongerThanANight() {
    WorkingTime office =
        WorkingTime.builder(ZoneOffset.UTC)
            .weekdays("08:00", "17:00")
            .through("2026-12-31")
            .build();
    Optional<Posting> weekend = told(office.applyTo(read("14-weekend/weekend.json")));
    Optional<Posting> night = told(office.applyTo(read("14-weekend/weekday.json")));
    assertThat(weekend.orElseThrow().credit())
        .isEqualTo(night.orElseThrow().credit())
        .isEqualTo(Points.of(1));
  }

  private static Optional<Posting> told(TrackRecord record) {
    return weigh(record).line(Account.NOTIFICATION).postings().stream().findFirst();
  }

  /** The same fault again and again. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.520, PROMISING",
    "1, 0.608, PROMISING",
    "2, 0.574, PROMISING",
    "3, 0.557, PROMISING",
    "4, 0.545, MIXED"
  })
  void eachRepeatCosts(int occurrences, double expected, Standing standing) {
    BalanceSheet sheet = weigh("19-repeats/occurrences-" + occurrences + ".json");
    assertTrust(sheet.trust(), expected, standing);
    assertThat(sheet.totals().count(Kind.INCIDENT)).isEqualTo(occurrences);
    assertThat(sheet.frequency().orElseThrow().repeats()).isEqualTo(Math.max(0, occurrences - 1));
  }

  /** However many trifles are handled well, the one disaster is not outweighed. */
  @ParameterizedTest
  @CsvSource({"0, 0.366", "20, 0.374", "60, 0.389"})
  void triflesDoNotBuryADisaster(int trifles, double expected) {
    BalanceSheet sheet = weigh("20-trifles/trifles-" + trifles + ".json");
    assertTrust(sheet.trust(), expected, Standing.DOUBTFUL);
    Trust trial = sheet.trials().get(Severity.CRITICAL).trust();
    assertThat(trial.standing()).isEqualTo(Standing.DOUBTFUL);
  }

  @Test
  void settlingAnOldDebtGains() {
    BalanceSheet unpaid = weigh("21-old-debt/unpaid.json");
    BalanceSheet paid = weigh("21-old-debt/paid.json");
    assertThat(unpaid.trust().expected()).isCloseTo(0.523, within(5e-4));
    assertThat(paid.trust().expected()).isCloseTo(0.540, within(5e-4));
    assertThat(unpaid.line(Account.PREVENTION).assets()).isEqualTo(Points.ZERO);
    assertThat(unpaid.line(Account.CANDOUR).assets()).isEqualTo(Points.ZERO);
    assertThat(paid.line(Account.PREVENTION).assets().toDouble()).isCloseTo(0.137, within(5e-4));
    assertThat(paid.line(Account.CANDOUR).assets().toDouble()).isCloseTo(0.135, within(5e-4));
    assertThat(unpaid.due())
        .extracting(Expectation::account, Expectation::state)
        .containsExactlyInAnyOrder(
            tuple(Account.CANDOUR, ExpectationState.WRITTEN_OFF),
            tuple(Account.PREVENTION, ExpectationState.WRITTEN_OFF));
    assertThat(paid.due()).isEmpty();
  }
}
