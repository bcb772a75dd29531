package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.amount.Points;
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
import io.github.mettle.sheet.Posting;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;

/** Every number of a review is counted again, from the record and its postings. */
class ReviewProperties {
  private static final String FROM = "2025-12-31";
  private static final Instant START = Moment.parse(FROM).due();
  private static final Instant END = Moment.parse(Examples.AS_OF).due();
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
      assertThat(review.whatChanged().get(1))
          .startsWith("The net went from " + Numbers.points(net(review.opening())) + " to ")
          .contains(" to " + Numbers.points(net(review.closing())) + " points: ");
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
