package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import io.github.mettle.Scorecard;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Reached;
import io.github.mettle.page.English;
import io.github.mettle.page.Numbers;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Change;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.Fulfilment;
import io.github.mettle.sheet.Posting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;

/** Every number of a review is counted again, from the record and its postings. */
class ReviewProperties {
  private static final String FROM = "2025-12-31";
  private static final Instant START = Moment.parse(FROM).due();
  private static final Instant END = Moment.parse(Examples.AS_OF).due();
  private static final Pattern THANKS =
      Pattern.compile("(\\S+ of \\S+|the one|both|all \\S+) things? that (?:was|were) expected");
  private static final Pattern AGE =
      Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\d.*?  (\\d+ days?)  ");
  private static final Pattern SETTLED =
      Pattern.compile("If they settle what they owe for (\\S+) today, .* rises by (\\S+)\\.");
  private static final Pattern THEY = Pattern.compile("\\b(they|them|their)\\b");

  private static ReviewPack review(TrackRecord record) {
    return Scorecard.standard().review(record, FROM, Examples.AS_OF);
  }

  @Property(tries = 100)
  void theEpisodesChangeAsTheWholeDoes(@ForAll long seed) {
    ReviewPack review = review(Examples.random("P", seed, 30));
    Change sum = review.changesByEpisode().values().stream().reduce(Change.none(), Change::plus);
    assertThat(sum).isEqualTo(review.changes().total());
  }

  @Property(tries = 100)
  void theNetIsThatOfThePostings(@ForAll long seed) {
    ReviewPack review = review(Examples.random("P", seed, 30));
    Change total = review.changes().total();
    assertThat(total.opening()).isEqualTo(review.opening().equity());
    assertThat(total.closing()).isEqualTo(review.closing().equity());
    assertThat(total.opening().plus(total.decay()).plus(total.conduct()))
        .isEqualTo(total.closing());
    if (!total.conduct().isZero() || !total.decay().isZero()) {
      String before = Numbers.points(net(review.opening()));
      String after = Numbers.points(net(review.closing()));
      assertThat(review.whatChanged().get(1))
          .startsWith(
              before.equals(after)
                  ? "The net stayed at " + after + " points: "
                  : "The net went from " + before + " to " + after + " points: ");
    }
  }

  private static Points net(BalanceSheet sheet) {
    return sheet.postings().stream().map(ReviewProperties::net).reduce(Points.ZERO, Points::plus);
  }

  private static Points net(Posting posting) {
    return posting.assets().minus(posting.liabilities());
  }

  @Property(tries = 100)
  void theIncidentsAreThoseOfTheRecord(@ForAll long seed) {
    TrackRecord record = Examples.random("P", seed, 30);
    ReviewPack review = review(record);
    Set<String> known = review.closing().ledger().ids();
    List<Incident> opened =
        record.episodes().stream()
            .filter(it -> known.contains(it.id()))
            .filter(Incident.class::isInstance)
            .map(Incident.class::cast)
            .filter(it -> it.source() == Source.OBSERVED)
            .filter(
                it ->
                    it.attribution() == Attribution.SUPPLIER
                        || it.attribution() == Attribution.SHARED)
            .filter(it -> it.openedAt().begin().isAfter(START))
            .filter(it -> !it.openedAt().begin().isAfter(END))
            .toList();
    assertThat(review.counts().incidents()).isEqualTo(opened.size());
    assertThat(review.counts().escapes())
        .isEqualTo((int) opened.stream().filter(it -> it.impact() != Impact.NONE).count());
  }

  /** What fell due in the period, and in as long a time before it, was met or missed. */
  @Property(seed = Law.SEED, tries = 100)
  void theExpectationsAreThoseThatFellDue(@ForAll long seed) {
    ReviewPack review = review(Examples.random("P", seed, 30));
    Instant before = START.minus(Duration.between(START, END));
    assertDue(review.counts(), review.closing(), START, END);
    assertDue(review.countsBefore(), review.closing(), before, START);
    PeriodCounts counts = review.counts();
    int all = counts.expected();
    int met = counts.expectedMet();
    Matcher thanks = THANKS.matcher(Ascii.toLowerCase(Report.of(review).text()));
    boolean isThanked = 2 * met > all && counts.untruths() == 0;
    assertThat(thanks.find()).isEqualTo(isThanked);
    if (isThanked) {
      String part =
          met < all
              ? English.number(met) + " of " + English.number(all)
              : all == 1 ? "the one" : all == 2 ? "both" : "all " + English.number(all);
      assertThat(thanks.group(1)).isEqualTo(part);
    }
    Reached.noteCount("met", met);
    Reached.requireCounts("met");
  }

  private static void assertDue(PeriodCounts counts, BalanceSheet sheet, Instant from, Instant to) {
    List<Expectation> due =
        sheet.expectations().stream()
            .filter(it -> it.dueAt().isAfter(from) && !it.dueAt().isAfter(to))
            .filter(it -> isOf(it, Fulfilment.MET) || isOf(it, Fulfilment.MISSED))
            .toList();
    List<Expectation> deliveries =
        due.stream().filter(it -> it.criterion() == Criterion.DELIVER).toList();
    assertThat(counts.expected()).isEqualTo(due.size());
    assertThat(counts.expectedMet()).isEqualTo(met(due));
    assertThat(counts.deliveries()).isEqualTo(deliveries.size());
    assertThat(counts.deliveriesMet()).isEqualTo(met(deliveries));
  }

