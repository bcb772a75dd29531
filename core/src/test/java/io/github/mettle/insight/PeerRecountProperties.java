package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import io.github.mettle.account.Account;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Reached;
import io.github.mettle.page.English;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A position among peers is counted again by comparing with each of them. */
class PeerRecountProperties {
  private static final Instant NOW = Moment.parse(Examples.AS_OF).due();
  private static final Pattern PART =
      Pattern.compile(
          "(?:the (only)|(both|either)|(?:all|any of) (\\S+)|(?<!\\S)(?!ahead |any )(\\S+) of (\\S+))"
              + " peers?");
  private static final Pattern LEVEL = Pattern.compile(", and level with (\\S+)$");

  /** Better first: by standing, then the expected value, then the lower end. */
  private static final Comparator<Trust> BETTER =
      Comparator.<Trust>comparingInt(PeerRecountProperties::rank)
          .thenComparing(Comparator.comparingDouble(Trust::expected).reversed())
          .thenComparing(Comparator.comparingDouble(Trust::lower).reversed());

  private static int rank(Trust trust) {
    return switch (trust.standing()) {
      case PROVEN -> 0;
      case PROMISING, UNTESTED -> 1;
      case MIXED, DOUBTFUL -> 2;
      case IMPAIRED -> 3;
    };
  }

  @Property(seed = Law.SEED, tries = 200)
  void everyNumberOfAPositionIsCountedAgain(
      @ForAll long seed, @ForAll @IntRange(max = 6) int peers) {
    List<TrackRecord> records =
        IntStream.rangeClosed(0, peers)
            .mapToObj(i -> Examples.random("S" + i, seed + i, i % 3 == 2 ? 0 : 25))
            .toList();
    List<BalanceSheet> sheets = records.stream().map(Examples::sheet).toList();
    BalanceSheet own = sheets.get(0);
    List<BalanceSheet> others = sheets.subList(1, sheets.size());
    String said = Peers.of(sheets).positionOf("S0").sentence();
    assertThat(said).endsWith(".");
    Reached.note("peers", Math.min(peers, 3));
    Reached.require("peers", 0, 1, 2, 3);
    if (peers == 0) {
      assertThat(said).isEqualTo("S0 has no peers.");
      return;
    }
    List<String> parts = Splitter.on("; ").splitToList(said.substring(0, said.length() - 1));
    assertRank(parts.get(0), others, it -> BETTER.compare(own.trust(), it.trust()));
    for (String part : parts.subList(1, parts.size())) {
      if (part.startsWith("things go wrong")) {
        assertOften(part, records);
      } else {
        Account account = account(part);
        List<BalanceSheet> known = others.stream().filter(it -> isKnown(it, account)).toList();
        assertRank(part, known, it -> BETTER.compare(own.trust(account), it.trust(account)));
      }
    }
  }

  private static boolean isKnown(BalanceSheet sheet, Account account) {
    return sheet.postings().stream().anyMatch(posting -> posting.account() == account);
  }

  private static Account account(String part) {
    return Stream.of(Account.values())
        .filter(
            it -> part.matches("(best|worst) on (the )?" + Ascii.toLowerCase(it.title()) + ",.*"))
        .findFirst()
        .orElseThrow();
  }

  private static void assertRank(
      String part, List<BalanceSheet> others, ToIntFunction<BalanceSheet> order) {
    int behind = (int) others.stream().filter(it -> order.applyAsInt(it) < 0).count();
    int ahead = (int) others.stream().filter(it -> order.applyAsInt(it) > 0).count();
    int level = others.size() - behind - ahead;
    int[] said = part(part);
    assertThat(said[1]).as(part).isEqualTo(others.size());
    if (part.matches(".*(stands|,) level with.*") && !part.contains("and level")) {
      assertThat(said[0]).as(part).isEqualTo(level).isEqualTo(others.size());
      return;
    }
    Matcher and = LEVEL.matcher(part);
    assertThat(and.find() ? number(and.group(1)) : 0).as(part).isEqualTo(level);
    if (part.contains("ahead of")) {
      assertThat(said[0]).as(part).isEqualTo(behind);
    } else {
      assertThat(behind).as(part).isZero();
      assertThat(said[0]).as(part).isEqualTo(ahead);
    }
  }

  private static void assertOften(String part, List<TrackRecord> records) {
    List<TrackRecord> known =
        records.stream().skip(1).filter(it -> !it.episodes().isEmpty()).toList();
    double own = perYear(records.get(0));
    int more = (int) known.stream().filter(it -> perYear(it) > own).count();
    int fewer = (int) known.stream().filter(it -> perYear(it) < own).count();
    int[] said = part(part);
    assertThat(said[1]).as(part).isEqualTo(known.size());
    if (part.contains("less often")) {
      assertThat(said[0]).as(part).isEqualTo(more);
    } else if (part.contains("more often")) {
      assertThat(more).as(part).isZero();
      assertThat(said[0]).as(part).isEqualTo(fewer);
    } else {
      assertThat(more + fewer).as(part).isZero();
    }
  }

  /** Incidents of their making, by years since the first fact, thirty days at least. */
  private static double perYear(TrackRecord record) {
    Instant since =
        record.episodes().stream()
            .map(Episode::beganAt)
            .map(Moment::begin)
            .min(Comparator.naturalOrder())
            .orElse(NOW);
    double days = Math.max(30, Duration.between(since, NOW).toSeconds() / 86_400.0);
    long theirs =
        record.episodes().stream()
            .filter(Incident.class::isInstance)
            .map(Incident.class::cast)
            .map(Incident::attribution)
            .filter(it -> it == Attribution.SUPPLIER || it == Attribution.SHARED)
            .count();
    return theirs / (days / 365.25);
  }

  private static int[] part(String text) {
    Matcher said = PART.matcher(text);
    assertThat(said.find()).as(text).isTrue();
    if (said.group(4) != null) {
      return new int[] {number(said.group(4)), number(said.group(5))};
    }
    int all = said.group(1) != null ? 1 : said.group(2) != null ? 2 : number(said.group(3));
    return new int[] {all, all};
  }

  private static int number(String word) {
    return IntStream.rangeClosed(0, 100)
        .filter(n -> English.number(n).equals(word))
        .findFirst()
        .orElseThrow(() -> new AssertionError(word));
  }
}
