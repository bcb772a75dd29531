package io.github.mettle.sheet;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.record.Severity;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** All the trust on a sheet: of each account, section with weight and trial, and overall. */
record SheetTrust(
    ImmutableMap<Account, Trust> accounts,
    ImmutableMap<Section, Trust> sections,
    ImmutableMap<Severity, Trial> trials,
    Trust whole) {
  static SheetTrust derive(TrustModel model, Totals totals) {
    ImmutableMap<Account, Trust> all =
        model.accounts(
            new Micros(totals, Totals.Amount.ASSETS),
            new Micros(totals, Totals.Amount.LIABILITIES));
    Each each = new Each(all);
    Map<Section, Trust> sections = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      Optional<Trust> trust = model.section(section, each);
      if (trust.isPresent()) {
        sections.put(section, trust.get());
      }
    }
    Map<Severity, Trial> trials = new EnumMap<>(Severity.class);
    boolean major = failed(model, totals, Severity.MAJOR, trials);
    boolean critical = failed(model, totals, Severity.CRITICAL, trials);
    return new SheetTrust(
        all,
        ImmutableMap.copyOf(sections),
        ImmutableMap.copyOf(trials),
        model.whole(each, major || critical));
  }

  /** Derives a trial, if there is one; returns whether it failed. */
  private static boolean failed(
      TrustModel model, Totals totals, Severity severity, Map<Severity, Trial> trials) {
    TrialSums sums = totals.trial(severity);
    if (sums == null) {
      return false;
    }
    Trust trust = model.trial(sums::assets, sums::liabilities);
    trials.put(severity, Trial.of(severity, sums.incidents(), trust));
    return model.isFailed(sums::assets, sums::liabilities);
  }

  /** Of each account; a class, since the first lambda of a process takes longer than its sheet. */
  private record Micros(Totals totals, Totals.Amount amount) implements ToLongFunction<Account> {
    @Override
    public long applyAsLong(Account account) {
      return totals.micros(amount, account);
    }
  }

  private record Each(ImmutableMap<Account, Trust> trusts) implements Function<Account, Trust> {
    @Override
    public Trust apply(Account account) {
      return Objects.requireNonNull(trusts.get(account));
    }
  }

  Trust account(Account account) {
    return Objects.requireNonNull(accounts.get(account));
  }
}