  private static int met(List<Expectation> due) {
    return (int) due.stream().filter(it -> isOf(it, Fulfilment.MET)).count();
  }

  private static boolean isOf(Expectation expectation, Fulfilment fulfilment) {
    return expectation.fulfilment() == fulfilment;
  }

  /** How old each debt is, in whole days since its time began to run, and how many there are. */
  @Property(tries = 100)
  void theAgesAreThoseOfWhatIsOpen(@ForAll long seed) {
    ReviewPack review = review(Examples.random("P", seed, 30));
    List<String> ages =
        review.closing().due().stream()
            .map(it -> Duration.between(it.start(), END).toDays())
            .map(days -> days == 1 ? "1 day" : days + " days")
            .toList();
    String open = between(Report.of(review).text(), "What is open\n", "What we owe them\n");
    List<String> said = AGE.matcher(open).results().map(it -> it.group(1)).toList();
    assertThat(said).isEqualTo(ages.subList(0, Math.min(15, ages.size())));
    assertThat(open.contains("and " + (ages.size() - 15) + " more")).isEqualTo(ages.size() > 15);
  }

  private static String between(String text, String from, String to) {
    return text.substring(text.indexOf(from), text.indexOf(to));
  }

  /**
   * What a mover moved is what its own record moved, weighed alone at both ends, but for fading.
   */
  @Property(tries = 50)
  void theMoversMovedAsTheyDoAlone(@ForAll long seed) {
    TrackRecord record = Examples.random("P", seed, 30);
    ReviewPack review = review(record);
    String text = Report.of(review).text();
    for (Story mover : review.movers()) {
      String id = mover.episodeId();
      Points conduct =
          net(review.closing(), id).minus(net(review.opening(), id)).minus(faded(review, id));
      assertThat(text).contains(id + ", " + Numbers.signed(conduct) + " points in this period");
    }
  }

  private static Points net(BalanceSheet sheet, String id) {
    return of(sheet, id).map(ReviewProperties::net).reduce(Points.ZERO, Points::plus);
  }

  private static Stream<Posting> of(BalanceSheet sheet, String id) {
    return sheet.postings().stream().filter(posting -> posting.episodeId().equals(id));
  }

  /** What time took of closed postings that are the same at both ends. */
  private static Points faded(ReviewPack review, String id) {
    List<Posting> before = new ArrayList<>(of(review.opening(), id).toList());
    Points faded = Points.ZERO;
    for (Posting after : of(review.closing(), id).filter(it -> !it.isOpen()).toList()) {
      for (Posting same : before) {
        if (!same.isOpen() && Posting.order().compare(same, after) == 0) {
          faded = faded.plus(net(after)).minus(net(same));
          before.remove(same);
          break;
        }
      }
    }
    return faded;
  }

  /** Each debt is done and the record weighed again; a gain of nothing is not said. */
  @Property(tries = 50)
  void whatSettlingADebtGainsIsWeighedAgain(@ForAll long seed) {
    TrackRecord record = Examples.random("P", seed, 30);
    BalanceSheet sheet = review(record).closing();
    List<String> lines = ReviewWords.whatWouldMoveIt(sheet, Audience.BUYER);
    for (String line : lines) {
      Matcher said = SETTLED.matcher(line);
      if (said.matches()) {
        TrackRecord settled = NumbersProperties.settled(record, sheet, said.group(1));
        double gain = Examples.sheet(settled).trust().expected() - sheet.trust().expected();
        assertThat(said.group(2)).as(line).isEqualTo(Numbers.size(gain));
        assertThat(gain).isGreaterThanOrEqualTo(0.0005);
      }
    }
  }

  @Property(tries = 50)
  void whatSettlingAllGainsIsWeighedAgain(@ForAll long seed) {
    BalanceSheet sheet = review(Examples.random("P", seed, 30)).closing();
    Settlements owed = Settlements.of(sheet);
    double gain = owed.sheet().trust().expected() - sheet.trust().expected();
    if (owed.gains().size() == 1) {
      assertThat(owed.gains().values().iterator().next()).isCloseTo(gain, within());
    }
    if (owed.gains().isEmpty()) {
      assertThat(gain).isZero();
    }
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-9);
  }

  @Property(tries = 50)
  void neverMixesTheVoices(@ForAll long seed) {
    ReviewPack review = review(Examples.random("P", seed, 30));
    Matcher they = THEY.matcher(Report.of(review.to(Audience.SUPPLIER)).text());
    assertThat(they.find()).isFalse();
    assertThat(
            Report.of(review)
                .text()
                .replace("Thank you", "")
                .replace("thank you", "")
                .replace("what you found out", ""))
        .doesNotContainPattern("\\b(you|your)\\b");
  }
}
