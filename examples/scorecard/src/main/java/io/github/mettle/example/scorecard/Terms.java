package io.github.mettle.example.scorecard;

import io.github.mettle.record.Moment;
import io.github.mettle.sheet.BalanceSheet;
import java.util.List;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;

/** As of when records are weighed, and under which policy. */
final class Terms {
  @Mixin private final Standard standard = new Standard();

  @Mixin private final AsOf asOf = new AsOf();

  /**
   * The sheets of all records, in the order given.
   *
   * @throws Refusal with everything that is wrong in any of them; then there is no sheet at all
   */
  List<BalanceSheet> sheets(Console console, List<String> files) {
    return sheets(console, files, new Refusal.Gatherer());
  }

  /**
   * The sheets of all records, in the order given.
   *
   * @throws Refusal with everything that is wrong in any of them, after what was so before
   */
  List<BalanceSheet> sheets(Console console, List<String> files, Refusal.Gatherer refused) {
    Moment when = asOf.moment(console, refused);
    return standard.weigh(
        files, console, refused, (scorecard, record) -> scorecard.weigh(record, when));
  }

  /** The instant and the policy, and records to learn from, in place of sheets. */
  <T> List<T> learn(Console console, List<String> files, BiFunction<Standard.Past, String, T> by) {
    Refusal.Gatherer refused = new Refusal.Gatherer();
    Moment when = asOf.moment(console, refused);
    Standard.Past past = standard.past(files, console, refused);
    return List.of(by.apply(past, when.toString()));
  }

  /**
   * The sheets of two records, each the only one of its file.
   *
   * @throws Refusal with everything that is wrong in any of them; then there is no sheet at all
   */
  List<BalanceSheet> pair(Console console, String first, String second) {
    Refusal.Gatherer refused = new Refusal.Gatherer();
    Moment when = asOf.moment(console, refused);
    List<BalanceSheet> sheets =
        standard.weighApart(
            List.of(first, second),
            console,
            refused,
            (scorecard, record) -> scorecard.weigh(record, when));
    if (sheets.size() != 2) {
      String files = Inputs.name(first) + " and " + Inputs.name(second);
      throw Refusal.of(files, "must hold one record each", sheets.size() + " records");
    }
    return sheets;
  }
}
