package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.page.English;
import io.github.mettle.record.Action;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Request;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Fulfilment;
import io.github.mettle.sheet.Posting;
import io.github.mettle.sheet.PostingType;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Every number in an explanation is on the sheet or follows from it: counted again here from the
 * postings, rounded again from the trust, weighed again without the episode.
 */
class NumbersProperties {
  private static final Map<Criterion, Action> STEPS =
      Map.of(
          Criterion.NOTIFY, Action.NOTIFIED,
          Criterion.CONTAIN, Action.CONTAINED,
          Criterion.REMEDY, Action.REMEDY_OFFERED,
          Criterion.RESOLVE, Action.RESOLVED,
          Criterion.EXPLAIN, Action.CAUSE_EXPLAINED,
          Criterion.PREVENT, Action.PREVENTION_SHARED);

  private static final Instant NOW = Moment.parse(Examples.AS_OF).due();
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");

  @Property(tries = 200)
  void ofAReasonAboutAnAccountAreCountsOfItsEpisodes(@ForAll long seed, @ForAll Audience reader) {
    BalanceSheet sheet = Examples.sheet(Examples.random("P", seed, 30));
    Reasons reasons = Reasons.of(sheet).atMost(20).to(reader);
    Stream.concat(reasons.good().stream(), reasons.bad().stream())
        .forEach(
            reason ->
                assertThat(counts(sheet, account(reason.about())))
                    .as(reason.sentence())
                    .containsAll(counted(reason.sentence())));
  }

