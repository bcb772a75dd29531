package io.github.mettle.sheet;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** All the trust on a sheet: of each account, of each section that has weight, and of the whole. */
record Trusts(
    ImmutableMap<Account, Trust> accounts, ImmutableMap<Section, Trust> sections, Trust whole) {
  static Trusts derive(TrustModel model, Totals totals) {
    ImmutableMap<Account, Trust> all =
        model.accounts(
            account -> totals.micros(Totals.Amount.ASSETS, account),
            account -> totals.micros(Totals.Amount.LIABILITIES, account));
    Function<Account, Trust> each = all::get;
    Map<Section, Trust> sections = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      Optional<Trust> trust = model.section(section, each);
      if (trust.isPresent()) {
        sections.put(section, trust.get());
      }
    }
    return new Trusts(all, ImmutableMap.copyOf(sections), model.whole(each));
  }

  Trust account(Account account) {
    return Objects.requireNonNull(accounts.get(account));
  }
}
