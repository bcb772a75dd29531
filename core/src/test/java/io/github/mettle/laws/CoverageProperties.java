package io.github.mettle.laws;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.account.Section;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Debt;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Reached;
import io.github.mettle.kit.Records;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Request;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Fulfilment;
import io.github.mettle.sheet.Posting;
import io.github.mettle.sheet.PostingType;
import io.github.mettle.sheet.Trial;
import io.github.mettle.trust.Standing;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** The generated cases reach every rule: a law that is tried on nothing holds of nothing. */
@Domain(Cases.class)
@StatisticsReport(StatisticsReportMode.OFF)
class CoverageProperties {
  private static final int SELDOM = 2;
  private static final int OFTEN = 10;

  private static final Set<Criterion> JUDGED_ONLY =
      EnumSet.of(
          Criterion.UPDATE,
          Criterion.RECUR,
          Criterion.BEYOND,
          Criterion.REFUTE,
          Criterion.GESTURE,
          Criterion.REVIEW,
          Criterion.OPENING);

  private static final Set<Criterion> FORFEITABLE =
      EnumSet.of(Criterion.NOTIFY, Criterion.CONTAIN, Criterion.RESOLVE);

  /** What is judged as it is, or on its day. */
  private static final Set<Criterion> WITHOUT_PAUSE =
      EnumSet.of(
          Criterion.UPDATE,
          Criterion.RECUR,
          Criterion.REFUTE,
          Criterion.GESTURE,
          Criterion.REVIEW,
          Criterion.OPENING);

  @Law
  void everyPosting(@ForAll TrackRecord record, @ForAll Policy policy, @ForAll Moment asOf) {
    for (Posting posting : Scorecard.of(policy).weigh(record, asOf).postings()) {
      count("account", posting.account());
      count("criterion", posting.criterion());
      count(posting.criterion().key(), posting.basis());
    }
    Reached.require("account", OFTEN, List.of(Account.values()));
    Reached.require("criterion", OFTEN, List.of(Criterion.values()));
    for (Criterion criterion : Criterion.values()) {
      Reached.require(criterion.key(), SELDOM, bases(criterion));
    }
  }

  /** The bases that postings of a criterion can have. */
  private static Set<PostingType> bases(Criterion criterion) {
    if (JUDGED_ONLY.contains(criterion)) {
      return EnumSet.of(PostingType.JUDGED);
    }
    Set<PostingType> bases =
        EnumSet.of(
            PostingType.DONE,
            PostingType.WAIVED,
            PostingType.OVERDUE,
            PostingType.WRITTEN_OFF,
            PostingType.FORFEITED);
    if (!FORFEITABLE.contains(criterion)) {
      bases.remove(PostingType.FORFEITED);
    }
    if (criterion == Criterion.REQUEST) {
      bases.remove(PostingType.DONE);
    }
    if (criterion == Criterion.REQUEST || criterion == Criterion.CANDOUR) {
      bases.add(PostingType.JUDGED);
    }
    return bases;
  }

  @Law
  void everyExpectation(@ForAll TrackRecord record, @ForAll Policy policy, @ForAll Moment asOf) {
    for (Expectation expectation : Scorecard.of(policy).weigh(record, asOf).expectations()) {
      count(expectation.criterion().key(), expectation.state());
    }
    Arrays.stream(Criterion.values())
        .filter(criterion -> !JUDGED_ONLY.contains(criterion))
        .filter(criterion -> criterion != Criterion.REQUEST)
        .forEach(
            criterion ->
                Reached.require(criterion.key(), SELDOM, List.of(ExpectationState.values())));
    Reached.require("update", SELDOM, List.of(ExpectationState.values()));
    Reached.require(
        "request",
        SELDOM,
        List.of(ExpectationState.WAIVED, ExpectationState.OVERDUE, ExpectationState.WRITTEN_OFF));
  }

