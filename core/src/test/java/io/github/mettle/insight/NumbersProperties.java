package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Account;
import io.github.mettle.amount.Points;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Posting;
import io.github.mettle.sheet.PostingType;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Every number in an explanation is on the sheet or follows from it: counted again here from the
 * postings, rounded again from the trust, weighed again without the episode.
 */
class NumbersProperties {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");

  @Property(tries = 100)
  void ofAReasonAboutAnAccountAreCountsOfItsEpisodes(@ForAll long seed) {
    BalanceSheet sheet = Examples.sheet(Examples.random("P", seed, 30));
    Reasons reasons = Reasons.of(sheet).atMost(20);
    Stream.concat(reasons.good().stream(), reasons.bad().stream())
        .forEach(
            reason ->
                assertThat(counts(sheet, account(reason.about())))
                    .as(reason.sentence())
                    .containsAll(numbers(reason.sentence())));
  }

  private static Account account(String title) {
    return Stream.of(Account.values())
        .filter(account -> account.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  /** How many episodes were judged, earned or lost on the account, by each criterion. */
  private static Set<String> counts(BalanceSheet sheet, Account account) {
    List<Posting> all = sheet.line(account).postings();
    Set<String> counts = new HashSet<>();
    all.stream()
        .map(Posting::criterion)
        .distinct()
        .forEach(
            criterion -> {
              List<Posting> by = all.stream().filter(p -> p.criterion() == criterion).toList();
              counts.add(episodes(by.stream()));
              counts.add(episodes(by.stream().filter(p -> !p.debit().isZero())));
              counts.add(episodes(by.stream().filter(p -> p.debit().isZero())));
              counts.add(episodes(by.stream().filter(NumbersProperties::isForfeited)));
              counts.add(episodes(by.stream().filter(NumbersProperties::isLostOtherwise)));
              counts.add(without(by));
            });
    return counts;
  }

  private static boolean isForfeited(Posting posting) {
    return posting.basis() == PostingType.FORFEITED && !posting.debit().isZero();
  }

  private static boolean isLostOtherwise(Posting posting) {
    return posting.basis() != PostingType.FORFEITED && !posting.debit().isZero();
  }

  /** How many episodes earned something and lost nothing. */
  private static String without(List<Posting> postings) {
    Set<String> lost = new HashSet<>();
    postings.stream().filter(p -> !p.debit().isZero()).forEach(p -> lost.add(p.episodeId()));
    return episodes(postings.stream().filter(p -> !lost.contains(p.episodeId())));
  }

  private static String episodes(Stream<Posting> postings) {
    return Long.toString(postings.map(Posting::episodeId).distinct().count());
  }

  @Property(tries = 50)
  void ofAReasonAboutAnEpisodeAreItsEffectAndWhatItsPostingsSay(@ForAll long seed) {
    TrackRecord record = Examples.random("P", seed, 12);
    BalanceSheet sheet = Examples.sheet(record);
    Reasons reasons = Reasons.of(sheet).atMost(20);
    Stream.concat(reasons.helpful().stream(), reasons.harmful().stream())
        .forEach(reason -> assertEpisode(reason, record, sheet));
  }

  private static void assertEpisode(Reason reason, TrackRecord record, BalanceSheet sheet) {
    BalanceSheet without = Examples.sheet(record.without(reason.about()));
    double effect = sheet.trust().expected() - without.trust().expected();
    assertThat(Math.abs(reason.effect() - effect)).isLessThan(1e-12);
    List<String> facts =
        sheet.postings().stream()
            .filter(posting -> posting.episodeId().equals(reason.about()))
            .map(Posting::reason)
            .toList();
    assertThat(reason.sentence())
        .contains(
            Math.abs(effect) < 0.0005 ? "less than 0.001" : rounded(Math.abs(reason.effect()), 3))
        .matches(said -> facts.stream().anyMatch(fact -> said.endsWith(": " + fact)));
  }

  @Property(tries = 100)
  void ofTheFirstLineOfTheReasonsAreTheTrustAndItsBaseRate(@ForAll long seed) {
    BalanceSheet sheet = Examples.sheet(Examples.random("P", seed, 20));
    TrustModel model = sheet.model().orElseThrow();
    Trust trust = sheet.trust();
    assertThat(numbers(Reasons.of(sheet).toString().lines().findFirst().orElseThrow()))
        .containsExactly(
            rounded(trust.expected(), 2),
            rounded(trust.lower(), 2),
            rounded(trust.upper(), 2),
            rounded(model.baseRate(), 2));
  }

  @Property(tries = 50)
  void ofAVerdictAreTheProbabilityAndTheDifference(@ForAll long seed) {
    BalanceSheet ada = Examples.sheet(Examples.random("Ada", seed, 20));
    BalanceSheet bob = Examples.sheet(Examples.random("Bob", seed + 1, 20));
    Comparison comparison = Comparison.of(ada, bob);
    double likely = Math.max(comparison.probability(), 1 - comparison.probability());
    double by = Math.abs(ada.trust().expected() - bob.trust().expected());
    assertThat(Set.of(rounded(likely * 100, 0), rounded(by, 2), "99"))
        .containsAll(numbers(comparison.verdict()));
  }

  @Property(tries = 50)
  void ofARelationshipAreBothExpectedAndTheGapOfTheirExtraMiles(@ForAll long seed) {
    BalanceSheet theirs = Examples.sheet(Examples.random("Ada", seed, 20));
    BalanceSheet ours = Examples.sheet(Examples.random("Bob", seed + 1, 20));
    Points gap =
        theirs.line(Account.EXTRA_MILE).assets().minus(ours.line(Account.EXTRA_MILE).assets());
    List<String> known = new ArrayList<>();
    known.add(rounded(theirs.trust().expected(), 2));
    known.add(rounded(ours.trust().expected(), 2));
    if (!gap.isZero()) {
      known.add(rounded(gap.signum() < 0 ? gap.negated() : gap));
    }
    assertThat(numbers(Relationship.of(theirs, ours).sentence())).isEqualTo(known);
  }

  @Property(tries = 30)
  void ofResilienceAreTheLastFailuresBeforeItFalls(@ForAll long seed) {
    Resilience resilience = Resilience.of(Examples.sheet(Examples.random("P", seed, 20)));
    Set<String> known = new HashSet<>(Set.of("1", "1,000"));
    IntStream.concat(
            IntStream.concat(resilience.promises().stream(), resilience.questions().stream()),
            IntStream.concat(resilience.requests().stream(), resilience.incidents().stream()))
        .forEach(most -> known.add(Integer.toString(most)));
    assertThat(known).containsAll(numbers(resilience.sentence()));
  }

  private static List<String> numbers(String sentence) {
    return NUMBER.matcher(sentence).results().map(MatchResult::group).toList();
  }

  private static String rounded(double number, int decimals) {
    return new BigDecimal(number).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String rounded(Points points) {
    return BigDecimal.valueOf(points.micros(), 6)
        .setScale(2, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  private static String plain(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }
}
