package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.amount.Decimals;
import io.github.mettle.amount.Points;
import io.github.mettle.page.Block;
import io.github.mettle.page.Block.Column;
import io.github.mettle.page.Block.Rank;
import io.github.mettle.page.Block.Row;
import io.github.mettle.page.English;
import io.github.mettle.page.Numbers;
import io.github.mettle.record.Moment;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.text.Text;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The tables of sheets and histories, each written once: for the values as they print themselves,
 * and for reports. Of use inside this library only, whose model of a page is not exported.
 */
@SuppressWarnings("exports")
@NotByReflection
public final class SheetTables {
  /** The name of all accounts together. */
  public static final String OVERALL = "Overall";

  private SheetTables() {}

  /** {@return the name of the column of intervals, with their confidence where it is known} */
  public static String interval(BalanceSheet sheet) {
    return sheet.model().map(TrustModel::confidence).map(SheetTables::interval).orElse("Interval");
  }

  /** {@return the name of an interval of that confidence, such as "80 % interval"} */
  public static String interval(double confidence) {
    return Decimals.shortest(Math.rint(1000 * confidence) / 10) + " % interval";
  }

  /** {@return the interval of a trust, such as "0.27 to 0.94"} */
  public static String interval(Trust trust) {
    return Numbers.interval(trust.lower(), trust.upper());
  }

  /** {@return the number of episodes of each kind, such as "2 incidents, 1 inquiry"} */
  public static String counts(BalanceSheet sheet) {
    List<String> counts =
        sheet.counts().entrySet().stream()
            .map(entry -> English.count(entry.getValue(), entry.getKey().key()))
            .toList();
    return counts.isEmpty() ? "nothing on record" : String.join(", ", counts);
  }

  /**
   * {@return the amounts of every account}
   *
   * @param number writes an amount
   */
  public static Block.Table amounts(BalanceSheet sheet, Function<Points, String> number) {
    List<Column> columns =
        List.of(
            Column.text("Account"),
            Column.number("Assets"),
            Column.number("Liabilities"),
            Column.number("Net"),
            Column.number("Outstanding"),
            Column.number("Contingent"),
            Column.number("Disputed"),
            Column.number("Episodes"));
    List<Row> rows = new ArrayList<>();
    for (Line line : sheet.lines()) {
      rows.add(
          Row.of(
              line.account().title(),
              number.apply(line.assets()),
              number.apply(line.liabilities()),
              number.apply(line.net()),
              number.apply(line.outstanding()),
              number.apply(line.contingent()),
              number.apply(line.disputed()),
              Integer.toString(line.episodeCount())));
    }
    rows.add(
        Row.total(
            "Total",
            number.apply(sheet.assets()),
            number.apply(sheet.liabilities()),
            number.apply(sheet.equity()),
            number.apply(sheet.outstanding()),
            number.apply(sheet.contingent()),
            number.apply(sheet.disputed())));
    return Block.Table.of("Points by account", columns, rows);
  }

