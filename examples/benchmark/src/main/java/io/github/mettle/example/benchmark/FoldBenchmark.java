package io.github.mettle.example.benchmark;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.example.benchmark.firstedition.FirstEditionFold;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBuilder;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Kind;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Totals;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Weighing one mixed record after another into sums: as the library does it, at the limit of what
 * the machine can, and as one would write it without a thought for speed. And the whole sheet, with
 * its intervals.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FoldBenchmark {
  /** What is late loses nothing at once, a repeat earns, and all is their fault. */
  private static final Policy SAME_RULES = sameRules();

  private static final List<Account> SAME_ACCOUNTS =
      List.of(Account.NOTIFICATION, Account.PREVENTION, Account.RELIABILITY);

  /** How many distinct records. */
  @Param("100")
  public int suppliers;

  /** How many episodes each. */
  @Param("1000")
  public int episodes;

  private final Scorecard scorecard = Scorecard.standard();
  private final FlatFold flat = new FlatFold(scorecard.policy(), World.AS_OF);
  private final FirstEditionFold firstEdition =
      FirstEditionFold.of(scorecard.policy(), World.AS_OF);
  private final NaiveFold naive = new NaiveFold(scorecard.policy(), World.AS_OF.due());
  private Cycle<TrackRecord> records;
  private Cycle<Columns> columns;

  private static Policy sameRules() {
    PolicyBuilder policy = Policy.builder().repeatCredit(1);
    for (Criterion criterion : Policy.standard().lateCredit().keySet()) {
      policy.lateCredit(criterion, 1).lateFloor(criterion, 0);
    }
    for (Attribution attribution : Attribution.values()) {
      policy.attributionShare(attribution, 1);
    }
    return policy.build();
  }

  /** Makes the records and checks that all ways give the same sums. */
  @Setup
  public void setUp() {
    List<TrackRecord> world = World.mixed(suppliers, episodes);
    records = new Cycle<>(world);
    columns = new Cycle<>(world.stream().map(Columns::of).toList());
    world.forEach(this::check);
    world.forEach(FoldBenchmark::explain);
    world.forEach(FoldBenchmark::compareEditions);
  }

  private void check(TrackRecord record) {
    Totals totals = scorecard.totals(record, World.AS_OF);
    flat.sum(Columns.of(record));
    double[] slow = naive.sum(record);
    for (Account account : Account.values()) {
      int i = account.ordinal();
      String what = record.party() + " " + account;
      Agreement.require(what + " assets", totals.assets(account).micros(), flat.assets[i]);
      long liabilities = totals.liabilities(account).micros();
      Agreement.require(what + " liabilities", liabilities, flat.liabilities[i]);
      long outstanding = totals.outstanding(account).micros();
      Agreement.require(what + " outstanding", outstanding, flat.outstanding[i]);
      long contingent = totals.contingent(account).micros();
      Agreement.require(what + " contingent", contingent, flat.contingent[i]);
      Agreement.require(what + " episodes", totals.episodeCount(account), flat.episodes[i]);
      Agreement.require(what + " met", totals.met(account), flat.met[i]);
      Agreement.require(what + " missed", totals.missed(account), flat.missed[i]);
      Agreement.require(what + " waived", totals.waived(account), flat.letOff[i]);
      double tolerance = 2e-6 * record.episodes().size();
      Agreement.require(what + " assets", totals.assets(account).toDouble(), slow[i], tolerance);
      double lost = totals.liabilities(account).toDouble();
      Agreement.require(what + " liabilities", lost, slow[Account.values().length + i], tolerance);
    }
  }

  /** Where both editions have the same rules, they must have the same sums. */
  private static void compareEditions(TrackRecord whole) {
    TrackRecord record = withoutReviews(whole);
    Totals second = Scorecard.of(SAME_RULES).totals(record, World.AS_OF);
    long[] first = FirstEditionFold.of(SAME_RULES, World.AS_OF).sum(record);
    for (Account account : SAME_ACCOUNTS) {
      String what = record.party() + " by the first edition, " + account;
      long assets = FirstEditionFold.assets(first, account);
      Agreement.require(what + " assets", second.assets(account).micros(), assets);
      long liabilities = FirstEditionFold.liabilities(first, account);
      Agreement.require(what + " liabilities", second.liabilities(account).micros(), liabilities);
    }
  }

  private static TrackRecord withoutReviews(TrackRecord record) {
    return TrackRecord.of(
        record.party(), record.episodes().stream().filter(it -> it.kind() != Kind.REVIEW).toList());
  }

  /** Other journals are written to as well, as in real use: no call knows only one. */
  private static void explain(TrackRecord record) {
    BalanceSheet sheet = Scorecard.standard().weigh(record, World.AS_OF);
    if (sheet.postings().isEmpty() || sheet.minus(sheet).equity().signum() != 0) {
      throw new IllegalStateException(record.party() + " must have postings");
    }
    Scorecard.standard().history(record, "2025-11-21", "2026-02-21");
  }

  /** The sums of one record. */
  @Benchmark
  public Totals totals() {
    return scorecard.totals(records.next(), World.AS_OF);
  }

  /** The same sums from columns of primitives. */
  @Benchmark
  public long flat() {
    flat.sum(columns.next());
    return flat.checksum();
  }

  /** The same sums with objects and streams. */
  @Benchmark
  public double[] naive() {
    return naive.sum(records.next());
  }

  /** The sums of one record under the first edition of the model. */
  @Benchmark
  public long[] firstEdition() {
    return firstEdition.sum(records.next());
  }

  /** The whole sheet of one record: sums, 22 quantiles, standings. */
  @Benchmark
  public double sheet() {
    return scorecard.weigh(records.next(), World.AS_OF).trust().expected();
  }
}
