package io.github.mettle.laws;

import static io.github.mettle.kit.MettleAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.amount.Points;
import io.github.mettle.json.MettleJson;
import io.github.mettle.kit.Cases;
import io.github.mettle.kit.Episodes;
import io.github.mettle.kit.Law;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Totals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Law 1: sheets add, and can be taken back, bit for bit. */
@Domain(Cases.class)
@Domain(DomainContext.Global.class)
class AdditivityProperties {
  @Provide
  Arbitrary<Episode> moreEpisodes() {
    return Episodes.any();
  }

  @Law
  void anyPartitionInAnyOrderSumsToTheWhole(
      @ForAll TrackRecord record,
      @ForAll Policy policy,
      @ForAll Moment asOf,
      @ForAll @Size(20) List<@IntRange(max = 3) Integer> places,
      @ForAll Random order) {
    Scorecard scorecard = Scorecard.of(policy);
    List<BalanceSheet> parts = new ArrayList<>();
    for (TrackRecord part : Partition.of(record, places)) {
      parts.add(scorecard.weigh(part, asOf));
    }
    Collections.shuffle(parts, order);
    BalanceSheet whole = scorecard.weigh(record, asOf);
    BalanceSheet sum = parts.stream().reduce(BalanceSheet::plus).orElseThrow();
    assertThat(sum).hasTheNumbersOf(whole);
    Totals totals = parts.stream().map(BalanceSheet::totals).reduce(Totals.empty(), Totals::plus);
    assertThat(totals).isEqualTo(whole.totals());
  }

  /** What a distributed job does: its parts weigh, send plain numbers, and are added elsewhere. */
  @Law
  void totalsSentAsNumbersAndAddedMakeTheSheetOfTheWhole(
      @ForAll TrackRecord record,
      @ForAll Policy policy,
      @ForAll Moment asOf,
      @ForAll @Size(20) List<@IntRange(max = 3) Integer> places,
      @ForAll Random order) {
    Scorecard scorecard = Scorecard.of(policy);
    List<long[]> sent = new ArrayList<>();
    for (TrackRecord part : Partition.of(record, places)) {
      sent.add(scorecard.totals(part, asOf).toLongs());
    }
    Collections.shuffle(sent, order);
    Totals sum = sent.stream().map(Totals::ofLongs).reduce(Totals.empty(), Totals::plus);
    BalanceSheet whole = scorecard.weigh(record, asOf);
    assertThat(sum.toLongs()).isEqualTo(whole.totals().toLongs());
    BalanceSheet summed = BalanceSheet.of(record.party(), asOf, sum, scorecard.model());
    assertThat(summed).isEqualTo(whole);
    assertThat(MettleJson.write(summed)).isEqualTo(MettleJson.write(whole));
  }

  @Law
  void addingAndTakingBackChangesNothing(
      @ForAll TrackRecord record,
      @ForAll Policy policy,
      @ForAll Moment asOf,
      @ForAll("moreEpisodes") Episode more) {
    Scorecard scorecard = Scorecard.of(policy);
    BalanceSheet before = scorecard.weigh(record, asOf);
    BalanceSheet one = scorecard.weigh(TrackRecord.of(record.party(), more), asOf);
    BalanceSheet both = before.plus(one);
    assertThat(both).hasTheNumbersOf(scorecard.weigh(record.with(more), asOf));
    assertThat(both.minus(one)).hasTheNumbersOf(before);
    assertThat(both.minus(before)).hasTheNumbersOf(one);
  }

  @Law
  void postingsAndAccountsAddUpToTheSheet(
      @ForAll TrackRecord record, @ForAll Policy policy, @ForAll Moment asOf) {
    BalanceSheet sheet = Scorecard.of(policy).weigh(record, asOf);
    for (Account account : Account.values()) {
      var postings = sheet.line(account).postings();
      assertThat(sum(postings.stream().map(posting -> posting.assets()).toList()))
          .isEqualTo(sheet.line(account).assets());
      assertThat(sum(postings.stream().map(posting -> posting.liabilities()).toList()))
          .isEqualTo(sheet.line(account).liabilities());
      assertThat(postings.stream().map(posting -> posting.episodeId()).distinct())
          .hasSize(sheet.line(account).episodeCount());
    }
    assertThat(sum(sheet.lines().stream().map(line -> line.net()).toList()))
        .isEqualTo(sheet.equity());
    assertThat(sheet.assets().minus(sheet.liabilities())).isEqualTo(sheet.equity());
  }

  private static Points sum(List<Points> points) {
    return points.stream().reduce(Points.ZERO, Points::plus);
  }
}
