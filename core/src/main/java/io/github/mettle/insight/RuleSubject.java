package io.github.mettle.insight;

import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.amount.Points;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Trust;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What of a sheet a rule is about: the whole, a section or an account. */
final class RuleSubject {
  static final RuleSubject WHOLE =
      new RuleSubject("WHOLE", "the whole", sheet -> Optional.of(sheet.trust()), account -> true);

  private final String key;
  private final String title;
  private final Function<BalanceSheet, Optional<Trust>> trust;
  private final Function<Account, Boolean> included;

  private RuleSubject(
      String key,
      String title,
      Function<BalanceSheet, Optional<Trust>> trust,
      Function<Account, Boolean> included) {
    this.key = key;
    this.title = title;
    this.trust = trust;
    this.included = included;
  }

  static RuleSubject of(Section section) {
    return new RuleSubject(
        section.name(),
        section.title(),
        sheet -> sheet.trust(section),
        account -> account.section() == section);
  }

  static RuleSubject of(Account account) {
    return new RuleSubject(
        account.name(),
        account.title(),
        sheet -> Optional.of(sheet.trust(account)),
        other -> other == account);
  }

  /** {@return every subject there is} */
  static Stream<RuleSubject> all() {
    Stream<RuleSubject> sections = Arrays.stream(Section.values()).map(RuleSubject::of);
    Stream<RuleSubject> accounts = Arrays.stream(Account.values()).map(RuleSubject::of);
    return Stream.concat(Stream.of(WHOLE), Stream.concat(sections, accounts));
  }

  String key() {
    return key;
  }

  String title() {
    return title;
  }

  /** {@return its trust, unless it is a section without weight} */
  Optional<Trust> trust(BalanceSheet sheet) {
    return trust.apply(sheet);
  }

  Points outstanding(BalanceSheet sheet) {
    Points sum = Points.ZERO;
    for (Account account : Account.values()) {
      sum = included.apply(account) ? sum.plus(sheet.totals().outstanding(account)) : sum;
    }
    return sum;
  }
}