  @Law
  void everyStanding(@ForAll TrackRecord record, @ForAll Policy policy, @ForAll Moment asOf) {
    BalanceSheet sheet = Scorecard.of(policy).weigh(record, asOf);
    sheet.lines().forEach(line -> count(line.account().name(), line.trust().standing()));
    sheet.sections().forEach((section, trust) -> count(section.name(), trust.standing()));
    count("whole", sheet.trust().standing());
    for (Account account : Account.values()) {
      Set<Standing> standings = EnumSet.allOf(Standing.class);
      if (account == Account.EXTRA_MILE) {
        standings.remove(Standing.IMPAIRED);
      }
      Reached.require(account.name(), SELDOM, standings);
    }
    for (Section section : Section.values()) {
      Reached.require(section.name(), SELDOM, List.of(Standing.values()));
    }
    Reached.require("whole", SELDOM, List.of(Standing.values()));
  }

  @Law
  void everyKindAndAmount(@ForAll TrackRecord record, @ForAll Policy policy, @ForAll Moment asOf) {
    BalanceSheet sheet = Scorecard.of(policy).weigh(record, asOf);
    sheet.counts().keySet().forEach(kind -> count("kind", kind));
    count("outstanding", !sheet.outstanding().isZero());
    count("contingent", !sheet.contingent().isZero());
    count("disputed", !sheet.disputed().isZero());
    count("episodes", record.episodes().size());
    Reached.require("kind", OFTEN, List.of(Kind.values()));
    Reached.require("outstanding", OFTEN, List.of(true, false));
    Reached.require("contingent", OFTEN, List.of(true, false));
    Reached.require("disputed", OFTEN, List.of(true, false));
    Reached.require("episodes", OFTEN, List.of(0, 1, 2));
  }

  /** Every account on which something is expected: that can be met, missed and waived. */
  @Law
  void everyFulfilment(@ForAll TrackRecord record, @ForAll Policy policy, @ForAll Moment asOf) {
    Set<Account> judgedOnly = EnumSet.of(Account.WILLINGNESS, Account.EXTRA_MILE);
    Set<Account> expected = EnumSet.complementOf(EnumSet.copyOf(judgedOnly));
    BalanceSheet sheet = Scorecard.of(policy).weigh(record, asOf);
    for (Account account : expected) {
      countIf(sheet.line(account).met() > 0, account.name(), Fulfilment.MET);
      countIf(sheet.line(account).missed() > 0, account.name(), Fulfilment.MISSED);
      countIf(sheet.line(account).waived() > 0, account.name(), Fulfilment.WAIVED);
    }
    for (Account account : expected) {
      Reached.require(
          account.name(), SELDOM, List.of(Fulfilment.MET, Fulfilment.MISSED, Fulfilment.WAIVED));
    }
  }

  /** Time that does not count, and lateness from the first second to the floor. */
  @Law
  void everyRuleOfTime(@ForAll TrackRecord record, @ForAll Policy policy, @ForAll Moment asOf) {
    for (Posting posting : Scorecard.of(policy).weigh(record, asOf).postings()) {
      Criterion criterion = posting.criterion();
      countIf(!posting.paused().isZero(), "paused", criterion);
      boolean isPromise = criterion == Criterion.KEEP || criterion == Criterion.DELIVER;
      Duration grace = policy.grace().getOrDefault(criterion, Duration.ZERO);
      countIf(isPromise, "grace", !grace.isZero());
      if (posting.basis() == PostingType.DONE) {
        count("late", late(posting));
      }
    }
    Reached.require("paused", SELDOM, EnumSet.complementOf(EnumSet.copyOf(WITHOUT_PAUSE)));
    Reached.require("grace", SELDOM, List.of(true, false));
    Reached.require("late", OFTEN, List.of("in time", "a window", "ten windows", "more"));
  }

  private static String late(Posting posting) {
    Duration taken = Duration.between(posting.start(), posting.until()).minus(posting.paused());
    long late = taken.minus(posting.window()).toSeconds();
    long window = Math.max(1, posting.window().toSeconds());
    return late <= 0
        ? "in time"
        : late <= window ? "a window" : late <= 10 * window ? "ten windows" : "more";
  }

