package io.github.mettle.sheet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** All the trust on a sheet: of each account, of each section that has weight, and of the whole. */
record Trusts(
    ImmutableMap<Account, Trust> accounts, ImmutableMap<Section, Trust> sections, Trust whole) {
  static Trusts derive(TrustModel model, Totals totals) {
    ImmutableMap<Account, Trust> all =
        model.accounts(
            account -> totals.micros(Totals.Amount.ASSETS, account),
            account -> totals.micros(Totals.Amount.LIABILITIES, account));
    Map<Section, Trust> sections = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      model.section(section, all::get).ifPresent(trust -> sections.put(section, trust));
    }
    return new Trusts(all, Maps.immutableEnumMap(sections), model.whole(all::get));
  }

  Trust account(Account account) {
    return Objects.requireNonNull(accounts.get(account));
  }
}
