package io.github.mettle.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import io.github.mettle.kit.Law;
import io.github.mettle.kit.Reached;
import io.github.mettle.page.English;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Request;
import io.github.mettle.record.Scope;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What it is said to take is put on record and weighed: it does, and one thing less does not. */
class WhatItTakesProperties {
  private static final String TODAY = Examples.AS_OF;
  private static final Pattern OWED =
      Pattern.compile("for \\S+(?: and (\\S+) more)? is settled \\(a gain of ([^)]+)\\)");
  private static final Pattern INCIDENTS = Pattern.compile("(\\S+) major incidents?");
  private static final Pattern TOGETHER = Pattern.compile("would need (\\S+) ");

  private enum Goal {
    PROVEN(Standing.PROVEN, Standing.PROVEN),
    PROMISING(Standing.PROMISING, Standing.PROMISING, Standing.PROVEN),
    MIXED(Standing.MIXED, Standing.MIXED, Standing.DOUBTFUL, Standing.PROMISING, Standing.PROVEN);

    private final Standing standing;
    private final ImmutableSet<Standing> enough;

    Goal(Standing standing, Standing... enough) {
      this.standing = standing;
      this.enough = ImmutableSet.copyOf(enough);
    }
  }

  @Property(seed = Law.SEED, tries = 200)
  void toReachAStanding(@ForAll long seed, @ForAll Goal goal, @ForAll Audience reader) {
    TrackRecord record = Examples.random("P", seed, 12);
    WhatItTakes answer = WhatItTakes.toReach(Examples.sheet(record), goal.standing).to(reader);
    check(record, answer, trust -> goal.enough.contains(trust.standing()));
    Reached.requireCounts("incidents");
    Reached.requireCounts("deeds");
    Reached.requireCounts("debts");
  }

  @Property(seed = Law.SEED, tries = 100)
  void toReachAnExpectedValue(
      @ForAll long seed, @ForAll @IntRange(min = 40, max = 75) int hundredths) {
    TrackRecord record = Examples.random("P", seed, 12);
    double value = hundredths / 100.0;
    WhatItTakes answer = WhatItTakes.toReach(Examples.sheet(record), value);
    assertThat(answer.sentence()).contains("reach " + rounded(value, 2));
    check(record, answer, trust -> trust.expected() >= value - 1e-9);
  }

  private static void check(TrackRecord record, WhatItTakes answer, Predicate<Trust> reached) {
    BalanceSheet sheet = Examples.sheet(record);
    String said = Ascii.toLowerCase(answer.sentence());
    assertThat(reached.test(sheet.trust())).as(said).isEqualTo(said.contains("nothing more"));
    if (answer.isReached()) {
      return;
    }
    TrackRecord settled = settled(record, sheet, said);
    boolean isEnough = reached.test(Examples.sheet(settled).trust());
    Predicate<TrackRecord> does = it -> reached.test(Examples.sheet(it).trust());
    answer
        .deeds()
        .ifPresentOrElse(
            deeds -> deeds(settled, deeds, said, does),
            () -> assertThat(said).contains(" cannot "));
    Matcher incidents = INCIDENTS.matcher(said);
    if (incidents.find()) {
      int number = number(incidents.group(1));
      assertThat(does.test(withIncidents(settled, number))).as(said).isTrue();
      assertThat(does.test(withIncidents(settled, number - 1))).as(said).isFalse();
      Reached.noteCount("incidents", number);
    } else {
      Reached.note("incidents", isEnough ? "0" : "none would do");
    }
  }

  /** The record with all done today that is owed, which is as much and gains as much as is said. */
  private static TrackRecord settled(TrackRecord record, BalanceSheet sheet, String said) {
    Set<String> owed = new LinkedHashSet<>();
    sheet.due().stream()
        .filter(it -> it.state() != ExpectationState.PENDING)
        .forEach(it -> owed.add(it.episodeId()));
    TrackRecord settled = record;
    for (String id : owed) {
      settled = NumbersProperties.settled(settled, sheet, id);
    }
    Matcher debts = OWED.matcher(said);
    assertThat(debts.find()).as(said).isEqualTo(!owed.isEmpty());
    if (!owed.isEmpty()) {
      int more = debts.group(1) == null ? 0 : number(debts.group(1));
      assertThat(more + 1).as(said).isEqualTo(owed.size());
      double gain = Examples.sheet(settled).trust().expected() - sheet.trust().expected();
      assertThat(debts.group(2))
          .as(said)
          .isEqualTo(gain < 0.0005 ? "less than 0.001" : rounded(gain, 3));
    }
    Reached.noteCount("debts", owed.size());
    return settled;
  }

  private static void deeds(
      TrackRecord settled, GoodDeeds deeds, String said, Predicate<TrackRecord> does) {
    int promises = deeds.promises();
    int answers = deeds.answers();
    int requests = deeds.requests();
    int all = promises + answers + requests;
    assertThat(does.test(with(settled, promises, answers, requests))).as(said).isTrue();
    assertThat(promises > 0 && does.test(with(settled, promises - 1, answers, requests))).isFalse();
    assertThat(answers > 0 && does.test(with(settled, promises, answers - 1, requests))).isFalse();
    assertThat(requests > 0 && does.test(with(settled, promises, answers, requests - 1))).isFalse();
    if (all > 12) {
      Matcher together = TOGETHER.matcher(said);
      assertThat(together.find()).as(said).isTrue();
      assertThat(number(together.group(1))).as(said).isEqualTo(all);
    } else {
      assertThat(said(said, "promises? kept")).as(said).isEqualTo(promises);
      assertThat(said(said, "questions? answered straight")).as(said).isEqualTo(answers);
      assertThat(said(said, "requests? granted")).as(said).isEqualTo(requests);
    }
    Reached.noteCount("deeds", all);
  }

  private static int said(String said, String deeds) {
    Matcher matcher = Pattern.compile("(\\S+) " + deeds).matcher(said);
    return matcher.find() ? number(matcher.group(1)) : 0;
  }

  private static TrackRecord with(TrackRecord record, int promises, int answers, int requests) {
    TrackRecord.Builder more = record.toBuilder();
    IntStream.range(0, promises)
        .forEach(i -> more.add(Commitment.of("p" + i, TODAY, TODAY).keptAt(TODAY)));
    IntStream.range(0, answers)
        .forEach(i -> more.add(Inquiry.of("a" + i, TODAY).answered(Candour.STRAIGHT, TODAY)));
    IntStream.range(0, requests)
        .mapToObj(i -> Request.of("r" + i, TODAY, Scope.WITHIN))
        .forEach(it -> more.add(it.answered(Answer.GRANTED, TODAY)));
    return more.build();
  }

  private static TrackRecord withIncidents(TrackRecord record, int number) {
    TrackRecord.Builder more = record.toBuilder();
    IntStream.range(0, number)
        .forEach(i -> more.add(Examples.handled("i" + i, TODAY).openedAt(TODAY).build()));
    return more.build();
  }

  private static int number(String word) {
    return IntStream.rangeClosed(0, 3000)
        .filter(n -> English.number(n).equals(word))
        .findFirst()
        .orElseThrow(() -> new AssertionError(word));
  }

  private static String rounded(double number, int decimals) {
    return new BigDecimal(number).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
