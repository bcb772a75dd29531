package io.github.mettle.record;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.mettle.account.Account;
import io.github.mettle.refusal.Problems;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Balances brought forward, from closed books or another system.
 *
 * <pre>{@code
 * OpeningBalance.builder().id("2025").at("2026-01-01").balance(Account.CANDOUR, 3.5, 0.25).build();
 * }</pre>
 */
@Value.Immutable
public abstract non-sealed class OpeningBalance extends Episode {
  OpeningBalance() {}

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public final Kind kind() {
    return Kind.OPENING;
  }

  /** {@return the day to which they are brought forward} */
  public final Moment at() {
    return beganAt();
  }

  /** {@return the balances brought forward, by account} */
  public abstract ImmutableMap<Account, Balance> balances();

  /** {@return a builder that starts with these facts} */
  @Override
  public final Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  final OpeningBalance with(Details details) {
    return ImmutableOpeningBalance.assemble().from(this).details(details).build();
  }

  @Override
  public final void accept(EpisodeVisitor visitor) {
    visitor.opening(this);
  }

  /** {@return one readable line} */
  @Override
  public final String toString() {
    StringBuilder line = line(beganAt().toString());
    balances()
        .forEach(
            (account, balance) -> line.append(", ").append(account).append(' ').append(balance));
    return ended(line);
  }

  /** Gathers the facts of an opening; id and at are required. */
  public static final class Builder extends Episode.Builder<Builder> {
    private @Nullable Moment at;
    private final Map<Account, Balance> balances = new EnumMap<>(Account.class);

    private Builder() {}

    private Builder(OpeningBalance from) {
      copy(from);
      at = from.at();
      balances.putAll(from.balances());
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the day to which they are brought forward; required.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder at(String at) {
      this.at = read("at", at);
      return this;
    }

    /**
     * Sets the day to which they are brought forward; required.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder at(TemporalAccessor at) {
      this.at = read("at", at);
      return this;
    }

    /**
     * Brings an account's balance forward.
     *
     * @param account the account
     * @param assets in points, in [0, 1e9]
     * @param liabilities in points, in [0, 1e9]
     * @return this builder
     */
    public Builder balance(Account account, double assets, double liabilities) {
      balances.put(account, new Balance(assets, liabilities));
      return this;
    }

    @Override
    public OpeningBalance build() {
      Problems problems = problems();
      requireMoment(problems, "at", at);
      balances.forEach((account, balance) -> balance.check(problems, "balances." + account));
      Details details = details(problems, "at", at, Pauses.NONE);
      return ImmutableOpeningBalance.assemble()
          .id(given(id))
          .details(details)
          .beganTime(time(at))
          .balances(Maps.immutableEnumMap(balances))
          .build();
    }
  }
}
