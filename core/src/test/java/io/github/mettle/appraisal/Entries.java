package io.github.mettle.appraisal;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Episode;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.Line;
import io.github.mettle.sheet.Posting;
import java.util.List;

/** What one episode amounts to, in a few words a line: face values and days, no prose. */
final class Entries {
  private Entries() {}

  static BalanceSheet sheet(Policy policy, Episode episode, String asOf) {
    return Scorecard.of(policy).weigh(TrackRecord.of("P", episode), asOf);
  }

  /** The postings of a criterion, such as "WILLINGNESS +0.75 −0.25 on 2026-03-04". */
  static List<String> postings(Episode episode, String asOf, Criterion criterion) {
    return postings(Policy.standard(), episode, asOf, criterion);
  }

  static List<String> postings(Policy policy, Episode episode, String asOf, Criterion criterion) {
    return sheet(policy, episode, asOf).postings().stream()
        .filter(posting -> posting.criterion() == criterion)
        .map(Entries::line)
        .toList();
  }

  private static String line(Posting posting) {
    String open = posting.isOpen() ? ", open" : "";
    return posting.account()
        + side(" +", posting.credit())
        + side(" −", posting.debit())
        + " on "
        + posting.day()
        + open;
  }

  private static String side(String sign, Points points) {
    return points.isZero() ? "" : sign + points;
  }

  /** The expectations of a criterion, such as "LATE 0.5 by 2026-03-04T00:00:00Z". */
  static List<String> expectations(Episode episode, String asOf, Criterion criterion) {
    return sheet(Policy.standard(), episode, asOf).expectations().stream()
        .filter(expectation -> expectation.criterion() == criterion)
        .map(Entries::line)
        .toList();
  }

  /** The numbers of what was met, missed and waived on an account. */
  static List<Integer> fulfilments(Episode episode, String asOf, Account account) {
    Line line = sheet(Policy.standard(), episode, asOf).line(account);
    return List.of(line.met(), line.missed(), line.waived());
  }

  private static String line(Expectation expectation) {
    return expectation.state() + " " + expectation.stake() + " by " + expectation.dueAt();
  }
}
