package io.github.mettle.example.procurement;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.amount.Points;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.Posting;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who gets an order that all offer at the same price, and why: whoever we can plan with most, by
 * the lower end of the interval. Nobody whose standing is impaired.
 */
final class Award {
  private static final int MOST_ACCOUNTS = 3;
  private static final String NOBODY = "\nNobody gets the order: all who bid are impaired.\n";

  private final Scorecard scorecard;
  private final List<BalanceSheet> ranking;

  private Award(Scorecard scorecard, List<BalanceSheet> ranking) {
    this.scorecard = scorecard;
    this.ranking = ranking;
  }

  /**
   * Weighs the bidders and puts them in order.
   *
   * @throws IllegalArgumentException if prices differ: then trust alone cannot decide
   */
  static Award among(List<Bidder> bidders, Instant now) {
    List<Integer> prices = bidders.stream().map(Bidder::cents).distinct().toList();
    if (prices.size() > 1) {
      throw new IllegalArgumentException("bids must be of one price: " + prices);
    }
    Scorecard scorecard = Scorecard.standard();
    return new Award(
        scorecard,
        bidders.stream()
            .map(bidder -> scorecard.weigh(Facts.of(bidder), now))
            .sorted(
                Comparator.comparing(Award::isImpaired)
                    .thenComparing(sheet -> -sheet.trust().lower()))
            .toList());
  }

  /** The sheets of all bidders, best first. */
  List<BalanceSheet> ranking() {
    return ranking;
  }

  /** Who gets the order; nobody, if all are impaired. */
  Optional<BalanceSheet> winner() {
    return ranking.stream().filter(sheet -> !isImpaired(sheet)).findFirst();
  }

  private static boolean isImpaired(BalanceSheet sheet) {
    return sheet.trust().standing() == Standing.IMPAIRED;
  }

  /** The decision and its reasons, in plain words. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    ranking.forEach(sheet -> text.append(summary(sheet)));
    winner().ifPresentOrElse(sheet -> award(text, sheet), () -> text.append(NOBODY));
    return text.toString();
  }

  private static String summary(BalanceSheet sheet) {
    Trust trust = sheet.trust();
    return String.format(
        Locale.ROOT,
        "%-16s %-14s expected %.2f, at least %.2f\n",
        sheet.party(),
        trust.standing().title(),
        trust.expected(),
        trust.lower());
  }

  private void award(StringBuilder text, BalanceSheet winner) {
    text.append(
        String.format(
            Locale.ROOT,
            "\nThe order goes to %s.\nThey are %s: %s. What we can plan with is %.2f.\n",
            winner.party(),
            winner.trust().standing().title(),
            winner.trust().standing().meaning(),
            winner.trust().lower()));
    ranking.stream()
        .filter(other -> other != winner)
        .forEach(other -> text.append(reasons(winner, other)));
    text.append(open(winner));
  }

  /** The accounts that speak most for one rather than the other, each with the fact behind it. */
  private String reasons(BalanceSheet winner, BalanceSheet other) {
    String accounts =
        Arrays.stream(Account.values())
            .filter(account -> lead(winner, other, account) > 0)
            .sorted(Comparator.comparing(account -> -lead(winner, other, account)))
            .limit(MOST_ACCOUNTS)
            .map(account -> reason(winner, other, account))
            .collect(Collectors.joining());
    return String.format("\nWhy not %s?\n%s", other.party(), accounts);
  }

  /** By how much an account puts one ahead of the other, in the trust of the whole. */
  private double lead(BalanceSheet winner, BalanceSheet other, Account account) {
    double expected = winner.trust(account).expected() - other.trust(account).expected();
    return scorecard.model().weight(account) * expected;
  }

  private static String reason(BalanceSheet winner, BalanceSheet other, Account account) {
    return String.format(
        Locale.ROOT,
        "  %s: %.2f against %.2f\n%s%s",
        account.title(),
        winner.trust(account).expected(),
        other.trust(account).expected(),
        fact(winner, account, Posting::assets),
        fact(other, account, Posting::liabilities));
  }

  /** The fact that counts most on an account, on one of its sides. */
  private static String fact(BalanceSheet sheet, Account account, Side side) {
    return sheet.line(account).postings().stream()
        .filter(posting -> !side.of(posting).isZero())
        .max(Comparator.comparing(side::of))
        .map(it -> "    " + sheet.party() + ", " + it.episode() + ": " + it.reason() + "\n")
        .orElse("    " + sheet.party() + ": " + nothing(sheet, account) + "\n");
  }

  private static String nothing(BalanceSheet sheet, Account account) {
    return sheet.line(account).episodes() == 0 ? "nothing on record" : "nothing against them";
  }

  /** One side of a posting. */
  @FunctionalInterface
  private interface Side {
    Points of(Posting posting);
  }

  private static String open(BalanceSheet sheet) {
    String items = sheet.due().stream().map(Award::item).collect(Collectors.joining());
    return items.isEmpty() ? "" : "\nStill open with " + sheet.party() + ":\n" + items;
  }

  private static String item(Expectation due) {
    LocalDate day = LocalDate.ofInstant(due.dueAt(), ZoneOffset.UTC);
    return "  by " + day + ", " + due.episode() + ": " + due.demand() + "\n";
  }
}
