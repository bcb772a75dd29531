package io.github.mettle.example.study;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.insight.Decision;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Recommendation;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Line;
import io.github.mettle.trust.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * What each attack gains, and what the library prints that shows it: means over seeded draws of
 * chance, the most frequent standing and decision, and the signs of nine draws in ten.
 *
 * <pre>java -cp study.jar io.github.mettle.example.study.Gaming</pre>
 */
public final class Gaming {
  /** A gain below this is no gain worth the trouble. */
  static final double WORTHWHILE = 0.05;

  private static final int DRAWS = 100;
  private static final long SEED = 20260101;
  private static final double SHOWN = 0.9;

  private static final List<String> HEADER =
      List.of(
          "trick", "account", "its gain", "overall", "hit rate", "standing", "gate", "shown by");

  private final Scorecard scorecard = Scorecard.standard();
  private final Gate gate = Gate.standard();

  private Gaming() {}

  /** The means of many sheets. */
  static final class Score {
    private final Attack attack;
    private final Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
    private final Map<Recommendation, Integer> decisions = new EnumMap<>(Recommendation.class);
    private final Map<Standing, Integer> whole = new EnumMap<>(Standing.class);
    private double account;
    private double overall;
    private double hitRate;
    private double proven;
    private int count;

    private Score(Attack attack) {
      this.attack = attack;
    }

    private void add(BalanceSheet sheet, Line asTaken, Recommendation decision) {
      Line line = sheet.line(attack.account());
      whole.merge(sheet.trust().standing(), 1, Integer::sum);
      account += line.trust().expected();
      overall += sheet.trust().expected();
      hitRate += Sign.hitRate(asTaken);
      proven += provenAccounts(sheet);
      standings.merge(line.trust().standing(), 1, Integer::sum);
      decisions.merge(decision, 1, Integer::sum);
      count++;
    }

    private static long provenAccounts(BalanceSheet sheet) {
      return Arrays.stream(Account.values())
          .filter(it -> sheet.line(it).trust().standing() == Standing.PROVEN)
          .count();
    }

    double account() {
      return account / count;
    }

    double overall() {
      return overall / count;
    }

    double hitRate() {
      return hitRate / count;
    }

    /** {@return how many of the eleven accounts are PROVEN} */
    double proven() {
      return proven / count;
    }

    Standing standingOfTheAccount() {
      return most(standings);
    }

    Standing standingOfTheWhole() {
      return most(whole);
    }

    Recommendation decision() {
      return most(decisions);
    }

    private static <T> T most(Map<T, Integer> counts) {
      return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }
  }

  /**
   * What one attack does.
   *
   * @param attack the trick
   * @param before the scores without it
   * @param after the scores with it
   * @param signs what shows it
   */
  record Result(Attack attack, Score before, Score after, Set<Sign> signs) {
    double gain() {
      return after.account() - before.account();
    }

    double gainOverall() {
      return after.overall() - before.overall();
    }

    /** {@return what it would gain under a plain share of what was met} */
    double gainOfHitRate() {
      return after.hitRate() - before.hitRate();
    }

    boolean pays() {
      return Math.max(gain(), gainOverall()) >= WORTHWHILE;
    }

    /** {@return whether anything that is printed speaks against it} */
    boolean isShown() {
      return !signs.isEmpty();
    }

    /** {@return whether anything does that the rest of the record does not say} */
    boolean isShownByItself() {
      return signs.stream().anyMatch(Sign::isOfTheTrick);
    }
  }

  /**
   * Prints the table.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    System.out.print(new Page("Attacks").table("Attacks", HEADER, rows(play())).markdown());
  }

  static List<Result> play() {
    Gaming gaming = new Gaming();
    return Attacks.all().stream().map(gaming::play).toList();
  }

  private Result play(Attack attack) {
    Score before = new Score(attack);
    Score after = new Score(attack);
    Map<Sign, Integer> signs = new EnumMap<>(Sign.class);
    int draws = isOfChance(attack) ? DRAWS : 1;
    for (int draw = 0; draw < draws; draw++) {
      BalanceSheet honest = weigh(attack.honest(), draw);
      BalanceSheet sheet = weigh(attack.attack(), draw);
      BalanceSheet asTaken =
          attack.asTaken() == attack.attack() ? sheet : weigh(attack.asTaken(), draw);
      Decision decision = gate.decide(sheet);
      before.add(honest, honest.line(attack.account()), gate.decide(honest).outcome());
      after.add(sheet, asTaken.line(attack.account()), decision.outcome());
      Sign.of(attack, honest, sheet, decision).forEach(sign -> signs.merge(sign, 1, Integer::sum));
    }
    signs.values().removeIf(times -> times < SHOWN * draws);
    return new Result(attack, before, after, signs.keySet());
  }

  private static boolean isOfChance(Attack attack) {
    return !attack.honest().record(chance(0)).equals(attack.honest().record(chance(1)));
  }

  private BalanceSheet weigh(Attack.Conduct conduct, int draw) {
    TrackRecord record = conduct.record(chance(draw));
    return scorecard.weigh(record, Attacks.AS_OF);
  }

  private static SplittableRandom chance(int draw) {
    return new SplittableRandom(SEED + draw);
  }

  /** {@return the names of the columns of the table} */
  static List<String> header() {
    return HEADER;
  }

  /** {@return the rows of the table} */
  static List<List<String>> rows(List<Result> results) {
    List<List<String>> rows = new ArrayList<>();
    results.forEach(result -> rows.add(row(result)));
    return rows;
  }

  private static List<String> row(Result result) {
    return List.of(
        result.attack().name(),
        result.attack().account().title(),
        Study.fixed(2, result.gain()),
        Study.fixed(2, result.gainOverall()),
        Study.fixed(2, result.gainOfHitRate()),
        change(
            result.before().standingOfTheAccount().title(),
            result.after().standingOfTheAccount().title()),
        change(result.before().decision().title(), result.after().decision().title()),
        shownBy(result));
  }

  private static String change(String before, String after) {
    return before.equals(after) ? before : before + " → " + after;
  }

  private static String shownBy(Result result) {
    if (!result.pays()) {
      return "–";
    }
    return result.isShown()
        ? result.signs().stream().map(Sign::title).collect(Collectors.joining(", "))
        : "nothing";
  }
}
