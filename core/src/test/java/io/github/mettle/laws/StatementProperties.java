package io.github.mettle.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.amount.Points;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Law;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Ruling;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Change;
import io.github.mettle.sheet.Flow;
import io.github.mettle.sheet.StatementOfChanges;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * Law 11: the statement of changes adds up exactly; and a history is what weighing at each gives.
 */
@Domain(Cases.class)
@Domain(DomainContext.Global.class)
class StatementProperties {
  @Law
  void everyFlowClosesAndHasTheSignsOfItsNames(
      @ForAll TrackRecord record,
      @ForAll Policy policy,
      @ForAll Moment to,
      @ForAll @IntRange(min = 1, max = 900) int days) {
    assertCloses(Scorecard.of(policy), record, earlier(to, days), to);
  }

  @Law
  void everyFlowClosesOverARulingBetween(
      @ForAll TrackRecord record,
      @ForAll Policy policy,
      @ForAll Moment to,
      @ForAll @IntRange(min = 1, max = 900) int days) {
    Assume.that(!record.episodes().isEmpty());
    Moment from = earlier(to, days);
    Dispute dispute =
        Dispute.of(record.episodes().get(0).id(), from.begin().toString())
            .ruled(Ruling.UPHELD, to.due().toString());
    assertCloses(Scorecard.of(policy), record.with(dispute), from, to);
  }

  private static void assertCloses(
      Scorecard scorecard, TrackRecord record, Moment from, Moment to) {
    BalanceSheet opening = scorecard.weigh(record, from);
    BalanceSheet closing = scorecard.weigh(record, to);
    StatementOfChanges statement = StatementOfChanges.between(opening, closing);
    for (Account account : Account.values()) {
      Change change = statement.change(account);
      assertFlow(change.assets(), opening.line(account).assets(), closing.line(account).assets());
      assertFlow(
          change.liabilities(),
          opening.line(account).liabilities(),
          closing.line(account).liabilities());
      assertThat(change.assets().outstanding()).isEqualTo(Points.ZERO);
    }
    assertFlow(statement.total().assets(), opening.assets(), closing.assets());
    assertFlow(statement.total().liabilities(), opening.liabilities(), closing.liabilities());
  }

  private static Moment earlier(Moment to, int days) {
    return Moment.ofSecond(to.dueSecond() - 86_400L * days);
  }

  private static void assertFlow(Flow flow, Points opening, Points closing) {
    assertThat(flow.opening()).isEqualTo(opening);
    assertThat(flow.closing()).isEqualTo(closing);
    assertThat(flow.earned()).isGreaterThanOrEqualTo(Points.ZERO);
    assertThat(flow.faded()).isGreaterThanOrEqualTo(Points.ZERO);
    assertThat(flow.reversed()).isGreaterThanOrEqualTo(Points.ZERO);
    assertThat(flow.restated()).isGreaterThanOrEqualTo(Points.ZERO);
  }

  @Law
  void aHistoryIsWhatWeighingAtEachGives(
      @ForAll TrackRecord record,
      @ForAll Policy policy,
      @ForAll Moment to,
      @ForAll @IntRange(min = 1, max = 300) int days) {
    Scorecard scorecard = Scorecard.of(policy);
    List<String> series = new ArrayList<>();
    for (int back = 4; back >= 0; back--) {
      series.add(earlier(to, back * days).toString());
    }
    List<BalanceSheet> history = scorecard.history(record, series.toArray(String[]::new));
    for (int i = 0; i < series.size(); i++) {
      BalanceSheet weighed = scorecard.weigh(record, series.get(i));
      assertThat(history.get(i).totals()).isEqualTo(weighed.totals());
    }
  }

  @Law
  void closedBooksGoOnAsTheFactsWouldHave(
      @ForAll TrackRecord record,
      @ForAll Moment asOf,
      @ForAll @IntRange(min = 0, max = 3_000) int days) {
    Scorecard scorecard = Scorecard.standard();
    Moment closing = Moment.ofSecond(asOf.dueSecond() + 86_400L * 400);
    BalanceSheet closed = scorecard.weigh(record, closing);
    Assume.that(isSettled(closed));
    Moment later = Moment.ofSecond(closing.dueSecond() + 86_400L * days);
    BalanceSheet books =
        scorecard.weigh(TrackRecord.of(record.party(), closed.close("closed")), later);
    for (Account account : Account.values()) {
      long within = closed.line(account).postings().size();
      Points assets = faded(closed, account, true, scorecard, later);
      Points liabilities = faded(closed, account, false, scorecard, later);
      assertThat(distance(books.line(account).assets(), assets)).isLessThanOrEqualTo(within);
      assertThat(distance(books.line(account).liabilities(), liabilities))
          .isLessThanOrEqualTo(within);
    }
  }

  private static boolean isSettled(BalanceSheet sheet) {
    boolean none = sheet.outstanding().isZero() && sheet.contingent().isZero();
    return none
        && sheet.postings().stream()
            .allMatch(posting -> posting.day().toEpochDay() * 86_400 <= sheet.asOf().dueSecond());
  }

  /** What the same postings, none of them new, are worth later. */
  private static Points faded(
      BalanceSheet closed, Account account, boolean assets, Scorecard scorecard, Moment later) {
    double halfLife = scorecard.policy().halfLifeDays().get(account);
    long today = Math.floorDiv(later.dueSecond(), 86_400L);
    return closed.line(account).postings().stream()
        .map(
            posting -> {
              Points face = assets ? posting.credit() : posting.debit();
              long age = today - posting.day().toEpochDay();
              return Points.of(face.toDouble() * StrictMath.pow(2, -age / halfLife));
            })
        .reduce(Points.ZERO, Points::plus);
  }

  private static long distance(Points one, Points other) {
    return Math.abs(one.micros() - other.micros());
  }
}