  private static Account account(String title) {
    return Stream.of(Account.values())
        .filter(account -> account.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  /** The rates of a sentence, such as "3 of 5" for "in 3 of 5 incidents", and its other counts. */
  private static List<String> counted(String sentence) {
    String plain =
        sentence
            .replaceAll("not (in )?the only one", "0 of 1")
            .replace("the only one", "1 of 1")
            .replace("the only", "1 of 1")
            .replace("The only", "1 of 1")
            .replaceAll("[Bb]oth", "2 of 2")
            .replace("none of", "0 of")
            .replaceAll("\\bonce\\b", "1")
            .replaceAll("\\btwice\\b", "2");
    for (int n = 1; n <= 12; n++) {
      plain = plain.replaceAll("(?i)\\b" + English.number(n) + "\\b", Integer.toString(n));
    }
    plain = plain.replaceAll("[Aa]ll (\\d+)", "$1 of $1");
    return Pattern.compile("\\d+ of \\d+|\\d+(\\.\\d+)?")
        .matcher(plain)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /** Everything that can be counted of an account, by each criterion. */
  private static Set<String> counts(BalanceSheet sheet, Account account) {
    Set<String> counts = new HashSet<>();
    for (Criterion criterion : Criterion.values()) {
      rates(counts, sheet, account, criterion);
      List<EpisodeEntry> judged =
          sheet.ledger().entries().stream()
              .filter(entry -> postings(entry, account, criterion).findAny().isPresent())
              .toList();
      long clean =
          judged.stream()
              .filter(
                  it ->
                      postings(it, account, criterion)
                          .allMatch(posting -> posting.debit().isZero()))
              .count();
      counts.add(clean + " of " + judged.size());
      counts.add(Long.toString(clean));
      judged.stream()
          .flatMap(
              entry -> postings(entry, account, criterion).map(it -> kind(it, entry)).distinct())
          .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()))
          .values()
          .forEach(
              count -> {
                counts.add(count + " of " + judged.size());
                counts.add(Long.toString(count));
              });
    }
    return counts;
  }

  /** Met and missed, of all and of what fell due in the last 365 days. */
  private static void rates(
      Set<String> counts, BalanceSheet sheet, Account account, Criterion criterion) {
    Instant yearAgo = sheet.asOf().due().minus(Duration.ofDays(365));
    for (Instant since : List.of(Instant.MIN, yearAgo)) {
      List<Fulfilment> all =
          sheet.expectations().stream()
              .filter(it -> it.account() == account && it.criterion() == criterion)
              .filter(it -> it.dueAt().isAfter(since))
              .map(Expectation::fulfilment)
              .toList();
      int met = Collections.frequency(all, Fulfilment.MET);
      int missed = Collections.frequency(all, Fulfilment.MISSED);
      counts.add(met + " of " + (met + missed));
      counts.add(missed + " of " + (met + missed));
    }
  }

  private static Stream<Posting> postings(
      EpisodeEntry entry, Account account, Criterion criterion) {
    return entry.postings().stream()
        .filter(it -> it.account() == account && it.criterion() == criterion);
  }

  /** How a posting came about: the ways to answer apart, and those that proved untrue. */
  private static String kind(Posting posting, EpisodeEntry entry) {
    Episode episode = entry.episode().orElseThrow();
    boolean isLoss = !posting.debit().isZero();
    String judged = posting.basis() == PostingType.JUDGED ? "judged" : "timed";
    String how =
        switch (posting.basis()) {
          case FORFEITED, WAIVED -> posting.basis().name();
          default -> judged;
        };
    if (episode instanceof Request request && judged.equals("judged")) {
      how += request.answer() + " " + request.refutedAt().isPresent();
    }
    if (episode instanceof Inquiry inquiry) {
      how +=
          inquiry
              .answeredAt()
              .filter(at -> !at.begin().isAfter(NOW))
              .flatMap(it -> inquiry.candour());
    }
    return how + isLoss;
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
    String said = reason.sentence().replaceFirst("; settled today, it gains \\S+$", "");
    assertThat(said)
        .contains(rounded(Math.abs(reason.effect()), 3))
        .matches(text -> facts.stream().anyMatch(fact -> text.endsWith(": " + fact)));
    if (!said.equals(reason.sentence())) {
      BalanceSheet settled = Examples.sheet(settled(record, sheet, reason.about()));
      double gain = settled.trust().expected() - sheet.trust().expected();
      assertThat(reason.sentence()).endsWith("gains " + rounded(gain, 3));
    }
  }

  private static boolean isOverdue(Expectation owed) {
    return STEPS.containsKey(owed.criterion())
        && (owed.state() == ExpectationState.OVERDUE
            || owed.state() == ExpectationState.WRITTEN_OFF);
  }

  /** The record with everything done on the last second of the day that an episode owes. */
  static TrackRecord settled(TrackRecord record, BalanceSheet sheet, String id) {
    Instant now = sheet.asOf().due();
    Episode episode =
        record.episodes().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    if (episode instanceof Incident incident) {
      for (Expectation owed : sheet.expectations()) {
        if (owed.episodeId().equals(id) && isOverdue(owed)) {
          incident = incident.with(STEPS.get(owed.criterion()), now);
        }
      }
      episode = incident;
    } else if (episode instanceof Commitment promise) {
      episode = promise.keptAt(now);
    } else if (episode instanceof Delivery delivery) {
      episode = delivery.deliveredAt(now);
    } else if (episode instanceof Request request) {
      episode = request.answered(Answer.GRANTED, now);
    } else if (episode instanceof Inquiry inquiry) {
      boolean isAnswered = inquiry.answeredSecond() <= now.getEpochSecond();
      episode = isAnswered ? inquiry.followedUpAt(now) : inquiry.answered(Candour.STRAIGHT, now);
    }
    return record.without(id).with(episode);
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
  void ofAVerdictAreTheProbabilityTheDifferenceAndHowOftenEachWasTested(@ForAll long seed) {
    BalanceSheet ada = Examples.sheet(Examples.random("Ada", seed, 20));
    BalanceSheet bob = Examples.sheet(Examples.random("Bob", seed + 1, 20));
    Comparison comparison = Comparison.of(ada, bob);
    double likely = Math.max(comparison.probability(), 1 - comparison.probability());
    double by = Math.abs(ada.trust().expected() - bob.trust().expected());
    Set<String> known = new HashSet<>(Set.of(rounded(likely * 100, 0), rounded(by, 2), "99"));
    for (BalanceSheet sheet : List.of(ada, bob)) {
      known.addAll(grave(sheet));
      known.add(Integer.toString(sheet.totals().count(Kind.DELIVERY)));
      known.add(Integer.toString(sheet.totals().count(Kind.REVIEW)));
      sheet
          .frequency()
          .ifPresent(
              often -> {
                known.add(Integer.toString(often.incidents().all()));
                known.add(rounded(often.years(), 1));
              });
    }
    assertThat(known)
        .as(comparison.verdict())
        .containsAll(counted(comparison.verdict().replace(" both times", "")));
  }

  /** How many grave incidents of their making were stood, failed, and both together. */
  private static Set<String> grave(BalanceSheet sheet) {
    int stood = 0;
    int failed = 0;
    for (EpisodeEntry entry : sheet.ledger().entries()) {
      if (entry.episode().orElseThrow() instanceof Incident incident && isGrave(incident)) {
        List<Fulfilment> all = entry.expectations().stream().map(Expectation::fulfilment).toList();
        int met = Collections.frequency(all, Fulfilment.MET);
        int missed = Collections.frequency(all, Fulfilment.MISSED);
        boolean resolved = entry.expectations().stream().anyMatch(NumbersProperties::isResolved);
        boolean hurt = incident.impact() != Impact.NONE || incident.noticedAt().isPresent();
        if (missed > 0 && missed >= met && hurt) {
          failed++;
        } else if (met > missed && resolved) {
          stood++;
        }
      }
    }
    return Stream.of(stood, failed, stood + failed)
        .map(count -> Integer.toString(count))
        .collect(Collectors.toSet());
  }

  private static boolean isGrave(Incident incident) {
    return incident.severity().compareTo(Severity.MAJOR) >= 0
        && incident.attribution() != Attribution.EXTERNAL
        && incident.attribution() != Attribution.BUYER;
  }

  private static boolean isResolved(Expectation expectation) {
    return expectation.criterion() == Criterion.RESOLVE && expectation.done().isPresent();
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
  void ofResilienceIsTheFewestFailuresAfterWhichItFalls(@ForAll long seed) {
    Resilience resilience = Resilience.of(Examples.sheet(Examples.random("P", seed, 20)));
    OptionalInt fewest =
        Stream.of(
                resilience.promises(),
                resilience.questions(),
                resilience.requests(),
                resilience.incidents())
            .flatMapToInt(OptionalInt::stream)
            .map(most -> most + 1)
            .min();
    resilience
        .sentence()
        .ifPresent(
            it ->
                assertThat(Ascii.toLowerCase(it))
                    .startsWith(English.number(fewest.orElseThrow()) + " "));
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
}
