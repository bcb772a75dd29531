package io.github.mettle.sheet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.record.Severity;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The trust on a sheet: of each account, of each section that has weight, and overall. */
record SheetTrust(
    ImmutableMap<Account, Trust> accounts, ImmutableMap<Section, Trust> sections, Trust whole) {
  static SheetTrust derive(TrustModel model, Totals totals) {
    ImmutableMap<Account, Trust> all =
        model.accounts(
            new Micros(totals, Totals.Amount.ASSETS),
            new Micros(totals, Totals.Amount.LIABILITIES));
    Map<Section, Trust> sections = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      Optional<Trust> trust = model.section(section, all);
      if (trust.isPresent()) {
        sections.put(section, trust.get());
      }
    }
    boolean hasFailed =
        failed(model, totals.trial(Severity.MAJOR))
            || failed(model, totals.trial(Severity.CRITICAL));
    Trust whole = model.whole(all, hasFailed);
    return new SheetTrust(all, ImmutableMap.copyOf(sections), whole);
  }

  private static boolean failed(TrustModel model, @Nullable TrialSums sums) {
    return sums != null && model.isFailed(sums::assets, sums::liabilities);
  }

  /** The trials, each worked out with its interval. */
  static ImmutableMap<Severity, Trial> trials(TrustModel model, Totals totals) {
    Map<Severity, Trial> trials = new EnumMap<>(Severity.class);
    for (Severity severity : List.of(Severity.MAJOR, Severity.CRITICAL)) {
      TrialSums sums = totals.trial(severity);
      if (sums != null) {
        Trust trust = model.trial(sums::assets, sums::liabilities);
        trials.put(severity, Trial.of(severity, sums.incidents(), trust));
      }
    }
    return Maps.immutableEnumMap(trials);
  }

  /** Of each account; a class, since the first lambda of a process takes longer than its sheet. */
  private record Micros(Totals totals, Totals.Amount amount) implements ToLongFunction<Account> {
    @Override
    public long applyAsLong(Account account) {
      return totals.micros(amount, account);
    }
  }

  Trust account(Account account) {
    return Objects.requireNonNull(accounts.get(account));
  }
}
