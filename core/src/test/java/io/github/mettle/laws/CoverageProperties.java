package io.github.mettle.laws;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.account.Section;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Law;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Posting;
import io.github.mettle.sheet.PostingType;
import io.github.mettle.trust.Standing;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
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

  @Law
  void everyPosting(@ForAll TrackRecord record, @ForAll Policy policy, @ForAll Moment asOf) {
    for (Posting posting : Scorecard.of(policy).weigh(record, asOf).postings()) {
      count("account", posting.account());
      count("criterion", posting.criterion());
      count(posting.criterion().key(), posting.basis());
    }
    require("account", OFTEN, List.of(Account.values()));
    require("criterion", OFTEN, List.of(Criterion.values()));
    for (Criterion criterion : Criterion.values()) {
      require(criterion.key(), SELDOM, bases(criterion));
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
        .forEach(criterion -> require(criterion.key(), SELDOM, List.of(ExpectationState.values())));
    require("update", SELDOM, List.of(ExpectationState.values()));
    require(
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
      require(account.name(), SELDOM, List.of(Standing.values()));
    }
    for (Section section : Section.values()) {
      require(section.name(), SELDOM, List.of(Standing.values()));
    }
    require("whole", SELDOM, List.of(Standing.values()));
  }

  @Law
  void everyKindAndAmount(@ForAll TrackRecord record, @ForAll Policy policy, @ForAll Moment asOf) {
    BalanceSheet sheet = Scorecard.of(policy).weigh(record, asOf);
    sheet.counts().keySet().forEach(kind -> count("kind", kind));
    count("outstanding", !sheet.outstanding().isZero());
    count("contingent", !sheet.contingent().isZero());
    count("disputed", !sheet.disputed().isZero());
    count("episodes", record.episodes().size());
    require("kind", OFTEN, List.of(Kind.values()));
    require("outstanding", OFTEN, List.of(true, false));
    require("contingent", OFTEN, List.of(true, false));
    require("disputed", OFTEN, List.of(true, false));
    require("episodes", OFTEN, List.of(0, 1, 2));
  }

  private static void count(String label, Object value) {
    Statistics.label(label).collect(value);
  }

  private static void require(String label, int least, Collection<?> values) {
    Statistics.label(label)
        .coverage(
            coverage -> {
              for (Object value : values) {
                coverage.check(value).count(count -> count >= least);
              }
            });
  }
}
