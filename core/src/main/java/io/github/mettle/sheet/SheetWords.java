package io.github.mettle.sheet;

import io.github.mettle.page.English;
import io.github.mettle.reflection.NotByReflection;
import java.util.List;
import java.util.Optional;

/** A sheet in sentences: how often, where the supplier stands, and how when it was serious. */
@NotByReflection
public final class SheetWords {
  private SheetWords() {}

  /**
   * {@return since when, how much and how often, such as "Since March 2016: 518 deliveries, 469 of
   * them on time and in full (91 %). 40 incidents of their making, 29 of which reached us."}
   *
   * @param sheet the sheet
   * @param audience the reader
   */
  public static String head(BalanceSheet sheet, Audience audience) {
    return new HeadSentences(sheet, audience).text();
  }

  /**
   * {@return where the supplier stands and why, such as "Proven: often tested and found good. …"}
   *
   * @param sheet the sheet
   * @param audience the reader
   */
  public static String standing(BalanceSheet sheet, Audience audience) {
    return new StandingSentences(sheet, audience).text();
  }

  /**
   * {@return how the supplier stood when it was serious, such as "When it was serious (three major
   * incidents of their making that reached us): promising, at 0.66."; empty if it never was}
   *
   * @param sheet the sheet
   * @param audience the reader
   */
  public static Optional<String> trials(BalanceSheet sheet, Audience audience) {
    return new StandingSentences(sheet, audience).trials();
  }

  /**
   * {@return how many things are owed and in which state, such as "They owe us ten things: one
   * overdue and nine written off but still owed."}
   *
   * @param due what is owed, as {@link Ledger#due()} gives it
   * @param audience the reader
   */
  public static String due(List<Expectation> due, Audience audience) {
    return DueSentence.of(due, English.capital(audience.they()) + " owe us");
  }

  /**
   * {@return how many things one party owes another and in which state}
   *
   * @param due what is owed, as {@link Ledger#due()} gives it
   * @param debtor the party that owes
   * @param creditor the party to which it is owed
   */
  public static String due(List<Expectation> due, String debtor, String creditor) {
    return DueSentence.of(due, English.name(debtor) + " owes " + English.name(creditor));
  }

  /**
   * {@return the sheet as text, as {@link BalanceSheet#toString} has it for the buyer}
   *
   * @param sheet the sheet
   * @param audience the reader
   */
  public static String text(BalanceSheet sheet, Audience audience) {
    return SheetText.of(sheet, audience);
  }

  /**
   * {@return the sheet as text with every account and every number, as {@link
   * BalanceSheet#toWideString} has it for the buyer}
   *
   * @param sheet the sheet
   * @param audience the reader
   */
  public static String wideText(BalanceSheet sheet, Audience audience) {
    return SheetText.wide(sheet, audience);
  }

  /** Whether nothing on record counts against the supplier. */
  static boolean isSpotless(BalanceSheet sheet) {
    return sheet.liabilities().isZero();
  }

  static int incidents(BalanceSheet sheet) {
    return sheet.frequency().map(frequency -> frequency.incidents().all()).orElse(0);
  }
}