  /**
   * {@return the trust in every account, in every section and overall}
   *
   * @param opinion whether belief, disbelief and uncertainty are shown too
   * @param number writes a share
   */
  public static Block.Table trust(
      BalanceSheet sheet, boolean opinion, DoubleFunction<String> number) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("Trust"));
    if (opinion) {
      Stream.of("Belief", "Disbelief", "Uncertainty").map(Column::number).forEach(columns::add);
    }
    Stream.of("Expected", "Lower", "Upper", "Base rate").map(Column::number).forEach(columns::add);
    columns.add(Column.text("Standing"));
    TrustRows rows = new TrustRows(opinion, number, new ArrayList<>());
    var model = sheet.model();
    for (Account account : Account.values()) {
      double rate = model.map(it -> it.baseRate(account)).orElse(Double.NaN);
      rows.add(Rank.PLAIN, account.title(), sheet.trust(account), rate);
    }
    sheet
        .sections()
        .forEach(
            (section, trust) -> {
              double rate = model.flatMap(it -> it.baseRate(section)).orElse(Double.NaN);
              rows.add(Rank.TOTAL, section.title(), trust, rate);
            });
    double rate = model.map(TrustModel::baseRate).orElse(Double.NaN);
    rows.add(Rank.TOTAL, OVERALL, sheet.trust(), rate);
    String name = "Trust by account, with the ends of the " + lowerCase(interval(sheet));
    return Block.Table.of(name, List.copyOf(columns), rows.rows);
  }

  private static String lowerCase(String name) {
    return name.replace("Interval", "interval");
  }

  /**
   * {@return the number of expectations that were met, missed and waived; no row where none was}
   */
  public static Block.Table expectations(BalanceSheet sheet) {
    List<Column> columns =
        List.of(
            Column.text("Expectations"),
            Column.number("Met"),
            Column.number("Missed"),
            Column.number("Waived"));
    List<Row> rows =
        sheet.lines().stream()
            .filter(line -> line.met() + line.missed() + line.waived() > 0)
            .map(SheetTables::expectations)
            .toList();
    return Block.Table.of("What was expected, by account", columns, rows).narrow();
  }

  private static Row expectations(Line line) {
    return Row.of(
        line.account().title(),
        Integer.toString(line.met()),
        Integer.toString(line.missed()),
        Integer.toString(line.waived()));
  }

  /** {@return how often things went wrong; no row where nothing is on record} */
  public static Block.Table frequency(BalanceSheet sheet, Audience to) {
    return sheet
        .frequency()
        .map(it -> frequency(it, interval(sheet), to))
        .orElseGet(() -> Block.Table.of("How often", List.of(), List.of()));
  }

  private static Block.Table frequency(Frequency frequency, String interval, Audience to) {
    List<Column> columns =
        List.of(
            Column.text("Incidents of " + to.their() + " making"),
            Column.number("All"),
            Column.number("Last year"),
            Column.number("Per year"),
            Column.text(interval),
            Column.number("Per 100 deliveries"));
    List<Row> rows =
        List.of(
            rate("All", frequency.incidents()),
            rate("That reached us", frequency.escapes()),
            Row.of(
                "Repeats",
                Integer.toString(frequency.repeats()),
                Integer.toString(frequency.repeatsLastYear())));
    String name = "How often things went wrong, the last year being 365 days";
    return Block.Table.of(name, columns, rows).withRest(severities(frequency));
  }

  /** {@return the number of incidents a year, as on a page; a dash where it is not known} */
  public static String incidentsPerYear(BalanceSheet sheet) {
    return sheet
        .frequency()
        .map(frequency -> Numbers.share(frequency.incidents().perYear()))
        .orElse(Numbers.NONE);
  }

  private static Row rate(String name, Rate rate) {
    OptionalDouble perHundred = rate.perHundredDeliveries();
    return Row.of(
        name,
        Integer.toString(rate.all()),
        Integer.toString(rate.lastYear()),
        Numbers.share(rate.perYear()),
        Numbers.interval(rate.lower(), rate.upper()),
        perHundred.isPresent() ? Numbers.share(perHundred.getAsDouble()) : "");
  }

  private static List<String> severities(Frequency frequency) {
    List<String> counts =
        frequency.severities().entrySet().stream()
            .map(entry -> entry.getValue() + " " + English.word(entry.getKey()))
            .toList();
    return counts.isEmpty() ? List.of() : List.of("By severity: " + String.join(", ", counts));
  }

  /** Rows of trust with a number of columns. */
  private record TrustRows(boolean opinion, DoubleFunction<String> number, List<Row> rows) {
    void add(Rank rank, String name, Trust trust, double baseRate) {
      List<String> cells = new ArrayList<>();
      cells.add(name);
      if (opinion) {
        cells.add(number.apply(trust.belief()));
        cells.add(number.apply(trust.disbelief()));
        cells.add(number.apply(trust.uncertainty()));
      }
      cells.add(number.apply(trust.expected()));
      cells.add(number.apply(trust.lower()));
      cells.add(number.apply(trust.upper()));
      cells.add(Double.isNaN(baseRate) ? "" : number.apply(baseRate));
      cells.add(trust.standing().title());
      rows.add(new Row(rank, cells));
    }
  }

  /** {@return the amounts and the standing of the accounts with evidence, for a narrow screen} */
  static Block.Table summary(BalanceSheet sheet) {
    List<Column> columns =
        List.of(
            Column.text("Points"),
            Column.number("Assets"),
            Column.number("Liabilities"),
            Column.number("Net"),
            Column.number("Outstanding"),
            Column.text("Standing"));
    List<Row> rows = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Line line : sheet.lines()) {
      if (line.episodeCount() > 0) {
        rows.add(
            Row.of(
                line.account().title(),
                Numbers.some(line.assets()),
                Numbers.some(line.liabilities()),
                Numbers.points(line.net()),
                Numbers.some(line.outstanding()),
                line.trust().standing().title()));
      } else {
        unknown.add(line.account().title());
      }
    }
    rows.add(
        Row.total(
            "Total",
            Numbers.some(sheet.assets()),
            Numbers.some(sheet.liabilities()),
            Numbers.points(sheet.equity()),
            Numbers.some(sheet.outstanding())));
    List<String> rest = new ArrayList<>();
    if (!unknown.isEmpty()) {
      rest.add("No evidence yet: " + String.join(", ", unknown));
    }
    if (!sheet.disputed().isZero()) {
      rest.add("Disputed: " + Numbers.points(sheet.disputed()) + " of the liabilities");
    }
    return Block.Table.of("Points", columns, rows).withRest(rest);
  }

  /** {@return the trust in each section and overall, for a narrow screen} */
  static Block.Table sections(BalanceSheet sheet, Audience to) {
    List<Column> columns =
        List.of(
            Column.text("Trust, from 0 to 1"),
            Column.number("Expected"),
            Column.text(interval(sheet)),
            Column.text("Standing"));
    List<Row> rows = new ArrayList<>();
    sheet
        .sections()
        .forEach(
            (section, trust) -> rows.add(new Row(Rank.PLAIN, cells(name(section, to), trust))));
    rows.add(new Row(Rank.TOTAL, cells(OVERALL, sheet.trust())));
    return Block.Table.of("Trust", columns, rows);
  }

  private static String name(Section section, Audience to) {
    return section.title() + ": " + to.asked(section.question());
  }

  private static List<String> cells(String name, Trust trust) {
    String expected = Numbers.share(trust.expected());
    return List.of(name, expected, interval(trust), trust.standing().title());
  }

  /**
   * {@return the expectations that are due, soonest first, and those written off after them}
   *
   * @param due to show, in order
   * @param asOf the instant of the sheet
   * @param most the largest number of rows
   * @param longestId the columns to which an id is cut
   */
  public static Block.Table due(List<Expectation> due, Moment asOf, int most, int longestId) {
    List<Column> columns =
        List.of(
            Column.text("Due"),
            Column.text("When"),
            Column.minor("Account"),
            Column.number("At stake"),
            Column.text("What"));
    Comparator<Expectation> order = Comparator.comparing(SheetTables::isWrittenOff);
    List<Expectation> sorted = due.stream().sorted(order).toList();
    List<Row> rows = sorted.stream().limit(most).map(it -> due(it, asOf, longestId)).toList();
    List<Expectation> left = sorted.subList(rows.size(), sorted.size());
    int writtenOff = (int) left.stream().filter(SheetTables::isWrittenOff).count();
    List<String> rest = new ArrayList<>();
    addRest(rest, left.size() - writtenOff, "");
    addRest(rest, writtenOff, ", written off");
    String name = "By when, what, and what is at stake, in points";
    return Block.Table.of(name, columns, rows).narrow().withRest(rest);
  }

  private static void addRest(List<String> rest, int left, String state) {
    if (left > 0) {
      rest.add("and " + left + " more" + state);
    }
  }

  private static boolean isWrittenOff(Expectation expectation) {
    return expectation.state() == ExpectationState.WRITTEN_OFF;
  }

  private static Row due(Expectation expectation, Moment asOf, int longestId) {
    return Row.of(
        English.day(expectation.dueAt()),
        when(expectation, asOf),
        expectation.account().title(),
        Numbers.stake(expectation.stake()),
        Text.oneLine(expectation.episodeId(), longestId) + ": " + expectation.demand());
  }

  private static String when(Expectation expectation, Moment asOf) {
    return isWrittenOff(expectation) ? "written off" : PromiseWording.until(expectation, asOf);
  }

  /**
   * {@return the trust overall at each instant of a history}
   *
   * @param most the largest number of rows; the earliest are left out
   */
  public static Block.Table history(History history, int most) {
    List<Column> columns =
        List.of(
            Column.text("As of"),
            Column.number("Expected"),
            Column.text(interval(history.last())),
            Column.number("Equity"),
            Column.number("Outstanding"),
            Column.number("Incidents"),
            Column.text("Standing"));
    int left = Math.max(0, history.size() - most);
    List<Row> rows = history.stream().skip(left).map(SheetTables::instant).toList();
    List<String> rest =
        left == 0 ? List.of() : List.of(English.count(left, "earlier instant") + " left out");
    return Block.Table.of("Trust overall at each instant", columns, rows).withRest(rest);
  }

  private static Row instant(BalanceSheet sheet) {
    return Row.of(
        sheet.asOf().toString(),
        Numbers.share(sheet.trust().expected()),
        interval(sheet.trust()),
        Numbers.points(sheet.equity()),
        Numbers.some(sheet.outstanding()),
        Integer.toString(SheetWords.incidents(sheet)),
        sheet.trust().standing().title());
  }
}
