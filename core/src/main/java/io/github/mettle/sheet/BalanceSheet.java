package io.github.mettle.sheet;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.amount.Points;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Severity;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A trust balance sheet: what a party has earned and what it owes, as of an instant, under a
 * policy; and the trust that follows.
 *
 * <p>Amounts are exact sums of micro-points: the sheets of disjoint sets of episodes add bit for
 * bit to the sheet of their union ({@link #plus}), and can be taken back ({@link #minus}). A sheet
 * says how well a supplier handles what happens, not how much happens; {@link #counts()} stands
 * beside.
 *
 * <p>Immutable and safe to share between threads. Postings and expectations are not kept but asked
 * for again, from the facts. A sheet that was read or summed elsewhere has none, and says so when
 * asked for them.
 */
@NotByReflection
public final class BalanceSheet implements Reportable {
  private final String party;
  private final Moment asOf;
  private final @Nullable String fingerprint;
  private final Totals totals;

  /** How trust follows, and where the entries come from; null if they are not at hand. */
  private final @Nullable TrustModel model;

  private final @Nullable Supplier<Ledger> source;

  private @Nullable SheetTrust trusts;
  private @Nullable Frequency frequency;
  private @Nullable ImmutableMap<Severity, Trial> trials;

  private BalanceSheet(
      String party,
      Moment asOf,
      @Nullable String fingerprint,
      Totals totals,
      @Nullable TrustModel model,
      @Nullable Supplier<Ledger> source,
      @Nullable SheetTrust trusts) {
    this.party = party;
    this.asOf = asOf;
    this.fingerprint = fingerprint;
    this.totals = totals;
    this.model = model;
    this.source = source;
    this.trusts = trusts;
  }

  /**
   * {@return the sheet of what was weighed}
   *
   * @param party the party that is judged
   * @param asOf the instant of the sheet
   * @param totals the sums of the entries
   * @param model the trust model of the policy
   * @param ledger appraises the record again whenever it is asked
   */
  public static BalanceSheet weighed(
      String party, Moment asOf, Totals totals, TrustModel model, Supplier<Ledger> ledger) {
    return new BalanceSheet(party, asOf, null, totals, model, ledger, null);
  }

  /**
   * {@return the sheet of totals that were summed elsewhere: amounts, trust, frequency and trials,
   * without the facts behind them}
   *
   * @param party the party that is judged
   * @param asOf the instant at which the totals are valued
   * @param totals the sums of all its episodes, under the policy of the model
   * @param model the trust model of the policy, see {@code Scorecard.model()}
   * @throws RefusedException if the totals do not know when the first episode began, as after
   *     {@link Totals#minus}
   */
  public static BalanceSheet of(String party, Moment asOf, Totals totals, TrustModel model) {
    if (totals.since() == Totals.UNKNOWN) {
      String rule = "must know when the first episode began";
      throw RefusedException.of("", "totals", rule, "it was subtracted");
    }
    return new BalanceSheet(party, asOf, null, totals, model, null, null);
  }

  /**
   * {@return the sheet of a ledger, which it keeps}
   *
   * @param ledger the entries, perhaps with some of one's own
   * @throws ArithmeticException if a sum does not fit
   */
  public static BalanceSheet of(Ledger ledger) {
    Supplier<Ledger> kept = Suppliers.ofInstance(ledger);
    return weighed(ledger.party(), ledger.asOf(), ledger.totals(), ledger.model(), kept);
  }

  /**
   * {@return a sheet as it was read: amounts and trust, without the facts behind them}
   *
   * @param party the party that is judged
   * @param asOf the instant of the sheet
   * @param policy its fingerprint
   * @param totals the amounts
   * @param accounts the trust of each of the eleven accounts
   * @param sections the trust of each section that has weight
   * @param whole the trust overall
   * @param frequency how often things go wrong, if anything is on record
   * @param trials the trials, by least severity
   */
  public static BalanceSheet read(
      String party,
      Moment asOf,
      String policy,
      Totals totals,
      Map<Account, Trust> accounts,
      Map<Section, Trust> sections,
      Trust whole,
      Optional<Frequency> frequency,
      Map<Severity, Trial> trials) {
    SheetTrust trusts =
        new SheetTrust(ImmutableMap.copyOf(accounts), ImmutableMap.copyOf(sections), whole);
    BalanceSheet sheet = new BalanceSheet(party, asOf, policy, totals, null, null, trusts);
    sheet.frequency = frequency.orElse(null);
    sheet.trials = ImmutableMap.copyOf(trials);
    return sheet;
  }

  /** {@return the party that is judged} */
  public String party() {
    return party;
  }

  /** {@return the instant of the sheet, as it was given} */
  public Moment asOf() {
    return asOf;
  }

  /** {@return the fingerprint of the policy it was weighed under} */
  public String policyFingerprint() {
    return model == null ? Objects.requireNonNull(fingerprint) : model.book().fingerprint();
  }

  /** {@return the bare amounts, which can be added in bulk} */
  public Totals totals() {
    return totals;
  }

  /**
   * {@return the line of an account}
   *
   * @param account the account
   */
  public Line line(Account account) {
    return new Line(this, account, this::ledger);
  }

  /** {@return all eleven accounts, in order} */
  public Listing<Line> lines() {
    Supplier<Ledger> shared = Suppliers.memoize(this::ledger);
    return Arrays.stream(Account.values())
        .map(account -> new Line(this, account, shared))
        .collect(Listing.toListing());
  }

  /** {@return the points earned, over all accounts} */
  public Points assets() {
    return totals.assets();
  }

  /** {@return the points lost or owed, over all accounts} */
  public Points liabilities() {
    return totals.liabilities();
  }

  /** {@return assets minus liabilities, over all accounts} */
  public Points equity() {
    return totals.equity();
  }

  /** {@return the part of the liabilities that is overdue and not settled} */
  public Points outstanding() {
    return totals.outstanding();
  }

  /** {@return the stakes of expectations not yet due: shown, not counted} */
  public Points contingent() {
    return totals.contingent();
  }

  /** {@return the part of the liabilities that comes from disputed episodes} */
  public Points disputed() {
    return totals.disputed();
  }

  /** {@return the number of known episodes of each kind, zeros left out} */
  public ImmutableMap<Kind, Integer> counts() {
    return totals.counts();
  }

  /** {@return the overall trust: an index in [0, 1] with its interval and standing} */
  public Trust trust() {
    return trusts().whole();
  }

  /**
   * {@return the trust of an account}
   *
   * @param account the account
   */
  public Trust trust(Account account) {
    return trusts().account(account);
  }

  /**
   * {@return the trust of a section, unless the policy gives it no weight}
   *
   * @param section the section
   */
  public Optional<Trust> trust(Section section) {
    return Optional.ofNullable(sections().get(section));
  }

  /** {@return the trust of each section that has weight} */
  public ImmutableMap<Section, Trust> sections() {
    return trusts().sections();
  }

  /**
   * {@return how they do when it is serious: the trials by least severity, MAJOR and CRITICAL,
   * where there are such incidents}
   */
  public ImmutableMap<Severity, Trial> trials() {
    ImmutableMap<Severity, Trial> known = trials;
    if (known == null) {
      known = SheetTrust.trials(Objects.requireNonNull(model), totals);
      trials = known;
    }
    return known;
  }

  /** {@return how often things go wrong; empty if nothing but openings and claims is on record} */
  public Optional<Frequency> frequency() {
    if (frequency == null && model != null) {
      frequency = countFrequency(model);
    }
    return Optional.ofNullable(frequency);
  }

  private @Nullable Frequency countFrequency(TrustModel known) {
    long since = totals.since() == Totals.UNKNOWN ? ledger().totals().since() : totals.since();
    double confidence = known.policy().confidence();
    return since == Moment.NEVER ? null : Frequency.of(totals, since, asOf.dueSecond(), confidence);
  }

  SheetTrust trusts() {
    SheetTrust known = trusts;
    if (known == null) {
      known = SheetTrust.derive(Objects.requireNonNull(model), totals);
      trusts = known;
    }
    return known;
  }

  /**
   * {@return the entries of this sheet: the record is appraised again, unless the sheet keeps its
   * ledger}
   *
   * <p>Whoever has several questions asks this once, or asks them of {@link #withLedger}.
   *
   * @throws IllegalStateException if the sheet was not weighed here
   */
  public Ledger ledger() {
    return ledger("ledger");
  }

  /**
   * {@return this sheet with its ledger kept, so that no question appraises the record again; one
   * without facts stays as it is}
   */
  public BalanceSheet withLedger() {
    if (source == null) {
      return this;
    }
    Supplier<Ledger> kept = Suppliers.ofInstance(ledger());
    return new BalanceSheet(party, asOf, null, totals, model, kept, trusts);
  }

  /**
   * {@return every posting, by day: summed up, they give the assets and liabilities of the lines}
   *
   * @throws IllegalStateException if the sheet was not weighed here
   */
  public Listing<Posting> postings() {
    return ledger("postings").postings();
  }

  /**
   * {@return every expectation, met or not, soonest first}
   *
   * @throws IllegalStateException if the sheet was not weighed here
   */
  public Listing<Expectation> expectations() {
    return ledger("expectations").expectations();
  }

  /**
   * {@return the expectations that are pending or overdue, soonest first}
   *
   * @throws IllegalStateException if the sheet was not weighed here
   */
  public Listing<Expectation> due() {
    return ledger("expectations").due();
  }

  /** {@return whether the sheet was weighed here, so that it has a ledger} */
  public boolean hasEvidence() {
    return source != null;
  }

  /** {@return the trust model behind its trust, unless the sheet was read} */
  public Optional<TrustModel> model() {
    return Optional.ofNullable(model);
  }

  Ledger ledger(String what) {
    if (source == null) {
      String how = model == null ? " was read" : " was summed elsewhere";
      throw new IllegalStateException(
          what + " must be asked of a sheet that was weighed here: " + party + how);
    }
    return source.get();
  }

  /**
   * {@return the sheet of both sets of episodes: amounts add bit for bit}
   *
   * @param other of other episodes of the same party, under the same policy, as of the same instant
   * @throws RefusedException if it is not
   * @throws IllegalStateException if one of them was not weighed here
   */
  public BalanceSheet plus(BalanceSheet other) {
    SameContext.require(this, other);
    ImmutableSet<String> ids = ledger("plus").ids();
    Sets.SetView<String> both = Sets.intersection(ids, other.ledger("plus").ids());
    if (!both.isEmpty()) {
      throw RefusedException.of(
          both.iterator().next(), "episode", "must be in one of the sheets only", "in both");
    }
    return with(totals.plus(other.totals), () -> ledger().plus(other.ledger()));
  }

  /**
   * {@return this sheet minus the other's episodes: amounts are taken back bit for bit}
   *
   * @param other the sheet of some of these episodes, under the same policy, as of the same instant
   * @throws RefusedException if it is not
   * @throws IllegalStateException if one of them was not weighed here
   */
  public BalanceSheet minus(BalanceSheet other) {
    SameContext.require(this, other);
    ImmutableSet<String> ids = ledger("minus").ids();
    ImmutableSet<String> taken = other.ledger("minus").ids();
    Sets.SetView<String> strange = Sets.difference(taken, ids);
    if (!strange.isEmpty()) {
      throw RefusedException.of(
          strange.iterator().next(), "episode", "must be in the sheet it is taken from", "missing");
    }
    return with(totals.minus(other.totals), () -> ledger().without(taken));
  }

  private BalanceSheet with(Totals sums, Supplier<Ledger> ledger) {
    return weighed(party, asOf, sums, Objects.requireNonNull(model), ledger);
  }

  /**
   * Closes the books: turns this sheet into one episode that brings its balances forward. Weighed
   * later, it gives the same assets and liabilities as the facts would have, to within one
   * micro-point per posting; disputes and what is known of single episodes are left behind.
   *
   * @param id of the opening, to be unique in the record that goes on
   * @return the opening, at the instant of this sheet
   * @throws RefusedException if anything is outstanding, contingent or dated after the day of the
   *     sheet, or a balance is above 1e9 points
   * @throws IllegalStateException if the sheet was not weighed here
   */
  public OpeningBalance close(String id) {
    return BroughtForward.of(this, id);
  }

  /**
   * Refuses a sheet that was weighed under another policy, and says how the policies differ, or
   * their fingerprints if one of the sheets was read.
   *
   * @param other the sheet to add, subtract or compare
   * @throws RefusedException if the policies differ
   */
  public void requireSamePolicy(BalanceSheet other) {
    SameContext.requirePolicy(this, other);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof BalanceSheet other
        && party.equals(other.party)
        && asOf.dueSecond() == other.asOf.dueSecond()
        && policyFingerprint().equals(other.policyFingerprint())
        && lines().equals(other.lines())
        && counts().equals(other.counts())
        && trusts().equals(other.trusts())
        && frequency().equals(other.frequency())
        && trials().equals(other.trials());
  }

  @Override
  public int hashCode() {
    return Objects.hash(party, asOf.dueSecond(), policyFingerprint(), lines(), counts());
  }

  /**
   * {@return a table that a buyer can read: accounts with evidence, sections, the whole with its
   * interval, and what is due}
   */
  @Override
  public String toString() {
    return SheetText.of(this, Audience.BUYER);
  }

  /** {@return the table with every account and every number} */
  public String toWideString() {
    return SheetText.wide(this, Audience.BUYER);
  }
}