  /** What becomes of promises, orders, answers and faults that come back. */
  @Law
  void everyEnd(@ForAll TrackRecord record, @ForAll Policy policy, @ForAll Moment asOf) {
    long now = asOf.dueSecond();
    for (Episode episode : record.episodes()) {
      if (episode instanceof Commitment promise && promise.brokenSecond() <= now) {
        count("promise", "broken");
      }
      if (episode instanceof Commitment promise && promise.withdrawnSecond() <= now) {
        count("promise", promise.withdrawnSecond() <= promise.dueSecond() ? "word" : "late word");
      }
      if (episode instanceof Delivery order) {
        countOrder(order, now);
      }
      if (episode instanceof Request request && request.refutedSecond() <= now) {
        count("refuted", request.answer().orElseThrow());
      }
      if (episode instanceof Incident incident && incident.isRecurrence()) {
        count("repeat credit", policy.repeatCredit() > 0);
      }
    }
    Reached.require("promise", OFTEN, List.of("broken", "word", "late word"));
    Reached.require("order", OFTEN, List.of("receipts", "date", "target met", "target missed"));
    Reached.require("refuted", OFTEN, List.of(Answer.GRANTED, Answer.ALTERNATIVE, Answer.CANNOT));
    Reached.require("repeat credit", SELDOM, List.of(true, false));
  }

  private static void countOrder(Delivery order, long now) {
    countIf(order.receipts().size() > 1, "order", "receipts");
    countIf(order.dueAt().isDate() && order.deliveredSecond() <= now, "order", "date");
    order
        .target()
        .ifPresent(
            target ->
                count("order", order.acceptedShare() >= target ? "target met" : "target missed"));
  }

  @Law
  void everyFrequencyAndTrial(
      @ForAll TrackRecord record, @ForAll Policy policy, @ForAll Moment asOf) {
    BalanceSheet sheet = Scorecard.of(policy).weigh(record, asOf);
    count("frequency", sheet.frequency().isPresent());
    sheet
        .frequency()
        .ifPresent(
            frequency -> {
              count("deliveries", frequency.incidents().perHundredDeliveries().isPresent());
              count("escapes", frequency.escapes().all() > 0);
              count("repeats", frequency.repeats() > 0);
              count("last year", frequency.incidents().lastYear() > 0);
            });
    for (Severity severity : List.of(Severity.MAJOR, Severity.CRITICAL)) {
      Trial trial = sheet.trials().get(severity);
      count(severity.name(), trial == null ? "none" : trial.trust().standing());
    }
    for (String label : List.of("frequency", "deliveries", "escapes", "repeats", "last year")) {
      Reached.require(label, OFTEN, List.of(true, false));
    }
    for (Severity severity : List.of(Severity.MAJOR, Severity.CRITICAL)) {
      Reached.require(
          severity.name(),
          SELDOM,
          List.of("none", Standing.UNTESTED, Standing.PROMISING, Standing.DOUBTFUL));
    }
  }

  @Provide
  Arbitrary<Debt> debts() {
    return Debt.any();
  }

  /** The law of debts is tried on what is overdue and on what was written off. */
  @Law
  void everyDebt(@ForAll("debts") Debt debt) {
    TrackRecord record = TrackRecord.of(Records.PARTY, debt.unpaid());
    Scorecard.standard().weigh(record, debt.now()).due().stream()
        .filter(expected -> expected.criterion() == debt.criterion())
        .forEach(expected -> count(debt.criterion().key(), expected.state()));
    for (Criterion criterion :
        List.of(
            Criterion.NOTIFY,
            Criterion.RESOLVE,
            Criterion.PREVENT,
            Criterion.KEEP,
            Criterion.DELIVER,
            Criterion.ANSWER,
            Criterion.CANDOUR)) {
      Reached.require(
          criterion.key(), SELDOM, List.of(ExpectationState.OVERDUE, ExpectationState.WRITTEN_OFF));
    }
  }

  private static void countIf(boolean condition, String label, Object value) {
    if (condition) {
      count(label, value);
    }
  }

  private static void count(String label, Object value) {
    Reached.note(label, value);
  }
}
